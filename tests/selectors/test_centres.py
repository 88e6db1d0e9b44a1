"""Around whom a network can be drawn."""

import pytest

from articles.records.ledger import MeetingFilter
from articles.records.showing import Showing
from articles.selectors.centres import centres
from tests.factories import make_actor, make_meeting

pytestmark = pytest.mark.django_db


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
