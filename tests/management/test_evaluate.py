"""`manage.py evaluate`: how well articles are read."""

import json
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from pytest_django.fixtures import Settings

from articles.management.commands import evaluate
from articles.measuring import figures as committed
from articles.measuring.sets import GoldSet
from articles.records.quality import Rates

SENTENCE = "Presiden Rusia Vladimir Putin bertemu Perdana Menteri India Narendra Modi di Moskow pada Senin."
TEXT = f"{SENTENCE} Keduanya membahas perdagangan dan energi."
MEETING = {
    "participants": [{"name": "Vladimir Putin", "country": "RU"}, {"name": "Narendra Modi", "country": "IN"}],
    "place": {"text": "Moscow", "country": "RU"},
    "date": "2024-07-08",
    "kind": "bilateral",
    "status": "held",
    "evidence": SENTENCE,
    "required": True,
}
MISSED = MEETING | {
    "participants": [{"name": "Ana Ruiz", "country": "ES"}, {"name": "Bo Lind", "country": "SE"}]
}


def gold(folder: Path, *meetings: dict[str, Any], name: str = "gold", **changes: Any) -> Path:
    line = {
        "id": "x-1",
        "lang": "id",
        "text": TEXT,
        "reference_date": "2024-07-10",
        "meetings": meetings or [MEETING],
    }
    file = folder / f"{name}.jsonl"
    file.write_text(json.dumps(line | changes) + "\n", encoding="utf-8")
    return file


def run(*arguments: object) -> str:
    output = StringIO()
    call_command("evaluate", *map(str, arguments), stdout=output, stderr=output)
    return output.getvalue()


def test_it_prints_the_table_of_what_was_read(tmp_path: Path) -> None:
    lines = run(gold(tmp_path)).splitlines()
    assert lines[0] == "all, 1 articles      P      R     F1    95% interval of F1"
    assert lines[1] == "meetings        1.000  1.000  1.000    1.000 to 1.000"
    assert lines[14] == "articles without a meeting: 0, with one invented: 0"
    assert "ours alone:" in lines


def test_each_language_is_measured_where_that_is_asked_for(tmp_path: Path) -> None:
    file = gold(tmp_path)
    assert "\nid, 1 articles" not in run(file)
    assert "\nid, 1 articles" in run(file, "--by-language")


def test_several_files_are_one_set(tmp_path: Path) -> None:
    first, second = gold(tmp_path), gold(tmp_path, name="more", id="x-2")
    assert run(first, second).startswith("all, 2 articles")


def test_it_prints_json(tmp_path: Path) -> None:
    answer = json.loads(run(gold(tmp_path), "--json", "--by-language"))
    assert list(answer) == ["all", "id"]
    assert list(json.loads(run(gold(tmp_path), "--json"))) == ["all"]
    assert answer["all"]["meetings"]["f1"] == 1.0
    assert answer["all"]["ours"]["errors"] == []


def test_errors_are_named_and_no_sentence_of_others_is_printed(tmp_path: Path) -> None:
    told = run(gold(tmp_path, MEETING, MISSED), "--errors", "1")
    assert "meeting missed: 1\n  x-1: Ana Ruiz – Bo Lind, 2024-07-08\n" in told
    assert "bertemu" not in told


def test_the_projects_own_sentences_are_quoted(tmp_path: Path, settings: Settings) -> None:
    settings.BASE_DIR = tmp_path
    assert f"    “{SENTENCE}”" in run(gold(tmp_path, MEETING, MISSED), "--errors", "1")


def test_errors_in_what_is_held_back_are_counted_and_not_named(tmp_path: Path) -> None:
    told = run(gold(tmp_path, MISSED, name="held-back"), "--errors", "5")
    assert "meeting missed: 1" in told
    assert "Ana Ruiz" not in told


def test_texts_may_be_given_apart(tmp_path: Path) -> None:
    file = gold(tmp_path)
    line = json.loads(file.read_text())
    texts = tmp_path / "texts.jsonl"
    texts.write_text(json.dumps({"text": line.pop("text")}))
    line["sha256"] = "0" * 64
    file.write_text(json.dumps(line))
    with pytest.raises(CommandError, match=r"gold\.jsonl, line 1: no text is given whose sha256 is 0000"):
        run(file, "--texts", texts)


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--texts", "a.jsonl"], "--texts without GOLD"),
        (["--name", "nothing"], "no set 'nothing' here, only samples"),
        (["--errors", "many"], "'many' is no whole number"),
        (["gone.jsonl"], r"gone\.jsonl: No such file"),
    ],
)
def test_what_cannot_be_measured_is_said(arguments: list[str], reason: str) -> None:
    with pytest.raises(CommandError, match=reason):
        run(*arguments)


def test_figures_are_written_and_held(tmp_path: Path) -> None:
    file, figures = gold(tmp_path), tmp_path / "figures.json"
    run(file, "--write", figures, "--name", "own")
    assert list(committed.load(figures)) == ["own"]
    assert "No figure of own fell." in run(file, "--check", figures, "--name", "own")


def test_a_fallen_figure_is_named_and_fails(tmp_path: Path) -> None:
    file, figures = gold(tmp_path, MEETING, MISSED), tmp_path / "figures.json"
    run(file, "--write", figures)
    found = committed.load(figures)["gold"]
    better = {
        language: replace(part, found={**part.found, "meetings": Rates(1.0, 0.8, 0.9)})
        for language, part in found.languages.items()
    }
    committed.write(figures, [replace(found, languages=better)])
    with pytest.raises(CommandError, match=r"gold, id: meetings recall fell from 0\.800 to 0\.500") as failed:
        run(file, "--check", figures)
    assert failed.value.returncode == 1


def test_a_set_without_figures_cannot_be_held(tmp_path: Path) -> None:
    figures = tmp_path / "figures.json"
    figures.write_text("{}")
    with pytest.raises(CommandError, match="no figures of gold"):
        run(gold(tmp_path), "--check", figures)
    with pytest.raises(CommandError, match="No such file"):
        run(gold(tmp_path), "--check", tmp_path / "gone.json")


def test_without_gold_every_set_is_measured_that_is_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sets = [GoldSet("one", (gold(tmp_path),)), GoldSet("two", (gold(tmp_path, name="b"),))]
    monkeypatch.setattr(evaluate, "sets_present", lambda project, data: sets)
    assert run().count("all, 1 articles") == 2
    assert list(json.loads(run("--json"))) == ["one", "two"]
    assert "== two" in run("--name", "two")
    assert "== one" not in run("--name", "two")
