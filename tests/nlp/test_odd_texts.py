"""The reading of texts that nobody would print: it never fails, points into the text, and takes no longer than it may.

A few are tried in each run of the tests; `pytest -m fuzz --examples 20000` tries that many.
"""

import json
import pickle
import time
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from articles.management.commands.extract import line_of
from articles.nlp.languages import LANGUAGES
from articles.nlp.pipeline import analyse
from articles.nlp.tokens import LONGEST, tokenised
from articles.records.reading import FoundDate, Reading
from tests.nlp import odd_texts

SEEN_ONCE = (  # what broke the reading before
    "q\u0301",
    "Bọ́lá Adéyẹmí met Putin.",
    "",
    " ",
    "\n",
    "\0",
    "\ufeff",
    "”",
    "Jakarta (ANTARA) - ",
    "0 Januari 0000",
    "Putin met Xi in January 0000.",
)
BORDERS = (
    "yesterday",
    "tomorrow",
    "last week",
    "next month",
    "next year",
    "kemarin",
    "besok",
    "lusa",
    "tahun depan",
    "Rabu",
    "on Wednesday",
)


def check(text: str, *, published: date | None, language: str) -> Reading:
    """Read a text and return what was read, having looked at all of it."""
    found = analyse(text, published=published, language=language)
    for mention in found.mentions:
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.surface
        assert [mention.actor, mention.place, mention.date].count(None) == 2
    for topic in found.topics:
        assert 0 <= topic.score <= 1
        assert all(text[phrase.start : phrase.end] == phrase.text for phrase in topic.phrases)
    days: list[FoundDate | None] = [mention.date for mention in found.mentions]
    for meeting in found.meetings:
        assert meeting.participants
        assert all(0 <= item.start < item.end <= len(text) for item in meeting.evidence)
        assert 0 <= meeting.confidence <= 1
        assert all(0 <= sure <= 1 for sure in meeting.field_confidence.values())
        days.append(meeting.date)
    assert all(day.first <= day.last for day in days if day)
    json.dumps(line_of("odd", found), ensure_ascii=False).encode()
    assert pickle.loads(pickle.dumps(found)) == found
    return found


@pytest.mark.parametrize("text", SEEN_ONCE)
@pytest.mark.parametrize("language", ["en", "id", ""])
def test_what_broke_it_once_is_read(text: str, language: str) -> None:
    check(text, published=date(2024, 3, 5), language=language)


@pytest.mark.parametrize(
    "published", [date.min, date.max, date(1, 1, 3), date(9999, 12, 29), date(2024, 2, 29)]
)
def test_the_calendar_has_ends(published: date) -> None:
    for when in BORDERS:
        check(f"Putin met Xi in Beijing {when}.", published=published, language="en")
        check(f"Jokowi bertemu Anwar di Jakarta {when}.", published=published, language="id")
    for when in odd_texts.DAYS:
        check(f"Putin met Xi in Beijing on {when}.", published=published, language="en")
        check(f"Jokowi bertemu Anwar di Jakarta pada {when}.", published=published, language="id")


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(odd_texts.texts, odd_texts.published, odd_texts.languages)
def test_some_odd_texts_are_read(text: str, published: date | None, language: str) -> None:
    check(text, published=published, language=language)


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_text_of_one_thing_said_over_and_over_is_read_in_time(language: str) -> None:
    for unit in ("(", "A.", "A. ", "Putin, ", "1/2/", "Putin met Xi. "):
        started = time.process_time()
        check((unit * 1000)[:1000], published=date(2024, 3, 5), language=language)
        assert time.process_time() - started < 10, unit


@pytest.mark.fuzz
def test_odd_texts_are_read(pytestconfig: pytest.Config) -> None:
    @settings(
        max_examples=pytestconfig.getoption("--examples"),
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(odd_texts.texts, odd_texts.published, odd_texts.languages)
    def odd(text: str, published: date | None, language: str) -> None:
        check(text, published=published, language=language)

    odd()


@pytest.mark.fuzz
@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("unit", odd_texts.UNITS)
def test_ten_times_the_text_takes_about_ten_times_as_long(unit: str, language: str) -> None:
    def seconds(size: int) -> float:
        text = (unit * size)[:size]
        started = time.process_time()  # of this process alone, whatever else the machine does
        check(text, published=date(2024, 3, 5), language=language)
        return time.process_time() - started

    few, many = min(seconds(1000) for _ in range(2)), seconds(10_000)
    assert many < 1 + 25 * few, f"1,000 characters took {few:.2f} s, 10,000 took {many:.2f} s"


@pytest.mark.parametrize("language", ["en", "id"])
def test_what_has_no_space_is_cut_without_a_letter_lost(language: str) -> None:
    nlp = LANGUAGES[language].load()
    for text in (
        f"Putin {'x' * 700} met  Xi",
        "," * 1000,
        f"{'(' * 401}a",
        f"{'é' * 200} b",
        "\n" + "A." * 300,
    ):
        assert tokenised(nlp, text).text == text
        assert len(max(text.split(), key=len)) >= LONGEST
    assert [token.text for token in tokenised(nlp, "Putin met Xi.")] == ["Putin", "met", "Xi", "."]
