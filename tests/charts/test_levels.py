"""Who counts as one in a chart."""

from dataclasses import replace

import pytest

from articles.records.ledger import ActorRef
from tests.charts.made import ANA, BO, CY, meeting, parties

EVA = ActorRef(4, "Eva Gil", "ES", "person")
BANK = ActorRef(5, "The Bank", "SE", "organisation")
SPAIN = ActorRef(6, "Spain", "ES", "state")


@pytest.mark.parametrize(
    ("level", "names"),
    [
        ("", ["Ana Ruiz", "The Bank", "Spain"]),
        ("persons", ["Ana Ruiz"]),
        ("organisations", ["The Bank"]),
        ("states", ["Spain", "Sweden"]),
        ("gods", ["Ana Ruiz", "The Bank", "Spain"]),
    ],
)
def test_a_level_says_who_counts(level: str, names: list[str]) -> None:
    found = parties(level, meeting(ANA, BANK, SPAIN))

    assert [party.name for party in found] == names


def test_a_state_counts_once_however_many_take_part_for_it() -> None:
    assert [party.mark for party in parties("states", meeting(ANA, EVA, SPAIN))] == ["state-ES"]


def test_who_takes_part_for_no_country_is_no_state() -> None:
    assert parties("states", meeting(CY)) == []


def test_a_person_counts_for_the_country_of_that_meeting() -> None:
    assert [party.value for party in parties("states", meeting(replace(ANA, country="NO")))] == ["NO"]
    assert [party.value for party in parties("states", meeting(ANA))] == ["ES"]


def test_an_actor_is_of_the_country_for_which_it_took_part_last() -> None:
    rows = meeting(replace(ANA, country="NO")), meeting(ANA, BO), meeting(replace(ANA, country="TD"))

    assert [party.country for party in parties("", *rows)] == ["TD", "SE"]
    assert [party.country for party in parties("", *rows[::-1])] == ["NO", "SE"]


def test_a_party_and_a_pair_lead_to_their_meetings() -> None:
    ana, bo = parties("", meeting(ANA, BO))
    spain, sweden = parties("states", meeting(ANA, BO))

    assert ana.alone == (("actor", "1"),)
    assert ana.beside(bo) == (("with", "1"), ("with", "2"))
    assert spain.alone == (("state", "ES"),)
    assert spain.beside(sweden) == (("with_state", "ES"), ("with_state", "SE"))
