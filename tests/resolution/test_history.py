"""What became of a meeting, as reports told it."""

from collections.abc import Sequence

from hypothesis import given, settings

from articles.resolution.consensus import Account, agreed
from articles.resolution.history import history
from tests.resolution.accounts import AMERICA, KUALA_LUMPUR, WASHINGTON, told
from tests.resolution.test_claims import reports


def steps(accounts: Sequence[Account]) -> list[tuple[str, int | None, int | None]]:
    """Return the steps as status, day of May 2024 and place."""
    return [
        (step.status, step.first.day if step.first else None, step.places[0] if step.places else None)
        for step in history(accounts)
    ]


def test_a_moved_meeting_was_planned_put_off_planned_elsewhere_and_held() -> None:
    held = told("held", 28, day=27, place=KUALA_LUMPUR)
    planned = told("planned", 1, day=6, place=WASHINGTON)
    again = told("planned", 20, day=27, place=KUALA_LUMPUR)
    put_off = told("postponed", 4, day=6, place=WASHINGTON)
    assert steps([held, again, put_off, planned]) == [
        ("planned", 6, WASHINGTON),
        ("postponed", None, None),
        ("planned", 27, KUALA_LUMPUR),
        ("held", 27, KUALA_LUMPUR),
    ]


def test_a_step_names_the_report_that_told_it_first_and_those_that_told_the_same() -> None:
    first, second, third = told("planned", 1, day=6), told("planned", 3, day=6), told("planned", 2)
    (step,) = history([second, third, first])
    assert step.reports == (first.told.id, third.told.id, second.told.id)
    assert step.told_on == first.told.published


def test_a_copy_printed_late_is_no_step_and_no_first_report() -> None:
    wire, copy = told("planned", 1, day=6, voice="wire"), told("planned", 5, day=6, voice="wire", key="0")
    found = history([copy, wire, told("cancelled", 3)])
    assert [step.status for step in found] == ["planned", "cancelled"]
    assert found[0].reports == (wire.told.id, copy.told.id)


def test_a_plan_that_moves_without_being_put_off_is_a_step() -> None:
    assert steps([told("planned", 1, day=6), told("planned", 3, day=9)]) == [
        ("planned", 6, None),
        ("planned", 9, None),
    ]


def test_a_plan_told_less_exactly_or_once_more_is_no_step() -> None:
    exact = told("planned", 1, day=6, place=WASHINGTON)
    month = told("planned", 2, day=1, last=31, precision="month", place=AMERICA)
    other = told("planned", 3, day=9, place=WASHINGTON)
    once_more = told("planned", 4, day=6)
    assert steps([exact, month, other, once_more]) == [
        ("planned", 6, WASHINGTON),
        ("planned", 9, WASHINGTON),
    ]


def test_a_plan_told_more_exactly_on_another_day_is_a_step_and_of_one_day_the_exact_word_counts() -> None:
    vague, exact = told("planned", 1), told("planned", 1, day=6)
    assert steps([vague, exact]) == [("planned", 6, None)]
    assert history([vague, exact])[0].reports[0] == exact.told.id
    assert steps([vague, told("planned", 2, day=6)]) == [("planned", None, None), ("planned", 6, None)]


def test_a_new_day_in_the_same_country_keeps_the_town() -> None:
    found = steps([told("planned", 1, day=6, place=WASHINGTON), told("planned", 2, day=9, place=AMERICA)])
    assert found[1] == ("planned", 9, WASHINGTON)


def test_what_was_put_off_tells_the_plan_that_no_report_told_before() -> None:
    assert steps([told("postponed", 4, day=6)]) == [("postponed", 6, None)]


def test_a_meeting_that_was_held_is_not_planned_again() -> None:
    assert [step[0] for step in steps([told("held", 7), told("planned", 9, day=12)])] == ["held"]


@given(reports())
@settings(deadline=None, max_examples=300)
def test_the_last_step_is_the_status_that_the_reports_agree_on(said: list[Account]) -> None:
    found = history(said)
    assert found[-1].status == agreed(said).status
    told_by = [report for step in found for report in step.reports]
    assert len(told_by) == len(set(told_by))


def test_no_reports_have_no_history() -> None:
    assert history([]) == ()
