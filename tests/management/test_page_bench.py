"""What pages and charts over many meetings cost: queries and bytes; and the bench that times them."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from articles.indexing import index_rows
from articles.management import page_bench
from articles.management.made_ledger import MadeLedger
from articles.management.made_texts import COMMON
from articles.management.page_bench import FILES, answers, pages
from articles.management.scratch import SQLITE
from articles.measuring.page_speed import Answered, Handed, Size, file_table, page_table
from articles.models import Article
from articles.selectors.held import HOLDER
from articles.views.shown import VIEWS

pytestmark = pytest.mark.django_db

MEETINGS = 1500
MOST_QUERIES = 12
MORE_QUERIES = 19  # of the page of an actor: offices, names and all that the meetings hold
MOST_BYTES = 500_000
NOWHERE = "postgres://nobody@127.0.0.1:1/none"


def test_no_page_of_a_large_ledger_takes_many_queries_or_bytes(
    client: Client, django_assert_max_num_queries: Any, hold: Callable[[], None]
) -> None:
    made = MadeLedger(actors=900)
    made.grow(MEETINGS)
    hold()
    client.force_login(User.objects.create_user("reader"))
    sizes = {}

    for name, path, headers in pages(made):
        # The frame of a whole page asks for the reader's role too.
        most = MORE_QUERIES if "actor of" in name else MOST_QUERIES if headers else MOST_QUERIES + 1
        with django_assert_max_num_queries(most, info=name):
            answer = client.get(path, headers=headers)
        assert answer.status_code == 200, name
        sizes[name] = len(answer.content)

    assert {f"chart {view}" for view in VIEWS} <= sizes.keys()
    assert {name: size for name, size in sizes.items() if size > MOST_BYTES} == {}


def test_every_page_is_timed_anew_and_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_bench, "PEOPLE", 30)
    monkeypatch.setattr(HOLDER, "holds", True)

    found = list(answers(SQLITE, [20], repeats=2))

    answered = [one for one in found if isinstance(one, Answered)]
    assert {f"chart {view}" for view in VIEWS} <= {one.page for one in answered}
    for one in answered:
        assert (one.database, one.size.meetings) == ("SQLite", 10)
        assert one.size.articles >= 20
        assert (len(one.anew), len(one.remembered)) == (2, 2)
        assert 2 < one.queries <= MORE_QUERIES
    written = [one for one in found if isinstance(one, Handed)]
    assert [one.file for one in written] == [f"{what}.{form}" for what, form in FILES]
    assert min(one.length for one in written) > 500
    assert not Article.objects.exists()


def test_the_table_gives_medians_and_what_95_of_100_do_not_exceed_with_the_aim_beside() -> None:
    small = Answered("SQLite", Size(10_000, 5000), "chart map", 7, 1000, (0.1, 0.1), (0.01, 0.01))
    large = Answered("SQLite", Size(100_000, 50_000), "chart map", 7, 123_456, (0.1, 0.9, 0.2), (0.01, 0.03))

    rows = page_table([small, large]).splitlines()

    assert rows[0].endswith("| aim | p95 anew, to 10,000 articles |")
    assert rows[2].endswith("| 100 | 100 | 10 | 10 | 900 / 150 | 1.00 |")
    assert rows[3] == (
        "| SQLite | 100,000 | 50,000 | chart map | 7 | 123 | 200 | 830 | 20 | 29 | 900 / 150 | 8.30 |"
    )


def test_the_second_table_gives_files() -> None:
    table = file_table([Handed("SQLite", Size(100_000, 50_000), "meetings.csv", 12_345_678, 9.87)])

    assert table.splitlines()[-1] == "| SQLite | 100,000 | 50,000 | meetings.csv | 12.3 | 9.9 |"


def test_a_ledger_grows_to_the_articles_that_are_asked_for_and_can_be_searched(client: Client) -> None:
    made = MadeLedger(actors=30)
    made.grow(20, articles=80)
    index_rows(Article.objects.values_list("pk", "title", "text", "language"))
    client.force_login(User.objects.create_user("reader"))

    assert (made.meetings, made.articles, Article.objects.count()) == (20, 80, 80)
    page = client.get(f"{reverse('search')}?q={COMMON}").content.decode()
    assert f"<mark>{COMMON}</mark>" in page


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
        "20",
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
    assert text.count(" | 10 | chart map |") == 1
    assert "Not measured, as the database does not answer" in errors.getvalue()
