"""The search, the filters of the rail and the history in a real browser."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils.timezone import localdate
from playwright.sync_api import Page, expect

from tests.browser import barriers, settled
from tests.factories import make_actor, make_article, make_meeting, make_place

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def stored(transactional_db: None) -> None:
    """Store three meetings of four people, one of them soon and one long ago."""
    ana, bo, cy = make_actor("Ana Ruiz", country="ES"), make_actor("Bo Lind"), make_actor("Cy Young")
    zelensky = make_actor("Volodymyr Zelensky", country="UA", aliases=["Зеленський"])
    oslo = make_place("Oslo", country="NO", at=(59.9, 10.8))
    today = localdate()
    make_meeting([ana, bo], place=oslo, day=today - timedelta(days=3), confidence=0.92)
    make_meeting([ana, cy], day=today + timedelta(days=20), status="planned", confidence=0.55)
    make_meeting([cy, zelensky], day=today - timedelta(days=900), outlets=["X"], confidence=0.7)
    make_article(
        "Para menteri bertemu <b>di Oslo</b> dan membahas zeppelin.", title="Menteri di Oslo", language="id"
    )


@pytest.fixture
def inside(page: Page, stored: None, log_in: Callable[..., object]) -> Page:
    """Return a page that is logged in and shows the table of meetings."""
    log_in(page, role="reader")
    page.goto("/?view=table")
    page.evaluate("window.stayed = true")
    return page


def meetings(page: Page, words: str) -> None:
    """Wait until the page says how many meetings there are."""
    expect(page.locator("#counts")).to_contain_text(re.compile(rf"(^| ){words}\b"))


def test_an_actor_may_be_any_all_or_not(inside: Page) -> None:
    row = inside.locator("#options-actor li").filter(has_text="Ana Ruiz")
    inside.get_by_label("Ana Ruiz ES").check()
    meetings(inside, "2 meetings")

    row.hover()
    row.get_by_text("not", exact=True).click()
    meetings(inside, "1 meeting")
    expect(inside).to_have_url(re.compile(r"\?not=\d+&view=table$"))
    expect(inside.get_by_label("Ana Ruiz ES")).not_to_be_checked()
    expect(inside.locator("[data-chip=not]")).to_contain_text("not Ana Ruiz")

    row.hover()
    row.get_by_text("all", exact=True).click()
    meetings(inside, "2 meetings")
    expect(inside).to_have_url(re.compile(r"\?with=\d+&view=table$"))
    bo = inside.locator("#options-actor li").filter(has_text="Bo Lind")
    bo.hover()
    bo.get_by_text("all", exact=True).click()
    meetings(inside, "1 meeting")
    expect(inside.locator("[data-chip=with]")).to_have_count(2)

    inside.locator("[data-chip=with]").filter(has_text="Bo Lind").click()
    meetings(inside, "2 meetings")
    assert inside.evaluate("window.stayed") is True


def test_the_three_ways_are_reached_from_the_keyboard(inside: Page) -> None:
    inside.locator("#q-actor").focus()
    inside.keyboard.type("зеленс")
    expect(inside.locator("#options-actor li")).to_have_count(1)
    inside.keyboard.press("ArrowDown")
    expect(inside.get_by_label("Volodymyr Zelensky UA")).to_be_focused()
    inside.keyboard.press("Tab")
    inside.keyboard.press("Tab")
    expect(inside.get_by_label("No meetings with Volodymyr Zelensky")).to_be_focused()
    inside.keyboard.press("Space")

    meetings(inside, "2 meetings")
    expect(inside.locator("[data-chip=not]")).to_contain_text("not Volodymyr Zelensky")


def test_enter_takes_the_first_name_that_is_found_and_escape_gives_the_list_back(inside: Page) -> None:
    field = inside.locator("#q-actor")
    field.fill("ruis")
    expect(inside.locator("#options-actor li")).to_have_count(1)
    field.press("Escape")
    expect(inside.locator("#options-actor li")).to_have_count(4)
    field.fill("young")
    expect(inside.locator("#options-actor li")).to_have_count(1)
    field.press("Enter")

    meetings(inside, "2 meetings")
    expect(inside.locator("[data-chip=actor]")).to_contain_text("Cy Young")


def test_a_stretch_of_time_stands_instead_of_days(inside: Page) -> None:
    inside.locator("#date-from").fill("2001-01-01")
    inside.locator("#date-from").blur()
    expect(inside.locator("[data-chip=from]")).to_be_visible()

    settled(inside)
    inside.locator("#when").select_option("7d")
    meetings(inside, "1 meeting")
    expect(inside).to_have_url(re.compile(r"/\?when=7d&view=table$"))
    settled(inside)
    inside.locator("#when").select_option("coming")
    meetings(inside, "1 meeting")
    expect(inside.locator("[data-chip=when]")).to_contain_text("today and later")
    expect(inside.locator(".status-planned").first).to_be_visible()

    settled(inside)
    inside.locator("#date-to").fill(f"{localdate() - timedelta(days=100)}")
    inside.locator("#date-to").blur()
    expect(inside.locator("[data-chip=when]")).to_have_count(0)
    expect(inside.locator("#when")).to_have_value("")
    meetings(inside, "1 meeting")


def test_the_slider_says_what_it_leaves_before_it_is_let_go(inside: Page) -> None:
    slider, words = inside.locator("#confidence"), inside.locator("#sureness")
    expect(words).to_have_text("however sure: 3 meetings")

    slider.evaluate(
        "(field) => { field.value = 60; field.dispatchEvent(new Event('input', {bubbles: true})); }"
    )
    expect(words).to_have_text("at least 60%: 2 meetings")
    meetings(inside, "3 meetings")
    slider.press("ArrowRight")

    meetings(inside, "2 meetings")
    expect(inside).to_have_url(re.compile(r"/\?confidence=65&view=table$"))
    expect(inside.locator("[data-chip=confidence]")).to_contain_text("at least 65% sure")
    expect(slider).to_have_value("65")


def test_a_slash_leads_to_the_search_which_keeps_the_filters(inside: Page) -> None:
    inside.get_by_label("Ana Ruiz ES").check()
    meetings(inside, "2 meetings")

    inside.keyboard.press("/")
    expect(inside.locator("#site-search-words")).to_be_focused()
    inside.keyboard.type("met/oslo")
    inside.keyboard.press("Enter")

    inside.wait_for_url(re.compile(r"/search/\?q=met%2Foslo&actor=\d+$"))
    expect(inside.locator("#counts")).to_have_text("0 articles · 0 meetings")
    inside.locator("#words").fill("met oslo")
    inside.locator("#words").press("Enter")
    expect(inside.locator("#counts")).to_have_text("1 article · 1 meeting")
    expect(inside.locator(".found-article mark").first).to_be_visible()
    inside.locator("[data-chip=actor]").click()
    expect(inside).to_have_url(re.compile(r"/search/\?q=met\+oslo$"))
    inside.get_by_role("link", name="Show the meeting in the overview").click()
    inside.wait_for_url(re.compile(r"/\?q=met\+oslo$"))
    meetings(inside, "1 meeting")


def test_a_search_in_one_form_of_a_word_finds_the_others(inside: Page) -> None:
    inside.goto("/search/?q=pertemuan")

    expect(inside.locator(".found-article .said mark")).to_have_text("bertemu")
    expect(inside.locator(".found-article .said")).to_contain_text("<b>di Oslo</b>")
    inside.locator(".found-article h3 a").click()
    inside.wait_for_url(re.compile(r"/articles/\d+/$"))


def test_back_forward_and_reload_keep_every_step(inside: Page) -> None:
    inside.get_by_label("Ana Ruiz ES").check()
    meetings(inside, "2 meetings")
    inside.get_by_role("link", name="Timeline", exact=True).click()
    expect(inside.locator("#chart-timeline")).to_have_attribute("data-drawn", "true", timeout=30_000)
    settled(inside)
    inside.locator("#when").select_option("7d")
    meetings(inside, "1 meeting")
    inside.goto("/search/?q=met")
    expect(inside.locator("#counts")).to_contain_text("2 articles")
    inside.get_by_role("link", name="Newest first").click()
    expect(inside).to_have_url(re.compile("sort=newest"))

    inside.go_back()
    expect(inside.get_by_role("link", name="Best match first")).to_have_attribute("aria-current", "page")
    inside.go_back()
    meetings(inside, "1 meeting")
    expect(inside.locator("#when")).to_have_value("7d")
    expect(inside.get_by_label("Ana Ruiz ES")).to_be_checked()
    inside.go_back()
    meetings(inside, "2 meetings")
    expect(inside.locator("#when")).to_have_value("")
    expect(inside.locator("#chart-timeline")).to_have_count(1)
    inside.go_back()
    expect(inside.locator("#meeting-table")).to_be_visible()
    inside.go_back()
    meetings(inside, "3 meetings")
    expect(inside.get_by_label("Ana Ruiz ES")).not_to_be_checked()
    inside.go_forward()
    meetings(inside, "2 meetings")
    inside.go_forward()
    expect(inside.locator("#chart-timeline")).to_have_count(1)
    inside.go_forward()
    meetings(inside, "1 meeting")
    inside.reload()
    meetings(inside, "1 meeting")
    expect(inside.locator("#when")).to_have_value("7d")
    expect(inside.locator("#site-search-words")).to_be_visible()


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)])
def test_the_search_and_the_rail_are_fit_for_everyone(
    new_page: Callable[..., Page],
    stored: None,
    log_in: Callable[..., object],
    screenshot: Callable[..., None],
    width: int,
    dark: bool,
) -> None:
    page = new_page(width=width, dark=dark, touch=width < 400)
    log_in(page, role="reader")
    look = f"{width}-{'dark' if dark else 'light'}"
    for path, name in (
        ("/search/?q=met", "search"),
        ("/search/", "search-empty"),
        ("/search/?q=nobody+at+all", "search-nothing"),
        ("/?view=table&not=1&when=this-year&confidence=50&reviewed=no&q=met", "filters"),
    ):
        page.goto(path)
        if width < 992 and name == "filters":
            page.get_by_role("button", name="Filters").click()
            expect(page.locator("#rail")).to_have_class(re.compile(r"\bshow\b"))
            page.wait_for_timeout(400)  # the sheet slides in
        screenshot(f"{name}-{look}", of=page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert barriers(page) == [], path
