"""Two ledgers laid side by side."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from articles.models import Actor, Alias, Article, Meeting, Mention, Participation, Place, Report
from articles.selectors.picture import Picture, differences, picture
from tests.factories import make_actor, make_article, make_meeting, make_place
from tests.test_ledger import ANA, DAY, JOSE, PALACE, article, meeting, reading, write

pytestmark = pytest.mark.django_db

MINISTER = replace(ANA, confidence=0.95)
READINGS = {
    "one": reading(meeting(ANA, JOSE), actors=(MINISTER, JOSE)),
    "two": reading(meeting(ANA, JOSE, place=PALACE)),
    "three": reading(meeting(JOSE, day=date(2024, 5, 1)), actors=(JOSE,)),
}


def painted(order: Sequence[str]) -> Picture:
    """Write a small ledger in some order and return its picture."""
    for model in (Article, Meeting, Actor, Place):
        model.objects.all().delete()
    for name in order:
        write(article(name), READINGS[name])
    return picture()


def test_the_order_in_which_articles_came_leaves_no_trace() -> None:
    pictures = [painted(order) for order in permutations(READINGS)]
    assert [differences(pictures[0], other) for other in pictures[1:]] == [[]] * 5
    assert all(one == pictures[0] for one in pictures)


def test_it_holds_all_that_the_ledger_says() -> None:
    whole = painted(list(READINGS))
    assert {table.removeprefix("articles_") for table, rows in whole.items() if rows} == {
        "actor", "alias", "appearance", "article", "articletopic", "evidence", "meeting", "meeting_topics",
        "mention", "namekey", "office", "participation", "place", "report", "report_topics", "reportparticipant",
        "sketch", "topic", "whereabouts",
    }  # fmt: skip
    assert not any("id" in dict(row) for rows in whole.values() for row in rows)


def test_every_change_of_what_is_said_shows() -> None:
    before = painted(list(READINGS))
    ana = Actor.objects.get(name="Ana Widodo")
    other = Actor.objects.get(name="José Núñez")
    changes: list[Callable[[], object]] = [
        lambda: Actor.objects.filter(pk=ana.pk).update(country="NL"),
        lambda: Alias.objects.filter(actor=ana, name="Menlu Ana Widodo").delete(),
        lambda: Mention.objects.filter(actor=ana).update(actor=other),
        lambda: Report.objects.filter(article__text="Article two.").update(meeting=None),
        lambda: Meeting.objects.update(last=date(2025, 1, 1)),
        lambda: Participation.objects.filter(actor=ana).update(role="host"),
        lambda: Place.objects.filter(name="Hofburg").update(within=None),
        lambda: Meeting.topics.through.objects.all().delete(),
    ]
    for change in changes:
        change()
        after = picture()
        assert differences(before, after)
        before = after


def test_another_order_of_the_participants_is_another_ledger() -> None:
    ana, bo = make_actor("Ana"), make_actor("Bo")
    make_meeting([ana, bo], day=DAY)
    before = picture()
    Participation.objects.all().delete()
    for actor in (bo, ana):
        Participation.objects.create(meeting=Meeting.objects.get(), actor=actor)
    assert len(differences(before, picture())) == 4


def test_a_difference_is_told_in_a_line_with_its_side() -> None:
    make_place("Oslo", country="NO")
    before = picture()
    Place.objects.update(name="Bergen")
    first, second = differences(before, picture())
    assert first.startswith("- articles_place: name 'Oslo'")
    assert second.startswith("+ articles_place: name 'Bergen'")


def test_when_an_article_came_and_how_often_it_was_tried_is_no_difference() -> None:
    make_article("Nothing happened.")
    before = picture()
    Article.objects.update(attempts=3, batch="00000000-0000-0000-0000-000000000000", file="a/b.txt")
    assert picture() == before
