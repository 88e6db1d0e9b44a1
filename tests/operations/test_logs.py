"""Log lines: one for each record, about a request and an article, with nothing of what articles say."""

import json
import logging
import os
import signal
import subprocess
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.db import IntegrityError, OperationalError
from django.test import Client

from articles import analysis, tasks
from articles.ingest.store import add_article
from articles.models import Article, ArticleStatus
from articles.records.documents import Document
from coverage_site.logs import Context, JsonFormatter, PlainFormatter, about, on_one_line
from tests.services import Workers, wait_for

HOSTILE = "a.txt\n2026-01-01 00:00:00,000 ERROR root Forged\r\x1b[31m\u2028\u202etxt\x00\ud800"
SECRET = "The minister said in confidence"


def lines_of(
    formatter: logging.Formatter, message: str, *values: object, error: Exception | None = None
) -> list[str]:
    """Return the lines in which a record is written."""
    record = logging.LogRecord("articles.x", logging.WARNING, __file__, 1, message, values, None)
    if error is not None:
        record.exc_info = (type(error), error, error.__traceback__)
    Context().filter(record)
    return formatter.format(record).split("\n")


def raised(error: Exception, cause: Exception | None = None) -> Exception:
    """Return an exception that has been raised, from another."""
    try:
        raise error from cause
    except Exception as caught:
        return caught


@pytest.mark.parametrize("formatter", [PlainFormatter(), JsonFormatter()])
def test_a_hostile_name_makes_no_line_of_its_own(formatter: logging.Formatter) -> None:
    lines = lines_of(formatter, "The file %s was refused", HOSTILE)
    assert len(lines) == 1
    assert lines[0].isprintable()
    assert lines[0].isascii()
    assert "Forged" in lines[0]
    assert "\\n" in lines[0]


def test_a_json_line_holds_the_name_to_the_letter() -> None:
    told = json.loads(lines_of(JsonFormatter(), "The file %s was refused", "Ünï\n.txt")[0])
    assert told["message"] == "The file Ünï\n.txt was refused"
    assert (told["level"], told["logger"], told["process"]) == ("WARNING", "articles.x", os.getpid())
    assert told["time"].endswith("+00:00")
    assert "request" not in told
    assert "article" not in told


def test_lines_tell_their_request_and_their_article() -> None:
    with about(request="r-1"), about(article=7):
        told = json.loads(lines_of(JsonFormatter(), "Said")[0])
        plain = lines_of(PlainFormatter(), "Said")[0]
    assert (told["request"], told["article"]) == ("r-1", 7)
    assert plain.endswith(" WARNING articles.x Said [request r-1] [article 7]")
    assert lines_of(PlainFormatter(), "Said")[0].endswith("articles.x Said")


@pytest.mark.parametrize("formatter", [PlainFormatter(), JsonFormatter()])
def test_exceptions_tell_the_way_and_not_what_was_read(formatter: logging.Formatter) -> None:
    error = raised(
        ValueError(SECRET), cause=raised(IntegrityError(f"DETAIL: Failing row contains ({SECRET})"))
    )
    text = "\n".join(lines_of(formatter, "Article %s could not be read", 5, error=error))
    assert SECRET not in text
    assert text.index("django.db.utils.IntegrityError") < text.index("builtins.ValueError")
    assert f"{Path(__file__).name}:" in text
    assert "in raised" in text


@pytest.mark.parametrize("formatter", [PlainFormatter(), JsonFormatter()])
def test_the_key_of_a_feed_is_in_no_message(formatter: logging.Formatter) -> None:
    for value in (
        "/feeds/a-secret:key/",
        "/feeds/a-secret:key/?x=1",
        "https://ledger.example/feeds/a-secret:key",
    ):
        (line,) = lines_of(formatter, "Not Found: %s", value)
        assert "secret" not in line
        assert "/feeds/..." in line
    assert "/upload/feeds/5/" in lines_of(formatter, "Not Found: %s", "/upload/feeds/5/")[0]


@pytest.mark.parametrize("formatter", [PlainFormatter(), JsonFormatter()])
def test_a_task_that_failed_tells_the_kind_of_its_exception(formatter: logging.Formatter) -> None:
    for said, told in (
        (repr(ValueError(SECRET)), "raised unexpected: ValueError"),
        (SECRET, "unexpected: ..."),
    ):
        values = {"name": "articles.tasks.open_file", "exc": said}
        message = "Task %(name)s raised unexpected: %(exc)s"
        record = logging.LogRecord("celery.app.trace", logging.ERROR, __file__, 1, message, (values,), None)
        text = formatter.format(record)
        assert SECRET not in text
        assert told in text


def test_exceptions_of_the_machine_say_what_is_wrong() -> None:
    error = raised(OperationalError("connection refused\nERROR forged"))
    lines = lines_of(PlainFormatter(), "Away", error=error)
    assert lines[-1] == "    django.db.utils.OperationalError: connection refused\\nERROR forged"
    assert all(line.startswith("    ") for line in lines[1:])


def test_whoever_looks_for_a_fault_sees_all() -> None:
    lines = lines_of(PlainFormatter(whole=True), "Broken", error=raised(ValueError(SECRET)))
    assert lines[-1].endswith(SECRET)


def test_plain_letters_of_every_script_stay() -> None:
    assert on_one_line("Žižek 习近平 محمد – “x”") == "Žižek 习近平 محمد – “x”"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("abc-1.2_Z", True),
        ("x" * 64, True),
        ("x" * 65, False),
        ("", False),
        ("a b", False),
        ("é", False),
        ("a;b", False),
    ],
)
def test_a_request_keeps_its_name_where_it_is_safe(sent: str, kept: bool) -> None:
    answer = Client().get("/login/", headers={"X-Request-ID": sent})
    name = answer["X-Request-ID"]
    assert (name == sent) is kept
    assert kept or uuid.UUID(hex=name)


@pytest.mark.django_db
def test_every_answer_is_one_line_by_the_name_of_its_page(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "coverage_site.requests"):
        client.get("/feeds/a-secret-key/", headers={"X-Request-ID": "r-9"})
        client.get(f"/nowhere/{SECRET}")
    messages = [record.getMessage() for record in caplog.records if record.name == "coverage_site.requests"]
    assert [message.rsplit(" ", 2)[0] for message in messages] == ["GET saved-view-feed 404", "GET none 404"]


@pytest.fixture
def analyst(db: None) -> Client:
    """Return a client who may have articles read."""
    user = User.objects.create_user("ratna")
    user.groups.add(Group.objects.get(name="analyst"))
    client = Client()
    client.force_login(user)
    return client


def json_lines(log: Path) -> Iterator[dict[str, Any]]:
    """Yield the JSON lines of a log; every line has to be one, but for Celery's word at its end."""
    for line in log.read_text().splitlines():
        if line not in {"", "worker: Warm shutdown (MainProcess)"}:
            yield json.loads(line)


@pytest.mark.django_db(transaction=True)
def test_a_request_is_followed_from_the_web_server_into_the_worker(
    workers: Workers, analyst: Client, tmp_path: Path
) -> None:
    article = add_article(document=Document(text=f"BREAK the reader. {SECRET}."), enqueue=None).article
    Article.objects.update(status=ArticleStatus.FAILED, error=analysis.BROKEN)
    worker = workers.start(application="tests.faulty", LOG_FORMAT="json")
    answer = analyst.post(f"/articles/{article.pk}/analyse/", headers={"X-Request-ID": "from-the-proxy"})
    assert answer["X-Request-ID"] == "from-the-proxy"
    wait_for(lambda: Article.objects.get().status == ArticleStatus.FAILED)
    os.kill(worker.pid, signal.SIGTERM)
    worker.wait(30)
    log = tmp_path / "worker-0.log"
    told = [line for line in json_lines(log) if line.get("article") == article.pk]
    assert {line["request"] for line in told} == {"from-the-proxy"}
    assert [line["logger"] for line in told] == ["articles.analysis", "articles.tasks"]
    assert any("builtins.ValueError" in part for part in told[0]["exception"])
    assert SECRET not in log.read_text()


def test_the_web_server_writes_its_own_lines_in_the_same_form(project_root: Path, tmp_path: Path) -> None:
    with __import__("socket").create_server(("127.0.0.1", 0)) as taken:
        done = subprocess.run(
            [
                *(sys.executable, "-m", "gunicorn", "coverage_site.wsgi:application", "--workers=1"),
                f"--bind=127.0.0.1:{taken.getsockname()[1]}",
                "--logger-class=coverage_site.serving.web_log.WebLog",
            ],
            cwd=project_root,
            env={**os.environ, "LOG_FORMAT": "json", "DATA_DIR": str(tmp_path)},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert done.returncode
    lines = [json.loads(line) for line in done.stderr.splitlines()]
    assert {line["logger"] for line in lines} == {"gunicorn.error"}
    assert any("already in use" in line["message"].lower() for line in lines)


@pytest.mark.django_db(transaction=True)
def test_the_message_in_the_queue_carries_the_request(redis_server: Any) -> None:
    from redis import Redis

    with about(request="r-77"):
        add_article(document=Document(text="Two ministers talk."), enqueue=tasks.enqueue)
    with Redis(unix_socket_path=str(redis_server.folder / "redis.sock")) as client:
        (message,) = client.lrange("articles", 0, -1)
    assert json.loads(message)["headers"]["request_id"] == "r-77"
