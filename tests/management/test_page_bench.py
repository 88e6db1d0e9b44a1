"""What pages and charts over some thousand meetings cost: queries and bytes; and the bench that times them."""

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client

from articles.management import page_bench
from articles.management.made_ledger import MadeLedger
from articles.management.page_bench import answers, pages
from articles.management.scratch import SQLITE
from articles.measuring.page_speed import Answered, page_table
from articles.models import Article
from articles.views.shown import VIEWS

pytestmark = pytest.mark.django_db

MEETINGS = 3000
MOST_QUERIES = 12
MOST_BYTES = 500_000
NOWHERE = "postgres://nobody@127.0.0.1:1/none"


def test_no_page_of_a_large_ledger_takes_many_queries_or_bytes(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    made = MadeLedger(actors=900)
    made.grow(MEETINGS)
    client.force_login(User.objects.create_user("reader"))
    sizes = {}

    for name, path, headers in pages(made.known[0].actor):
        # The frame of a whole page asks for the reader's role too.
        with django_assert_max_num_queries(MOST_QUERIES if headers else MOST_QUERIES + 1, info=name):
            answer = client.get(path, headers=headers)
        assert answer.status_code == 200, name
        sizes[name] = len(answer.content)

    assert {f"chart {view}" for view in VIEWS} <= sizes.keys()
    assert {name: size for name, size in sizes.items() if size > MOST_BYTES} == {}


def test_every_page_is_timed_anew_and_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_bench, "PEOPLE", 30)

    found = list(answers(SQLITE, [10], repeats=2))

    assert {f"chart {view}" for view in VIEWS} <= {one.page for one in found}
    for one in found:
        assert (one.database, one.size, len(one.anew), len(one.remembered)) == ("SQLite", 10, 2, 2)
        assert 2 < one.queries <= MOST_QUERIES + 1
    assert not Article.objects.exists()


def test_the_table_gives_medians() -> None:
    table = page_table([Answered("SQLite", 20_000, "chart map", 7, 123_456, (0.1, 0.9, 0.2), (0.01, 0.03))])

    assert table.splitlines()[-1] == "| SQLite | 20,000 | chart map | 7 | 123 | 200 | 20 |"


def test_the_page_keeps_the_parts_that_were_not_measured(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(page_bench, "PEOPLE", 30)
    page, errors = tmp_path / "page.md", StringIO()
    before = "# How fast articles are read\n\nFast.\n\n# How fast the ledger is written\n\nAs fast.\n"
    page.write_text(f"{before}\n# How fast pages and charts are answered\n\nSlow.\n")
    options = [
        "--what",
        "pages",
        "--sizes",
        "10",
        "--repeats",
        "1",
        "--server",
        NOWHERE,
        "--write",
        str(page),
    ]

    call_command("bench", *options, stdout=StringIO(), stderr=errors)

    text = page.read_text()
    assert text.startswith(f"{before}\n# How fast pages and charts are answered\n")
    assert "Slow." not in text
    assert text.count("# How fast pages and charts are answered") == 1
    assert text.count("| SQLite | 10 | chart map |") == 1
    assert "Not measured, as the database does not answer" in errors.getvalue()
