"""Who took part in the whole ledger, and around whom a network can be drawn."""

import pytest

from articles.records.ledger import MeetingFilter
from articles.records.showing import Showing
from articles.selectors.centres import centres, gatherings
from tests.factories import make_actor, make_meeting

pytestmark = pytest.mark.django_db


def gathered(*, states: bool = False) -> list[set[str]]:
    """Return who took part in each meeting, the oldest entry first."""
    marks, meetings, who = gatherings(states=states)
    return [
        {marks[one] for one in who[meetings == meeting].tolist()}
        for meeting in sorted(set(meetings.tolist()))
    ]


def test_the_ledger_tells_who_met_as_actors_and_as_states() -> None:
    ana, bo, cy = make_actor(country="ES"), make_actor(country="SE"), make_actor(country="")
    make_meeting([ana, bo, cy])
    make_meeting([bo]).participations.update(country="NO")

    assert gathered() == [{f"actor-{actor.pk}" for actor in (ana, bo, cy)}, {f"actor-{bo.pk}"}]
    assert gathered(states=True) == [{"state-ES", "state-SE"}, {"state-NO"}]


def test_names_and_other_names_are_found_in_the_selection_only() -> None:
    ana, ann = make_actor("Ana Ruiz", aliases=["The Ruiz"]), make_actor("Ann Lee")
    make_meeting([ana, ann], status="held")
    make_meeting([ann], status="planned")

    def found(words: str, **wanted: tuple[str, ...]) -> list[tuple[str, int]]:
        options = centres(MeetingFilter(**wanted), Showing(), words)  # type: ignore[arg-type]
        return [(option.label, option.meetings) for option in options]

    assert found("an") == [("Ann Lee", 2), ("Ana Ruiz", 1)]
    assert found("the ruiz") == [("Ana Ruiz", 1)]
    assert found("an", statuses=("planned",)) == [("Ann Lee", 1)]


def test_the_level_says_who_may_stand_in_the_centre() -> None:
    make_meeting(
        [make_actor("Spanish Bank", kind="organisation", country="ES"), make_actor("Ana Spann", country="ES")]
    )

    def found(level: str) -> list[tuple[str, str]]:
        options = centres(MeetingFilter(), Showing(level=level), "spa")
        return [(option.label, option.country) for option in options]

    assert found("persons") == [("Ana Spann", "ES")]
    assert found("organisations") == [("Spanish Bank", "ES")]
    assert found("states") == [("Spain", "ES")]
