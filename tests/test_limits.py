"""How often one may ask: counted in a real Redis."""

import json
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client, RequestFactory
from django.urls import reverse
from pytest_django.fixtures import Settings

from articles import memory, tokens
from articles.limits import Limit, address_of
from tests.services import RedisServer
from tests.test_memory import memory_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def few(redis_server: RedisServer, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody ask more than three times a minute, of a minute that does not end."""
    settings.CACHES = memory_in(redis_server)
    settings.API_PER_MINUTE = settings.PAGES_PER_MINUTE = 3
    monkeypatch.setattr(memory, "_paused_until", 0.0)
    monkeypatch.setattr("articles.limits.time.time", lambda: 1_000_000_040.0)
    from django.core.cache import cache

    cache.clear()


@pytest.fixture
def user() -> User:
    """Return somebody who may read."""
    return User.objects.create_user("ratna")


def api(secret: str = "") -> Any:
    return Client().get("/api/v1/topics", headers={"Authorization": f"Bearer {secret}"} if secret else {})


def test_one_more_than_allowed_has_to_wait_for_the_next_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    limit = Limit("tried", "API_PER_MINUTE")
    assert [limit.wait("a") for _ in range(5)] == [0, 0, 0, 40, 40]
    assert limit.wait("b") == 0
    assert Limit("other", "API_PER_MINUTE").wait("a") == 0
    monkeypatch.setattr("articles.limits.time.time", lambda: 1_000_000_080.0)
    assert limit.wait("a") == 0


def test_the_api_counts_a_user_with_all_their_tokens(user: User) -> None:
    one, other = (tokens.make(user=user)[1] for _ in range(2))
    assert [api(secret).status_code for secret in (one, other, one)] == [200] * 3
    answer = api(other)
    assert answer.status_code == 429
    assert answer["Retry-After"] == "40"
    assert answer["Content-Type"].startswith("application/json")
    assert json.loads(answer.content)["detail"]
    assert api(tokens.make(user=User.objects.create_user("budi"))[1]).status_code == 200


def test_the_api_counts_strangers_by_their_address(settings: Settings) -> None:
    settings.PUBLIC_READ = True
    settings.PROXIES = 1
    near, far = ({"X-Forwarded-For": f"203.0.113.{number}"} for number in (7, 8))
    assert [Client().get("/api/v1/topics", headers=near).status_code for _ in range(4)] == [
        200,
        200,
        200,
        429,
    ]
    assert Client().get("/api/v1/topics", headers=far).status_code == 200


@pytest.mark.parametrize("path", ["/search/?q=summit", "/export/meetings.csv"])
def test_pages_that_cost_much_are_limited(path: str, user: User, client: Client) -> None:
    client.force_login(user)
    assert [client.get(path).status_code for _ in range(3)] == [200] * 3
    answer = client.get(path, headers={"Accept-Language": "id"})
    assert answer.status_code == 429
    assert answer["Retry-After"] == "40"
    assert "40" in answer.content.decode()
    assert '<html lang="id">' in answer.content.decode()
    assert client.get(reverse("overview")).status_code == 200


@pytest.mark.parametrize("names", [["login"], ["admin:login"], ["admin:login", "login"]])
def test_logins_from_one_address_are_limited_whatever_the_names(names: list[str]) -> None:
    pages = [reverse(names[n % len(names)]) for n in range(4)]
    answers = [Client().post(page, {"username": f"n{n}", "password": "x"}) for n, page in enumerate(pages)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert {Client().get(page).status_code for page in pages} == {200}


def test_without_redis_nobody_is_limited(settings: Settings, client: Client, user: User) -> None:
    settings.CACHES = {"default": {**settings.CACHES["default"], "LOCATION": "redis://127.0.0.1:1/0"}}
    client.force_login(user)
    assert {client.get("/search/?q=summit").status_code for _ in range(6)} == {200}


@pytest.mark.parametrize(
    ("proxies", "header", "address"),
    [
        (0, "203.0.113.7", "10.0.0.1"),
        (1, "203.0.113.7", "203.0.113.7"),
        (1, "198.51.100.1, 203.0.113.7", "203.0.113.7"),
        (2, "198.51.100.1, 203.0.113.7", "198.51.100.1"),
        (2, "203.0.113.7", "10.0.0.1"),
        (1, "2001:db8:0:7:a:b:c:d", "2001:db8:0:7::"),
        (1, "fe80::1%eth0", "fe80::"),
        (1, "::ffff:203.0.113.7", "203.0.113.7"),
        (1, "unknown", "10.0.0.1"),
        (1, "<script>", "10.0.0.1"),
        (1, "", "10.0.0.1"),
    ],
)
def test_an_address_is_believed_to_proxies_alone(
    proxies: int, header: str, address: str, rf: RequestFactory, settings: Settings
) -> None:
    settings.PROXIES = proxies
    assert address_of(rf.get("/", REMOTE_ADDR="10.0.0.1", HTTP_X_FORWARDED_FOR=header)) == address
