"""Places of the ledger: whatever the order of articles, the same places, containers and coordinates."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import permutations
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles import ledger
from articles.ledger.places import containers
from articles.models import Article, Meeting, Mention, Place, Report, Whereabouts
from articles.records.ledger import MeetingFilter
from articles.records.reading import FoundMention, FoundPlace, Reading
from articles.selectors.narrowing import narrowed
from tests.factories import make_place
from tests.test_ledger import ANA, DAY, JOSE, article, meeting, write

pytestmark = pytest.mark.django_db

RUSSIA = FoundPlace("Russia", "RU", 60.0, 100.0, "country", (), "state:RU")
AMUR = FoundPlace("Amur", "RU", 53.0, 128.0, "region", ("Russia",), "place:Amur")
TOWN = FoundPlace("Uglegorsk", "RU", None, None, "city", ("Amur", "Russia"))
BASE = FoundPlace("Base Nine", "RU", None, None, "venue", ("Uglegorsk", "Russia"))
BASE_KNOWN = FoundPlace("Base Nine", "RU", 51.9, 128.3, "venue", ("Russia",), "place:Base Nine")
VLADIVOSTOK = FoundPlace("Vladivostok", "RU", 43.1, 131.9, "city", ("Russia",), "place:Vladivostok")
PIER = FoundPlace(
    "Pier Hotel", "RU", 43.1, 131.9, "venue", ("Vladivostok", "Russia"), located_by="Vladivostok"
)
PIER_VAGUE = FoundPlace("PIER HOTEL", "RU", None, None, "venue", ())
PIER_SOCHI = FoundPlace("Pier Hotel", "RU", None, None, "venue", ("Sochi", "Russia"))
KASHMIR = FoundPlace("Kashmir", None, 34.0, 76.0, "region", (), "place:Kashmir")
NOWHERE = FoundPlace("Karanglewas", None, None, None, "city")


def reading(*places: FoundPlace, at: FoundPlace | None = None, day: date = DAY) -> Reading:
    """Return a reading that mentions places, and a meeting at one of them."""
    mentions = tuple(
        FoundMention(number * 20, number * 20 + 5, place.text, "place", place=place)
        for number, place in enumerate(places)
    )
    meetings = (meeting(ANA, JOSE, day=day, place=at),) if at is not None else ()
    return Reading("en", True, (ANA, JOSE) if at else (), (), mentions, meetings)


def atlas() -> list[tuple[Any, ...]]:
    """Return every field of every place, without ids, and what points to it."""
    return sorted(
        (
            row.key,
            row.name,
            row.precision,
            row.country,
            row.latitude,
            row.longitude,
            row.knowledge_id,
            row.within.key if row.within else "",
            row.located_by.key if row.located_by else "",
            tuple(sorted(Mention.objects.filter(place=row).values_list("article__text", "start"))),
            tuple(sorted(Report.objects.filter(place=row).values_list("article__text", flat=True))),
        )
        for row in Place.objects.select_related("within", "located_by")
    )


def meetings_made() -> list[tuple[str, ...]]:
    """Return which articles tell of one meeting, and where it was."""
    return sorted(
        (str(row.place and row.place.key), *sorted(row.reports.values_list("article__text", flat=True)))
        for row in Meeting.objects.all()
    )


def named(key: str) -> Place:
    """Return the only place whose key ends so."""
    return Place.objects.select_related("within", "located_by").get(key__endswith=key)


READINGS: dict[str, Reading] = {
    "base": reading(BASE, at=BASE),
    "known": reading(BASE_KNOWN, RUSSIA, at=BASE_KNOWN),
    "town": reading(TOWN, AMUR, at=AMUR),
    "pier": reading(PIER, VLADIVOSTOK, at=PIER),
    "vague": reading(PIER_VAGUE, KASHMIR, at=PIER_VAGUE),
    "sochi": reading(PIER_SOCHI, NOWHERE),
}


def deleted(name: str) -> None:
    """Delete an article."""
    ledger.delete_article(Article.objects.get(text=f"Article {name}.").pk)


@pytest.fixture
def expected() -> Callable[[Sequence[str]], tuple[object, object]]:
    """Return what the ledger holds when some articles are written one by one in the order of their names."""

    def expected(names: Sequence[str]) -> tuple[object, object]:
        for name in sorted(names):
            write(article(name), READINGS[name])
        found = (atlas(), meetings_made())
        for name in names:
            deleted(name)
        return found

    return expected


def test_the_order_of_articles_changes_no_field_of_a_place(expected: Any) -> None:
    wanted = expected(tuple(READINGS))
    for order in list(permutations(READINGS))[::90]:
        for name in order:
            write(article(name), READINGS[name])
        assert (atlas(), meetings_made()) == wanted, order
        for name in order[::-1]:
            deleted(name)
        assert not Place.objects.exists()
        assert not Whereabouts.objects.exists()


@pytest.mark.parametrize("left", list(READINGS))
def test_a_deleted_article_leaves_what_the_others_say(left: str, expected: Any) -> None:
    others = tuple(name for name in READINGS if name != left)
    wanted = expected(others)
    for name in READINGS:
        write(article(name), READINGS[name])
    deleted(left)
    assert (atlas(), meetings_made()) == wanted


@pytest.mark.parametrize("again", list(READINGS))
def test_an_article_that_is_read_again_changes_nothing(again: str) -> None:
    rows = {name: article(name) for name in READINGS}
    for name, row in rows.items():
        write(row, READINGS[name])
    before, ids = atlas(), set(Place.objects.values_list("pk", flat=True))
    write(rows[again], READINGS[again])
    assert atlas() == before
    write(rows[again], Reading("en", True))
    write(rows[again], READINGS[again])
    assert atlas() == before
    assert ids & set(Place.objects.values_list("pk", flat=True))


def test_two_venues_of_one_name_are_parted_and_joined_again() -> None:
    for name in ("pier", "vague"):
        write(article(name), READINGS[name])
    assert Place.objects.filter(precision="venue").count() == 1
    write(article("sochi"), READINGS["sochi"])
    assert Place.objects.filter(precision="venue").count() == 3
    assert Report.objects.filter(place=named("|venue|vladivostok")).count() == 1
    deleted("sochi")
    assert Place.objects.filter(precision="venue").count() == 1
    assert Report.objects.filter(place=named("|venue|vladivostok")).count() == 2


def test_a_venue_is_shown_at_its_city_until_its_own_coordinates_are_told() -> None:
    write(article("pier"), READINGS["pier"])
    pier = named("|venue|vladivostok")
    assert pier.located_by is not None
    assert (pier.latitude, pier.longitude, pier.located_by.name) == (43.1, 131.9, "Vladivostok")

    exact = FoundPlace("Pier Hotel", "RU", 43.2, 132.0, "venue", ("Vladivostok", "Russia"))
    write(article("exact"), reading(exact))
    pier = named("|venue|vladivostok")
    assert (pier.latitude, pier.longitude, pier.located_by) == (43.2, 132.0, None)

    deleted("exact")
    pier = named("|venue|vladivostok")
    assert pier.located_by is not None
    assert (pier.latitude, pier.located_by.name) == (43.1, "Vladivostok")


def test_coordinates_come_from_the_nearest_place_around_that_has_some() -> None:
    write(article("base"), reading(BASE))
    assert named("base nine|venue|uglegorsk").latitude is None
    write(article("russia"), reading(RUSSIA))
    assert str(named("base nine|venue|uglegorsk").located_by) == "Russia"
    write(article("town"), reading(TOWN, AMUR))
    base = named("base nine|venue|uglegorsk")
    assert (base.latitude, str(base.located_by), str(base.within)) == (53.0, "Amur", "Uglegorsk")
    deleted("town")
    assert str(named("base nine|venue|uglegorsk").located_by) == "Russia"


def left(place: Place) -> int:
    """Return how many meetings a filter by one place leaves."""
    return narrowed(MeetingFilter(places=(place.pk,))).count()


def test_a_filter_finds_everything_inside() -> None:
    write(article("base"), reading(BASE, at=BASE))
    assert [left(named(key)) for key in ("country|RU", "RU|uglegorsk", "venue|uglegorsk")] == [1, 1, 1]
    write(article("town"), reading(TOWN, AMUR))  # only here it says that the town lies in a region
    assert left(named("amur|region")) == 1
    deleted("town")
    assert left(named("country|RU")) == 1


def test_a_place_with_a_country_lies_in_it_though_nothing_says_so() -> None:
    write(article("vague"), reading(PIER_VAGUE, at=PIER_VAGUE))
    assert left(named("country|RU")) == 1


def test_places_without_a_country_stand_alone() -> None:
    write(article("one"), reading(KASHMIR, NOWHERE, at=KASHMIR))
    assert set(Place.objects.values_list("key", "within", "country")) == {
        ("|kashmir|region", None, ""),
        ("|karanglewas", None, ""),
    }
    assert left(named("kashmir|region")) == 1


def test_reports_are_joined_when_a_later_article_tells_that_one_place_contains_the_other() -> None:
    far = FoundPlace("Far Town", None, None, None, "city")
    hall = FoundPlace("Hall", None, None, None, "venue")
    write(article("one"), reading(at=far))
    write(article("two"), reading(at=hall, day=DAY + timedelta(days=1)))
    assert Meeting.objects.count() == 2
    write(article("three"), reading(FoundPlace("Hall", None, None, None, "venue", ("Far Town",))))
    assert Meeting.objects.count() == 1
    deleted("three")
    assert Meeting.objects.count() == 2


def test_what_was_said_before_takes_few_queries_however_large_the_ledger() -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            write(row, READINGS["pier"])
        return len(captured)

    row = article("pier")
    write(row, READINGS["pier"])
    before = queries()
    for number in range(30):
        other = FoundPlace(f"Hotel {number}", "RU", None, None, "venue", ("Vladivostok", "Russia"))
        write(article(str(number), date(2020, 1, 1)), reading(other))
    assert queries() == before


def test_what_contains_places_is_read_by_need() -> None:
    outer = None
    chain = []
    for number in range(7):
        outer = make_place(f"Place {number}", within=outer)
        chain.append(outer.pk)
    make_place("Elsewhere", within=outer)
    with CaptureQueriesContext(connection) as captured:
        found = containers([chain[-1], None])
    assert found == dict(zip(chain[1:], chain[:-1], strict=True))
    assert len(captured) <= 3
