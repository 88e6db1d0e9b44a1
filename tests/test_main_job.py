"""The main job: upload an article in a browser as an analyst does, and go from every chart to its sentence.

Everything is real: Chromium, the web server, Redis, a worker process and its language models.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import Locator, Page, expect

from articles.models import Article, Meeting
from tests.services import Workers

FILE = Path(__file__).parent / "data" / "vostochny.txt"
SENTENCE = "kedua pemimpin datang pada Rabu siang di Kosmodrom Vostochny"
READING = 60_000  # milliseconds for a worker to read an article on a slow machine
DRAWING = 30_000  # and for a browser to load the drawing library
VOSTOCHNY = (51.9, 128.3)  # latitude and longitude of the venue


@pytest.mark.django_db(transaction=True)
def test_an_uploaded_article_is_read_and_each_chart_leads_to_its_sentence(
    page: Page, log_in: Callable[..., User], workers: Workers
) -> None:
    log_in(page, role="analyst")
    upload(page)
    expect(page.get_by_role("table")).to_contain_text("waits to be opened")
    expect(page.get_by_role("main").get_by_role("status").first).to_contain_text("1 file still to be opened")
    page.evaluate("window.neverReloaded = true")
    workers.start()
    expect(page.get_by_role("main").get_by_role("status").first).to_contain_text(
        "1 of 1 read", timeout=READING
    )
    expect(page.get_by_role("table")).to_contain_text("Northbridge Herald · 14 Sep 2023")
    expect(page.get_by_role("table")).to_contain_text("1 meeting")
    assert page.evaluate("window.neverReloaded"), "the page was loaded anew instead of following the worker"

    the_ledger_holds_the_one_meeting()
    the_overview_shows_it(page)
    for chart in ("network", "map", "timeline", "topics"):
        two_clicks_lead_to_the_sentence(page, chart)
    the_article_shows_its_marks(page)
    the_spokesman_is_one(page)


def upload(page: Page) -> None:
    """Send the article through the upload page."""
    page.goto(reverse("upload"))
    page.set_input_files("input[type=file]", FILE)
    page.get_by_role("button", name="Upload and read").click()
    page.wait_for_url(re.compile(r"/upload/[0-9a-f-]{36}/"))


def the_ledger_holds_the_one_meeting() -> None:
    """Nothing is made of the factory visits, of "Moskow" and "Kyiv", or of what the spokesman announces."""
    meeting = Meeting.objects.get()
    assert meeting.status == "held"
    assert str(meeting.first) == str(meeting.last) == "2023-09-13"
    assert {(str(part.actor.name), part.country) for part in meeting.participations.all()} == {
        ("Kim Jong-un", "KP"),
        ("Vladimir Putin", "RU"),
    }
    assert meeting.place is not None
    assert (meeting.place.name, meeting.place.country) == ("Vostochny Cosmodrome", "RU")
    assert "military" in {topic.code for topic in meeting.topics.all()}


def the_overview_shows_it(page: Page) -> None:
    """The meeting is in the list, in the network, on the map at the venue, and on the timeline at its day."""
    page.goto(reverse("overview"))
    expect(page.locator("#counts")).to_have_text("1 meeting · 2 actors · 1 place · 1 article")
    expect(page.locator(".meeting")).to_have_count(1)
    labels = {"Kim Jong-un", "Vladimir Putin"}
    assert labels <= {text for trace in traces(page, "network") for text in trace.get("text") or ()}
    (point,) = [trace for trace in traces(page, "map") if trace.get("lat")]
    assert (point["lat"][0], point["lon"][0]) == pytest.approx(VOSTOCHNY, abs=0.2)
    days = [day for trace in traces(page, "timeline") for day in trace["x"] if day]
    assert {str(day)[:10] for day in days} == {"2023-09-13"}


def two_clicks_lead_to_the_sentence(page: Page, chart: str) -> None:
    """One click on a mark shows its meetings, one on a meeting's sentence opens the article there."""
    page.goto(reverse("overview"))
    click_a_mark(page, chart)
    page.wait_for_url(lambda url: bool(parse_qs(urlsplit(url).query)))
    expect(page.locator(".chip").first).to_be_visible()
    page.locator(".meeting a[href*='#e']").first.click()
    page.wait_for_url(re.compile(r"/articles/\d+/\?meeting=\d+#e\d+$"))
    sentence = page.locator(".reading-text .evidence.is-chosen").first
    expect(sentence).to_be_in_viewport()
    assert sentence.inner_text() in Article.objects.get().text


def the_article_shows_its_marks(page: Page) -> None:
    """Persons, states, places and dates are marked, and the sentence of the meeting."""
    page.goto(reverse("article", args=[Article.objects.get().pk]))
    text = page.locator(".reading-text")
    paragraph = text.locator("p", has_text=SENTENCE)
    expect(paragraph.locator(".evidence").first).to_be_visible()
    # Passages are cut where the evidence of the day and of the place begins.
    assert SENTENCE in "".join(paragraph.locator(".evidence").all_inner_texts())
    expect(text.locator(".mark-person", has_text="Vladimir Putin").first).to_be_visible()
    expect(text.locator(".mark-place", has_text="Kosmodrom Vostochny").first).to_be_visible()
    expect(text.locator(".mark-state", has_text="Moskow").first).to_be_visible()
    expect(text.locator(".mark-date", has_text="Rabu").first).to_be_visible()


def the_spokesman_is_one(page: Page) -> None:
    """Dmitry Peskov speaks for Russia and takes part in nothing."""
    page.locator(".reading-text .mark-person", has_text="Peskov").first.click()
    page.locator(".resolved").get_by_role("link", name="Dmitry Peskov").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Dmitry Peskov")
    expect(page.locator(".facts")).to_contain_text(re.compile("spokes(person|man) of", re.IGNORECASE))
    expect(page.locator(".facts")).to_contain_text("Russia")
    expect(page.locator(".meeting")).to_have_count(0)


def drawn(page: Page, chart: str) -> Locator:
    """Return a chart of the overview once it is drawn."""
    found = page.locator(f"#chart-{chart}")
    expect(found).to_have_attribute("data-drawn", "true", timeout=DRAWING)
    return found


def traces(page: Page, chart: str) -> list[dict[str, Any]]:
    """Return the data that a chart of the overview shows."""
    found: list[dict[str, Any]] = drawn(page, chart).evaluate(
        "chart => chart.data.map(({text, x, lat, lon}) => ({text, x, lat, lon}))"
    )
    return found


def click_a_mark(page: Page, chart: str) -> None:
    """Click the middle of the first point or bar of a chart that can be seen."""
    figure = drawn(page, chart)
    figure.scroll_into_view_if_needed()
    marks = figure.locator("path.point, .point path").all()
    box = next(mark.bounding_box() for mark in marks if mark.evaluate("e => getComputedStyle(e).opacity > 0"))
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.click(x, y)
