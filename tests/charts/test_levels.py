"""Who counts as one in a chart."""

from dataclasses import replace

import pytest

from articles.charts.levels import counting
from articles.records.ledger import ActorRef
from tests.charts.made import ANA, BO, CY, meeting, wording

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
    found = counting(level, wording())(meeting(ANA, BANK, SPAIN))

    assert [party.name for party in found] == names


def test_a_state_counts_once_however_many_take_part_for_it() -> None:
    assert [party.mark for party in counting("states", wording())(meeting(ANA, EVA, SPAIN))] == ["state-ES"]


def test_who_takes_part_for_no_country_is_no_state() -> None:
    assert counting("states", wording())(meeting(CY)) == ()


def test_a_person_counts_for_the_country_of_that_meeting() -> None:
    count = counting("states", wording())

    assert [party.value for party in count(meeting(replace(ANA, country="NO")))] == ["NO"]
    assert [party.value for party in count(meeting(ANA))] == ["ES"]


def test_a_party_and_a_pair_lead_to_their_meetings() -> None:
    ana, bo = counting("", wording())(meeting(ANA, BO))
    spain, sweden = counting("states", wording())(meeting(ANA, BO))

    assert ana.alone == (("actor", "1"),)
    assert ana.beside(bo) == (("with", "1"), ("with", "2"))
    assert spain.alone == (("state", "ES"),)
    assert spain.beside(sweden) == (("with_state", "ES"), ("with_state", "SE"))
