"""What a new user does with the program as `make run` starts it, going by the words on its pages alone."""

import re
import secrets
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import networkx
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import Watch, pages, settled
from tests.program import Program, free_port

ARTICLE = """The Trade Ministers Travel

Ottawa (13 March 2024) - Indonesian Trade Minister Boedhi Hartono met Canadian Trade Minister Claire Fontenelle \
in Ottawa on Wednesday, 13 March 2024.

Indonesian Trade Minister Budi Artono met U.S. Secretary of State Antony Blinken in Bergen on Saturday, \
16 March 2024.
"""
# Where the middle of an edge is drawn, in pixels of the window.
EDGE = """(said) => {
  const drawn = [...document.querySelectorAll("#chart-network .scatterlayer .trace")]
    .find((drawn) => drawn.__data__[0].trace.name === "pairs");
  const at = drawn.__data__[0].trace.hovertext.findIndex((text) => text.startsWith(said));
  const box = drawn.querySelectorAll("path.point")[at].getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
}"""
# Names beside the marks of the network, and all it says of them when they are pointed at.
SAID = """() => document.getElementById("chart-network").data.flatMap((trace) => trace.hovertext ?? []).join("\\n")"""


@pytest.fixture(scope="module")
def program(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """Start the program on an empty folder and let it read the samples."""
    program = Program(project_root, tmp_path_factory.mktemp("newcomer") / "var", free_port())
    try:
        program.wait_until_ready()
        program.wait_until_read()
        yield program
    finally:
        program.end(signal.SIGTERM)


@pytest.fixture
def new_page(chromium_browser: Browser, program: Program) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a page of the program in a session of its own."""
    with pages(chromium_browser, program.address) as new_page:
        yield new_page


@pytest.fixture
def page(new_page: Callable[..., Page], program: Program) -> Page:
    """Return the overview, as the first user sees it after logging in."""
    page = new_page()
    page.goto("/")
    log_in(page, "admin", program.password)
    expect(counts(page)).to_be_visible()
    return page


def log_in(page: Page, name: str, password: str) -> None:
    """Fill in the form that every visitor comes to."""
    page.get_by_label("User name").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Log in").click()


def header(page: Page) -> Locator:
    """Return the links at the top of every page."""
    return page.get_by_role("navigation", name="Main")


def show(page: Page, view: str) -> None:
    """Go to a view of what is chosen."""
    link = page.get_by_role("navigation", name="Views").get_by_role("link", name=view)
    link.click()
    expect(link).to_have_attribute("aria-current", "page")


def counts(page: Page) -> Locator:
    """Return the line that says how much is chosen."""
    return page.get_by_role("status").filter(has_text=re.compile("meetings? ·"))


def notices(page: Page) -> Locator:
    """Return what a page says of the deed that led to it."""
    return page.get_by_role("status").filter(has=page.get_by_role("paragraph")).first


def is_drawn(page: Page, title: str) -> Locator:
    """Wait until a chart is drawn, and return it."""
    chart = page.get_by_role("group", name=title)
    expect(chart).to_have_attribute("data-drawn", "true", timeout=30_000)
    return chart


def of_two_in_a_year(page: Page) -> None:
    """Choose the meetings of Donald Trump and Vladimir Putin in 2025."""
    page.get_by_label("Donald Trump US").check()
    expect(page.get_by_role("link", name="Remove: Donald Trump")).to_be_visible()
    page.get_by_label("Vladimir Putin RU").check()
    page.get_by_role("link", name="only where all of these actors met").click()
    expect(page.get_by_role("link", name="Remove: with Vladimir Putin")).to_be_visible()
    page.get_by_label("A stretch of time").select_option("2025")
    expect(counts(page)).to_contain_text("2 meetings · 2 actors · 1 place")


def test_all_meetings_of_two_leaders_in_a_year(page: Page) -> None:
    of_two_in_a_year(page)
    show(page, "Table")

    rows = page.get_by_role("row").filter(has=page.get_by_role("link", name=re.compile("2025$")))
    expect(rows).to_have_count(2)
    for row, day in zip(rows.all(), ("15 Aug 2025", "12 Feb 2025"), strict=True):
        expect(row).to_contain_text(day)
        expect(row).to_contain_text("Donald Trump")
        expect(row).to_contain_text("Vladimir Putin")


def test_where_they_took_place(page: Page) -> None:
    of_two_in_a_year(page)
    show(page, "Map")

    expect(is_drawn(page, "Where they met").get_by_text("Joint Base Elmendorf-Richardson")).to_be_visible()
    expect(page.get_by_text("1 meeting in 1 place. 1 meeting without a known place.")).to_be_visible()


def test_what_the_host_of_a_summit_discussed_with_whom(page: Page) -> None:
    header(page).get_by_role("link", name="Meetings").click()
    page.get_by_label("Summit").check()
    page.get_by_role("row").filter(has_text="ASEAN Secretariat").get_by_role(
        "link", name="24 Apr 2021"
    ).click()
    host = page.get_by_role("listitem").filter(has_text=re.compile(r"· host\s*$")).get_by_role("link")
    expect(host).to_have_text("Joko Widodo")
    host.click()
    page.get_by_role("link", name="Filter these meetings").click()
    expect(page.get_by_role("link", name="with Joko Widodo")).to_be_visible()
    show(page, "Topics")
    page.get_by_role("combobox", name="Topics").select_option("by pair")
    expect(is_drawn(page, "What it was about")).to_contain_text("Pham Minh Chinh")
    page.get_by_role("link", name="Data as a table").click()

    row = page.get_by_role("row").filter(has_text="Pham Minh Chinh").filter(has_text="Territory and borders")
    expect(row).to_have_count(1)
    row.get_by_role("link").last.click()
    expect(counts(page)).to_contain_text("1 meeting ")
    page.get_by_role("link", name="Jokowi menerima Pham Minh Chinh di Istana Bogor").click()
    expect(page.get_by_role("main")).to_contain_text(
        "membahas perdagangan dan perundingan batas zona ekonomi"
    )


def test_the_sentence_behind_an_edge_of_the_network(page: Page) -> None:
    show(page, "Network")
    is_drawn(page, "Who met whom")
    x, y = page.evaluate(EDGE, "Antony Blinken and Wang Yi")
    page.mouse.move(x - 1, y - 1)
    page.mouse.move(x, y)
    expect(page.get_by_text(re.compile("Antony Blinken and Wang Yi: 2 meetings"))).to_be_visible()
    page.mouse.click(x, y)

    expect(counts(page)).to_contain_text("2 meetings · 2 actors")
    sentence = page.get_by_role("link", name=re.compile("^“")).first
    text = sentence.inner_text().strip("“”")
    sentence.click()
    expect(page.locator("mark:target, :target mark, :target").first).to_be_in_viewport()
    assert text[:30] in page.get_by_role("main").inner_text()


@pytest.fixture
def uploaded(page: Page) -> Iterator[Page]:
    """Upload an article that spells a name in two ways; it is deleted in the end."""
    header(page).get_by_role("link", name="Upload").click()
    page.get_by_label("Or paste a text").fill(ARTICLE)
    page.get_by_role("button", name="Upload and read").click()
    expect(page.get_by_text("1 of 1 read")).to_be_visible(timeout=60_000)
    yield page
    header(page).get_by_role("link", name="Articles").click()
    page.get_by_role("link", name="The Trade Ministers Travel").click()
    page.get_by_role("link", name="Delete").click()
    page.get_by_role("button", name="Delete the article").click()
    expect(page.get_by_role("link", name="The Trade Ministers Travel")).to_have_count(0)


def network(page: Page) -> str:
    """Return all that the network says of its marks and edges."""
    header(page).get_by_role("link", name="Overview").click()
    show(page, "Network")
    is_drawn(page, "Who met whom")
    said: str = page.evaluate(SAID)
    return said


def test_two_spellings_of_one_person_are_merged_and_the_network_follows(uploaded: Page) -> None:
    page = uploaded
    before = network(page)
    assert "Boedhi Hartono (Indonesia): 1 meeting with 1 other" in before
    assert "Budi Artono (Indonesia): 1 meeting with 1 other" in before

    header(page).get_by_role("link", name="Actors").click()
    page.get_by_role("link", name="Boedhi Hartono").click()
    page.get_by_role("link", name="Merge into …").click()
    expect(page.get_by_label("Find an actor by any name")).to_be_visible()
    settled(page)
    page.get_by_label("Find an actor by any name").press_sequentially("artono")
    page.get_by_role("button", name="Merge into Budi Artono").click()
    expect(notices(page)).to_contain_text("Boedhi Hartono and Budi Artono are one actor.")
    merged = network(page)
    assert re.search(r"(Boedhi Hartono|Budi Artono) \(Indonesia\): 2 meetings with 2 others", merged)
    assert ("Boedhi Hartono" in merged) != ("Budi Artono" in merged)

    page.get_by_role("button", name="admin").click()
    page.get_by_role("link", name="Decisions").click()
    page.get_by_role("button", name="Undo").first.click()
    expect(notices(page)).to_contain_text("Undone:")
    assert network(page) == before


def test_a_wrong_meeting_is_rejected_and_that_is_undone(page: Page, watch: Watch) -> None:
    watch.forgive("410")  # the address of what is no meeting says so with its status
    before = counts(page).inner_text()
    header(page).get_by_role("link", name="Meetings").click()
    row = page.get_by_role("row").filter(has_text="Steve Witkoff")
    expect(row).to_have_count(1)
    row.get_by_role("link", name="6 Aug 2025").click()
    page.get_by_role("button", name="Not a meeting").click()
    expect(notices(page)).to_contain_text("Not a meeting: Vladimir Putin and Steve Witkoff met")
    header(page).get_by_role("link", name="Meetings").click()
    expect(counts(page)).not_to_have_text(before)
    expect(row).to_have_count(0)

    header(page).get_by_role("link", name="Review").click()
    page.get_by_role("link", name="All decisions").click()
    decision = page.get_by_role("listitem").filter(
        has_text="Not a meeting: Vladimir Putin and Steve Witkoff met"
    )
    decision.get_by_role("button", name="Undo").first.click()
    expect(notices(page)).to_contain_text("Undone:")
    header(page).get_by_role("link", name="Meetings").click()
    expect(row).to_have_count(1)
    expect(counts(page)).to_have_text(before)


def test_the_network_is_exported_and_opened_with_networkx(page: Page, tmp_path: Path) -> None:
    page.get_by_text("Export", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("list", name="Network").get_by_role("link", name="GraphML").click()
    download.value.save_as(tmp_path / "network.graphml")

    graph = networkx.read_graphml(tmp_path / "network.graphml")
    found = re.search(r"(\d+) actors", counts(page).inner_text())
    assert found
    assert graph.number_of_nodes() == int(found[1])
    labels = networkx.get_node_attributes(graph, "label")
    assert {"Donald Trump", "Vladimir Putin"} <= set(labels.values())
    assert graph.number_of_edges() > 100


def test_a_second_user_sees_the_same_at_the_address_that_was_shared(
    page: Page, new_page: Callable[..., Page]
) -> None:
    of_two_in_a_year(page)
    show(page, "Timeline")
    is_drawn(page, "When they met")
    expect(page).to_have_url(re.compile("view=timeline"))
    shared, seen = page.url, page.get_by_role("main").aria_snapshot()
    password = secrets.token_urlsafe()
    page.get_by_role("button", name="admin").click()
    page.get_by_role("link", name="Users and ledger").click()
    page.get_by_role("row").filter(has=page.get_by_role("link", name="Users")).get_by_role(
        "link", name="Add"
    ).click()
    page.get_by_label("Username:").fill("dewi")
    page.get_by_label("Password:", exact=True).fill(password)
    page.get_by_label("Password confirmation").fill(password)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("was added successfully")).to_be_visible()

    other = new_page()
    other.goto(shared)
    log_in(other, "dewi", password)
    is_drawn(other, "When they met")
    expect(other).to_have_url(shared)
    assert other.get_by_role("main").aria_snapshot() == seen
