"""Charts of many meetings: quick, and not too large for the way to a browser."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from time import process_time

import pytest

from articles.charts.map import meeting_map
from articles.charts.theme import Chart
from articles.charts.timeline import timeline
from articles.charts.topics import topics
from articles.records.ledger import ActorRef, MeetingRow, PlaceRef
from articles.records.showing import Showing
from tests.charts.made import meeting, wording

MEETINGS = 20_000
SECONDS = 1.0  # of the processor
BYTES = 400_000  # of the figure, without the addresses that marks lead to
CODES = ("ES", "SE", "NO", "ID", "RU", "CN", "US", "FR", "KP", "AU", "BR", "ZA")
TOPICS = ("energy", "health", "crime", "military", "economic", "diplomatic", "culture", "cyber", "legal")
STATUSES = ("held", "planned", "postponed", "cancelled", "denied")
KINDS = ("bilateral", "summit", "phone_call", "visit", "negotiation")


@pytest.fixture(scope="module")
def many() -> list[MeetingRow]:
    """Return made-up meetings of 2,500 actors at 600 places over seven years, a few of them large summits."""
    chance = Random(3)
    actors = [ActorRef(n, f"Envoy {n:04d}", chance.choice(CODES), "person") for n in range(1, 2501)]
    places = [
        PlaceRef(
            n, f"Place {n}", chance.choice(CODES), "city", chance.uniform(-50, 70), chance.uniform(-170, 180)
        )
        for n in range(1, 601)
    ]
    sizes = chance.choices((2, 3, 20), (85, 12, 3), k=MEETINGS)
    return [
        meeting(
            *(actors[int(len(actors) * chance.random() ** 2.2)] for _ in range(size)),
            day=date(2019, 1, 1) + timedelta(days=chance.randint(0, 2700)),
            place=chance.choice(places),
            kind=chance.choice(KINDS),
            status=chance.choice(STATUSES),
            topics=tuple(chance.sample(TOPICS, chance.randint(0, 3))),
        )
        for size in sizes
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("draw", "showing"),
    [
        (timeline, Showing()),
        (timeline, Showing(lanes="actors")),
        (timeline, Showing(lanes="pairs")),
        (topics, Showing()),
        (topics, Showing(by="actors")),
        (topics, Showing(by="pairs")),
        (meeting_map, Showing()),
        (meeting_map, Showing(arcs="capitals")),
    ],
)
def test_a_chart_of_very_many_meetings_is_quick_and_small(
    many: list[MeetingRow], draw: Callable[..., Chart], showing: Showing
) -> None:
    words = wording(topics=TOPICS[:8], countries=CODES[:8])
    begun = process_time()

    chart = draw(many, words, showing)
    size = len(chart.figure.to_json())

    assert process_time() - begun < SECONDS
    assert size < BYTES
    assert not chart.empty
