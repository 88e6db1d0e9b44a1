"""The annotations of real news: whole, valid, and without a sentence of the news."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from articles.measuring.gold import meeting_of
from articles.records.vocabulary import TOPICS
from training.annotations.packing import ARTICLE_KEYS, DEVELOPMENT, ELSEWHERE, HELD_BACK, MEETING_KEYS, packed

FOLDER = Path(__file__).resolve().parents[2] / "training" / "annotations"
LONGEST = 80  # characters of a name, an office or a place
MEETING = {
    "participants": [{"name": "Ana Ruiz", "country": "ES", "title": None}],
    "place": {"text": "Oslo", "country": "NO"},
    "date": None,
    "date_end": None,
    "date_precision": None,
    "kind": "visit",
    "status": "held",
    "evidence_at": [0, 9],
    "required": True,
    "topic_codes": [],
    "note": "what the text says, word for word",
}


def lines(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


ARTICLES = [line for name in (DEVELOPMENT, HELD_BACK) for line in lines(name)]
each_article = pytest.mark.parametrize("line", ARTICLES, ids=lambda line: line["id"])


def texts_in(value: object) -> Iterator[str]:
    """Yield every text within a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_in(inner)


def annotation(index: int) -> dict[str, Any]:
    return {
        "index": index,
        **{key: [] for key in ARTICLE_KEYS},
        "meetings": [MEETING],
        "comment": "what the text says, word for word",
    }


def test_there_are_enough_and_each_is_there_once() -> None:
    assert len(lines(DEVELOPMENT)) >= 20
    assert len(lines(HELD_BACK)) >= 20
    assert (
        len({line["id"] for line in ARTICLES}) == len({line["sha256"] for line in ARTICLES}) == len(ARTICLES)
    )


@pytest.mark.parametrize(("name", "odd"), [(DEVELOPMENT, 0), (HELD_BACK, 1)])
def test_each_article_is_in_its_half(name: str, odd: int) -> None:
    indices = {int(line["id"].removeprefix("unlabelled-")) for line in lines(name)}
    assert {index % 2 for index in indices} == {odd}
    assert not indices & ELSEWHERE


@each_article
def test_the_keys_are_those_of_gold(line: dict[str, Any]) -> None:
    assert set(line) == {"id", *ARTICLE_KEYS}
    assert re.fullmatch("[0-9a-f]{64}", line["sha256"])
    assert line["lang"] in ("id", "en")
    for meeting in line["meetings"]:
        assert set(meeting) <= set(MEETING_KEYS)


@each_article
def test_every_meeting_is_valid_and_its_evidence_is_a_stretch_of_text(line: dict[str, Any]) -> None:
    end = max((meeting["evidence_at"][1] for meeting in line["meetings"]), default=0)
    for meeting in line["meetings"]:
        assert meeting_of(meeting, " " * end).evidence
        assert meeting["participants"]


@each_article
def test_topics_are_of_the_vocabulary(line: dict[str, Any]) -> None:
    codes = {*line["topic_codes"], *(code for meeting in line["meetings"] for code in meeting["topic_codes"])}
    assert codes <= set(TOPICS)
    assert line["topic_codes"]


@each_article
def test_whoever_took_part_is_a_person_of_the_article(line: dict[str, Any]) -> None:
    named = {one["name"] for meeting in line["meetings"] for one in meeting["participants"]}
    assert named - {None} <= set(line["persons"])


@each_article
def test_no_field_holds_more_than_a_name(line: dict[str, Any]) -> None:
    assert [text for text in texts_in(line) if len(text) > LONGEST or text.endswith((".", "!", "?"))] == []


def test_packing_halves_by_index_and_keeps_nothing_but_the_keys_of_gold() -> None:
    halves = packed(annotation(index) for index in (3, 4, *ELSEWHERE))
    assert {name: [line["id"] for line in found] for name, found in halves.items()} == {
        DEVELOPMENT: ["unlabelled-004"],
        HELD_BACK: ["unlabelled-003"],
    }
    assert "word for word" not in json.dumps(halves)


def test_a_folder_is_packed_in_the_order_of_its_articles(project_root: Path, tmp_path: Path) -> None:
    given, made = tmp_path / "given", tmp_path / "made"
    given.mkdir()
    made.mkdir()
    for name, index in (("a.json", 8), ("b.json", 5), ("c.json", 2)):
        (given / name).write_text(json.dumps(annotation(index)))
    command = [sys.executable, "-m", "training.annotations", str(given), "--output", str(made)]
    done = subprocess.run(command, cwd=project_root, capture_output=True, text=True, check=False)
    assert done.stdout == "development: 2 articles, 2 meetings\nheld-back: 1 articles, 1 meetings\n", (
        done.stderr
    )
    first = (made / "development.jsonl").read_text().splitlines()[0]
    assert json.loads(first)["id"] == "unlabelled-002"
