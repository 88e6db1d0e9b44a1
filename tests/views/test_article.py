"""Reading one article."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from articles.models import Article, ArticleTopic
from tests.factories import make_article
from tests.views.scene import TEXT, Scene


def page_of(client: Client, article: Article, query: str = "") -> str:
    """Return the page of an article."""
    return client.get(reverse("article", args=[article.pk]) + query).content.decode()


def test_it_marks_what_was_found_and_links_to_it(scene: Scene, reader: Client) -> None:
    page = page_of(reader, scene.article)
    for surface, label, title in (
        ("Kim Jong-un", "person", "Kim Jong-un, North Korea"),
        ("Vostochny Cosmodrome", "place", "Vostochny Cosmodrome, Russia"),
        ("Wednesday", "date", "13 Sep 2023"),
        ("October", "date", "1–31 Oct 2023"),
    ):
        pk = scene.article.mentions.get(surface=surface).pk
        assert (
            f'<a class="mark mark-{label}" href="{reverse("mention", args=[scene.article.pk, pk])}" '
            f'title="{title}" data-mark="{pk}">{surface}</a>'
        ) in page


def test_the_number_behind_a_sentence_leads_to_its_meetings(scene: Scene, reader: Client) -> None:
    page = page_of(reader, scene.article)
    start = TEXT.index("Foreign ministers")
    end = TEXT.index("TASS.", start) + len("TASS.")
    href = reverse("sentence", args=[scene.article.pk, start, end])
    assert f'<a class="told-here" href="{href}" aria-label="Meeting 2">2</a>' in page
    assert page.count('class="told-here"') == 2


def test_it_shows_the_text_as_text(scene: Scene, reader: Client) -> None:
    page = page_of(reader, scene.article)
    assert "the Angara rocket &amp; asked about &lt;satellites&gt;." in page


def test_each_sentence_of_a_meeting_has_an_anchor(scene: Scene, reader: Client) -> None:
    page = page_of(reader, scene.article)
    start = TEXT.index("Foreign ministers")
    assert f'id="e{start}"' in page
    anchors = re.findall(r'id="(e\d+)"', page)
    assert len(anchors) == len(set(anchors)) == 3


def test_it_lights_up_the_sentences_of_the_meeting_that_was_asked_for(scene: Scene, reader: Client) -> None:
    page = page_of(reader, scene.article, f"?meeting={scene.planned.pk}")
    start = TEXT.index("Foreign ministers")
    assert f'id="e{start}" class="evidence is-chosen"' in page
    assert page.count('class="evidence is-chosen"') == 1


@pytest.mark.parametrize("value", ["x", "99999", "-1", "1e9", "%3Cscript%3E"])
def test_a_meeting_that_it_does_not_tell_of_lights_up_nothing(
    value: str, scene: Scene, reader: Client
) -> None:
    assert 'class="evidence is-chosen"' not in page_of(reader, scene.article, f"?meeting={value}")


def test_the_margin_carries_its_meetings_in_the_order_of_the_text(scene: Scene, reader: Client) -> None:
    page = page_of(reader, scene.article)
    first, second = (
        page.index(f'href="{reverse("meeting", args=[scene.held.pk])}"'),
        page.index(f'href="{reverse("meeting", args=[scene.planned.pk])}"'),
    )
    assert first < second
    assert "according to TASS" in page
    assert "4 reports" in page


def test_a_reader_sees_no_buttons_that_change_anything(scene: Scene, reader: Client, analyst: Client) -> None:
    again = reverse("article-analyse", args=[scene.article.pk])
    assert again not in page_of(reader, scene.article)
    assert again in page_of(analyst, scene.article)


def test_a_failed_article_says_why_and_what_to_do(reader: Client, analyst: Client) -> None:
    article = make_article("Broken", status="failed")
    Article.objects.update(error="It is <b>too long</b>. Split it.")
    assert "It is &lt;b&gt;too long&lt;/b&gt;. Split it." in page_of(analyst, article)
    assert "Analyse again" in page_of(analyst, article)
    assert "An analyst can have it read again" in page_of(reader, article)


@pytest.mark.parametrize("status", ["queued", "working"])
def test_an_article_that_is_still_being_read_asks_how_far_it_is(status: str, reader: Client) -> None:
    article = make_article("Wait", status=status)
    address = reverse("article", args=[article.pk])
    assert 'hx-trigger="every 2s"' in reader.get(address).content.decode()
    answer = reader.get(address, headers={"HX-Request": "true"})
    assert answer.content.decode().startswith('<div id="article-state"')
    Article.objects.update(status="done")
    assert reader.get(address, headers={"HX-Request": "true"})["HX-Refresh"] == "true"


def test_a_language_that_is_not_read_yet_is_named_and_the_text_shown(reader: Client) -> None:
    article = make_article("Le ministre a parlé.", language="fr")
    Article.objects.update(supported=False)
    page = page_of(reader, article)
    assert "Language not supported yet: French" in page
    assert "Le ministre a parlé." in page


def test_it_says_when_no_meeting_was_found(reader: Client) -> None:
    assert "No meeting was found" in page_of(reader, make_article("Nothing."))


def test_an_analyst_is_told_that_the_date_is_missing(analyst: Client) -> None:
    assert "Add the date" in page_of(analyst, make_article("Nothing.", published=None))


def test_a_long_article_needs_no_more_queries(
    scene: Scene, reader: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(9):
        page_of(reader, scene.article)


def test_it_tells_its_topics_in_its_own_words_the_strongest_first(scene: Scene, reader: Client) -> None:
    for code, score, text in (("energy", 0.3, "gas & oil"), ("military", 0.8, "new rockets")):
        ArticleTopic.objects.update_or_create(
            article=scene.article,
            topic_id=code,
            defaults={"score": score, "phrases": [{"start": 1, "end": 9, "text": text}]},
        )
    page = page_of(reader, scene.article)
    assert page.index("new rockets") < page.index("gas &amp; oil")


def test_an_article_about_nothing_names_no_topics(reader: Client) -> None:
    assert "told-topics" not in page_of(reader, make_article("Nothing."))
