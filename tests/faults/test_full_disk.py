"""A disk that takes not one more byte: people are told what to do, nothing is half there, and it all goes on."""

import time

import pytest
from django.db import connection

from articles.models import Article, Receipt
from tests.faults.servers import ON_SQLITE, Disk
from tests.faults.site import Answer, Post, Site
from tests.faults.story import Told, check_all_is_told_once, check_files

pytestmark = [pytest.mark.faults, ON_SQLITE]

LARGE = Post(files={"large.txt": b"The ministers met in Arica. " * 200_000})  # more than is kept in memory
LITTLE = 2 * 2**20  # bytes: enough for what people send, too little for what workers find in it
SECONDS = 5.0  # in which workers might do harm
PAGES = ("/", "/articles/", "/meetings/", "/upload/", "/operations/")


def test_a_full_disk_refuses_in_words_and_what_was_stored_waits_for_room(
    site: Site, disk: Disk, posts: list[Post], alone: Told
) -> None:
    visitor = site.visitor("ratna")
    middle = len(posts) // 2
    for post in posts[:middle]:
        assert visitor.send(post).batch
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # or it would go on in the room that it has taken
    disk.fill()
    site.hire("--concurrency=2")
    for path in PAGES:
        assert visitor.ask(path).status == 200
    for post in [LARGE, *posts[middle:]]:
        assert_is_full(visitor.send(post))
    assert_is_full(visitor.log_in())
    assert nothing_happened(middle)
    check_files(site)

    disk.fill(leave=LITTLE)
    assert visitor.log_in().status == 302
    for post in posts[middle:]:
        assert visitor.send(post).batch
    time.sleep(SECONDS)
    assert nothing_happened(len(posts))

    disk.make_room()
    check_all_is_told_once(site, alone)
    assert set(Article.objects.values_list("attempts", flat=True)) == {1}


def assert_is_full(answer: Answer) -> None:
    """Fail unless an answer says that there is no room, and what to do."""
    assert answer.status == 507
    assert "disk" in answer.page
    assert "full" in answer.page
    assert "Tell an admin" in answer.page


def nothing_happened(receipts: int) -> bool:
    """Tell if there are so many receipts, and no worker took any of what they are for."""
    articles = set(Article.objects.values_list("status", "attempts"))
    files = set(Receipt.objects.exclude(file="").values_list("outcome", "attempts"))
    return Receipt.objects.count() == receipts and articles == {("queued", 0)} and files <= {("waiting", 0)}
