"""What probes learn of the database, Redis and the workers, with each of them real and each of them gone."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.db.models.functions import Now
from django.test import Client
from pytest_django.fixtures import Settings

from articles.models import Worker
from articles.operations import probes
from articles.operations.workers import beat
from tests.program import environment, free_port
from tests.services import RedisServer, Workers, wait_for

pytestmark = pytest.mark.django_db(transaction=True)
QUICK = probes.PATIENCE + 1.0  # seconds


def ask(query: str = "") -> tuple[int, dict[str, Any]]:
    """Return the status and the content of /readyz, asked anew."""
    probes._known = None
    begun = time.monotonic()
    answer = Client().get(f"/readyz{query}")
    assert time.monotonic() - begun < QUICK
    return answer.status_code, answer.json()


def states(told: dict[str, Any]) -> dict[str, str]:
    """Return the state of each part."""
    return {name: part["state"] for name, part in told["parts"].items()}


def test_it_is_ready_where_all_answer(redis_server: RedisServer) -> None:
    beat("w@test 1", processes=3, version="1")
    status, told = ask()
    assert (status, told["status"]) == (200, "ok")
    assert states(told) == {"database": "ok", "redis": "ok", "workers": "ok"}
    assert all(0 <= part["age"] < 5 for part in told["parts"].values())
    assert (told["parts"]["workers"]["alive"], told["parts"]["workers"]["processes"]) == (1, 3)
    assert told["parts"]["database"]["schema"] == "current"


def test_without_a_worker_it_is_not_ready(redis_server: RedisServer) -> None:
    status, told = ask()
    assert (status, states(told)["workers"]) == (503, "none")


def test_a_worker_that_fell_silent_is_lost(redis_server: RedisServer) -> None:
    beat("w@test 1", processes=3, version="1")
    Worker.objects.update(beat_at=Now() - timedelta(seconds=90))
    status, told = ask()
    assert status == 503
    assert states(told) == {"database": "ok", "redis": "ok", "workers": "lost"}
    assert told["parts"]["workers"]["age"] >= 90


def test_while_redis_is_gone_workers_are_still_known(redis_server: RedisServer) -> None:
    beat("w@test 1", processes=1, version="1")
    redis_server.stop()
    status, told = ask()
    assert (status, states(told)) == (503, {"database": "ok", "redis": "no answer", "workers": "ok"})


def test_a_redis_that_hangs_holds_up_no_probe(redis_server: RedisServer) -> None:
    beat("w@test 1", processes=1, version="1")
    redis_server.freeze()
    begun = time.monotonic()
    status, told = ask()
    assert time.monotonic() - begun < 1.5
    assert (status, states(told)["redis"]) == (503, "no answer")


def test_one_part_can_be_asked_for_alone(redis_server: RedisServer) -> None:
    redis_server.stop()
    assert ask("?part=database")[0] == 200
    assert ask("?part=database&part=redis")[0] == 503
    status, told = ask("?part=../../etc")
    assert (status, told["unknown"]) == (400, 1)
    assert "etc" not in json.dumps(told)


def test_a_database_that_lacks_migrations_is_not_ready(redis_server: RedisServer) -> None:
    beat("w@test 1", processes=1, version="1")
    last = MigrationLoader(None).graph.leaf_nodes("articles")[0]
    MigrationRecorder(connection).record_unapplied(*last)
    try:
        status, told = ask("?part=database")
    finally:
        MigrationRecorder(connection).record_applied(*last)
    assert (status, told["parts"]["database"]["schema"]) == (503, "older")


def test_a_newer_database_serves_an_older_program(redis_server: RedisServer) -> None:
    MigrationRecorder(connection).record_applied("articles", "9999_from_the_future")
    try:
        status, told = ask("?part=database")
    finally:
        MigrationRecorder(connection).record_unapplied("articles", "9999_from_the_future")
    assert (status, told["parts"]["database"]) == (200, {**told["parts"]["database"], "schema": "newer"})


def test_probes_need_no_login_no_host_and_no_https(redis_server: RedisServer, settings: Settings) -> None:
    settings.SECURE_SSL_REDIRECT = True
    settings.ALLOWED_HOSTS = ["ledger.example.org"]
    for path in ("/healthz", "/readyz?part=database"):
        answer = Client().get(path, headers={"Host": "10.1.2.3"})
        assert answer.status_code == 200
        assert answer["Content-Type"] == "application/json"
        assert answer["Cache-Control"] == "no-store"
        assert not answer.cookies
    assert Client().get("/healthz").json() == {"status": "ok"}
    assert Client().post("/healthz").status_code != 200


def test_a_probe_tells_no_secret(redis_server: RedisServer, settings: Settings) -> None:
    beat("secret-machine 1", processes=1, version="1")
    content = json.dumps(ask()[1])
    for secret in ("secret-machine", str(redis_server.folder), str(connection.settings_dict["NAME"])):
        assert secret not in content


def test_a_database_that_is_not_there_is_told_and_healthz_still_answers(
    project_root: Path, tmp_path: Path, redis_server: RedisServer
) -> None:
    port = free_port()
    changes = {
        "DATABASE_URL": "postgres://someone:hushhush@127.0.0.1:1/ledger",
        "REDIS_URL": redis_server.url,
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "coverage_site.wsgi:application", f"--bind=127.0.0.1:{port}"],
        cwd=project_root,
        env=environment(tmp_path, port, **changes),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(lambda: answered(f"http://127.0.0.1:{port}/healthz")[0] == 200)
        status, content = answered(f"http://127.0.0.1:{port}/readyz")
    finally:
        process.terminate()
        process.wait(20)
    assert status == 503
    assert states(json.loads(content)) == {"database": "no answer", "redis": "ok", "workers": "unknown"}
    assert "hushhush" not in content


@contextmanager
def hanging() -> Iterator[None]:
    """Let PostgreSQL answer nothing about workers, as where somebody holds a lock: half a minute at most."""
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("BEGIN; SET LOCAL idle_in_transaction_session_timeout = '30s'")
            cursor.execute(f"LOCK TABLE {Worker._meta.db_table} IN ACCESS EXCLUSIVE MODE")
            yield
    finally:
        other.close()


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite answers nobody by itself")
def test_what_postgresql_does_not_answer_is_given_up_by_postgresql(
    redis_server: RedisServer,
) -> None:
    beat("w@test 1", processes=1, version="1")
    with hanging():
        assert (
            probes.look_at_database()["database"]["state"] == "no answer"
        )  # it came to an end, by STATEMENT alone
    assert probes.look_at_database()["database"]["state"] == "ok"


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite answers nobody by itself")
def test_while_postgresql_hangs_everybody_is_answered_by_one_look(
    redis_server: RedisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[float] = []
    look = probes.look_at_database

    def counted() -> dict[str, Any]:
        looks.append(time.monotonic())
        return look()

    monkeypatch.setattr(probes, "look_at_database", counted)
    monkeypatch.setattr(probes, "REMEMBERED", 30.0)
    with hanging(), ThreadPoolExecutor(8) as askers:
        asked = [askers.submit(Client().get, "/readyz") for _ in range(8)]
        wait_for(lambda: bool(looks))
        assert Client().get("/healthz").status_code == 200
        answers = [one.result() for one in asked]
    assert {answer.status_code for answer in answers} == {503}
    assert all(states(answer.json())["database"].startswith("no answer") for answer in answers)
    assert states(answers[0].json())["redis"] == "ok"
    assert len(looks) == 1


def answered(address: str) -> tuple[int, str]:
    """Return status and content of an answer, (0, "") where there is none."""
    try:
        with urlopen(address, timeout=10) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as error:
        return error.code, error.read().decode()
    except OSError:
        return 0, ""


def test_a_worker_tells_that_it_lives_until_it_stops(workers: Workers) -> None:
    process = workers.start(application="tests.faulty")
    wait_for(lambda: Worker.objects.exists())
    status, told = ask()
    assert (status, told["parts"]["workers"]["processes"]) == (200, 1)
    workers.redis.stop()
    first = Worker.objects.get().beat_at
    wait_for(lambda: Worker.objects.get().beat_at > first)  # it lives though Redis is gone
    workers.redis.start()
    os.kill(process.pid, signal.SIGTERM)
    assert process.wait(30) == 0
    assert not Worker.objects.exists()


def test_a_worker_that_is_killed_leaves_a_row_that_grows_old(workers: Workers) -> None:
    process = workers.start(application="tests.faulty")
    wait_for(lambda: Worker.objects.exists())
    workers.kill(process)
    assert Worker.objects.count() == 1
    Worker.objects.update(beat_at=Now() - timedelta(days=2))
    beat("another 2", processes=1, version="1")
    assert list(Worker.objects.values_list("name", flat=True)) == ["another 2"]
