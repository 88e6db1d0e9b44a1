"""What every answer says to the browser, and that no text turns a page around."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django.fixtures import Settings

from articles.directions import straight
from articles.ingest.store import Added, add_article
from articles.logins import cookie_of
from articles.mailing import message_of
from articles.models import Actor, SavedView
from articles.records.documents import Document
from articles.views.feeds import feed_address
from tests.views.access_table import TABLE, routes
from tests.views.scene import Scene
from tests.views.test_access import Ask, ask, user, values

__all__ = ["ask", "user", "values"]

pytestmark = pytest.mark.django_db
TURNED = "Kim \u202ekrow ot\u2066 Jong-un\u202c"
SIGNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def policy(answer: Any) -> dict[str, list[str]]:
    """Return the directives of a content security policy."""
    parts = (part.split() for part in answer["Content-Security-Policy"].split(";"))
    return {name: values for name, *values in parts}


def test_every_answer_has_the_headers_that_keep_strangers_out(ask: Ask) -> None:
    for route in TABLE:
        for role in ("stranger", "admin"):
            answer = ask(route, "GET", role)
            rules = policy(answer)
            assert rules["script-src"] == ["'self'"], route
            assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == ["'self'"], route
            assert rules["object-src"] == rules["frame-src"] == rules["frame-ancestors"] == ["'none'"], route
            assert not any("//" in value or "*" in value for values in rules.values() for value in values)
            assert answer["X-Content-Type-Options"] == "nosniff", route
            assert answer["X-Frame-Options"] == "DENY", route
            assert answer["Referrer-Policy"] == "same-origin", route
            assert answer["Cross-Origin-Opener-Policy"] == "same-origin", route
            assert answer["Cross-Origin-Resource-Policy"] == "same-origin", route
            assert "camera=()" in answer["Permissions-Policy"], route
            assert "private" in answer["Cache-Control"], route
            assert "Access-Control-Allow-Origin" not in answer.headers, route


def test_no_page_has_a_script_or_a_handler_in_it(ask: Ask) -> None:
    for route in TABLE:
        page = ask(route, "GET", "admin")
        if page.headers.get("Content-Type", "").startswith("text/html"):
            text = page.content.decode().lower()
            assert "<script>" not in text, route
            assert " onclick=" not in text, route
            assert "javascript:" not in text, route


@pytest.mark.parametrize(
    "route",
    [
        "account/password/",
        "account/tokens/",
        "views/",
        "admin/",
        "api/v1/topics",
        "export/<slug:what>.<slug:form>",
    ],
)
def test_what_is_one_persons_own_is_kept_nowhere(route: str, ask: Ask) -> None:
    assert "no-store" in ask(route, "GET", "admin")["Cache-Control"]


def test_errors_have_the_headers_too(client: Client, reader: Client) -> None:
    wrong_host = client.get("/", headers={"Host": "elsewhere.example"})
    unknown = reader.get("/no/such/page/")
    too_large = reader.post("/language/", {str(number): "x" for number in range(1100)})
    assert [answer.status_code for answer in (wrong_host, unknown, too_large)] == [400, 404, 413]
    for answer in (wrong_host, unknown, too_large):
        assert policy(answer)["script-src"] == ["'self'"]
        assert answer["Permissions-Policy"]
        assert answer["X-Frame-Options"] == "DENY"


def test_logging_out_makes_the_browser_forget(reader: Client) -> None:
    assert reader.post(reverse("logout"))["Clear-Site-Data"] == '"cache"'


def test_cookies_are_kept_from_scripts_and_other_sites(client: Client) -> None:
    User.objects.create_user("siti", password="kata sandi yang panjang")
    client.get(reverse("login"))
    client.post(reverse("login"), {"username": "siti", "password": "kata sandi yang panjang"})
    client.post(reverse("set-language"), {"language": "id"})
    ours = ("sessionid", "csrftoken", "django_language", cookie_of("siti"))
    assert set(client.cookies) == set(ours)
    for name in ours:
        cookie = client.cookies[name]
        assert (bool(cookie["httponly"]), cookie["samesite"]) == (True, "Lax"), name


@pytest.mark.parametrize("name", ["overview", "actor-list", "search", "network", "matrix", "feed", "mail"])
def test_no_name_turns_what_stands_around_it(name: str, reader: Client, scene: Scene) -> None:
    Actor.objects.filter(name="Kim Jong-un").update(name=TURNED)
    view = SavedView.objects.create(owner=User.objects.get(), name=f"View {TURNED}", query="")
    if name == "mail":
        view.told_until = timezone.now() - timedelta(days=1)
        message = message_of(view, timezone.now() + timedelta(days=1))
        assert message is not None
        text = message.subject + str(message.body)
    else:
        paths = {
            "search": f"{reverse('search')}?q=rocket",
            "network": reverse("chart", args=["network"]),
            "matrix": reverse("chart", args=["matrix"]),
            "feed": feed_address(view),
        }
        text = reader.get(paths.get(name) or reverse(name)).content.decode()
    assert straight(TURNED) in text
    assert not set(SIGNS) & set(text)
    assert "\\u202e" not in text


def test_a_text_that_is_made_straight_is_as_long_as_before() -> None:
    text = f"a{SIGNS}b\u200e\u200fc"
    assert straight(text) == f"a{'�' * len(SIGNS)}b\u200e\u200fc"
    assert len(straight(text).encode()) == len(text.encode())


def test_what_people_send_has_no_address(admin_client: Client) -> None:
    """No route leads to an uploaded file, whatever it is called."""
    page = (
        b"<html><script>alert(1)</script><p>Presiden Joko Widodo bertemu Anwar Ibrahim di Jakarta.</p></html>"
    )
    added = add_article(
        document=Document(text="Presiden Joko Widodo bertemu Anwar Ibrahim di Jakarta.", title="A page"),
        name="evil.html",
        original=default_storage.save("originals/evil.html", ContentFile(page)),
    )
    assert isinstance(added, Added)
    stored = added.article.file.name
    assert stored
    assert added.article.file.read() == page
    assert not settings.MEDIA_URL.strip("/")
    for before in (
        "/",
        "/media/",
        "/static/",
        "/static/../media/",
        "/uploads/",
        "/static/%2e%2e/media/",
        "/admin/media/",
    ):
        answer = admin_client.get(before + stored, follow=True)
        assert b"alert(1)" not in answer.getvalue()
        assert answer.status_code == 404
    assert not any("media" in route or "file" in route for route in routes())


def test_static_files_say_what_they_are_and_to_whom(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "page.js").write_text("1;")
    settings.STATIC_ROOT = tmp_path
    answer = Client().get("/static/page.js")
    assert answer.getvalue() == b"1;"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert policy(answer)["script-src"] == ["'self'"]
    assert "Access-Control-Allow-Origin" not in answer.headers
