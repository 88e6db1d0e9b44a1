"""The pages of tokens and of the API's reference."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from articles import tokens
from articles.models import ApiToken
from tests.browser import barriers

pytestmark = pytest.mark.django_db
PAGE = "/account/tokens/"


def test_a_token_is_shown_once(reader: Client) -> None:
    page = reader.post(PAGE, {"name": "My <script>", "expires": ""})
    [secret] = set(re.findall(r"wmw_[\w-]{40,}", page.content.decode()))

    assert page["Cache-Control"].startswith("max-age=0, no-cache, no-store")
    assert Client().get("/api/v1/topics", headers={"Authorization": f"Bearer {secret}"}).status_code == 200
    again = reader.get(PAGE).content.decode()
    assert secret not in again
    assert secret[:12] in again
    assert "My &lt;script&gt;" in again


def test_a_day_that_is_past_is_refused(reader: Client) -> None:
    page = reader.post(PAGE, {"name": "x", "expires": timezone.localdate() - timedelta(days=1)})

    assert page.status_code == 422
    assert b"That day is past" in page.content
    assert not ApiToken.objects.exists()


@pytest.mark.parametrize("data", [{"expires": "soon"}, {"name": "x" * 101}])
def test_what_cannot_be_read_is_said(data: dict[str, str], reader: Client) -> None:
    assert reader.post(PAGE, data).status_code == 422
    assert not ApiToken.objects.exists()


def test_there_is_an_end_to_tokens(reader: Client) -> None:
    for _ in range(tokens.MOST):
        assert reader.post(PAGE).status_code == 200

    page = reader.post(PAGE)

    assert b"revoke one" in page.content
    assert ApiToken.objects.count() == tokens.MOST


def test_a_token_is_revoked_by_its_owner_alone(reader: Client, analyst: Client) -> None:
    reader.post(PAGE)
    token = ApiToken.objects.get()
    address = reverse("token-revoke", args=(token.pk,))

    assert analyst.post(address).status_code == 404
    assert Client().post(address)["Location"].startswith(reverse("login"))
    assert reader.get(address).status_code == 405
    assert ApiToken.objects.exists()
    assert b"The token is revoked" in reader.post(address, follow=True).content
    assert not ApiToken.objects.exists()
    assert reader.post(address).status_code == 404


def test_no_form_of_another_site_makes_a_token(as_role: Callable[[str], Client]) -> None:
    client = as_role("reader")
    client.handler.enforce_csrf_checks = True

    assert client.post(PAGE).status_code == 403


def test_the_reference_names_every_address_and_record(reader: Client) -> None:
    page = reader.get(reverse("api-reference")).content.decode()

    for path in ("/api/v1/meetings", "/api/v1/articles/{pk}", "/api/v1/network"):
        assert f"GET {path}<" in page
    for kind in ("WholeMeeting", "Plover", "Problem"):
        assert f'id="kind-{kind}"' in page
    for link in re.findall(r'href="#([^"]+)"', page):
        assert f'id="{link}"' in page


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)])
def test_the_pages_can_be_used_by_everybody(
    width: int,
    dark: bool,
    new_page: Callable[..., Page],
    log_in: Callable[..., User],
    screenshot: Callable[..., object],
) -> None:
    page = new_page(width=width, dark=dark)
    user = log_in(page, role="reader")
    token, _ = tokens.make(user=user, name="Weekly brief", expires=timezone.localdate())
    ApiToken.objects.filter(pk=token.pk).update(expires=timezone.localdate() - timedelta(days=3))
    page.goto(PAGE)
    page.get_by_label("What it is for").fill("Notebook")
    page.get_by_role("button", name="Make a token").click()
    expect(page.locator("#secret")).to_have_value(re.compile(r"^wmw_[\w-]{43}$"))

    for name, address in (("tokens", ""), ("api-reference", reverse("api-reference"))):
        if address:
            page.goto(address)
            page.locator("details.operation").nth(1).locator("summary").click()
        screenshot(f"{name}-{width}", of=page)
        assert barriers(page) == []
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
