"""The list of articles."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_article, make_ledger

ADDRESS = reverse("article-list")


def titles(client: Client, **query: str) -> list[str]:
    """Return the titles that a list shows, in its order."""
    answer = client.get(ADDRESS, query)
    return [str(article) for article in answer.context["page"].object_list]


@pytest.fixture
def three(db: None) -> None:
    """Store three articles."""
    make_article("Talks in Lima", title="Lima", outlet="The Courier", published=date(2024, 5, 1))
    make_article("Kunjungan ke Hanoi", title="Hanoi", outlet="Warta Siang", language="id", published=None)
    make_article("A call to Lima", title="Call", outlet="The Courier", status="failed")


def test_it_shows_the_newest_first_and_those_without_a_date_last(three: None, reader: Client) -> None:
    assert titles(reader) == ["Call", "Lima", "Hanoi"]


def test_its_filters_combine(three: None, reader: Client) -> None:
    assert titles(reader, outlet="The Courier") == ["Call", "Lima"]
    assert titles(reader, outlet="The Courier", status="failed") == ["Call"]
    assert titles(reader, language="id") == ["Hanoi"]
    assert titles(reader, words="LIMA talks") == ["Lima"]


def test_a_value_that_is_no_choice_is_passed_over(three: None, reader: Client) -> None:
    assert len(titles(reader, status="gone", outlet="<script>", language="zz", page="x")) == 3


def test_words_are_looked_for_as_they_stand(three: None, reader: Client) -> None:
    make_article("100% of the votes_", title="Percent")
    assert titles(reader, words="100%") == ["Percent"]
    assert titles(reader, words="votes_") == ["Percent"]
    assert titles(reader, words="%") == ["Percent"]


def test_it_says_what_to_do_when_nothing_matches(three: None, reader: Client) -> None:
    page = reader.get(ADDRESS, {"words": "nowhere"}).content.decode()
    assert "No article matches" in page
    assert "Show all articles" in page


def test_an_empty_ledger_invites_analysts_to_upload(reader: Client, analyst: Client) -> None:
    assert reverse("upload") in analyst.get(ADDRESS).content.decode()
    page = reader.get(ADDRESS).content.decode()
    assert "An analyst can upload them" in page
    assert reverse("upload") not in page


def test_a_fragment_is_the_table_alone(three: None, reader: Client) -> None:
    answer = reader.get(ADDRESS, headers={"HX-Request": "true"})
    assert answer.content.decode().lstrip().startswith('<div id="article-table">')
    assert "HX-Request" in answer["Vary"]


@pytest.mark.parametrize("header", ["HX-Boosted", "HX-History-Restore-Request"])
def test_a_boosted_link_and_the_back_button_get_the_whole_page(
    header: str, three: None, reader: Client
) -> None:
    answer = reader.get(ADDRESS, headers={"HX-Request": "true", header: "true"})
    assert b"<!doctype html>" in answer.content


def test_pages_keep_the_filter(reader: Client) -> None:
    for number in range(51):
        make_article(f"Lima {number} <b>")
    page = reader.get(ADDRESS, {"words": "Lima"}).content.decode()
    assert 'href="?words=Lima&amp;page=2"' in page
    assert "<b>" not in page
    assert len(titles(reader, words="Lima", page="2")) == 1


def test_more_articles_need_no_more_queries(
    reader: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    make_ledger(30)
    with django_assert_max_num_queries(8):
        reader.get(ADDRESS)
