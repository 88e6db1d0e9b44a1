"""Run the processes until one ends or a signal comes, and say when all are ready."""

import http.client
import json
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Sequence
from types import FrameType

from django.conf import settings
from honcho import manager as honcho
from honcho.printer import Message, Printer

from coverage_site.celery import app
from coverage_site.serving.processes import Process

READY_SECONDS = 120.0
MARGIN = 3  # seconds that a worker has to end in after its last article is finished or handed back


def supervise(processes: Sequence[Process], *, host: str, port: int, on_ready: Callable[[], None]) -> int:
    """Run the processes and return an exit code: 0 after Ctrl-C or SIGTERM, else that of the first to fail.

    Each runs in a session of its own and is stopped with all its children. `on_ready` is called, from a
    thread, when the web server and a worker both answer.
    """
    honcho.KILL_WAIT = settings.STOP_SECONDS + MARGIN
    manager = honcho.Manager(JsonPrinter() if settings.LOG_FORMAT == "json" else Printer(sys.stdout))
    for process in processes:
        environment = {**os.environ, "PYTHONUNBUFFERED": "1", **process.environment}
        manager.add_process(process.name, process.command, env=environment)
    signal.signal(signal.SIGHUP, hang_up)
    threading.Thread(target=announce, args=(host, port, on_ready), daemon=True).start()
    manager.loop()
    asked_to_stop = manager.returncode in {128 + signal.SIGINT, 128 + signal.SIGTERM}
    return 0 if asked_to_stop else manager.returncode or 1


class JsonPrinter(Printer):  # type: ignore[misc]  # it has no types
    """Passes on lines of JSON as they are, and makes the others such."""

    def write(self, message: Message) -> None:
        """Print what a process, or the manager, has said."""
        text = message.data.decode("utf-8", "replace") if isinstance(message.data, bytes) else message.data
        for line in text.splitlines():
            told = line if is_json(line) else json.dumps({"logger": message.name, "message": line})
            print(told, file=self.output, flush=True)


def is_json(line: str) -> bool:
    """Tell if a line is a JSON object."""
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


def hang_up(_number: int, _frame: FrameType | None) -> None:
    """Treat a closed terminal as a request to stop."""
    os.kill(os.getpid(), signal.SIGTERM)


def announce(host: str, port: int, on_ready: Callable[[], None]) -> None:
    """Wait until a page and a worker answer, then call `on_ready`; give up in silence after two minutes."""
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline:
        if web_answers(host, port) and app.control.ping(timeout=1):
            on_ready()
            return
        time.sleep(0.2)


def web_answers(host: str, port: int) -> bool:
    """Tell if the web server answers, whatever it says."""
    page = http.client.HTTPConnection(reachable(host), port, timeout=10)
    try:
        page.request("GET", "/login/")
        page.getresponse()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        page.close()
    return True


def reachable(host: str) -> str:
    """Return a host that a browser on this machine can open for the one that is listened on."""
    return {"0.0.0.0": "127.0.0.1", "": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104
