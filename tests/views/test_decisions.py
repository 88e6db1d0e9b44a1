"""What every decision ends with, the history of decisions, and undoing one."""

from collections.abc import Callable

import pytest
from django.contrib import messages
from django.contrib.auth.models import AnonymousUser, User
from django.contrib.messages.storage.base import Message
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.urls import reverse
from django_htmx.middleware import HtmxDetails
from pytest_django import DjangoAssertNumQueries

from articles.ledger.actor_reviews import add_alias, merge_actors, remove_alias, split_actor
from articles.ledger.meeting_reviews import correct_field, merge_meetings, reject_meeting, split_meeting
from articles.ledger.statements import Statement, When
from articles.models import Actor, Alias, Meeting, Report, Review
from articles.records.reading import FoundActor
from tests.test_actor_reviews import BUDI, named
from tests.test_ledger import ANA, DAY, JOSE, article, meeting, reading, write
from tests.test_meeting_reviews import LATER


def two_people() -> Meeting:
    """Store two articles of which each tells a meeting, and return the first."""
    write(article("one"), reading(meeting(ANA, JOSE)))
    write(article("two"), reading(meeting(BUDI, JOSE), actors=(BUDI, JOSE)))
    return Meeting.objects.order_by("pk")[0]


def test_undoing_says_what_and_leads_back_to_where_the_user_was(analyst: Client) -> None:
    met = two_people()
    review = reject_meeting(meeting=met.pk)
    here = reverse("meeting", args=[met.pk])
    assert analyst.get(here).status_code == 410
    answer = analyst.post(reverse("review-undo", args=[review.pk]), {"next": here}, follow=True)
    assert answer.redirect_chain == [(here, 302)]
    assert answer.status_code == 200
    assert b"Undone: Not a meeting" in answer.content
    review.refresh_from_db()
    assert review.undone_by == User.objects.get(username="analyst")


def test_undoing_leads_to_the_subject_where_the_page_before_is_gone_or_elsewhere(analyst: Client) -> None:
    two_people()
    for there in ("/actors/987654/", "https://example.org/", "//example.org", "/nowhere/at/all/", ""):
        review = add_alias(actor=named("Ana Widodo").pk, name="Bu Ana")
        answer = analyst.post(reverse("review-undo", args=[review.pk]), {"next": there})
        assert answer["Location"] == reverse("actor", args=[named("Ana Widodo").pk])


def test_undoing_twice_is_said_and_does_no_harm(analyst: Client) -> None:
    met = two_people()
    review = reject_meeting(meeting=met.pk)
    address = reverse("review-undo", args=[review.pk])
    analyst.post(address)
    answer = analyst.post(address, follow=True)
    assert b"This decision has been undone before." in answer.content
    assert Meeting.objects.filter(pk=met.pk).exists()


def test_htmx_moves_the_whole_page(analyst: Client) -> None:
    met = two_people()
    review = reject_meeting(meeting=met.pk)
    answer = analyst.post(reverse("review-undo", args=[review.pk]), headers={"HX-Request": "true"})
    assert (answer.status_code, answer["HX-Redirect"]) == (200, reverse("meeting", args=[met.pk]))


def test_a_message_beside_a_fragment_leads_back_to_the_page_around_it(rf: RequestFactory) -> None:
    request = rf.post(
        "/somewhere/decide/",
        headers={"HX-Request": "true", "HX-Current-URL": "http://testserver/reviews/?page=2"},
    )
    request.user = AnonymousUser()
    request.htmx = HtmxDetails(request)  # type: ignore[attr-defined]
    message = Message(messages.SUCCESS, "<b>Decided", extra_tags="review-7")
    notice = render_to_string("notices.html", {"messages": [message], "aside": True}, request)
    assert 'hx-swap-oob="true"' in notice
    assert 'name="next" value="/reviews/?page=2"' in notice
    assert f'action="{reverse("review-undo", args=[7])}"' in notice
    assert "<b>" not in notice


def test_a_decision_that_never_was_cannot_be_undone(analyst: Client) -> None:
    assert analyst.post(reverse("review-undo", args=[987654])).status_code == 404


def every_kind(author: User | None = None) -> list[Review]:
    """Decide something of every kind but an added meeting, and return the decisions that are left standing."""
    spelt = FoundActor("person", "Anna Widodo", "ID", confidence=0.6)
    write(article("one"), reading(meeting(ANA, JOSE)))
    write(article("two"), reading(meeting(spelt, JOSE), actors=(spelt, JOSE)))
    write(article("three"), reading(meeting(BUDI, JOSE, day=LATER), actors=(BUDI, JOSE)))
    ana = Actor.objects.get(appearances__name="Anna Widodo")
    done = [
        split_actor(actor=ana.pk, appearances=[ana.appearances.get(name="Anna Widodo").pk], author=author)
    ]
    done.append(add_alias(actor=named("Ana Widodo").pk, name="Bu Ana", author=author))
    done.append(merge_actors(actors=[named("Ana Widodo").pk, named("Pak Budi").pk], author=author))
    whole = Actor.objects.get(appearances__name="Pak Budi")
    alias = Alias.objects.get(actor=whole, name="Pak Budi")
    done.append(remove_alias(alias=alias.pk, author=author))
    ids = list(Meeting.objects.order_by("pk").values_list("pk", flat=True))
    done.append(merge_meetings(meetings=ids[:2], author=author))
    one = Meeting.objects.filter(reports__isnull=False).order_by("pk")[0]
    done.append(
        correct_field(
            meeting=one.pk,
            fields=["date", "status"],
            says=Statement(status="planned", when=When(LATER, LATER)),
            author=author,
        )
    )
    report = Report.objects.filter(meeting=one).order_by("pk")[0]
    done.append(split_meeting(meeting=one.pk, reports=[report.pk], author=author))
    done.append(reject_meeting(meeting=Meeting.objects.order_by("pk")[0].pk, author=author))
    return done


def test_the_history_tells_every_kind_of_decision_in_words(analyst: Client) -> None:
    reviews = every_kind()
    page = analyst.get(reverse("review-list")).content.decode()
    for words in (
        "Not all are Ana Widodo: Anna Widodo is somebody else.",
        "“Bu Ana” is a name of Ana Widodo.",
        "Ana Widodo and Pak Budi are one actor.",
        "“Pak Budi” is no name of",
        "One meeting, not 2:",
        "Two meetings, not one:",
        f"Date: {LATER.day} ",
        "Status: planned instead of held",
        "Not a meeting:",
    ):
        assert words in page
    assert page.count('>Undo<span class="visually-hidden">') == len(reviews)
    assert "not there any more" not in page


def test_undone_decisions_stay_in_the_history_with_whoever_undid_them(analyst: Client) -> None:
    author = User.objects.create_user("mira")
    for review in reversed(every_kind(author)):
        analyst.post(reverse("review-undo", args=[review.pk]))
    page = analyst.get(reverse("review-list")).content.decode()
    assert page.count("Undone by analyst, ") == Review.objects.count()
    assert page.count(">mira, ") + page.count(">mira</option>") == Review.objects.count() + 1
    assert ">Undo<" not in page


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("kind=reject_meeting", 1), ("kind=add_alias", 1), ("state=undone", 1), ("state=stands", 1),
        ("kind=x&author=y&state=z", 2), ("page=99", 2), ("kind=split_actor", 0), ("author=", 2),
    ],
)  # fmt: skip
def test_the_history_can_be_narrowed(asked: str, found: int, analyst: Client) -> None:
    met = two_people()
    alias = add_alias(actor=named("Ana Widodo").pk, name="Bu Ana")
    reject_meeting(meeting=met.pk)
    analyst.post(reverse("review-undo", args=[alias.pk]))
    page = analyst.get(f"{reverse('review-list')}?{asked}").content.decode()
    assert page.count('class="decision') - page.count('class="decisions"') == found
    assert ("No such decision" in page) == (not found)


def test_the_history_of_one_author(analyst: Client) -> None:
    two_people()
    mira, ratna = User.objects.create_user("mira"), User.objects.create_user("ratna")
    add_alias(actor=named("Ana Widodo").pk, name="Bu Ana", author=mira)
    add_alias(actor=named("Pak Budi").pk, name="Budi B.", author=ratna)
    page = analyst.get(f"{reverse('review-list')}?author={mira.pk}").content.decode()
    assert "Bu Ana" in page
    assert "Budi B." not in page


def test_an_empty_history_says_how_to_begin(analyst: Client) -> None:
    assert b"Nobody has decided anything yet" in analyst.get(reverse("review-list")).content


def test_more_decisions_need_no_more_queries(
    analyst: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    every_kind()
    for number in range(51):
        add_alias(actor=named("José Núñez").pk, name=f"Pepe {'i' * number}")
    with django_assert_max_num_queries(18):
        page = analyst.get(reverse("review-list")).content.decode()
    assert 'rel="next"' in page


@pytest.mark.parametrize("name", ["<img src=x>Bu", "Bu ‮Ana", "A" * 300])
def test_hostile_names_are_text_in_the_history(name: str, analyst: Client) -> None:
    two_people()
    add_alias(actor=named("Ana Widodo").pk, name=name)
    page = analyst.get(reverse("review-list")).content.decode()
    assert "<img src" not in page


@pytest.mark.parametrize("role", ["stranger", "reader"])
def test_who_may_not_decide_may_not_undo(role: str, as_role: Callable[[str], Client]) -> None:
    met = two_people()
    review = reject_meeting(meeting=met.pk)
    answer = as_role(role).post(reverse("review-undo", args=[review.pk]))
    assert answer.status_code == (302 if role == "stranger" else 403)
    review.refresh_from_db()
    assert review.undone_at is None


def test_readers_see_no_way_to_the_history(reader: Client) -> None:
    assert reverse("review-list").encode() not in reader.get(reverse("overview")).content


def test_a_day_and_a_month_are_told_as_such(analyst: Client) -> None:
    met = two_people()
    span = When(DAY.replace(month=1, day=1), DAY.replace(month=1, day=31), "month")
    correct_field(meeting=met.pk, fields=["date"], says=Statement(when=span))
    page = analyst.get(reverse("review-list")).content.decode()
    assert f"Date: Jan {DAY.year} instead of {DAY.day} " in page
