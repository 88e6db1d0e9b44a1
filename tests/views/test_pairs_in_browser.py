"""The matrix and the trends in a real browser."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from tests.factories import make_actor, make_ledger, make_meeting

pytestmark = pytest.mark.django_db(transaction=True)
PHONE = {"width": 390, "height": 844, "touch": True}


@pytest.fixture
def inside(page: Page, log_in: Callable[..., object]) -> Page:
    """Return a page that is logged in, with meetings of two pairs and two years."""
    ana, bo = make_actor("Ana Ruiz", country="ES"), make_actor("Bo Lind", country="SE")
    eva = make_actor("Eva Gil", country="ES")
    for day in (date(2024, 3, 1), date(2024, 4, 1), date(2023, 4, 1)):
        make_meeting([ana, bo], day=day)
    make_meeting([bo, eva], day=date(2024, 6, 1))
    log_in(page, role="reader")
    return page


def show(page: Page, path: str) -> None:
    """Open a page and wait until its chart is drawn."""
    page.goto(path)
    expect(page.locator("[data-chart-url]")).to_have_attribute("data-drawn", "true", timeout=30_000)


def point_at(page: Page, row: int, column: int, rows: int, *, click: bool) -> None:
    """Point at the middle of a square of the matrix, from the top and the left; the picture holds all squares."""
    picture = page.locator("#chart-matrix .hm image").bounding_box()
    assert picture is not None
    x = picture["x"] + picture["width"] * (column + 0.5) / rows
    y = picture["y"] + picture["height"] * (row + 0.5) / rows
    page.mouse.move(x - 1, y - 1)
    page.mouse.move(x, y)
    if click:
        page.mouse.click(x, y)


def names_of(page: Page) -> list[str]:
    """Return the names above the matrix."""
    return page.locator("#chart-matrix .xtick text").all_text_contents()


def test_a_square_of_the_matrix_leads_to_the_meetings_of_its_pair(inside: Page) -> None:
    show(inside, "/?view=matrix")
    names = names_of(inside)
    row, column = names.index("Ana Ruiz"), names.index("Bo Lind")

    point_at(inside, row, column, 3, click=False)
    expect(inside.locator("#chart-matrix .hovertext")).to_contain_text("Ana Ruiz and Bo Lind: 3 meetings")

    point_at(inside, row, column, 3, click=True)
    expect(inside.locator("#counts")).to_contain_text("3 meetings")
    expect(inside.locator("[data-chip=with]")).to_have_count(2)
    expect(inside).to_have_url(re.compile(r"view=matrix"))


def test_the_diagonal_and_pairs_that_never_met_lead_nowhere(inside: Page) -> None:
    show(inside, "/?view=matrix")
    names = names_of(inside)
    ana, eva = names.index("Ana Ruiz"), names.index("Eva Gil")

    for row, column in ((ana, ana), (ana, eva)):
        point_at(inside, row, column, 3, click=True)
        expect(inside.locator("#chart-matrix .hovertext")).to_have_count(0)

    expect(inside.locator("#counts")).to_contain_text("4 meetings")
    assert "with=" not in inside.url


@pytest.mark.parametrize("name", ["matrix", "trends"])
def test_the_level_is_changed_by_keyboard(inside: Page, name: str) -> None:
    show(inside, f"/?view={name}")
    inside.evaluate("window.stayed = true")

    inside.locator("#showing-level").focus()
    inside.keyboard.press("End")  # the last choice: states

    expect(inside).to_have_url(re.compile(r"level=states"))
    chart = inside.locator(f"#chart-{name}")
    expect(chart).to_have_attribute("data-drawn", "true", timeout=30_000)
    expect(chart.locator(".ytick").filter(has_text="Spain").first).to_be_visible()
    expect(chart.locator(".ytick").filter(has_text="Ana")).to_have_count(0)
    assert inside.evaluate("window.stayed") is True


def test_a_mark_of_the_trends_leads_to_the_meetings_in_both_years(inside: Page) -> None:
    show(inside, "/?view=trends")
    expect(inside.locator("#note-trends")).to_contain_text(
        "2 Jun 2023 – 1 Jun 2024, 3 meetings held, compared with 2 Jun 2022 – 1 Jun 2023, 1 meeting held."
    )
    mark = (
        inside.locator("#chart-trends .scatterlayer .trace:has(path.point)").last.locator("path.point").first
    )
    box = mark.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    inside.mouse.move(x - 1, y - 1)
    inside.mouse.move(x, y)
    expect(inside.locator("#chart-trends .hovertext")).to_contain_text("2 meetings held in 2 Jun 2023")
    inside.mouse.click(x, y)

    expect(inside.locator("#counts")).to_contain_text("3 meetings")
    expect(inside).to_have_url(re.compile(r"from=2022-06-02&to=2024-06-01&view=trends"))


def test_the_time_that_is_compared_is_chosen(inside: Page) -> None:
    show(inside, "/?view=trends&to=2024-03-31")

    inside.get_by_label("Compare").select_option("month")

    expect(inside.locator("#note-trends")).to_contain_text(
        "1–31 Mar 2024, 1 meeting held, compared with 1–29 Feb 2024, 0 meetings"
    )


@pytest.mark.parametrize("size", [{}, PHONE])
def test_a_large_ledger_fits(
    new_page: Callable[..., Page], log_in: Callable[..., object], size: dict[str, int]
) -> None:
    make_ledger(150, extras=40)
    page = new_page(**size)
    log_in(page, role="reader")

    for name in ("matrix", "trends"):
        show(page, f"/?view={name}")
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    show(page, "/?view=matrix")
    assert len(names_of(page)) == (14 if size else 40)
    expect(page.locator("#note-matrix")).to_contain_text("14 of" if size else "40 of")


def test_numbers_stand_only_in_squares_in_which_they_can_be_read(
    new_page: Callable[..., Page], log_in: Callable[..., object]
) -> None:
    make_ledger(150, extras=40)
    page = new_page(width=620)
    log_in(page, role="reader")
    show(page, "/?view=matrix")
    small = page.locator("#chart-matrix .heatmap-label text")
    assert small.count() > 40
    expect(small.first).not_to_be_visible()

    page.set_viewport_size({"width": 1400, "height": 1200})

    expect(small.first).to_be_visible()
