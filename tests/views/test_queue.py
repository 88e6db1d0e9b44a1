"""The queue of reviews: what is asked, who may answer, and what an answer does."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from articles.models import Likeness, Meeting, Review
from articles.records.reading import FoundActor
from articles.selectors.queue import questions, waiting, waiting_number
from tests.factories import make_actor, make_meeting
from tests.test_actor_reviews import DEPUTY, ENVOY
from tests.test_ledger import ANA, DAY, JOSE, article, meeting, reading, write

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}
QUEUE = reverse("review-queue")


def fill() -> None:
    """Store two actors that may be one, and a meeting of which the software is not sure."""
    write(article("one"), reading(meeting(ENVOY, JOSE), actors=(ENVOY, JOSE)))
    write(article("two"), reading(meeting(DEPUTY, JOSE, day=DAY + timedelta(days=1)), actors=(DEPUTY, JOSE)))
    write(article("three"), reading(meeting(ANA, JOSE, day=DAY + timedelta(days=99), confidence=0.2)))


def answer(client: Client, said: str, kind: str = "actors", *, htmx: bool = True) -> str:
    """Answer the first question of a kind and return what the queue shows then."""
    _, pk, _ = waiting(kind)[0]
    sent = {"question": f"{kind}-{pk}", "answer": said}
    got = client.post(QUEUE, sent, headers=HTMX if htmx else {}, follow=True)
    assert got.status_code == 200
    return got.content.decode()


def test_it_asks_the_most_pressing_first(analyst: Client) -> None:
    fill()
    found = [kind for kind, _, _ in waiting()]
    assert found == ["meetings", "actors"]
    page = analyst.get(QUEUE).content.decode()
    assert "Are Ali Hassan and Ali Hassan the same?" in page
    assert "the same name, the same country, but offices that nobody holds together" in page
    assert "Is this a meeting? Ana Widodo and José Núñez met in Vienna" in page
    assert "20% sure" in page
    assert "Review (2)" in page


def test_it_shows_both_sides_with_the_words_of_their_articles(analyst: Client) -> None:
    text = "Yesterday, as it were, the envoy Ali Hassan arrived & smiled."
    one = article(text)
    write(one, reading(meeting(ENVOY, JOSE), actors=(ENVOY, JOSE)))
    start = one.text.index("Ali Hassan")
    one.mentions.filter(surface="Ali Hassan").update(start=start, end=start + 10)
    write(article("two"), reading(meeting(DEPUTY, JOSE), actors=(DEPUTY, JOSE)))
    (asked,) = questions(waiting("actors"))
    assert asked.kind == "actors"
    page = analyst.get(QUEUE).content.decode()
    assert "Yesterday, as it were, the envoy <mark>Ali Hassan</mark> arrived &amp; smiled." in page
    assert "Ambassador" in page
    assert "Deputy Trade Minister" in page


def test_two_are_merged_and_the_answer_can_be_undone(analyst: Client) -> None:
    fill()
    left = answer(analyst, "same")
    assert "<html" not in left
    assert 'id="notices"' in left
    assert "hx-swap-oob" in left
    review = Review.objects.get()
    assert review.kind == Review.Kind.MERGE_ACTORS
    assert review.author is not None
    assert reverse("review-undo", args=[review.pk]) in left
    assert f'name="next" value="{QUEUE}"' in left
    assert not Likeness.objects.exists()
    undone = analyst.post(reverse("review-undo", args=[review.pk]), {"next": QUEUE})
    assert undone["Location"] == QUEUE
    assert Likeness.objects.count() == 1


@pytest.mark.parametrize(
    ("kind", "said", "decision"),
    [
        ("actors", "different", "keep_apart"),
        ("meetings", "same", "confirm_meeting"),
        ("meetings", "different", "reject_meeting"),
    ],
)
def test_each_answer_is_a_decision_after_which_nobody_is_asked_again(
    kind: str, said: str, decision: str, analyst: Client
) -> None:
    fill()
    number = waiting_number()
    answer(analyst, said, kind)
    assert Review.objects.get().kind == decision
    assert waiting_number() == number - 1
    assert not waiting(kind).exists() if kind == "actors" else not list(waiting(kind))
    write(article("three"), reading(meeting(ANA, JOSE, day=DAY + timedelta(days=99), confidence=0.2)))
    assert waiting_number() == number - 1


def differ() -> Meeting:
    """Store a meeting that two of three articles put on another day than the third."""
    other = DAY + timedelta(days=1)
    for name, day in (("one", DAY), ("two", other), ("three", other)):
        write(article(name), reading(meeting(ANA, JOSE, day=day, confidence=0.9)))
    return Meeting.objects.get()


def test_a_day_over_which_reports_differ_is_chosen_and_not_asked_again(analyst: Client) -> None:
    found = differ()
    page = analyst.get(QUEUE).content.decode()
    assert "On which day? Ana Widodo and José Núñez met" in page
    assert page.index("6 Mar 2024: 2 reports") < page.index("5 Mar 2024: 1 report")
    answer(analyst, f"day-{DAY.isoformat()}", "days")
    found.refresh_from_db()
    assert found.first == DAY
    assert waiting_number() == 0
    analyst.post(reverse("review-undo", args=[Review.objects.get().pk]))
    assert waiting_number() == 1


@pytest.mark.parametrize("said", ["day-", "day-2024-13-01", "2024-03-05", "same", "day-x"])
def test_a_day_that_is_none_is_refused(said: str, analyst: Client) -> None:
    differ()
    assert "is-trouble" in answer(analyst, said, "days")
    assert not Review.objects.exists()


def test_it_works_without_scripts(analyst: Client) -> None:
    fill()
    page = answer(analyst, "different", htmx=False)
    assert "<html" in page
    assert "are two actors, not one" in page


def test_what_is_put_off_is_asked_again_when_the_user_wants_it(analyst: Client) -> None:
    fill()
    left = answer(analyst, "later")
    assert "Are Ali Hassan" not in left
    assert "Is this a meeting?" in left
    assert "1 question was put off" in left
    assert not Review.objects.exists()
    again = analyst.post(QUEUE, {"answer": "again"}, follow=True).content.decode()
    assert "Are Ali Hassan" in again


def test_it_is_narrowed_to_a_kind_and_says_when_nothing_is_left(analyst: Client) -> None:
    fill()
    page = analyst.get(QUEUE, {"kind": "meetings"}).content.decode()
    assert "Are Ali Hassan" not in page
    assert "Is this a meeting?" in page
    assert "Are Ali Hassan" in analyst.get(QUEUE, {"kind": "burn"}).content.decode()
    answer(analyst, "same", "meetings")
    assert "No question of this kind" in analyst.get(QUEUE, {"kind": "meetings"}).content.decode()
    answer(analyst, "same")  # now one meeting is told on two days
    answer(analyst, f"day-{DAY.isoformat()}", "days")
    assert "Questions come with new articles" in analyst.get(QUEUE).content.decode()


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"question": "actors-1", "answer": "burn"},
        {"question": "actors-x", "answer": "same"},
        {"question": "actors-99999", "answer": "same"},
        {"question": "meetings-99999", "answer": "different"},
        {"question": "actors-" + "9" * 40, "answer": "later"},
        {"question": "people-1", "answer": "later"},
    ],
)
def test_an_answer_to_nothing_is_refused_in_words(sent: dict[str, str], analyst: Client) -> None:
    fill()
    for headers in (HTMX, {}):
        page = analyst.post(QUEUE, sent, headers=headers, follow=True).content.decode()
        assert "is-trouble" in page
        assert "Are Ali Hassan" in page
    assert not Review.objects.exists()


def test_a_question_that_somebody_else_answered_is_refused(analyst: Client) -> None:
    fill()
    _, pk, _ = waiting("actors")[0]
    sent = {"question": f"actors-{pk}", "answer": "different"}
    assert "are two actors" in analyst.post(QUEUE, sent, headers=HTMX).content.decode()
    assert "answered already" in analyst.post(QUEUE, sent, headers=HTMX).content.decode()
    assert Review.objects.count() == 1


def test_only_analysts_are_asked(as_role: Callable[[str], Client]) -> None:
    fill()
    assert as_role("reader").get(QUEUE).status_code == 403
    assert as_role("reader").post(QUEUE).status_code == 403
    assert as_role("stranger").get(QUEUE).status_code == 302
    assert as_role("admin").get(QUEUE).status_code == 200
    assert as_role("analyst").put(QUEUE).status_code == 405
    assert QUEUE not in as_role("reader").get(reverse("overview")).content.decode()


def test_names_are_text(analyst: Client) -> None:
    hostile = "<script>alert(1)</script> O'Hara"
    for name, office in (("one", "Ambassador"), ("two", "Deputy Trade Minister")):
        who = FoundActor("person", hostile, "IQ", office=office, confidence=0.6)
        write(article(name), reading(meeting(who, JOSE), actors=(who, JOSE)))
    page = analyst.get(QUEUE).content.decode()
    assert "<script>alert" not in page
    assert "Are &lt;script&gt;alert(1)" in page


def test_thousands_of_questions_take_no_more_queries(
    analyst: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    actors = [make_actor(f"Ali Hassan {number}") for number in range(60)]
    Likeness.objects.bulk_create(
        Likeness(left=one, right=other, score=0.5, reasons=["same_name"])
        for number, one in enumerate(actors)
        for other in actors[number + 1 :]
    )
    make_meeting(actors[:2], confidence=0.3)
    with django_assert_max_num_queries(17):  # of them four ask who the user is, and one is the header's
        page = analyst.get(QUEUE).content.decode()
    assert page.count('class="question"') == 12
    assert "1771" in page or "1,771" in page
    last = analyst.get(QUEUE, {"page": "148"}).content.decode()
    assert last.count('class="question"') == 7
