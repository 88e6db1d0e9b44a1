"""Clients of every role for the tests of pages."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from tests.views.scene import Scene, make_scene


@pytest.fixture
def as_role(db: None) -> Callable[[str], Client]:
    """Return a function that gives a client who is logged in with a role; "stranger" is not logged in."""

    def as_role(role: str) -> Client:
        client = Client()
        if role != "stranger":
            user, made = User.objects.get_or_create(username=role, is_staff=role == "admin")
            if made:
                user.groups.set(Group.objects.filter(name=role))
            client.force_login(user)
        return client

    return as_role


@pytest.fixture
def reader(as_role: Callable[[str], Client]) -> Client:
    """Return a client who may read."""
    return as_role("reader")


@pytest.fixture
def analyst(as_role: Callable[[str], Client]) -> Client:
    """Return a client who may upload and correct."""
    return as_role("analyst")


@pytest.fixture
def scene(db: None) -> Scene:
    """Return a stored meeting with its reports."""
    return make_scene()
