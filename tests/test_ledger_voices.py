"""Copies of one text have one voice in the ledger, whatever comes and goes in whatever order."""

from collections.abc import Sequence
from itertools import permutations

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from articles import analysis, ledger
from articles.ingest.store import add_article
from articles.models import Article, Meeting, Sketch, SketchBand
from articles.records.documents import Document
from articles.records.reading import FoundPlace, Reading
from articles.resolution import copies
from tests.test_ledger import ANA, DAY, JOSE, VIENNA, meeting, picture, reading
from tests.wire import ENGLISH, INDEPENDENT, INDONESIAN, UNRELATED, dressed, edited, shortened

pytestmark = pytest.mark.django_db

GRAZ = FoundPlace("Graz", "AT", 47.07, 15.44, "city", ("Austria",), "place:Graz")
BRIDGE = f"{ENGLISH}\n\n{UNRELATED}"  # a copy of two texts that are none of each other


def printed(text: str) -> Article:
    """Store an article with this text, or return the one that has it."""
    return add_article(document=Document(text=text, published=DAY)).article


def write(to: Article, what: Reading) -> None:
    """Write a reading as a worker does."""
    sketch = copies.sketch(to.text)
    with transaction.atomic():
        ledger.lock()
        ledger.store_reading(to, what, sketch)


def told(text: str, place: FoundPlace = VIENNA) -> Article:
    """Store an article that tells of one meeting in a place."""
    article = printed(text)
    write(article, reading(meeting(ANA, JOSE, place=place)))
    return article


def voices() -> dict[str, str]:
    """Return the voice of each text that was read."""
    return dict(Sketch.objects.values_list("article__text", "voice"))


def groups() -> set[frozenset[str]]:
    """Return the texts that have one voice each, after a look at how the voices are named."""
    found = voices()
    parts = {frozenset(text for text, own in found.items() if own == voice) for voice in found.values()}
    for part in parts:
        assert {found[text] for text in part} == {min(Article.objects.get(text=t).sha256 for t in part)}
    return parts


def place() -> str:
    """Return the place of the only meeting."""
    return str(Meeting.objects.get().place)


def test_copies_share_a_voice_and_others_have_their_own() -> None:
    copied = [ENGLISH, dressed(ENGLISH, "Straits Ledger"), shortened(edited(ENGLISH))]
    for text in (*copied, INDEPENDENT, INDONESIAN):
        told(text)
    assert groups() == {frozenset(copied), frozenset({INDEPENDENT}), frozenset({INDONESIAN})}


def test_an_article_that_was_not_read_yet_has_no_voice() -> None:
    told(ENGLISH)
    printed(shortened(ENGLISH))
    assert set(voices()) == {ENGLISH}


def test_a_worker_gives_an_article_its_voice() -> None:
    told(ENGLISH)
    again = printed(dressed(ENGLISH, "Harbour Post"))
    assert analysis.read_article(again.pk)
    assert len(groups()) == 1


def test_short_texts_are_alone() -> None:
    told("Ana Widodo met José Núñez.")
    told("Ana Widodo met José Núñez!")
    assert len(groups()) == 2
    assert not SketchBand.objects.exists()


def test_a_chain_is_parted_where_the_article_between_goes_and_its_meetings_are_decided_anew() -> None:
    told(ENGLISH, GRAZ)
    told(UNRELATED, GRAZ)
    told(INDEPENDENT)
    between = told(BRIDGE)
    # Graz has one voice and Vienna two.
    assert groups() == {frozenset({ENGLISH, UNRELATED, BRIDGE}), frozenset({INDEPENDENT})}
    assert place() == "Vienna"

    assert ledger.delete_article(between.pk)
    assert groups() == {frozenset({ENGLISH}), frozenset({UNRELATED}), frozenset({INDEPENDENT})}
    assert place() == "Graz"
    assert Sketch.objects.count() == 3


def test_meetings_are_decided_anew_where_an_article_that_tells_of_none_joins_or_parts_their_voices() -> None:
    figures = " ".join(f"Berth {number} took {number * number} tonnes." for number in range(40))
    for text in (ENGLISH, UNRELATED, figures):
        told(text, GRAZ)
    for text in (INDEPENDENT, INDONESIAN):
        told(text)
    assert (len(groups()), place()) == (5, "Graz")

    between = printed("\n\n".join((ENGLISH, UNRELATED, figures)))
    write(between, Reading("en", True))
    assert (len(groups()), place()) == (3, "Vienna")

    ledger.delete_article(between.pk)
    assert (len(groups()), place()) == (5, "Graz")


def test_the_return_names_the_others_whose_voice_changed() -> None:
    texts = sorted((ENGLISH, UNRELATED, BRIDGE), key=lambda text: printed(text).sha256)
    last = printed(BRIDGE)
    for text in (ENGLISH, UNRELATED):
        assert keep(printed(text)) == set()
    changed = keep(last)
    smallest = texts[0]
    assert changed == {printed(text).pk for text in (ENGLISH, UNRELATED) if text != smallest}
    assert keep(last) == set()


def keep(article: Article) -> frozenset[int]:
    """Give an article its voice without writing a reading, and return the others that have a new one."""
    kept = ledger.keep_voice(article, copies.sketch(article.text))
    assert kept.voices == {article.pk: Sketch.objects.get(article=article).voice}
    return kept.others


def test_three_copies_with_the_wrong_place_do_not_outvote_two_independent_articles() -> None:
    for text in (ENGLISH, dressed(ENGLISH, "Straits Ledger"), shortened(edited(ENGLISH))):
        told(text, GRAZ)
    assert place() == "Graz"
    told(INDEPENDENT)
    told(INDONESIAN)
    assert place() == "Vienna"


def state() -> tuple[object, ...]:
    """Return what the ledger holds, but for ids."""
    return (
        sorted(voices().items()),
        picture(),
        sorted(Sketch.objects.values_list("article__sha256", "bands__key")),
    )


def test_neither_the_order_of_articles_nor_what_came_and_went_changes_the_voices() -> None:
    places: Sequence[tuple[str, FoundPlace]] = (
        (ENGLISH, GRAZ),
        (shortened(edited(ENGLISH)), GRAZ),
        (BRIDGE, VIENNA),
        (UNRELATED, GRAZ),
        (INDEPENDENT, VIENNA),
    )
    seen = []
    for order in list(permutations(places))[::12]:
        for text, where in order:
            told(text, where)
        gone = told(f"{UNRELATED}\n\n{INDEPENDENT}")  # joins everything, and goes
        assert len(groups()) == 1
        ledger.delete_article(gone.pk)
        again, where = order[2]
        told(again, where)
        seen.append(state())
        Article.objects.all().delete()
        Meeting.objects.all().delete()
    assert len(seen[0][0]) == 5  # type: ignore[arg-type]
    assert all(one == seen[0] for one in seen)


def test_copies_are_found_by_the_index_and_with_a_fixed_number_of_queries() -> None:
    def queries(text: str) -> list[str]:
        article = printed(text)
        with CaptureQueriesContext(connection) as captured:
            keep(article)
        return [query["sql"] for query in captured]

    keep(printed(ENGLISH))
    second = queries(dressed(ENGLISH, "First Copy"))
    for number in range(20):
        keep(printed(dressed(ENGLISH, f"Outlet {number}")))
    assert len(queries(edited(ENGLISH))) <= len(second)
    if connection.vendor == "sqlite":  # PostgreSQL reads so small a table whole
        [lookup] = [sql for sql in second if "json_each" in sql]
        with connection.cursor() as cursor:
            plan = cursor.execute(f"EXPLAIN QUERY PLAN {lookup}").fetchall()
        assert any("COVERING INDEX sketch_band_key" in step for *_, step in plan), plan
