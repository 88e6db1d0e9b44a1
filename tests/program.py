"""The program as `make run` starts it, for tests and for the screenshot of the README."""

import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import psutil

from coverage_site.serving import preflight

START_SECONDS = 90
READING_SECONDS = 300
UNREAD = "SELECT count(*) FROM articles_article WHERE status IN ('queued', 'working')"

DROPPED = {"DATABASE_URL", "REDIS_URL", "DJANGO_ALLOW_ASYNC_UNSAFE", preflight.MARK}


class Program:
    """One start of the program, with what it printed so far."""

    def __init__(self, root: Path, data: Path, port: int, **changes: str) -> None:
        self.port = port
        self.database = data / "db.sqlite3"
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "serve"],
            cwd=root,
            env=environment(data, port, **changes),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self.lines: list[str] = []
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()

    def read(self) -> None:
        """Keep every line, so that the pipe never fills."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.append(line)

    @property
    def output(self) -> str:
        """What was printed so far."""
        return "".join(self.lines)

    @property
    def address(self) -> str:
        """Where its pages are."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def password(self) -> str:
        """The password of its first user, which is printed on the first start."""
        printed = re.search(r"with password (\S+)", self.output)
        assert printed, self.output
        return printed[1]

    def wait_until_ready(self) -> None:
        """Wait for the line with the address."""
        deadline = time.monotonic() + START_SECONDS
        while "Who Met Whom is at" not in self.output:
            assert self.process.poll() is None, self.output
            assert time.monotonic() < deadline, self.output
            time.sleep(0.1)

    def wait_until_read(self) -> None:
        """Wait until no article is left to be read; it has to keep its ledger in SQLite."""
        deadline = time.monotonic() + READING_SECONDS
        with closing(sqlite3.connect(self.database, timeout=30)) as connection:
            while connection.execute(UNREAD).fetchone()[0]:
                assert self.process.poll() is None, self.output
                assert time.monotonic() < deadline, f"The articles were not read in time.\n{self.output}"
                time.sleep(0.5)

    def end(self, number: int) -> int:
        """Send a signal to the supervisor alone, wait, and return its exit code."""
        self.process.send_signal(number)
        code = self.process.wait(30)
        if number != signal.SIGKILL:  # killed, it leaves the pipe to those it started
            self.reader.join(10)
        return code


def environment(data: Path, port: int, **changes: str) -> dict[str, str]:
    """Return an environment without the services that the tests themselves may be pointed at."""
    kept = {name: value for name, value in os.environ.items() if name not in DROPPED}
    return {**kept, "DATA_DIR": str(data), "PORT": str(port), **changes}


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def processes_of(data: Path) -> list[psutil.Process]:
    """Return every process that was started for a data folder."""
    found = []
    for process in psutil.process_iter():
        try:
            ours = process.environ().get("DATA_DIR") == str(data) or preflight.is_of(process, data / "run")
            if ours and process.status() != psutil.STATUS_ZOMBIE:
                found.append(process)
        except psutil.Error:
            continue
    return found
