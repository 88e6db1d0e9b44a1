"""The network in a real browser: who counts, around whom, how often, and when."""

import re
from collections.abc import Callable
from datetime import date
from math import dist

import pytest
from playwright.sync_api import Page, expect

from tests.browser import barriers
from tests.factories import make_actor, make_meeting
from tests.views.test_overview_in_browser import MARKS, click_mark, drawn, show

pytestmark = pytest.mark.django_db(transaction=True)
SPOTS = """() => Object.fromEntries(
  [...document.querySelectorAll("#chart-network .scatterlayer .trace")].flatMap((drawn) =>
    (drawn.__data__[0].trace.ids ?? []).map((mark, i) => {
      const box = drawn.querySelectorAll("path.point")[i].getBoundingClientRect();
      return [mark, [box.x + box.width / 2, box.y + box.height / 2]];
    })))"""
HOVERS = 'document.getElementById("chart-network").data.find((trace) => trace.name === "pairs").hovertext'


@pytest.fixture
def inside(page: Page, transactional_db: None, log_in: Callable[..., object]) -> Page:
    """Return a page that is logged in, with a ledger of two years."""
    ana, bo = make_actor("Ana Ruiz", country="ES"), make_actor("Bo Lind", country="SE")
    cy, di = make_actor("Cy Young", country="US"), make_actor("Di Prado", country="AR", aliases=["La Prado"])
    bank = make_actor("The Bank", country="SE", kind="organisation")
    make_meeting([ana, bo], day=date(2023, 2, 3))
    make_meeting([ana, bo], day=date(2023, 11, 3))
    make_meeting([bo, cy], day=date(2024, 3, 4), status="planned")
    make_meeting([cy, di], day=date(2024, 9, 10))
    make_meeting([di, bank], day=date(2024, 9, 11))
    log_in(page, role="reader")
    return page


def spots(page: Page) -> dict[str, tuple[float, float]]:
    """Return where each node is drawn, in pixels of the window, by its mark."""
    page.evaluate("window.scrollTo(0, 0)")
    found: dict[str, tuple[float, float]] = page.evaluate(SPOTS)
    return found


def beside(page: Page) -> dict[str, tuple[float, float]]:
    """Return where each node is drawn, from the corner of the chart."""
    box = page.locator("#chart-network").bounding_box()
    assert box is not None
    return {mark: (x - box["x"], y - box["y"]) for mark, (x, y) in spots(page).items()}


def test_the_level_of_states_leads_to_the_meetings_of_two_states(inside: Page) -> None:
    show(inside, "/?view=network")
    inside.locator("#showing-level").select_option("states")
    expect(inside).to_have_url(re.compile("level=states"))
    drawn(inside)
    expect(inside.locator("#note-network")).to_contain_text("4 states with 4 pairs")

    click_mark(inside, inside.locator(MARKS["network"]).first)
    expect(inside.locator("[data-chip=state]")).to_be_visible()
    assert "<b>0 meetings" not in inside.content()


def test_the_network_is_drawn_around_somebody_and_around_everyone_again(inside: Page) -> None:
    show(inside, "/?view=network")
    expect(inside.get_by_label("Steps away")).to_have_count(0)
    inside.locator("#q-centre").press_sequentially("la prado")
    inside.locator("#centres").get_by_role("link", name="Di Prado").press("Enter")

    expect(inside.locator(".chart-around")).to_contain_text("Drawn around Di Prado")
    drawn(inside)
    expect(inside.locator("#note-network")).to_contain_text("up to 1 step away: 3 actors with 2 pairs")
    inside.get_by_label("Steps away").select_option("2")
    expect(inside.locator("#note-network")).to_contain_text("up to 2 steps away: 4 actors with 3 pairs")

    inside.get_by_role("link", name="Show everyone").click()
    expect(inside.locator("#note-network")).to_contain_text("5 actors with 4 pairs")
    expect(inside).to_have_url(re.compile(r"/\?view=network$"))


def test_an_actor_s_page_leads_to_the_network_around_them(inside: Page) -> None:
    inside.goto("/actors/")
    inside.get_by_role("link", name="Ana Ruiz").click()
    inside.get_by_role("link", name="Show the network around Ana Ruiz").click()

    drawn(inside)
    expect(inside.locator("#note-network")).to_contain_text("Around Ana Ruiz")


def test_pairs_of_few_meetings_are_left_out(inside: Page) -> None:
    show(inside, "/?view=network")
    inside.get_by_label("Meetings of a pair, at least").fill("2")
    inside.get_by_label("Meetings of a pair, at least").press("Enter")

    expect(inside.locator("#note-network")).to_contain_text("2 actors with 1 pair")
    drawn(inside)
    assert len(spots(inside)) == 2


def test_no_node_moves_when_a_filter_is_set(inside: Page) -> None:
    show(inside, "/?view=network")
    before = beside(inside)

    inside.get_by_label("planned").check()
    expect(inside.locator("#counts")).to_contain_text("1 meeting ")
    drawn(inside)
    after = beside(inside)

    assert len(after) == 2
    assert all(dist(before[mark], after[mark]) < 1.5 for mark in after)


def test_the_keys_move_through_time_and_the_dates_are_said(inside: Page) -> None:
    show(inside, "/?view=network")
    before = spots(inside)
    last = inside.get_by_role("slider", name="To")
    expect(last).to_have_attribute("aria-valuetext", "Sep 2024")
    last.focus()

    last.press("Home")
    expect(last).to_have_attribute("aria-valuetext", "Feb 2023")
    expect(inside.locator(".over-time output")).to_have_text("Feb 2023 to Feb 2023. Actors: 2. Pairs: 1.")
    assert inside.evaluate(HOVERS) == ["Ana Ruiz and Bo Lind: 1 meeting, Feb 2023 to Feb 2023"]
    after = spots(inside)
    assert len(after) == 2
    assert all(dist(before[mark], after[mark]) < 1.5 for mark in after)

    for _ in range(9):
        last.press("ArrowRight")
    expect(inside.locator(".over-time output")).to_have_text("Feb 2023 to Nov 2023. Actors: 2. Pairs: 1.")
    assert inside.evaluate(HOVERS) == ["Ana Ruiz and Bo Lind: 2 meetings, Feb 2023 to Nov 2023"]
    inside.get_by_role("slider", name="From").press("ArrowRight")
    expect(inside.locator(".over-time output")).to_contain_text("Mar 2023 to Nov 2023.")
    assert inside.evaluate(HOVERS) == ["Ana Ruiz and Bo Lind: 1 meeting, Mar 2023 to Nov 2023"]

    inside.get_by_role("link", name="Filter the meetings to this time").click()
    expect(inside.locator("#counts")).to_contain_text("1 meeting ")
    expect(inside).to_have_url(re.compile("from=2023-03-01&to=2023-11-30"))


def test_a_mark_leads_to_the_meetings_of_the_time_shown(inside: Page) -> None:
    show(inside, "/?view=network")
    inside.get_by_role("slider", name="To").press("Home")
    expect(inside.locator(".over-time output")).to_contain_text("Actors: 2")

    click_mark(inside, inside.locator(MARKS["network"]).first)

    expect(inside.locator("#counts")).to_contain_text("1 meeting ")
    expect(inside).to_have_url(re.compile("to=2023-02-28"))


def test_the_whole_time_comes_back(inside: Page) -> None:
    show(inside, "/?view=network")
    inside.get_by_role("slider", name="From").press("End")
    expect(inside.locator(".over-time output")).to_contain_text("Sep 2024 to Sep 2024. Actors: 3.")
    inside.emulate_media(color_scheme="dark")
    expect(inside.locator(".over-time output")).to_contain_text("Sep 2024 to Sep 2024. Actors: 3.")
    assert len(spots(inside)) == 3

    inside.get_by_role("button", name="Show the whole time").click()
    expect(inside.locator(".over-time output")).to_contain_text("the whole time")
    assert len(spots(inside)) == 5


@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_nothing_around_the_network(inside: Page, dark: bool) -> None:
    inside.emulate_media(color_scheme="dark" if dark else "light")
    inside.set_viewport_size({"width": 390, "height": 844})
    show(inside, "/?view=network")
    inside.get_by_role("slider", name="From").press("ArrowRight")
    inside.locator("#q-centre").press_sequentially("bo")
    expect(inside.locator("#centres a")).to_have_count(1)

    assert inside.evaluate("document.documentElement.scrollWidth") <= 390
    assert barriers(inside) == []
