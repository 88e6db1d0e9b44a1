"""The measure of the samples itself: what counts as the same meeting."""

from dataclasses import replace
from datetime import date

import pytest

from articles.records.reading import FoundDate, FoundMeeting, FoundParticipant
from tests.gold import Expected, ExpectedMeeting, Participant, Score, count, matches, shared, span

DAY = date(2023, 9, 13)
KIM, PUTIN = Participant("Kim Jong-un", "KP", None), Participant("Vladimir Putin", "RU", None)
GOLD = ExpectedMeeting(
    participants=(KIM, PUTIN),
    others=(),
    kinds=frozenset({"bilateral"}),
    status="held",
    spans=((DAY, DAY),),
    place="Vostochny Cosmodrome",
    countries=frozenset({"RU"}),
    evidence="",
    required=True,
)
FOUND = FoundMeeting(
    participants=(
        FoundParticipant("Kim Jong Un", "KP", None, "Leader", "visitor"),
        FoundParticipant("Putin", "RU", None, "President", "host"),
    ),
    kind="bilateral",
    cameo="040",
    status="held",
    date=FoundDate(DAY, DAY, "day", "relative"),
    place=None,
    topics=(),
    evidence=(),
)


def article(*meetings: ExpectedMeeting) -> Expected:
    """Return an article with these meetings."""
    return Expected("a", "a.md", "en", "", "", "", DAY, meetings)


def test_a_surname_is_enough_and_hyphens_do_not_count() -> None:
    assert matches([GOLD], [FOUND]) == {0: 0}


def test_a_call_is_no_handshake() -> None:
    assert matches([GOLD], [replace(FOUND, kind="phone_call")]) == {}


def test_one_shared_participant_is_not_enough() -> None:
    assert matches([GOLD], [replace(FOUND, participants=FOUND.participants[:1])]) == {}


def test_an_unnamed_delegation_is_matched_by_its_country() -> None:
    assert shared([Participant(None, "RU", None)], [PUTIN, KIM]) == 1
    assert shared([Participant(None, None, "ASEAN")], [Participant(None, None, "ASEAN")]) == 1
    assert shared([Participant(None, None, None)], [Participant("Somebody", None, None)]) == 0


def test_a_meeting_is_matched_once() -> None:
    score = Score()
    count(score, article(GOLD), [FOUND, FOUND])
    assert (score.found, score.strict, score.invented, score.required) == (1, 1, 1, 1)


def test_the_nearer_date_decides_between_two_meetings_of_the_same_people() -> None:
    earlier = replace(GOLD, spans=((date(2019, 4, 25), date(2019, 4, 25)),))
    assert matches([earlier, GOLD], [FOUND]) == {1: 0}


def test_a_wrong_status_is_found_but_not_strictly() -> None:
    score = Score()
    count(score, article(GOLD), [replace(FOUND, status="planned")])
    assert (score.found, score.strict, score.invented) == (1, 0, 0)


def test_what_is_not_required_is_neither_rewarded_nor_punished() -> None:
    score = Score()
    count(score, article(replace(GOLD, required=False)), [FOUND])
    assert (score.found, score.invented, score.required) == (0, 0, 0)


def test_a_missed_meeting_is_named() -> None:
    score = Score()
    count(score, article(replace(GOLD, evidence="They met.")), [])
    assert score.missed == ["a: They met."]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2023", None, (date(2023, 1, 1), date(2023, 12, 31))),
        ("2024-02", None, (date(2024, 2, 1), date(2024, 2, 29))),
        ("2023-12", None, (date(2023, 12, 1), date(2023, 12, 31))),
        ("2023-09-13", "2023-09-14", (DAY, date(2023, 9, 14))),
    ],
)
def test_a_date_of_any_precision_is_a_span_of_days(
    first: str, last: str | None, expected: tuple[date, date]
) -> None:
    assert span(first, last) == expected
