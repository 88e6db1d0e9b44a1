"""A worker that is killed at any step, as a machine that fails does: another one goes on where it was."""

from pathlib import Path

import pytest

from articles import tasks
from articles.models import Article, ArticleStatus, Receipt
from tests.faults.servers import ON_BOTH
from tests.faults.site import Post, Site
from tests.faults.steps import STEPS
from tests.faults.story import PATIENCE, Told, check_all_is_told_once, let_time_pass
from tests.services import wait_for

pytestmark = [pytest.mark.faults, ON_BOTH]

FILE, LOCKED = "file", "in-the-transaction"
PARTS = 3  # of the file, that are stored before the worker that opens it is killed


def test_a_worker_that_is_killed_at_each_step_loses_and_doubles_nothing(
    site: Site, posts: list[Post], alone: Told, tmp_path: Path
) -> None:
    worker = site.hire(f"--concurrency={len(STEPS)}", clock=False, FAULTS=str(tmp_path))
    visitor = site.visitor("ratna")
    left = list(posts)
    of_many = next(post for post in posts if "many.jsonl" in post.files)
    left.remove(of_many)

    for step in [step for step in STEPS if step not in {FILE, LOCKED}]:
        (tmp_path / step).touch()
        visitor.send(left.pop(0))
        wait_until_held(step, tmp_path)
    (tmp_path / FILE).write_text(str(PARTS))
    visitor.send(of_many)
    wait_until_held(FILE, tmp_path)
    assert Receipt.objects.filter(container__isnull=False).count() == PARTS
    tasks.queue_waiting()  # they would go with the file's others, in one message
    wait_for(lambda: Article.objects.filter(status=ArticleStatus.DONE).count() == 1 + PARTS, PATIENCE)
    (tmp_path / LOCKED).touch()  # the last: with SQLite nobody else can write from here on
    visitor.send(left.pop(0))
    wait_until_held(LOCKED, tmp_path)
    assert Article.objects.filter(status=ArticleStatus.WORKING).count() == len(STEPS) - 2
    site.workers.kill(worker)
    let_time_pass()

    for post in left:
        visitor.send(post)
    site.hire()
    check_all_is_told_once(site, alone)


def wait_until_held(step: str, folder: Path) -> None:
    """Wait until a worker stays at a step."""
    wait_for((folder / f"{step}.held").exists, PATIENCE, otherwise=lambda: f"for one that is at {step}")
