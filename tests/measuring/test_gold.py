"""The records of careful readers, and the files that hold them."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from articles.measuring.goldfiles import Malformed, Sources, articles_of, texts_by_hash
from tests.measuring.made import KIM, SENTENCE, SPAN, TEXT, gold_article, gold_line, gold_meeting

HASH = sha256(TEXT.encode()).hexdigest()


def saved(folder: Path, *lines: object) -> Path:
    file = folder / "gold.jsonl"
    file.write_text("".join(line if isinstance(line, str) else json.dumps(line) + "\n" for line in lines))
    return file


def refusal(folder: Path, *lines: object, sources: Sources | None = None) -> str:
    with pytest.raises(Malformed) as refused:
        articles_of([saved(folder, *lines)], sources or Sources(), home=folder)
    return str(refused.value)


def test_evidence_is_found_whatever_its_white_space() -> None:
    (meeting,) = gold_article(gold_meeting(evidence=SENTENCE.replace(" ", "\n  "))).meetings
    assert meeting.evidence == (SPAN,)


def test_evidence_may_be_offsets() -> None:
    (meeting,) = gold_article(gold_meeting(evidence_at=[0, 9])).meetings
    assert meeting.evidence == ((0, 9),)


def test_other_values_are_right_too() -> None:
    other = gold_meeting(
        kind_alt=["summit"], status_alt=["postponed"], date_alt=["2023-09"], place_alt=["KP"],
        participants_alt=[{"name": None, "country": "CN", "organisation": None}],
    )  # fmt: skip
    (meeting,) = gold_article(other).meetings
    assert meeting.kinds == ("bilateral", "summit")
    assert meeting.statuses == {"held", "postponed", "cancelled"}
    assert len(meeting.spans) == 2
    assert meeting.countries == {"RU", "KP"}
    assert [one.country for one in meeting.others] == ["CN"]


def test_lists_that_a_line_lacks_are_not_empty_but_unknown() -> None:
    assert gold_article().persons is None
    assert gold_article(persons=["Kim"]).persons == ("Kim",)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"evidence": "Not there."}, "lacks the sentence"),
        ({"evidence": ""}, "lacks the sentence"),
        ({"evidence_at": [5, 5]}, "not within the text"),
        ({"evidence_at": [0, 9999]}, "not within the text"),
        ({"kind": "chat"}, "no kind or status chat"),
        ({"status": None}, "'status' is None"),
        ({"date": "soon"}, "'soon' is no date"),
        ({"participants": "Kim"}, "'participants' is 'Kim'"),
        ({"participants": ["Kim"]}, "'Kim' is no object"),
        ({"place": {"text": 5}}, "'text' is 5"),
        ({"required": "yes"}, "'required' is 'yes'"),
    ],
)
def test_a_malformed_meeting_is_refused_with_file_and_line(
    changes: dict[str, Any], reason: str, tmp_path: Path
) -> None:
    told = refusal(tmp_path, gold_line(id="ok"), gold_line(gold_meeting(**changes)))
    assert f"{tmp_path / 'gold.jsonl'}, line 2:" in told
    assert reason in told


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{broken\n", "line 1: this is no JSON"),
        ("[" * 100_000 + "\n", "line 1: this is no JSON"),
        ("3\n", "it is no object"),
        (gold_line(lang=None), "'lang' is None"),
        (gold_line(reference_date="soon"), "Invalid isoformat"),
        (gold_line(persons=[1]), "'persons' holds more than texts"),
        (gold_line(text=7), "'text' is 7"),
        ({"id": "a", "lang": "en", "meetings": []}, "neither a 'text' nor a 'sha256'"),
        ("\n", "there is no article"),
    ],
)
def test_a_malformed_line_is_refused(line: object, reason: str, tmp_path: Path) -> None:
    assert reason in refusal(tmp_path, line)


def test_a_second_article_of_one_name_is_refused(tmp_path: Path) -> None:
    assert "line 2: there is a second article 'a'" in refusal(tmp_path, gold_line(), gold_line())


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x80"])
def test_a_file_that_cannot_be_read_is_named(content: bytes | None, tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    if content:
        file.write_bytes(content)
    with pytest.raises(Malformed, match=r"gold\.jsonl: "):
        articles_of([file], Sources(), home=tmp_path)


def test_a_text_that_may_not_be_kept_is_found_by_its_hash(tmp_path: Path) -> None:
    line = gold_line(gold_meeting(evidence_at=list(SPAN)), sha256=HASH)
    del line["text"]
    assert f"no text is given whose sha256 is {HASH}" in refusal(tmp_path, line)
    texts = tmp_path / "texts.jsonl"
    texts.write_text(json.dumps({"text": "Another."}) + "\n" + json.dumps({"text": TEXT}) + "\n")
    sources = Sources(by_hash=texts_by_hash(texts))
    (article,) = articles_of([saved(tmp_path, line)], sources, home=tmp_path)
    assert article.text == TEXT
    assert not article.quotable


def test_a_file_of_texts_without_texts_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Malformed, match=r"gold\.jsonl, line 1: it lacks 'text'"):
        texts_by_hash(saved(tmp_path, {"title": "A"}))


def test_a_text_may_stand_in_a_file_of_the_project(tmp_path: Path) -> None:
    line = gold_line(file="a.md")
    del line["text"]
    (article,) = articles_of(
        [saved(tmp_path, line)], Sources(read_file=lambda name: TEXT + name), home=tmp_path
    )
    assert article.text == f"{TEXT}a.md"
    sources = Sources(read_file=lambda name: Path("/nowhere", name).read_text())
    assert "its file 'a.md' cannot be read" in refusal(tmp_path, line, sources=sources)


def test_only_articles_of_the_project_are_quotable(tmp_path: Path) -> None:
    file = saved(tmp_path, gold_line())
    assert articles_of([file], Sources(), home=tmp_path)[0].quotable
    assert not articles_of([file], Sources(), home=tmp_path / "project")[0].quotable


def test_a_participant_is_told_by_name_or_by_whom_it_stands_for() -> None:
    unnamed = {"name": None, "country": "RU"}
    (meeting,) = gold_article(gold_meeting(participants=[KIM, unnamed])).meetings
    assert str(meeting) == "Kim Jong-un – RU, 2023-09-13"
