"""Who may see what: every address against every role, as tests/views/access_table.py has it."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.conf import settings
from django.contrib.auth.models import Group, User
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django.fixtures import Settings

from articles import tokens
from articles.models import Actor, Article, Feed, Place, Receipt, Review, SavedView
from articles.views.feeds import feed_address
from tests.views.access_table import (
    ADMIN,
    ALLOWED,
    LOGGED_IN,
    MEASURING,
    NOT_THERE,
    PAGES,
    PROGRAMS,
    ROLES,
    TABLE,
    answers,
    document,
    path_of,
    routes,
)
from tests.views.scene import Scene

BATCH = UUID("6f1c3d1e-0d0f-4f0e-9f43-2a3c9b1a7d11")
Ask = Callable[[str, str, str], Any]


@pytest.fixture
def user(scene: Scene) -> User:
    """Return a reader who owns a view and a token."""
    user = User.objects.create_user("reader")
    SavedView.objects.create(owner=user, name="Mine", query="")
    tokens.make(user=user)
    return user


@pytest.fixture
def values(scene: Scene, user: User) -> dict[str, Any]:
    """Return what stands in the addresses, by their beginning or by its own name."""
    receipt = Receipt.objects.create(batch=BATCH, name="a.txt", outcome="refused", reason="It is empty.")
    review = Review.objects.create(kind=Review.Kind.MERGE_ACTORS)
    view = SavedView.objects.get()
    actor, place = (kind.objects.values_list("pk", flat=True).first() for kind in (Actor, Place))
    token = user.api_tokens.get().pk
    rows = {
        "actor": actor,
        "apitoken": token,
        "article": scene.article.pk,
        "meeting": scene.held.pk,
        "place": place,
        "receipt": receipt.pk,
        "review": review.pk,
    }
    return {
        "meetings/<pk>": scene.held.pk,
        "meetings/<field>": "date",
        "actors/<pk>": actor,
        "places/<pk>": place,
        "articles/<pk>": scene.article.pk,
        "articles/<mention>": scene.article.mentions.get(surface="Kim Jong-un").pk,
        "articles/<what>": "same-as",
        "articles/<start>": 0,
        "articles/<end>": 9,
        "options/<field>": "actor",
        "charts/<name>": "network",
        "export/<what>": "participations",
        "export/<form>": "csv",
        "upload/<key>": BATCH,
        "upload/<pk>": Feed.objects.create(url="https://news.example/feed", due_at=timezone.now()).pk,
        "operations/<reason>": "software",
        "reviews/<pk>": review.pk,
        "views/<pk>": view.pk,
        "feeds/<key>": feed_address(view).split("/")[2],
        "account/<pk>": token,
        **{f"articles/{name}/<object_id>": pk for name, pk in rows.items()},
        "auth/group/<object_id>": Group.objects.values_list("pk", flat=True).first(),
        "auth/user/<object_id>": user.pk,
        "auth/user/<id>": user.pk,
    }


@pytest.fixture
def ask(user: User, values: dict[str, Any], settings: Settings) -> Ask:
    """Return a function that asks for a route in a role, and leaves nothing behind of what that did."""
    headers: dict[str, dict[str, str]] = {role: {} for role in ROLES}
    for role in (*LOGGED_IN, "one switched off"):
        client = Client()
        person = User.objects.get_or_create(username=role)[0]
        person.groups.set(Group.objects.filter(name=role))
        person.is_superuser = role == "superuser"
        person.is_staff = role in {"admin", "superuser"}
        person.save()
        client.force_login(person)
        headers[role] = {"Cookie": f"sessionid={client.cookies['sessionid'].value}"}
    User.objects.filter(username="one switched off").update(is_active=False)
    gone = User.objects.get(username="one switched off")
    yesterday = timezone.localdate() - timedelta(days=1)
    for role, secret in (
        ("token", tokens.make(user=user)[1]),
        ("revoked token", revoked(user)),
        ("token out of date", tokens.make(user=user, expires=yesterday)[1]),
        ("token of one switched off", tokens.make(user=gone)[1]),
    ):
        headers[role] = {"Authorization": f"Bearer {secret}"}

    def ask(route: str, method: str, role: str) -> Any:
        settings.PUBLIC_READ = role == "public"
        settings.METRICS_TOKEN = "nobody's here"
        with transaction.atomic():
            answer = Client(headers=headers[role]).generic(method, path_of(route, values))
            answer.getvalue()  # a file is written while it is sent
            transaction.set_rollback(True)
        return answer

    return ask


def revoked(user: User) -> str:
    """Return the secret of a token that was taken back."""
    token, secret = tokens.make(user=user)
    assert tokens.revoke(user=user, pk=token.pk)
    return secret


def told(answer: Any) -> str:
    """Return in a word what was answered: "yes", "login" or a status."""
    if answer.status_code == 302 and "/login/?next=" in answer["Location"]:
        return "login"
    if (
        answer.status_code == 302
        and answer["Location"] == "/admin/"
        and answer.wsgi_request.path == "/admin/logout/"
    ):
        return "login"  # by way of a page that needs one
    return str(answer.status_code) if answer.status_code in {401, 403, 405} else "yes"


def test_every_address_is_in_the_table() -> None:
    assert sorted(set(routes())) == sorted(TABLE)


def test_the_document_tells_of_every_address(project_root: Path) -> None:
    assert (project_root / "docs" / "access.md").read_text(encoding="utf-8") == document(), (
        "Write it anew: .venv/bin/python -m tests.views.access_table > docs/access.md"
    )


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("part", [PAGES, PROGRAMS, ADMIN], ids=["pages", "API", "admin"])
def test_every_address_opens_and_takes_what_the_table_says(part: dict[str, Any], role: str, ask: Ask) -> None:
    wrong = []
    for route, rule in part.items():
        for method in ("GET", "POST"):
            answer = ask(route, method, role)
            expected = answers(rule, method, role)
            fine = told(answer) in expected
            if expected == {"yes"} and method == "GET":
                fine = fine and answer.status_code in ({404} if route in NOT_THERE else {200, 301, 302})
            if not fine:
                wrong.append(f"{method} /{route}: {told(answer)} ({answer.status_code}), not {expected}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE"])
def test_no_address_takes_another_method(method: str, ask: Ask) -> None:
    for role in ("stranger", "admin") if method == "DELETE" else ("stranger",):
        for route in PAGES if role == "admin" else TABLE:
            answer = ask(route, method, role)
            assert answer.status_code == 405, (route, role)
            assert answer["Allow"]


def test_every_head_is_answered_as_its_page_is(ask: Ask) -> None:
    for route, rule in PAGES.items():
        if rule.opens:
            assert ask(route, "HEAD", "admin").status_code == ask(route, "GET", "admin").status_code, route


def test_nothing_is_taken_without_the_sign_against_forgery(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    made = Client.__init__

    def strict(self: Client, **defaults: Any) -> None:
        made(self, enforce_csrf_checks=True, **defaults)

    monkeypatch.setattr(Client, "__init__", strict)
    for route in TABLE:
        answer = ask(route, "POST", "admin")
        api = route.startswith("api/v1/")
        assert answer.status_code in ({403, 405} if api else {403}), route
        assert api or b"The form was too old" in answer.content, route


@pytest.mark.parametrize("public", [False, True])
def test_a_stranger_is_sent_to_the_login_and_back(public: bool, ask: Ask, values: dict[str, Any]) -> None:
    for route, rule in PAGES.items():
        if rule.opens in {None, MEASURING} or "public" in ALLOWED[rule.opens]:  # programs measure: no login
            continue
        answer = ask(route, "GET", "public" if public else "stranger")
        assert answer["Location"] == f"{reverse('login')}?next={path_of(route, values)}"


@pytest.mark.parametrize("number", [0, 987654, 10**30])
@pytest.mark.parametrize("name", ["meeting", "actor", "place", "article", "article-edit"])
def test_what_is_not_there_is_not_found(number: int, name: str, analyst: Client) -> None:
    answer = analyst.get(reverse(name, args=[number]))
    assert answer.status_code == 404
    assert b"There is nothing here" in answer.content


@pytest.mark.django_db
def test_a_fragment_moves_the_page_to_the_login_when_the_session_is_over(client: Client) -> None:
    answer = client.get(
        reverse("article-list"),
        headers={"HX-Request": "true", "HX-Current-URL": "http://testserver/articles/?page=2"},
    )
    assert answer.status_code == 200
    assert answer["HX-Redirect"] == f"{reverse('login')}?next=/articles/%3Fpage%3D2"


def test_a_role_that_is_too_low_is_told_which_one_is_needed(
    reader: Client, analyst: Client, scene: Scene
) -> None:
    assert b"is for analysts. Ask an admin" in reader.get(reverse("upload")).content
    page = analyst.get(reverse("article-delete", args=[scene.article.pk])).content
    assert b"Deleting articles is for admins" in page


def test_the_login_is_where_settings_say() -> None:
    assert reverse(settings.LOGIN_URL) == "/login/"


def test_strangers_do_not_learn_who_uploaded_an_article(
    scene: Scene, client: Client, as_role: Callable[[str], Client], settings: Settings
) -> None:
    settings.PUBLIC_READ = True
    Article.objects.update(uploaded_by=User.objects.create_user("a-colleague-by-name"))
    page = reverse("article", args=[scene.article.pk])
    assert b"a-colleague-by-name" not in client.get(page).content
    assert b"a-colleague-by-name" in as_role("reader").get(page).content
