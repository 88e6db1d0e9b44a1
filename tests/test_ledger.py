"""Writing readings into the ledger: whatever the order, the same actors and meetings."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import permutations
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from articles import analysis, ledger
from articles.ingest.store import add_article
from articles.models import Actor, Alias, Article, ArticleStatus, Evidence, Meeting, Mention, Place, Report
from articles.records import reading as records
from articles.records.documents import Document
from articles.records.reading import (
    FoundActor,
    FoundDate,
    FoundMeeting,
    FoundMention,
    FoundParticipant,
    FoundPlace,
    FoundTopic,
    Reading,
)

pytestmark = pytest.mark.django_db

ANA = FoundActor("person", "Ana Widodo", "ID", office="Foreign Minister", aliases=("Ana", "Menlu Ana Widodo"))
JOSE = FoundActor("person", "José Núñez", "ES", aliases=("Jose Nunez",))
VIENNA = FoundPlace("Vienna", "AT", 48.2, 16.4, "city", ("Austria",), "place:Vienna")
PALACE = FoundPlace("Hofburg", "AT", 48.2, 16.36, "venue", ("Vienna", "Austria"), "place:Hofburg")
DAY = date(2024, 3, 5)


def meeting(
    *actors: FoundActor, day: date | None = DAY, place: FoundPlace | None = VIENNA, **fields: Any
) -> FoundMeeting:
    """Return what an article says of a meeting."""
    found = FoundMeeting(
        participants=tuple(
            FoundParticipant(actor.name, actor.country, actor.organisation, actor.office, "participant")
            for actor in actors
        ),
        kind="bilateral",
        cameo="040",
        status="held",
        date=FoundDate(day, day, "day", "explicit") if day else None,
        place=place,
        topics=("economic",),
        evidence=(records.Evidence(0, 10), records.Evidence(0, 10), records.Evidence(5, 20, "date")),
    )
    return FoundMeeting(**{name: fields.get(name, getattr(found, name)) for name in found.__slots__})


def reading(*meetings: FoundMeeting, actors: Sequence[FoundActor] = (ANA, JOSE)) -> Reading:
    """Return a reading in which each actor is mentioned by each of its names."""
    names = [(name, actor) for actor in actors for name in dict.fromkeys((actor.name, *actor.aliases))]
    mentions = tuple(
        FoundMention(number * 20, number * 20 + 9, name, "person", actor=actor)
        for number, (name, actor) in enumerate(names)
    )
    return Reading("en", True, tuple(actors), (), mentions, meetings, (FoundTopic("economic", 0.8),))


def article(name: str, published: date = DAY) -> Article:
    """Store an article."""
    return add_article(document=Document(text=f"Article {name}.", published=published)).article


def write(to: Article, what: Reading) -> None:
    """Write a reading as a worker does."""
    with transaction.atomic():
        ledger.lock()
        ledger.store_reading(to, what, None)


def picture() -> list[tuple[object, ...]]:
    """Return the meetings without their ids."""
    return sorted(
        (
            (
                row.kind,
                row.status,
                str(row.first),
                str(row.place),
                tuple(sorted(part.actor.name for part in row.participations.all())),
                tuple(sorted(row.reports.values_list("article__text", flat=True))),
            )
            for row in Meeting.objects.all()
        ),
        key=repr,
    )


def test_it_keeps_what_a_reading_tells() -> None:
    one = article("one")
    write(one, reading(meeting(ANA, JOSE, place=PALACE)))
    kept = Meeting.objects.get()
    assert (kept.first, kept.place and kept.place.name) == (DAY, "Hofburg")
    assert kept.place is not None
    assert kept.place.within is not None
    assert (kept.place.within.name, kept.place.within.within and kept.place.within.within.key) == (
        "Vienna",
        "country|AT",
    )
    assert [topic.code for topic in kept.topics.all()] == ["economic"]
    assert {part.office for part in kept.participations.all()} == {"Foreign Minister", ""}
    assert Evidence.objects.count() == 2
    assert Mention.objects.filter(article=one).count() == 5
    assert set(Alias.objects.values_list("name", flat=True)) == {
        "Ana Widodo",
        "Menlu Ana Widodo",
        "José Núñez",
        "Jose Nunez",
    }


def test_two_articles_of_one_meeting_make_one_and_each_keeps_its_report() -> None:
    write(article("one"), reading(meeting(ANA, JOSE)))
    write(article("two"), reading(meeting(ANA, JOSE, day=DAY + timedelta(days=1), place=PALACE)))
    assert Meeting.objects.count() == 1
    assert Report.objects.filter(meeting=Meeting.objects.get()).count() == 2


def test_reading_an_article_again_keeps_the_ids_of_its_meetings() -> None:
    one = article("one")
    write(one, reading(meeting(ANA, JOSE)))
    before = Meeting.objects.get().pk
    actors = set(Actor.objects.values_list("pk", flat=True))
    write(one, reading(meeting(ANA, JOSE, day=DAY + timedelta(days=9))))
    assert Meeting.objects.get().pk == before
    assert Meeting.objects.get().first == DAY + timedelta(days=9)
    assert set(Actor.objects.values_list("pk", flat=True)) == actors


def test_what_no_article_tells_any_more_goes() -> None:
    one = article("one")
    write(one, reading(meeting(ANA, JOSE, place=PALACE)))
    write(one, Reading("en", True))
    for model in (Meeting, Report, Actor, Place, Mention, Evidence, Alias):
        assert not model.objects.exists(), model


def test_a_deleted_article_leaves_the_meetings_that_others_tell_of() -> None:
    one, two = article("one"), article("two")
    write(one, reading(meeting(ANA, JOSE, place=PALACE)))
    alone = picture()
    write(two, reading(meeting(ANA, JOSE, day=DAY + timedelta(days=1))))

    assert ledger.delete_article(two.pk)
    assert picture() == alone
    assert not Article.objects.filter(pk=two.pk).exists()


def test_deleting_the_last_article_leaves_nothing() -> None:
    one = article("one")
    write(one, reading(meeting(ANA, JOSE, place=PALACE)))

    assert ledger.delete_article(one.pk)
    for model in (Article, Meeting, Report, Actor, Place, Mention, Evidence, Alias):
        assert not model.objects.exists(), model
    assert not ledger.delete_article(one.pk)


def test_a_worker_whose_article_is_deleted_writes_nothing() -> None:
    one = article("one")
    [claimed] = analysis.claim([one.pk])
    ledger.delete_article(one.pk)

    assert not analysis.store([ledger.Read(claimed, reading(meeting(ANA, JOSE)), None)], "1")
    assert not Meeting.objects.exists()


def test_the_order_of_articles_changes_nothing() -> None:
    nobody = FoundActor("person", "Ana Widodo", None)
    other = FoundActor("person", "Ana Widodo", "NL")
    delegation = FoundMeeting(
        **{
            **{name: getattr(meeting(JOSE), name) for name in FoundMeeting.__slots__},
            "participants": (
                FoundParticipant(None, "ID", None, None, "participant"),
                FoundParticipant("José Núñez", "ES", None, None, "host"),
            ),
        }
    )
    month = FoundDate(date(2024, 3, 1), date(2024, 3, 31), "month", "explicit")
    readings = {
        "a": reading(meeting(ANA, JOSE)),
        "b": reading(meeting(nobody, JOSE, place=PALACE), actors=(nobody, JOSE)),
        "c": reading(meeting(ANA, JOSE, date=month, place=None)),
        "d": reading(meeting(other, JOSE, day=DAY + timedelta(days=1)), actors=(other, JOSE)),
        "e": reading(delegation, actors=(JOSE,)),
    }
    seen = []
    for order in list(permutations(readings))[::12]:
        for name in order:
            write(article(name), readings[name])
        seen.append((picture(), sorted(Actor.objects.values_list("key", "name"))))
        for model in (Article, Meeting, Actor, Place):
            model.objects.all().delete()
    assert all(one == seen[0] for one in seen)


def test_one_name_that_turns_out_to_be_two_persons_is_parted_and_joined_again() -> None:
    nobody, other = FoundActor("person", "Ana Widodo", None), FoundActor("person", "Ana Widodo", "NL")
    first, second, third = article("one"), article("two"), article("three")
    write(first, reading(meeting(ANA, JOSE)))
    write(second, reading(meeting(nobody, JOSE), actors=(nobody, JOSE)))
    assert Actor.objects.filter(name="Ana Widodo").count() == 1
    assert Meeting.objects.count() == 1
    write(third, reading(actors=(other,)))
    assert Actor.objects.filter(name="Ana Widodo").count() == 3
    assert Meeting.objects.count() == 1  # whoever she is, she met him on that day
    write(third, Reading("en", True))
    assert Actor.objects.filter(name="Ana Widodo").count() == 1
    assert Meeting.objects.count() == 1


def test_the_number_of_queries_does_not_grow_with_the_article() -> None:
    def queries(name: str, size: int) -> int:
        actors = [FoundActor("person", f"Envoy {name} {letter * 3}", "ID") for letter in "abcdefghij"[:size]]
        mentions = tuple(
            FoundMention(number, number + 5, "Envoy", "person", actor=actors[number % size])
            for number in range(size * 40)
        )
        meetings = tuple(meeting(one, JOSE, day=DAY + timedelta(days=40 * n)) for n, one in enumerate(actors))
        one = article(name)
        with CaptureQueriesContext(connection) as captured:
            write(one, Reading("en", True, (*actors, JOSE), (), mentions, meetings))
        return len(captured)

    queries("first", 2)
    small, large = queries("small", 2), queries("large", 10)
    assert large <= small + 8  # 320 mentions more: SQLite takes them in five parts


@pytest.mark.django_db(transaction=True)
def test_four_workers_that_write_at_once_make_one_meeting() -> None:
    articles = [article(name) for name in "abcd"]
    together = Barrier(len(articles))
    failures: list[Exception] = []

    def work(one: Article) -> None:
        together.wait()
        try:
            for _ in range(3):
                write(one, reading(meeting(ANA, JOSE)))
        except Exception as error:
            failures.append(error)
        finally:
            connection.close()

    threads = [Thread(target=work, args=(one,)) for one in articles]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert Meeting.objects.get().reports.count() == 4
    assert Actor.objects.count() == 2


def test_a_claim_that_was_lost_writes_nothing() -> None:
    one = article("one")
    [claimed] = analysis.claim([one.pk])
    assert analysis.claim([one.pk]) == []
    Article.objects.filter(pk=one.pk).update(status=ArticleStatus.QUEUED, claimed_at=None)
    [again] = analysis.claim([one.pk])
    assert not analysis.store([ledger.Read(claimed, reading(meeting(ANA, JOSE)), None)], "1")
    assert not Meeting.objects.exists()
    assert analysis.store([ledger.Read(again, reading(meeting(ANA, JOSE)), None)], "2") == {one.pk}
    one.refresh_from_db()
    assert (one.status, one.analyser_version, one.attempts) == (ArticleStatus.DONE, "2", 2)


def test_an_article_in_a_language_that_is_not_read_is_done_and_says_so() -> None:
    one = add_article(
        document=Document(text="Les deux ministres se sont rencontrés mardi à Vienne pour parler du blé.")
    ).article
    assert analysis.read_article(one.pk)
    one.refresh_from_db()
    assert (one.status, one.language, one.supported) == (ArticleStatus.DONE, "fr", False)
    assert not one.reports.exists()
