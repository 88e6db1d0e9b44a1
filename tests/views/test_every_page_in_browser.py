"""Every page in a real Chromium: in both languages, light and dark, on a desk and on a phone.

The main ones are looked at on paper too. A page is loaded once in each language; its theme and its window are
changed where it stands. Each two of language, width and theme are looked at together, not all three: what is wrong
with three at once and with no two of them was never seen.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import Page, TimeoutError
from pytest_django.live_server_helper import LiveServer

from articles import urls
from articles.views.overview import TABS
from tests.browser import Watch, barriers
from tests.views.whole_scene import BATCH, Whole, make_whole

pytestmark = pytest.mark.django_db(transaction=True)

# Addresses without a page of their own to look at: what is fetched, downloaded or posted.
NO_PAGES = {
    "option-list", "centre-list", "chart", "quality-chart", "export", "saved-view-feed", "article-analyse",
    "article-retry", "review-undo", "meeting-reject", "meeting-split", "alias-remove", "mention-decide",
    "not-a-meeting", "save-view", "change-view", "token-revoke", "set-language", "logout", "failed-again",
    "old-readings", "metrics", "news-feed-change",
}  # fmt: skip
STRANGERS = {"login"}
FIELDS = ("date", "place", "status", "kind", "participants", "topics")
PICTURED = {
    *filter(None, TABS), "login", "overview", "overview-empty", "search", "meetings", "meeting",
    "correct-participants", "actors", "actor", "places", "place", "topic-list", "articles", "article", "upload",
    "upload-batch", "feeds", "review", "decisions", "saved-views", "tokens", "password", "quality", "api", "operations",
}  # fmt: skip
PRINTED = {"overview", "meeting", "article"}
RAILS = {"overview", "overview-filtered", "search"}  # on which axe looks at the filters, too
OPENED = {  # page: what opens on it, by the selector of its button, and the width of the window
    "overview": (
        ("user", ".site-header .dropdown-toggle", 1280),
        ("export", ".export > summary", 1280),
        ("save", ".save-view > summary", 1280),
        ("menu", ".navbar-toggler", 390),
        ("export", ".export > summary", 390),
        ("save", ".save-view > summary", 390),
        ("rail", ".filters-open", 390),
    ),
}
LOOKS = {  # width, height and theme by language
    "en": ((1280, 900, "light"), (390, 844, "dark")),
    "id": ((1280, 900, "dark"), (390, 844, "light")),
}
BARRIERS = "en"  # the language in which axe looks too: what it looks at is alike in both
TOO_WIDE = """() => {
    const page = document.documentElement, past = page.scrollWidth - innerWidth;
    if (past <= 0) return "";
    const clipped = (e) => { for (let p = e.parentElement; p; p = p.parentElement)
        if (getComputedStyle(p).overflowX !== "visible") return true; return false; };
    const wide = [...document.body.querySelectorAll("*")].filter(
        (e) => e.getBoundingClientRect().right > innerWidth + 0.5 && !clipped(e));
    return `${past} px wider than the window: ${wide.slice(-3).map((e) => e.outerHTML.slice(0, 90)).join(" | ")}`;
}"""
SETTLED = """() => [...document.querySelectorAll("[data-chart-url]")]
    .every((chart) => ["true", "empty", "failed"].includes(chart.dataset.drawn))"""
DRAWN = """() => [...document.querySelectorAll("[data-chart-url]")]
    .filter((chart) => !["true", "empty"].includes(chart.dataset.drawn))
    .map((chart) => `${chart.id} is not drawn (${chart.dataset.drawn}): ${chart.textContent.slice(0, 200)}`)"""


def pages(whole: Whole) -> dict[str, tuple[str, dict[str, Any], str]]:
    """Return the pages by the name of their picture: the name of the URL, its arguments, and its query."""
    meeting, article, actor = ({"pk": row.pk} for row in (whole.meeting, whole.article, whole.actor))
    kim, putin = (row.pk for row in whole.actors)
    mark = {**article, "mention": whole.article.mentions.get(surface="Kim Jong-un").pk}
    place = {"pk": whole.meeting.place_id}
    return {
        **{
            view or "overview": ("overview", {}, f"view={view}" if view else "")
            for view in TABS  # a view that is added is looked at too
        },
        "overview-filtered": ("overview", {}, f"actor={kim}&actor={putin}&status=held&q=cosmodrome"),
        "overview-empty": ("overview", {}, f"actor={kim}&from=1999-01-01&to=1999-12-31"),
        "network-around": ("overview", {}, f"view=network&centre={kim}&depth=2"),
        "network-states": ("overview", {}, "view=network&level=states"),
        "map-capitals": ("overview", {}, "view=map&arcs=capitals"),
        "timeline-actors": ("overview", {}, "view=timeline&lanes=actors"),
        "timeline-pairs": ("overview", {}, "view=timeline&lanes=pairs"),
        "topics-actors": ("overview", {}, "view=topics&by=actors"),
        "topics-pairs": ("overview", {}, "view=topics&by=pairs"),
        "trends-quarter": ("overview", {}, "view=trends&span=quarter"),
        "chart-table": ("chart-table", {"name": "network"}, ""),
        "search": ("search", {}, "q=cosmodrome"),
        "search-nothing": ("search", {}, "q=zzzz"),
        "meetings": ("meeting-list", {}, ""),
        "meeting": ("meeting", meeting, ""),
        "meeting-planned": ("meeting", {"pk": whole.planned.pk}, ""),
        "meeting-decided": ("meeting", {"pk": whole.decided.pk}, ""),
        "meeting-rejected": ("meeting", {"pk": whole.rejected.pk}, ""),
        **{f"correct-{field}": ("meeting-correct", {**meeting, "field": field}, "") for field in FIELDS},
        "meeting-merge": ("meeting-merge", meeting, ""),
        "actors": ("actor-list", {}, ""),
        "actor": ("actor", actor, ""),
        "actor-names": ("actor-names", {}, "q=kim"),
        "actor-merge": ("actor-merge", actor, ""),
        "actor-split": ("actor-split", actor, ""),
        "alias-add": ("alias-add", actor, ""),
        "places": ("place-list", {}, ""),
        "place": ("place", place, ""),
        "topic-list": ("topic-list", {}, ""),
        "articles": ("article-list", {}, ""),
        "article": ("article", article, f"meeting={whole.meeting.pk}"),
        "article-failed": ("article", {"pk": whole.failed.pk}, ""),
        "article-queued": ("article", {"pk": whole.queued.pk}, ""),
        "article-edit": ("article-edit", article, ""),
        "article-delete": ("article-delete", article, ""),
        "mention": ("mention", mark, ""),
        "mention-candidates": ("mention-candidates", mark, ""),
        "sentence": ("sentence", {**article, "start": 23, "end": 90}, ""),
        "add-meeting": ("add-meeting", article, ""),
        "upload": ("upload", {}, ""),
        "upload-batch": ("upload-batch", {"key": BATCH}, ""),
        "feeds": ("news-feed-list", {}, ""),
        "review": ("review-queue", {}, ""),
        "decisions": ("review-list", {}, ""),
        "saved-views": ("saved-view-list", {}, ""),
        "tokens": ("token-list", {}, ""),
        "operations": ("operations", {}, ""),
        "password": ("password", {}, ""),
        "quality": ("quality", {}, ""),
        "api": ("api-reference", {}, ""),
    }


def looked_at(page: Page, name: str, language: str, picture: Callable[..., None]) -> Iterator[str]:
    """Yield what is wrong with a page, in every look of it, and keep pictures of the main ones."""
    if page.locator("html").get_attribute("lang") != language:
        yield f"it is not in {language}"
    for width, height, theme in LOOKS[language]:
        shown(page, width, height, theme)
        try:
            page.wait_for_function(SETTLED, timeout=30_000)
        except TimeoutError:
            yield f"{width} {theme}: it went on drawing"
        yield from (
            f"{width} {theme}: {fault}"
            for fault in faults(page, axe=language == BARRIERS, rail=name in RAILS)
        )
        if name in PICTURED:
            picture(f"{language}-{name}-{width}-{theme}", of=page, full=True)
    if name in PRINTED:
        page.set_viewport_size({"width": 720, "height": 1000})  # A4 between its margins
        page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")  # as a dialogue that prints does
        page.wait_for_timeout(250)
        page.wait_for_function(SETTLED, timeout=30_000)
        yield from (f"printed: {fault}" for fault in faults(page, axe=False))
        picture(f"{language}-{name}-print", of=page, full=True)
        page.emulate_media(media="screen")
        page.evaluate("dispatchEvent(new Event('afterprint'))")
    if name in OPENED:
        yield from opened(page, name, language, picture)


def shown(page: Page, width: int, height: int, theme: str) -> None:
    """Give a page a size and a theme. A chart is drawn again when its window has come to rest."""
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
    if page.viewport_size != {"width": width, "height": height}:
        page.set_viewport_size({"width": width, "height": height})
        if page.locator("[data-chart-url]").count():
            page.wait_for_timeout(250)


def opened(page: Page, name: str, language: str, picture: Callable[..., None]) -> Iterator[str]:
    """Yield what is wrong with what opens on a page, on a desk in the light and on a phone in the dark."""
    for what, button, width in OPENED[name]:
        shown(page, width, 844, "light" if width == 1280 else "dark")
        page.wait_for_function(SETTLED, timeout=30_000)
        page.locator(button).click()
        page.wait_for_timeout(250)
        yield from (
            f"{what} {width}: {fault}"
            for fault in faults(page, axe=language == BARRIERS, rail=what == "rail")
        )
        picture(f"{language}-{name}-{what}-{width}", of=page)
        if what != "rail":  # which lies over its button, and comes last
            page.locator(button).click()


def faults(page: Page, *, axe: bool, rail: bool = False) -> Iterator[str]:
    """Yield what is wrong with a page as it stands, for axe too; the rail of filters is the same on many pages."""
    yield from page.evaluate(DRAWN)
    if wide := page.evaluate(TOO_WIDE):
        yield wide
    if axe:
        yield from barriers(page, without=() if rail else ("#rail",))


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_page_can_be_used(
    language: str,
    page: Page,
    watch: Watch,
    live_server: LiveServer,
    log_in: Callable[..., User],
    screenshot: Callable[..., None],
) -> None:
    page.context.add_cookies(
        [{"name": settings.LANGUAGE_COOKIE_NAME, "value": language, "url": live_server.url}]
    )
    watch.forgive(r"status of (404|410)")  # the address that is asked for without there being any such page
    wrong: list[str] = []

    def look(name: str, address: str) -> None:
        width, height, theme = LOOKS[language][0]
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
        page.goto(address)
        wrong.extend(f"{name} ({address}): {fault}" for fault in looked_at(page, name, language, screenshot))

    look("login", reverse("login"))
    user = log_in(page, role="admin")
    User.objects.filter(pk=user.pk).update(is_staff=True)
    whole = make_whole(user)
    for name, (url, arguments, query) in pages(whole).items():
        look(name, f"{reverse(url, kwargs=arguments)}{'?' if query else ''}{query}")
    look("not-found", "/meetings/987654/")
    assert not wrong, "\n".join(wrong)


def test_no_page_is_forgotten(transactional_db: None) -> None:
    whole = make_whole(User.objects.create_user("ratna", is_superuser=True))
    seen = {url for url, _, _ in pages(whole).values()}
    assert {pattern.name for pattern in urls.urlpatterns} == seen | NO_PAGES | STRANGERS  # type: ignore[union-attr]
    assert not seen & NO_PAGES
