"""Rows for every page of the site, so that none of them is empty. Names and sentences are made up or public."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles import tokens
from articles.fetching import ANSWERED, OTHER_TYPE
from articles.ingest.feeds import NO_PAGE
from articles.models import (
    Actor,
    Alias,
    Article,
    Feed,
    Meeting,
    Participation,
    Place,
    Receipt,
    Report,
    ReportParticipant,
    Review,
    SavedView,
)
from articles.records.reading import Evidence as Span
from articles.records.reading import FoundActor, FoundMention
from articles.selectors.queue import waiting
from tests.factories import make_article, make_ledger, make_meeting
from tests.test_ledger import ANA, DAY, JOSE, article, meeting, reading, write
from tests.views.scene import make_scene

SURE = DAY + timedelta(days=400)
BATCH = UUID("5b1f0c52-8f0a-4b6e-9a0e-3f6f6c1d2e90")


@dataclass(frozen=True)
class Whole:
    """What the addresses of the pages speak of."""

    meeting: Meeting
    planned: Meeting
    rejected: Meeting
    decided: Meeting  # a person corrected it
    article: Article
    failed: Article
    queued: Article
    actor: Actor
    actors: tuple[Actor, Actor]  # who stand in one network


def make_whole(user: User) -> Whole:
    """Store a ledger, an upload, decisions that wait and that were taken, and what a user keeps."""
    make_ledger(45)
    scene = make_scene()
    for actor in Actor.objects.filter(participations__meeting__in=(scene.held, scene.planned)).distinct():
        join(actor)
    settle(scene.held.place)
    settle(Place.objects.filter(precision="country", country="RU").order_by("pk").last())
    kim, putin = (Actor.objects.get(name=name) for name in ("Kim Jong-un", "Vladimir Putin"))
    Alias.objects.create(actor=kim, name="Kim Jong Un", normalised="kim jong un")
    soon = timezone.localdate() + timedelta(days=60)
    make_meeting([kim, putin], day=soon, place=scene.planned.place, status="planned", topics=("economic",))

    failed = make_article("Broken", title="A text of a thousand pages", status="failed", outlet="Warta Siang")
    Article.objects.filter(pk=failed.pk).update(error="The text is longer than can be read.")
    queued = make_article("Wait", title="Talks that have yet to be read", status="queued", published=None)
    Article.objects.filter(pk=queued.pk).update(queued_at=timezone.now())
    for stored in (scene.article, failed, queued):
        Receipt.objects.create(batch=BATCH, name=f"news-{stored.pk}.txt", outcome="stored", article=stored)
    Receipt.objects.create(batch=BATCH, name="a.txt", outcome="duplicate", article=scene.article)
    Receipt.objects.create(batch=BATCH, name="photo.jpg", outcome="refused", reason="It is an image.")
    send_and_follow(scene.article)

    ask()
    decided, rejected = decide(user)
    tokens.make(user=user, name="A notebook")
    SavedView.objects.create(
        owner=user, name="Kim and Putin, all years", query=f"actor={kim.pk}&actor={putin.pk}"
    )
    return Whole(
        meeting=scene.held,
        planned=scene.planned,
        rejected=rejected,
        decided=decided,
        article=scene.article,
        failed=failed,
        queued=queued,
        actor=kim,
        actors=(kim, putin),
    )


def send_and_follow(article: Article) -> None:
    """Store a file that is being opened, one that waits and one that is refused at length, and feeds in every state."""
    archive = Receipt.objects.create(batch=BATCH, name="archive.zip", outcome="opening", file="articles/none")
    Receipt.objects.create(
        batch=BATCH,
        name="archive.zip/a.txt",
        outcome="duplicate",
        article=article,
        container=archive,
        number=1,
    )
    Receipt.objects.create(
        batch=BATCH, name="mail.eml", outcome="waiting", file="articles/none", queued_at=timezone.now()
    )
    page = f"https://warta.example/berita/{'menteri-luar-negeri-' * 10}.html?utm_source=rss"
    reason = NO_PAGE.format(
        url=page, attempts=3, reason=OTHER_TYPE.format(name="application/x-shockwave-flash")
    )
    Receipt.objects.create(batch=BATCH, name="Talks in Wina", outcome="refused", reason=reason)
    now = timezone.now()
    Feed.objects.create(
        url="https://harbour.example/feed.xml", title="Harbour Post", due_at=now, fetched_at=now
    )
    Feed.objects.create(
        url="https://warta.example/rss", due_at=now, failures=3, error=ANSWERED.format(number=500)
    )
    Feed.objects.create(url="https://courier.example/atom", title="The Courier", due_at=now, active=False)


def join(actor: Actor) -> None:
    """Give an actor the meetings of its namesake, which it is: a ledger knows no two of one name."""
    for double in Actor.objects.filter(name=actor.name, kind=actor.kind).exclude(pk=actor.pk):
        Participation.objects.filter(actor=double).update(actor=actor)
        ReportParticipant.objects.filter(actor=double).update(actor=actor)
        double.delete()


def settle(place: Place | None) -> None:
    """Give a place what is told of its namesake."""
    assert place is not None
    for double in Place.objects.filter(name=place.name).exclude(pk=place.pk):
        Meeting.objects.filter(place=double).update(place=place)
        Report.objects.filter(place=double).update(place=place)
        Place.objects.filter(within=double).update(within=place)
        double.delete()


def ask() -> None:
    """Store pairs of actors that may be one, and meetings of which the software is not sure."""
    for number, name in enumerate(("Ali Hassan", "Budi Santoso", "Citra Lestari")):
        for office in ("Ambassador", "Deputy Trade Minister"):
            who = FoundActor("person", name, "IQ", office=office, confidence=0.6)
            told(f"{name}, {office}, met José Núñez", who, JOSE, day=DAY + timedelta(days=number * 40))
    for number in range(3):
        day = DAY + timedelta(days=200 + number * 30)
        told(f"Ana Widodo and José Núñez crossed paths, note {number}", ANA, JOSE, day=day, confidence=0.2)
    told("Ana Widodo and José Núñez met in Vienna", ANA, JOSE, day=SURE)


def told(sentence: str, *who: FoundActor, day: date, confidence: float = 0.8) -> None:
    """Store an article of one sentence, which has been read."""
    stored = article(sentence, day)
    whole = (Span(stored.text.index(sentence), len(stored.text)),)
    found = reading(meeting(*who, day=day, confidence=confidence, evidence=whole), actors=who)
    starts = [(stored.text.index(actor.name), actor) for actor in who]
    mentions = tuple(
        FoundMention(start, start + len(actor.name), actor.name, "person", actor=actor)
        for start, actor in starts
    )
    write(stored, replace(found, mentions=mentions))
    Article.objects.filter(pk=stored.pk).update(
        status="done", source="Harbour Post", language="en", title=sentence
    )


def decide(user: User) -> tuple[Meeting, Meeting]:
    """Take decisions as an analyst does; return a meeting that was corrected and one that was rejected."""
    client = Client()
    client.force_login(user)
    queue = reverse("review-queue")
    for kind, said in (("actors", "same"), ("actors", "different"), ("meetings", "same")):
        key = waiting(kind)[0][1]
        client.post(queue, {"question": f"{kind}-{key}", "answer": said})
    corrected = Meeting.objects.get(first=SURE)
    client.post(reverse("meeting-correct", args=[corrected.pk, "status"]), {"status": "planned"})
    rejected = Meeting.objects.get(pk=waiting("meetings")[0][1])
    client.post(reverse("meeting-reject", args=[rejected.pk]))
    client.post(reverse("review-undo", args=[Review.objects.filter(kind="keep_apart").get().pk]))
    assert Review.objects.count() == 5, "Each decision was taken."
    return corrected, rejected
