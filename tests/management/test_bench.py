"""`manage.py bench`: how fast articles are read."""

import json
import os
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles.management.commands import bench
from articles.management.commands.bench import one_core
from articles.measuring.speed import Speed, Texts
from articles.nlp import pipeline


@pytest.fixture
def timed(monkeypatch: pytest.MonkeyPatch) -> list[Texts]:
    """Let no text be read; return what would have been."""
    asked: list[Texts] = []

    def speed_of(texts: Texts, *, repeats: int) -> Speed:
        asked.append(texts)
        return Speed(texts, ("ner",), bare=1.0, whole=1.5)

    monkeypatch.setattr(bench, "speed_of", speed_of)
    return asked


def run(*arguments: object) -> str:
    output = StringIO()
    call_command("bench", *map(str, arguments), stdout=output)
    return output.getvalue()


def test_the_samples_are_timed_in_every_language(timed: list[Texts]) -> None:
    assert run().count("| samples | ") == len(pipeline.SUPPORTED)
    assert {texts.language for texts in timed} == set(pipeline.SUPPORTED)


def test_other_texts_are_timed_as_well(timed: list[Texts], tmp_path: Path) -> None:
    file = tmp_path / "news.jsonl"
    english = "The president met the prime minister in Lima on Monday, and the two spoke about copper."
    lines = [{"text": english}, {"text": "Apa kabar?", "lang": "id"}, {"text": "Bonjour.", "lang": "fr"}]
    file.write_text("".join(json.dumps(line) + "\n" for line in lines))
    run("--texts", file)
    assert [(texts.name, texts.language, len(texts.texts)) for texts in timed[2:]] == [
        ("news.jsonl", "id", 1),
        ("news.jsonl", "en", 1),
    ]


def test_the_table_is_written_with_the_machine_and_the_day(timed: list[Texts], tmp_path: Path) -> None:
    page = tmp_path / "benchmarks.md"
    run("--write", page, "--repeats", "2")
    text = page.read_text()
    assert "the fastest of 2 rounds" in text
    assert f"analyser {pipeline.VERSION}" in text
    assert "| 1.50 |" in text


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [(["--repeats", "0"], "at least one round"), (["--texts", "gone.jsonl"], r"gone\.jsonl: No such file")],
)
def test_what_cannot_be_timed_is_said(arguments: list[str], reason: str) -> None:
    with pytest.raises(CommandError, match=reason):
        run(*arguments)


def test_a_line_without_a_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"title": "A"}')
    with pytest.raises(CommandError, match=r"a\.jsonl, line 1: it lacks 'text'"):
        run("--texts", tmp_path / "a.jsonl")


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="this system keeps no process on a core")
def test_one_core_is_used_and_the_others_are_given_back() -> None:
    before = os.sched_getaffinity(0)
    with one_core():
        assert len(os.sched_getaffinity(0)) == 1
    assert os.sched_getaffinity(0) == before
