"""What has to hold before anything is started, checked so that each failure is one clear line."""

import fcntl
import os
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from django.db import DatabaseError, connection
from kombu import Connection

from coverage_site.serving import Trouble

MARK = "WHO_MET_WHOM_RUN"  # an environment variable that marks every process of a start by its run folder
PATIENCE = 5  # seconds that a leftover process is given to stop


def make_run_directory(folder: Path) -> None:
    """Make the folder of sockets, for this user alone. Raise Trouble if it is another's."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Trouble(f"The folder {folder} cannot be made ({error.strerror}).") from None
    if folder.stat().st_uid != os.getuid():
        raise Trouble(f"The folder {folder} belongs to another user: remove it, or set DATA_DIR.")


@contextmanager
def only_one(folder: Path, address: str) -> Iterator[None]:
    """Hold the run folder for this process; its forks do not hold it, so it is free when this one dies."""
    note = folder / "serving"
    descriptor = os.open(note, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        running = os.read(descriptor, 200).decode(errors="replace")
        os.close(descriptor)
        raise Trouble(f"It is running already, at {running or 'this folder'}: stop that one first.") from None
    os.register_at_fork(after_in_child=lambda: os.close(descriptor))
    os.truncate(descriptor, 0)
    os.write(descriptor, address.encode())
    try:
        yield
    finally:
        os.truncate(descriptor, 0)  # the lock goes with the process


def stop_leftovers(folder: Path) -> int:
    """Stop what a killed start left behind in this run folder, and return how many processes that were."""
    family = {os.getpid(), *(parent.pid for parent in psutil.Process().parents())}
    leftovers = [
        process for process in psutil.process_iter() if process.pid not in family and is_of(process, folder)
    ]
    for process in leftovers:
        process.send_signal(signal.SIGTERM)
    for process in psutil.wait_procs(leftovers, timeout=PATIENCE)[1]:
        process.kill()
    return len(leftovers)


def is_of(process: psutil.Process, folder: Path) -> bool:
    """Tell if a process was started for a run folder.

    Redis writes its title over its environment; the title names the socket.
    """
    try:
        marked = process.environ().get(MARK) == str(folder)
        return marked or any(str(folder / "redis.sock") in word for word in process.cmdline())
    except (psutil.Error, OSError):
        return False


def check_port(host: str, port: int) -> None:
    """Raise Trouble unless the address can be listened on."""
    if port > 65535:
        raise Trouble(f"PORT is {port}: a port is at most 65535.")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise Trouble(f"{host}:{port} cannot be used ({reason}): try make run PORT={port + 1}") from None


def check_database() -> None:
    """Raise Trouble unless the database answers."""
    try:
        connection.ensure_connection()
    except DatabaseError as error:
        settings = connection.settings_dict
        where = f"{settings['HOST']}:{settings['PORT'] or 5432}" if settings["HOST"] else settings["NAME"]
        reason = str(error).strip().splitlines()[0]
        raise Trouble(f"The database at {where} cannot be used, see DATABASE_URL: {reason}") from None


def check_redis(url: str) -> None:
    """Raise Trouble unless a Redis answers at the address, within seconds."""
    options = {"socket_connect_timeout": 3, "socket_timeout": 3, "retry_on_timeout": False}
    try:
        with Connection(url, transport_options=options) as redis:
            redis.ensure_connection(max_retries=1, interval_start=0, interval_step=0)
            with redis.channel():  # opening one sends a PING
                pass
    except Exception as error:  # every transport of kombu has exceptions of its own
        raise Trouble(f"No Redis answers at REDIS_URL: {error}") from None
