"""Deciding in a real Chromium: by keyboard, in place, with Undo, and on a phone."""

import re
from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Actor, Meeting, Review
from articles.records.reading import FoundActor
from tests.browser import Watch, is_usable
from tests.test_ledger import ANA, DAY, JOSE, article, meeting, reading, write
from tests.test_meeting_reviews import LATER, MADRID

SPELT_OTHERWISE = FoundActor("person", "Annabel Wydodo", "ID", confidence=0.6)

expect.set_options(timeout=15_000)  # milliseconds; the machine may be busy with other tests
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def told(transactional_db: None) -> Meeting:
    """Store a meeting that three articles tell, and one of the same person in another spelling."""
    for name in ("one", "two", "three"):
        write(article(name), reading(meeting(ANA, JOSE)))
    write(
        article("four"),
        reading(meeting(SPELT_OTHERWISE, JOSE, day=LATER, place=MADRID), actors=(SPELT_OTHERWISE, JOSE)),
    )
    return Meeting.objects.get(first=DAY)


def in_network(page: Page) -> set[str]:
    """Return who stands in the table beside the network."""
    page.goto(reverse("chart-table", args=["network"]))
    return {name.strip() for name in page.locator("main td, main th[scope=row]").all_inner_texts()}


def test_two_spellings_are_merged_by_keyboard_and_the_network_follows(
    page: Page, log_in: Callable[..., User], told: Meeting
) -> None:
    log_in(page)
    names = " ".join(in_network(page))
    assert "Ana Widodo" in names
    assert "Annabel Wydodo" in names
    other = Actor.objects.get(name="Annabel Wydodo")
    page.goto(reverse("actor", args=[other.pk]))
    page.get_by_role("link", name="Merge into …").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Find an actor by any name")).to_be_focused()
    page.keyboard.type("ana wid")
    expect(page.get_by_role("button", name="Merge into Ana Widodo")).to_be_visible()
    page.keyboard.press("Tab")  # Find
    page.keyboard.press("Tab")  # the page of the candidate
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Merge into Ana Widodo")).to_be_focused()
    page.keyboard.press("Enter")
    notice = page.locator(".notice.is-decision")
    expect(notice).to_contain_text("are one actor.")
    expect(notice).to_be_focused()
    merged = page.url
    names = " ".join(in_network(page))
    assert ("Ana Widodo" in names) != ("Annabel Wydodo" in names)
    page.goto(reverse("overview"))
    expect(page.locator("#chart-network")).to_have_attribute("data-drawn", "true", timeout=30_000)
    expect(page.locator("#chart-network .textpoint text")).to_have_count(2)
    page.goto(merged)
    page.locator(".decision").get_by_role("button", name="Undo").click()
    expect(page.locator("#notices")).to_contain_text("Undone:")
    names = " ".join(in_network(page))
    assert "Annabel Wydodo" in names
    assert "Ana Widodo" in names


def test_a_meeting_is_rejected_and_comes_back(
    page: Page, log_in: Callable[..., User], watch: Watch, told: Meeting
) -> None:
    watch.forgive("410")  # the address of what is no meeting says so with its status
    log_in(page)
    page.goto(reverse("meeting", args=[told.pk]))
    page.get_by_role("button", name="Not a meeting").click()
    notice = page.locator(".notice.is-decision")
    expect(notice).to_contain_text("Not a meeting: Ana Widodo and José Núñez met")
    page.keyboard.press("Tab")
    expect(notice.get_by_role("button", name="Undo")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#notices")).to_contain_text("Undone:")
    expect(page.locator("h1")).to_contain_text("Ana Widodo and José Núñez met")
    assert Meeting.objects.filter(pk=told.pk).exists()


def test_a_button_pressed_twice_decides_once(
    page: Page, log_in: Callable[..., User], watch: Watch, told: Meeting
) -> None:
    watch.forgive("410")
    log_in(page)
    page.goto(reverse("meeting", args=[told.pk]))
    page.get_by_role("button", name="Not a meeting").dblclick()
    expect(page.locator(".notice")).to_have_count(4)  # three of them wait hidden for what may go wrong
    expect(page.locator(".notice.is-decision")).to_contain_text("Not a meeting:")
    assert Review.objects.count() == 1


def test_a_date_is_corrected_in_place_and_what_was_typed_stays(
    page: Page, log_in: Callable[..., User], told: Meeting
) -> None:
    log_in(page)
    page.goto(reverse("meeting", args=[told.pk]))
    page.locator("a.correct[href$='/date/']").press("Enter")
    form = page.get_by_role("form", name="Correct: Date")
    form.get_by_label("several days").check()
    form.get_by_label("Day, or first day").fill("2024-03-07")
    form.get_by_label("Last day").fill("2024-03-06")
    form.get_by_role("button", name="Save the correction").press("Enter")
    expect(form).to_contain_text("The last day cannot be before the first.")
    expect(form.get_by_label("Day, or first day")).to_have_value("2024-03-07")
    assert "/correct/" not in page.url
    form.get_by_label("Last day").fill("2024-03-09")
    form.get_by_role("button", name="Save the correction").press("Enter")
    expect(page.locator(".notice.is-decision")).to_contain_text("Date: 7–9 Mar 2024 instead of 5 Mar 2024")
    expect(page.locator("h1")).to_contain_text("7–9 March 2024")
    page.locator(".notice.is-decision").get_by_role("button", name="Undo").click()
    expect(page.locator("h1")).to_contain_text("5 March 2024")


def test_a_place_is_found_while_its_name_is_typed(
    page: Page, log_in: Callable[..., User], told: Meeting
) -> None:
    log_in(page)
    page.goto(reverse("meeting", args=[told.pk]))
    page.locator("a.correct[href$='/place/']").click()
    form = page.get_by_role("form", name="Correct: Place")
    form.get_by_label("Find a place by name").press_sequentially("madr")
    form.get_by_label(re.compile("Madrid")).check()
    form.get_by_role("button", name="Save the correction").click()
    expect(page.locator(".notice.is-decision")).to_contain_text("Place: Madrid instead of Vienna")


def test_ticked_reports_are_split_off(page: Page, log_in: Callable[..., User], told: Meeting) -> None:
    log_in(page)
    page.goto(reverse("meeting", args=[told.pk]))
    boxes = page.locator(".reports input[type=checkbox]")
    expect(boxes).to_have_count(3)
    boxes.nth(2).check()
    page.get_by_role("button", name="These tell of another meeting").click()
    expect(page.locator(".notice.is-decision")).to_contain_text("Two meetings, not one:")
    assert Meeting.objects.filter(first=DAY).count() == 2


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)])
def test_every_form_can_be_used_by_everybody(
    width: int, dark: bool, new_page: Callable[..., Page], log_in: Callable[..., User], told: Meeting
) -> None:
    page = new_page(width=width, dark=dark)
    log_in(page)
    page.goto(reverse("meeting", args=[told.pk]))
    for field in ("date", "place", "status", "kind", "participants", "topics"):
        page.locator(f"a.correct[href$='/{field}/']").click()
        expect(page.locator(f"#correction-{field}")).to_be_visible()
    page.get_by_role("link", name="Merge with another meeting").click()
    expect(page.locator("#merge-form")).to_be_visible()
    page.get_by_label("A place that is not in it yet").check()
    page.get_by_label("several days").check()
    is_usable(page, "the meeting with every form open")
    page.locator("#correction-status").get_by_label("planned").check()
    page.locator("#correction-status").get_by_role("button", name="Save the correction").click()
    expect(page.locator(".notice.is-decision")).to_be_visible()
    is_usable(page, "the meeting with its decisions")
    actor = reverse("actor", args=[Actor.objects.get(name="Ana Widodo").pk])
    for link in ("Merge into …", "Somebody else …"):
        page.goto(actor)
        page.get_by_role("link", name=link).click()
        page.get_by_role("link", name="Add a name").click()
        expect(page.locator(".correction")).to_have_count(2)
        is_usable(page, f"the actor with the form of {link}")
    page.goto(reverse("review-list"))
    is_usable(page, "the history")


def test_everything_works_without_javascript(
    page: Page, live_server: LiveServer, log_in: Callable[..., User], told: Meeting
) -> None:
    log_in(page)
    browser = page.context.browser
    assert browser is not None
    plain = browser.new_context(
        base_url=live_server.url,
        storage_state=page.context.storage_state(),
        java_script_enabled=False,
    )
    bare = plain.new_page()
    bare.goto(reverse("meeting", args=[told.pk]))
    bare.locator("a.correct[href$='/place/']").click()
    bare.get_by_label("Find a place by name").fill("madr")
    bare.get_by_role("button", name="Find").click()
    bare.get_by_label(re.compile("Madrid")).check()
    bare.get_by_role("button", name="Save the correction").click()
    expect(bare.locator(".notice.is-decision")).to_contain_text("Place: Madrid instead of Vienna")
    bare.locator(".notice.is-decision").get_by_role("button", name="Undo").click()
    expect(bare.locator(".notice")).to_contain_text(["Undone:"])
    bare.get_by_role("link", name="Merge with another meeting").click()
    bare.get_by_role("button", name=re.compile("^Merge with this")).first.click()
    expect(bare.locator(".notice.is-decision")).to_contain_text("One meeting, not 2:")
    plain.close()
