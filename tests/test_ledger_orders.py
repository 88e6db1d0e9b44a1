"""Whatever the order, and whatever was there in between: the same articles and decisions make the same ledger."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from articles import ledger
from articles.ledger import actor_reviews, meeting_reviews
from articles.ledger.reviews import Unreviewable
from articles.ledger.statements import Someone, Statement, When
from articles.ledger.undoing import undo
from articles.models import Actor, Alias, Appearance, Article, Meeting, Report, Review
from articles.records.reading import FoundActor, FoundPlace, FoundTerm, Reading, Status
from articles.selectors.picture import Picture, differences, picture
from tests.test_ledger import article, meeting, reading, write

pytestmark = pytest.mark.django_db
EXAMPLES = int(os.environ.get("LEDGER_EXAMPLES", "15"))

START = date(2024, 3, 1)
TERMS = (FoundTerm("Foreign Minister", "ID", None, date(2020, 1, 1), date(2024, 3, 3)),)
PEOPLE = (
    FoundActor("person", "Ana Widodo", "ID", office="Foreign Minister", aliases=("Menlu Ana",), confidence=0.9),
    FoundActor(
        "person", "Ana Widodo", "ID", knowledge_id="person:Ana Widodo", confidence=0.9, terms=TERMS,
        known_names=("Ana Widodo", "Анна Видодо"),
    ),
    FoundActor("person", "Anna Widodo", None, confidence=0.6),
    FoundActor("person", "Ana Widodo", "NL", office="Ambassador", confidence=0.6),
    FoundActor("person", "Mohammed Al-Khatib", "IQ", office="Trade Minister", confidence=0.6),
    FoundActor("person", "Muhammad al Khateeb", "IQ", confidence=0.6),
    FoundActor("person", "Khatib", "IQ", office="Trade Minister", confidence=0.6),
    FoundActor("person", "Muhamad Khatib", "JO", office="Ambassador", confidence=0.4),
    FoundActor("person", "José Núñez", "ES", aliases=("Jose Nunez",), confidence=0.6),
    FoundActor("state", "Spain", "ES"),
    FoundActor("state", "Indonesia", "ID"),
    FoundActor("organisation", "Hamas", None, organisation="Hamas", knowledge_id="organisation:Hamas"),
)  # fmt: skip
PLACES = (
    None,
    FoundPlace("Vienna", "AT", 48.2, 16.4, "city", ("Austria",), "place:Vienna"),
    FoundPlace("Hofburg", "AT", None, None, "venue", ("Vienna", "Austria")),
    FoundPlace("Graz", "AT", 47.1, 15.4, "city", ("Austria",), "place:Graz"),
    FoundPlace("Madrid", "ES", 40.4, -3.7, "city", ("Spain",), "place:Madrid"),
)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Return what one article may say: up to three meetings among a few people, in few days and places."""
    cast = draw(
        st.lists(
            st.sampled_from(PEOPLE), min_size=2, max_size=5, unique_by=lambda one: (one.name, one.country)
        )
    )
    found = []
    for _ in range(draw(st.integers(0, 3))):
        who = draw(st.lists(st.sampled_from(cast), min_size=2, max_size=3, unique=True))
        day = draw(st.one_of(st.none(), st.integers(0, 5)))
        status: Status = draw(st.sampled_from(("held", "held", "planned", "postponed", "cancelled")))
        one = meeting(
            *who,
            day=START + timedelta(days=day) if day is not None else None,
            place=draw(st.sampled_from(PLACES)),
            status=status,
            kind=draw(st.sampled_from(("bilateral", "bilateral", "summit", "visit"))),
        )
        parts = tuple(
            replace(part, name=None) if actor.kind == "state" else part
            for part, actor in zip(one.participants, who, strict=True)
        )
        found.append(replace(one, participants=parts))
    return reading(*found, actors=cast)


@dataclass
class Case:
    """Articles with a first and a last reading of each, and numbers that choose what is decided on the way."""

    first: Sequence[Reading]
    last: Sequence[Reading]
    choices: Sequence[tuple[str, int]]
    order: Sequence[int] = field(default_factory=tuple)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Return a case of some articles."""
    size = draw(st.integers(2, 6))
    first = draw(st.lists(readings(), min_size=size, max_size=size))
    again = draw(st.lists(st.one_of(st.none(), readings()), min_size=size, max_size=size))
    kinds = st.sampled_from(sorted(DECISIONS))
    choices = draw(st.lists(st.tuples(kinds, st.integers(0, 1000)), max_size=4))
    last = [new or old for new, old in zip(again, first, strict=True)]
    return Case(first, last, choices, draw(st.permutations(range(size))))


def pick(keys: Sequence[int], number: int, count: int = 1) -> list[int]:
    """Return some of the keys, by a number."""
    if not keys:
        raise Unreviewable("There is nothing to decide about.")
    return [keys[(number + step) % len(keys)] for step in range(min(count, len(keys)))]


def actors() -> list[int]:
    """Return the keys of all actors, in an order that no id has a part in."""
    return list(Actor.objects.order_by("key").values_list("pk", flat=True))


def meetings() -> list[int]:
    """Return the keys of all meetings, in the order of their reports."""
    first = Report.objects.filter(meeting__isnull=False).order_by("sha256", "ordinal")
    return list(dict.fromkeys(pk for pk in first.values_list("meeting", flat=True) if pk is not None))


def merge_actors(number: int) -> None:
    actor_reviews.merge_actors(actors=pick(actors(), number, 2))


def keep_apart(number: int) -> None:
    actor_reviews.keep_apart(actors=pick(actors(), number, 2))


def split_by_name(number: int) -> None:
    (actor,) = pick(actors(), number)
    rows = list(Appearance.objects.filter(actor=actor).values_list("pk", flat=True))
    actor_reviews.split_actor(actor=actor, appearances=pick(rows, number))


def split_by_article(number: int) -> None:
    (actor,) = pick(actors(), number)
    named = list(Article.objects.filter(mentions__actor=actor).distinct().values_list("pk", flat=True))
    actor_reviews.split_actor(actor=actor, articles=pick(named, number))


def add_alias(number: int) -> None:
    actor_reviews.add_alias(
        actor=pick(actors(), number)[0], name=("Pak Budi", "Khatib", "Anna Widodo")[number % 3]
    )


def remove_alias(number: int) -> None:
    aliases = list(Alias.objects.order_by("actor__key", "name", "source").values_list("pk", flat=True))
    actor_reviews.remove_alias(alias=pick(aliases, number)[0])


def reject(number: int) -> None:
    meeting_reviews.reject_meeting(meeting=pick(meetings(), number)[0])


def confirm(number: int) -> None:
    meeting_reviews.confirm_meeting(meeting=pick(meetings(), number)[0])


def merge_meetings(number: int) -> None:
    meeting_reviews.merge_meetings(meetings=pick(meetings(), number, 2))


def split_meeting(number: int) -> None:
    (row,) = pick(meetings(), number)
    reports = list(Report.objects.filter(meeting=row).order_by("sha256").values_list("pk", flat=True))
    meeting_reviews.split_meeting(meeting=row, reports=pick(reports, number))


def correct(number: int) -> None:
    fields = ("date", "place", "status", "participants", "kind")
    day = START + timedelta(days=number % 7)
    says = Statement(
        kind="summit",
        status="cancelled",
        when=When(day, day),
        place=PLACES[1 + number % 4],
        participants=tuple(Someone(actor=actor) for actor in pick(actors(), number, 2)),
    )
    meeting_reviews.correct_field(meeting=pick(meetings(), number)[0], fields={fields[number % 5]}, says=says)


def add_meeting(number: int) -> None:
    (row,) = pick(list(Article.objects.order_by("sha256").values_list("pk", flat=True)), number)
    day = START + timedelta(days=number % 7)
    someone = Someone(name="Pak Budi", country="ID")
    participants = (Someone(actor=pick(actors(), number)[0]), someone)
    meeting_reviews.add_meeting(
        article=row,
        start=0,
        end=7,
        says=Statement(when=When(day, day), place=PLACES[2], participants=participants),
    )


DECISIONS = {
    one.__name__: one
    for one in (
        merge_actors,
        keep_apart,
        split_by_name,
        split_by_article,
        add_alias,
        remove_alias,
        reject,
        confirm,
        merge_meetings,
        split_meeting,
        correct,
        add_meeting,
    )
}
ABOUT_MEETINGS = {"reject", "confirm", "merge_meetings", "split_meeting", "correct"}


def decide(choices: Sequence[tuple[str, int]]) -> None:
    """Carry decisions out; those that have nothing to decide are left."""
    for name, number in choices:
        try:
            with transaction.atomic():
                DECISIONS[name](number)
        except Unreviewable:
            continue


def read_again(articles: Sequence[Article], readings: Sequence[Reading], order: Sequence[int]) -> Picture:
    """Let all articles be as if never read, read them in an order, and return the ledger."""
    for one in articles:
        write(one, Reading("en", True))
    for number in order:
        write(articles[number], readings[number])
    return picture()


def assert_same(one: Picture, other: Picture) -> None:
    """Fail with the rows that only one of two ledgers has."""
    found = differences(one, other)
    assert not found, "\n".join(found)


RELAXED = settings(
    max_examples=EXAMPLES,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # to make a failing case small takes minutes
    suppress_health_check=list(HealthCheck),
)


@RELAXED
@given(case=cases())
def test_the_order_and_the_way_there_change_nothing(case: Case) -> None:
    with transaction.atomic():
        articles = [article(f"number {number}") for number in range(len(case.first))]
        for one, what in zip(articles, case.first, strict=True):
            write(one, what)
        for one, what in zip(articles, case.last, strict=True):
            write(one, what)
        there = picture()
        assert_same(there, read_again(articles, case.last, case.order))
        transaction.set_rollback(True)


@RELAXED
@given(case=cases())
def test_decisions_outlive_every_analysis_whatever_the_order(case: Case) -> None:
    with transaction.atomic():
        articles = [article(f"number {number}") for number in range(len(case.first))]
        for one, what in zip(articles, case.first, strict=True):
            write(one, what)
        decide(case.choices)
        for one, what in zip(articles, case.last, strict=True):
            write(one, what)
        there = picture()
        assert_same(there, read_again(articles, case.last, case.order))
        transaction.set_rollback(True)


@RELAXED
@given(case=cases(), data=st.data())
def test_with_every_decision_undone_the_ledger_is_that_of_the_software(
    case: Case, data: st.DataObject
) -> None:
    with transaction.atomic():
        articles = [article(f"number {number}") for number in range(len(case.first))]
        for one, what in zip(articles, case.first, strict=True):
            write(one, what)
        alone = picture()
        meetings_before = {row.pk for row in Meeting.objects.all()}
        decide(case.choices)
        decisions = list(Review.objects.values_list("pk", flat=True))
        for review in data.draw(st.permutations(decisions)):
            undo(review=review)
        assert_same(alone, picture())
        if len(case.choices) == len(decisions) == 1 and case.choices[0][0] in ABOUT_MEETINGS:
            assert {row.pk for row in Meeting.objects.all()} == meetings_before
        transaction.set_rollback(True)


@RELAXED
@given(case=cases())
def test_an_article_that_came_and_went_leaves_no_trace(case: Case) -> None:
    with transaction.atomic():
        articles = [article(f"number {number}") for number in range(len(case.first))]
        for one, what in zip(articles[1:], case.first[1:], strict=True):
            write(one, what)
        Article.objects.filter(pk=articles[0].pk).delete()
        without = picture()
        guest = article("number 0")
        write(guest, case.first[0])
        ledger.delete_article(guest.pk)
        assert_same(without, picture())
        transaction.set_rollback(True)
