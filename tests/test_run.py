"""The program as `make run` starts it: real processes, a real Redis, signals from outside."""

import http.client
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.program import Program, environment, free_port, processes_of

QUICK = {"SAMPLES": "0", "WORKERS": "1"}


def status_of(port: int, path: str) -> int:
    """Return the status of a page."""
    page = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    page.request("GET", path)
    status = page.getresponse().status
    page.close()
    return status


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data folder that the starts of this file share, as the starts of a user do."""
    return tmp_path_factory.mktemp("run") / "var"


@pytest.fixture
def start(project_root: Path, data: Path) -> Iterator[Callable[[], Program]]:
    """Return a function that starts the program; whatever a test leaves is killed."""
    started: list[Program] = []

    def start() -> Program:
        program = Program(project_root, data, free_port(), **QUICK)
        started.append(program)
        return program

    yield start
    for process in processes_of(data):
        process.kill()
    for program in started:
        program.process.wait(10)


def refusal(root: Path, data: Path, port: int, **changes: str) -> str:
    """Return the one line with which the program refuses to start."""
    done = subprocess.run(
        [sys.executable, "manage.py", "serve"],
        cwd=root,
        env=environment(data, port, **{**QUICK, **changes}),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    return lines[0]


def test_a_first_start_shows_a_password_and_ctrl_c_leaves_no_process(
    start: Callable[[], Program], data: Path, project_root: Path
) -> None:
    program = start()
    program.wait_until_ready()

    assert re.search(
        rf"http://127\.0\.0\.1:{program.port}, log in as admin with password \S{{10,}}", program.output
    )
    assert status_of(program.port, "/login/") == 200
    assert len(processes_of(data)) > 4
    assert not [
        c for p in processes_of(data) for c in p.net_connections() if c.laddr and c.laddr.port == 6379
    ]

    second = refusal(project_root, data, free_port())
    assert f"running already, at http://127.0.0.1:{program.port}" in second

    assert program.end(signal.SIGINT) == 0
    assert processes_of(data) == []
    assert "Traceback" not in program.output


def test_a_later_start_keeps_the_user_and_cleans_up_after_a_killed_one(
    start: Callable[[], Program], data: Path
) -> None:
    killed = start()
    killed.wait_until_ready()
    assert "log in as" not in killed.output
    killed.end(signal.SIGKILL)
    assert processes_of(data), "a killed supervisor cannot stop its processes"
    assert (data / "run" / "redis.sock").exists()

    program = start()
    program.wait_until_ready()
    assert re.search(r"Stopped \d+ processes that an earlier start had left", program.output)
    assert program.end(signal.SIGTERM) == 0
    assert processes_of(data) == []


def test_it_stops_with_a_reason_when_redis_dies(start: Callable[[], Program], data: Path) -> None:
    program = start()
    program.wait_until_ready()
    redis = next(process for process in processes_of(data) if "redis" in process.name())
    redis.kill()

    assert program.process.wait(30) == 1
    program.reader.join(10)
    assert "Redis has stopped by itself" in program.output
    assert processes_of(data) == []


def test_a_taken_port_is_named(project_root: Path, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert f"127.0.0.1:{port} cannot be used" in refusal(project_root, tmp_path, port)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        (
            "DATABASE_URL",
            "postgres://someone:hushhush@127.0.0.1:1/ledger",
            "The database at 127.0.0.1:1 cannot be used",
        ),
        ("DATABASE_URL", "sqlite:////nowhere/at/all.sqlite3", "/nowhere/at/all.sqlite3 cannot be used"),
        ("DATABASE_URL", "gopher://ledger", "DATABASE_URL is no address"),
        ("REDIS_URL", "redis://:hushhush@127.0.0.1:1/0", "No Redis answers at REDIS_URL"),
        ("DATA_DIR", "/dev/null/var", "DATA_DIR: /dev/null/var cannot be made"),
        ("PORT", "eighty", "PORT is 'eighty'"),
        ("PORT", "70000", "a port is at most 65535"),
        ("WORKERS", "0", "WORKERS is '0'"),
        ("LOG_LEVEL", "loud", "LOG_LEVEL is 'loud'"),
    ],
)
def test_a_setting_that_cannot_work_is_named(
    project_root: Path, tmp_path: Path, name: str, value: str, said: str
) -> None:
    line = refusal(project_root, tmp_path, free_port(), **{name: value})
    assert said in line
    assert "hushhush" not in line
