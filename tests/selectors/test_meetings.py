"""Meetings as rows."""

from datetime import date
from typing import Any

import pytest

from articles.models import Article, Evidence, Meeting
from articles.records.ledger import ActorRef, MeetingFilter, MeetingRow
from articles.selectors import meetings
from articles.selectors.narrowing import narrowed
from tests.factories import make_actor, make_ledger, make_meeting, make_place, make_report

pytestmark = pytest.mark.django_db


def rows(**options: Any) -> list[MeetingRow]:
    return meetings.rows(narrowed(MeetingFilter()), **options)


def test_a_row_tells_who_where_when_and_about_what() -> None:
    a, b = make_actor("Ana Ruiz", country="ES"), make_actor("Bo Lind", country="SE")
    place = make_place("Oslo", country="NO", at=(59.9, 10.75))
    make_meeting([a, b], day=date(2024, 2, 3), place=place, topics=["energy"], outlets=["X", "Y"])

    [row] = rows()

    assert row.participants == (
        ActorRef(id=a.pk, name="Ana Ruiz", country="ES", kind="person"),
        ActorRef(id=b.pk, name="Bo Lind", country="SE", kind="person"),
    )
    assert row.place is not None
    assert (row.place.name, row.place.latitude, row.first, row.topics) == (
        "Oslo",
        59.9,
        date(2024, 2, 3),
        ("energy",),
    )


def test_reports_and_outlets_are_counted_apart() -> None:
    meeting = make_meeting([make_actor()], outlets=["X", "X", "Y", ""])

    [row] = rows()

    assert (row.id, row.reports, row.outlets) == (meeting.pk, 4, 2)


def test_the_quote_is_cut_from_the_article_by_characters_not_bytes() -> None:
    actor = make_actor("Зеленський 金正恩 😀")
    make_meeting([actor], outlets=["Кур’єр"])

    [row] = rows()

    assert row.quote is not None
    assert row.quote.text == "Зеленський 金正恩 😀 met."
    assert row.quote.outlet == "Кур’єр"


def test_the_quote_names_the_participants_rather_than_the_date() -> None:
    meeting = make_meeting([make_actor("Ana Ruiz")])
    report = meeting.reports.get()
    Evidence.objects.create(report=report, field="date", start=0, end=4)

    [row] = rows()

    assert row.quote is not None
    assert row.quote.text == "Ana Ruiz met."


def test_of_two_sentences_the_quote_is_the_one_that_tells_the_day() -> None:
    meeting = make_meeting([make_actor("Ana Ruiz")])
    report = meeting.reports.get()
    Article.objects.update(text="Ana meets Bo. Photo: Cy.\nAna and Bo talked on Friday in Oslo.")
    report.evidence.all().delete()
    for field, start, end in (("participants", 0, 13), ("participants", 25, 61), ("date", 47, 53)):
        Evidence.objects.create(report=report, field=field, start=start, end=end)

    [row] = rows()

    assert row.quote is not None
    assert row.quote.text == "Ana and Bo talked on Friday in Oslo."


def test_the_quote_comes_from_the_surest_report_that_is_no_background() -> None:
    actor = make_actor("Ana Ruiz")
    meeting = make_meeting([actor], outlets=["Background"], confidence=0.9)
    meeting.reports.update(background=True)
    make_report(meeting, [actor], outlet="Unsure").__class__.objects.filter(article__source="Unsure").update(
        confidence=0.3
    )
    make_report(meeting, [actor], outlet="Sure")

    [row] = rows()

    assert row.quote is not None
    assert row.quote.outlet == "Sure"


def test_a_meeting_without_reports_or_participants_is_still_a_row() -> None:
    Meeting.objects.create(kind="visit", status="held")

    [row] = rows()

    assert (row.participants, row.topics, row.place, row.quote, row.reports) == ((), (), None, None, 0)


def test_the_newest_stand_first_and_the_undated_last() -> None:
    old, new = make_meeting([], day=date(2020, 1, 1)), make_meeting([], day=date(2024, 1, 1))
    undated = make_meeting([], day=None)

    assert [row.id for row in rows()] == [new.pk, old.pk, undated.pk]


@pytest.mark.parametrize(("quotes", "queries"), [(True, 4), (False, 3)])
def test_the_number_of_queries_does_not_grow(
    quotes: bool, queries: int, django_assert_num_queries: Any
) -> None:
    make_ledger(25)

    with django_assert_num_queries(queries):
        assert len(rows(quotes=quotes)) == 25


def test_many_meetings_do_not_overflow_the_values_of_a_query(
    monkeypatch: pytest.MonkeyPatch, django_assert_num_queries: Any
) -> None:
    make_ledger(12)
    few = rows()
    monkeypatch.setattr(meetings, "MANY", 5)

    with django_assert_num_queries(4):
        assert rows() == few


def test_a_long_quote_ends_between_words() -> None:
    text = meetings.shortened("word " * 200)

    assert text.endswith("word …")
    assert len(text) <= meetings.QUOTE_LIMIT + 2
