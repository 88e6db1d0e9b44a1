"""The sample articles are read as their author meant them, by the real readers and the real pipeline."""

import json
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from articles.ingest.readers import read
from articles.measuring import figures as committed
from articles.measuring.comparison import compared
from articles.measuring.goldfiles import Sources, articles_of
from articles.measuring.summary import figures_by_language
from articles.nlp import pipeline
from articles.nlp.languages import SUPPORTED
from articles.records.documents import Document
from articles.records.quality import FigureSet
from articles.records.reading import Reading

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"
EXPECTED = ROOT / "tests" / "data" / "samples_expected.jsonl"
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


@dataclass(frozen=True, slots=True)
class Expected:
    """What the author says of an article, and the sentences of its meetings."""

    id: str
    file: str
    language: str
    title: str
    outlet: str
    author: str
    published: date
    sentences: tuple[str, ...]


def expected(line: dict[str, Any]) -> Expected:
    """Return the article of a line of records."""
    names = {key: line[key] for key in ("id", "file", "title", "outlet", "author")}
    return Expected(
        **names,
        language=line["lang"],
        published=date.fromisoformat(line["reference_date"]),
        sentences=tuple(meeting["evidence"] for meeting in line["meetings"]),
    )


ARTICLES = [expected(json.loads(line)) for line in EXPECTED.read_text(encoding="utf-8").splitlines()]
FILES = {article.id: article.file for article in ARTICLES}
READ = [article for article in ARTICLES if article.language in SUPPORTED]

each_article = pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)


@cache
def document(file: str) -> Document:
    """Return what the readers get out of a sample."""
    return read(file, (SAMPLES / file).read_bytes())


@cache
def reading(file: str) -> Reading:
    """Return what the pipeline reads in a sample."""
    sample = document(file)
    return pipeline.analyse(sample.text, published=sample.published, language=sample.language)


def test_every_sample_has_a_record() -> None:
    files = {file.name for file in SAMPLES.iterdir()} - {"README.md"}
    assert files == {article.file for article in ARTICLES}


def test_samples_come_in_both_languages_and_every_format() -> None:
    assert {article.language for article in ARTICLES} > {"id", "en"}
    assert {Path(article.file).suffix for article in ARTICLES} == {".md", ".txt", ".html"}


@each_article
def test_the_readers_find_what_the_sample_says_of_itself(article: Expected) -> None:
    found = document(article.file)
    assert (found.title, found.source, found.author) == (article.title, article.outlet, article.author)
    assert found.published == article.published


@each_article
def test_each_meetings_sentence_stands_once_in_the_text(article: Expected) -> None:
    text = document(article.file).text
    assert [sentence for sentence in article.sentences if text.count(sentence) != 1] == []


@each_article
def test_a_weekday_with_its_date_is_that_days(article: Expected) -> None:
    """Hold the facts of the samples, as in "Senin (14/11)": the calendar has to agree."""
    for name, day, month in re.findall(r"(\w+) \((\d+)/(\d+)", document(article.file).text):
        told = date(article.published.year, int(month), int(day))
        assert WEEKDAYS.index(name) == told.weekday(), f"{name} {told}"


@each_article
def test_the_language_of_a_sample_is_recognised(article: Expected) -> None:
    sample = document(article.file)
    found = pipeline.analyse(sample.text, published=sample.published)
    assert found.language == article.language
    assert found.supported == (article in READ)


def test_no_meeting_is_read_where_there_is_none() -> None:
    invented = {
        article.id: [
            document(article.file).text[part.start : part.end]
            for meeting in reading(article.file).meetings
            for part in meeting.evidence[:1]
        ]
        for article in ARTICLES
        if not article.sentences
    }
    assert not any(invented.values()), invented


def test_no_figure_falls_below_what_is_committed() -> None:
    """Hold the reading to `articles/measuring/figures.json`; where it got better, `make figures` raises them."""
    gold = articles_of([EXPECTED], Sources(read_file=lambda name: document(name).text), home=ROOT)
    comparisons = compared(gold, lambda article: reading(FILES[article.id]))
    now = FigureSet("samples", pipeline.VERSION, date.today(), figures_by_language(comparisons))
    before = committed.load(committed.COMMITTED)["samples"]
    assert list(committed.losses(now, before)) == []


def test_no_figure_of_our_own_news_falls_below_what_is_committed() -> None:
    """Hold the reading of the dense articles that were written and annotated apart from the software."""
    gold = articles_of(
        [ROOT / "tests" / "data" / f"news_{code}.jsonl" for code in ("id", "en")], Sources(), home=ROOT
    )
    comparisons = compared(
        gold,
        lambda article: pipeline.analyse(
            article.text, published=article.published, language=article.language
        ),
    )
    now = FigureSet("news", pipeline.VERSION, date.today(), figures_by_language(comparisons))
    before = committed.load(committed.COMMITTED)["news"]
    assert list(committed.losses(now, before)) == []


def test_evidence_lies_in_the_text() -> None:
    for article in READ:
        text = document(article.file).text
        for meeting in reading(article.file).meetings:
            assert meeting.evidence
            assert all(0 <= part.start < part.end <= len(text) for part in meeting.evidence)
