"""What people decide about meetings: it applies to what is there and to what comes, wins, and can be undone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.contrib.auth.models import User

from articles import ledger
from articles.ledger.meeting_reviews import (
    add_meeting,
    confirm_meeting,
    correct_field,
    merge_meetings,
    reject_meeting,
    split_meeting,
)
from articles.ledger.reviews import Unreviewable
from articles.ledger.statements import Someone, Statement, When
from articles.ledger.undoing import undo
from articles.models import Actor, Meeting, Place, Report, Review
from articles.records.reading import FoundActor, FoundPlace, Reading
from articles.selectors.picture import differences, picture
from tests.test_ledger import ANA, DAY, JOSE, VIENNA, article, meeting, reading, write

pytestmark = pytest.mark.django_db

MADRID = FoundPlace("Madrid", "ES", 40.4, -3.7, "city", ("Spain",), "place:Madrid")
LATER = DAY + timedelta(days=9)


def days() -> list[date | None]:
    """Return the days of all meetings in their order."""
    return list(Meeting.objects.order_by("first").values_list("first", flat=True))


def test_a_meeting_that_was_none_stays_none_whoever_reports_it_again() -> None:
    one = article("one")
    write(one, reading(meeting(ANA, JOSE)))
    before, was = picture(), Meeting.objects.get().pk
    user = User.objects.create_user("mira")
    review = reject_meeting(meeting=was, author=user)
    assert not Meeting.objects.exists()
    assert Report.objects.filter(article=one).count() == 1
    write(article("two"), reading(meeting(ANA, JOSE, day=DAY + timedelta(days=1))))
    write(one, reading(meeting(ANA, JOSE)))
    assert not Meeting.objects.exists()
    write(article("three"), reading(meeting(ANA, JOSE, day=LATER)))
    assert days() == [LATER]
    for name in ("two", "three"):
        ledger.delete_article(article(name).pk)
    undo(review=review.pk)
    assert Meeting.objects.get().pk == was
    assert differences(before, picture()) == []


def test_a_rejection_holds_though_its_article_is_gone() -> None:
    one = article("one")
    write(one, reading(meeting(ANA, JOSE)))
    reject_meeting(meeting=Meeting.objects.get().pk)
    ledger.delete_article(one.pk)
    write(article("two"), reading(meeting(ANA, JOSE)))
    assert not Meeting.objects.exists()


def test_a_meeting_that_a_person_confirms_is_sure_and_stays_so_when_it_is_read_again() -> None:
    one = article("one")
    write(one, reading(meeting(ANA, JOSE, confidence=0.3)))
    before, was = picture(), Meeting.objects.get().pk
    user = User.objects.create_user("mira")
    review = confirm_meeting(meeting=was, author=user)
    assert (review.author, review.kind) == (user, Review.Kind.CONFIRM_MEETING)
    for _ in range(2):
        confirmed = Meeting.objects.get()
        assert (confirmed.pk, confirmed.confidence) == (was, 1.0)
        write(one, reading(meeting(ANA, JOSE, confidence=0.3)))
    write(article("two"), reading(meeting(ANA, JOSE, day=LATER, confidence=0.3)))
    assert sorted(Meeting.objects.values_list("confidence", flat=True)) == [0.3, 1.0]
    ledger.delete_article(article("two").pk)
    undo(review=review.pk, author=user)
    assert differences(before, picture()) == []
    with pytest.raises(Unreviewable):
        confirm_meeting(meeting=99_999)


def test_what_was_confirmed_can_be_rejected_after_all_and_goes_with_its_article() -> None:
    one = article("one")
    write(one, reading(meeting(ANA, JOSE, confidence=0.3)))
    confirm_meeting(meeting=Meeting.objects.get().pk)
    rejection = reject_meeting(meeting=Meeting.objects.get().pk)
    assert not Meeting.objects.exists()
    undo(review=rejection.pk)
    assert Meeting.objects.get().confidence == 1.0
    ledger.delete_article(one.pk)
    assert not Meeting.objects.exists()


def test_meetings_are_merged_and_a_later_report_of_either_day_joins() -> None:
    write(article("one"), reading(meeting(ANA, JOSE)))
    write(article("two"), reading(meeting(ANA, JOSE, day=LATER)))
    before = picture()
    ids = list(Meeting.objects.order_by("first").values_list("pk", flat=True))
    review = merge_meetings(meetings=ids)
    assert Meeting.objects.get().reports.count() == 2
    write(article("three"), reading(meeting(ANA, JOSE, day=LATER)))
    assert Meeting.objects.get().reports.count() == 3
    ledger.delete_article(article("three").pk)
    undo(review=review.pk)
    assert list(Meeting.objects.order_by("first").values_list("pk", flat=True)) == ids
    assert differences(before, picture()) == []
    with pytest.raises(Unreviewable):
        merge_meetings(meetings=ids[:1])


def test_a_meeting_is_split_and_stays_so_when_its_articles_are_read_again() -> None:
    articles = [article(name) for name in ("one", "two", "three")]
    for one in articles:
        write(one, reading(meeting(ANA, JOSE)))
    before = picture()
    whole = Meeting.objects.get()
    review = split_meeting(meeting=whole.pk, reports=[articles[2].reports.get().pk])
    assert sorted(row.reports.count() for row in Meeting.objects.all()) == [1, 2]
    for one in articles:
        write(one, reading(meeting(ANA, JOSE)))
    assert sorted(row.reports.count() for row in Meeting.objects.all()) == [1, 2]
    undo(review=review.pk)
    assert differences(before, picture()) == []
    with pytest.raises(Unreviewable):
        split_meeting(meeting=Meeting.objects.get().pk, reports=[])


@pytest.mark.parametrize("again", [False, True], ids=["once", "read again"])
def test_a_corrected_day_wins_and_reports_of_both_days_are_that_meeting(again: bool) -> None:
    one = article("one")
    write(one, reading(meeting(ANA, JOSE)))
    before = picture()
    review = correct_field(
        meeting=Meeting.objects.get().pk, fields=["date"], says=Statement(when=When(LATER, LATER))
    )
    assert days() == [LATER]
    assert review.before["date"] == [DAY.isoformat()] * 2
    assert review.after["date"] == [LATER.isoformat()] * 2
    if again:
        write(one, reading(meeting(ANA, JOSE)))
    write(article("right"), reading(meeting(ANA, JOSE, day=LATER)))
    write(article("wrong"), reading(meeting(ANA, JOSE)))
    assert days() == [LATER]
    assert Meeting.objects.get().reports.count() == 3
    for name in ("right", "wrong"):
        ledger.delete_article(article(name).pk)
    undo(review=review.pk)
    assert differences(before, picture()) == []


def test_each_field_can_be_corrected_and_the_last_word_counts() -> None:
    write(article("one"), reading(meeting(ANA, JOSE)))
    before = picture()
    row = Meeting.objects.get()
    says = Statement(
        kind="negotiation",
        status="cancelled",
        place=MADRID,
        topics=("military",),
        participants=(
            Someone(actor=Actor.objects.get(name="Ana Widodo").pk),
            Someone(name="Bo Lind", country="SE"),
        ),
    )
    fields = ["kind", "status", "place", "topics", "participants"]
    first = correct_field(meeting=row.pk, fields=fields, says=says)
    second = correct_field(meeting=row.pk, fields=["status"], says=Statement(status="postponed"))
    row.refresh_from_db()
    assert (row.kind, row.cameo, row.status) == ("negotiation", "046", "postponed")
    assert row.place is not None
    assert row.place.name == "Madrid"
    assert [topic.pk for topic in row.topics.all()] == ["military"]
    assert {part.actor.name for part in row.participations.all()} == {"Ana Widodo", "Bo Lind"}
    assert first.before["participants"] == ["Ana Widodo", "José Núñez"]
    undo(review=second.pk)
    row.refresh_from_db()
    assert row.status == "cancelled"
    undo(review=first.pk)
    assert differences(before, picture()) == []


def test_a_meeting_that_the_software_missed_is_added_by_its_sentence() -> None:
    one = article("one")
    write(one, reading(actors=(ANA, JOSE)))
    before = picture()
    says = Statement(
        when=When(DAY, DAY),
        place=VIENNA,
        participants=tuple(Someone(actor=row.pk) for row in Actor.objects.all()),
    )
    review = add_meeting(article=one.pk, start=0, end=len(one.text), says=says)
    added = Meeting.objects.get()
    evidence = added.reports.get().evidence.get()
    assert (evidence.start, evidence.end) == (0, len(one.text))
    assert review.after["sentence"] == one.text
    write(one, reading(actors=(ANA, JOSE)))
    assert Meeting.objects.get().pk == added.pk
    write(article("two"), reading(meeting(ANA, JOSE)))
    write(one, reading(meeting(ANA, JOSE)))  # an update of the software finds it as well
    assert Meeting.objects.get().reports.count() == 3
    write(one, reading(actors=(ANA, JOSE)))
    ledger.delete_article(article("two").pk)
    undo(review=review.pk)
    assert differences(before, picture()) == []


def test_what_cannot_be_is_refused_with_a_reason_and_changes_nothing() -> None:
    one = article("one")
    write(one, reading(meeting(ANA, JOSE)))
    row, actor = Meeting.objects.get(), Actor.objects.get(name="Ana Widodo")
    before = picture()
    both = (Someone(actor=actor.pk), Someone(name="Bo", country="SE"))
    refused: list[Callable[[], Review]] = [
        lambda: add_meeting(article=one.pk, start=5, end=5, says=Statement(participants=both)),
        lambda: add_meeting(article=one.pk, start=0, end=10_000, says=Statement(participants=both)),
        lambda: add_meeting(article=one.pk, start=0, end=5, says=Statement(participants=both[:1])),
        lambda: add_meeting(
            article=one.pk,
            start=0,
            end=5,
            says=Statement(participants=(both[0], Someone(name="Ana Widodo", country="ID"))),
        ),
        lambda: add_meeting(article=0, start=0, end=5, says=Statement(participants=both)),
        lambda: correct_field(meeting=row.pk, fields=["shoe size"], says=Statement()),
        lambda: correct_field(meeting=row.pk, fields=["participants"], says=Statement()),
        lambda: correct_field(meeting=row.pk, fields=["status"], says=Statement(status="odd")),
        lambda: correct_field(meeting=row.pk, fields=["date"], says=Statement(when=When(LATER, DAY))),
        lambda: correct_field(
            meeting=row.pk,
            fields=["participants"],
            says=Statement(participants=(Someone(), Someone(name=" "))),
        ),
        lambda: correct_field(
            meeting=row.pk, fields=["place"], says=Statement(place=replace(MADRID, latitude=200.0))
        ),
        lambda: correct_field(
            meeting=row.pk, fields=["place"], says=Statement(place=replace(MADRID, text=" "))
        ),
        lambda: reject_meeting(meeting=0),
        lambda: undo(review=0),
    ]
    for refuse in refused:
        with pytest.raises(Unreviewable):
            refuse()
    assert differences(before, picture()) == []
    assert not Review.objects.exists()


def test_decisions_about_one_meeting_do_not_touch_others() -> None:
    bo = FoundActor("person", "Bo Lind", "SE", confidence=0.6)
    write(article("one"), reading(meeting(ANA, JOSE)))
    write(article("two"), reading(meeting(ANA, bo), actors=(ANA, bo)))
    untouched = Meeting.objects.exclude(participations__actor__name="José Núñez").get()
    reject_meeting(meeting=Meeting.objects.exclude(pk=untouched.pk).get().pk)
    assert Meeting.objects.get().pk == untouched.pk
    write(article("three"), Reading("en", True))
    assert Meeting.objects.get().pk == untouched.pk


def test_meetings_that_were_merged_can_be_split() -> None:
    write(article("one"), reading(meeting(ANA, JOSE)))
    write(article("two"), reading(meeting(ANA, JOSE, day=DAY + timedelta(days=20))))
    merge_meetings(meetings=list(Meeting.objects.values_list("pk", flat=True)))
    row = Meeting.objects.get()
    split_meeting(meeting=row.pk, reports=[row.reports.all()[0].pk])
    assert Meeting.objects.count() == 2


def test_a_meeting_that_a_person_added_goes_and_comes_with_its_article() -> None:
    one = article("one")
    write(one, reading(actors=(ANA,)))
    people = (Someone(name="Pak Budi", country="ID"), Someone(name="Eva Klein", country="AT"))
    says = Statement(when=When(DAY, DAY), place=VIENNA, participants=people)
    review = add_meeting(article=one.pk, start=0, end=5, says=says)
    before = picture()
    ledger.delete_article(one.pk)
    assert not Meeting.objects.exists()
    assert not Actor.objects.filter(name="Ana Widodo").exists()
    write(article("two"), reading(meeting(ANA, JOSE)))
    assert Meeting.objects.count() == 1
    ledger.delete_article(article("two").pk)
    write(article("one"), reading(actors=(ANA,)))
    assert differences(before, picture()) == []
    ledger.delete_article(article("one").pk)
    undo(review=review.pk)
    for model in (Meeting, Report, Actor, Place):
        assert not model._default_manager.exists(), model
