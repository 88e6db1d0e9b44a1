"""The interface's language: chosen in the header, kept in a cookie, followed by words, days and numbers."""

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection
from django.test import Client
from django.urls import reverse

from articles.models import Article
from articles.records.ledger import Counts
from articles.selectors.facets import choices
from tests.factories import make_actor, make_article, make_ledger, make_meeting, make_place

pytestmark = pytest.mark.django_db
SEPARATED = re.compile(r"\d[.,]\d{3}(?!\d)")


def choose(client: Client, language: str, **headers: str) -> str:
    answer = client.post(reverse("set-language"), {"language": language}, headers=headers)
    assert answer.status_code == 302
    return answer["Location"]


def page(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_stranger_chooses_the_language_of_the_login(client: Client) -> None:
    login = reverse("login")
    assert '<html lang="en">' in page(client, login)

    assert (
        choose(client, "id", referer=f"http://testserver{login}?next=/") == f"http://testserver{login}?next=/"
    )

    assert '<html lang="id">' in page(client, login)
    assert "Masuk" in page(client, login)
    assert client.cookies[settings.LANGUAGE_COOKIE_NAME]["max-age"] > 300 * 24 * 60 * 60


def test_the_choice_is_kept_through_logging_in_and_out(reader: Client) -> None:
    choose(reader, "id")

    assert '<html lang="id">' in page(reader, "/")
    reader.post(reverse("logout"))
    assert '<html lang="id">' in page(reader, reverse("login"))


def test_a_browser_that_asks_for_indonesian_gets_it_until_another_is_chosen(client: Client) -> None:
    asking = {"Accept-Language": "id-ID,id;q=0.9,en;q=0.5"}
    assert b'<html lang="id">' in client.get(reverse("login"), headers=asking).content

    choose(client, "en")

    assert b'<html lang="en">' in client.get(reverse("login"), headers=asking).content


def test_a_language_that_there_is_not_changes_nothing(client: Client) -> None:
    choose(client, "tlh")

    assert '<html lang="en">' in page(client, reverse("login"))


def test_nobody_is_sent_to_another_site(client: Client) -> None:
    assert choose(client, "id", referer="https://elsewhere.example/") == "/"


def test_looking_changes_no_language(client: Client) -> None:
    assert client.get(reverse("set-language")).status_code == 405


def test_caches_tell_languages_and_readers_apart(reader: Client) -> None:
    varies = {word.strip().lower() for word in reader.get("/")["Vary"].split(",")}

    assert {"accept-language", "cookie"} <= varies


def test_a_chart_of_another_language_is_another_chart(reader: Client) -> None:
    make_ledger(5)
    path = reverse("chart", args=("timeline",))
    english = reader.get(path)["ETag"]

    choose(reader, "id")

    assert reader.get(path, headers={"If-None-Match": english}).status_code == 200


def test_days_follow_the_language(reader: Client) -> None:
    make_meeting([make_actor()], day=date(2024, 8, 17))
    choose(reader, "id")

    assert "17 Agu 2024" in page(reader, reverse("meeting-list"))


def test_what_was_stored_in_english_is_said_in_the_language(analyst: Client) -> None:
    failed = make_article(status="failed")
    Article.objects.update(
        error="The database did not answer in 3 attempts. Analyse the article again later."
    )
    choose(analyst, "id")

    text = page(analyst, reverse("article", args=(failed.pk,)))

    assert "dalam 3 percobaan" in text


class Attributes(HTMLParser):
    """Collects the attributes of a page that programs read, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the attributes of a tag that are not words."""
        words = {
            "content",
            "title",
            "aria-label",
            "data-label",
            "placeholder",
            "data-too-many",
            "data-too-large",
        }
        self.found += [(name, value or "") for name, value in attrs if name not in words]

    def handle_data(self, data: str) -> None:
        """Note a piece of text."""
        self.text += data


@pytest.mark.parametrize("language", ["id", "en"])
def test_numbers_have_separators_in_the_text_and_never_in_an_address(reader: Client, language: str) -> None:
    high = 1_234_000
    for model in apps.get_app_config("articles").get_models():
        if any(field.name == "id" for field in model._meta.fields):
            start_at(model._meta.db_table, high)
    place = make_place("Oslo", country="NO", at=(59.9, 10.8))
    actors = [make_actor("Ana Ruiz", country="ES"), make_actor("Bo Lind")]
    meeting = make_meeting(actors, place=place, topics=["energy"], outlets=["X", "Y"])
    article = Article.objects.latest("pk")
    assert min(place.pk, actors[0].pk, meeting.pk, article.pk) > high
    choose(reader, language)
    paths = [
        *("/", f"/?actor={actors[0].pk}&view=network", f"/?with={actors[0].pk}", f"/?place={place.pk}"),
        *(
            reverse(name)
            for name in ("meeting-list", "actor-list", "place-list", "topic-list", "article-list")
        ),
        reverse("actor", args=(actors[0].pk,)),
        reverse("place", args=(place.pk,)),
        reverse("meeting", args=(meeting.pk,)),
        f"{reverse('article', args=(article.pk,))}?meeting={meeting.pk}",
        *(reverse("chart-table", args=(name,)) for name in ("network", "map", "timeline")),
        reverse("quality"),
    ]

    for path in paths:
        seen = Attributes(page(reader, path))
        assert [pair for pair in seen.found if SEPARATED.search(pair[1])] == [], path


def start_at(table: str, number: int) -> None:
    """Let the database number a table's next rows from here on."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [table])
            cursor.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [table, number])
        else:
            cursor.execute("SELECT setval(pg_get_serial_sequence(%s, 'id'), %s)", [table, number])


def test_many_meetings_are_counted_as_the_language_writes_numbers(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_meeting([make_actor()])
    many = Counts(meetings=12345, actors=2, places=0, articles=1)
    monkeypatch.setattr(
        "articles.views.selection.choices",
        lambda wanted, also: replace(choices(wanted, also=also), counts=many),
    )

    assert "12,345" in page(reader, "/")
    choose(reader, "id")
    assert "12.345" in page(reader, "/")
