"""Finds who holds an office in a document: a person it names, else one without a name."""

import re

from articles.nlp.cast import Cast
from articles.nlp.components.history import HEADS, History
from articles.nlp.components.titles import USUAL_OFFICES
from articles.nlp.document import Entity
from articles.nlp.incumbents import incumbent
from articles.nlp.knowledge import listed_set
from articles.nlp.languages.base import NameWords

_GENERAL: dict[str, frozenset[str]] = {
    "Leader": HEADS,
    "Head of State": HEADS,
    "Head of Government": frozenset({"Prime Minister", "Premier", "Chancellor"}),
    "Prime Minister": frozenset({"Prime Minister", "Premier", "Chancellor"}),
    "Premier": frozenset({"Prime Minister", "Premier"}),
    "Foreign Minister": frozenset({"Foreign Minister", "Secretary of State"}),
    "Defence Minister": frozenset({"Defence Minister", "Secretary of Defense"}),
}
# Offices of persons without a name that are nobody in particular.
_NOBODY = listed_set(
    """
    Official; Analyst; Journalist; Wife; First Lady; Member of Parliament; Senator; Speaker of
    Parliament; Director; Head; Chief; General; Commander; Aide; Adviser; Diplomat; Mediator; Chairman;
    Chairperson; Deputy Chairman; Governor; Mayor; Regent; Minister; Deputy Minister; Prosecutor
    """
)


def offices_of(office: str) -> frozenset[str]:
    """Return the offices that a title can mean: "leader" any head of state or government."""
    return _GENERAL.get(office, frozenset({office}))


def can_mean(office: str, held: set[str]) -> bool:
    """Tell if a title can mean who holds some offices: "minister" the minister of anything but the prime minister."""
    if office == "Minister" and "Prime Minister" not in held:
        return any(one.endswith("Minister") and not one.startswith("Deputy") for one in held)
    return bool(offices_of(office) & held)


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BY_OFFICE = 0.7  # how sure a person is whom an office alone names


class Holders:
    """The holders of offices in one document."""

    def __init__(self, cast: Cast, history: History, names: NameWords):
        self.cast, self.history, self.names = cast, history, names
        self.nameless: dict[tuple[str, str], Entity] = {}

    def find(
        self, office: str, country: str | None, organisation: str | None, *, at: int | None = None
    ) -> Entity | None:
        """Return the person of the document who holds an office, else a person without a name.

        With the offset `at` where the office stands, who held it when the article was published comes before the
        person without a name.
        """
        usual = USUAL_OFFICES.get((office, country or ""), office)
        fitting = []
        for member in self.cast.members:
            entity = member.entity
            same = (
                entity.organisation == organisation
                if organisation
                else bool(country) and entity.country == country
            )
            held = {entity.office or "", *member.offices}
            if same and not entity.journalist and (can_mean(office, held) or usual in held):
                fitting.append(member)
        if fitting:
            return max(
                fitting,
                key=lambda member: (
                    member.entity.office == usual,
                    id(member.entity) in self.history.seen and member.entity.office != "Supreme Leader",
                    self.history.seen.get(id(member.entity), -member.last_seen),
                ),
            ).entity
        if office in _NOBODY:
            return None
        if office in self.names.spokes and organisation is None and country is None:
            return None
        known = incumbent(usual, country, organisation, self.cast.published) if at is not None else None
        if known is not None and at is not None and not self._of_another_year(at):
            entity = self.cast.known(known, at)
            entity.confidence = min(entity.confidence, _BY_OFFICE)
            return entity
        key = (usual, organisation or country or "")
        return self.nameless.setdefault(
            key,
            Entity(
                "person",
                "",
                country=None if organisation else country,
                organisation=organisation,
                office=usual,
                spokesperson=usual in self.names.spokes,
                confidence=0.5,
            ),
        )

    def _of_another_year(self, offset: int) -> bool:
        """Tell if a sentence names another year than that of publication, when others may have been in office."""
        start, end = self.history.spans[self.history.sentence(offset)]
        year = str(self.cast.published.year) if self.cast.published else ""
        return any(found != year for found in _YEAR.findall(self.history.text, start, end))
