"""Times the writing of articles into ledgers of several sizes."""

import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from random import Random
from typing import Any

from django.db import connection, transaction

from articles import ledger
from articles.ingest.store import add_article
from articles.ledger.lookup import who_is
from articles.management.made_ledger import DAYS, FIRST_DAY, MadeLedger, strangers
from articles.management.scratch import scratch_database
from articles.measuring.ledger_speed import Timed
from articles.models import Article
from articles.records.documents import Document
from articles.records.reading import (
    Evidence,
    FoundActor,
    FoundDate,
    FoundMeeting,
    FoundMention,
    FoundParticipant,
    FoundPlace,
    Reading,
)
from articles.resolution.copies import sketch

ARTICLES = 100  # that are timed in each ledger, and for each kind of actors
WARM_UP = 5
PEOPLE = 8000  # who take part in its meetings
BUSIEST = 12
ACTORS = 100_000  # among whom a name is looked up
NAMES = 500
VIENNA = FoundPlace("Vienna", "AT", 48.2, 16.37, "city", ("Austria",), "bench:Vienna")


def writings(server: Mapping[str, Any], sizes: Sequence[int], *, articles: int = ARTICLES) -> Iterator[Timed]:
    """Yield how long articles with two meetings each take in ledgers of growing size, in a database of their own.

    Timed is one transaction: the lock, `store_reading`, and the commit. First articles of actors whom nobody
    else names, then ones of those who meet most.
    """
    with scratch_database(server):
        made = MadeLedger(actors=PEOPLE)
        for size in sorted(sizes):
            made.grow(size)
            settle()
            chance = Random(size)  # noqa: S311  no secret, and the same each time
            others = strangers(chance, 3 * (articles + WARM_UP))
            groups = [others[3 * n : 3 * n + 3] for n in range(articles + WARM_UP)]
            yield timed("nobody else's", size, groups, chance)
            groups = [chance.sample(made.busiest(BUSIEST), 3) for _ in range(articles + WARM_UP)]
            yield timed("the busiest", size, groups, chance)


def settle() -> None:
    """Let PostgreSQL count its rows and tidy up after many, as it does by itself after a while."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


def timed(what: str, size: int, groups: Sequence[Sequence[FoundActor]], chance: Random) -> Timed:
    """Return how long an article of each group of three actors takes; the first few are not counted."""
    seconds = []
    for number, group in enumerate(groups):
        day = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
        text = f"Of {size} meetings, {what}, article {number}."
        key = add_article(document=Document(text=text, published=day)).article.pk
        article = Article.objects.get(pk=key)
        reading = reading_of(group, FoundDate(day, day, "day", "explicit"))
        drawn = sketch(text)
        began = time.perf_counter()
        with transaction.atomic():
            ledger.lock()
            ledger.store_reading(article, reading, drawn)
        seconds.append(time.perf_counter() - began)
    return Timed(database(), size, what, tuple(seconds[WARM_UP:]))


def lookups(server: Mapping[str, Any]) -> Iterator[Timed]:
    """Yield how long it takes to find out who a name is among a hundred thousand actors."""
    with scratch_database(server):
        made = MadeLedger(actors=ACTORS)
        settle()
        chance = Random(ACTORS)  # noqa: S311  no secret, and the same each time
        seconds = []
        for number, one in enumerate(chance.sample(made.known, NAMES + WARM_UP)):
            name = one.name if number % 2 else f"{one.name[:-1]}{chance.choice('aeiou')}"
            began = time.perf_counter()
            who_is(name=name, country=one.country)
            seconds.append(time.perf_counter() - began)
        yield Timed(database(), ACTORS, "names", tuple(seconds[WARM_UP:]))


def database() -> str:
    """Return the name of the database system."""
    return {"sqlite": "SQLite", "postgresql": "PostgreSQL"}.get(connection.vendor, connection.vendor)


def reading_of(group: Sequence[FoundActor], day: FoundDate) -> Reading:
    """Return what an article tells of the first of three actors meeting the second, then the third."""
    host, *guests = group
    mentions = tuple(
        FoundMention(40 * number, 40 * number + 20, one.name, "person", actor=one)
        for number, one in enumerate([*group] * 6)
    )
    return Reading(
        language="en",
        supported=True,
        actors=tuple(group),
        mentions=(*mentions, FoundMention(900, 906, "Vienna", "place", place=VIENNA)),
        meetings=tuple(meeting_of((host, guest), day) for guest in guests),
    )


def meeting_of(actors: Sequence[FoundActor], day: FoundDate) -> FoundMeeting:
    """Return what an article tells of one meeting."""
    return FoundMeeting(
        participants=tuple(
            FoundParticipant(one.name, one.country, None, None, "participant") for one in actors
        ),
        kind="bilateral",
        cameo="040",
        status="held",
        date=day,
        place=VIENNA,
        topics=("diplomatic",),
        evidence=(Evidence(0, 60), Evidence(0, 60, "date")),
        confidence=0.8,
    )
