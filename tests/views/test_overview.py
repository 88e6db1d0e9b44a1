"""The overview and the table of meetings: pages, fragments, filters and their states."""

from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import ArticleStatus
from tests.factories import make_actor, make_article, make_ledger, make_meeting, make_place

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
PATHS = ("overview", "meeting-list")


def page(client: Client, path: str, **headers: str) -> str:
    response = client.get(path, headers=headers)
    assert response.status_code == 200
    return response.content.decode()


def test_a_stranger_is_sent_to_the_login(client: Client) -> None:
    for name in PATHS:
        assert reverse("login") in client.get(reverse(name))["Location"]


def test_a_fragment_for_a_stranger_moves_the_whole_page_to_the_login(client: Client) -> None:
    assert reverse("login") in client.get("/", headers=HTMX)["HX-Redirect"]


@pytest.mark.parametrize("name", PATHS)
def test_nothing_can_be_posted(analyst: Client, name: str) -> None:
    assert analyst.post(reverse(name)).status_code == 405


@pytest.mark.parametrize("name", PATHS)
def test_a_page_holds_its_filters_and_a_fragment_only_what_changes(reader: Client, name: str) -> None:
    make_meeting([make_actor("Ana Ruiz", country="ES"), make_actor("Bo Lind")])

    whole = page(reader, reverse(name))
    part = page(reader, reverse(name), **HTMX)

    assert "<html" in whole
    assert "<html" not in part
    for text in (whole, part):
        assert 'id="results"' in text
        assert 'id="filters"' in text
    assert 'hx-swap-oob="outerHTML:#filters"' in part
    assert "hx-swap-oob" not in whole


@pytest.mark.parametrize("header", ["HX-History-Restore-Request", "HX-Boosted"])
def test_a_restored_or_boosted_page_is_whole(reader: Client, header: str) -> None:
    assert "<html" in page(reader, "/", **{"HX-Request": "true", header: "true"})


def test_caches_tell_a_fragment_from_its_page(reader: Client) -> None:
    assert "HX-Request" in reader.get("/")["Vary"]
    assert "HX-Request" in reader.get("/", headers=HTMX)["Vary"]


def test_a_fragment_pushes_its_address_without_what_is_empty_or_wrong(reader: Client) -> None:
    actor = make_actor()
    make_meeting([actor])

    response = reader.get(f"/?from=&to=&q-actor=an&actor={actor.pk}&kind=party&view=map&page=1", headers=HTMX)

    assert response["HX-Push-Url"] == f"/?actor={actor.pk}&view=map"


def test_a_meeting_is_told_with_its_evidence(reader: Client) -> None:
    oslo = make_place("Oslo", country="NO")
    meeting = make_meeting(
        [make_actor("Ana Ruiz", country="ES"), make_actor("Bo Lind")],
        day=date(2024, 5, 1),
        place=oslo,
        status="planned",
        outlets=["X", "Y"],
    )
    report = meeting.reports.order_by("pk")[0]

    text = page(reader, "/")

    assert "1 May 2024" in text
    assert "○" in text
    assert "planned" in text
    assert "2 reports, 2 outlets" in " ".join(text.split())
    assert "Ana Ruiz and Bo Lind will meet in Oslo." in text
    start = report.evidence.get().start
    assert f"{reverse('article', args=(report.article_id,))}?meeting={meeting.pk}#e{start}" in text


def test_the_numbers_follow_the_filters(reader: Client) -> None:
    a, b, c = make_actor("Ana"), make_actor("Bo"), make_actor("Cy")
    make_meeting([a, b], place=make_place("Oslo"))
    make_meeting([c])

    text = " ".join(page(reader, f"/?actor={a.pk}", **HTMX).split())

    assert "<b>1 meeting</b> · 2 actors · 1 place · 1 article" in text


def test_each_chip_takes_its_own_value_away(reader: Client) -> None:
    a, b = make_actor("Ana"), make_actor("Bo")
    make_meeting([a, b])

    text = page(reader, f"/?actor={a.pk}&actor={b.pk}&view=map")

    assert f'href="/?actor={b.pk}&amp;view=map" hx-get="/?actor={b.pk}&amp;view=map"' in text
    assert f'href="/?actor={a.pk}&amp;view=map"' in text


def test_of_several_actors_all_can_be_asked_for_at_once(reader: Client) -> None:
    a, b, c = make_actor("Ana"), make_actor("Bo"), make_actor("Cy")
    make_meeting([a, b, c])
    make_meeting([b, c])
    words = "only where all of these actors met"

    text = page(reader, f"/?with={a.pk}&actor={b.pk}&actor={c.pk}&view=map")

    together = f"/?with={a.pk}&amp;with={b.pk}&amp;with={c.pk}&amp;view=map"
    assert f'href="{together}" hx-get="{together}">{words}' in text
    assert words not in page(reader, f"/?with={a.pk}&actor={b.pk}")
    assert words not in page(reader, f"/?with={a.pk}&with={b.pk}")


def test_every_link_that_htmx_follows_can_be_followed_without_it(reader: Client) -> None:
    make_ledger(30)
    text = page(reader, "/?status=held")

    for tag in [tag for tag in text.split("<a ")[1:] if "hx-get=" in tag.split(">")[0]]:
        attributes = tag.split(">")[0]
        assert attributes.split('hx-get="')[1].split('"')[0] == attributes.split('href="')[1].split('"')[0]


def test_bad_filters_are_named_and_the_others_hold(reader: Client) -> None:
    make_meeting([make_actor()], status="held")
    make_meeting([make_actor()], status="planned")

    text = page(reader, "/?actor=x&from=soon&status=held&page=first")

    assert "does not know “x”" in text
    assert "does not know “soon”" in text
    assert "<b>1 meeting</b>" in text


def test_an_unknown_id_is_shown_as_such(reader: Client) -> None:
    make_meeting([make_actor()])

    text = page(reader, "/?place=999")

    assert "There is no place 999" in text
    assert "Without “place 999”" in text


@pytest.mark.parametrize(
    "query", ["actor=" + "9" * 40, "outlet=%00", "page=-1", "page=10000", "view=%3Cscript%3E"]
)
def test_no_address_breaks_the_page(reader: Client, query: str) -> None:
    make_meeting([make_actor()])

    assert "<script>alert" not in page(reader, f"/?{query}")


def test_an_empty_ledger_says_what_to_do(analyst: Client, reader: Client) -> None:
    assert f'href="{reverse("upload")}">Upload articles' in page(analyst, "/")
    assert "Ask an analyst" in page(reader, "/")


def test_articles_that_are_still_read_are_counted(reader: Client) -> None:
    make_article(status=ArticleStatus.QUEUED)
    make_article(status=ArticleStatus.WORKING)

    assert "2 articles are being read" in page(reader, "/")
    make_meeting([make_actor()])
    assert "2 articles are still being read" in page(reader, "/")


def test_articles_without_any_meeting_are_said_to_be(reader: Client) -> None:
    make_article(status=ArticleStatus.FAILED)
    make_article()

    text = " ".join(page(reader, "/").split())

    assert "None of the 2 articles tells of a meeting. 1 could not be read." in text


def test_where_nothing_matches_the_filter_to_drop_is_offered(reader: Client) -> None:
    a = make_actor("Ana Ruiz")
    make_meeting([a], status="held")

    text = " ".join(page(reader, f"/?actor={a.pk}&status=denied&language=fr&language=en").split())

    assert "No meeting matches all of these filters" in text
    assert 'Without “denied”</a> <span class="soft">1 meeting</span>' in text
    assert "Without “Ana Ruiz”" not in text


def test_hostile_names_are_shown_as_text(reader: Client) -> None:
    make_meeting([make_actor("<img src=x onerror=alert(1)>")], outlets=["<script>alert(2)</script>"])

    text = page(reader, "/")

    assert "<img src=x" not in text
    assert "<script>alert" not in text
    assert "&lt;img src=x" in text


def test_the_list_has_pages(reader: Client) -> None:
    make_ledger(45)

    first, second = page(reader, "/"), page(reader, "/?page=2", **HTMX)

    assert "1–20 of 45" in first
    assert 'rel="next" href="/?page=2"' in first
    assert "21–40 of 45" in second
    assert 'rel="prev" href="/"' in second


@pytest.mark.parametrize("view", ["network", "map", "timeline", "topics"])
def test_each_chart_opens_large(reader: Client, view: str) -> None:
    make_meeting([make_actor()])

    text = page(reader, f"/?view={view}&status=held")

    assert text.count("data-chart-url") == 1
    assert f'data-chart-url="/charts/{view}/?status=held&amp;view={view}"' in text
    assert f'name="view" value="{view}"' in text


def test_the_options_are_found_by_name(reader: Client) -> None:
    make_meeting([make_actor("Ana Ruiz"), make_actor("Bo Lind")])

    path = reverse("option-list", args=("actor",))
    text = page(reader, path + "?q-actor=ruiz", **HTMX)

    assert "Ana Ruiz" in text
    assert "Bo Lind" not in text
    assert "No name holds “&lt;x" in page(reader, path + "?q-actor=%3Cx%00", **HTMX)


def test_there_are_no_options_of_what_is_no_filter(reader: Client) -> None:
    assert reader.get(reverse("option-list", args=("password",))).status_code == 404


@pytest.mark.parametrize(
    "path", ["/", "/?view=table", "/meetings/", "/?status=denied&kind=summit&language=fr"]
)
def test_a_fragment_takes_at_most_twelve_queries(
    reader: Client, path: str, django_assert_max_num_queries: Any
) -> None:
    make_ledger(60)

    with django_assert_max_num_queries(12):
        page(reader, path, **HTMX)


def test_the_address_of_a_view_keeps_the_filters(reader: Client) -> None:
    make_meeting([make_actor()], topics=["energy"])

    text = page(reader, "/?topic=energy")

    hrefs = [part.split('"')[0].replace("&amp;", "&") for part in text.split('href="')[1:]]
    views = {parse_qs(urlsplit(href).query).get("view", [""])[0] for href in hrefs if "topic=energy" in href}
    assert views >= {"", "network", "map", "timeline", "topics", "table"}
