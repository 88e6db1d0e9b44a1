"""Two users who send the same file at the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from articles.models import Article, Receipt
from tests.faults.servers import ON_BOTH
from tests.faults.site import Post, Site, Visitor
from tests.faults.story import Told, check_all_is_told_once

pytestmark = [pytest.mark.faults, ON_BOTH]

AT_ONCE = 2


def test_two_users_who_send_the_same_at_once_make_one_article_and_are_told_the_truth(
    site: Site, posts: list[Post], alone: Told
) -> None:
    site.hire("--concurrency=2")
    users = [site.visitor("ratna"), site.visitor("budi")]
    start = Barrier(AT_ONCE, timeout=60)

    def sends_all(user: Visitor) -> None:
        for post in posts:
            start.wait()
            assert user.send(post).batch

    together(*(lambda user=user: sends_all(user) for user in users))
    check_all_is_told_once(site, alone)
    for article in Article.objects.all():
        told = sorted(Receipt.objects.filter(article=article).values_list("outcome", flat=True))
        assert told == ["duplicate", "stored"], article


def together(*deeds: Callable[[], None]) -> None:
    """Do things at the same time, each in a thread, and raise what one of them raised."""
    with ThreadPoolExecutor(len(deeds)) as pool:
        for done in [pool.submit(deed) for deed in deeds]:
            done.result()
