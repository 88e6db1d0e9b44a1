"""Which rows of the columns a filter leaves: those that the database leaves, with each field passed over too."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from articles.models import Actor, Article, Meeting, Place
from articles.records.ledger import MeetingFilter
from articles.selectors.chosen import Chosen
from articles.selectors.counted import FIELDS, counted
from articles.selectors.narrowing import narrowed
from articles.selectors.search import found
from tests.factories import make_article, make_ledger

pytestmark = pytest.mark.django_db

FILTERS = (
    MeetingFilter(),
    MeetingFilter(outlets=("The Courier",)),
    MeetingFilter(outlets=("The Courier", "Warta Siang"), languages=("id",)),
    MeetingFilter(words="met"),
    MeetingFilter(words="met", languages=("en",)),
    MeetingFilter(words="Beijing -Putin", outlets=("Harbour Post",), statuses=("held",)),
    MeetingFilter(words="-met", kinds=("bilateral", "summit")),
    MeetingFilter(words="nothing says this"),
    MeetingFilter(words="?!"),
    MeetingFilter(topics=("energy", "military"), reviewed=("no",), confidence=70),
    MeetingFilter(statuses=("held",), when="2023", languages=("en",)),
    MeetingFilter(first=date(2023, 1, 1), last=date(2024, 1, 1), words="met"),
    MeetingFilter(states=("RU", "ID"), states_together=("CN",)),
)


@pytest.fixture(autouse=True)
def ledger() -> None:
    """Store a ledger, and articles that tell of no meeting."""
    make_ledger(150, extras=20)
    make_article("They met, and nobody says whom.", outlet="The Courier", language="en")


@pytest.mark.parametrize("wanted", FILTERS, ids=str)
def test_the_columns_leave_what_the_database_leaves(wanted: MeetingFilter) -> None:
    chosen = Chosen(wanted, *FIELDS.values())

    for field in ("", *FIELDS.values()):
        loose = replace(wanted, **{field: getattr(MeetingFilter(), field)}) if field else wanted
        left = set(chosen.held.meetings.ids[chosen.meetings(field)].tolist())
        assert left == set(narrowed(loose).values_list("pk", flat=True)), field


@pytest.mark.parametrize("wanted", FILTERS, ids=str)
def test_the_numbers_are_those_of_the_database(wanted: MeetingFilter) -> None:
    numbers = counted(wanted)

    assert numbers.counts.meetings == narrowed(wanted).count()
    assert numbers.found == (found(wanted).count() if wanted.words else 0)
    told = Article.objects.filter(reports__meeting__in=narrowed(wanted)).distinct()
    assert numbers.counts.articles == told.count()
    for field in ("outlet", "language", "status", "topic"):
        attribute = FIELDS[field]
        values = {str(value) for value in numbers.numbers[field]}
        for value in values:
            chosen: dict[str, Any] = {attribute: (value,)}
            one = replace(wanted, **chosen)
            assert numbers.numbers[field][value] == narrowed(one).count(), (field, value)
        assert values or not numbers.counts.meetings


def test_actors_and_places_are_counted_as_the_others_leave_them() -> None:
    actor, place = Actor.objects.get(name="Xi Jinping").pk, Place.objects.get(name="Beijing").pk
    wanted = MeetingFilter(actors=(actor,), places=(place,))

    numbers = counted(wanted).numbers

    for other, number in numbers["actor"].items():
        assert number == narrowed(replace(wanted, actors=(int(other),))).count()
    at = Meeting.objects.filter(pk__in=narrowed(MeetingFilter(actors=(actor,)))).exclude(place=None)
    assert sum(numbers["place"].values()) == at.count()
