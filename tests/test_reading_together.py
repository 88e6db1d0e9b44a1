"""Articles that a worker reads at once: as well as alone, and none suffers by another."""

from datetime import date
from threading import Thread

import pytest
from django.db import connection, transaction
from django.utils import timezone

from articles import analysis, tasks
from articles.analysis import Outcome
from articles.ingest.store import add_article
from articles.management.made_news import made_news
from articles.models import Article, ArticleStatus
from articles.nlp import pipeline
from articles.records.documents import Document
from tests.services import RedisServer, Workers, wait_for
from tests.test_tasks import FAULTY, waiting


def stored(*texts: str, enqueue: bool = False) -> list[int]:
    """Store articles, together in a message where they are handed to the workers, and return their keys."""
    with tasks.enqueueing() as sending:
        return [
            add_article(document=Document(text=text), enqueue=sending if enqueue else None).article.pk
            for text in texts
        ]


def ends() -> dict[str, tuple[str, int]]:
    """Return the state of each article and how often it was tried, by its text."""
    return {article.text: (article.status, article.attempts) for article in Article.objects.all()}


@pytest.mark.django_db(transaction=True)
def test_articles_of_one_upload_go_in_one_message(redis_server: RedisServer) -> None:
    stored(*(f"Article {number}." for number in range(tasks.TOGETHER + 3)), enqueue=True)
    assert waiting(redis_server) == 2
    assert not Article.objects.filter(queued_at=None).exists()


@pytest.mark.django_db(transaction=True)
def test_the_sweep_sends_what_waits_together(redis_server: RedisServer) -> None:
    stored(*(f"Article {number}." for number in range(2 * tasks.TOGETHER)))
    assert tasks.queue_waiting() == 2 * tasks.TOGETHER
    assert waiting(redis_server) == 2


@pytest.mark.django_db(transaction=True)
def test_one_that_fails_fails_alone(workers: Workers) -> None:
    stored("Article one.", "BREAK the reader.", "Article two.", enqueue=True)
    workers.start(application=FAULTY)
    unfinished = Article.objects.filter(status__in=(ArticleStatus.QUEUED, ArticleStatus.WORKING))
    wait_for(lambda: not unfinished.exists())
    assert ends() == {
        "Article one.": (ArticleStatus.DONE, 2),
        "BREAK the reader.": (ArticleStatus.FAILED, 2),
        "Article two.": (ArticleStatus.DONE, 2),
    }


@pytest.mark.django_db
def test_what_was_tried_before_is_read_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = stored("Le ministre est à Paris.", "La ministre est à Rome.", "Le roi est à Madrid.")
    Article.objects.filter(pk=keys[1]).update(attempts=1)
    read, sizes = analysis.read, []

    def counted(articles: list[Article]) -> object:
        sizes.append(len(articles))
        return read(articles)

    monkeypatch.setattr(analysis, "read", counted)
    assert analysis.read_articles(keys) == dict.fromkeys(keys, Outcome.DONE)
    assert sizes == [2, 1]


@pytest.mark.django_db
def test_what_another_has_taken_or_is_gone_is_left() -> None:
    keys = stored("Le ministre est à Paris.", "La ministre est à Rome.")
    Article.objects.filter(pk=keys[0]).update(status=ArticleStatus.WORKING, claimed_at=timezone.now())
    assert analysis.read_articles([*keys, 987654]) == {keys[1]: Outcome.DONE}


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL has locks of rows")
@pytest.mark.parametrize(("strength", "left"), [("NO KEY UPDATE", 1), ("KEY SHARE", 0)])  # to take, to refer
def test_a_row_that_another_is_taking_is_not_waited_for(strength: str, left: int) -> None:
    keys = stored("Article one.", "Article two.")
    taken: list[int] = []

    def take() -> None:
        taken.extend(article.pk for article in analysis.claim(keys))
        connection.close()

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SELECT 1 FROM articles_article WHERE id = %s FOR {strength}", keys[:1])
        other = Thread(target=take)
        other.start()
        other.join(10)
    assert taken == keys[left:]


def test_many_texts_are_read_as_each_alone() -> None:
    news = [document for _, document in made_news(12)]
    news.append(Document(text="Le ministre est à Paris.", published=date(2024, 3, 5)))
    news.append(Document(text="Ana\u200b Widodo met Jose\u0301 Núñez in Vienna on Tuesday.", language="en"))
    assert pipeline.analyse_many(news) == [
        pipeline.analyse(one.text, published=one.published, language=one.language) for one in news
    ]
