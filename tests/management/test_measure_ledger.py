"""`manage.py measure_ledger`: how well a ledger tells meetings and people apart."""

import json
from collections.abc import Sequence
from contextlib import suppress
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection

from articles import analysis, ledger
from articles.management.scratch import scratch_database
from articles.models import Article, Topic
from articles.records.reading import Reading
from tests.factories import make_article

pytestmark = pytest.mark.django_db

SENTENCE = (
    "<<{meeting}|Foreign Minister {{Retno Marsudi|retno}} met British Foreign Secretary {{David Lammy|lammy}} "
    "in {place} on {day}.>> {end}"
)


def gold(folder: Path) -> Path:
    """Write a small gold set: two reports of one meeting, one of another."""
    rows = [
        ("a", "m1", "Vienna", "4 March 2024", "They spoke about wheat."),
        ("b", "m1", "Vienna", "4 March 2024", "Both spoke about grain."),
        ("c", "m2", "Oslo", "9 May 2024", "The talks lasted an hour."),
    ]
    lines = [
        {
            "id": name,
            "lang": "en",
            "reference_date": "2024-05-10",
            "marked": SENTENCE.format(meeting=meeting, place=place, day=day, end=end),
            "reports": [{"meeting": meeting, "participants": ["retno", "lammy"]}],
        }
        for name, meeting, place, day, end in rows
    ]
    file = folder / "gold.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines))
    names = {"retno": {"name": "Retno Marsudi"}, "lammy": {"name": "David Lammy"}}
    (folder / "actors.json").write_text(json.dumps(names))
    return file


def run(*arguments: object) -> str:
    output = StringIO()
    call_command("measure_ledger", *map(str, arguments), stdout=output)
    return output.getvalue()


def test_a_ledger_is_written_in_several_orders_and_measured(tmp_path: Path) -> None:
    lines = run(gold(tmp_path), "--orders", 3, "--seed", 4, "--errors", 2).splitlines()
    assert lines[0].startswith("gold.jsonl, 3 articles")
    assert lines[1].split()[-6:] == ["1.000", "1.000", "1.000", "1", "1", "1"]
    assert lines[3].split()[-6:] == ["1.000", "1.000", "1.000", "6", "6", "6"]
    assert "reports found: 3 of 3 (100.0 %); 0 more that are not gold's" in lines
    assert lines[-1] == "3 orders give the same ledger."


def test_each_text_is_read_once_whatever_the_number_of_orders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def nothing(articles: Sequence[Article]) -> tuple[list[Reading], str]:
        read.extend(article.name for article in articles)
        return [Reading("en", True)] * len(articles), "1"

    monkeypatch.setattr(analysis, "read", nothing)
    output = run(gold(tmp_path), "--orders", 4)
    assert sorted(read) == ["a", "b", "c"]
    assert "reports found: 0 of 3 (0.0 %)" in output


def test_a_ledger_that_depends_on_the_order_fails_and_says_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, came = analysis.store, iter(range(1000))

    def numbered(read: Sequence[ledger.Read], version: str) -> set[int]:
        return store(read, f"{next(came)}")

    monkeypatch.setattr(analysis, "store", numbered)
    output = StringIO()
    with pytest.raises(CommandError, match="1 of 1 orders give another ledger"):
        call_command("measure_ledger", str(gold(tmp_path)), "--orders", "2", stdout=output)
    assert "Order 1 gives another ledger, 6 rows differ:" in output.getvalue()
    assert "  - articles_article: title " in output.getvalue()


def test_the_database_of_the_settings_is_not_touched(tmp_path: Path) -> None:
    make_article("This one stays as it is.")
    before, wrapper = connection.settings_dict["NAME"], settings.DATABASES["default"]
    run(gold(tmp_path))
    assert list(Article.objects.values_list("text", flat=True)) == ["This one stays as it is."]
    assert (connection.settings_dict["NAME"], settings.DATABASES["default"]) == (before, wrapper)


def test_a_scratch_database_has_the_vocabulary_and_goes_even_after_an_error() -> None:
    files: list[Path] = []
    with suppress(ValueError), scratch_database():
        files.append(Path(connection.settings_dict["NAME"]))
        assert Topic.objects.exists()
        assert files[0].exists()
        raise ValueError
    assert not files[0].parent.exists()
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [(["gone.jsonl"], "No such file"), (["--orders", "0"], "at least one order")],
)
def test_what_cannot_be_measured_is_named(tmp_path: Path, arguments: list[str], reason: str) -> None:
    named = [] if arguments[0].endswith(".jsonl") else [gold(tmp_path)]
    with pytest.raises(CommandError, match=reason):
        run(*named, *arguments)


def test_names_of_actors_that_are_none_are_refused(tmp_path: Path) -> None:
    file = gold(tmp_path)
    (tmp_path / "actors.json").write_text("[1]")
    with pytest.raises(CommandError, match="holds no actors"):
        run(file)
