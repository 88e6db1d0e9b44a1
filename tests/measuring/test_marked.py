"""Marked texts and what is read out of them."""

import json
from pathlib import Path

import pytest

from articles.measuring.goldfiles import Malformed
from articles.measuring.marked import marked_articles, unmarked

LINE = {
    "id": "a-1",
    "lang": "en",
    "reference_date": "2024-03-05",
    "publisher": "Lentera",
    "title": "T",
    "marked": "Intro.\n\n<<m1|{José Núñez|jose} met {Ana|ana}.>> {Núñez|jose} left.",
    "reports": [{"meeting": "m1", "participants": ["jose", "ana"], "status": "held"}],
}


def written(folder: Path, *lines: object) -> Path:
    file = folder / "gold.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return file


def test_the_marks_go_and_their_offsets_fit_what_is_left(tmp_path: Path) -> None:
    [article] = marked_articles(written(tmp_path, LINE))
    assert article.text == "Intro.\n\nJosé Núñez met Ana. Núñez left."
    assert [(article.text[slice(*one.span)], one.actor) for one in article.mentions] == [
        ("José Núñez", "jose"),
        ("Ana", "ana"),
        ("Núñez", "jose"),
    ]
    [report] = article.reports
    assert article.text[slice(*report.span)] == "José Núñez met Ana."
    assert (report.meeting, report.participants) == ("m1", ("jose", "ana"))
    assert (str(article.published), article.language) == ("2024-03-05", "en")


def test_sentences_may_stand_in_each_other() -> None:
    text, _, sentences = unmarked("<<m1|A <<m2|b>> c>>")
    assert (text, sentences) == ("A b c", [((2, 3), "m2"), ((0, 5), "m1")])


@pytest.mark.parametrize(
    "marked", ["{Ana|ana", "Ana|ana}", "<<m1|Ana", "Ana>>", "a | b", "a } b", "{a {b|b}", "<<m1 Ana>>"]
)
def test_half_a_mark_is_refused(marked: str) -> None:
    with pytest.raises(ValueError):
        unmarked(marked)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"reports": []}, "its sentences tell of"),
        ({"marked": "{x"}, "line 1"),
        ({"id": None}, "'id' is None"),
        ({"reference_date": "soon"}, "soon"),
    ],
)
def test_a_line_that_does_not_fit_is_named(tmp_path: Path, change: dict[str, object], reason: str) -> None:
    with pytest.raises(Malformed, match=reason):
        marked_articles(written(tmp_path, {**LINE, **change}))


def test_two_articles_of_one_id_and_a_file_without_any_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Malformed, match="second article"):
        marked_articles(written(tmp_path, LINE, LINE))
    with pytest.raises(Malformed, match="no article"):
        marked_articles(written(tmp_path))
