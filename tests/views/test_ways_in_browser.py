"""The ways to show the timeline, the topics and the map in a real browser: by actor, by pair, with lines."""

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.browser import settled
from tests.factories import make_actor, make_ledger, make_meeting, make_place
from tests.views.test_overview_in_browser import click_mark, drawn, show

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = (
    "view=timeline&lanes=actors",
    "view=timeline&lanes=pairs",
    "view=topics&by=actors",
    "view=topics&by=pairs",
    "view=map&arcs=capitals",
)


@pytest.fixture
def inside(page: Page, transactional_db: None, log_in: Callable[..., object]) -> Page:
    """Return a page that is logged in, where two meetings of four people are told of, and one to come."""
    ana, bo = make_actor("Ana Ruiz", country="ES"), make_actor("Bo Lind", country="SE")
    cy, di = make_actor("Cy Young", country="US"), make_actor("Di Prado", country="AR")
    lima = make_place("Lima", country="PE", at=(-12.0, -77.0))
    oslo = make_place("Oslo", country="NO", at=(59.9, 10.8))
    make_meeting([ana, bo], place=oslo, day=date(2023, 2, 3), topics=["energy"])
    make_meeting([cy, di], place=lima, day=date(2024, 9, 10), topics=["health"])
    make_meeting([ana, cy], day=timezone.localdate() + timedelta(days=90), status="planned")
    log_in(page, role="reader")
    return page


def test_a_lane_for_each_actor_and_a_mark_that_leads_to_its_meeting(inside: Page) -> None:
    show(inside, "/?view=timeline")
    points = inside.locator("#chart-timeline .scatterlayer path.point")
    assert points.count() == 3

    inside.get_by_label("A lane for each").select_option("actor")

    expect(inside).to_have_url(re.compile(r"lanes=actors"))
    drawn(inside)
    expect(points).to_have_count(6)  # each meeting in the lanes of two
    expect(inside.locator("#chart-timeline .annotation")).to_have_count(5)  # four names and today
    click_mark(inside, points.last)
    expect(inside.locator("#counts")).to_contain_text("1 meeting ")
    expect(inside.get_by_label("A lane for each")).to_have_value("actors")
    drawn(inside)


def test_two_actors_of_the_filter_stand_side_by_side(inside: Page) -> None:
    show(inside, "/?view=timeline&lanes=actors")
    inside.get_by_label("Ana Ruiz ES").check()
    expect(inside.locator("#counts")).to_contain_text("2 meetings")
    inside.get_by_label("Cy Young US").check()
    expect(inside.locator("#counts")).to_contain_text("3 meetings")
    drawn(inside)

    titles = inside.locator("#chart-timeline .annotation-text").all_text_contents()
    assert [title for title in titles if title != "today"] == ["Ana Ruiz", "Cy Young"]
    assert inside.locator("#chart-timeline .scatterlayer path.point").count() == 4


def test_the_control_is_reached_and_set_by_keyboard(inside: Page) -> None:
    show(inside, "/?view=topics")
    inside.locator("#showing-by").focus()

    inside.keyboard.press("ArrowDown")
    expect(inside).to_have_url(re.compile(r"by=actors"))
    expect(inside.locator("#showing-by")).to_be_focused()
    settled(inside)
    inside.keyboard.press("ArrowDown")
    expect(inside).to_have_url(re.compile(r"by=pairs"))
    drawn(inside)
    names = inside.locator("#chart-topics .ytick text").all_text_contents()
    assert names == ["Ana RuizBo Lind", "Cy YoungDi Prado"]


def test_a_part_of_a_bar_leads_to_the_meetings_of_its_actor_and_topic(inside: Page) -> None:
    show(inside, "/?view=topics&by=actors")

    click_mark(inside, inside.locator("#chart-topics .barlayer .point path").first)

    expect(inside.locator("#counts")).to_contain_text("1 meeting ")
    expect(inside.locator("[data-chip=with]")).to_have_count(1)
    expect(inside.locator("[data-chip=topic]")).to_have_count(1)


def test_lines_from_the_capitals_come_on_demand_and_lead_to_their_meetings(inside: Page) -> None:
    show(inside, "/?view=map")
    points = inside.locator("#chart-map .scattergeo path.point")
    assert points.count() == 2

    inside.get_by_label("Lines").select_option("capitals")
    expect(inside).to_have_url(re.compile(r"arcs=capitals"))
    drawn(inside)
    expect(points).to_have_count(10)  # four capitals, the middles of four lines, two places
    expect(inside.locator("#note-map")).to_contain_text("from the capitals of those who met")

    click_mark(inside, points.nth(4))
    expect(inside.locator("#counts")).to_contain_text("1 meeting ")
    expect(inside.locator("[data-chip=state]")).to_contain_text("Argentina")
    expect(inside.locator("[data-chip=place]")).to_contain_text("Lima")


def test_a_phone_has_room_for_every_way(
    new_page: Callable[..., Page], transactional_db: None, log_in: Callable[..., object]
) -> None:
    make_ledger(60)
    phone = new_page(width=390, height=844, touch=True)
    log_in(phone, role="reader")
    for way in WAYS:
        show(phone, f"/?{way}")
        assert phone.evaluate("document.documentElement.scrollWidth") <= 390, way


def test_a_phone_that_is_turned_gets_the_chart_for_its_other_side(
    new_page: Callable[..., Page], transactional_db: None, log_in: Callable[..., object]
) -> None:
    make_ledger(60)
    phone = new_page(width=844, height=390, touch=True)
    log_in(phone, role="reader")
    show(phone, "/?view=matrix")
    names = phone.locator("#chart-matrix .ytick")
    wide = names.count()

    phone.set_viewport_size({"width": 390, "height": 844})
    expect(phone.locator("#note-matrix")).to_contain_text("actors shown")
    drawn(phone)
    assert names.count() < wide

    phone.set_viewport_size({"width": 844, "height": 390})
    expect(names).to_have_count(wide)
