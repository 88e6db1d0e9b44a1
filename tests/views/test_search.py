"""Search in full text: what is found, shown and kept."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.paginator import Paginator
from django.test import Client
from django.urls import reverse

from articles.models import Report
from articles.records.ledger import MeetingFilter
from articles.selectors import search
from articles.selectors.facets import choices
from tests.factories import make_actor, make_article, make_ledger, make_meeting, make_place
from tests.views.scene import Scene

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


def page(client: Client, query: str, **headers: str) -> str:
    response = client.get(f"{reverse('search')}?{query}", headers=headers)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def titles(text: str) -> list[str]:
    return [
        part.split("</h3>")[0]
        .split('/">')[1]
        .split("</a>")[0]
        .replace("<mark>", "")
        .replace("</mark>", "")
        .strip()
        for part in text.split("<h3>")[1:]
    ]


def test_an_article_is_shown_with_its_words_marked(reader: Client, scene: Scene) -> None:
    text = page(reader, "q=cosmodrome+satellite")

    assert "<b>1 article</b> · 2 meetings" in text
    assert "Kim and Putin meet at the <mark>cosmodrome</mark>" in text
    assert "Vostochny <mark>Cosmodrome</mark>" in text
    assert "asked about &lt;<mark>satellites</mark>&gt;." in text
    assert 'Harbour Post · <span class="nowrap">13 Sep 2023</span> · English · 2 meetings' in text


def test_what_an_article_says_is_shown_as_text(reader: Client) -> None:
    make_article(
        "A <script>alert(1)</script> & <b>bold</b> move by <mark>nobody</mark>.", title="<i>Move</i>"
    )

    text = page(reader, "q=script+alert+move")

    assert "<script>alert" not in text
    assert "&lt;<mark>script</mark>&gt;<mark>alert</mark>(1)" in text
    assert "&lt;i&gt;<mark>Move</mark>&lt;/i&gt;" in text
    assert "&lt;mark&gt;nobody" in text


def test_the_title_counts_more_and_the_newest_can_come_first(reader: Client) -> None:
    text = "Nothing but the weather was on the agenda of the day, at great length."
    make_article(f"{text} Zeppelin.", title="Old and below", published=date(2024, 5, 3))
    make_article(text, title="Zeppelin", published=date(2020, 1, 1))

    assert titles(page(reader, "q=zeppelins")) == ["Zeppelin", "Old and below"]
    assert titles(page(reader, "q=zeppelins&sort=newest")) == ["Old and below", "Zeppelin"]


def test_of_very_many_only_the_newest_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "RANKED", 2)
    text = "Nothing but the weather was on the agenda of the day, at great length."
    best = make_article(text, title="Zeppelin", published=date(2020, 1, 1))
    undated, old, new = (
        make_article(f"{text} Zeppelin number {number}.", title="Weather", published=day)
        for number, day in enumerate((None, date(2021, 1, 1), date(2022, 1, 1)))
    )
    titled = make_article(f"{text} Again.", title="Zeppelin", published=date(2021, 5, 5))
    wanted = MeetingFilter(words="zeppelin")

    alone, pairs = Paginator(range(5), 1), Paginator(range(5), 2)
    assert choices(wanted).found == 5

    pages = [search.page_of(wanted, page) for page in alone]

    assert pages == [[pk] for pk in (titled.pk, new.pk, old.pk, best.pk, undated.pk)]
    assert search.page_of(wanted, pairs.page(1), newest=True) == [new.pk, titled.pk]


def test_those_without_a_day_are_compared_where_too_few_have_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "RANKED", 2)
    text = "Nothing but the weather was on the agenda of the day, at great length."
    first = make_article(f"{text} Zeppelin. {text}", title="Weather", published=None)
    second = make_article(text, title="Zeppelin", published=None)
    third = make_article(f"{text} Zeppelin.", title="Weather", published=date(2021, 1, 1))
    pages = Paginator(range(3), 2)

    found = [search.page_of(MeetingFilter(words="zeppelin"), page) for page in pages]

    assert found == [[second.pk, third.pk], [first.pk]]


@pytest.mark.parametrize(
    "others",
    [
        {},
        {"outlets": ("Y",)},
        {"languages": ("en",)},
        {"statuses": ("held",)},
        {"statuses": ("denied",), "outlets": ("X", "Y")},
    ],
)
@pytest.mark.parametrize("words", ["ana", "-bo", "ana -lind", "nobody"])
def test_the_number_that_is_found_is_that_of_the_articles_on_all_pages(
    words: str, others: dict[str, Any]
) -> None:
    ana, bo, cy = make_actor("Ana Ruiz"), make_actor("Bo Lind"), make_actor("Cy Young")
    make_meeting([ana, bo], outlets=["X", "Y"], day=date(2024, 5, 1))
    make_meeting([ana, cy], outlets=["Y"], day=date(2024, 6, 1), status="denied")
    make_article("Ana Ruiz was nowhere to be seen.", outlet="Y")
    wanted = MeetingFilter(words=words, **others)

    assert choices(wanted).found == search.found(wanted).count()


def test_the_search_goes_together_with_all_filters(reader: Client) -> None:
    ana, bo, cy = make_actor("Ana Ruiz"), make_actor("Bo Lind"), make_actor("Cy Young")
    make_meeting([ana, bo], outlets=["X", "Y"], day=date(2024, 5, 1))
    make_meeting([ana, cy], outlets=["Y"], day=date(2024, 6, 1))

    assert "<b>3 articles</b> · 2 meetings" in page(reader, "q=ana")
    assert "<b>2 articles</b> · 2 meetings" in page(reader, "q=ana&outlet=Y")
    assert "<b>1 article</b> · 1 meeting<" in page(reader, f"q=ana&actor={bo.pk}&outlet=X")
    assert "<b>1 article</b> · 1 meeting<" in page(reader, "q=ana&from=2024-05-30")
    assert "<b>1 article</b> · 1 meeting<" in page(reader, f"q=ana&not={bo.pk}")
    assert "No article holds all of this" in page(reader, f"q=ana&not={ana.pk}")


def test_an_article_that_tells_of_no_meeting_is_found_too(reader: Client) -> None:
    make_article("A zeppelin, and nobody met.")

    text = page(reader, "q=zeppelin")

    assert "<b>1 article</b> · 0 meetings" in text
    assert "None of these articles tells of a meeting." in text


def test_the_words_narrow_the_overview_to_meetings_that_such_an_article_tells(
    reader: Client, scene: Scene
) -> None:
    text = " ".join(reader.get("/?q=satellites").content.decode().split())
    assert "<b>2 meetings</b>" in text
    assert "“satellites” in the article" in text
    assert f'href="{reverse("search")}?q=satellites"' in text

    assert "No meeting matches" in reader.get("/?q=satellites&outlet=Warta+Siang").content.decode()


def test_actors_and_places_of_that_name_stand_beside(reader: Client) -> None:
    kim = make_actor("Kim Jong-un", country="KP", aliases=["김정은", "kim jong un"])
    make_meeting([kim, make_actor("Akimbo Lee")], place=make_place("Kim Il Sung Square"))

    text = page(reader, "q=kim+jong")
    names = text.split('id="names-title"')[1].split("</section>")[0]

    assert f'href="{reverse("actor", args=(kim.pk,))}">Kim Jong-un' in names
    assert "Kim Il Sung Square" in names
    assert "Akimbo" not in names


def test_the_pages_keep_the_search(reader: Client) -> None:
    for number in range(45):
        make_article(f"Zeppelin number {number}.")

    text = page(reader, "q=zeppelin&sort=newest&outlet=The+Courier&page=2", **HTMX)

    assert "21–40 of 45" in text
    assert 'rel="prev" href="/search/?outlet=The+Courier&amp;q=zeppelin&amp;sort=newest"' in text
    assert 'rel="next" href="/search/?outlet=The+Courier&amp;q=zeppelin&amp;sort=newest&amp;page=3"' in text


def test_a_page_is_whole_and_a_fragment_is_what_changes(reader: Client, scene: Scene) -> None:
    whole, part = page(reader, "q=kim"), page(reader, "q=kim", **HTMX)

    assert "<html" in whole
    assert "<html" not in part
    assert 'id="results"' in part
    assert 'hx-swap-oob="outerHTML:#filters"' in part
    response = reader.get("/search/?q=+kim+&from=&sort=bad&page=1", headers=HTMX)
    assert response["HX-Push-Url"] == "/search/?q=kim"
    assert "HX-Request" in response["Vary"]


def test_nothing_typed_says_what_can_be(reader: Client) -> None:
    assert "What are you looking for?" in page(reader, "")
    text = page(reader, "q=%F0%9F%98%80")
    assert "does not know “😀”" in text


@pytest.mark.parametrize(
    "query", ["q=%22", "q=%00", "q=" + "x" * 10_000, "q=-kim", "q=AND&page=99", "q=kim*)&sort=%27"]
)
def test_no_query_breaks_the_page(reader: Client, scene: Scene, query: str) -> None:
    page(reader, query)
    assert reader.get(f"/?{query}").status_code == 200


@pytest.mark.parametrize(
    "path", ["/search/?q=met", "/search/?q=met&status=held&sort=newest", "/?q=met", "/?q=nothing"]
)
def test_a_fragment_takes_at_most_twelve_queries(
    reader: Client, path: str, django_assert_max_num_queries: Any, hold: Callable[[], None]
) -> None:
    make_ledger(40)

    hold()
    with django_assert_max_num_queries(12):
        assert reader.get(path, headers=HTMX).status_code == 200


def test_nothing_can_be_posted(analyst: Client) -> None:
    assert analyst.post(reverse("search")).status_code == 405


def test_a_rejected_report_leads_to_no_meeting(reader: Client, scene: Scene) -> None:
    Report.objects.filter(article=scene.article).update(meeting=None)

    assert "<b>1 article</b> · 0 meetings" in page(reader, "q=satellites")
