"""The language in a real browser: switched without a script, and followed by the charts."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser import barriers
from tests.factories import make_actor, make_meeting, make_place

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def stored(transactional_db: None) -> None:
    """Store two meetings."""
    oslo = make_place("Oslo", country="NO", at=(59.9, 10.8))
    ana, bo = make_actor("Ana Ruiz", country="ES"), make_actor("Bo Lind", country="SE")
    make_meeting([ana, bo], place=oslo, day=date(2023, 5, 3), topics=["energy"])
    make_meeting([ana, bo], place=oslo, day=date(2024, 8, 10), topics=["health"], status="planned")


def open_menu(page: Page) -> None:
    """Open the menu of a narrow page, and wait until it stands: a click on what moves may go beside it."""
    page.get_by_role("button", name="Menu").click()
    expect(page.locator("#site-nav")).to_have_class(re.compile(r"\bshow\b"))


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)])
def test_a_page_and_its_charts_follow_the_language(
    new_page: Callable[..., Page],
    stored: None,
    log_in: Callable[..., object],
    screenshot: Callable[..., None],
    width: int,
    dark: bool,
) -> None:
    page = new_page(width=width, dark=dark)
    log_in(page, role="reader")
    page.goto("/?view=timeline")
    if width < 992:
        open_menu(page)

    page.get_by_role("button", name="Bahasa Indonesia").click()

    expect(page.locator("html")).to_have_attribute("lang", "id")
    assert page.url.endswith("/?view=timeline")
    chart = page.locator("#chart-timeline")
    expect(chart).to_have_attribute("data-drawn", "true", timeout=30_000)
    assert page.locator(".modebar-btn[data-title='Perbesar']").count() == (1 if width > 768 else 0)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    if width < 992:
        open_menu(page)
    expect(page.get_by_role("button", name="Bahasa Indonesia")).to_have_attribute("aria-current", "true")
    assert barriers(page) == []
    screenshot(f"language-{width}", of=page)


def test_the_switch_works_without_a_script(chromium_browser: Browser, live_server: LiveServer) -> None:
    context = chromium_browser.new_context(
        base_url=live_server.url, java_script_enabled=False, locale="en-GB"
    )
    page = context.new_page()
    page.goto("/login/?next=/meetings/")

    page.locator("button[name=language][value=id]").click()

    expect(page.locator("html")).to_have_attribute("lang", "id")
    assert page.url.endswith("/login/?next=/meetings/")
    context.close()
