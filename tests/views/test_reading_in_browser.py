"""The reading page in a real Chromium: marks that say why, and meetings added by selecting their sentence."""

import re
from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Article, Meeting, Review
from articles.records.reading import FoundActor, FoundMention, Reading
from tests.browser import is_usable
from tests.test_ledger import ANA, JOSE, article, meeting, reading, write
from tests.views.scene import make_scene
from tests.views.test_adding import SENTENCE, odd, span

__all__ = ["odd"]

pytestmark = pytest.mark.django_db(transaction=True)
HOSTILE = FoundActor("person", "<img src=x onerror=alert(1)> \"'&" + "W" * 120, "ID", confidence=0.6)


def select(page: Page, selector: str, words: str = "") -> None:
    """Select an element's text, or some words in it, as a mouse does."""
    page.evaluate(
        """([selector, words]) => {
            const range = document.createRange();
            const element = [...document.querySelectorAll(selector)].find((one) => one.textContent.includes(words));
            range.selectNodeContents(element);
            document.getSelection().removeAllRanges();
            document.getSelection().addRange(range);
        }""",
        [selector, words],
    )


def test_a_mark_is_opened_and_closed_by_keyboard(page: Page, log_in: Callable[..., User]) -> None:
    scene = make_scene()
    log_in(page, role="reader")
    page.goto(reverse("article", args=[scene.article.pk]))
    mark = page.locator(".reading-text .mark", has_text="Kim Jong-un")
    mark.focus()
    page.keyboard.press("Enter")
    panel = page.locator("#mark-panel")
    expect(panel).to_be_visible()
    expect(panel.get_by_role("heading", name="Kim Jong-un")).to_be_focused()
    expect(panel).to_contain_text("North Korea")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(mark).to_be_focused()
    assert page.url.endswith(reverse("article", args=[scene.article.pk]))


def test_the_number_behind_a_sentence_opens_its_meetings(page: Page, log_in: Callable[..., User]) -> None:
    scene = make_scene()
    log_in(page, role="reader")
    page.goto(reverse("article", args=[scene.article.pk]))
    page.get_by_role("link", name="Meeting 2", exact=True).click()
    panel = page.locator("#mark-panel")
    expect(panel.get_by_role("heading", name="What this sentence tells")).to_be_focused()
    panel.get_by_role("link", name=re.compile("Open the meeting")).click()
    page.wait_for_url(f"**{reverse('meeting', args=[scene.planned.pk])}")


def test_a_reference_leads_to_the_name_that_it_points_back_to(
    page: Page, log_in: Callable[..., User]
) -> None:
    one = article("one")
    found = (
        FoundMention(0, 7, "Article", "person", actor=ANA),
        FoundMention(8, 11, "one", "person", actor=ANA),
    )
    write(one, Reading("en", True, (ANA,), (), found))
    one.mentions.filter(surface="Article").update(named=True)
    log_in(page, role="reader")
    page.goto(reverse("article", args=[one.pk]))
    page.locator(".mark", has_text="one").click()
    page.get_by_role("link", name="Show where").click()
    expect(page.locator(".mark", has_text="Article")).to_be_focused()


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)])
def test_a_meeting_is_added_by_selecting_its_sentence_and_undone(
    width: int,
    dark: bool,
    odd: Article,
    new_page: Callable[..., Page],
    log_in: Callable[..., User],
    screenshot: Callable[..., None],
) -> None:
    page = new_page(width=width, dark=dark)
    log_in(page)
    page.goto(reverse("article", args=[odd.pk]))
    button = page.locator("#add-here")
    expect(button).to_be_hidden()
    select(page, ".mark", "José")
    expect(button).to_have_text("Add a meeting from this sentence")
    is_usable(page, "a sentence is selected")
    screenshot(f"reading-select-{width}", of=page)
    button.click()
    panel = page.locator("#mark-panel")
    expect(panel.get_by_role("heading", name="Add a meeting")).to_be_focused()
    expect(panel.locator("blockquote")).to_have_text(SENTENCE)
    is_usable(page, "the form of a meeting")
    screenshot(f"reading-add-{width}", of=page)
    panel.get_by_label("José Núñez, Spain").uncheck()
    panel.get_by_role("button", name="Add the meeting").click()
    expect(panel.locator(".errorlist")).to_contain_text("two participants")
    panel.get_by_label("José Núñez, Spain").check()
    panel.get_by_role("button", name="Add the meeting").click()
    start, _ = span(odd)
    expect(page.locator(f"#e{start}")).to_have_class(re.compile("is-chosen"))
    expect(page.locator(".report-note")).to_contain_text("Ana Widodo")
    screenshot(f"reading-added-{width}", of=page, full=True)
    assert Meeting.objects.count() == 1
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#notices")).to_contain_text("Undone")
    expect(page.locator(".report-note")).to_have_count(0)
    assert not Meeting.objects.exists()


def test_several_sentences_are_taken_whole(odd: Article, page: Page, log_in: Callable[..., User]) -> None:
    log_in(page)
    page.goto(reverse("article", args=[odd.pk]))
    select(page, ".reading-text p", "received")
    button = page.locator("#add-here")
    expect(button).to_have_text("Add a meeting from these sentences")
    end = odd.text.index("They spoke.") + len("They spoke.")
    assert button.get_attribute("href") == f"{reverse('add-meeting', args=[odd.pk])}?start=0&end={end}"
    page.evaluate("document.getSelection().removeAllRanges()")
    expect(button).to_be_hidden()


def test_a_reader_who_selects_words_is_offered_nothing(
    odd: Article, page: Page, log_in: Callable[..., User]
) -> None:
    log_in(page, role="reader")
    page.goto(reverse("article", args=[odd.pk]))
    select(page, ".mark", "José")
    expect(page.locator("#add-here")).to_have_count(0)


@pytest.mark.parametrize(("width", "dark"), [(1280, True), (390, False)])
def test_the_panel_can_be_used_by_everybody_and_shows_hostile_names_as_text(
    width: int,
    dark: bool,
    new_page: Callable[..., Page],
    log_in: Callable[..., User],
    screenshot: Callable[..., None],
) -> None:
    one = article("one")
    write(one, reading(meeting(HOSTILE, JOSE), actors=(HOSTILE, JOSE)))
    first = FoundMention(0, 7, HOSTILE.name, "person", actor=HOSTILE)
    write(one, Reading("en", True, (HOSTILE, JOSE), (), (first,), (meeting(HOSTILE, JOSE),)))
    other = FoundActor("person", HOSTILE.name, "ES", confidence=0.6)
    write(article("two"), reading(meeting(other, JOSE), actors=(other, JOSE)))
    page = new_page(width=width, dark=dark)
    log_in(page)
    page.goto(reverse("article", args=[one.pk]))
    page.locator(".reading-text .mark").first.click()
    panel = page.locator("#mark-panel")
    panel.get_by_text("Correct this").click()
    panel.get_by_role("searchbox").fill("onerror")
    expect(panel.get_by_role("button", name=re.compile("Merge with <img"))).to_be_visible()
    is_usable(page, "the panel of a mark")
    screenshot(f"reading-panel-{width}", of=page)
    panel.get_by_role("button", name=re.compile("Merge with <img")).click()
    expect(page.locator("#notices")).to_contain_text("are one actor")
    assert Review.objects.count() == 1
    page.locator(".reading-text .mark").first.click()
    expect(panel).to_be_visible()


def test_everything_can_be_reached_without_scripts(
    odd: Article, chromium_browser: Browser, live_server: LiveServer, log_in: Callable[..., User], page: Page
) -> None:
    log_in(page)
    context = chromium_browser.new_context(
        base_url=live_server.url, java_script_enabled=False, storage_state=page.context.storage_state()
    )
    plain = context.new_page()
    plain.goto(reverse("article", args=[odd.pk]))
    plain.locator(".mark", has_text="José").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("José Núñez")
    plain.goto(reverse("article", args=[odd.pk]))
    plain.get_by_role("link", name="Add a meeting…").click()
    plain.get_by_label(SENTENCE).check()
    plain.get_by_role("button", name="Go on").click()
    plain.get_by_role("button", name="Add the meeting").click()
    expect(plain.locator("#notices")).to_contain_text("A meeting was added")
    context.close()
    assert Meeting.objects.count() == 1
