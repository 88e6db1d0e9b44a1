"""Meetings by columns: what the database lists is what the rows of lists say, in all that charts draw of them."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from articles.charts.map import meeting_map
from articles.charts.matrix import matrix
from articles.charts.network import network
from articles.charts.theme import Chart
from articles.charts.timeline import timeline
from articles.charts.topics import topics
from articles.charts.trends import trends
from articles.models import Actor, Meeting, Participation
from articles.records.columns import Columns, RowColumns, day
from articles.records.ledger import MeetingFilter
from articles.records.showing import Showing
from articles.selectors import meetings
from articles.selectors.chart_rows import LedgerColumns
from articles.selectors.narrowing import narrowed
from tests.charts.made import wording
from tests.factories import make_actor, make_ledger, make_meeting

pytestmark = pytest.mark.django_db

FILTERS = (
    MeetingFilter(),
    MeetingFilter(statuses=("held",)),
    MeetingFilter(topics=("energy", "military")),
    MeetingFilter(first=date(2023, 1, 1), last=date(2024, 1, 1)),
    MeetingFilter(words="nothing says this"),
)
VIEWS: tuple[tuple[Callable[..., Chart], Showing], ...] = (
    *((network, Showing(level=level)) for level in ("", "persons", "organisations", "states")),
    (network, Showing(least=2)),
    (matrix, Showing()),
    (matrix, Showing(level="states")),
    (meeting_map, Showing()),
    (meeting_map, Showing(arcs="capitals")),
    *((timeline, Showing(lanes=lanes)) for lanes in ("", "actors", "pairs")),
    *((topics, Showing(by=by)) for by in ("", "actors", "pairs")),
    (trends, Showing()),
    (trends, Showing(level="states", span="quarter")),
)


@pytest.fixture
def odd_ledger() -> None:
    """Store a ledger with much that is not known: days, places, countries, kinds of actors."""
    made = make_ledger(150, extras=30)
    for number, actor in enumerate(Actor.objects.order_by("pk")):
        kind = ("person", "organisation", "state")[number % 3]
        Actor.objects.filter(pk=actor.pk).update(kind=kind, country=actor.country if number % 4 else "")
    for number, part in enumerate(Participation.objects.order_by("-pk")):
        country = ("", "NO", part.country)[number % 3]
        Participation.objects.filter(pk=part.pk).update(country=country)
    for meeting in made[::9]:
        Meeting.objects.filter(pk=meeting.pk).update(first=None, last=None, precision="")
    for meeting in made[4::9]:
        Meeting.objects.filter(pk=meeting.pk).update(
            first=date(2023, 1, 1), last=date(2023, 12, 31), precision="year"
        )
    make_meeting([])


def told(chart: Chart) -> Any:
    """Return all that a chart says."""
    also = chart.also
    return (
        chart.drawing,
        chart.summary,
        chart.note,
        chart.legend,
        list(chart.rows),
        list(also.rows) if also else [],
        chart.left_out,
        chart.over_time,
        told(chart.narrow) if chart.narrow else None,
    )


@pytest.mark.parametrize("wanted", FILTERS, ids=str)
def test_the_columns_of_the_ledger_draw_what_its_rows_draw(odd_ledger: None, wanted: MeetingFilter) -> None:
    rows = meetings.rows(narrowed(wanted), quotes=False)
    words = wording(countries=("NO", "US", "ID"), topics=("energy", "military"))

    for draw, showing in VIEWS:
        assert told(draw(LedgerColumns(wanted), words, showing)) == told(
            draw(RowColumns(rows), words, showing)
        ), (draw, showing)


def test_the_columns_say_what_the_rows_say(odd_ledger: None) -> None:
    rows = meetings.rows(narrowed(MeetingFilter()), quotes=False)
    columns: Columns = LedgerColumns(MeetingFilter())

    assert columns.ids.tolist() == [row.id for row in rows]
    for number, (row, found) in enumerate(zip(rows, columns.rows(range(len(columns))), strict=True)):
        assert (found.kind, found.status, found.place) == (row.kind, row.status, row.place)
        assert (found.first, found.last, found.precision) == (row.first, row.last, row.precision)
        assert columns.days(number) == (row.first, row.last, row.precision)
        assert found.participants == row.participants
        assert columns.topics.values[columns.topics.codes[number]] == tuple(row.topics)
    assert columns.present
    assert [found.participants for found in columns.rows(range(len(columns)))] == [
        row.participants for row in rows
    ]


def test_days_far_back_and_far_ahead_keep_their_numbers() -> None:
    for known in (date.min, date(1582, 10, 10), date(1969, 12, 31), date.max):
        pk = make_meeting([]).pk
        Meeting.objects.filter(pk=pk).update(first=known, last=known)

    assert list(map(day, LedgerColumns(MeetingFilter()).first.tolist())) == [
        date.max,
        date(1969, 12, 31),
        date(1582, 10, 10),
        date.min,
    ]


def test_a_country_that_is_no_code_of_two_letters_is_told_all_the_same() -> None:
    make_meeting([make_actor(country="X"), make_actor(country="ÅL")])

    present = LedgerColumns(MeetingFilter()).present

    assert sorted(present.countries.values[code] for code in present.countries.codes) == ["X", "ÅL"]


def test_a_selection_is_one_query_beside_those_of_the_columns(django_assert_num_queries: Any) -> None:
    make_ledger(20)

    with django_assert_num_queries(3):  # whether there is anything new, all columns, all places
        LedgerColumns(MeetingFilter())
    with django_assert_num_queries(4):
        columns = LedgerColumns(MeetingFilter(statuses=("held",), words="met", outlets=("Antara",)))
    with django_assert_num_queries(0):
        assert columns.present
        assert columns.topics
        columns.rows(range(len(columns)))
