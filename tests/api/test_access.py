"""Who may ask the API: with a token, with a session, or with neither."""

from collections.abc import Callable
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from articles import tokens
from articles.models import ApiToken
from tests.api.conftest import Ask

pytestmark = pytest.mark.django_db
LISTS = ("meetings", "actors", "places", "topics", "articles", "network")


@pytest.mark.parametrize("path", LISTS)
def test_a_token_opens_every_list(path: str, ask: Ask) -> None:
    assert ask(path)[0] == 200


@pytest.mark.parametrize("path", [*LISTS, "meetings/1", "actors/1", "articles/1"])
def test_a_stranger_is_told_what_to_send(path: str, ask: Ask) -> None:
    status, told = ask(path, token=None)

    assert status == 401
    assert "Authorization: Bearer" in told["detail"]


@pytest.mark.parametrize("token", ["", "wmw_wrong", "x" * 5000, "é\x7f", "wmw_" + "A" * 43])
def test_a_wrong_token_is_refused(token: str, ask: Ask, settings: Settings) -> None:
    settings.PUBLIC_READ = True

    status, told = ask("topics", token=token)

    assert status == 401
    assert "Make a new one" in told["detail"]


def test_the_answer_to_a_stranger_names_the_scheme(client: Client) -> None:
    assert client.get("/api/v1/topics")["WWW-Authenticate"].startswith("Bearer ")


def test_a_session_is_enough(user: User, ask: Ask, client: Client) -> None:
    client.force_login(user)

    assert ask("topics", token=None)[0] == 200


def test_everybody_reads_where_reading_is_public(ask: Ask, settings: Settings) -> None:
    settings.PUBLIC_READ = True

    assert ask("topics", token=None)[0] == 200


def test_a_revoked_token_is_refused(user: User, ask: Ask) -> None:
    token, secret = tokens.make(user=user)
    assert ask("topics", token=secret)[0] == 200

    assert tokens.revoke(user=user, pk=token.pk)

    assert ask("topics", token=secret)[0] == 401
    assert not tokens.revoke(user=user, pk=token.pk)


def test_a_token_is_good_on_its_last_day_and_not_after(user: User, ask: Ask) -> None:
    today = timezone.localdate()
    last = tokens.make(user=user, expires=today)[1]
    past = tokens.make(user=user, expires=today - timedelta(days=1))[1]

    assert ask("topics", token=last)[0] == 200
    assert ask("topics", token=past)[0] == 401


def test_the_token_of_a_user_who_is_locked_out_is_refused(user: User, ask: Ask) -> None:
    user.is_active = False
    user.save()

    assert ask("topics")[0] == 401


def test_nobody_revokes_the_token_of_another(user: User) -> None:
    token, secret = tokens.make(user=user)

    assert not tokens.revoke(user=User.objects.create_user("other"), pk=token.pk)
    assert tokens.holder(secret) == user


def test_of_a_secret_only_the_digest_is_kept(user: User) -> None:
    token, secret = tokens.make(user=user, name="script")

    kept = ApiToken.objects.filter(pk=token.pk).values().get()
    assert kept["sha256"] == sha256(secret.encode()).hexdigest()
    assert secret not in str(kept)
    assert secret.startswith(kept["prefix"])
    assert len(secret) - len(kept["prefix"]) > 32


def test_the_day_of_the_last_use_is_written_once(
    user: User, django_assert_num_queries: Callable[[int], Any]
) -> None:
    token, secret = tokens.make(user=user)
    assert token.last_used is None
    tokens.holder(secret)
    token.refresh_from_db()
    assert token.last_used == timezone.localdate()

    with django_assert_num_queries(1):
        tokens.holder(secret)
    ApiToken.objects.update(last_used=date(2020, 1, 1))
    tokens.holder(secret)
    token.refresh_from_db()
    assert token.last_used == timezone.localdate()


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_changed(method: str, user: User, client: Client) -> None:
    headers = {"Authorization": f"Bearer {tokens.make(user=user)[1]}"}

    for path in (*LISTS, "meetings/1"):
        assert getattr(client, method)(f"/api/v1/{path}", headers=headers).status_code == 405


@pytest.mark.parametrize(
    "path", ["", "meeting", "meetings/", "meetings/x", "meetings/1/reports", "../admin/"]
)
def test_an_address_that_there_is_not_is_answered_in_json(path: str, ask: Ask) -> None:
    status, told = ask(path, token=None)

    assert status == 404
    assert told["detail"]
