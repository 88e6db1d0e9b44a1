"""Addresses and forms that nobody would fill in like that: whatever is asked or sent, no page fails.

A few are tried in each run of the tests; `pytest -m fuzz --examples 20000` tries that many.
"""

import re
from typing import Any
from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from django.http import QueryDict
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.forms.filters import FilterForm
from articles.forms.showing import ShowingForm
from tests.views.access_table import ADMINISTERING, ANALYSING, LOGGED, PAGES, PROGRAMS, path_of
from tests.views.hostile import PAYLOADS
from tests.views.test_access import user, values

__all__ = ["user", "values"]

pytestmark = pytest.mark.django_db
REFUSED = {400, 404, 405, 409, 410, 413, 422, 429}
ANSWERS = {200, 204, 301, 302, 304} | REFUSED
NUMBERS = (
    "0",
    "1",
    "-1",
    "2",
    "99",
    "007",
    "1e9",
    "²",
    "१",
    "9" * 12,
    "9" * 18,
    "9" * 40,
    "1.5",
    "nan",
    "1,000",
    "0x1",
    " 1 ",
)
DAYS = (
    "2024-02-30",
    "0000-00-00",
    "2024-02-29",
    "9999-12-31",
    "10000-01-01",
    "0001-01-01",
    "today",
    "2024-1-1",
    "31/12/2024",
)
WORDS = (
    "", " ", "\0", "a\0b", "\ud7ff\ue000", '"', '"a', "-", "--", "- -a", "*", "a*", "%", "_", "'", "\\", "(", ")",
    "AND", "NEAR(", "a OR", "en", "id", "held", "network", "persons", "states", "quarter", "yes", "newest",
    "actor-1", "RU", "ru", "\u202e", "x" * 5000,
)  # fmt: skip

texts = st.one_of(
    st.sampled_from(NUMBERS),
    st.sampled_from(DAYS),
    st.sampled_from(WORDS),
    st.sampled_from(PAYLOADS),
    st.integers().map(str),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
)
OPENED = [route for route, rule in (PAGES | PROGRAMS).items() if rule.opens]
SENT = [
    route
    for route, rule in PAGES.items()
    if rule.sends in {ANALYSING, ADMINISTERING, LOGGED} and route != "logout/"
]
KNOWN = sorted(
    {*FilterForm(QueryDict()).fields, *ShowingForm(QueryDict()).fields}
    | {
        "page",
        "size",
        "sort",
        "view",
        "q-actor",
        "next",
        "words",
        "precision",
        "meeting",
        "open",
        "kind",
        "what",
    }
)


@pytest.fixture
def asked(user: User, values: dict[str, Any]) -> Any:
    """Return a function that opens or sends something odd as an admin."""
    client = Client()
    client.force_login(User.objects.create_superuser("boss"))
    client.raise_request_exception = True
    placed: dict[str, str] = {
        "options/<field>": "", "charts/<name>": "", "export/<what>": "", "export/<form>": "", "meetings/<field>": "",
    }  # fmt: skip

    def asked(route: str, pairs: list[tuple[str, str]], chosen: int, fields: list[str] | None = None) -> int:
        choices = {
            "options/<field>": ("actor", "place", "topic", "outlet", "x"),
            "charts/<name>": ("network", "matrix", "map", "timeline", "topics", "trends", "x"),
            "export/<what>": (
                "meetings",
                "participations",
                "network",
                "map-table",
                "trends-table",
                "x-table",
                "x",
            ),
            "export/<form>": ("csv", "json", "graphml", "gexf", "x"),
            "meetings/<field>": ("date", "place", "status", "kind", "participants", "topics", "x"),
        }
        path = path_of(route, values | {name: choices[name][chosen % len(choices[name])] for name in placed})
        with transaction.atomic():
            if fields is None:
                answer = client.get(
                    f"{path}?{urlencode(pairs)}", headers={"HX-Request": "true"} if chosen % 3 == 0 else {}
                )
            else:
                known = re.findall(r'name="([^"]+)"', client.get(path).content.decode()) or ["x"]
                body = urlencode(
                    [
                        (known[int(name) % len(known)], text)
                        for name, text in zip(fields, (v for _, v in pairs), strict=False)
                    ]
                )
                answer = client.post(path, body, content_type="application/x-www-form-urlencoded")
            answer.getvalue()
            transaction.set_rollback(True)
        assert answer.status_code in ANSWERS, (path, pairs, answer.status_code)
        return int(answer.status_code)

    return asked


some = st.lists(st.tuples(st.one_of(st.sampled_from(KNOWN), st.text(max_size=8)), texts), max_size=8)
choice = st.integers(0, 1000)
picks = st.lists(st.integers(0, 40).map(str), min_size=1, max_size=8)


def odd(count: int, **more: Any) -> settings:
    """Return how many are tried."""
    return settings(max_examples=count, deadline=None, suppress_health_check=list(HealthCheck), **more)


def test_some_odd_addresses_are_answered(asked: Any) -> None:
    @odd(80, derandomize=True)
    @given(st.sampled_from(OPENED), some, choice)
    def opened(route: str, pairs: list[tuple[str, str]], chosen: int) -> None:
        asked(route, pairs, chosen)

    opened()


def test_some_odd_forms_are_answered(asked: Any) -> None:
    @odd(60, derandomize=True)
    @given(st.sampled_from(SENT), some, choice, picks)
    def sent(route: str, pairs: list[tuple[str, str]], chosen: int, fields: list[str]) -> None:
        asked(route, pairs, chosen, fields)

    sent()


@pytest.mark.parametrize("value", [*WORDS[:8], "9" * 40, "-1", "²"])
def test_no_value_of_any_filter_breaks_a_page(value: str, asked: Any) -> None:
    for name in KNOWN:
        asked("", [(name, value)], 1)
        asked("api/v1/meetings", [(name, value)], 1)


@pytest.mark.fuzz
def test_odd_addresses_are_answered(asked: Any, pytestconfig: pytest.Config) -> None:
    @odd(pytestconfig.getoption("--examples"))
    @given(st.sampled_from(OPENED), some, choice)
    def opened(route: str, pairs: list[tuple[str, str]], chosen: int) -> None:
        asked(route, pairs, chosen)

    opened()


@pytest.mark.fuzz
def test_odd_forms_are_answered(asked: Any, pytestconfig: pytest.Config) -> None:
    @odd(pytestconfig.getoption("--examples"))
    @given(st.sampled_from(SENT), some, choice, picks)
    def sent(route: str, pairs: list[tuple[str, str]], chosen: int, fields: list[str]) -> None:
        asked(route, pairs, chosen, fields)

    sent()
