"""Articles that end the process that reads them, take its memory or never let it go: they fail, and no others do."""

from collections.abc import Iterable
from datetime import timedelta

import pytest
from django.utils import timezone

from articles.analysis import MAX_ATTEMPTS
from articles.models import Article, ArticleStatus
from articles.operations.failures import reason_of
from tests.faults.servers import ON_SQLITE
from tests.faults.site import Post, Site
from tests.faults.story import PATIENCE, Told, check_all_is_told_once
from tests.services import wait_for

pytestmark = [pytest.mark.faults, ON_SQLITE]

SECONDS = 30  # that an article may take
TEXT = "{} is a word in this note on the ministers of Chile and Peru, who met in Arica on Monday."
FAILS_FOR = {
    "SEGFAULT": "worker_lost",
    "KILLED": "worker_lost",
    "ENDLESS": "worker_lost",
    "HUNGRY": "software",
}
SUDDEN = ("SEGFAULT", "KILLED")


def test_a_poisoned_article_fails_for_its_reason_and_blocks_no_other(
    site: Site, posts: list[Post], alone: Told
) -> None:
    visitor, other = site.visitor("ratna"), site.visitor("budi")
    for word in FAILS_FOR:
        other.send(Post(fields={"text": TEXT.format(word)}))
    poison = {word: Article.objects.get(text__startswith=word).pk for word in FAILS_FOR}
    # Its last try is enough: each ends only when the time of the worker is over.
    Article.objects.filter(pk=poison["ENDLESS"]).update(attempts=MAX_ATTEMPTS - 1)
    for post in posts:
        visitor.send(post)
    site.hire("--concurrency=2", ANALYSIS_SECONDS=str(SECONDS))

    def all_failed() -> bool:
        let_time_pass_for(poison[word] for word in SUDDEN)
        return all(
            article.status == ArticleStatus.FAILED
            for article in Article.objects.filter(pk__in=poison.values())
        )

    wait_for(all_failed, PATIENCE)
    for word, reason in FAILS_FOR.items():
        article = Article.objects.get(pk=poison[word])
        assert reason_of(article.error) == reason, (word, article.error)
        # The first attempt may have been with others, in one message of the sweep.
        assert article.attempts in ((1, 2) if reason == "software" else (MAX_ATTEMPTS,)), word
    check_all_is_told_once(site, alone, failed=len(FAILS_FOR))


def let_time_pass_for(poison: Iterable[int]) -> None:
    """Let what the processes had taken that ended at once be as if they had been silent for an hour."""
    taken = Article.objects.filter(pk__in=poison, status=ArticleStatus.WORKING).values_list(
        "claimed_at", flat=True
    )
    with_them = Article.objects.filter(status=ArticleStatus.WORKING, claimed_at__in=list(taken))
    with_them.update(claimed_at=timezone.now() - timedelta(hours=1))
