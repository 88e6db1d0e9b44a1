"""The records that leave the reading of an article."""

from datetime import date

from articles.nlp.reading import reading_of
from articles.records.reading import FoundActor, FoundTerm, Reading
from tests.nlp.naming import read

DAY = date(2024, 3, 1)


def _reading(text: str) -> Reading:
    return reading_of(text, "en", [(0, read(text, "en", published=DAY))])


def _actor(reading: Reading, name: str) -> FoundActor:
    (actor,) = (actor for actor in reading.actors if actor.name == name)
    return actor


def test_a_known_person_brings_the_terms_of_all_offices() -> None:
    actor = _actor(_reading("Jens Stoltenberg arrived."), "Jens Stoltenberg")
    assert FoundTerm("Secretary-General", None, "NATO", date(2014, 10, 1), date(2024, 10, 1)) in actor.terms
    assert ("Prime Minister", "NO", None) in [
        (term.office, term.country, term.organisation) for term in actor.terms
    ]


def test_known_persons_and_organisations_bring_all_their_names() -> None:
    reading = _reading("Xi Jinping called the United Nations.")
    assert _actor(reading, "Xi Jinping").known_names[0] == "Xi Jinping"
    assert "习近平" in _actor(reading, "Xi Jinping").known_names
    names = _actor(reading, "UN").known_names
    assert names[0] == "UN"
    assert {"United Nations", "PBB"} <= set(names)


def test_a_stranger_and_a_state_bring_neither() -> None:
    reading = _reading("Norwegian Foreign Minister Ingrid Bakkevig called Russia.")
    assert {actor.name for actor in reading.actors} >= {"Ingrid Bakkevig", "Russia"}
    assert not any(actor.terms or actor.known_names for actor in reading.actors)


def test_all_actors_of_one_entry_share_what_is_known() -> None:
    one, other = (_actor(_reading("Xi Jinping left."), "Xi Jinping") for _ in range(2))
    assert one is not other
    assert one.terms is other.terms
    assert one.known_names is other.known_names
