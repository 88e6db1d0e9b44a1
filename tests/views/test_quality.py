"""The page that tells how good the reading is."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from articles.measuring import figures
from articles.measuring.sets import SETS
from articles.measuring.summary import figures_by_language
from articles.records.quality import FigureSet
from articles.views import quality
from tests.measuring.made import DAY, found_meeting, found_participant, gold_meeting, laid_beside
from tests.measuring.test_figures import made

pytestmark = pytest.mark.django_db

INVENTED = found_meeting((found_participant("A <b>", "CL"), found_participant("B", "PE")), confidence=0.55)
READ = laid_beside([gold_meeting()], [found_meeting(confidence=0.95), INVENTED], persons=["Kim Jong-un"])


@pytest.fixture
def measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a file of figures that the page shows."""
    file = tmp_path / "figures.json"
    figures.write(file, [made(READ, name="held-back"), made(READ, name="samples"), made(READ, name="other")])
    monkeypatch.setattr(quality, "FIGURES", file)
    return file


def page(client: Client) -> str:
    response = client.get(reverse("quality"))
    assert response.status_code == 200
    return response.content.decode()


def chart(client: Client) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(client.get(reverse("quality-chart")).content)
    return answer


@pytest.mark.usefixtures("measured")
def test_it_tells_what_was_found_in_which_articles_and_when(reader: Client) -> None:
    text = page(reader)
    assert text.index("Real news, held back, all") < text.index("Samples of our own, all")
    assert "Samples of our own, English" in text
    assert '<td class="num" data-label="Found">100%</td><td class="num" data-label="Right">50%</td>' in text
    assert "67% <span" in text
    assert "Measured on 26 Nov 2026 with analyser 2026.11." in text


@pytest.mark.usefixtures("measured")
def test_a_set_that_nobody_knows_is_left_out(reader: Client) -> None:
    assert 'id="set-other"' not in page(reader)


@pytest.mark.usefixtures("measured")
def test_every_field_is_told_with_its_numbers(reader: Client) -> None:
    text = page(reader)
    assert '100% <span class="note soft small">1 of 1</span>' in text
    assert "Persons of the article" in text
    assert "Places of the article" not in text  # gold has none


@pytest.mark.usefixtures("measured")
def test_confidence_is_told_by_its_size_and_by_field(reader: Client) -> None:
    text = page(reader)
    assert '0% <span class="note soft small">0 of 1</span>' in text
    assert "says 75%, is right 50%" in text
    assert f'data-chart-url="{reverse("quality-chart")}"' in text


@pytest.mark.usefixtures("measured")
def test_errors_are_named(reader: Client) -> None:
    text = page(reader)
    assert "meeting invented" in text
    assert "A &lt;b&gt; – B, 2023-09-13" in text


@pytest.mark.usefixtures("measured")
def test_the_chart_has_a_line_for_each_set(reader: Client) -> None:
    answer = chart(reader)
    assert [key["label"] for key in answer["legend"]] == ["Real news, held back", "Samples of our own"]
    assert not answer["empty"]


@pytest.mark.parametrize("content", [None, "", "[]", '{"samples": {}}'])
def test_without_figures_the_page_says_so(
    content: str | None, reader: Client, measured: Path, caplog: pytest.LogCaptureFixture
) -> None:
    measured.unlink()
    if content is not None:
        measured.write_text(content)
    assert "Nothing was measured" in page(reader)
    assert chart(reader)["empty"]
    assert "figures.json" in caplog.text


def test_an_article_of_no_language_that_is_read_has_no_column(reader: Client, measured: Path) -> None:
    silent = made(READ, laid_beside([], [], lang="fr"), name="samples")
    figures.write(measured, [silent])
    assert "Samples of our own, French" not in page(reader)


def test_the_committed_figures_can_be_shown(reader: Client, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(4):
        assert "Samples of our own, Indonesian" in page(reader)


def test_every_page_leads_here_for_those_who_may_read(client: Client, reader: Client) -> None:
    link = f'<a href="{reverse("quality")}"'
    assert link in reader.get(reverse("meeting-list")).content.decode()
    assert link not in client.get(reverse("login")).content.decode()


def test_errors_without_examples_are_counted(reader: Client, measured: Path) -> None:
    languages = figures_by_language([READ], examples=0)
    figures.write(measured, [FigureSet(name, "1", DAY, languages) for name in SETS])
    text = page(reader)
    assert "meeting invented" in text
    assert "For example" not in text
