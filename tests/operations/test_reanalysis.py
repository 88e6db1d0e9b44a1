"""Articles of older versions, read again behind all that is new."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from pytest_django.fixtures import Settings

from articles import tasks
from articles.ingest.store import add_article
from articles.models import Article, ArticleStatus, Reanalysis
from articles.operations import reanalysis
from articles.operations.workers import beat
from articles.records.analyser import VERSION, is_older
from articles.records.documents import Document
from tests.factories import make_article
from tests.services import RedisServer, Workers, wait_for

pytestmark = pytest.mark.django_db(transaction=True)
OLD = "2025.1.9"


def make_read(count: int, version: str = OLD) -> list[int]:
    """Store articles that a version has read."""
    keys = [make_article().pk for _ in range(count)]
    Article.objects.filter(pk__in=keys).update(analyser_version=version)
    return keys


def run(*arguments: str) -> list[str]:
    """Run the command and return what it says."""
    out = StringIO()
    call_command("reanalyse", *arguments, stdout=out)
    return out.getvalue().splitlines()


@pytest.mark.parametrize(
    ("version", "older"),
    [
        ("", True),
        ("faulty", True),
        ("2025.12.31", True),
        ("2026.9.30", True),
        (VERSION, False),
        ("2999.1.1", False),
    ],
)
def test_versions_are_compared_by_their_numbers(version: str, older: bool) -> None:
    assert is_older(version, "2026.11.4" if version != VERSION else VERSION) is older


def test_only_old_readings_are_asked_for_and_each_once() -> None:
    old, older, new = make_read(2), make_read(1, "2024.2.2"), make_read(2, VERSION)
    failed = make_article(status=ArticleStatus.FAILED)
    reanalysis.decide(Reanalysis.State.ON)
    assert reanalysis.ask_again() == [*older, *old]
    assert reanalysis.ask_again() == []
    waiting = Article.objects.filter(status=ArticleStatus.QUEUED, background=True)
    assert set(waiting.values_list("pk", flat=True)) == {*old, *older}
    assert set(Article.objects.filter(status=ArticleStatus.DONE).values_list("pk", flat=True)) == set(new)
    failed.refresh_from_db()
    assert failed.status == ArticleStatus.FAILED


def test_nothing_is_asked_for_while_a_worker_reads_as_before() -> None:
    keys = make_read(1)
    reanalysis.decide(Reanalysis.State.ON)
    beat("w@test 1", processes=1, version=OLD)
    assert reanalysis.ask_again() == []
    assert reanalysis.state().state == Reanalysis.State.ON
    beat("w@test 1", processes=1, version=VERSION)
    assert reanalysis.ask_again() == keys


def test_nothing_is_asked_for_until_somebody_says_so(settings: Settings) -> None:
    make_read(1)
    assert reanalysis.ask_again() == []
    settings.REANALYSE = True
    assert len(reanalysis.ask_again()) == 1


def test_a_pause_holds_against_the_setting_and_goes_on_later(settings: Settings) -> None:
    settings.REANALYSE = True
    keys = make_read(3)
    assert run("--pause")[-1] == "3 articles of older versions; reading them again is paused."
    assert reanalysis.ask_again() == []
    assert run()[-1].endswith("reading them again is going on.")
    assert reanalysis.ask_again() == keys


def test_it_is_over_when_nothing_old_is_left() -> None:
    reanalysis.decide(Reanalysis.State.ON)
    make_read(2, VERSION)
    assert reanalysis.ask_again() == []
    assert Reanalysis.objects.get().state == Reanalysis.State.OFF


def test_only_so_many_wait_at_once(settings: Settings) -> None:
    settings.SWEEP_SECONDS = 1
    make_read(reanalysis.AHEAD_PER_SECOND + 4)
    reanalysis.decide(Reanalysis.State.ON)
    assert len(reanalysis.ask_again()) == reanalysis.AHEAD_PER_SECOND
    assert reanalysis.ask_again() == []
    Article.objects.filter(status=ArticleStatus.QUEUED).update(
        status=ArticleStatus.DONE, analyser_version=VERSION
    )
    assert len(reanalysis.ask_again()) == 4


def test_a_pace_is_kept(settings: Settings) -> None:
    make_read(40)
    run("--per-minute", "6")
    assert len(reanalysis.ask_again()) == 6  # those of the first minute
    assert reanalysis.ask_again() == []
    Reanalysis.objects.update(asked_at=timezone.now() - timedelta(seconds=21))
    assert len(reanalysis.ask_again()) == 2


def test_a_pace_below_zero_is_refused() -> None:
    with pytest.raises(CommandError, match="--per-minute"):
        run("--per-minute", "-1")


def test_the_command_tells_of_each_version() -> None:
    make_read(2)
    make_read(1, "")
    make_read(3, VERSION)
    assert run("--status") == [
        f"3 articles read by {VERSION}",
        f"2 articles read by {OLD}",
        "1 articles read by an unknown version",
        "3 articles of older versions; reading them again is off.",
    ]


def test_new_articles_never_stand_behind_old_ones(workers: Workers) -> None:
    old = make_read(12)
    Article.objects.filter(pk__in=old).update(text="SLOW talks.")  # see tests/faulty.py
    for key in old:
        Article.objects.filter(pk=key).update(text=f"SLOW talks of day {key}.")
    reanalysis.decide(Reanalysis.State.ON)
    assert tasks.queue_waiting() == len(old)
    fresh = [
        add_article(document=Document(text=f"Two ministers talk of {number}."), enqueue=tasks.enqueue).article
        for number in range(4)
    ]
    workers.start(application="tests.faulty", FAULTY_VERSION=VERSION, FAULTY_SECONDS="0.2")
    wait_for(lambda: not Article.objects.exclude(status=ArticleStatus.DONE).exists(), seconds=40)
    order = list(Article.objects.order_by("analysed_at").values_list("pk", flat=True))
    places = [order.index(article.pk) for article in fresh]
    assert max(places) <= 4, "at most one old article was at hand when the worker began"
    assert set(Article.objects.values_list("analyser_version", flat=True)) == {VERSION}


def test_a_lost_message_of_the_background_is_sent_again_while_new_ones_wait(
    redis_server: RedisServer,
) -> None:
    (old,) = make_read(1)
    reanalysis.decide(Reanalysis.State.ON)
    add_article(document=Document(text="Two ministers talk."), enqueue=tasks.enqueue)
    assert tasks.queue_waiting() == 1
    redis_server.stop()
    redis_server.start()
    Article.objects.update(queued_at=timezone.now() - 2 * tasks.LOST_AFTER)
    add_article(document=Document(text="Two others talk."), enqueue=tasks.enqueue)
    assert tasks.queue_waiting() == 1
    assert Article.objects.get(pk=old).queued_at > timezone.now() - timedelta(seconds=10)  # type: ignore[operator]


def test_who_asks_for_an_article_by_name_has_it_read_in_front(redis_server: RedisServer) -> None:
    (old,) = make_read(1)
    reanalysis.decide(Reanalysis.State.ON)
    tasks.queue_waiting()
    assert tasks.requeue(old)
    assert Article.objects.get(pk=old).background is False
