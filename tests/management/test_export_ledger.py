"""`manage.py export_ledger`: the ledger for other programs."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Evidence, Meeting, Report
from articles.selectors.export import exported
from tests.factories import make_actor, make_ledger, make_meeting, make_place, make_report

pytestmark = pytest.mark.django_db

DAY = date(2024, 2, 3)


def run(*arguments: object) -> str:
    output = StringIO()
    call_command("export_ledger", *map(str, arguments), stdout=output)
    return output.getvalue()


def lines() -> list[dict[str, Any]]:
    return [json.loads(line) for line in run().split("\n") if line]


def test_an_empty_ledger_has_no_lines() -> None:
    assert run() == ""


def test_a_meeting_is_one_object_with_exactly_these_keys() -> None:
    bo, ana = make_actor("Bo Lind", country="SE"), make_actor("Ana Ruiz")
    meeting = make_meeting([bo, ana], day=DAY, place=make_place("Oslo", country="NO"), outlets=["X", "Y"])
    x, y = Article.objects.order_by("pk")
    Article.objects.filter(pk=x.pk).update(name="z.txt")
    Article.objects.filter(pk=y.pk).update(name="a.txt")

    [line] = lines()

    assert list(line) == ["id", "participants", "date", "status", "place", "reports"]
    assert line["id"] == meeting.pk
    assert line["participants"] == [
        {"name": "Ana Ruiz", "country": None},
        {"name": "Bo Lind", "country": "SE"},
    ]
    assert (line["date"], line["status"], line["place"]) == ("2024-02-03", "held", "Oslo")
    assert [list(report) for report in line["reports"]] == [["article", "start", "end"]] * 2
    assert [report["article"] for report in line["reports"]] == ["a.txt", "z.txt"]
    told = line["reports"][0]
    assert y.text[told["start"] : told["end"]] == "Bo Lind and Ana Ruiz met in Oslo."


@pytest.mark.parametrize(
    ("precision", "shown"),
    [("day", "2024-02-03"), ("range", "2024-02-03"), ("month", "2024-02"), ("year", "2024")],
)
def test_a_date_is_as_short_as_it_is_vague(precision: str, shown: str) -> None:
    make_meeting([make_actor()], day=DAY, precision=precision)
    assert lines()[0]["date"] == shown


def test_what_is_not_known_is_null() -> None:
    make_meeting([make_actor("Nobody")], day=None)
    Evidence.objects.all().delete()
    [line] = lines()
    assert (line["date"], line["place"]) == (None, None)
    [article] = Article.objects.all()
    assert line["reports"] == [{"article": f"article-{article.pk}", "start": None, "end": None}]


def test_of_several_sentences_the_one_that_tells_who_met_whom_and_when_counts() -> None:
    make_meeting([make_actor()])
    [report] = Report.objects.all()
    Evidence.objects.all().delete()
    for field, start, end in [("place", 0, 9), ("participants", 10, 19), ("participants", 20, 39)]:
        Evidence.objects.create(report=report, field=field, start=start, end=end)
    Evidence.objects.create(report=report, field="date", start=25, end=30)
    [told] = lines()[0]["reports"]
    assert (told["start"], told["end"]) == (20, 39)


def test_the_order_comes_from_dates_and_names_and_not_from_ids() -> None:
    def make(order: Callable[[list[int]], list[int]]) -> list[tuple[Any, ...]]:
        actors = [make_actor(name) for name in ("Ana", "Bo", "Cy")]
        days = [DAY, DAY, DAY - timedelta(days=1), None]
        pairs = [(1, 2), (0, 1), (0, 2), (0, 2)]
        for number in order([0, 1, 2, 3]):
            make_meeting([actors[i] for i in pairs[number]], day=days[number])
        found = [(line["date"], [one["name"] for one in line["participants"]]) for line in lines()]
        Meeting.objects.all().delete()
        return found

    expected = [
        ("2024-02-02", ["Ana", "Cy"]),
        ("2024-02-03", ["Ana", "Bo"]),
        ("2024-02-03", ["Bo", "Cy"]),
        (None, ["Ana", "Cy"]),
    ]
    assert make(lambda numbers: numbers) == expected
    assert make(lambda numbers: numbers[::-1]) == expected


def test_two_meetings_of_the_same_two_on_one_day_stand_as_their_articles_do() -> None:
    actors = [make_actor("Ana"), make_actor("Bo")]
    for outlets in (["X"], ["Y"]):
        make_meeting(actors, day=DAY, outlets=outlets)
    for sha256 in ("f" * 64, "a" * 64):
        Article.objects.filter(pk=Article.objects.exclude(sha256__in=["f" * 64]).earliest("pk").pk).update(
            sha256=sha256, name=sha256[0]
        )
    assert [line["reports"][0]["article"] for line in lines()] == ["a", "f"]


@pytest.mark.parametrize(
    "name",
    [
        'Ana "the\\ Hawk" O\'Neil',
        "José Nu\u0301ñez",
        "Ana\u2028Bo\u2029Cy\u0085Di",
        "محمد بن سلمان",
        "\u202eevil\u200b",
        "</script><b>=cmd()",
        "𝔄na 🕊",
        "Ana\nBo\r\tCy",
    ],
)
def test_a_name_comes_through_whatever_stands_in_it(name: str) -> None:
    make_meeting([make_actor(name)], place=make_place(name))
    Article.objects.update(name=name)
    assert len(run().splitlines()) == 1
    [line] = lines()
    assert (line["participants"][0]["name"], line["place"], line["reports"][0]["article"]) == (name,) * 3


def test_the_queries_grow_with_the_chunks_alone() -> None:
    make_ledger(24)

    def queries(chunk: int) -> int:
        with CaptureQueriesContext(connection) as captured:
            assert len(list(exported(chunk=chunk))) == 24
        return len(captured)

    assert (queries(24), queries(12), queries(6)) == (2 + 5, 2 + 10, 2 + 20)


def test_a_file_is_written_instead(tmp_path: Path) -> None:
    make_report(make_meeting([make_actor("José")]), [])
    file = tmp_path / "ledger.jsonl"
    assert run("--output", file) == ""
    assert file.read_text(encoding="utf-8") == run()
    with pytest.raises(CommandError, match="Is a directory"):
        run("--output", tmp_path)
