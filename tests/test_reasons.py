"""Reasons that were stored in English, said in the reader's language."""

import ast
from pathlib import Path

import pytest
from django.utils import translation

from articles import analysis, fetching, reasons
from articles.ingest import feeds, intake, unpacking
from articles.ingest.readers.refusals import MAGIC, TOO_LONG
from articles.ingest.readers.text import NO_TEXT
from articles.reasons import KINDS, reason_text

CONSTANTS = (
    *(analysis.TOO_SLOW, analysis.BROKEN, analysis.LOST, analysis.DATABASE_AWAY),
    *(intake.TOO_LARGE, intake.NO_ROOM, intake.SPACED_ANEW, TOO_LONG, NO_TEXT),
    *(unpacking.GONE, unpacking.FAILED, unpacking.LOST, unpacking.TOO_SLOW),
    *(unpacking.DATABASE_AWAY, fetching.INSIDE, fetching.UNPACKABLE),
    *(feeds.NO_FEED, feeds.OVER, feeds.BROKEN, feeds.NO_PAGE),
)


def is_known(stored: str) -> bool:
    return any(pattern.fullmatch(stored) for _, pattern in reasons.patterns())


def refusals(root: Path) -> dict[str, str]:
    """Return what readers refuse files with, each {value} of an f-string as a word, by where it stands."""
    found = {}
    for path in sorted((root / "articles" / "ingest" / "readers").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Unreadable" and node.args:
                told = node.args[0]
                parts = told.values if isinstance(told, ast.JoinedStr) else [told]
                text = "".join(
                    str(part.value) if isinstance(part, ast.Constant) else "Files ending in .x"
                    for part in parts
                )
                if not isinstance(told, ast.Name):
                    found[f"{path.name}:{node.lineno}"] = text
    return found


def test_every_reason_is_known(project_root: Path) -> None:
    found = refusals(project_root)
    assert len(found) > 6
    assert not {where: text for where, text in found.items() if not is_known(text)}
    assert not [
        text
        for text in CONSTANTS
        if not is_known(text.format(seconds=1, attempts=1, size=1, url=1, reason=1))
    ]
    assert {kind for _, kind in MAGIC} == set(KINDS)


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
        assert "200,000" in reason_text(TOO_LONG)
        assert reason_text(TOO_LONG) != TOO_LONG
