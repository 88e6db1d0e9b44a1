"""A worker and the database, one of which is newer than the other."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from articles.management.scratch import address
from articles.models import Worker
from articles.operations.schema import Schema, wait_for_schema
from tests.services import ROOT, Workers, wait_for

LAST = MigrationLoader(None).graph.leaf_nodes("articles")[0]


def test_it_waits_until_the_database_is_there_and_up_to_date(caplog: pytest.LogCaptureFixture) -> None:
    answers: list[Schema | Exception] = [DatabaseError("away"), Schema.OLDER, Schema.OLDER, Schema.CURRENT]

    def look() -> Schema:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    assert wait_for_schema(look, pause=0) == Schema.CURRENT
    assert answers == []
    assert [record.getMessage() for record in caplog.records] == [
        "The worker waits: the database does not answer"
    ]


def test_it_goes_on_with_a_newer_one_and_says_so(caplog: pytest.LogCaptureFixture) -> None:
    assert wait_for_schema(lambda: Schema.NEWER) == Schema.NEWER
    assert "newer than this program" in caplog.text


@pytest.mark.django_db(transaction=True)
def test_a_worker_takes_nothing_before_the_database_is_migrated(workers: Workers, tmp_path: Path) -> None:
    MigrationRecorder(connection).record_unapplied(*LAST)
    log = tmp_path / "early.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "celery", "--app=tests.faulty", "worker", "--concurrency=1"],
            cwd=ROOT,
            env={**os.environ, "DATABASE_URL": address(), "REDIS_URL": workers.redis.url},
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    workers.processes.append(process)
    try:
        wait_for(lambda: "run manage.py migrate" in log.read_text(errors="replace"), 40)
        time.sleep(1)
        assert not Worker.objects.exists()
    finally:
        MigrationRecorder(connection).record_applied(*LAST)
    wait_for(Worker.objects.exists)
    os.kill(process.pid, signal.SIGTERM)
    assert process.wait(30) == 0
