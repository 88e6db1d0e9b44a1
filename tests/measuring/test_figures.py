"""The committed figures: written, read, and compared."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from articles.measuring import figures as committed
from articles.measuring.sets import SETS, UNSEEN, sets_present
from articles.measuring.summary import figures_by_language
from articles.nlp.pipeline import VERSION
from articles.records.quality import FigureSet, Share
from tests.measuring.made import found_meeting, gold_meeting, laid_beside

BAD = laid_beside([gold_meeting()], [found_meeting(status="planned", confidence=0.4)])
GOOD = laid_beside([gold_meeting()], [found_meeting()])


def made(*comparisons: object, name: str = "own") -> FigureSet:
    return FigureSet(name, "2026.11", date(2026, 11, 26), figures_by_language(comparisons))  # type: ignore[arg-type]


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    committed.write(file, [made(GOOD, BAD), made(GOOD, name="other")])
    assert committed.load(file) == {"own": made(GOOD, BAD), "other": made(GOOD, name="other")}


def test_other_sets_stay_as_they_are(tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    committed.write(file, [made(BAD), made(GOOD, name="other")])
    committed.write(file, [made(GOOD)])
    assert committed.load(file) == {"own": made(GOOD), "other": made(GOOD, name="other")}


@pytest.mark.parametrize("content", ["", "[]", '{"own": {}}', '{"own": {"analyser": "1", "measured": "x"}}'])
def test_a_file_without_figures_is_refused_by_name(content: str, tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    with pytest.raises(committed.NoFigures, match=r"figures\.json: No such file"):
        committed.load(file)
    file.write_text(content)
    with pytest.raises(committed.NoFigures, match=r"figures\.json holds no figures"):
        committed.load(file)


def test_what_fell_is_told_by_set_language_and_figure() -> None:
    told = list(committed.losses(made(BAD), made(GOOD)))
    assert "own, en: strict f1 fell from 1.000 to 0.000" in told
    assert "own, all: status fell from 1.000 to 0.000" in told
    assert not any("meetings" in line for line in told)
    assert list(committed.losses(made(GOOD), made(BAD))) == []


@pytest.mark.parametrize(("right", "falls"), [(100, False), (98, False), (97, True)])
def test_two_points_are_let_pass(right: int, falls: bool) -> None:
    def dated(count: int) -> FigureSet:
        figures = made(GOOD).languages["all"]
        return replace(made(), languages={"all": replace(figures, fields={"date": Share(count, 100)})})

    assert bool(list(committed.losses(dated(right), dated(100)))) is falls


def test_a_language_that_is_not_measured_any_more_has_fallen() -> None:
    before = made(GOOD, laid_beside([gold_meeting()], [found_meeting()], lang="id"))
    assert "own, id: date is measured no more" in list(committed.losses(made(GOOD), before))


def test_the_committed_figures_are_those_of_the_shipped_analyser() -> None:
    known = committed.load(committed.COMMITTED)
    assert set(known) <= set(SETS)
    assert known["samples"].analyser == VERSION, "run make figures"


def test_no_error_of_the_held_back_articles_is_named() -> None:
    known = committed.load(committed.COMMITTED)
    for name in UNSEEN & known.keys():
        for figures in known[name].languages.values():
            assert not any(error.examples for error in figures.errors)


def test_what_is_committed_holds_names_and_no_sentences() -> None:
    for found in committed.load(committed.COMMITTED).values():
        for figures in found.languages.values():
            told = [example for error in figures.errors for example in error.examples]
            assert [line for line in told if len(line) > 200] == []


def test_sets_from_outside_need_their_texts(project_root: Path, tmp_path: Path) -> None:
    assert [found.name for found in sets_present(project_root, None)] == ["samples", "news"]
    assert [found.name for found in sets_present(project_root, tmp_path)] == ["samples", "news"]
    for name in ("dev.jsonl", "unlabelled.jsonl"):
        (tmp_path / name).write_text(json.dumps({}))
    assert {found.name for found in sets_present(project_root, tmp_path)} == set(SETS)
