"""Articles that end the process that reads them, take its memory or never let it go: they fail, and no others do."""

import pytest

from articles.models import Article, ArticleStatus
from articles.operations.failures import reason_of
from tests.faults.servers import ON_SQLITE
from tests.faults.site import Post, Site
from tests.faults.story import Told, check_all_is_told_once, wait_until_read

pytestmark = [pytest.mark.faults, ON_SQLITE]

SECONDS = 12  # that an article may take
TEXT = "{} is a word in this note on the ministers of Chile and Peru, who met in Arica on Monday."
FAILS_FOR = {
    "SEGFAULT": "worker_lost",
    "KILLED": "worker_lost",
    "ENDLESS": "worker_lost",
    "HUNGRY": "software",
}


def test_a_poisoned_article_fails_for_its_reason_and_blocks_no_other(
    site: Site, posts: list[Post], alone: Told
) -> None:
    visitor, other = site.visitor("ratna"), site.visitor("budi")
    for word in FAILS_FOR:
        other.send(Post(fields={"text": TEXT.format(word)}))
    for post in posts:
        visitor.send(post)
    site.hire("--concurrency=2", ANALYSIS_SECONDS=str(SECONDS))
    wait_until_read()
    for word, reason in FAILS_FOR.items():
        article = Article.objects.get(text__startswith=word)
        assert (article.status, reason_of(article.error)) == (ArticleStatus.FAILED, reason), article.error
        # The first attempt may have been with others, in one message of the sweep.
        assert article.attempts in ((1, 2) if reason == "software" else (3,))
    check_all_is_told_once(site, alone, failed=len(FAILS_FOR))
