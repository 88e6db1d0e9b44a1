"""Made-up news of any number of articles, in English and Indonesian, for measuring: the same each time.

A few leaders meet often and mostly each other, most envoys once or twice. A meeting is announced, held, put off or
called off; one to six articles tell of it, some of them copies of one text, and most look back on another meeting of
the same two. The prose is plain, and nobody in it lives.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import count, islice
from random import Random

from babel import Locale

from articles.charts.capitals import capital_names
from articles.management.made_ledger import COUNTRIES, FIRST_DAY, OUTLETS
from articles.management.made_sentences import FILLERS, GIVEN, OFFICES, SURNAMES, TOPICS, WORDS
from articles.records.documents import Document

A_DAY = 3  # meetings that the news begins with on each day
STATUSES = {"held": 74, "planned": 14, "postponed": 6, "cancelled": 6}
KINDS = {"met": 70, "call": 15, "visit": 15}
COPIES = 0.2  # of the articles after a meeting's first
PARTNERS = 8  # with whom somebody meets nearly always
STRANGER = 0.15  # how often it is somebody else
FEWEST, MOST = 4, 12  # paragraphs beside the news


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who meets others."""

    name: str
    country: str
    office: int  # the place of the office in `OFFICES`

    @property
    def surname(self) -> str:
        """Return the last word of the name."""
        return self.name.split()[-1]

    def titled(self, language: str) -> str:
        """Return the person with office and country: "Norway's Foreign Minister Ingrid Dahl"."""
        office, home = OFFICES[language][self.office], country_name(self.country, language)
        return f"{home}'s {office} {self.name}" if language == "en" else f"{office} {home} {self.name}"


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting that is in the news."""

    people: tuple[Person, Person]
    kind: str
    status: str
    day: date
    place: str
    topic: int  # the place of the topic in `TOPICS`


def made_news(number: int, *, people: int = 4000, seed: int = 23) -> Iterator[tuple[str, Document]]:
    """Yield so many articles, each with the name that it goes by; none is held."""
    chance = Random(seed)  # noqa: S311  no secret, and the same each time
    known = list(islice(persons(), people))
    return islice(articles(chance, known), number)


def persons() -> Iterator[Person]:
    """Yield people, no name twice: one of each office from each country in turn."""
    width = len(SURNAMES)
    for rank in count():
        again, at = divmod(rank, len(GIVEN) * width)
        middle = f" {SURNAMES[again - 1]}" if again else ""
        given, surname = GIVEN[(at // width + at % width) % len(GIVEN)], SURNAMES[at % width]
        home, office = COUNTRIES[rank % len(COUNTRIES)], rank // len(COUNTRIES) % len(OFFICES["en"])
        yield Person(f"{given}{middle} {surname}", home, office)


def articles(chance: Random, known: Sequence[Person]) -> Iterator[tuple[str, Document]]:
    """Yield articles without end, day after day."""
    former: dict[frozenset[Person], Event] = {}
    numbers = count(1)
    for day in (FIRST_DAY + timedelta(days=after) for after in count()):
        for _ in range(A_DAY):
            event = somebody_meets(chance, known, day)
            before = former.get(frozenset(event.people))
            copied: Document | None = None
            for _ in range(chance.choices((1, 2, 3, 6), (55, 25, 14, 6))[0]):
                if copied is not None and chance.random() < COPIES:
                    document = copied
                else:
                    document = copied = article(chance, event, before, known)
                number = next(numbers)
                yield f"made-{number}", signed(document, chance.choice(OUTLETS), number)
            former[frozenset(event.people)] = event


def somebody_meets(chance: Random, known: Sequence[Person], today: date) -> Event:
    """Return a meeting that is told of on a day: who meets how often falls off steeply."""
    first = int(len(known) * chance.random() ** 4)
    if chance.random() < STRANGER:
        other = int(len(known) * chance.random() ** 4)
    else:
        other = (31 * first + 17 * chance.randrange(PARTNERS) + 1) % min(len(known), 4 * first + 40)
    if other == first:
        other = (first + 1) % len(known)
    status = chance.choices(list(STATUSES), list(STATUSES.values()))[0]
    away = chance.randint(-2, 0) if status == "held" else chance.randint(1, 20)
    one, two = known[first], known[other]
    places = capital_names()
    home = chance.choice([two.country, two.country, one.country, chance.choice(COUNTRIES)])
    return Event(
        people=(one, two),
        kind=chance.choices(list(KINDS), list(KINDS.values()))[0],
        status=status,
        day=today + timedelta(days=away),
        place=places[home],
        topic=chance.randrange(len(TOPICS["en"])),
    )


def article(chance: Random, event: Event, before: Event | None, known: Sequence[Person]) -> Document:
    """Return what one newsroom writes of a meeting."""
    language = chance.choice(("en", "en", "id"))
    words = WORDS[language]
    one, two = event.people
    aside = known[int(len(known) * chance.random() ** 2)]
    facts = {
        "one": one.titled(language),
        "two": two.titled(language),
        "a": one.surname,
        "b": two.surname,
        "home": country_name(one.country, language),
        "other": country_name(two.country, language),
        "place": event.place,
        "day": day_text(event.day, language),
        "topic": TOPICS[language][event.topic],
        "aside": aside.titled(language),
    }
    told = [chance.choice(words[event.kind][event.status]).format(**facts)]
    told += [line.format(**facts) for line in chance.sample(words["after"], 3)]
    if before is not None and before.status == "held":
        told.append(words["before"].format(**facts, then=before.place, once=day_text(before.day, language)))
    told.append(chance.choice(words["aside"]).format(**facts))
    told += [filler(chance, language) for _ in range(chance.randint(FEWEST, MOST))]
    published = max(event.day, event.day + timedelta(days=1)) if event.status == "held" else None
    return Document(
        text="\n\n".join(told),
        title=chance.choice(words["headline"]).format(**facts),
        published=published or event.day - timedelta(days=chance.randint(1, 4)),
        language=language,
    )


def filler(chance: Random, language: str) -> str:
    """Return a paragraph of two sentences that tell of no meeting."""
    return " ".join(
        "{}, {} {} {}".format(*(chance.choice(part) for part in FILLERS[language])) for _ in range(2)
    )


def signed(document: Document, outlet: str, number: int) -> Document:
    """Return an article as an outlet prints it: no two texts are the same to the letter."""
    note = WORDS[document.language]["signed"].format(outlet=outlet, number=number)
    return Document(
        text=f"{document.text}\n\n{note}",
        title=document.title,
        source=outlet,
        published=document.published,
        language=document.language,
    )


@cache
def country_name(code: str, language: str) -> str:
    """Return a country in the words of a language. Source: Unicode CLDR."""
    return str(Locale(language).territories[code])


def day_text(day: date, language: str) -> str:
    """Return a day as newsrooms write it."""
    month = months(language)[day.month - 1]
    return f"{day.day} {month} {day.year}"


@cache
def months(language: str) -> tuple[str, ...]:
    """Return the names of the months."""
    named = Locale(language).months["format"]["wide"]
    return tuple(str(named[number]) for number in range(1, 13))
