"""The knowledge base holds together."""

from collections import defaultdict
from datetime import date

from babel import Locale

from articles.nlp.gazetteer import gazetteer
from articles.nlp.knowledge import Term, knowledge, person_rows
from articles.nlp.words import keys_of
from articles.resolution.countries import country_name
from articles.resolution.names import normalised

CODES = set(Locale.parse("en").territories)


def test_every_state_has_an_iso_code_and_a_capital_with_coordinates() -> None:
    for state in knowledge().states.values():
        assert state.code in CODES
        assert state.latitude is not None
        assert -90 <= state.latitude <= 90
        assert state.longitude is not None
        assert -180 <= state.longitude <= 180
        if state.capital:
            assert state.capital_latitude is not None, state
            assert -90 <= state.capital_latitude <= 90
            assert state.capital_longitude is not None
            assert -180 <= state.capital_longitude <= 180


def test_names_in_both_languages_come_with_each_state() -> None:
    states = knowledge().states
    assert {"North Korea", "Korea Utara", "Korut", "DPRK"} <= set(states["KP"].names)
    assert {"Tiongkok", "China", "Cina", "RRT", "Negeri Tirai Bambu"} <= set(states["CN"].names)
    assert {"AS", "U.S.", "Amerika Serikat", "Negeri Paman Sam"} <= set(states["US"].names)


def test_no_name_belongs_to_two_states() -> None:
    owners = defaultdict(set)
    for state in knowledge().states.values():
        for name in state.names:
            owners[name].add(state.code)
    assert {name: codes for name, codes in owners.items() if len(codes) > 1} == {}


def test_no_name_belongs_to_two_organisations_or_to_a_state_too() -> None:
    owners = defaultdict(set)
    for organisation in knowledge().organisations.values():
        for name in (organisation.name, *organisation.aliases):
            owners[name].add(organisation.name)
    for state in knowledge().states.values():
        for name in state.names:
            if name in owners:
                owners[name].add(state.code)
    assert {name: found for name, found in owners.items() if len(found) > 1} == {}


def test_no_full_name_belongs_to_two_persons() -> None:
    owners = defaultdict(set)
    for person in knowledge().persons.values():
        for name in (person.name, *person.aliases):
            owners[keys_of(name)].add(person.name)
    assert {keys: found for keys, found in owners.items() if len(found) > 1} == {}


def test_a_short_name_that_several_persons_bear_is_declared_weak_or_told_apart_by_office() -> None:
    owners = defaultdict(list)
    for person in knowledge().persons.values():
        for short in person.short:
            owners[short].append(person)
    for short, persons in owners.items():
        strong = [person for person in persons if short not in person.weak]
        assert len(strong) <= 1 or all(person.terms for person in strong), short


def test_persons_have_known_countries_organisations_and_terms_in_order() -> None:
    known = knowledge()
    assert len(known.persons) >= 600
    for person in known.persons.values():
        assert person.country in known.states, person
        assert person.gender in ("m", "f"), person
        for term in person.terms:
            assert term.office
            assert term.organisation is None or term.organisation in {*known.organisations, "EU"}, term
            if term.first and term.last:
                assert term.first <= term.last, person


def test_every_person_is_listed_once() -> None:
    names = [row[0] for row in person_rows()]
    assert len(names) == len(set(names))


def test_places_have_coordinates_in_range_and_known_countries() -> None:
    states = knowledge().states
    for name, place in gazetteer().names():
        assert -90 <= place.latitude <= 90, name
        assert -180 <= place.longitude <= 180, name
        assert place.country is None or place.country in CODES, name
        assert not place.stands_for or place.stands_for in states, name


def test_venues_lie_near_their_country() -> None:
    """Catch a swapped or mistyped coordinate: no venue is further from its capital than the longest state is wide."""
    for name, place in gazetteer().names():
        state = knowledge().states.get(place.country or "")
        if place.kind == "venue" and state and state.capital_latitude is not None:
            assert abs(place.latitude - state.capital_latitude) < 30, name


def test_an_office_is_held_from_its_first_to_its_last_day() -> None:
    term = Term("President", None, date(2014, 10, 20), date(2024, 10, 20))
    assert term.holds(date(2014, 10, 20))
    assert term.holds(date(2024, 10, 20))
    assert not term.holds(date(2024, 10, 21))
    assert not term.holds(None)
    assert Term("President", None, date(2012, 5, 7), None).holds(None)


def test_a_person_holds_the_office_of_the_day() -> None:
    person = knowledge().persons["Prabowo Subianto"]
    before, after = person.term(date(2023, 1, 1)), person.term(date(2025, 1, 1))
    assert before is not None
    assert before.office == "Defence Minister"
    assert after is not None
    assert after.office == "President"
    assert person.term(date(2015, 1, 1)) is None


def test_the_ledger_calls_every_state_as_the_knowledge_base_does() -> None:
    for code, state in knowledge().states.items():
        assert normalised(country_name(code)) == normalised(state.name), code
