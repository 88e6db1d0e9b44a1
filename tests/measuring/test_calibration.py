"""How far confidence can be trusted."""

from typing import Any

import pytest

from articles.measuring.calibration import calibrated, calibration_of
from articles.records.reading import FoundMeeting
from tests.measuring.made import BOTH, found_meeting, found_participant, gold_meeting, laid_beside

STRANGERS = (found_participant("A", "CL"), found_participant("B", "PE"))
SURE = {"date": 0.9, "place": 0.6, "kind": 0.55, "status": 0.95, "participants": 0.8}


def sure(*participants: Any, **changes: Any) -> FoundMeeting:
    return found_meeting(participants or BOTH, field_confidence=SURE, **changes)


@pytest.mark.parametrize(("confidence", "place"), [(0.0, 0), (0.49, 0), (0.5, 1), (0.9, 5), (1.0, 5)])
def test_a_border_belongs_to_the_bin_above_it(confidence: float, place: int) -> None:
    bins = calibrated([(confidence, True)]).bins
    assert [part.count for part in bins].index(1) == place


def test_the_error_is_how_far_confidence_and_share_lie_apart() -> None:
    found = calibrated([(0.8, True), (0.8, True), (0.8, False), (0.8, True), (0.95, False)])
    assert (found.count, found.share, found.confidence) == (5, 0.6, 0.83)
    assert found.error == pytest.approx((4 * 0.05 + 0.95) / 5)


def test_nothing_read_is_no_error() -> None:
    assert calibrated([]).error is None


def test_a_meeting_that_is_merely_allowed_is_left_out() -> None:
    gold = [gold_meeting(), gold_meeting(date="2019-04-25", required=False)]
    found = [
        found_meeting(confidence=0.7),
        found_meeting(confidence=0.9),
        found_meeting(STRANGERS, confidence=0.2),
    ]
    meetings = calibration_of([laid_beside(gold, found)])["meeting"]
    assert (meetings.count, sum(part.right for part in meetings.bins)) == (2, 1)


def test_a_meeting_that_is_two_of_gold_counts_once() -> None:
    gold = [gold_meeting(merge_group="g"), gold_meeting(merge_group="g", date="2019-04-25")]
    assert calibration_of([laid_beside(gold, [found_meeting()])])["meeting"].count == 1


def test_each_field_is_judged_by_its_own_confidence() -> None:
    found = calibration_of([laid_beside([gold_meeting()], [sure(place=None, kind="visit")])])
    assert [found[name].confidence for name in SURE] == list(SURE.values())
    assert [found[name].share for name in SURE] == [1, 0, 0, 1, 1]


def test_participants_are_right_where_none_is_missing_and_none_too_many() -> None:
    extra = sure(*BOTH, found_participant("C", "CL"))
    assert calibration_of([laid_beside([gold_meeting()], [extra])])["participants"].share == 0


def test_what_gold_leaves_open_is_not_judged() -> None:
    gold = gold_meeting(date=None, place={"text": None, "country": None})
    found = calibration_of([laid_beside([gold], [sure()])])
    assert [found[name].count for name in ("date", "place", "kind")] == [0, 0, 1]
