"""Reasons that were stored in English, said in the reader's language."""

import ast
import re
from pathlib import Path

import pytest
from django.utils import translation

from articles import analysis, fetching, reasons
from articles.ingest import feeds, intake, unpacking
from articles.ingest.readers import refusals
from articles.ingest.readers.refusals import IN_LINE, MAGIC, TOO_LONG, ZERO_BYTE
from articles.reasons import FORMER, KINDS, SENTENCES, reason_text

CONSTANTS = (
    *(analysis.TOO_SLOW, analysis.BROKEN, analysis.LOST, analysis.DATABASE_AWAY),
    *(intake.NO_ROOM, intake.SPACED_ANEW),
    *(unpacking.GONE, unpacking.FAILED, unpacking.LOST, unpacking.TOO_SLOW, unpacking.DATABASE_AWAY),
    *(feeds.OVER, feeds.BROKEN, feeds.NO_PAGE),
    *(
        value
        for module in (refusals, fetching)
        for name, value in vars(module).items()
        if name.isupper() and isinstance(value, str) and value != fetching.USER_AGENT
    ),
)


# A place before another reason, and what is said of a duplicate, which is no refusal.
NOTHING_TO_DO = (IN_LINE, feeds.NO_PAGE, intake.SPACED_ANEW)


def is_known(stored: str) -> bool:
    return any(pattern.fullmatch(stored) for _, pattern in reasons.patterns())


def unnamed_refusals(root: Path) -> list[str]:
    """Return where readers refuse with words of their own instead of those that have a name."""
    return [
        f"{path.name}:{node.lineno}"
        for path in sorted((root / "articles" / "ingest").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"Unreadable", "Spent", "Refused"}
        if any(isinstance(part, ast.Constant | ast.JoinedStr) for part in node.args[-1:])
    ]


def test_every_reason_is_known(project_root: Path) -> None:
    assert len(CONSTANTS) > 40
    assert [text for text in CONSTANTS if not is_known(text)] == []
    assert unnamed_refusals(project_root) == []
    assert {kind for _, kind in MAGIC} == set(KINDS)


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("stored", sorted({*SENTENCES} - {*FORMER, *NOTHING_TO_DO}))
def test_a_reason_says_what_is_wrong_and_what_to_do_in_two_sentences(stored: str, language: str) -> None:
    with translation.override(language):
        said = reason_text(stored)
    assert len(re.split(r"[.] (?=[A-Z])", said)) == 2
    assert said.endswith(".")
    assert len(said) < 150


@pytest.mark.parametrize("stored", FORMER)
def test_what_earlier_versions_stored_is_said_in_the_language_too(stored: str) -> None:
    text = re.sub(r"\{\w+\}", "17", stored)
    assert reason_text(text) == text
    with translation.override("id"):
        assert reason_text(text) not in {text, stored}


@pytest.mark.parametrize(
    "text", ["", "No such sentence.", "It is empty. Is it?", "100% {sure}", "a database"]
)
def test_what_is_not_known_is_shown_as_it_is(text: str) -> None:
    assert reason_text(text) == text


def test_a_reason_is_said_in_the_language_with_what_varies_in_it() -> None:
    stored = "It is an image, whatever its name says. Save the article as a text file (.txt)."
    assert reason_text(stored) == stored

    with translation.override("id"):
        assert "gambar" in reason_text(stored)
        long = TOO_LONG.format(number="200,000")
        assert "200,000" in reason_text(long)
        assert reason_text(long) != long


def test_a_reason_in_a_reason_is_said_in_the_language_too() -> None:
    with translation.override("id"):
        said = reason_text(IN_LINE.format(line=17, reason=ZERO_BYTE))
        assert "17" in said
        assert reason_text(ZERO_BYTE) in said
        assert reason_text(ZERO_BYTE) != ZERO_BYTE
