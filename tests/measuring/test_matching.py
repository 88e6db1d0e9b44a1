"""What counts as the same meeting, and what of it is right."""

from datetime import date, timedelta
from typing import Any

import pytest

from articles.measuring.matching import fields_right, matches, participants_shared
from articles.records.reading import Evidence, FoundMeeting, FoundPlace
from tests.measuring.made import (
    BOTH,
    DAY,
    KIM,
    PUTIN,
    found_meeting,
    found_participant,
    gold_article,
    gold_meeting,
    on,
)

CHINA = {"name": None, "country": "CN"}
ELSEWHEN = "2019-04-25"


def paired(gold: list[dict[str, Any]], *found: FoundMeeting) -> dict[int, int]:
    return matches(gold_article(*gold).meetings, found)


def right(found: FoundMeeting, **changes: Any) -> dict[str, bool | None]:
    return fields_right(gold_article(gold_meeting(**changes)).meetings[0], found)


def test_a_surname_is_enough_and_hyphens_do_not_count() -> None:
    assert paired([gold_meeting()], found_meeting()) == {0: 0}


def test_one_shared_participant_of_two_is_not_enough() -> None:
    assert paired([gold_meeting()], found_meeting(BOTH[:1])) == {}


def test_a_lone_participant_needs_the_country_or_nearly_the_day() -> None:
    alone = gold_meeting(participants=[KIM])
    away = FoundPlace("Hanoi", "VN", None, None, "city")
    late = on(DAY + timedelta(days=4))
    assert paired([alone], found_meeting(BOTH, place=away)) == {0: 0}
    assert paired([alone], found_meeting(BOTH, date=late)) == {0: 0}
    assert paired([alone], found_meeting(BOTH, date=late, place=away)) == {}
    assert paired([alone], found_meeting(BOTH, date=None, place=None)) == {}


def test_a_call_is_no_handshake() -> None:
    assert paired([gold_meeting()], found_meeting(kind="phone_call")) == {}
    assert paired([gold_meeting(kind="phone_call")], found_meeting()) == {}
    assert paired([gold_meeting(kind="phone_call", kind_alt=["negotiation"])], found_meeting()) == {0: 0}


def test_the_nearer_day_decides_between_meetings_of_the_same_people() -> None:
    gold = [gold_meeting(date=ELSEWHEN), gold_meeting()]
    assert paired(gold, found_meeting()) == {1: 0}
    assert paired(gold, found_meeting(), found_meeting(date=on(date(2019, 4, 25)))) == {1: 0, 0: 1}


def test_the_best_sum_counts_and_not_the_best_pair() -> None:
    gold = [gold_meeting(participants=[KIM, PUTIN, CHINA]), gold_meeting()]
    three = found_meeting((*BOTH, found_participant("Xi Jinping", "CN")))
    assert paired(gold, three, found_meeting()) == {0: 0, 1: 1}
    assert paired(gold, found_meeting(), three) == {1: 0, 0: 1}


def test_what_is_required_is_preferred() -> None:
    gold = [gold_meeting(required=False), gold_meeting()]
    assert paired(gold, found_meeting()) == {1: 0}


def test_one_meeting_may_be_all_of_a_merge_group() -> None:
    gold = [gold_meeting(merge_group="g"), gold_meeting(merge_group="g", date=ELSEWHEN), gold_meeting()]
    assert paired(gold, found_meeting()) == {0: 0, 1: 0}
    apart = [gold_meeting(merge_group="g"), gold_meeting(merge_group="h", date=ELSEWHEN)]
    assert paired(apart, found_meeting()) == {0: 0}


def test_named_participants_choose_first_and_others_that_may_take_part_are_no_surplus() -> None:
    russia = {"name": None, "country": "RU"}
    (gold,) = gold_article(gold_meeting(participants=[russia, PUTIN], participants_alt=[CHINA])).meetings
    putin, lavrov = found_participant("Putin", "RU"), found_participant("Lavrov", "RU")
    xi, nobody = found_participant("Xi", "CN"), found_participant("Nobody")
    shared = participants_shared(gold, found_meeting((putin, lavrov, xi, nobody)))
    assert (shared.count, shared.surplus) == (2, 1)


def test_all_fields_of_a_good_reading_are_right() -> None:
    assert set(right(found_meeting()).values()) == {True}


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"date": on(DAY + timedelta(days=1))}, {"date"}),
        ({"date": None}, {"date"}),
        ({"date": on(precision="month")}, {"date"}),
        ({"place": None}, {"place country", "place text"}),
        ({"place": FoundPlace("Vostochny", "KZ", None, None, "venue")}, {"place country"}),
        ({"place": FoundPlace("Moscow", "RU", None, None, "city")}, {"place text"}),
        ({"kind": "visit"}, {"kind"}),
        ({"status": "planned"}, {"status"}),
        ({"evidence": (Evidence(0, 10),)}, {"evidence"}),
        ({"evidence": ()}, {"evidence"}),
    ],
)
def test_a_wrong_field_is_told(changes: dict[str, Any], wrong: set[str]) -> None:
    assert {name for name, value in right(found_meeting(**changes)).items() if not value} == wrong


def test_what_gold_leaves_open_is_not_judged() -> None:
    judged = right(found_meeting(), date=None, place={"text": None, "country": None})
    assert [name for name, value in judged.items() if value is None] == [
        "date",
        "place country",
        "place text",
    ]


def test_what_is_postponed_may_be_called_cancelled() -> None:
    assert right(found_meeting(status="cancelled"), status="postponed")["status"]
    assert not right(found_meeting(status="denied"), status="postponed")["status"]
