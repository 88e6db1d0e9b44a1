"""A real Chromium for the tests: fixtures that fail on console errors, failed and foreign requests."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.contrib.auth.models import Group, User
from django.test import Client
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from bootstrap import chromium

SCREENSHOTS = Path(__file__).resolve().parent.parent / "var" / "screenshots"
PASSWORD = "open sesame, said nobody"


class Watch:
    """What went wrong on a page: every entry fails the test unless the test forgave its like."""

    def __init__(self, page: Page, origin: str) -> None:
        self.faults: list[str] = []
        self.forgiven: list[str] = []
        self.host = urlsplit(origin).netloc
        page.on("console", self.read_console)
        page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))
        page.on("request", self.read_request)
        page.on("requestfailed", self.read_failure)

    def forgive(self, pattern: str) -> None:
        """Expect faults that match a regular expression, such as the 404 that a test asks for."""
        self.forgiven.append(pattern)

    def read_console(self, message: ConsoleMessage) -> None:
        """Note an error or a warning of the console."""
        if message.type in {"error", "warning"}:
            self.faults.append(f"console {message.type}: {message.text}")

    def read_request(self, request: Request) -> None:
        """Note a request that leaves the site."""
        parts = urlsplit(request.url)
        if parts.scheme not in {"data", "blob", "about"} and parts.netloc != self.host:
            self.faults.append(f"request to another host: {request.url}")

    def read_failure(self, request: Request) -> None:
        """Note a request without an answer; one that a new page cut short is no fault."""
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"failed request: {request.url} ({request.failure})")

    def remaining(self) -> list[str]:
        """Return the faults that the test did not expect."""
        return [fault for fault in self.faults if not any(re.search(p, fault) for p in self.forgiven)]


@pytest.fixture(scope="session")
def chromium_browser() -> Iterator[Browser]:
    """Start one Chromium for the whole run. Fail, never skip, where there is none."""
    executable = chromium.find()
    if executable is None:
        pytest.fail("No Chromium: run the tests with make test, which installs one.", pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(executable), args=chromium.FLAGS)
        yield browser
        browser.close()


@contextmanager
def pages(browser: Browser, origin: str) -> Iterator[Callable[..., Page]]:
    """Give a function that opens pages of an address, and fail in the end if one of them saw a fault."""
    opened: list[tuple[Page, Watch]] = []

    def new_page(*, width: int = 1280, height: int = 900, dark: bool = False, touch: bool = False) -> Page:
        context = browser.new_context(
            base_url=origin,
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            has_touch=touch,
            locale="en-GB",
            timezone_id="UTC",
        )
        context.set_default_timeout(15_000)
        page = context.new_page()
        opened.append((page, Watch(page, origin)))
        return page

    new_page.watches = opened  # type: ignore[attr-defined]
    yield new_page
    faults = [fault for _, watch in opened for fault in watch.remaining()]
    for page, _ in opened:
        page.context.close()
    assert not faults, "\n".join(["The browser saw faults:", *faults])


@pytest.fixture
def new_page(chromium_browser: Browser, live_server: LiveServer) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a page of its own session, e.g. new_page(width=390, dark=True)."""
    with pages(chromium_browser, live_server.url) as new_page:
        yield new_page


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """Return a page of desktop size on the live server."""
    return new_page()


@pytest.fixture
def watch(page: Page, new_page: Callable[..., Page]) -> Watch:
    """Return the watch over `page`, for tests that expect a fault: watch.forgive("404")."""
    opened: list[tuple[Page, Watch]] = new_page.watches  # type: ignore[attr-defined]
    return next(watch for watched, watch in opened if watched is page)


@pytest.fixture
def log_in(transactional_db: None, live_server: LiveServer) -> Callable[..., User]:
    """Return a function that gives a page the session of a new user of a role: log_in(page, role="analyst").

    The form to log in is left to tests of its own: behind it is the overview, whose charts take a second each time.
    """

    def log_in(page: Page, *, role: str = "analyst", name: str = "ratna") -> User:
        user = User.objects.create_user(name, password=PASSWORD)
        user.groups.add(Group.objects.get_or_create(name=role)[0])
        client = Client()
        client.force_login(user)
        key = client.cookies[settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies(
            [{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": live_server.url}]
        )
        return user

    return log_in


@pytest.fixture
def screenshot(page: Page, pytestconfig: pytest.Config) -> Callable[..., None]:
    """Return a function that, with --pictures, keeps one of a page in var/screenshots: screenshot("upload")."""

    def screenshot(name: str, *, of: Page | None = None, full: bool = False) -> None:
        if pytestconfig.getoption("pictures"):
            SCREENSHOTS.mkdir(parents=True, exist_ok=True)
            (of or page).screenshot(path=SCREENSHOTS / f"{name}.png", full_page=full)

    return screenshot


def barriers(page: Page, *, without: tuple[str, ...] = ()) -> list[str]:
    """Return what axe finds on a page that keeps somebody out: the rule, the place and how to mend it.

    It does not look into drawings of Plotly, of which it understands nothing, nor past the first dozen of a long list,
    whose rest is made alike: a page takes it seconds. `without` are more places to leave out.
    """
    places = [".js-plotly-plot svg", *(f"{row}:nth-child(n+13)" for row in ("tr", "li", "option")), *without]
    found = Axe().run(page, {"exclude": [[place] for place in places]}, {"resultTypes": ["violations"]})
    return [
        f"{rule['id']} at {node['target']}: {node['failureSummary']}"
        for rule in found.response["violations"]
        for node in rule["nodes"]
    ]


def is_usable(page: Page, name: str) -> None:
    """Fail where axe finds a barrier on a page, or the page is wider than its window."""
    assert barriers(page) == [], name
    width = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert width <= 0, f"{name} is {width} px wider than the window"


def settled(page: Page) -> None:
    """Wait until no part of a page is on its way or being put in: what is done before is lost with the old part."""
    expect(page.locator(".htmx-request, .htmx-swapping, .htmx-settling, .htmx-added")).to_have_count(0)
