"""The overview in a real browser: charts that can be clicked, filters without a page load, history."""

import re
from collections.abc import Callable
from datetime import date
from itertools import combinations

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser import Watch
from tests.factories import make_actor, make_meeting, make_place

pytestmark = pytest.mark.django_db(transaction=True)
MARKS = {
    "network": "#chart-network .scatterlayer .trace:nth-last-child(2) path.point",
    "map": "#chart-map .scattergeo path.point",
    "timeline": "#chart-timeline .scatterlayer path.point",
    "topics": "#chart-topics .barlayer .point path",
}
LABELS = {"network": "#chart-network .textpoint text", "map": "#chart-map .scattergeo text"}


@pytest.fixture
def stored(transactional_db: None) -> None:
    """Store two meetings far apart in time and space."""
    ana, bo = make_actor("Ana Ruiz", country="ES"), make_actor("Bo Lind", country="SE")
    cy, di = make_actor("Cy Young", country="US"), make_actor("Di Prado", country="AR", aliases=["La Prado"])
    oslo = make_place("Oslo", country="NO", at=(59.9, 10.8))
    lima = make_place("Lima", country="PE", at=(-12.0, -77.0))
    make_meeting([ana, bo], place=oslo, day=date(2023, 2, 3), topics=["energy"])
    make_meeting([cy, di], place=lima, day=date(2024, 9, 10), topics=["health"], status="planned")


@pytest.fixture
def inside(page: Page, stored: None, log_in: Callable[..., object]) -> Page:
    """Return a page that is logged in."""
    log_in(page, role="reader")
    return page


def show(page: Page, path: str) -> None:
    """Open a page and wait until its charts are drawn."""
    page.goto(path)
    drawn(page)


def drawn(page: Page) -> None:
    """Wait until every chart of a page is drawn; a busy machine may take a while."""
    expect(page.locator("[data-chart-url]").first).to_be_visible()
    for chart in page.locator("[data-chart-url]").all():
        expect(chart).to_have_attribute("data-drawn", "true", timeout=30_000)


def click_mark(page: Page, mark: Locator) -> None:
    """Click the middle of a mark as a hand would: Plotly listens to what lies above it."""
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x - 1, y - 1)
    page.mouse.move(x, y)
    page.mouse.click(x, y)


@pytest.mark.parametrize("name", MARKS)
def test_two_clicks_lead_from_a_mark_to_its_sentence(inside: Page, name: str) -> None:
    show(inside, f"/?view={name}")
    inside.evaluate("window.stayed = true")

    click_mark(inside, inside.locator(MARKS[name]).first)
    expect(inside.locator("#counts")).to_contain_text("1 meeting ")
    expect(inside.locator("[data-chip]").first).to_be_visible()
    assert "?" in inside.url
    assert inside.evaluate("window.stayed") is True
    expect(inside.locator(".meeting")).to_have_count(1)

    inside.locator(".meeting .said a").click()
    inside.wait_for_url(re.compile(r"/articles/\d+/\?meeting=\d+#e\d+$"))
    anchor = inside.url.split("#")[1]
    expect(inside.locator(f"#{anchor}")).to_be_visible()


def test_a_box_of_the_rail_narrows_everything_without_a_page_load(inside: Page) -> None:
    show(inside, "/")
    inside.evaluate("window.stayed = true")

    inside.get_by_label("Ana Ruiz ES").check()

    expect(inside.locator("#counts")).to_contain_text("1 meeting ")
    expect(inside).to_have_url(re.compile(r"/\?actor=\d+$"))
    expect(inside.get_by_label("Ana Ruiz ES")).to_be_checked()
    drawn(inside)
    assert inside.locator(MARKS["map"]).count() == 1
    assert inside.evaluate("window.stayed") is True


def test_what_was_chosen_last_is_shown_and_what_it_replaced_is_no_fault(inside: Page) -> None:
    show(inside, "/")
    inside.evaluate("""() => {
      document.querySelector("#filters [name=status][value=held]").click();
      document.querySelector(".tabs a[href*='view=table']").click();
    }""")

    expect(inside.get_by_role("link", name="Table", exact=True)).to_have_attribute("aria-current", "page")
    inside.wait_for_load_state("networkidle")
    expect(inside.get_by_role("table")).to_be_visible()
    expect(inside).to_have_url(re.compile(r"/\?view=table$"))


def test_a_chart_that_leaves_the_page_while_it_is_drawn_is_no_fault(inside: Page) -> None:
    inside.goto("/")
    for _ in range(3):
        for view in ("Map", "Overview"):
            inside.get_by_role("navigation", name="Views").get_by_role("link", name=view).click()
            expect(inside.locator("#chart-map.js-plotly-plot")).to_be_visible()
    drawn(inside)


def test_back_forward_and_reload_show_what_the_address_says(inside: Page) -> None:
    show(inside, "/?view=network")
    inside.get_by_label("Ana Ruiz ES").check()
    expect(inside.locator("#counts")).to_contain_text("1 meeting ")
    inside.get_by_role("link", name="Table", exact=True).click()
    expect(inside.locator("#chart-network")).to_have_count(0)

    inside.go_back()
    expect(inside.locator("#chart-network")).to_have_count(1)
    drawn(inside)
    inside.go_back()
    expect(inside.locator("#counts")).to_contain_text("2 meetings")
    expect(inside.get_by_label("Ana Ruiz ES")).not_to_be_checked()
    drawn(inside)
    inside.go_forward()
    expect(inside.locator("#counts")).to_contain_text("1 meeting ")
    expect(inside.get_by_label("Ana Ruiz ES")).to_be_checked()
    inside.reload()
    expect(inside.locator("#counts")).to_contain_text("1 meeting ")
    drawn(inside)


def test_a_chip_gives_back_what_it_took(inside: Page) -> None:
    inside.goto("/?view=table")
    inside.get_by_label("planned").check()
    expect(inside.locator("#counts")).to_contain_text("1 meeting ")

    inside.locator("[data-chip=status]").click()

    expect(inside.locator("#counts")).to_contain_text("2 meetings")
    expect(inside.get_by_label("planned")).not_to_be_checked()


def test_typing_finds_an_actor_by_another_name(inside: Page) -> None:
    inside.goto("/?view=table")
    inside.locator("#q-actor").fill("la prado")

    expect(inside.locator("#options-actor li")).to_have_count(1)
    inside.get_by_label("Di Prado AR").check()
    expect(inside.locator("#counts")).to_contain_text("1 meeting ")
    expect(inside.locator("[data-chip=actor]")).to_contain_text("Di Prado")


def test_what_is_typed_while_the_numbers_are_renewed_stays_and_counts(inside: Page) -> None:
    show(inside, "/?view=timeline")
    held: list[Route] = []
    inside.route(re.compile(r"[?&]actor=\d"), lambda route: held.append(route), times=1)
    with inside.expect_request(re.compile(r"[?&]actor=\d")):
        inside.get_by_label("Ana Ruiz ES").check()
    words = inside.get_by_label("Words in the article")
    words.press_sequentially("energy")

    held[0].continue_()

    expect(inside.get_by_role("link", name="Remove: Ana Ruiz")).to_be_visible()
    expect(words).to_have_value("energy")
    expect(words).to_be_focused()
    words.press("Tab")
    expect(inside).to_have_url(re.compile("q=energy"))


def test_the_data_of_a_chart_opens_as_a_table_beside_it(inside: Page) -> None:
    show(inside, "/?view=map")
    inside.locator("section:has(#chart-map)").get_by_role("link", name="Data as a table").click()

    inside.locator("#table-map").get_by_role("link", name="Lima").click()
    expect(inside.locator("#counts")).to_contain_text("1 meeting ")


@pytest.mark.parametrize("name", ["network", "map", "timeline"])
def test_a_meeting_and_its_mark_light_each_other_up(inside: Page, name: str) -> None:
    show(inside, f"/?view={name}")
    lit = inside.locator(f"#chart-{name} path.point.is-lit")

    inside.locator(".meeting").first.hover()
    expect(lit).to_have_count(2 if name == "network" else 1)

    box = inside.locator(MARKS[name]).first.bounding_box()
    assert box is not None
    inside.mouse.move(box["x"] + box["width"] / 2 - 1, box["y"] + box["height"] / 2 - 1)
    inside.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(inside.locator(".meeting.is-lit")).to_have_count(1)
    expect(lit).to_have_count(0)


def test_a_chart_that_fails_says_so_and_can_be_tried_again(inside: Page, watch: Watch) -> None:
    page = inside
    watch.forgive("500|Internal Server Error")
    page.route("**/charts/map/**", lambda route: route.fulfill(status=500, body=""))
    page.goto("/?view=map")
    expect(page.locator("#chart-map")).to_contain_text("could not make this chart. (500)", timeout=30_000)

    page.unroute("**/charts/map/**")
    page.locator("#chart-map").get_by_role("button", name="Try again").click()
    drawn(page)


def test_the_colours_follow_the_theme_of_the_system(inside: Page) -> None:
    show(inside, "/?view=timeline")
    label = inside.locator("#chart-timeline .ytick text").first
    light = label.evaluate("element => getComputedStyle(element).fill")

    inside.emulate_media(color_scheme="dark")

    expect(label).not_to_have_css("fill", light)


def test_on_a_phone_the_filters_are_a_sheet(
    new_page: Callable[..., Page], stored: None, log_in: Callable[..., object]
) -> None:
    phone = new_page(width=390, height=844, touch=True)
    log_in(phone, role="reader")
    show(phone, "/?view=topics")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    expect(phone.locator("#filters")).not_to_be_visible()

    phone.get_by_role("button", name="Filters").click()
    phone.get_by_label("Ana Ruiz ES").check()
    expect(phone.locator("#filters")).to_be_visible()
    phone.get_by_role("button", name="Show the meetings").click()

    expect(phone.locator("#filters")).not_to_be_visible()
    expect(phone.get_by_role("button", name="Filters (1)")).to_be_visible()
    expect(phone.locator(".meeting")).to_have_count(1)


@pytest.mark.parametrize("width", [1400, 390])
def test_names_are_neither_cut_nor_cover_each_other(
    new_page: Callable[..., Page], stored: None, log_in: Callable[..., object], width: int
) -> None:
    page = new_page(width=width)
    log_in(page, role="reader")
    show(page, "/")

    for name, count in (("network", 4), ("map", 2)):
        frame = page.locator(f"#chart-{name}").bounding_box()
        assert frame is not None
        labels = [label for label in page.locator(LABELS[name]).all() if label.is_visible()]
        boxes = [box for label in labels if (box := label.bounding_box())]
        assert len(boxes) == count
        for box in boxes:
            assert box["x"] >= frame["x"]
            assert box["x"] + box["width"] <= frame["x"] + frame["width"]
        for one, other in combinations(boxes, 2):
            assert (
                one["x"] + one["width"] <= other["x"]
                or other["x"] + other["width"] <= one["x"]
                or one["y"] + one["height"] <= other["y"]
                or other["y"] + other["height"] <= one["y"]
            )


def test_a_single_day_is_drawn_in_days(inside: Page) -> None:
    show(inside, "/?view=timeline&from=2023-02-03&to=2023-02-03")

    ticks = inside.locator("#chart-timeline .xtick text").all_text_contents()
    assert ticks
    assert not any(":" in tick for tick in ticks)
