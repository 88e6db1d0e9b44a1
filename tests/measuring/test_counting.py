"""What is counted of an article."""

from typing import Any

from articles.measuring.comparison import comparison
from articles.measuring.counting import Counts, counted
from articles.records.reading import FoundMeeting
from tests.measuring.made import (
    BOTH,
    KIM,
    PUTIN,
    actor,
    found_meeting,
    found_participant,
    gold_article,
    gold_meeting,
    laid_beside,
    reading,
)

XI = found_participant("Xi Jinping", "CN")


def counts_of(gold: list[dict[str, Any]], *found: FoundMeeting) -> Counts:
    return counted(laid_beside(gold, found))


def numbers(counts: Counts, measure: str) -> tuple[int, int, int]:
    """Return hits, what was too much and what was missed."""
    return counts.hits[measure], counts.extra[measure], counts.missed[measure]


def test_a_meeting_is_found_once() -> None:
    counts = counts_of([gold_meeting()], found_meeting(), found_meeting())
    assert numbers(counts, "meetings") == numbers(counts, "strict") == (1, 1, 0)


def test_a_wrong_status_is_found_but_not_strictly() -> None:
    counts = counts_of([gold_meeting()], found_meeting(status="planned"))
    assert numbers(counts, "meetings") == (1, 0, 0)
    assert numbers(counts, "strict") == (0, 1, 1)


def test_an_open_date_of_gold_does_not_stand_in_the_way() -> None:
    assert numbers(counts_of([gold_meeting(date=None)], found_meeting()), "strict") == (1, 0, 0)


def test_what_is_not_required_is_neither_rewarded_nor_punished() -> None:
    counts = counts_of([gold_meeting(required=False)], found_meeting())
    for measure in ("meetings", "strict", "participants", "country dyads"):
        assert numbers(counts, measure) == (0, 0, 0)
    assert not counts.of["date"]


def test_the_participants_of_a_missed_meeting_are_missed() -> None:
    assert numbers(counts_of([gold_meeting()]), "participants") == (0, 0, 2)


def test_a_participant_too_many_counts_unless_gold_allows_it() -> None:
    found = found_meeting((*BOTH, XI))
    assert numbers(counts_of([gold_meeting()], found), "participants") == (2, 1, 0)
    allowed = gold_meeting(participants_alt=[{"name": "Xi Jinping", "country": "CN", "organisation": None}])
    assert numbers(counts_of([allowed], found), "participants") == (2, 0, 0)
    assert numbers(counts_of([allowed], found), "country dyads") == (1, 0, 0)


def test_in_a_merge_group_the_participants_of_the_others_are_none_too_many() -> None:
    assert numbers(
        counts_of([gold_meeting(merge_group="g")], found_meeting((*BOTH, XI))), "participants"
    ) == (2, 0, 0)


def test_an_article_without_a_meeting_is_right_where_none_was_invented() -> None:
    quiet, loud = counts_of([]), counts_of([], found_meeting())
    assert (quiet.right["empty"], quiet.of["empty"]) == (1, 1)
    assert (loud.right["empty"], loud.of["empty"]) == (0, 1)
    assert not counts_of([gold_meeting()]).of["empty"]


def test_a_body_stands_for_its_state_where_gold_says_so() -> None:
    gold = gold_meeting(participants=[KIM, {"name": "Ursula von der Leyen", "country": "EU"}])
    leyen = found_participant("Ursula von der Leyen", "DE", "EU")
    counts = counts_of([gold], found_meeting((BOTH[0], leyen)))
    assert numbers(counts, "country dyads") == (1, 0, 0)


def test_two_of_one_country_are_no_pair() -> None:
    lavrov = {"name": "Sergey Lavrov", "country": "RU"}
    counts = counts_of([gold_meeting(participants=[PUTIN, lavrov])])
    assert numbers(counts, "country dyads") == (0, 0, 0)


def test_names_are_counted_only_where_gold_lists_them() -> None:
    found = reading(actors=(actor("person", "Kim"), actor("person", "Maris"), actor("state", "Russia", "RU")))
    counts = counted(comparison(gold_article(persons=["Kim Jong-un", "Vladimir Putin"]), found))
    assert numbers(counts, "persons") == (1, 1, 1)
    assert numbers(counts, "actors") == (0, 0, 0)
