"""A real web server on this machine, which answers as a test tells it."""

import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from pytest_django.fixtures import Settings

Answer = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers one request as the server's table says."""

    server: "Web"
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer."""
        self.close_connection = True
        self.server.asked.append(self.path)
        self.server.headers.append(dict(self.headers))
        answer = self.server.answers.get(self.path)
        if answer is None:
            self.say(404, b"nothing here")
        else:
            answer(self)

    def say(self, status: int, body: bytes = b"", **headers: str) -> None:
        """Send a whole answer; underscores in the names of headers stand for hyphens."""
        self.send_response(status)
        for name, value in {"Content_Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


class Web(ThreadingHTTPServer):
    """The server, its table of answers by path, and what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        """Listen on a free port of this machine."""
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers: dict[str, Answer] = {}
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []

    @property
    def port(self) -> int:
        """Return the port that it listens on."""
        return int(self.server_address[1])

    def url(self, path: str) -> str:
        """Return the address of a path."""
        return f"http://127.0.0.1:{self.port}{path}"

    def page(self, path: str, body: str | bytes, kind: str = "text/html", **headers: str) -> None:
        """Answer a path with a body."""
        data = body.encode() if isinstance(body, str) else body
        self.answers[path] = lambda handler: handler.say(200, data, Content_Type=kind, **headers)

    def status(self, path: str, status: int, **headers: str) -> None:
        """Answer a path with a status alone."""
        self.answers[path] = lambda handler: handler.say(status, b"", **headers)

    def moved(self, path: str, target: str, status: int = 302) -> None:
        """Send who asks for a path on."""
        self.status(path, status, Location=target)

    def endless(self, path: str, piece: bytes, *, pause: float = 0.0, **headers: str) -> None:
        """Answer a path with a body that does not end."""

        def answer(handler: Handler) -> None:
            handler.send_response(200)
            for name, value in {"Content_Type": "text/html", **headers}.items():
                handler.send_header(name.replace("_", "-"), value)
            handler.end_headers()
            try:
                while True:
                    handler.wfile.write(piece)
                    time.sleep(pause)
            except OSError:
                return

        self.answers[path] = answer

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Take it calmly when who asked has gone."""


@pytest.fixture
def web(settings: Settings) -> Iterator[Web]:
    """Return a web server that may be fetched from though it is on this machine."""
    server = Web()
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    settings.FETCH_ALLOW = frozenset({("127.0.0.1", server.port)})
    yield server
    server.shutdown()
    server.server_close()
