"""PostgreSQL that is stopped, crashes and comes back, while people send and workers read."""

import time

import pytest
from django.db import connection

from tests.faults.servers import ON_POSTGRESQL, PostgreSQL
from tests.faults.site import Answer, Post, Site, Visitor
from tests.faults.story import PATIENCE, Told, check_all_is_told_once, let_time_pass
from tests.faults.test_two_users import together

pytestmark = [pytest.mark.faults, ON_POSTGRESQL]

AWAY = 3.0  # seconds
WORDS = ("could not be stored", "The site failed on this page")


@pytest.mark.parametrize("mode", ["fast", "immediate"])
def test_everybody_goes_on_by_themselves_after_a_restart(
    mode: str, site: Site, server: PostgreSQL, posts: list[Post], alone: Told
) -> None:
    site.hire("--concurrency=2")
    visitor = site.visitor("ratna")

    def sends_all() -> None:
        for post in posts:
            insists(visitor, post)

    def restarts() -> None:
        time.sleep(1)
        server.stop(mode)
        time.sleep(AWAY)
        server.start()

    together(sends_all, restarts)
    connection.close()  # this one's own was ended too
    let_time_pass()  # a worker that could not say so any more seems to have an article
    check_all_is_told_once(site, alone)


def insists(visitor: Visitor, post: Post) -> Answer:
    """Send something again and again until it is taken; whatever else is answered says so in words."""
    until = time.monotonic() + PATIENCE
    while not (answer := visitor.send(post)).batch:
        assert any(words in answer.page for words in WORDS), answer
        assert time.monotonic() < until, answer
        time.sleep(0.2)
    return answer
