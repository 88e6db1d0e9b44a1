"""Redis that is killed, comes back empty, hangs, or is gone for a minute, while people go on."""

import time

import pytest

from articles.models import Article
from tests.faults.servers import ON_EITHER
from tests.faults.site import Post, Site
from tests.faults.story import PATIENCE, Told, check_all_is_told_once
from tests.services import wait_for

pytestmark = [pytest.mark.faults, ON_EITHER]

MINUTE = 60.0  # seconds
PAGES = ("/", "/articles/", "/meetings/", "/upload/", "/operations/")


def test_a_redis_that_is_killed_under_load_and_comes_back_empty_loses_nothing(
    site: Site, posts: list[Post], alone: Told
) -> None:
    site.hire("--concurrency=2")
    visitor = site.visitor("ratna")
    for number, post in enumerate(posts):
        if number == len(posts) // 2:
            site.redis.stop()
        assert visitor.send(post).batch
    site.redis.start()
    check_all_is_told_once(site, alone)


def test_a_redis_that_hangs_and_then_is_gone_for_a_minute_is_not_missed(
    site: Site, posts: list[Post], alone: Told
) -> None:
    site.hire("--concurrency=2")
    visitor = site.visitor("ratna")
    before, *left = posts
    visitor.send(before)
    wait_for(lambda: Article.objects.filter(status="done").exists(), PATIENCE)
    begun = time.monotonic()
    site.redis.freeze()
    for number, post in enumerate(left):
        time.sleep(max(0.0, begun + number * MINUTE / len(left) - time.monotonic()))
        if number == len(left) // 2:
            site.redis.stop()
        assert visitor.send(post).batch
        answer = visitor.ask(PAGES[number % len(PAGES)])
        assert (answer.status, answer.location) == (200, "")
    time.sleep(max(0.0, begun + MINUTE - time.monotonic()))
    site.redis.start()
    check_all_is_told_once(site, alone)
