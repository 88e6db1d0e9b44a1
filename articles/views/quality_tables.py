"""The figures of the reading as tables for a page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from babel.numbers import format_percent
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import wording
from articles.measuring.summary import EVERY
from articles.records.quality import Calibration, Figures, FigureSet, Rates, Share

SET_NAMES = {
    "samples": gettext_lazy("Samples of our own"),
    "news": gettext_lazy("Dense news of our own"),
    "dev": gettext_lazy("Real news, 16 articles"),
    "development": gettext_lazy("Real news, to develop with"),
    "held-back": gettext_lazy("Real news, held back"),
}
SET_NOTES = {
    "samples": gettext_lazy(
        "Written for this software, and what its rules were tried on first: the easiest."
    ),
    "news": gettext_lazy(
        "Written and annotated apart from the software, in many styles and about many states, with five meetings to an "
        "article: harder than the usual news."
    ),
    "dev": gettext_lazy("Records of another hand. Rules were developed on these articles as well."),
    "development": gettext_lazy("Annotated in the same way. Rules may be developed on these."),
    "held-back": gettext_lazy(
        "Annotated by hand, apart from the software. Nobody looks at these while writing rules, so they tell best "
        "what to expect of articles that the software has never met; their errors are counted and not named."
    ),
}
FOUND_NAMES = {
    "country dyads": gettext_lazy("Pairs of countries"),
    "participants": gettext_lazy("Participants"),
}
FIELD_NAMES = {
    "date": gettext_lazy("Day"),
    "place country": gettext_lazy("Country of the place"),
    "place text": gettext_lazy("Name of the place"),
    "kind": gettext_lazy("Kind"),
    "status": gettext_lazy("Status"),
    "evidence": gettext_lazy("Sentence"),
}
LIST_NAMES = {
    "persons": gettext_lazy("Persons of the article"),
    "places": gettext_lazy("Places of the article"),
    "actors": gettext_lazy("States and organisations"),
}
TOPIC_NAMES = {
    "first topic": gettext_lazy("First topic of the article"),
    "topic rank": gettext_lazy("Rank of the first right topic (1, 1/2, 1/3 …)"),
    "meeting topics": gettext_lazy("A topic of the meeting"),
}
CALIBRATED_NAMES = {
    "meeting": gettext_lazy("That there was a meeting"),
    "participants": gettext_lazy("Participants"),
    "date": gettext_lazy("Day"),
    "place": gettext_lazy("Place"),
    "kind": gettext_lazy("Kind"),
    "status": gettext_lazy("Status"),
}
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure, and in small print what it is made of."""

    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of figures with its name."""

    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of figures: what it shows, the heads of its columns (the first is that of the names), its rows.

    A `wide` one is stacked on a phone, each row a small card.
    """

    caption: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    wide: bool = True


def set_name(name: str) -> str:
    """Return the name of a set of articles."""
    return str(SET_NAMES.get(name, name))


def in_short(sets: Sequence[FigureSet]) -> Table:
    """Return how well meetings are found, set by set and language by language."""
    heads = (_("Articles"), _("Number"), _("Found"), _("Right"), _("F1"), _("F1, day and status right too"))
    rows = [
        Row(f"{set_name(found.name)}, {language_word(language)}", short_cells(figures))
        for found in sets
        for language, figures in measured(found).items()
    ]
    return Table(_("How well meetings are found"), heads, tuple(rows))


def short_cells(figures: Figures) -> tuple[Cell, ...]:
    """Return the cells of one language in the first table."""
    meetings, strict = figures.found["meetings"], figures.found["strict"]
    return (
        Cell(str(figures.articles)),
        Cell(percent(meetings.recall)),
        Cell(percent(meetings.precision)),
        f1_cell(meetings),
        f1_cell(strict),
    )


def in_full(found: FigureSet) -> Table:
    """Return every other measure of a set, a column for each language."""
    languages = measured(found)
    heads = (_("Measure"), *(language_word(language).capitalize() for language in languages))
    figures = list(languages.values())
    rows = [
        *(
            Row(str(name), tuple(f1_cell(one.found[key]) for one in figures))
            for key, name in FOUND_NAMES.items()
        ),
        *(
            Row(str(name), tuple(share_cell(one.fields[key]) for one in figures))
            for key, name in FIELD_NAMES.items()
        ),
        *(
            Row(str(name), tuple(f1_cell(one.named[key]) for one in figures))
            for key, name in LIST_NAMES.items()
        ),
        *(
            Row(str(name), tuple(share_cell(one.topics.get(key, Share())) for one in figures))
            for key, name in TOPIC_NAMES.items()
        ),
        Row(
            _("Articles without a meeting in which none was read"),
            tuple(share_cell(one.empty) for one in figures),
        ),
    ]
    known = tuple(row for row in rows if any(cell.text != NOTHING for cell in row.cells))
    return Table(set_name(found.name), heads, known, wide=False)


def by_confidence(sets: Sequence[FigureSet]) -> Table:
    """Return how many of the meetings that were read with some confidence are right."""
    every = [found.languages[EVERY].calibration["meeting"] for found in sets]
    bins = zip(*(calibration.bins for calibration in every), strict=True)
    rows = [
        Row(
            f"{parts[0].low:.1f} – {parts[0].high:.1f}",
            tuple(share_cell(Share(part.right, part.count)) for part in parts),
        )
        for parts in bins
    ]
    heads = (_("Confidence"), *(set_name(found.name) for found in sets))
    return Table(_("Meetings that are right, by confidence"), heads, tuple(rows))


def by_field(sets: Sequence[FigureSet]) -> Table:
    """Return how far the confidence in each field is off."""
    every = [found.languages[EVERY].calibration for found in sets]
    rows = [
        Row(str(name), tuple(error_cell(calibration[key]) for calibration in every))
        for key, name in CALIBRATED_NAMES.items()
    ]
    heads = (_("What is sure"), *(set_name(found.name) for found in sets))
    return Table(_("Expected calibration error"), heads, tuple(rows))


def measured(found: FigureSet) -> Mapping[str, Figures]:
    """Return the languages of a set in which there was a meeting to find."""
    return {
        language: figures
        for language, figures in found.languages.items()
        if figures.found["meetings"].recall is not None
    }


def language_word(language: str) -> str:
    """Return the name of a language, or "all languages"."""
    return _("all") if language == EVERY else wording.language_name(language)


def f1_cell(rates: Rates) -> Cell:
    """Return F1 and, where it was reckoned, the interval in which it lies."""
    if rates.interval is None:
        return Cell(NOTHING) if rates.f1 is None else Cell(percent(rates.f1), _("F1"))
    return Cell(percent(rates.f1), f"{percent(rates.interval[0])} – {percent(rates.interval[1])}")


def share_cell(found: Share) -> Cell:
    """Return a share and the numbers that it is made of."""
    if not found.of:
        return Cell(NOTHING)
    return Cell(
        percent(found.share), _("%(right)s of %(of)s") % {"right": f"{found.right:g}", "of": found.of}
    )


def error_cell(calibration: Calibration) -> Cell:
    """Return the calibration error, and the confidence and the share that it comes from."""
    if not calibration.count:
        return Cell(NOTHING)
    facts = {"said": percent(calibration.confidence), "right": percent(calibration.share)}
    return Cell(percent(calibration.error), _("says %(said)s, is right %(right)s") % facts)


def percent(value: float | None) -> str:
    """Return a share in per cent, a dash where there is none."""
    return NOTHING if value is None else str(format_percent(value, locale=wording.locale()))
