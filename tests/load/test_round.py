"""What a round of the load test begins with, and what it tells; the round itself is `make load`."""

from argparse import Namespace
from pathlib import Path

import psycopg
import pytest
from django.contrib.auth.models import User
from django.test import Client

from articles.management.scratch import SQLITE
from articles.models import Article, ArticleStatus, Meeting
from tests.factories import make_article
from tests.load.outcome import Outcome, Times
from tests.load.round import filled, server, told

NOWHERE = "postgres://nobody@127.0.0.1:1/none"
ASKED = Namespace(minutes=1.0, browsing=2, uploading=1, meetings=20)


@pytest.mark.django_db
def test_there_is_a_ledger_and_people_who_may_upload_and_files(tmp_path: Path, client: Client) -> None:
    plan = filled(ASKED, tmp_path)

    assert Meeting.objects.count() == 20
    assert len(plan["users"]) == 3
    sent = {"username": plan["users"][2], "password": plan["password"]}
    assert client.post("/login/", sent).status_code == 302
    assert client.get("/upload/").status_code == 200
    assert {Path(file).suffix for file in plan["batches"][0]} == {".txt", ".docx", ".zip"}
    assert all(Path(file).stat().st_size for batch in plan["batches"] for file in batch)


@pytest.mark.django_db
def test_it_tells_what_there_was_and_what_was_read(tmp_path: Path) -> None:
    plan = filled(ASKED, tmp_path)
    before = Article.objects.count()
    for status in (ArticleStatus.DONE, ArticleStatus.QUEUED):
        article = make_article(status=status)
        Article.objects.filter(pk=article.pk).update(uploaded_by=User.objects.get(username=plan["users"][2]))

    page = told(ASKED, Outcome([Times("article", {10: 1})], []), 0.25)

    assert f"with {before:,} articles of 20 meetings; meanwhile 1 were uploaded and read" in " ".join(
        page.split()
    )
    assert "| article | 1 | 10 | 10 | 10 | 10 |" in page


def test_the_database_is_where_one_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    assert server("sqlite") is SQLITE
    monkeypatch.setenv("DATABASE_URL", NOWHERE)
    assert server(None) is SQLITE
    with pytest.raises(psycopg.OperationalError):
        server(NOWHERE)
