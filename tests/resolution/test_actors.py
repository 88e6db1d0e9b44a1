"""Which names are one actor."""

from datetime import date
from itertools import combinations, permutations
from typing import Any

import pytest

from articles.records.reading import FoundTerm
from articles.resolution.actors import identities, key_of
from articles.resolution.appearances import Appearance, joining_keys

NAMELESS_LAND = Appearance("person", "Ana Widodo")
HERE = Appearance("person", "Ana Widodo", "ID")
THERE = Appearance("person", "Ana Widodo", "NL")
KNOWN = Appearance("person", "Ana Widodo", "ID", knowledge_id="person:Ana Widodo")


def person(name: str, country: str = "IQ", office: str = "", **fields: Any) -> Appearance:
    """Return a person as an article speaks of them."""
    return Appearance("person", name, country, office=office, **fields)


def sizes(*appearances: Appearance, **options: Any) -> list[int]:
    """Return how many appearances each actor has."""
    return sorted(len(members) for members in identities(appearances, **options))


def test_a_name_without_a_country_joins_the_only_one_of_that_name() -> None:
    assert sizes(NAMELESS_LAND, HERE) == [2]


def test_one_name_in_two_countries_is_two_persons_and_the_unknown_joins_none() -> None:
    assert sizes(NAMELESS_LAND, HERE, THERE) == [1, 1, 1]


def test_a_name_with_the_country_of_a_known_person_is_that_person() -> None:
    assert sorted(map(len, identities([KNOWN, HERE, THERE]))) == [1, 2]
    assert frozenset({KNOWN, HERE}) in identities([KNOWN, HERE, THERE])


def test_a_country_that_was_only_guessed_tells_nobody_from_anybody() -> None:
    assert sizes(HERE, person("Ana Widodo", "NL", sure=False)) == [2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mohammed Al-Khatib", "Muhammad al Khateeb"),
        ("Nguyen Van Thanh", "Nguyễn Văn Thành"),
        ("Yevgeny Petrov", "Evgeni Petrov"),
        ("Khaled Omar", "Khalid Omar"),
        ("Abdulaziz bin Saud", "Abdel Aziz bin Saud"),
        ("Сергей Лавров", "Sergei Lavrov"),
        ("Xi Jinping", "Jinping Xi"),
        ("Oleksandr Kravchenko", "Aleksandr Kravchenko"),
        ("Omar Abdelrahman", "Umar Abdurrahman"),
        ("Ahmad Fauzi", "Ahmad Fawzi"),
        ("Tsegaye Wolde-Mariam", "Tsegay Woldemaryam"),
        ("Elchin Huseynov", "Elchin Guseynov"),
        ("Abdirahman Sheikh Jama", "Cabdiraxmaan Sheekh Jaamac"),
        ("Hrachya Mkrtchyan", "Grachia Mkrtchian"),
        ("Xi Jinping", "Xi Jin Ping"),
        ("Zhang Xiaojun", "Zhang Xiao Jun"),
        ("Park Joon Young", "Park Jun-young"),
        ("Yury Zhirinovsky", "Juri Jirinovski"),
        ("Ali Hamed", "Ali Hamid"),
        ("Hussein Kamel", "Hossain Kamil"),
    ],
)
def test_spellings_of_one_name_in_one_country_are_one_person(one: str, other: str) -> None:
    assert sizes(person(one), person(other)) == [2]
    assert joining_keys(person(one)) & joining_keys(person(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Daniel Silva", "Daniela Silva"),
        ("Mario Rossi", "Maria Rossi"),
        ("Wang Wei", "Wang Wu"),
        ("Kim Gu", "Kim Koo"),
        ("Aung Min", "Aung Myint"),
        ("Ana Lima", "Ana Lama"),
        ("Heo Yoon", "Lee Yoon"),
        ("Ali Hassan", "Hassan"),
        ("Zhang Wei", "Yang Wei"),
        ("Jiang Wei", "Yang Wei"),
        ("Wang Yi", "Wang Zhi"),
        ("Kim Yong Nam", "Kim Jong Nam"),
        ("Li Peng", "Li Ping"),
        ("Ali Hassan", "Ali Hussain"),
        ("Khalid Hamad", "Khalid Hamid"),
        ("Mohammed Salman", "Mohammed Sulaiman"),
    ],
)
def test_other_names_are_other_persons(one: str, other: str) -> None:
    assert sizes(person(one), person(other)) == [1, 1]


@pytest.mark.parametrize(
    ("short", "full", "country", "one"),
    [
        ("Yousuf al-Harthy", "Yousuf bin Saif al-Harthy", "OM", True),
        ("Rafael Urdaneta", "Rafael Urdaneta Colmenares", "VE", True),
        ("Dawit Kebbede", "Dawit Kebede Alemu", "ET", True),
        ("Mohammed Ali", "Mohammed Ali Hassan", "IQ", False),
        ("Kim Yong", "Kim Yong Nam", "KP", False),
        ("Ali Hassan", "Hassan Ali Hassan", "IQ", False),
    ],
)
def test_a_name_with_its_middle_left_out_is_that_person(
    short: str, full: str, country: str, one: bool
) -> None:
    pair = person(short, country), person(full, country)
    assert sizes(*pair) == ([2] if one else [1, 1])
    assert not one or joining_keys(pair[0]) & joining_keys(pair[1])
    assert sizes(*pair[:1], person(full, "BR")) == [1, 1]


def test_a_surname_in_one_office_of_one_country_is_that_person() -> None:
    full, short = (
        person("Mohammed Al-Khatib", office="Trade Minister"),
        person("Khatib", office="Trade Minister"),
    )
    assert sizes(full, short) == [2]
    assert joining_keys(full) & joining_keys(short)
    assert sizes(full, person("Khatib", office="Energy Minister")) == [1, 1]
    assert sizes(full, person("Khatib")) == [1, 1]


def test_a_surname_in_one_office_at_another_time_is_nobody_that_is_known() -> None:
    full, short = (
        person("Mohammed Al-Khatib", office="Trade Minister"),
        person("Khatib", office="Trade Minister"),
    )
    days = {full: (date(2020, 1, 1), date(2020, 2, 1)), short: (date(2024, 1, 1), date(2024, 2, 1))}
    assert sizes(full, short, spans=days) == [1, 1]


def test_an_ambassador_and_a_minister_of_one_name_and_country_are_two() -> None:
    envoy, deputy = (
        person("Ali Hassan", office="Ambassador"),
        person("Ali Hassan", office="Deputy Trade Minister"),
    )
    assert sizes(envoy, deputy) == [1, 1]
    assert sizes(envoy, deputy, person("Ali Hassan")) == [1, 1, 1]
    assert sizes(envoy, person("Ali Hasan", office="Ambassador"), person("Ali Hassan")) == [3]


def test_a_minister_of_two_matters_is_two_at_one_time_and_one_in_a_career() -> None:
    trade, energy = (
        person("Ali Hassan", office="Trade Minister"),
        person("Ali Hassan", office="Energy Minister"),
    )
    early, late = (date(2022, 1, 1), date(2022, 3, 1)), (date(2024, 1, 1), date(2024, 3, 1))
    assert sizes(trade, energy, spans={trade: early, energy: early}) == [1, 1]
    assert sizes(trade, energy, spans={trade: early, energy: late}) == [2]


def test_a_known_person_is_nobody_who_holds_an_office_that_they_never_held() -> None:
    term = FoundTerm("Foreign Minister", "IQ", None, date(2020, 1, 1), None)
    known = person("Ali Hassan", knowledge_id="person:Ali Hassan", terms=(term,))
    assert sizes(known, person("Ali Hassan", office="Ambassador")) == [1, 1]
    assert sizes(known, person("Ali Hassan", office="Foreign Minister")) == [2]


def test_a_name_in_another_script_is_who_the_knowledge_base_says() -> None:
    known = person(
        "Kim Jong-un", "KP", knowledge_id="person:Kim Jong-un", known_names=("Kim Jong-un", "김정은")
    )
    assert sizes(known, person("김정은", ""), person("Kim Jong Un", "KP")) == [3]


def test_what_a_person_decided_stands_above_the_rules() -> None:
    alias = person("Pak Budi", "ID")
    assert sizes(HERE, THERE, together=[frozenset({HERE, THERE})]) == [2]
    assert sizes(HERE, alias, person("Pak Budi", ""), together=[frozenset({HERE, alias})]) == [3]
    assert sizes(HERE, NAMELESS_LAND, partings=[(frozenset({HERE}), frozenset({NAMELESS_LAND}))]) == [1, 1]


def test_identities_do_not_depend_on_the_order() -> None:
    envoy, deputy = (
        person("Ana Widodo", "ID", "Ambassador"),
        person("Ana Widodo", "ID", "Deputy Trade Minister"),
    )
    everybody = [NAMELESS_LAND, HERE, THERE, KNOWN, envoy, deputy]
    for order in permutations(everybody):
        assert identities(order) == identities(everybody)


def test_actors_have_keys_of_their_own() -> None:
    everybody = [
        NAMELESS_LAND,
        HERE,
        THERE,
        person("Ana Widodo", "ID", "Ambassador"),
        person("Ana Wid", "ID"),
    ]
    keys = {key_of(frozenset({one})) for one in everybody}
    assert len(keys) == len(everybody)
    for one, other in combinations(everybody, 2):
        assert key_of(frozenset({one, other})) in keys


def test_a_person_an_organisation_and_a_state_of_one_name_are_three() -> None:
    group = [
        Appearance("person", "Georgia"),
        Appearance("organisation", "Georgia"),
        Appearance("state", "Georgia", "GE"),
    ]
    assert sizes(*group) == [1, 1, 1]


def test_a_state_is_its_code_whatever_its_name() -> None:
    assert sizes(Appearance("state", "Russia", "RU"), Appearance("state", "Russian Federation", "RU")) == [2]
