"""A PostgreSQL and a disk that tests may break, and which tests do."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import dj_database_url
import pytest

from tests.program import free_port

PROGRAMS = ("initdb", "pg_ctl", "postgres")
SERVANTS = ("postgres", "nobody")  # as whom it runs where the tests are root's, whom it refuses


def programs() -> Path | None:
    """Return the folder of the newest PostgreSQL server of this machine, if there is one."""
    told = ""
    if tool := shutil.which("pg_config"):
        told = subprocess.run([tool, "--bindir"], capture_output=True, text=True, check=False).stdout.strip()
    usual = Path("/usr/lib/postgresql").glob("*/bin")  # where Debian has them, on no PATH
    newest_first = sorted(usual, key=lambda folder: float(folder.parent.name), reverse=True)
    folders = [*newest_first, Path(told or "/nowhere"), *map(Path, os.get_exec_path())]
    return next((one for one in folders if all((one / program).exists() for program in PROGRAMS)), None)


def on(*kinds: str) -> pytest.MarkDecorator:
    """Return what makes a test one on such databases."""
    return pytest.mark.parametrize("database", kinds, indirect=True)


ON_SQLITE, ON_POSTGRESQL, ON_BOTH = on("sqlite"), on("postgresql"), on("sqlite", "postgresql")
ON_EITHER = ON_POSTGRESQL if programs() else ON_SQLITE  # which of them makes no difference


class PostgreSQL:
    """A server of its own, in a new folder, that can be stopped and started."""

    def __init__(self) -> None:
        found = programs()
        if found is None:
            pytest.skip("LEFT OUT: no PostgreSQL server (initdb, pg_ctl, postgres) is on this machine")
        self.programs = found
        self.port = free_port()
        self.folder = Path(tempfile.mkdtemp(prefix="wmw-postgresql-"))
        self.owner: dict[str, Any] = {}
        if os.getuid() == 0:
            names = {entry.pw_name: entry for entry in pwd.getpwall()}
            servant = next(names[name] for name in SERVANTS if name in names)
            self.owner = {"user": servant.pw_uid, "group": servant.pw_gid, "extra_groups": []}
            os.chown(self.folder, servant.pw_uid, servant.pw_gid)
        self.run(
            "initdb", "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"
        )
        self.start()

    @property
    def settings(self) -> Mapping[str, Any]:
        """Return it as an entry of DATABASES."""
        return dict(dj_database_url.parse(f"postgres://postgres@127.0.0.1:{self.port}/postgres"))

    def start(self) -> None:
        """Start it, and wait until it answers."""
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self.folder}"
        self.run("pg_ctl", "start", "--wait", f"--log={self.folder / 'log'}", f"--options={options}")

    def stop(self, mode: str = "fast") -> None:
        """Stop it: "fast" ends every connection, "immediate" is a crash."""
        self.run("pg_ctl", "stop", "--wait", f"--mode={mode}")

    def remove(self) -> None:
        """End it for good."""
        self.stop("immediate")
        shutil.rmtree(self.folder)

    def run(self, program: str, *arguments: str) -> None:
        """Run one of its programs on its folder."""
        done = subprocess.run(
            [self.programs / program, f"--pgdata={self.folder / 'data'}", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,  # no pipe: the server would keep it open
            stderr=subprocess.DEVNULL,
            cwd=self.folder,
            check=False,
            **self.owner,
        )
        assert done.returncode == 0, (program, arguments)


class Disk:
    """A small disk of its own, in memory, that can be filled to the last byte."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.filler = folder / "filler"

    def fill(self, leave: int = 0) -> None:
        """Let not one more byte fit on it, or so many."""
        piece = bytes(4096)
        with self.filler.open("ab", buffering=0) as file, suppress(OSError):
            while True:
                file.write(piece)
        assert shutil.disk_usage(self.folder).free == 0
        os.truncate(self.filler, self.filler.stat().st_size - leave)

    def make_room(self) -> None:
        """Let things fit on it again."""
        self.filler.unlink()


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[Disk | None]:
    """Mount a disk at a folder; None where this user may not."""
    command = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)]
    allowed = os.getuid() == 0 and subprocess.run(command, capture_output=True, check=False).returncode == 0
    try:
        yield Disk(folder) if allowed else None
    finally:
        if allowed:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)
