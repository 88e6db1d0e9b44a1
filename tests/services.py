"""A real Redis and real workers for tests."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from articles import tasks
from articles.management.scratch import address
from coverage_site.celery import app
from coverage_site.serving import redis_server as serving

ROOT = Path(__file__).resolve().parent.parent
READY_SECONDS = 240.0  # on a machine that has much else to do

Process = subprocess.Popen[bytes]


class RedisServer:
    """A redis-server of its own on a Unix socket, which a test can stop, start and freeze."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.url = f"redis+socket://{folder / 'redis.sock'}"
        self.process: Process | None = None

    def start(self) -> None:
        """Start it, empty, and wait for its answer."""
        self.process = serving.start(serving.find_binary(), self.folder)

    def stop(self) -> None:
        """End it at once, with all that it holds."""
        if self.process is not None:
            self.process.send_signal(signal.SIGCONT)
            self.process.kill()
            self.process.wait()
            self.process = None

    def freeze(self) -> None:
        """Let it answer nothing while its socket stays open."""
        assert self.process is not None
        self.process.send_signal(signal.SIGSTOP)


class Workers:
    """Starts worker processes on the test database and stops them."""

    def __init__(self, redis: RedisServer, folder: Path) -> None:
        self.redis = redis
        self.folder = folder
        self.processes: list[Process] = []

    def start(self, *options: str, application: str = "coverage_site", **environment: str) -> Process:
        """Start a worker with one child and wait until it takes messages. `-B` makes it the clock too."""
        log = self.folder / f"worker-{len(self.processes)}.log"
        command = [
            *(
                sys.executable,
                "-W",
                "ignore:You're running the worker with superuser",
                "-m",
                "celery",
                "--quiet",
            ),
            *(f"--app={application}", "worker", "--concurrency=1"),
            *(
                "--loglevel=INFO",
                "--without-gossip",
                "--without-mingle",
                f"--hostname=w{len(self.processes)}@test",
            ),
            *options,
        ]
        with log.open("wb") as output:
            process = subprocess.Popen(
                command,
                cwd=ROOT,
                env={
                    **os.environ,
                    "DATABASE_URL": address(),
                    "REDIS_URL": self.redis.url,
                    **environment,
                },
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self.processes.append(process)
        wait_for(
            lambda: " ready." in log.read_text(errors="replace") or process.poll() is not None, READY_SECONDS
        )
        assert process.poll() is None, log.read_text(errors="replace")
        return process

    def kill(self, process: Process) -> None:
        """End a worker and its children at once, as a machine that fails would."""
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def stop(self) -> None:
        """End all workers at once: their articles are no longer needed."""
        for process in self.processes:
            self.kill(process)


def wait_for(
    condition: Callable[[], bool], seconds: float = 20.0, *, otherwise: Callable[[], str] = lambda: ""
) -> None:
    """Wait until a condition holds; where it takes too long, fail the test and tell what stands in the way."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            pytest.fail(f"waited {seconds:.0f} seconds in vain {otherwise()}")
        time.sleep(0.1)


@pytest.fixture
def redis_server(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[RedisServer]:
    """Return a running Redis that this process hands its articles to."""
    server = RedisServer(tmp_path_factory.mktemp("redis"))
    monkeypatch.setattr(app.conf, "broker_url", server.url)
    monkeypatch.setattr(tasks, "_paused_until", 0.0)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def workers(transactional_db: None, redis_server: RedisServer, tmp_path: Path) -> Iterator[Workers]:
    """Return what starts worker processes; they are stopped after the test."""
    started = Workers(redis_server, tmp_path)
    yield started
    started.stop()
