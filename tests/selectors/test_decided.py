"""What people decided of a meeting, and what became of one that is gone."""

from datetime import date

import pytest
from django.contrib.auth.models import User

from articles.ledger import meeting_reviews
from articles.ledger.removal import delete_article
from articles.ledger.statements import Someone, Statement, When
from articles.ledger.undoing import undo
from articles.models import Article, Meeting, Report, Review
from articles.selectors.actors import listed
from articles.selectors.articles import ArticleFilter, reported_in
from articles.selectors.articles import listed as listed_articles
from articles.selectors.gone import gone
from articles.selectors.meeting_page import meeting_page
from articles.selectors.told import told_articles
from tests.test_ledger import ANA, DAY, JOSE, article, meeting, reading, write

pytestmark = pytest.mark.django_db


@pytest.fixture
def author() -> User:
    """Return somebody who decides."""
    return User.objects.create_user("ratna")


def stored(*names: str, day: date = DAY) -> Meeting:
    """Store articles that tell of one meeting, and return it."""
    for name in names:
        write(article(name), reading(meeting(ANA, JOSE, day=day)))
    return Meeting.objects.get(first=day)


def right(day: int) -> Statement:
    """Return what a person says of the day."""
    return Statement(when=When(date(2024, 3, day), date(2024, 3, day)))


def test_a_correction_names_who_made_it_and_the_value_of_the_reports_is_kept(author: User) -> None:
    row = stored("one", "two")
    meeting_reviews.correct_field(meeting=row.pk, fields={"date"}, says=right(7), author=author)
    page = meeting_page(row.pk)
    assert page is not None
    assert (page.first, page.corrected["date"].by) == (date(2024, 3, 7), "ratna")
    (difference,) = page.differences
    assert difference.corrected is not None
    assert [(said.first, said.shown, said.voices) for said in difference.said] == [
        (date(2024, 3, 7), True, 0),
        (DAY, False, 2),
    ]


def test_of_two_corrections_the_later_counts_and_an_undone_one_does_not(author: User) -> None:
    row = stored("one")
    meeting_reviews.correct_field(meeting=row.pk, fields={"date"}, says=right(7))
    later = meeting_reviews.correct_field(meeting=row.pk, fields={"date"}, says=right(8), author=author)
    page = meeting_page(row.pk)
    assert page is not None
    assert page.corrected["date"].by == "ratna"
    undo(review=later.pk)
    page = meeting_page(row.pk)
    assert page is not None
    assert (page.first, page.corrected["date"].by) == (date(2024, 3, 7), "")


@pytest.mark.parametrize("field", ["place", "status", "kind", "topics"])
def test_every_field_can_have_been_corrected(field: str, author: User) -> None:
    row = stored("one")
    says = Statement(kind="summit", status="cancelled", topics=("military",))
    meeting_reviews.correct_field(meeting=row.pk, fields={field}, says=says, author=author)
    page = meeting_page(row.pk)
    assert page is not None
    assert set(page.corrected) == {field}


def test_a_meeting_that_nobody_decided_about_was_never_there() -> None:
    row = stored("one")
    assert gone(row.pk + 1) is None
    meeting_reviews.reject_meeting(meeting=row.pk)
    assert gone(row.pk * 10) is None
    assert gone(row.pk * 10 + row.pk) is None


def test_a_rejected_meeting_is_told_with_who_rejected_it_and_its_sentences(author: User) -> None:
    row = stored("one", "two")
    meeting_reviews.reject_meeting(meeting=row.pk, author=author)
    what = gone(row.pk)
    assert what is not None
    assert what.rejected is not None
    assert what.rejected.deed.by == "ratna"
    assert {actor.name for actor in what.rejected.participants} == {"Ana Widodo", "José Núñez"}
    assert len(what.rejected.quotes) == 2


def test_a_rejected_meeting_is_told_though_its_articles_are_gone() -> None:
    row = stored("one")
    meeting_reviews.reject_meeting(meeting=row.pk)
    delete_article(Article.objects.get().pk)
    what = gone(row.pk)
    assert what is not None
    assert what.rejected is not None
    assert what.rejected.quotes == ()


def test_an_undone_rejection_leaves_nothing_to_tell() -> None:
    row = stored("one")
    undo(review=meeting_reviews.reject_meeting(meeting=row.pk).pk)
    assert Meeting.objects.filter(pk=row.pk).exists()
    assert gone(row.pk) is None


def test_a_merged_meeting_has_moved_to_the_one_that_has_its_reports() -> None:
    one, other = stored("one"), stored("two", day=date(2024, 3, 20))
    meeting_reviews.merge_meetings(meetings=[one.pk, other.pk])
    (left,) = Meeting.objects.all()
    (away,) = {one.pk, other.pk} - {left.pk}
    what = gone(away)
    assert what is not None
    assert (what.moved_to, what.rejected) == (left.pk, None)


def test_what_was_merged_and_then_rejected_is_rejected() -> None:
    one, other = stored("one"), stored("two", day=date(2024, 3, 20))
    meeting_reviews.merge_meetings(meetings=[one.pk, other.pk])
    (left,) = Meeting.objects.all()
    meeting_reviews.reject_meeting(meeting=left.pk)
    for pk in (one.pk, other.pk):
        what = gone(pk)
        assert what is not None
        assert what.rejected is not None


def test_minutes_are_no_reports_of_any_list() -> None:
    row = stored("one", "two")
    meeting_reviews.reject_meeting(meeting=row.pk)
    assert Report.objects.filter(article=None).count() == 2
    assert set(told_articles()) == set(Article.objects.values_list("pk", flat=True))
    assert {counted.meetings for counted in listed_articles(ArticleFilter())} == {0}  # type: ignore[attr-defined]
    for found in Article.objects.all():
        (note,) = reported_in(found)
        assert (note.meeting, note.added) == (None, None)


def test_whom_only_minutes_know_is_not_listed() -> None:
    row = stored("one")
    meeting_reviews.reject_meeting(meeting=row.pk)
    assert {found["name"] for found in listed()} == {"Ana Widodo", "José Núñez"}
    delete_article(Article.objects.get().pk)
    assert Review.objects.get().reports.exists()
    assert not listed()


def test_a_meeting_is_reviewed_while_a_decision_speaks_of_it(author: User) -> None:
    row = stored("one", "two")
    other = stored("three", day=date(2024, 9, 1))
    assert not Meeting.objects.filter(reviewed=True).exists()

    correction = meeting_reviews.correct_field(meeting=row.pk, fields={"date"}, says=right(7), author=author)
    assert set(Meeting.objects.filter(reviewed=True)) == {row}
    write(article("one"), reading(meeting(ANA, JOSE, day=DAY)))
    assert set(Meeting.objects.filter(reviewed=True)) == {row}

    undo(review=correction.pk)
    assert not Meeting.objects.filter(reviewed=True).exists()

    merger = meeting_reviews.merge_meetings(meetings=[row.pk, other.pk])
    assert Meeting.objects.get().reviewed
    undo(review=merger.pk)
    assert list(Meeting.objects.values_list("reviewed", flat=True)) == [False, False]


def test_a_meeting_that_a_person_added_is_reviewed() -> None:
    one = article("one")
    write(one, reading())
    meeting_reviews.add_meeting(
        article=one.pk,
        start=0,
        end=3,
        says=Statement(participants=(Someone(name="Ana Ruiz"), Someone(name="Bo Lind"))),
    )

    assert Meeting.objects.get().reviewed
