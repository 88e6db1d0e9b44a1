"""What reports say of each field, who says it, and by which rule one value is shown."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.resolution.claims import Claim, claims
from articles.resolution.consensus import Account, Attendance, agreed
from articles.resolution.meetings import Told
from tests.resolution.accounts import AMERICA, KUALA_LUMPUR, WASHINGTON, told


def lost(claim: Claim) -> list[tuple[object, int, str]]:
    """Return what is said of a field: the value, its voices, and the rule by which it is not shown."""
    return [(saying.value, saying.voices, saying.rule) for saying in claim.sayings]


def test_what_counts_comes_first_and_each_other_names_the_rule_that_left_it_behind() -> None:
    found = claims([told(place=WASHINGTON), told(place=KUALA_LUMPUR), told(place=WASHINGTON)])
    assert lost(found["place"]) == [(WASHINGTON, 2, ""), (KUALA_LUMPUR, 1, "voices")]
    assert found["place"].rules == ("voices",)


def test_copies_of_one_text_are_one_voice_and_all_their_reports_are_named() -> None:
    wire = [told(place=WASHINGTON, voice="wire") for _ in range(3)]
    found = claims([*wire, told(place=KUALA_LUMPUR), told(place=KUALA_LUMPUR)])["place"]
    assert lost(found) == [(KUALA_LUMPUR, 2, ""), (WASHINGTON, 1, "voices")]
    assert found.sayings[1].reports == tuple(report.told.id for report in wire)
    assert found.voices == 3


def test_who_names_the_country_bears_out_the_town_without_saying_it() -> None:
    found = claims([told(place=WASHINGTON), told(place=AMERICA), told(place=KUALA_LUMPUR)])["place"]
    assert [(one.value, one.voices, one.borne_out) for one in found.sayings if not one.rule] == [
        (WASHINGTON, 1, 1)
    ]


def test_of_places_that_as_many_bear_out_chance_is_called_chance() -> None:
    found = claims([told(place=WASHINGTON, key="a"), told(place=KUALA_LUMPUR, key="b")])["place"]
    assert lost(found) == [(WASHINGTON, 1, ""), (KUALA_LUMPUR, 1, "first")]


def test_a_date_loses_by_the_first_rule_that_tells_it_from_the_shown_one() -> None:
    month = told(day=1, last=31, precision="month")
    found = claims([month, told(day=6), told(day=6), told(day=7), told(day=8, basis="publication")])["date"]
    assert {(value[0].day, rule) for value, _, rule in lost(found)} == {  # type: ignore[index]
        (6, ""),
        (1, "precise"),
        (7, "voices"),
        (8, "given"),
    }


def test_what_was_said_before_a_meeting_was_put_off_does_not_count() -> None:
    reports = [
        told("planned", 1, day=6, place=WASHINGTON),
        told("planned", 1, day=6, place=WASHINGTON),
        told("postponed", 4, day=6),
        told("planned", 20, day=27, place=KUALA_LUMPUR),
    ]
    found = claims(reports)
    assert [rule for _, _, rule in lost(found["date"])] == ["", "moved"]
    assert lost(found["place"]) == [(KUALA_LUMPUR, 1, ""), (WASHINGTON, 2, "moved")]


def test_a_status_loses_to_the_later_word_and_a_plan_to_what_was_held() -> None:
    found = claims([told("planned", 9), told("held", 7), told("denied", 6), told("cancelled", 7)])["status"]
    assert {(value, rule) for value, _, rule in lost(found)} == {
        ("held", ""),
        ("planned", "held"),
        ("denied", "latest"),
        ("cancelled", "further"),
    }


def test_a_kind_that_as_many_give_loses_to_the_one_that_says_more() -> None:
    assert lost(claims([told(kind="negotiation"), told(kind="summit")])["kind"])[1][2] == "rank"


def test_a_delegation_is_left_out_where_another_report_names_somebody_of_it() -> None:
    minister, state = Attendance(1, side="ID"), Attendance(2, side="ID", delegation=True)
    found = claims([told(who=(minister,)), told(who=(state,)), told(who=(minister,))])["participants"]
    assert lost(found) == [(1, 2, ""), (2, 1, "named")]
    assert found.voices == 3


def test_fields_of_which_nobody_says_anything_have_no_claim() -> None:
    assert set(claims([told()])) == {"status", "kind"}


DAYS = [date(2024, 5, 1), date(2024, 5, 2), date(2024, 5, 20)]


@st.composite
def reports(draw: st.DrawFn) -> list[Account]:
    """Return what a few reports of one meeting may say."""
    found = []
    for number in range(draw(st.integers(1, 6))):
        first = draw(st.sampled_from([None, *DAYS]))
        precision = draw(st.sampled_from(["day", "day", "month", "range"])) if first else ""
        fields = Told(
            number + 1,
            (draw(st.sampled_from("abc")), number),
            number + 1,
            frozenset(),
            draw(st.sampled_from(["bilateral", "summit", "negotiation"])),
            first,
            first + timedelta(days=draw(st.integers(0, 2))) if first else None,
            precision,
            draw(st.sampled_from([(), (1, 9), (2, 9), (9,), (3,)])),
            published=draw(st.sampled_from([None, *DAYS])),
            voice=draw(st.sampled_from(["", "", "wire"])),
        )
        actor = draw(st.integers(1, 3))
        found.append(
            Account(
                fields,
                draw(st.sampled_from(["held", "planned", "postponed", "cancelled", "denied"])),
                basis=draw(st.sampled_from(["explicit", "publication"])) if first else "",
                attendances=(Attendance(actor, side="ID", delegation=actor == 3),),
            )
        )
    return found


@given(reports())
@settings(deadline=None, max_examples=300)
def test_what_is_told_of_the_choice_is_what_the_meeting_is(said: list[Account]) -> None:
    meeting, found = agreed(said), claims(said)
    shown = {field: [one.value for one in claim.sayings if not one.rule] for field, claim in found.items()}
    assert shown["status"] == [meeting.status]
    assert shown["kind"] == [meeting.kind]
    assert [value[:2] for value in shown.get("date", [])] == (
        [(meeting.first, meeting.last)] if meeting.first else []
    )
    assert shown.get("place", []) == ([meeting.place] if meeting.place else [])
    assert set(shown["participants"]) == {one.actor for one in meeting.attendances}
