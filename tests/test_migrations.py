"""Databases of before, brought up to date."""

from datetime import date
from importlib import import_module

import pytest
from django.apps import apps
from django.utils import timezone

from articles.models import ArticleStatus, Meeting, Report, ReportParticipant, Review
from tests.factories import make_actor, make_article, make_meeting

pytestmark = pytest.mark.django_db


def test_articles_that_were_read_before_are_read_again_and_the_ledger_stands_meanwhile() -> None:
    meeting = make_meeting([make_actor("Ana Ruiz"), make_actor("Bo Lind")], day=date(2024, 5, 1))
    failed = make_article(status=ArticleStatus.FAILED)
    Report.objects.update(sha256="", published=None)

    import_module("articles.migrations.0007_read_again").read_again(apps, None)

    report = meeting.reports.get()
    assert report.article is not None
    assert (report.sha256, report.published) == (report.article.sha256, report.article.published)
    assert (report.article.status, report.article.queued_at) == (ArticleStatus.QUEUED, None)
    failed.refresh_from_db()
    assert failed.status == ArticleStatus.FAILED


def test_meetings_that_people_decided_about_before_are_marked() -> None:
    decided, undone, other = (make_meeting([]) for _ in range(3))
    Review.objects.create(kind="merge_meetings", before={"meetings": {"7": decided.pk, "8": None}})
    Review.objects.create(
        kind="merge_meetings", before={"meetings": {"9": undone.pk}}, undone_at=timezone.now()
    )
    Review.objects.create(kind="merge_actors", before={})

    import_module("articles.migrations.0015_mark_reviewed").mark(apps, None)

    assert set(Meeting.objects.filter(reviewed=True)) == {decided}
    assert other.reviewed is False


def test_participants_get_the_days_that_their_reports_are_near() -> None:
    both = make_meeting(
        [make_actor("Ana Ruiz")], day=date(2024, 5, 1), last=date(2024, 5, 3), precision="range"
    )
    undated = make_meeting([make_actor("Bo Lind")], day=None)
    bare = make_meeting([make_actor("Cy Young")], day=None)
    Report.objects.filter(meeting=both).update(published=date(2024, 5, 9))
    Report.objects.filter(meeting=undated).update(published=date(2024, 6, 1))
    Report.objects.filter(meeting=bare).update(published=None)
    ReportParticipant.objects.update(since=None, until=None)

    import_module("articles.migrations.0016_days_of_participants").fill(apps, None)

    days = ReportParticipant.objects.order_by("pk").values_list("report__meeting", "since", "until")
    assert list(days) == [
        (both.pk, date(2024, 5, 1), date(2024, 5, 9)),
        (undated.pk, date(2024, 6, 1), date(2024, 6, 1)),
        (bare.pk, None, None),
    ]
    for part in ReportParticipant.objects.all():
        assert part.report.near == (part.since, part.until)
