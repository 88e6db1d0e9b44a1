"""Storing articles: each text once, whoever comes first."""

from datetime import date
from threading import Barrier, Thread

import pytest
from django.db import connection

from articles.ingest.store import Added, Duplicate, add_article
from articles.models import Article, ArticleStatus
from articles.records.documents import Document

TEXT = "Menlu Retno bertemu Menlu José Núñez di Wina.\n\nMereka membahas gandum."


@pytest.mark.django_db
def test_it_stores_a_queued_article_and_enqueues_it() -> None:
    enqueued: list[int] = []
    document = Document(
        text=TEXT,
        title="Dua\nmenteri",
        source="Lentera",
        published=date(2024, 3, 5),
        url="https://l.example/a",
    )
    outcome = add_article(document=document, name="a.txt", enqueue=enqueued.append)
    assert isinstance(outcome, Added)
    article = Article.objects.get()
    assert (article.text, article.title, article.name) == (TEXT, "Dua menteri", "a.txt")
    assert (article.status, article.attempts) == (ArticleStatus.QUEUED, 0)
    assert enqueued == [article.pk]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "again", [TEXT, TEXT.replace("\n\n", "\n"), f"  {TEXT}\n", TEXT.replace("é", "e\u0301")]
)
def test_the_same_text_twice_points_to_the_first(again: str) -> None:
    first = add_article(document=Document(text=TEXT))
    enqueued: list[int] = []
    second = add_article(document=Document(text=again), enqueue=enqueued.append)
    assert isinstance(second, Duplicate)
    assert second.article == first.article
    assert enqueued == []


@pytest.mark.django_db
def test_another_text_is_another_article() -> None:
    add_article(document=Document(text=TEXT))
    assert isinstance(add_article(document=Document(text=TEXT.replace("Wina", "Praha"))), Added)


@pytest.mark.django_db(transaction=True)
def test_of_two_uploads_of_one_text_at_once_one_is_stored() -> None:
    outcomes: list[Added | Duplicate] = []
    together = Barrier(4)

    def upload() -> None:
        together.wait()
        try:
            outcomes.append(add_article(document=Document(text=TEXT)))
        finally:
            connection.close()

    threads = [Thread(target=upload) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Article.objects.count() == 1
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Added", *["Duplicate"] * 3]


@pytest.mark.django_db
def test_it_cuts_what_a_column_cannot_hold_and_drops_an_address_that_is_none() -> None:
    document = Document(
        text=TEXT, title="j" * 900, author="a" * 900, source="s" * 900, url="javascript:alert(1)"
    )
    article = add_article(document=document, name="n" * 400).article
    article.full_clean(exclude=["uploaded_by", "file"])
    assert (len(article.title), article.url) == (500, "")


@pytest.mark.django_db
def test_what_no_database_or_page_should_hold_is_left_out_of_the_metadata() -> None:
    document = Document(
        text=TEXT, title="Du\0a \ud800men\u202eteri", url="https://l.example/\0a", published=date(1, 1, 1)
    )
    article = add_article(document=document, name="a\ud800\0.txt").article
    assert (article.title, article.url, article.name) == ("Dua menteri", "https://l.example/a", "a.txt")
    assert article.published is None
