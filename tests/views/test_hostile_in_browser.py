"""Every page, chart and export of a ledger full of hostile texts, in a real Chromium.

No script of theirs runs, none of them becomes a link or markup, and no page breaks. A call of `canary`, a dialogue, a
breach of the policy of content and whatever else the console tells fail the test.
"""

import csv
import io
import json
from collections.abc import Callable, Iterator
from urllib.parse import urlencode
from xml.etree import ElementTree

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Dialog, Page, expect

from articles.directions import TURNING
from articles.formats.spreadsheet import FORMULA
from articles.models import SavedView
from articles.views.feeds import feed_address
from articles.views.shown import VIEWS
from tests.browser import PASSWORD, Watch
from tests.views.hostile import PAYLOADS, poison
from tests.views.test_every_page_in_browser import DRAWN, SETTLED, TOO_WIDE, pages
from tests.views.whole_scene import make_whole

pytestmark = pytest.mark.django_db(transaction=True)
CANARY = """
window.canary = () => console.error("The canary was called.");
document.addEventListener("securitypolicyviolation", (event) =>
    console.error(`Breach: ${event.violatedDirective} ${event.blockedURI}`));
"""
SUSPECT = """() => {
    const found = [];
    const note = (what, element) => found.push(`${what}: ${element.outerHTML.slice(0, 100)}`);
    for (const link of document.links) {
        if (!["http:", "https:"].includes(link.protocol) || link.host.includes("evil")) note("link", link);
        if (link.host !== location.host && !link.relList.contains("noopener")) note("open link", link);
    }
    const foreign = ["IFRAME", "IMG", "OBJECT", "EMBED", "BASE"], ours = ["SCRIPT", "LINK", "META", "STYLE"];
    for (const element of document.querySelectorAll("*")) {
        for (const { name } of element.attributes) if (name.startsWith("on")) note("handler", element);
        const own = element.getAttribute("src")?.startsWith("/static/");
        if (foreign.includes(element.tagName) && !own) note("foreign", element);
        if (ours.includes(element.tagName) && document.body.contains(element) && !element.src && !element.closest("svg")
            && element.type !== "application/json") note("injected", element);
    }
    const markup = ["a", "tspan[style*=bold]", "tspan[style*=italic]"].map((odd) => `.js-plotly-plot svg ${odd}`);
    for (const odd of document.querySelectorAll(markup.join()))
        if (!["Meet more", "Meet less"].includes(odd.textContent)) note("markup in a chart", odd); // our own headings
    const turning = /[\\u202a-\\u202e\\u2066-\\u2069]/;
    if (turning.test(document.documentElement.outerHTML)) found.push("a sign that turns letters");
    return found;
}"""
POINTED_AT = """async () => {
    const found = [];
    const markup = [".hoverlayer a", ".hoverlayer tspan[style*=bold]", ".hoverlayer image"].join();
    for (const chart of document.querySelectorAll(".js-plotly-plot")) {
        for (const [curveNumber, trace] of chart._fullData.entries()) {
            if (trace.hoverinfo === "skip" || trace.type === "heatmap") continue;
            const length = Math.min((trace.x ?? trace.lon ?? []).length, 40);
            for (let pointNumber = 0; pointNumber < length; pointNumber += 1) {
                try { window.Plotly.Fx.hover(chart, [{ curveNumber, pointNumber }]); } catch { continue; }
                await new Promise((done) => requestAnimationFrame(done));
                for (const odd of chart.querySelectorAll(markup)) found.push(odd.outerHTML.slice(0, 120));
            }
        }
    }
    return found;
}"""


def looked_at(page: Page, widths: tuple[int, ...]) -> Iterator[str]:
    """Yield what is wrong with a page of hostile texts, and, where it is looked at in two widths, with what hovers."""
    for width in widths:
        if width != widths[0]:
            page.set_viewport_size({"width": width, "height": 900})
            if page.locator("[data-chart-url]").count():
                page.wait_for_timeout(250)
        page.wait_for_function(SETTLED, timeout=30_000)
        yield from (f"{width}: {fault}" for fault in page.evaluate(DRAWN))
        yield from (f"{width}: {fault}" for fault in page.evaluate(SUSPECT))
        if wide := page.evaluate(TOO_WIDE):
            yield f"{width}: {wide}"
    if len(widths) > 1:
        yield from page.evaluate(POINTED_AT)


def test_no_hostile_text_does_anything(page: Page, watch: Watch, log_in: Callable[..., User]) -> None:
    page.add_init_script(CANARY)
    dialogues: list[str] = []

    def dismiss(dialogue: Dialog) -> None:
        dialogues.append(dialogue.message)
        dialogue.dismiss()

    page.on("dialog", dismiss)
    watch.forgive(r"status of (404|410)")
    user = log_in(page, role="admin")
    User.objects.filter(pk=user.pk).update(is_staff=True, is_superuser=True)
    whole = make_whole(user)
    poison(whole, user)
    seen = {
        name: f"{reverse(url, kwargs=arguments)}{'?' if query else ''}{query}"
        for name, (url, arguments, query) in pages(whole).items()
    }
    overview = reverse("overview")
    for number, payload in enumerate(PAYLOADS):
        values = dict.fromkeys(("actor", "outlet", "q", "topic", "from", "view", "language"), payload)
        if number % 6:  # no view of that name is the overview, whose charts ask for themselves with all of it
            values["view"] = "table"
        seen[f"filters {number}"] = f"{overview}?{urlencode(values)}"
    seen["search for a payload"] = f"{reverse('search')}?{urlencode({'q': PAYLOADS[0]})}"
    seen["login and back"] = f"{reverse('login')}?{urlencode({'next': 'javascript:canary()'})}"
    seen |= {f"table of {view}": reverse("chart-table", args=[view]) for view in VIEWS}
    wrong = []
    for name, address in seen.items():
        # What a filter says stands above the same charts each time: they are looked at once.
        widths = (1280,) if name.startswith("filters ") else (1280, 390)
        page.set_viewport_size({"width": widths[0], "height": 900})
        page.goto(address)
        wrong += [f"{name} ({address}): {fault}" for fault in looked_at(page, widths)]
    assert not dialogues
    assert not wrong, "\n".join(wrong)


def test_the_admins_pages_work_under_the_policy(
    page: Page, watch: Watch, log_in: Callable[..., User]
) -> None:
    page.add_init_script(CANARY)
    page.goto(reverse("admin:login"))
    user = User.objects.create_superuser("boss", password=PASSWORD)
    page.fill("#id_username", "boss")
    page.fill("#id_password", PASSWORD)
    page.click("[type=submit]")
    expect(page.locator("#site-name")).to_be_visible()
    poison(make_whole(user), user)
    for table in ("article", "actor", "place", "meeting", "receipt", "review", "apitoken"):
        page.goto(reverse(f"admin:articles_{table}_changelist"))
        assert not page.evaluate(SUSPECT), table
        page.locator("#result_list tbody a").first.click()
        expect(page.locator("#content")).to_be_visible()
        assert not page.evaluate(SUSPECT), table

    page.goto(reverse("admin:auth_user_add"))
    page.fill("#id_username", "newcomer")
    page.fill("#id_password1", PASSWORD)
    page.fill("#id_password2", PASSWORD)
    page.select_option("#id_groups_from, #id_groups", label="analyst")
    if page.locator("#id_groups_from").count():
        page.click("#id_groups_add_link, .selector-add")
    page.click("[name=_save]")
    expect(page.locator(".messagelist .success")).to_be_visible()
    assert User.objects.get(username="newcomer").groups.get() == Group.objects.get(name="analyst")
    page.goto(reverse("admin:auth_user_changelist"))
    page.locator(".theme-toggle").first.click()
    page.locator("#action-toggle").click()
    expect(page.locator("tr.selected").first).to_be_visible()


def test_files_for_other_programs_hold_it_as_text(client: Client) -> None:
    user = User.objects.create_superuser("boss", password=PASSWORD)
    whole = make_whole(user)
    poison(whole, user)
    client.force_login(user)

    def exported(what: str, form: str) -> str:
        answer = client.get(reverse("export", args=[what, form]))
        assert answer["Content-Disposition"].startswith("attachment")
        assert answer["X-Content-Type-Options"] == "nosniff"
        return answer.getvalue().decode()

    for what in ("meetings", "participations", "network", *(f"{view}-table" for view in VIEWS)):
        rows = list(csv.reader(io.StringIO(exported(what, "csv").lstrip("\ufeff"))))
        assert len({len(row) for row in rows}) == 1, what
        for cell in (cell for row in rows[1:] for cell in row):
            assert not FORMULA.match(cell) or cell.lstrip("-").replace(".", "").isdecimal(), (what, cell)
        json.loads(exported(what, "json"))
    for form in ("graphml", "gexf"):
        tree = ElementTree.fromstring(exported("network", form))
        assert PAYLOADS[0] in "".join(
            text for node in tree.iter() for text in (node.text or "", *node.attrib.values())
        )


def test_a_feed_hands_on_no_markup(client: Client) -> None:
    user = User.objects.create_superuser("boss", password=PASSWORD)
    poison(make_whole(user), user)
    view = SavedView.objects.create(owner=user, name=f"{PAYLOADS[0]} {PAYLOADS[15]}", query="")
    text = client.get(feed_address(view)).content.decode()
    assert not TURNING.search(text)
    feed = ElementTree.fromstring(text)
    told = [summary.text or "" for summary in feed.iter("{http://www.w3.org/2005/Atom}summary")]
    assert any("canary" in summary for summary in told)
    assert not any("<" in summary for summary in told), (
        "A summary is HTML: what stands in it has to be escaped."
    )
