"""What a change may bear on is found: however far away, however many reports there are, on whatever day."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

import pytest

from articles import ledger
from articles.ledger.accounts import accounts
from articles.ledger.meeting_reviews import correct_field
from articles.ledger.neighbourhood import neighbourhood
from articles.ledger.reach import promising
from articles.ledger.statements import Statement, When
from articles.models import Article, Meeting, NameKey, Report, ReportParticipant
from articles.records.reading import FoundActor, Reading
from articles.selectors.picture import differences, picture
from tests.test_ledger import ANA, DAY, JOSE, article, meeting, reading, write

pytestmark = pytest.mark.django_db

SPAIN = FoundActor("state", "Spain", "ES")
LATER = DAY + timedelta(days=26)


def test_what_an_article_between_tied_together_is_as_before_when_it_goes() -> None:
    write(article("one"), reading(meeting(ANA, JOSE, status="postponed", place=None)))
    delegation = meeting(ANA, SPAIN, day=LATER, place=None)
    ana, spain = delegation.participants
    delegation = replace(delegation, participants=(ana, replace(spain, name=None)))
    write(article("two", LATER), reading(delegation, actors=(ANA, SPAIN)))
    before = picture()
    between = article("three", LATER)
    write(between, reading(meeting(ANA, JOSE, day=LATER, place=None)))
    assert Meeting.objects.count() == 1
    ledger.delete_article(between.pk)
    assert differences(before, picture()) == []


@pytest.mark.parametrize("corrected", [False, True])
def test_a_meeting_of_many_reports_is_found_whole(corrected: bool) -> None:
    write(article("one"), reading(meeting(ANA, JOSE)))
    first = Report.objects.get()
    if corrected:
        write(
            article("another"), reading(meeting(ANA, FoundActor("person", "Eva Klein", "AT", confidence=0.9)))
        )
        [other] = Meeting.objects.exclude(pk=first.meeting_id)
        correct_field(meeting=other.pk, fields={"status"}, says=Statement(status="cancelled"))
    articles = Article.objects.bulk_create(
        Article(text=str(number), sha256=f"{number:064}") for number in range(1100)
    )
    reports = Report.objects.bulk_create(
        Report(
            article=one,
            ordinal=0,
            sha256=one.sha256,
            kind="bilateral",
            status="held",
            first=DAY + timedelta(days=number % 2),
            last=DAY + timedelta(days=number % 2),
            precision="day",
            published=DAY + timedelta(days=number),
            meeting=first.meeting,
        )
        for number, one in enumerate(articles)
    )
    ReportParticipant.objects.bulk_create(
        ReportParticipant(report=report, actor_id=part.actor_id, appearance_id=part.appearance_id)
        for report in reports
        for part in first.participants.all()
    )
    found = neighbourhood([first.pk])
    assert found.keys() >= {first.pk, *(report.pk for report in reports)}


def test_who_only_shares_somebody_that_is_in_the_news_every_day_is_not_looked_at() -> None:
    eva = FoundActor("person", "Eva Klein", "AT", confidence=0.9)
    state = meeting(ANA, SPAIN)
    told = {
        "both": meeting(ANA, JOSE),
        "delegation": replace(
            state, participants=(state.participants[0], replace(state.participants[1], name=None))
        ),
        "alone": meeting(ANA, kind="visit"),
        "another": meeting(ANA, eva),
    }
    for name, what in told.items():
        write(article(name), reading(what, actors=(ANA, JOSE, SPAIN, eva)))
    reports = {name: Report.objects.get(sha256=article(name).sha256).pk for name in told}
    (one,) = accounts([reports["both"]])
    found = promising(set(reports.values()), [one.told])
    assert found == {reports[name] for name in ("both", "delegation", "alone")}


def test_a_report_of_the_corrected_day_is_of_the_meeting_whoever_else_came() -> None:
    eva = FoundActor("person", "Eva Klein", "AT", confidence=0.9)
    everybody = (ANA, JOSE, eva)
    write(article("one"), reading(meeting(ANA, JOSE)))
    says = Statement(when=When(LATER, LATER))
    correct_field(meeting=Meeting.objects.get().pk, fields={"date"}, says=says)
    told = {
        "two": reading(meeting(*everybody), actors=everybody),
        "three": reading(meeting(ANA, eva, day=LATER), actors=everybody),
    }
    for order in (("two", "three"), ("three", "two")):
        for name in order:
            write(article(name, LATER), Reading("en", True))
        for name in order:
            write(article(name, LATER), told[name])
        assert Meeting.objects.get().reports.count() == 3


def test_a_name_is_found_though_the_rules_were_others_when_it_was_stored() -> None:
    write(article("one"), reading(meeting(ANA, JOSE)))
    before = set(NameKey.objects.values_list("key", flat=True))
    NameKey.objects.all().delete()
    write(article("two"), reading(meeting(ANA, JOSE)))
    assert Meeting.objects.get().reports.count() == 2
    assert set(NameKey.objects.values_list("key", flat=True)) == before


@pytest.mark.parametrize("day", [date.min, date.max, date.min + timedelta(3), date.max - timedelta(3)])
@pytest.mark.parametrize("status", ["held", "postponed"])
@pytest.mark.parametrize("dated", [True, False])
def test_the_first_and_the_last_day_that_there_are_do_no_harm(
    day: date, status: Literal["held", "postponed"], dated: bool
) -> None:
    write(article("one", day), reading(meeting(ANA, JOSE, day=day if dated else None, status=status)))
    write(article("two"), reading(meeting(ANA, JOSE, day=day, status=status)))
    correct_field(
        meeting=Meeting.objects.order_by("pk")[0].pk,
        fields={"date"},
        says=Statement(when=When(date.max, date.max)),
    )
    assert Meeting.objects.filter(first=date.max).exists()
