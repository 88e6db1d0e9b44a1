"""Who held an office on a day, by the knowledge base: "the Saudi crown prince" where no name is given."""

from datetime import date
from functools import lru_cache

from articles.nlp.knowledge import Person, Term, knowledge, listed_set

# Offices that one person at a time holds, and of which the tables tell the terms.
SINGLE = listed_set(
    """
    President; Prime Minister; Premier; Chancellor; King; Queen; Emperor; Emir; Sultan; Crown Prince; Supreme Leader;
    Pope; Chief Adviser; Leader; Vice President; Foreign Minister; Secretary of State; Defence Minister;
    Secretary of Defense; National Security Adviser; Secretary-General; High Representative
    """
)


def incumbent(office: str, country: str | None, organisation: str | None, day: date | None) -> Person | None:
    """Return who alone held an office for a state or an organisation on a day, None where that is not certain."""
    if day is None or office not in SINGLE:
        return None
    held = {
        person.name: person
        for person, term in _terms().get((office, organisation or country or ""), ())
        if term.holds(day)
    }
    return next(iter(held.values())) if len(held) == 1 else None


@lru_cache(maxsize=1)
def _terms() -> dict[tuple[str, str], list[tuple[Person, Term]]]:
    """Return the terms of each office by whom it is held for."""
    terms: dict[tuple[str, str], list[tuple[Person, Term]]] = {}
    for person in knowledge().persons.values():
        for term in person.terms:
            terms.setdefault((term.office, term.organisation or person.country), []).append((person, term))
    return terms
