"""The queue of reviews in a real Chromium: answered from the keyboard alone."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import Page, expect

from articles.models import Actor, Review
from articles.records.reading import FoundActor
from tests.browser import is_usable
from tests.test_ledger import ANA, DAY, JOSE, article, meeting, reading, write

pytestmark = pytest.mark.django_db(transaction=True)
QUEUE = reverse("review-queue")
LONG = "Z" * 140


def fill() -> None:
    """Store three pairs of actors that may be one, and a meeting of which the software is not sure."""
    for number, name in enumerate(("Ali Hassan", "Budi <b>Santoso</b>", f"Citra {LONG}")):
        for office in ("Ambassador", "Deputy Trade Minister"):
            who = FoundActor("person", name, "IQ", office=office, confidence=0.6)
            day = DAY + timedelta(days=number * 40)
            write(article(f"{name} {office}"), reading(meeting(who, JOSE, day=day), actors=(who, JOSE)))
    write(article("last"), reading(meeting(ANA, JOSE, day=DAY + timedelta(days=300), confidence=0.2)))


def test_questions_are_answered_by_keys_and_an_answer_undone(
    page: Page, log_in: Callable[..., User], screenshot: Callable[..., None]
) -> None:
    fill()
    log_in(page)
    page.goto(QUEUE)
    page.evaluate("window.neverReloaded = true")
    asked = page.locator(".question")
    expect(asked).to_have_count(4)
    expect(asked.nth(0)).to_be_focused()
    expect(asked.nth(0)).to_contain_text("Is this a meeting?")
    screenshot("queue-1280", full=True)
    page.keyboard.press("j")
    expect(asked.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(asked.nth(0)).to_be_focused()
    page.keyboard.press("s")  # a meeting
    expect(asked).to_have_count(3)
    expect(asked.nth(0)).to_be_focused()
    expect(page.locator("#review-said")).to_contain_text("A meeting, confirmed")
    page.keyboard.press("j")
    page.keyboard.press("d")  # two persons
    expect(asked).to_have_count(2)
    expect(asked.nth(1)).to_be_focused()
    expect(page.locator("#review-said")).to_contain_text("are two actors, not one")
    assert page.evaluate("window.neverReloaded")
    kinds = list(Review.objects.order_by("pk").values_list("kind", flat=True))
    assert kinds == ["confirm_meeting", "keep_apart"]
    page.keyboard.press("u")
    expect(page.locator("#notices")).to_contain_text("Undone")
    expect(asked).to_have_count(3)
    assert Review.objects.filter(undone_at=None).count() == 1
    page.keyboard.press("j")
    page.keyboard.press("l")
    expect(asked).to_have_count(2)
    expect(page.locator("#review-said")).to_have_text("Put off until later.")
    page.keyboard.press("s")
    expect(asked).to_have_count(1)
    assert Actor.objects.filter(country="IQ").count() == 5
    page.keyboard.press("s")
    expect(page.get_by_role("heading", name="Nothing to decide")).to_be_visible()
    expect(page.locator("#review-said")).to_contain_text("No question is left on this page.")
    screenshot("queue-empty", full=True)


def test_the_keys_are_shown_and_do_nothing_elsewhere(page: Page, log_in: Callable[..., User]) -> None:
    fill()
    log_in(page)
    page.goto(QUEUE)
    listed = page.locator("#review-keys dl")
    expect(listed).to_be_hidden()
    page.keyboard.press("?")
    expect(listed).to_be_visible()
    page.keyboard.press("s")  # no question has the focus
    page.keyboard.press("?")
    expect(listed).to_be_hidden()
    page.keyboard.press("j")
    page.keyboard.press("Control+s")
    expect(page.locator(".question")).to_have_count(4)
    assert not Review.objects.exists()


@pytest.mark.parametrize(("width", "dark"), [(1280, True), (390, False), (390, True)])
def test_it_can_be_used_by_everybody(
    width: int,
    dark: bool,
    new_page: Callable[..., Page],
    log_in: Callable[..., User],
    screenshot: Callable[..., None],
) -> None:
    fill()
    page = new_page(width=width, dark=dark, touch=width < 500)
    log_in(page)
    page.goto(QUEUE)
    keys = page.locator("#review-keys summary")
    if width < 500:
        expect(keys).to_be_hidden()  # a touch screen has no keys
    else:
        keys.click()
    is_usable(page, "the queue")
    screenshot(f"queue-{width}{'-dark' if dark else ''}", of=page, full=True)
    page.get_by_role("button", name="Different: keep apart").first.click()
    expect(page.locator("#notices")).to_contain_text("are two actors, not one")
    is_usable(page, "the queue after an answer")
    page.get_by_role("link", name="A meeting?").click()
    expect(page.locator(".question")).to_have_count(1)
