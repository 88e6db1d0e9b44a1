"""The page of those who run the program."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.db.models.functions import Now
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page, expect

from articles import analysis
from articles.models import Article, ArticleStatus, Backup, Reanalysis, Worker
from articles.operations import redis_client
from articles.operations.workers import beat
from articles.templatetags.operations import duration
from tests.factories import make_article
from tests.services import RedisServer


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget that a Redis of another test did not answer."""
    monkeypatch.setattr(redis_client, "_paused_until", 0.0)


def fail(*errors: str) -> list[int]:
    """Store articles that failed."""
    keys = []
    for error in errors:
        article = make_article(status=ArticleStatus.FAILED)
        Article.objects.filter(pk=article.pk).update(error=error, attempts=3)
        keys.append(article.pk)
    return keys


def shown(client: Client) -> str:
    """Return the text of the page, on one line."""
    content = client.get(reverse("operations")).content.decode()
    return " ".join(re.sub(r"<[^>]+>", " ", content.partition("<main")[2]).split())


@pytest.mark.django_db(transaction=True)
def test_it_tells_how_the_program_runs(redis_server: RedisServer, as_role: Callable[[str], Client]) -> None:
    beat("celery@one 12", processes=4, version="2026.1.1")
    beat("celery@two 34", processes=2, version="2026.1.1")
    Worker.objects.filter(name="celery@two 34").update(beat_at=Now() - timedelta(minutes=3))
    make_article(status=ArticleStatus.QUEUED)
    Article.objects.update(waiting_since=Now() - timedelta(minutes=7))
    fail(analysis.TOO_SLOW.format(seconds=9), analysis.TOO_SLOW.format(seconds=120), analysis.BROKEN)
    Backup.objects.create(name="monday.tar", size=2048, articles=1)
    text = shown(as_role("admin"))
    assert "Waiting 1 article · the first for 7 minutes" in text
    assert "articles 0 · files 0 · feeds 0 · sweep 0 · background 0" in text
    assert re.search(r"celery@one 12 ● runs 4 2026\.1\.1 \d seconds? ago", text)
    assert "celery@two 34 ✕ lost 2 2026.1.1 3 minutes ago" in text
    assert "Reading took too long 2 Read 2 articles again" in text
    assert "The software failed 1 Read 1 article again" in text
    assert "monday.tar · 2.0" in text
    assert re.search(r"Database \d", text)
    assert " free of " in text


@pytest.mark.django_db(transaction=True)
def test_it_says_what_is_amiss(redis_server: RedisServer, as_role: Callable[[str], Client]) -> None:
    redis_server.stop()
    text = shown(as_role("admin"))
    assert "It does not answer. Articles are kept and read when it is back." in text
    assert "No worker runs: articles are stored and wait." in text
    assert "never; see “manage.py backup”" in text


@pytest.mark.django_db
def test_failures_of_one_reason_are_tried_again(as_role: Callable[[str], Client]) -> None:
    slow, slower, broken = fail(
        analysis.TOO_SLOW.format(seconds=9), analysis.TOO_SLOW.format(seconds=99), analysis.BROKEN
    )
    (odd,) = fail("Something else.")
    answer = as_role("admin").post(reverse("failed-again", args=["too_slow"]), follow=True)
    assert b"2 articles wait to be read again." in answer.content
    waiting = Article.objects.filter(status=ArticleStatus.QUEUED)
    assert set(waiting.values_list("pk", "error", "attempts", "queued_at")) == {
        (slow, "", 0, None),
        (slower, "", 0, None),
    }
    as_role("admin").post(reverse("failed-again", args=["other"]))
    assert set(Article.objects.filter(status=ArticleStatus.FAILED).values_list("pk", flat=True)) == {broken}
    assert Article.objects.get(pk=odd).status == ArticleStatus.QUEUED


@pytest.mark.django_db
def test_a_reason_that_there_is_not_is_not_found(as_role: Callable[[str], Client]) -> None:
    assert as_role("admin").post(reverse("failed-again", args=["bad-luck"])).status_code == 404


@pytest.mark.django_db
def test_reading_again_is_begun_and_paused(as_role: Callable[[str], Client]) -> None:
    make_article()
    Article.objects.update(analyser_version="2020.1.1")
    admin = as_role("admin")
    assert "1 article was read by an older version." in shown(admin)
    admin.post(reverse("old-readings"), {"what": "begin"})
    assert Reanalysis.objects.get().state == Reanalysis.State.ON
    assert "1 article of an older version is still to be read again, behind all new ones. Pause" in shown(
        admin
    )
    admin.post(reverse("old-readings"), {"what": "pause"})
    assert Reanalysis.objects.get().state == Reanalysis.State.PAUSED
    assert "Reading them again is paused. Go on reading them again" in shown(admin)


@pytest.mark.django_db
def test_a_fragment_is_answered_alone(as_role: Callable[[str], Client]) -> None:
    answer = as_role("admin").get(reverse("operations"), headers={"HX-Request": "true"})
    assert answer.content.decode().lstrip().startswith('<div id="operations-state"')
    assert "HX-Request" in answer["Vary"]
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.django_db
def test_only_staff_are_led_there(as_role: Callable[[str], Client]) -> None:
    link = f'href="{reverse("operations")}"'.encode()
    assert link in as_role("admin").get("/").content
    assert link not in as_role("analyst").get("/").content


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0.2, "0 seconds"),
        (1, "1 second"),
        (119, "119 seconds"),
        (120, "2 minutes"),
        (7300, "2 hours"),
        (1e6, "11 days"),
    ],
)
def test_times_are_told_in_words(seconds: float, told: str) -> None:
    assert duration(seconds) == told


@pytest.mark.django_db(transaction=True)
def test_the_page_renews_itself(page: Page, log_in: Callable[..., User], redis_server: RedisServer) -> None:
    user = log_in(page, role="admin")
    User.objects.filter(pk=user.pk).update(is_staff=True)
    (key,) = fail(analysis.BROKEN)
    page.goto(reverse("operations"))
    expect(page.get_by_text("No worker runs")).to_be_visible()
    beat("celery@one 12", processes=4, version="2026.1.1")
    expect(page.get_by_role("table", name="Workers, the living first")).to_contain_text(
        "celery@one 12", timeout=12_000
    )
    page.get_by_role("button", name="Read 1 article again").click()
    expect(page.get_by_text("1 article waits to be read again.")).to_be_visible()
    assert Article.objects.get(pk=key).status == ArticleStatus.QUEUED
