"""A made-up ledger of any size, quickly: a few leaders meet often, most envoys once or twice.

Actors and places come in as readings do; what hangs on them is written in bulk.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256
from random import Random
from typing import Any

from django.db import connection, transaction
from django.db.models import Model

from articles import ledger
from articles.management.made_texts import MadeTexts
from articles.models import (
    Appearance,
    Article,
    ArticleStatus,
    Evidence,
    Meeting,
    Mention,
    Participation,
    Place,
    Report,
    ReportParticipant,
)
from articles.records.reading import FoundActor, FoundMention, FoundPlace, Reading
from articles.records.vocabulary import TOPICS

FIRST_DAY = date(2019, 1, 1)
DAYS = 7 * 365
CODES = (
    "AE AR AT AU BD BE BG BN BR CA CH CL CN CO CZ DE DK EG ES ET FI FR GB GR HU ID IE IL IN IQ IR IT JO JP KE KH KP "
    "KR KZ LA LB LK MA MM MX MY MZ NG NL NO NP NZ OM PE PG PH PK PL PT QA RO RS RU SA SE SG SK SN SY TH TL TN TR TZ "
    "UA US UY UZ VE VN YE ZA"
)
COUNTRIES = CODES.split()
SOUNDS = (
    "al an ar be bo ca da de di do el en fa ga ha im ja ka ki la le li lo ma me mi mo na ne ni no pa pe ra re ri ro "
    "sa se si so su ta te ti to va ve vi wa wi ya yo za ze zu"
)
SYLLABLES = SOUNDS.split()
ACTORS_A_READING = 400
PLACES = 300
CHUNK = 2000  # meetings that are written together
KINDS = ("bilateral", "summit", "phone_call", "visit", "negotiation")
STATUSES = ("held", "planned", "postponed", "cancelled", "denied")
LANGUAGES = ("en", "en", "id")
OUTLETS = ("The Courier", "Kabar Nusantara", "Harbour Post", "Warta Siang", "Northern Dispatch")


@dataclass(frozen=True, slots=True)
class Known:
    """An actor that stands in the ledger, as articles speak of it."""

    actor: int
    appearance: int
    name: str
    country: str


@dataclass(frozen=True, slots=True)
class Written:
    """An article and how many of its first characters tell who met whom."""

    article: Article
    told: int


class MadeLedger:
    """Fills the database of the settings, step by step; the same seed gives the same ledger."""

    def __init__(self, *, actors: int, seed: int = 11) -> None:
        self.chance = Random(seed)  # noqa: S311  no secret
        self.texts = MadeTexts(self.chance)
        self.meetings = 0
        self.articles = 0
        self.known = self._make_actors(actors)
        self.places = list(Place.objects.filter(precision="city").order_by("pk"))

    def grow(self, meetings: int, *, articles: int = 0) -> None:
        """Add meetings until there are so many, then articles that tell of none until there are so many of all."""
        while self.meetings < meetings:
            with transaction.atomic():
                ledger.lock(logged=False)
                self._add(min(CHUNK, meetings - self.meetings))
        while self.articles < articles:
            count = min(CHUNK, articles - self.articles)
            Article.objects.bulk_create(
                [self._article(self._day()).article for _ in range(count)], batch_size=1000
            )

    def busiest(self, count: int) -> list[FoundActor]:
        """Return those who meet most, as an article names them."""
        return [FoundActor("person", one.name, one.country or None) for one in self.known[:count]]

    def _make_actors(self, count: int) -> list[Known]:
        """Have actors and places read in articles that tell of no meeting, and return the actors."""
        names = iter_names(self.chance)
        found = [FoundActor("person", next(names), self.chance.choice(COUNTRIES)) for _ in range(count)]
        cities = [
            FoundPlace(
                next(names).split()[-1],
                code := self.chance.choice(COUNTRIES),
                round(self.chance.uniform(-55, 70), 2),
                round(self.chance.uniform(-180, 180), 2),
                "city",
                (),
                f"made:{code}:{number}",
            )
            for number in range(PLACES)
        ]
        for begin in range(0, count, ACTORS_A_READING):
            part = found[begin : begin + ACTORS_A_READING]
            seats = [
                FoundMention(n * 30, n * 30 + 20, one.name, "person", actor=one) for n, one in enumerate(part)
            ]
            if begin == 0:
                seats += [
                    FoundMention(n * 30, n * 30 + 9, one.text, "place", place=one)
                    for n, one in enumerate(cities)
                ]
            article = self._article(FIRST_DAY).article
            article.save()
            with transaction.atomic():
                ledger.lock()
                ledger.store_reading(article, Reading("en", True, tuple(part), (), tuple(seats)), None)
        rows = Appearance.objects.select_related("actor").order_by("pk")
        return [Known(row.actor_id, row.pk, row.actor.name, row.country) for row in rows]

    def _article(self, published: date, actors: Sequence[Known] = ()) -> Written:
        """Return an article that tells of some people or of nobody, not yet stored."""
        self.articles += 1
        language, outlet = self.chance.choice(LANGUAGES), self.chance.choice(OUTLETS)
        made = self.texts.of(language, self.articles, outlet, [one.name for one in actors])
        return Written(
            Article(
                title=made.title,
                text=made.text,
                language=language,
                source=outlet,
                published=published,
                name=f"made-{self.articles}",
                status=ArticleStatus.DONE,
                sha256=sha256(made.text.encode()).hexdigest(),
            ),
            made.told,
        )

    def _day(self) -> date:
        """Return any day of the years of which the ledger tells."""
        return FIRST_DAY + timedelta(days=self.chance.randrange(DAYS))

    def _somebody(self, count: int) -> list[Known]:
        """Return different actors, the first of the list far more often than the last."""
        found: dict[int, Known] = {}
        while len(found) < count:
            one = self.known[int(len(self.known) * self.chance.random() ** 4)]
            found[one.actor] = one
        return list(found.values())

    def _add(self, count: int) -> None:
        """Write some meetings with all that hangs on them."""
        chance = self.chance
        meetings, present, told = [], [], []
        for _ in range(count):
            kind = chance.choices(KINDS, (64, 4, 12, 8, 12))[0]
            day = self._day()
            meetings.append(
                Meeting(
                    kind=kind,
                    status=chance.choices(STATUSES, (78, 12, 4, 4, 2))[0],
                    first=day,
                    last=day,
                    precision="day",
                    basis="explicit",
                    place=None if kind == "phone_call" else self.places[int(PLACES * chance.random() ** 2)],
                    confidence=0.8,
                )
            )
            present.append(self._somebody(chance.randint(5, 12) if kind == "summit" else 2))
            told.append(chance.choices((1, 2, 3, 5, 8), (48, 26, 13, 9, 4))[0])
        Meeting.objects.bulk_create(meetings)
        self.meetings += count
        put(
            Participation,
            {"organisation": "", "office": "", "role": "participant", "confidence": 0.8},
            ("meeting", "actor", "country"),
            (
                (meeting.pk, one.actor, one.country)
                for meeting, actors in zip(meetings, present, strict=True)
                for one in actors
            ),
        )
        topics = sorted(TOPICS)
        put(
            Meeting.topics.through,
            {},
            ("meeting", "topic"),
            (
                (meeting.pk, topic)
                for meeting in meetings
                for topic in {
                    topics[int(len(topics) * chance.random() ** 2)]: None
                    for _ in range(chance.choice((0, 1, 1, 2)))
                }
            ),
        )
        self._add_reports(meetings, present, told)

    def _add_reports(
        self, meetings: Sequence[Meeting], present: Sequence[Sequence[Known]], told: Sequence[int]
    ) -> None:
        """Write the reports of meetings, each in an article of its own or as the second of one."""
        pairs: list[tuple[Report, Sequence[Known]]] = []
        articles: list[Article] = []
        told_in: list[int] = []
        for meeting, actors, count in zip(meetings, present, told, strict=True):
            for _ in range(count):
                second = bool(pairs) and pairs[-1][0].ordinal == 0 and pairs[-1][0].meeting is not meeting
                if not (second and self.chance.random() < 0.3):
                    written = self._article((meeting.first or FIRST_DAY) + timedelta(days=1), actors)
                    articles.append(written.article)
                    second = False
                told_in.append(written.told)
                report = Report(
                    article=articles[-1],
                    ordinal=int(second),
                    published=articles[-1].published,
                    sha256=articles[-1].sha256,
                    meeting=meeting,
                    kind=meeting.kind,
                    status=meeting.status,
                    first=meeting.first,
                    last=meeting.last,
                    precision=meeting.precision,
                    basis=meeting.basis,
                    place=meeting.place,
                    confidence=0.8,
                )
                pairs.append((report, actors))
        Article.objects.bulk_create(articles, batch_size=1000)
        for report, _ in pairs:
            report.article = report.article  # its key is known only now
        Report.objects.bulk_create([report for report, _ in pairs], batch_size=1000)
        put(
            Evidence,
            {"field": "participants", "start": 0},
            ("report", "end"),
            ((report.pk, told) for (report, _), told in zip(pairs, told_in, strict=True)),
        )
        put(
            ReportParticipant,
            {"organisation": "", "office": "", "role": "participant", "confidence": 0.8},
            ("report", "actor", "appearance", "country", "since", "until"),
            (
                (report.pk, one.actor, one.appearance, one.country, *report.near)
                for report, actors in pairs
                for one in actors
            ),
        )
        put(
            Mention,
            {"label": "person", "named": True, "confidence": 0.8},
            ("article", "start", "end", "surface", "actor", "appearance"),
            (
                (
                    report.article_id,
                    1000 * report.ordinal + 20 * number,
                    1000 * report.ordinal + 20 * number + 15,
                    one.name,
                    one.actor,
                    one.appearance,
                )
                for report, actors in pairs
                for number, one in enumerate(actors)
            ),
        )


def put(
    model: type[Model], same: dict[str, Any], fields: Sequence[str], rows: Iterable[tuple[Any, ...]]
) -> None:
    """Store rows of some fields, with others that are the same in each: no instance of a model is made."""
    quoted, table = connection.ops.quote_name, model._meta.db_table
    names = {field.name: field.column for field in model._meta.concrete_fields}
    columns = [str(names[name]) for name in (*same, *fields)]
    into = f"{quoted(table)} ({', '.join(map(quoted, columns))})"
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {into} VALUES ({', '.join(['%s'] * len(columns))})",  # noqa: S608  names of our own
            [(*same.values(), *row) for row in rows],
        )


def iter_names(chance: Random) -> Iterator[str]:
    """Yield names that nobody had before: "Wabeli Todamo"."""
    seen: set[str] = set()
    while True:
        name = " ".join(
            "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).capitalize() for _ in range(2)
        )
        if name not in seen:
            seen.add(name)
            yield name


def strangers(chance: Random, count: int) -> list[FoundActor]:
    """Return actors that no made-up ledger has."""
    names = iter_names(chance)
    found = (FoundActor("person", next(names), chance.choice(COUNTRIES)) for _ in range(count))
    return [replace(one, name=f"{one.name} Qvist") for one in found]
