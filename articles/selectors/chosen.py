"""Which rows of the columns a filter leaves.

What it asks of meetings the database answers with their keys. What it asks of an article that tells of them is looked
up in the columns, where outlet and language stand beside each report; the index of words names the articles.
"""

import numpy as np

from articles.records.columns import Ints, Mask, places_of
from articles.records.ledger import MeetingFilter
from articles.selectors.arrays import Listed, ints, listing, together
from articles.selectors.held import held
from articles.selectors.matching import rows_of
from articles.selectors.narrowing import REPORTED, narrowed

MATCHED = "words"


class Chosen:
    """The rows that a filter leaves, and those that it leaves where one of some of its fields is passed over.

    One query, none where nothing is asked.
    """

    def __init__(self, wanted: MeetingFilter, *fields: str) -> None:
        self.held = held()
        self.wanted = wanted
        narrowings = {f: narrowed(wanted, without=f, reported=False) for f in {"", *fields} - REPORTED}
        asked = {
            field: listing(field, meetings, Listed("pk"))
            for field, meetings in narrowings.items()
            if meetings.query.where
        }
        if wanted.words:
            asked[MATCHED] = listing(MATCHED, rows_of(MeetingFilter(words=wanted.words)), Listed("pk"))
        found = together(*asked.values()) if asked else {}
        everything: dict[str, Ints | None] = dict.fromkeys(narrowings)
        self._keys = everything | {field: ints(found[field][0]) for field in asked}
        self._left: dict[str, Mask] = {}

    @property
    def matched(self) -> Ints:
        """Return the keys of the articles that hold the words of the filter, whatever else it asks; there are some."""
        matched = self._keys[MATCHED]
        assert matched is not None  # they were asked for
        return matched

    def meetings(self, without: str = "") -> Mask:
        """Tell which meetings are left, with a field passed over."""
        if without not in self._left:
            ids, keys = self.held.meetings.ids, self._keys["" if without in REPORTED else without]
            left = np.ones(len(ids), bool) if keys is None else places_of(ids, keys) >= 0
            if any(getattr(self.wanted, field) for field in REPORTED - {without}):
                told = np.zeros(len(ids), bool)
                rows = self.held.reports_in
                told[rows[self._fitting(without) & (rows >= 0)]] = True
                left &= told
            self._left[without] = left
        return self._left[without]

    def reports(self, without: str = "") -> Mask:
        """Tell which reports tell of a meeting that is left, and are themselves of what the filter asks of articles."""
        return self._fitting(without) & of_some(self.held.reports_in, self.meetings(without))

    def _fitting(self, without: str) -> Mask:
        wanted, reports = self.wanted, self.held.reports
        outlets = wanted.outlets if without != "outlets" else ()
        languages = wanted.languages if without != "languages" else ()
        fits = np.array(
            [
                (not outlets or outlet in outlets) and (not languages or language in languages)
                for outlet, language in reports.origins.values
            ],
            bool,
        )[reports.origins.codes]
        if wanted.words:
            fits &= places_of(reports.articles, self.matched) >= 0
        return fits


def of_some(rows: Ints, left: Mask) -> Mask:
    """Tell of each row that is named if it is among those that are left; -1 names none."""
    return np.append(left, False)[rows]
