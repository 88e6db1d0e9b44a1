"""A made-up ledger, and the time that it takes to write into it."""

from collections import Counter
from io import StringIO
from pathlib import Path
from random import Random

import pytest
from django.core.management import call_command
from django.db import transaction

from articles import ledger
from articles.ledger.lookup import who_is
from articles.management import ledger_bench
from articles.management.ledger_bench import lookups, reading_of, writings
from articles.management.made_ledger import DAYS, FIRST_DAY, MadeLedger, strangers
from articles.management.scratch import SQLITE
from articles.models import Actor, Appearance, Article, Meeting, Participation, Place, Report
from articles.records.reading import FoundDate
from articles.selectors.export import exported
from articles.selectors.picture import picture

pytestmark = pytest.mark.django_db

NOWHERE = "postgres://nobody@127.0.0.1:1/none"


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the ledgers have few people."""
    monkeypatch.setattr(ledger_bench, "PEOPLE", 40)
    monkeypatch.setattr(ledger_bench, "ACTORS", 60)
    monkeypatch.setattr(ledger_bench, "NAMES", 10)


def test_it_grows_to_the_size_that_is_asked_for_and_a_few_meet_often() -> None:
    made = MadeLedger(actors=60)
    made.grow(30)
    made.grow(200)
    assert (Meeting.objects.count(), Actor.objects.count()) == (200, 60)
    assert Report.objects.count() > 250
    assert not Meeting.objects.filter(reports=None).exists()
    assert not Meeting.objects.filter(participations=None).exists()
    assert Place.objects.filter(meetings__isnull=False).exists()
    count = Counter(Participation.objects.values_list("actor__name", flat=True))
    assert count[made.busiest(1)[0].name] > 10 * min(count.values())
    assert sum(1 for _ in exported()) == 200


def test_the_same_seed_gives_the_same_ledger() -> None:
    pictures = []
    for _ in range(2):
        MadeLedger(actors=20).grow(15)
        pictures.append(picture())
        for model in (Article, Meeting, Actor, Place):
            model.objects.all().delete()
    assert pictures[0] == pictures[1]


def test_the_rules_know_the_made_up_actors_again() -> None:
    made = MadeLedger(actors=30)
    made.grow(50)
    before = Appearance.objects.count()
    article = Article.objects.earliest("pk")
    day = FoundDate(FIRST_DAY, FIRST_DAY, "day", "explicit")
    with transaction.atomic():
        ledger.lock()
        ledger.store_reading(article, reading_of(made.busiest(3), day), None)
    told = {part.actor_id for part in Participation.objects.filter(meeting__reports__article=article)}
    assert told == {one.actor for one in made.known[:3]}
    assert Appearance.objects.count() <= before


def test_strangers_are_in_no_made_up_ledger() -> None:
    made = MadeLedger(actors=50)
    assert not {one.name for one in strangers(Random(1), 50)} & {one.name for one in made.known}
    assert DAYS > 365


def test_each_size_and_kind_of_actors_is_timed_in_a_database_of_its_own(few: None) -> None:
    found = list(writings(SQLITE, [20, 10], articles=3))
    assert [(one.database, one.size, one.what, len(one.seconds)) for one in found] == [
        ("SQLite", 10, "nobody else's", 3),
        ("SQLite", 10, "the busiest", 3),
        ("SQLite", 20, "nobody else's", 3),
        ("SQLite", 20, "the busiest", 3),
    ]
    assert not Article.objects.exists()


def test_names_are_looked_up_among_all_actors(few: None, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str]] = []

    def noted(*, name: str, country: str) -> object:
        asked.append((name, country))
        return who_is(name=name, country=country)

    monkeypatch.setattr(ledger_bench, "who_is", noted)
    [found] = lookups(SQLITE)
    assert (found.size, len(found.seconds), len(asked)) == (60, 10, 15)
    assert all(name and country for name, country in asked)


def test_the_page_keeps_the_part_that_was_not_measured(few: None, tmp_path: Path) -> None:
    page, errors = tmp_path / "page.md", StringIO()
    page.write_text("# How fast articles are read\n\nFast.\n\n# How fast the ledger is written\n\nOld.\n")
    options = ["--what", "ledger", "--sizes", "10", "--articles", "2", "--server", NOWHERE]
    call_command("bench", *options, "--write", str(page), stdout=StringIO(), stderr=errors)
    text = page.read_text()
    assert text.startswith("# How fast articles are read\n\nFast.\n\n# How fast the ledger is written\n")
    assert "Old." not in text
    assert text.count("| SQLite | 10 |") == 2
    assert "Not measured, as the database does not answer" in errors.getvalue()
