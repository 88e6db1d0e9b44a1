"""Made-up rows for tests: a ledger without an analysis. The sentences are invented."""

from collections.abc import Sequence
from datetime import date, timedelta
from hashlib import sha256
from itertools import count
from random import Random

from articles.indexing import index_article
from articles.models import (
    Actor,
    Alias,
    Article,
    ArticleStatus,
    ArticleTopic,
    Evidence,
    Meeting,
    Participation,
    Place,
    Report,
    ReportParticipant,
    Topic,
)

number = count(1)


def make_actor(
    name: str = "", *, country: str = "", kind: str = "person", aliases: Sequence[str] = ()
) -> Actor:
    """Store an actor, with other names that it goes by."""
    name = name or f"Envoy {next(number)}"
    actor = Actor.objects.create(name=name, country=country, kind=kind, key=f"{kind}:{name}:{next(number)}")
    for alias in aliases:
        Alias.objects.create(actor=actor, name=alias, normalised=alias.casefold())
    return actor


def make_place(
    name: str,
    *,
    country: str = "",
    precision: str = "city",
    at: tuple[float, float] | None = None,
    within: Place | None = None,
    located_by: Place | None = None,
) -> Place:
    """Store a place; `at` is its latitude and longitude in degrees, else they are those of `located_by`."""
    latitude, longitude = at or (None, None)
    if located_by is not None:
        latitude, longitude = located_by.latitude, located_by.longitude
    return Place.objects.create(
        name=name,
        country=country,
        precision=precision,
        latitude=latitude,
        longitude=longitude,
        within=within,
        located_by=located_by,
        key=f"{precision}:{name}:{next(number)}",
    )


def make_article(
    text: str = "",
    *,
    title: str = "",
    outlet: str = "The Courier",
    language: str = "en",
    published: date | None = date(2024, 5, 2),
    status: str = ArticleStatus.DONE,
) -> Article:
    """Store an article."""
    text = text or f"Nothing of note happened on day {next(number)}."
    article = Article.objects.create(
        title=title or text[:60],
        text=text,
        source=outlet,
        language=language,
        published=published,
        status=status,
        sha256=sha256(f"{next(number)} {text}".encode()).hexdigest(),
    )
    index_article(article.pk)
    return article


def make_meeting(
    actors: Sequence[Actor],
    *,
    day: date | None = date(2024, 5, 1),
    last: date | None = None,
    precision: str = "day",
    place: Place | None = None,
    kind: str = "bilateral",
    status: str = "held",
    topics: Sequence[str] = (),
    outlets: Sequence[str] = ("The Courier",),
    language: str = "en",
    confidence: float = 0.8,
) -> Meeting:
    """Store a meeting with a report of it in an article of each outlet, and the sentence in each."""
    meeting = Meeting.objects.create(
        kind=kind,
        status=status,
        first=day,
        last=last or day,
        precision=precision if day else "",
        place=place,
        confidence=confidence,
    )
    meeting.topics.set(Topic.objects.filter(pk__in=topics))
    for actor in actors:
        Participation.objects.create(meeting=meeting, actor=actor, country=actor.country)
    for outlet in outlets:
        make_report(meeting, actors, outlet=outlet, language=language)
    return meeting


def make_report(
    meeting: Meeting, actors: Sequence[Actor], *, outlet: str = "The Courier", language: str = "en"
) -> Report:
    """Store an article that tells of a meeting between two other sentences, and the report in it."""
    before = f"{outlet}, note {next(number)}. "
    sentence = sentence_of(meeting, actors)
    published = meeting.first + timedelta(days=1) if meeting.first else date(2024, 5, 2)
    article = make_article(
        f"{before}{sentence} Officials gave no further details.",
        title=sentence[:80],
        outlet=outlet,
        language=language,
        published=published,
    )
    report = Report.objects.create(
        article=article,
        ordinal=0,
        published=article.published,
        sha256=article.sha256,
        meeting=meeting,
        kind=meeting.kind,
        status=meeting.status,
        first=meeting.first,
        last=meeting.last,
        precision=meeting.precision,
        basis="explicit" if meeting.first else "",
        place=meeting.place,
        confidence=meeting.confidence,
    )
    report.topics.set(meeting.topics.all())
    for actor in actors:
        ReportParticipant.objects.create(report=report, actor=actor, country=actor.country)
    Evidence.objects.create(
        report=report, field="participants", start=len(before), end=len(before) + len(sentence)
    )
    for topic in meeting.topics.all():
        ArticleTopic.objects.create(article=article, topic=topic, score=0.7)
    return report


def sentence_of(meeting: Meeting, actors: Sequence[Actor]) -> str:
    """Return a sentence that tells of a meeting."""
    names = " and ".join(actor.name for actor in actors)
    verb = {"held": "met", "planned": "will meet", "postponed": "put off talks"}.get(
        meeting.status, "did not meet"
    )
    where = f" in {meeting.place.name}" if meeting.place else ""
    return f"{names} {verb}{where}."


PEOPLE = (
    ("Kim Jong-un", "KP"), ("Vladimir Putin", "RU"), ("Xi Jinping", "CN"), ("Joko Widodo", "ID"),
    ("Joe Biden", "US"), ("Antony Blinken", "US"), ("Sergey Lavrov", "RU"), ("Wang Yi", "CN"),
    ("Retno Marsudi", "ID"), ("Emmanuel Macron", "FR"), ("Olaf Scholz", "DE"), ("Fumio Kishida", "JP"),
    ("Yoon Suk Yeol", "KR"), ("Narendra Modi", "IN"), ("Recep Tayyip Erdoğan", "TR"),
    ("Anthony Albanese", "AU"),
    ("Volodymyr Zelenskyy", "UA"), ("Rishi Sunak", "GB"), ("Anwar Ibrahim", "MY"), ("Pham Minh Chinh", "VN"),
    ("António Guterres", ""), ("Ursula von der Leyen", ""), ("Penny Wong", "AU"), ("Park Jin", "KR"),
)  # fmt: skip
SITES = (
    ("Vostochny Cosmodrome", "RU", "venue", 51.88, 128.33), ("Moscow", "RU", "city", 55.75, 37.62),
    ("Beijing", "CN", "city", 39.9, 116.4), ("Jakarta", "ID", "city", -6.2, 106.85),
    ("Nusa Dua", "ID", "city", -8.8, 115.23), ("Washington", "US", "city", 38.9, -77.04),
    ("Paris", "FR", "city", 48.86, 2.35), ("Berlin", "DE", "city", 52.52, 13.4),
    ("Tokyo", "JP", "city", 35.68, 139.69), ("Seoul", "KR", "city", 37.57, 126.98),
    ("New Delhi", "IN", "city", 28.61, 77.21), ("Ankara", "TR", "city", 39.93, 32.86),
    ("Geneva", "CH", "city", 46.2, 6.14), ("Kyiv", "UA", "city", 50.45, 30.52),
)  # fmt: skip
COUNTRIES = {
    "RU": "Russia", "CN": "China", "ID": "Indonesia", "US": "United States", "FR": "France", "DE": "Germany",
    "JP": "Japan", "KR": "South Korea", "IN": "India", "TR": "Türkiye", "CH": "Switzerland", "UA": "Ukraine",
}  # fmt: skip
OUTLETS = ("The Courier", "Kabar Nusantara", "Harbour Post", "Warta Siang", "Northern Dispatch")


def make_ledger(meetings: int = 60, *, seed: int = 7, extras: int = 0) -> list[Meeting]:
    """Store a ledger of made-up meetings of known people, as uneven as real news; the same for the same seed.

    `extras` adds that many unnamed envoys, for lists and networks of any size.
    """
    chance = Random(seed)
    actors = [make_actor(name, country=country) for name, country in PEOPLE]
    actors += [make_actor(f"Envoy {n:03d}", country=chance.choice(PEOPLE)[1]) for n in range(extras)]
    countries = {
        code: make_place(name, country=code, precision="country") for code, name in COUNTRIES.items()
    }
    sites = [
        make_place(name, country=code, precision=precision, at=(latitude, longitude), within=countries[code])
        for name, code, precision, latitude, longitude in SITES
    ]
    topics = list(Topic.objects.order_by("pk").values_list("pk", flat=True))
    made = []
    for _ in range(meetings):
        kind = chance.choices(
            ("bilateral", "summit", "phone_call", "visit", "negotiation"), (60, 8, 12, 8, 12)
        )[0]
        size = chance.randint(5, 9) if kind == "summit" else 2
        # The first of the list meet the most, as leaders do.
        together = sorted(
            {int(len(actors) * chance.random() ** 2.2) for _ in range(size * 2)},
            key=lambda _: chance.random(),
        )
        day = date(2022, 6, 1) + timedelta(days=chance.randint(0, 1000))
        vague = chance.random() < 0.08
        made.append(
            make_meeting(
                [actors[i] for i in together[:size]],
                day=day.replace(day=1) if vague else day,
                last=day.replace(day=28) if vague else day,
                precision="month" if vague else "day",
                place=None if kind == "phone_call" else sites[int(len(sites) * chance.random() ** 1.5)],
                kind=kind,
                status=chance.choices(
                    ("held", "planned", "postponed", "cancelled", "denied"), (78, 12, 4, 4, 2)
                )[0],
                topics=sorted(
                    {topics[int(len(topics) * chance.random() ** 2)] for _ in range(chance.randint(1, 3))}
                ),
                outlets=chance.sample(OUTLETS, chance.choices((1, 2, 3, 4), (60, 25, 10, 5))[0]),
                language=chance.choice(("en", "id")),
                confidence=round(chance.uniform(0.4, 0.97), 2),
            )
        )
    return made
