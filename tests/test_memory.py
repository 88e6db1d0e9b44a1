"""What pages remember of the ledger, and when they forget it."""

import json
import pickle
import zlib
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from django.template import RequestContext, Template
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import translation
from redis import Redis

from articles import analysis, ledger, memory
from articles.ingest.corrections import correct_metadata
from articles.ledger.meeting_reviews import reject_meeting
from articles.memory import Memory
from articles.models import Article, ArticleStatus
from articles.records.ledger import MeetingFilter
from articles.records.reading import Reading
from articles.selectors.ledger import edition, state
from articles.views.shown import VIEWS
from tests.factories import make_actor, make_article, make_ledger, make_meeting
from tests.services import RedisServer

pytestmark = pytest.mark.django_db
BACKEND = "django.core.cache.backends.redis.RedisCache"


@pytest.fixture
def redis(redis_server: RedisServer, settings: Any, monkeypatch: pytest.MonkeyPatch) -> RedisServer:
    """Return a Redis in which pages remember, as the settings have it."""
    settings.CACHES = memory_in(redis_server)
    monkeypatch.setattr(memory, "_paused_until", 0.0)
    return redis_server


def memory_in(server: RedisServer) -> dict[str, Any]:
    from coverage_site.settings import CACHES

    assert CACHES["default"]["BACKEND"] == BACKEND
    return {"default": {**CACHES["default"], "LOCATION": f"unix://{server.folder / 'redis.sock'}"}}


@pytest.fixture
def reader(client: Client) -> Client:
    """Return a client who may read."""
    client.force_login(User.objects.create_user("reader"))
    return client


def written() -> None:
    """Write nothing, as whoever writes the ledger does."""
    with transaction.atomic():
        ledger.lock()


class Asked:
    """Counts how often something is made."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> str:
        self.times += 1
        return f"made {self.times} times"


def test_what_is_known_is_not_made_again(redis: RedisServer) -> None:
    make = Asked()

    assert [Memory().recall(make, "numbers", 1) for _ in range(3)] == ["made 1 times"] * 3
    assert Memory().recall(make, "numbers", 2) == "made 2 times"


def test_whoever_writes_the_ledger_makes_pages_forget(redis: RedisServer) -> None:
    make = Asked()
    Memory().recall(make, "numbers")

    written()

    assert Memory().recall(make, "numbers") == "made 2 times"


def test_each_language_has_its_own(redis: RedisServer) -> None:
    make = Asked()
    Memory().recall(make, "words")

    with translation.override("id"):
        assert Memory().recall(make, "words") == "made 2 times"


def test_another_day_is_another_matter(redis: RedisServer, monkeypatch: pytest.MonkeyPatch) -> None:
    make = Asked()
    Memory().recall(make, "today")
    monkeypatch.setattr("articles.memory.timezone.localdate", lambda: date(2031, 1, 1))

    assert Memory().recall(make, "today") == "made 2 times"


def test_nothing_is_kept_for_ever(redis: RedisServer, settings: Any) -> None:
    Memory().recall(Asked(), "numbers")

    with Redis(unix_socket_path=str(redis.folder / "redis.sock")) as client:
        [key] = client.keys()
        assert 0 < client.ttl(key) <= settings.MEMORY_SECONDS


def test_what_all_readers_see_alike_is_kept_as_it_is_drawn(redis: RedisServer, reader: Client) -> None:
    make_ledger(5)
    path = reverse("overview")
    before = reader.get(path).content.decode()

    kept = Memory().recall(str, "drawn", "items", MeetingFilter(), 1, 5)
    assert kept.count('class="meeting"') == 5
    assert kept in before
    memory.keep(
        Memory().key("drawn", "items", MeetingFilter(), 1, 5), zlib.compress(pickle.dumps("as it was"))
    )
    assert "as it was" in reader.get(path).content.decode()


def test_what_is_drawn_for_all_knows_nothing_of_who_reads(redis: RedisServer, rf: RequestFactory) -> None:
    request = rf.get("/")
    request.user = User.objects.create_user("Zacharias")
    drawn = (
        "{{ user.username }}{{ request.path }}{% csrf_token %}{{ perms.a }}{% if may_analyse %}yes{% endif %}"
    )
    page = Template(
        f"{{% load selection %}}{{% remembered memory 'it' number %}}{drawn}{{{{ number }}}}{{% endremembered %}}"
    )
    context = {"memory": Memory(), "number": 7, "may_analyse": True, "user": request.user}

    assert page.render(RequestContext(request, context)) == "7"
    assert page.render(RequestContext(request, {**context, "number": 8})) == "8"


@pytest.mark.parametrize("trouble", ["stop", "freeze"])
def test_pages_stand_while_redis_does_not_answer(redis: RedisServer, reader: Client, trouble: str) -> None:
    make_ledger(5)
    getattr(redis, trouble)()

    for path in (reverse("overview"), reverse("chart", args=("map",)), reverse("chart-table", args=("map",))):
        assert reader.get(path).status_code == 200


def test_after_a_failure_redis_is_left_alone_for_a_while(
    redis: RedisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = Asked()
    redis.stop()
    Memory().recall(make, "numbers")
    redis.start()
    assert [Memory().recall(make, "numbers") for _ in range(2)] == ["made 2 times", "made 3 times"]

    monkeypatch.setattr(memory, "_paused_until", 0.0)

    assert [Memory().recall(make, "numbers") for _ in range(2)] == ["made 4 times"] * 2


@pytest.mark.parametrize("name", VIEWS)
def test_a_known_chart_is_the_one_that_was_drawn(
    redis: RedisServer, reader: Client, name: str, django_assert_num_queries: Any
) -> None:
    make_ledger(20)
    path = reverse("chart", args=(name,))
    drawn = reader.get(path)

    with django_assert_num_queries(3):  # session, user, the ledger's state
        known = reader.get(path)

    assert known.content == drawn.content
    assert json.loads(known.content)["figure"]["data"]


def test_a_chart_follows_the_ledger(redis: RedisServer, reader: Client) -> None:
    path = reverse("chart", args=("network",))
    assert json.loads(reader.get(path).content)["empty"]

    make_meeting([make_actor(), make_actor()])
    written()

    assert not json.loads(reader.get(path).content)["empty"]


def test_filters_and_controls_are_told_apart_and_what_means_nothing_is_not(
    redis: RedisServer, reader: Client
) -> None:
    make_ledger(5)
    path = reverse("chart", args=("network",))
    tags = {
        query: reader.get(f"{path}?{query}")["ETag"]
        for query in ("", "status=held", "actor=1", "view=network", "least=2", "status=&utm=1")
    }

    assert len(set(tags.values())) == 5
    assert tags[""] == tags["status=&utm=1"]


def test_a_browser_that_has_a_chart_is_told_so(reader: Client) -> None:
    make_ledger(5)
    path = reverse("chart", args=("map",))
    first = reader.get(path)
    assert {"private", "no-cache"} == set(first["Cache-Control"].split(", "))

    again = reader.get(path, headers={"If-None-Match": first["ETag"]})
    written()
    changed = reader.get(path, headers={"If-None-Match": first["ETag"]})

    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    assert changed.status_code == 200
    assert changed["ETag"] != first["ETag"]


def test_the_overview_knows_its_numbers(
    redis: RedisServer, reader: Client, django_assert_max_num_queries: Any
) -> None:
    make_ledger(20)
    before = reader.get("/?status=held").content.decode()

    with django_assert_max_num_queries(8):
        after = reader.get("/?status=held").content.decode()

    assert without_token(before) == without_token(after)


def without_token(page: str) -> list[str]:
    return [line for line in page.splitlines() if "csrf" not in line]


def test_how_far_the_reading_is_is_never_remembered(redis: RedisServer, reader: Client) -> None:
    make_ledger(3)
    reader.get("/")

    make_article(status=ArticleStatus.QUEUED)

    assert "1 article is still being read" in " ".join(reader.get("/").content.decode().split())
    assert state()[1].waiting == 1


def test_the_program_has_a_name_of_its_own() -> None:
    assert len(memory.program()) == 64


def analysed() -> None:
    article = make_article(status=ArticleStatus.QUEUED)
    [claimed] = analysis.claim([article.pk])
    assert analysis.store([ledger.Read(claimed, Reading("en", True), None)], "1")


def deleted() -> None:
    assert ledger.delete_article(make_article().pk)


def corrected() -> None:
    article = make_article()
    assert correct_metadata(article_id=article.pk, values={"source": "Another"}, requeue=lambda pk: None)


def reviewed() -> None:
    reject_meeting(meeting=make_meeting([make_actor(), make_actor()]).pk)


@pytest.mark.parametrize("write", [analysed, deleted, corrected, reviewed])
def test_every_way_to_write_the_ledger_gives_its_state_a_new_name(write: Callable[[], None]) -> None:
    written()
    before = edition()

    write()

    assert before
    assert edition() not in {"", before}


def test_a_correction_that_changes_nothing_leaves_the_name(db: None) -> None:
    article = make_article()
    written()
    before = edition()

    correct_metadata(article_id=article.pk, values={"source": article.source}, requeue=lambda pk: None)

    assert edition() == before


def test_a_filter_that_is_part_of_a_key_shows_all_it_holds() -> None:
    known = Memory("x")
    assert known.key(MeetingFilter(outlets=("a", "b"))) != known.key(MeetingFilter(outlets=("a, b",)))
    assert Article.objects.count() == 0
