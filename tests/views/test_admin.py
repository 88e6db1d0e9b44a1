"""The admin's pages: users and roles to change, the ledger to look at."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, User
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse

from tests.views.scene import Scene

TABLES = ("article", "receipt", "actor", "place", "meeting", "review")


@pytest.fixture
def admin(as_role: Callable[[str], Client]) -> Client:
    """Return a client with the role of admin, who is no superuser."""
    return as_role("admin")


@pytest.mark.parametrize("table", TABLES)
def test_an_admin_looks_at_the_ledger_and_changes_nothing(table: str, scene: Scene, admin: Client) -> None:
    assert admin.get(reverse(f"admin:articles_{table}_changelist")).status_code == 200
    assert admin.get(reverse(f"admin:articles_{table}_add")).status_code == 403


def test_an_article_is_shown_but_not_changed(scene: Scene, admin: Client) -> None:
    address = reverse("admin:articles_article_change", args=[scene.article.pk])
    assert admin.get(address).status_code == 200
    assert admin.post(address, {"title": "Other"}).status_code == 403


def test_an_admin_makes_an_analyst(admin: Client) -> None:
    group = Group.objects.get(name="analyst")
    admin.post(
        reverse("admin:auth_user_add"),
        {
            "username": "dewi",
            "password1": "kopi-hitam-91",
            "password2": "kopi-hitam-91",
            "usable_password": "true",
            "groups": [group.pk],
        },
    )
    dewi = User.objects.get(username="dewi")
    assert list(dewi.groups.all()) == [group]
    assert not dewi.is_staff
    assert not dewi.is_superuser


def test_who_becomes_an_admin_may_come_here_and_who_is_one_no_longer_may_not(admin: Client) -> None:
    dewi = User.objects.create_user("dewi")
    address = reverse("admin:auth_user_change", args=[dewi.pk])
    for role, staff in (("admin", True), ("reader", False)):
        answer = admin.post(
            address,
            {"username": "dewi", "is_active": "on", "groups": [Group.objects.get(name=role).pk]},
        )
        assert answer.status_code == 302
        dewi.refresh_from_db()
        assert dewi.is_staff is staff


def test_nobody_is_made_a_superuser_here(admin: Client) -> None:
    dewi = User.objects.create_user("dewi")
    admin.post(
        reverse("admin:auth_user_change", args=[dewi.pk]),
        {"username": "dewi", "is_active": "on", "is_superuser": "on", "is_staff": "on"},
    )
    dewi.refresh_from_db()
    assert not dewi.is_superuser
    assert not dewi.is_staff


def test_an_uploaded_file_is_linked_nowhere_and_served_nowhere(scene: Scene, admin: Client) -> None:
    scene.article.file.save("page.html", ContentFile(b"<script>alert(1)</script>"))
    name = str(scene.article.file.name)
    assert (
        name
        not in admin.get(reverse("admin:articles_article_change", args=[scene.article.pk])).content.decode()
    )
    for address in (f"/{name}", f"/media/{name}", f"/static/{name}"):
        assert admin.get(address).status_code == 404


def test_its_pages_have_the_icon_of_the_site(admin: Client) -> None:
    assert 'rel="icon"' in admin.get(reverse("admin:index")).content.decode()
