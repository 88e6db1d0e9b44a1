"""Many rows are written at once, with every kind of value that the ledger has."""

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from articles.ledger.writing import insert, update
from articles.models import Actor, Appearance, Meeting, NameKey
from tests.factories import make_actor, make_meeting, make_place

pytestmark = pytest.mark.django_db


def test_only_what_is_named_is_written_and_only_in_these_rows() -> None:
    first, second, other = (make_meeting([make_actor()], day=date(2024, 5, 2)) for _ in range(3))
    where = make_place("Oslo")
    first.place, first.first, first.last, first.confidence = where, None, None, 0.25
    second.place, second.first, second.last, second.confidence = None, date(1, 1, 1), date(9999, 12, 31), 1.0
    first.kind = second.kind = "summit"

    update([first, second], ["place", "first", "last", "confidence"])

    told = Meeting.objects.in_bulk()
    assert (told[first.pk].place, told[first.pk].first, told[first.pk].confidence) == (where, None, 0.25)
    assert (told[second.pk].place, told[second.pk].last) == (None, date(9999, 12, 31))
    assert told[first.pk].kind == told[second.pk].kind != "summit"
    assert (told[other.pk].place, told[other.pk].first) == (None, date(2024, 5, 2))


def test_lists_and_odd_letters_are_written_as_they_are() -> None:
    actor = make_actor()
    rows = [Appearance.objects.create(actor=actor, kind="person", name=name) for name in ("Ana", "Bo")]
    names: list[list[Any]] = [['O\u2019Neil, "Ana"', "{}", "\\", "\u2028", "\U0001f600"], []]
    for row, known in zip(rows, names, strict=True):
        row.known_names, row.terms = known, [{"office": known[0], "first": None}] if known else []

    update(rows, ["known_names", "terms"])

    found = Appearance.objects.in_bulk([row.pk for row in rows])
    assert [found[row.pk].known_names for row in rows] == names
    assert [found[row.pk].terms for row in rows] == [[{"office": names[0][0], "first": None}], []]


def test_it_takes_one_query_and_none_for_nothing(django_assert_num_queries: Any) -> None:
    actors = [make_actor() for _ in range(5)]
    for actor in actors:
        actor.description = "%s of {} and 'others'"

    with django_assert_num_queries(1):
        update(actors, ["description"])
        update([], ["description"])

    assert set(Actor.objects.values_list("description", flat=True)) == {"%s of {} and 'others'"}


def test_what_the_database_forbids_is_refused() -> None:
    meeting = make_meeting([make_actor()])
    meeting.confidence = 1.5

    with pytest.raises(IntegrityError), transaction.atomic():
        update([meeting], ["confidence"])


def test_rows_are_stored_with_what_is_named(django_assert_num_queries: Any) -> None:
    row = Appearance.objects.create(actor=make_actor(), kind="person", name="Ana")
    keys = ["ana", "%s", "é{},", "\\"]

    with django_assert_num_queries(1):
        insert(NameKey, ("appearance", "key"), ((row.pk, key) for key in keys))
        insert(NameKey, ("appearance", "key"), [])

    assert sorted(NameKey.objects.filter(appearance=row).values_list("key", flat=True)) == sorted(keys)
