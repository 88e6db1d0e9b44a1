"""Articles that are written together make the ledger that they make one by one."""

from collections.abc import Sequence

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from articles import ledger
from articles.ingest.store import add_article
from articles.models import Article, Sketch
from articles.records.documents import Document
from articles.records.reading import FoundActor, Reading
from articles.resolution import copies
from articles.selectors.picture import Picture, differences, picture
from tests.test_ledger import ANA, DAY, JOSE, article, meeting, reading
from tests.test_ledger_orders import RELAXED, Case, assert_same, cases
from tests.test_ledger_voices import BRIDGE
from tests.wire import ENGLISH, UNRELATED, dressed, edited

pytestmark = pytest.mark.django_db


def together(articles: Sequence[Article], readings: Sequence[Reading]) -> None:
    """Write readings as a worker does that has read several articles at once."""
    with transaction.atomic():
        ledger.lock()
        ledger.store_readings(
            [
                ledger.Read(one, what, copies.sketch(one.text))
                for one, what in zip(articles, readings, strict=True)
            ]
        )


def in_parts(case: Case, sizes: Sequence[int]) -> Picture:
    """Write a case in parts of some sizes, write it anew in the same parts, return the ledger and leave nothing."""
    with transaction.atomic():
        articles = [article(f"number {number}") for number in range(len(case.first))]
        for readings in (case.first, case.last):
            at = 0
            for size in sizes:
                together(articles[at : at + size], readings[at : at + size])
                at += size
        found = picture()
        transaction.set_rollback(True)
    return found


@RELAXED
@given(case=cases(), data=st.data())
def test_what_is_written_together_is_what_is_written_alone(case: Case, data: st.DataObject) -> None:
    size = len(case.first)
    cuts = sorted(data.draw(st.sets(st.integers(1, size - 1))))
    parts = [end - begin for begin, end in zip([0, *cuts], [*cuts, size], strict=True)]
    assert_same(in_parts(case, [1] * size), in_parts(case, parts))


def test_copies_that_come_together_have_one_voice() -> None:
    texts = (ENGLISH, BRIDGE, dressed(ENGLISH, "Straits Ledger"), UNRELATED, edited(ENGLISH))
    voices = []
    for parts in ([1] * 5, [5], [2, 3], [4, 1]):
        with transaction.atomic():
            articles = [add_article(document=Document(text=text, published=DAY)).article for text in texts]
            at = 0
            for size in parts:
                together(articles[at : at + size], [reading(meeting(ANA, JOSE))] * size)
                at += size
            voices.append(dict(Sketch.objects.values_list("article__text", "voice")))
            transaction.set_rollback(True)
    assert voices == [voices[0]] * 4
    assert len(set(voices[0].values())) == 1


def test_one_that_was_read_before_is_written_beside_those_that_are_new() -> None:
    def written(parts: Sequence[Sequence[int]]) -> Picture:
        with transaction.atomic():
            articles = [article(name) for name in ("one", "two", "three")]
            together(articles[:1], [reading(meeting(JOSE, FoundActor("person", "Eva Klein", "AT")))])
            readings = [reading(meeting(ANA, JOSE, status=status)) for status in ("held", "planned", "held")]
            for part in parts:
                together([articles[number] for number in part], [readings[number] for number in part])
            found = picture()
            transaction.set_rollback(True)
        return found

    assert differences(written([[0], [1], [2]]), written([[0, 1, 2]])) == []


def test_the_queries_do_not_grow_with_the_articles() -> None:
    numbers = []
    for size in (2, 16):
        people = [
            (
                FoundActor("person", f"Ana Satu{size}x{one}", "ID"),
                FoundActor("person", f"Jo Dua{size}x{one}", "ES"),
            )
            for one in range(size)
        ]
        articles = [article(f"{size} {number}") for number in range(size)]
        with CaptureQueriesContext(
            connection,
        ) as asked:
            together(articles, [reading(meeting(*pair), actors=pair) for pair in people])
        numbers.append(len(asked))
    assert numbers[1] <= numbers[0] + 2
