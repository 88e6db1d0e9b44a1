"""Who and what the software knows beforehand: states, organisations and persons, read once from `data/`.

The tables are tab-separated; each opens with lines that name its columns and sources. Names of states are
completed from Unicode CLDR.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files

from babel import Locale

from articles.nlp.languages import LANGUAGES


@dataclass(frozen=True, slots=True)
class Term:
    """An office that a person held for a state or an organisation. No `last` day: still held."""

    office: str
    organisation: str | None
    first: date | None
    last: date | None

    def holds(self, day: date | None, *, slack_days: int = 0) -> bool:
        """Tell if the office was held on a day, give or take some days. Without a day: if it is held
        still.
        """
        if day is None:
            return self.last is None
        after = self.first is None or (day - self.first).days >= -slack_days
        return after and (self.last is None or (self.last - day).days >= -slack_days)


@dataclass(frozen=True, slots=True)
class State:
    """A state, or a territory that acts like one."""

    code: str
    name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: str
    capital_names: tuple[str, ...]
    latitude: float | None
    longitude: float | None
    capital_latitude: float | None
    capital_longitude: float | None


@dataclass(frozen=True, slots=True)
class Organisation:
    """An intergovernmental organisation, forum, armed or political group, body of a state, or medium."""

    name: str
    type: str
    country: str | None
    aliases: tuple[str, ...]

    @property
    def media(self) -> bool:
        """Tell if it is a newspaper, broadcaster or news agency."""
        return self.type == "media"


@dataclass(frozen=True, slots=True)
class Person:
    """A person of public life. `short` are the names used on second mention, `weak` those among them that are
    ordinary words or common surnames and need a title or the full name nearby."""

    name: str
    country: str
    gender: str
    short: tuple[str, ...]
    weak: frozenset[str]
    aliases: tuple[str, ...]
    terms: tuple[Term, ...]

    def term(self, day: date | None) -> Term | None:
        """Return the office held on a day, or None. The last listed of several counts."""
        held = [term for term in self.terms if term.holds(day)]
        return held[-1] if held else None

    def last_term(self, day: date | None) -> Term | None:
        """Return the office held on a day, else the one that ended last before it."""
        past = [term for term in self.terms if day is None or term.first is None or term.first <= day]
        return self.term(day) or (max(past, key=lambda term: term.last or date.max) if past else None)


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that is known: states by code, organisations and persons by name."""

    states: dict[str, State]
    organisations: dict[str, Organisation]
    persons: dict[str, Person]


def table(name: str) -> list[list[str]]:
    """Return the rows of a table in `data/`, without its comments."""
    text = files("articles.nlp").joinpath("data", name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return [[cell.strip() for cell in line.split("\t")] for line in lines]


def person_rows() -> list[list[str]]:
    """Return the rows of all tables of persons, one table for each part of the world."""
    folder = files("articles.nlp").joinpath("data", "persons")
    return [
        row for part in sorted(file.name for file in folder.iterdir()) for row in table(f"persons/{part}")
    ]


def listed(cell: str) -> tuple[str, ...]:
    """Return the parts of a cell that a semicolon divides."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def listed_set(text: str) -> frozenset[str]:
    """Return the parts of a text that semicolons divide, whatever white space stands between them."""
    return frozenset(" ".join(part.split()) for part in listed(text))


def _number(cell: str) -> float | None:
    return float(cell) if cell else None


def _code(cell: str) -> str | None:
    return cell if cell and cell != "-" else None


def _day(cell: str, *, end: bool) -> date | None:
    if not cell:
        return None
    year, month, day = [*map(int, cell.split("-")), 0, 0][:3]
    if end:
        return date(year, month or 12, day or 28)
    return date(year, month or 1, day or 1)


def _term(cell: str) -> Term:
    office, span = cell.rsplit(" ", 1)
    first, last = span.split("..")
    title, _, organisation = office.partition("@")
    return Term(title, organisation or None, _day(first, end=False), _day(last, end=True))


def _states() -> dict[str, State]:
    territories = [Locale.parse(language).territories for language in LANGUAGES]
    states = {}
    for code, name, demonyms, capital, capitals, *place, others in table("states.tsv"):
        cldr = [names[code] for names in territories if code in names]
        names = tuple(dict.fromkeys((name, *listed(others), *cldr)))
        states[code] = State(
            code, name, names, listed(demonyms), capital, listed(capitals), *[_number(cell) for cell in place]
        )
    return states


@lru_cache(maxsize=1)
def knowledge() -> Knowledge:
    """Return everything known, read on the first call."""
    organisations = [
        Organisation(name, kind, _code(country), listed(aliases))
        for name, kind, country, aliases in ((*row, "")[:4] for row in table("organisations.tsv"))
    ]
    native = {name: listed(names) for name, _, names in table("native_names.tsv")}
    persons = []
    for row in person_rows():
        name, country, gender, short, aliases, terms = (*row, "", "", "")[:6]
        shorts = listed(short)
        persons.append(
            Person(
                name,
                country,
                gender,
                tuple(part.rstrip("?") for part in shorts),
                frozenset(part.rstrip("?") for part in shorts if part.endswith("?")),
                (*listed(aliases), *native.get(name, ())),
                tuple(_term(cell) for cell in listed(terms)),
            )
        )
    return Knowledge(
        _states(),
        {organisation.name: organisation for organisation in organisations},
        {person.name: person for person in persons},
    )
