"""`manage.py extract`: articles from files, one JSON object a line."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

ARTICLE = (
    "Presiden Rusia Vladimir Putin bertemu Perdana Menteri India Narendra Modi di Moskow pada Senin. "
    "Keduanya membahas perdagangan dan energi."
)
KEYS = ["id", "language", "persons", "organisations", "places", "actors", "meetings", "topics"]


def extract(*arguments: str) -> list[dict[str, Any]]:
    output = StringIO()
    call_command("extract", *arguments, stdout=output, stderr=StringIO())
    return [json.loads(line) for line in output.getvalue().splitlines()]


def test_it_prints_one_line_for_each_file(tmp_path: Path) -> None:
    for name in ("satu.txt", "dua.txt"):
        (tmp_path / name).write_text(ARTICLE, encoding="utf-8")
    lines = extract(str(tmp_path / "satu.txt"), str(tmp_path / "dua.txt"), "--published", "2024-07-10")
    assert [line["id"] for line in lines] == ["satu.txt", "dua.txt"]
    assert all(list(line) == KEYS for line in lines)


def test_a_line_says_who_met_whom_where_and_when(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    line = extract(str(file), "--published", "2024-07-10", "--language", "id")[0]
    (meeting,) = line["meetings"]
    assert {participant["name"] for participant in meeting["participants"]} == {
        "Vladimir Putin",
        "Narendra Modi",
    }
    assert (meeting["date"], meeting["date_end"], meeting["date_precision"]) == ("2024-07-08", None, "day")
    assert meeting["place"]["text"] == "Moscow"
    assert meeting["place"]["country"] == "RU"
    assert meeting["status"] == "held"
    assert {"RU", "IN"} <= set(line["actors"])


def test_the_day_of_publication_may_stand_in_the_text(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(ARTICLE + "\nLaman The Hindu, Rabu, 10 Juli 2024 melaporkan hal itu.", encoding="utf-8")
    assert extract(str(file))[0]["meetings"][0]["date"] == "2024-07-08"


def test_a_relative_date_stays_open_where_nobody_says_when_it_was(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    assert extract(str(file))[0]["meetings"][0]["date"] is None


def test_it_reads_json_lines(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    record = {"id": "x-1", "text": ARTICLE, "reference_date": "2024-07-10", "lang": "id", "title": "Temu"}
    file.write_text(json.dumps(record) + "\n\n", encoding="utf-8")
    lines = extract("--jsonl", str(file))
    assert [(line["id"], line["meetings"][0]["date"]) for line in lines] == [("x-1", "2024-07-08")]


def test_an_unreadable_file_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    good, binary = tmp_path / "a.txt", tmp_path / "b.bin"
    good.write_text(ARTICLE, encoding="utf-8")
    binary.write_bytes(b"\xff\xfe\x00\x9f\x80")
    output, errors = StringIO(), StringIO()
    with pytest.raises(CommandError):
        call_command(
            "extract", str(tmp_path / "gone.txt"), str(binary), str(good), stdout=output, stderr=errors
        )
    assert len(output.getvalue().splitlines()) == 1
    assert "gone.txt" in errors.getvalue()
    assert "b.bin" in errors.getvalue()


def test_a_broken_line_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text('{"id": 1}\nno json\n' + json.dumps({"text": ARTICLE}), encoding="utf-8")
    output, errors = StringIO(), StringIO()
    with pytest.raises(CommandError):
        call_command("extract", "--jsonl", str(file), stdout=output, stderr=errors)
    assert len(output.getvalue().splitlines()) == 1
    assert "line 1" in errors.getvalue()
    assert "line 2" in errors.getvalue()


def test_a_day_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="2024-13-45"):
        call_command("extract", str(tmp_path / "a.txt"), "--published", "2024-13-45")
