"""The upload, reading and meeting pages in a real Chromium: what scripts do, and who can use the pages."""

import re
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Article, Receipt
from tests.browser import PASSWORD
from tests.factories import make_article
from tests.views.scene import TEXT, make_scene
from tests.waiting import open_waiting

NEWS = "The foreign ministers of Chile and Peru met in Arica on Monday and spoke about the border."
KEY = UUID("3a1d4b1e-7a63-4a53-b0a5-4a0b7f2d9c10")

expect.set_options(timeout=15_000)  # milliseconds; the machine may be busy with other tests
pytestmark = pytest.mark.django_db(transaction=True)


def test_the_chart_of_confidence_is_drawn(page: Page, log_in: Callable[..., User]) -> None:
    log_in(page, role="reader")
    page.goto(reverse("article-list"))
    page.get_by_role("link", name="How good is this?").click()
    expect(page.locator("#chart-quality")).to_have_attribute("data-drawn", "true")
    expect(page.locator("#legend-quality li").last).to_contain_text("Samples of our own")


def test_the_margin_is_level_with_the_sentences_and_lights_them_up(
    page: Page, log_in: Callable[..., User]
) -> None:
    scene = make_scene()
    log_in(page, role="reader")
    page.goto(reverse("article", args=[scene.article.pk]))
    start = TEXT.index("Foreign ministers")
    sentence, note = page.locator(f"#e{start}"), page.locator(".report-note").nth(1)
    level = sentence.evaluate("e => e.getClientRects()[0].top")
    box = note.bounding_box()
    assert box is not None
    assert abs(box["y"] - level) < 8
    note.hover()
    expect(sentence).to_have_class(re.compile("is-lit"))
    page.locator("h1").hover()
    expect(sentence).not_to_have_class(re.compile("is-lit"))


def test_the_legend_switches_marks_off_and_on(page: Page, log_in: Callable[..., User]) -> None:
    scene = make_scene()
    log_in(page, role="reader")
    page.goto(reverse("article", args=[scene.article.pk]))
    name = page.locator(".reading-text .mark-person").first
    box = page.get_by_label("Persons")
    for line in ("none", "underline"):
        box.click()
        assert name.evaluate("e => getComputedStyle(e).textDecorationLine") == line


def test_a_mark_says_what_it_was_resolved_to(page: Page, log_in: Callable[..., User]) -> None:
    scene = make_scene()
    log_in(page, role="reader")
    page.goto(reverse("article", args=[scene.article.pk]))
    page.locator(".reading-text .mark-place", has_text="Vostochny").hover()
    expect(page.get_by_role("tooltip")).to_have_text("Vostochny Cosmodrome, Russia")


def test_files_are_listed_checked_and_taken_back_before_they_are_sent(
    page: Page, log_in: Callable[..., User], tmp_path: Path
) -> None:
    files = [tmp_path / name for name in ('<i>"news.txt', "photo.jpg")]
    for file in files:
        file.write_text(NEWS)
    log_in(page)
    page.goto(reverse("upload"))
    page.set_input_files("input[type=file]", files)
    chosen = page.locator("#chosen-files li")
    expect(chosen).to_have_count(2)
    expect(chosen.first).to_contain_text('<i>"news.txt')
    expect(chosen.nth(1)).to_contain_text("not a kind that can be read")
    chosen.nth(1).get_by_role("button").click()
    expect(chosen).to_have_count(1)
    page.get_by_role("button", name="Upload and read").click()
    page.wait_for_url(re.compile(r"/upload/[0-9a-f-]{36}/"))
    expect(page.locator("#upload-progress tbody tr")).to_have_count(1)


def test_dropped_files_join_those_that_were_chosen(
    page: Page, log_in: Callable[..., User], tmp_path: Path
) -> None:
    file = tmp_path / "chosen.txt"
    file.write_text(NEWS)
    log_in(page)
    page.goto(reverse("upload"))
    page.set_input_files("input[type=file]", file)
    page.evaluate(
        """() => {
            const carrier = new DataTransfer();
            carrier.items.add(new File(["Dropped text of some length, in letters."], "dropped.md"));
            const drop = new DragEvent("drop", {dataTransfer: carrier, bubbles: true, cancelable: true});
            document.getElementById("drop-zone").dispatchEvent(drop);
        }"""
    )
    expect(page.locator("#chosen-files li")).to_have_count(2)
    page.get_by_role("button", name="Upload and read").click()
    page.wait_for_url(re.compile(r"/upload/[0-9a-f-]{36}/"))
    assert sorted(Receipt.objects.values_list("name", flat=True)) == ["chosen.txt", "dropped.md"]


def test_a_refused_form_keeps_the_files_and_says_why(
    page: Page, log_in: Callable[..., User], tmp_path: Path
) -> None:
    file = tmp_path / "news.txt"
    file.write_text(NEWS)
    log_in(page)
    page.goto(reverse("upload"))
    page.set_input_files("input[type=file]", file)
    page.fill("#id_text", "Too short")
    page.get_by_role("button", name="Upload and read").click()
    expect(page.locator("#upload-errors")).to_contain_text("too little text")
    assert not Receipt.objects.exists()
    page.fill("#id_text", "")
    page.get_by_role("button", name="Upload and read").click()
    page.wait_for_url(re.compile(r"/upload/[0-9a-f-]{36}/"))
    open_waiting()
    expect(page.locator(".upload-counts")).to_contain_text("0 of 1 read")
    assert Article.objects.get().text == NEWS


def test_the_page_of_an_upload_follows_the_articles_until_the_last_is_done(
    page: Page, log_in: Callable[..., User]
) -> None:
    articles = [make_article(status="queued") for _ in range(2)]
    Article.objects.update(queued_at=timezone.now())
    for article in articles:
        Receipt.objects.create(batch=KEY, name=f"{article.pk}.txt", outcome="stored", article=article)
    log_in(page)
    page.goto(reverse("upload-batch", args=[KEY]))
    counts = page.locator(".upload-counts")
    expect(counts).to_contain_text("0 of 2 read")
    Article.objects.filter(pk=articles[0].pk).update(status="done")
    expect(counts).to_contain_text("1 of 2 read")
    Article.objects.filter(pk=articles[1].pk).update(status="failed", error="It is too long.")
    expect(counts).to_contain_text("1 failed")
    expect(page.locator("#upload-progress")).not_to_have_attribute("hx-trigger", "every 1s")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("#upload-progress")).to_contain_text("waiting")


def test_the_list_of_articles_narrows_without_a_page_load_and_goes_back(
    page: Page, log_in: Callable[..., User]
) -> None:
    make_article("Talks in Lima", title="Lima")
    make_article("A visit to Hanoi", title="Hanoi", status="failed")
    log_in(page, role="reader")
    page.goto(reverse("article-list"))
    page.evaluate("window.neverReloaded = true")
    page.get_by_label("Status").select_option("failed")
    rows = page.locator("#article-table tbody tr")
    expect(rows).to_have_count(1)
    assert "status=failed" in page.url
    assert page.evaluate("window.neverReloaded")
    page.go_back()
    expect(rows).to_have_count(2)


def test_everything_works_without_scripts(
    chromium_browser: Browser, live_server: LiveServer, tmp_path: Path
) -> None:
    scene = make_scene()
    User.objects.create_user("ratna", password=PASSWORD, is_superuser=True)
    file = tmp_path / "news.txt"
    file.write_text(NEWS)
    context = chromium_browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto(reverse("upload"))
    page.fill("input[name=username]", "ratna")
    page.fill("input[name=password]", PASSWORD)
    page.click("form:has(input[name=password]) [type=submit]")
    page.set_input_files("input[type=file]", file)
    page.get_by_role("button", name="Upload and read").click()
    expect(page.locator(".upload-counts")).to_contain_text("1 file still to be opened")
    open_waiting()
    page.reload()
    expect(page.locator(".upload-counts")).to_contain_text("0 of 1 read")
    page.goto(f"{reverse('article-list')}?words=cosmodrome")
    page.get_by_role("link", name="Kim and Putin meet at the cosmodrome").click()
    expect(page.locator(".report-note")).to_have_count(2)
    page.goto(reverse("meeting", args=[scene.held.pk]))
    page.locator(".sentence a").first.click()
    expect(page.locator(".evidence.is-chosen").first).to_be_visible()
    context.close()


def test_paper_is_light_and_has_the_reports_but_no_controls(
    new_page: Callable[..., Page], log_in: Callable[..., User]
) -> None:
    scene = make_scene()
    page = new_page(width=720, dark=True)
    log_in(page)
    page.goto(reverse("meeting", args=[scene.held.pk]))
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("html")).to_have_attribute("data-bs-theme", "light")
    expect(page.locator(".reports tbody tr")).to_have_count(4)
    for row in page.locator(".reports tbody tr").all():
        expect(row).to_be_visible()
    for control in ("button", ".btn", "input", ".correct", "nav"):
        assert not [found for found in page.locator(control).all() if found.is_visible()], control
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("html")).to_have_attribute("data-bs-theme", "dark")


def test_the_menu_opens_on_a_phone(new_page: Callable[..., Page], log_in: Callable[..., User]) -> None:
    page = new_page(width=390, touch=True)
    log_in(page)
    page.goto(reverse("article-list"))
    link = page.get_by_role("link", name="Meetings", exact=True)
    expect(link).to_be_hidden()
    page.get_by_role("button", name="Menu").click()
    expect(link).to_be_visible()
