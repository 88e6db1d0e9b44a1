"""The menu of exports in a real Chromium: by mouse, by keyboard, on a phone and without scripts."""

import csv
import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.views.shown import VIEWS
from tests.factories import make_actor, make_meeting, make_place

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def stored(transactional_db: None) -> None:
    """Store meetings that every view can draw."""
    ana, bo, cy = (
        make_actor(name, country=code) for name, code in (("Ana", "ES"), ("Bo", "SE"), ("Cy", "US"))
    )
    oslo, lima = (
        make_place("Oslo", country="NO", at=(59.9, 10.8)),
        make_place("Lima", country="PE", at=(-12.0, -77.0)),
    )
    make_meeting([ana, bo], place=oslo, day=date(2023, 2, 3), topics=["energy"])
    make_meeting([ana, bo], place=lima, day=date(2023, 12, 1), topics=["energy"])
    make_meeting([ana, bo], place=lima, day=date(2024, 2, 3), topics=["energy"])
    make_meeting([bo, cy], place=lima, day=date(2024, 9, 10), topics=["health"], status="planned")


def drawn(page: Page, name: str) -> None:
    expect(page.locator(f"#chart-{name}")).to_have_attribute("data-drawn", "true", timeout=30_000)


def saved(page: Page, press: Callable[[], None]) -> Path:
    """Return the file that a press of a key or a click saves."""
    with page.expect_download(timeout=30_000) as download:
        press()
    return Path(download.value.path())


def test_the_network_opens_in_networkx(page: Page, stored: None, log_in: Callable[..., object]) -> None:
    log_in(page, role="reader")
    page.goto("/?view=network&status=held")
    page.get_by_text("Export", exact=True).click()

    link = page.locator("[aria-labelledby=export-network]").get_by_role("link", name="GraphML")
    graph = nx.read_graphml(io.BytesIO(saved(page, link.click).read_bytes()))

    assert {name for _, name in graph.nodes.data("name")} == {"Ana", "Bo"}
    assert [edge["weight"] for *_, edge in graph.edges.data()] == [3]


@pytest.mark.parametrize("name", VIEWS)
def test_every_chart_is_saved_as_a_picture_by_keyboard(
    name: str, page: Page, stored: None, log_in: Callable[..., object]
) -> None:
    log_in(page, role="reader")
    page.goto(f"/?view={name}")
    drawn(page, name)
    page.get_by_text("Export", exact=True).focus()
    page.keyboard.press("Enter")
    files = {}
    for form in ("png", "svg"):
        page.locator(f"[data-picture={form}]").focus()
        files[form] = saved(page, lambda: page.keyboard.press("Enter")).read_bytes()

    assert files["png"].startswith(b"\x89PNG")
    assert len(files["png"]) > 5_000
    root = ElementTree.fromstring(files["svg"])
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert len(list(root.iter())) > 20
    page.keyboard.press("Escape")
    expect(page.locator(".export-menu")).to_be_hidden()
    expect(page.locator(".export > summary")).to_be_focused()


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)])
def test_the_menu_can_be_used_by_everybody(
    width: int,
    dark: bool,
    new_page: Callable[..., Page],
    stored: None,
    log_in: Callable[..., object],
    screenshot: Callable[..., None],
) -> None:
    page = new_page(width=width, dark=dark, touch=width < 500)
    log_in(page, role="reader")
    page.goto("/")
    for name, view in VIEWS.items():
        if view.brief:
            drawn(page, name)
    page.get_by_text("Export", exact=True).click()
    expect(page.locator(".export-menu")).to_be_visible()
    screenshot(f"export-menu-{width}", of=page)

    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    picture = saved(page, page.locator("[data-picture=png][data-of=chart-network]").click)
    assert picture.read_bytes().startswith(b"\x89PNG")

    page.locator("#counts").click(position={"x": 2, "y": 2})
    expect(page.locator(".export-menu")).to_be_hidden()


def test_a_chart_that_has_nothing_says_so(page: Page, stored: None, log_in: Callable[..., object]) -> None:
    log_in(page, role="reader")
    page.goto("/?view=network")
    drawn(page, "network")
    page.evaluate("document.getElementById('chart-network').dataset.drawn = 'empty'")
    page.get_by_text("Export", exact=True).click()

    page.get_by_role("button", name="PNG", exact=True).click()

    expect(page.locator(".export-note")).to_have_text("There is nothing in this chart to make a picture of.")


def test_without_scripts_it_is_a_list_of_links(
    chromium_browser: Browser,
    live_server: LiveServer,
    page: Page,
    stored: None,
    log_in: Callable[..., object],
) -> None:
    log_in(page, role="reader")
    context = chromium_browser.new_context(base_url=live_server.url, java_script_enabled=False)
    context.add_cookies(
        [
            {"name": cookie["name"], "value": cookie["value"], "domain": cookie["domain"], "path": "/"}
            for cookie in page.context.cookies()
        ]
    )
    plain = context.new_page()
    plain.goto("/?view=map")
    plain.get_by_text("Export", exact=True).click()
    expect(plain.get_by_role("button", name="PNG")).to_be_hidden()

    link = plain.locator("[aria-labelledby=export-participations]").get_by_role("link", name="CSV")
    file = saved(plain, link.click).read_text(encoding="utf-8-sig")
    context.close()

    assert len(list(csv.DictReader(io.StringIO(file)))) == 8
