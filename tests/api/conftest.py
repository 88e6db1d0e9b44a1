"""A program that asks the API."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from articles import tokens
from tests.views.scene import Scene, make_scene

Ask = Callable[..., tuple[int, Any]]


@pytest.fixture
def user(db: None) -> User:
    """Return somebody who may read."""
    return User.objects.create_user("ratna")


@pytest.fixture
def ask(user: User, client: Client) -> Ask:
    """Return a function that asks with a token and gives the status and what the JSON holds."""
    secret = tokens.make(user=user)[1]

    def ask(path: str, *, token: str | None = secret, method: str = "get") -> tuple[int, Any]:
        headers = {"Authorization": f"Bearer {token}"} if token is not None else {}
        answer = getattr(client, method)(f"/api/v1/{path}", headers=headers)
        assert answer["Content-Type"].startswith("application/json"), answer.content
        return answer.status_code, json.loads(answer.content)

    return ask


@pytest.fixture
def scene(db: None) -> Scene:
    """Return a stored meeting with its reports."""
    return make_scene()
