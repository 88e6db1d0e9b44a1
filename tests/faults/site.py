"""The whole program around one database, in processes of its own, and people who visit it over HTTP."""

import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPMessage
from http.cookiejar import CookieJar
from pathlib import Path
from typing import IO, Any
from urllib.error import HTTPError
from urllib.request import HTTPCookieProcessor, HTTPRedirectHandler, Request, build_opener
from uuid import UUID

from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

from articles.management.scratch import address
from coverage_site.serving.processes import process_table
from tests.program import environment, free_port
from tests.services import READY_SECONDS, Process, RedisServer, Workers, wait_for

ROOT = Path(__file__).resolve().parents[2]
STEPS = "tests.faults.steps"
PATIENCE = 50.0  # seconds for an answer: what takes longer hangs
PASSWORD = "only for these tests"
BATCH = re.compile(r"^/upload/([0-9a-f-]{36})/$")


@dataclass(frozen=True, slots=True)
class Post:
    """What somebody sends with one press of the button: a pasted text with its metadata, or files."""

    fields: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, bytes] = field(default_factory=dict)

    def form(self) -> dict[str, Any]:
        """Return it as Django's encoder and its client take it; files can be read once."""
        files = [SimpleUploadedFile(name, data) for name, data in self.files.items()]
        return {**self.fields, "documents": files}

    @property
    def things(self) -> int:
        """Return how many receipts it has to bring."""
        return len(self.files) + ("text" in self.fields)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the web server said."""

    status: int
    page: str
    location: str

    @property
    def batch(self) -> UUID | None:
        """Return the key of the upload that it leads to, None where it leads to none."""
        found = BATCH.match(self.location)
        return UUID(found[1]) if self.status == 302 and found else None


class Stays(HTTPRedirectHandler):
    """Follows nobody."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> None:
        """Go nowhere: the answer itself is wanted."""


class Visitor:
    """Somebody with a session of their own, who remembers what they were told is stored."""

    def __init__(self, address: str, name: str) -> None:
        self.address = address
        self.name = name
        self.cookies = CookieJar()
        self.opener = build_opener(HTTPCookieProcessor(self.cookies), Stays())
        self.told: dict[UUID, Post] = {}

    @property
    def headers(self) -> dict[str, str]:
        """Return what goes along with each form."""
        token = next((cookie.value or "" for cookie in self.cookies if cookie.name == "csrftoken"), "")
        return {"X-CSRFToken": token, "Content-Type": MULTIPART_CONTENT}

    def log_in(self) -> Answer:
        """Log in, as with a browser that was here never before."""
        self.cookies.clear()
        self.ask("/login/")
        return self.ask("/login/", {"username": self.name, "password": PASSWORD})

    def ask(self, path: str, form: Mapping[str, Any] | None = None) -> Answer:
        """Ask for a page, or send a form. OSError where nobody answers, TimeoutError where it takes too long."""
        headers, data = self.headers, None if form is None else encode_multipart(BOUNDARY, dict(form))
        request = Request(f"{self.address}{path}", data, headers)
        try:
            answer = self.opener.open(request, timeout=PATIENCE)
        except HTTPError as error:
            answer = error
        with answer:
            return Answer(answer.status, answer.read().decode(), answer.headers.get("Location", ""))

    def send(self, post: Post) -> Answer:
        """Upload something, and remember it where the answer leads to what became of it."""
        answer = self.ask("/upload/", post.form())
        if answer.batch:
            self.told[answer.batch] = post
        return answer

    def send_half(self, post: Post) -> HTTPConnection:
        """Upload the first half of something, and return the connection over which the rest could come."""
        body = encode_multipart(BOUNDARY, post.form())
        connection = HTTPConnection(self.address.removeprefix("http://"), timeout=PATIENCE)
        connection.putrequest("POST", "/upload/")
        cookies = "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.cookies)
        for name, value in {**self.headers, "Cookie": cookies, "Content-Length": str(len(body))}.items():
            connection.putheader(name, value)
        connection.endheaders()
        connection.send(body[: len(body) // 2])
        return connection


class Site:
    """Redis, web server and workers over the database of this thread, with a data folder of their own."""

    def __init__(self, data: Path, folder: Path) -> None:
        self.data = data
        self.folder = folder
        self.redis = RedisServer(folder)
        self.workers = Workers(self.redis, folder)
        self.port = free_port()
        self.web: Process | None = None
        self.visitors: list[Visitor] = []

    @property
    def address(self) -> str:
        """Return where its pages are."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def own(self) -> dict[str, str]:
        """Return the settings that make a process one of this site."""
        return {
            "DATA_DIR": str(self.data),
            "DATABASE_URL": address(),
            "REDIS_URL": self.redis.url,
            "SWEEP_SECONDS": "1",
            "LOG_LEVEL": "WARNING",
        }

    def start_web(self) -> None:
        """Start the web server as `manage.py serve` does, and wait for its first page."""
        web = process_table(host="127.0.0.1", port=self.port, workers=1, log_level="WARNING")[0]
        with (self.folder / "web.log").open("ab") as log:
            self.web = subprocess.Popen(
                [sys.executable, *web.arguments],
                cwd=ROOT,
                env={**environment(self.data, self.port), **self.own},
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        wait_for(self.answers, READY_SECONDS)

    def answers(self) -> bool:
        """Tell if the web server says that it lives."""
        try:
            with build_opener().open(f"{self.address}/healthz", timeout=PATIENCE) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False

    def hire(self, *options: str, clock: bool = True, application: str = STEPS, **changes: str) -> Process:
        """Start a worker, which is the clock too unless it is told not to be."""
        schedule = self.folder / f"schedule-{len(self.workers.processes)}"
        beat = ("-B", f"--schedule={schedule}") if clock else ()
        return self.workers.start(*beat, *options, application=application, **{**self.own, **changes})

    def visitor(self, name: str) -> Visitor:
        """Return a new visitor, an admin."""
        password = PBKDF2PasswordHasher().encode(PASSWORD, "salt", iterations=1)
        User.objects.update_or_create(
            username=name, defaults={"password": password, "is_superuser": True, "is_staff": True}
        )
        visitor = Visitor(self.address, name)
        assert visitor.log_in().status == 302
        self.visitors.append(visitor)
        return visitor

    def stop(self) -> None:
        """End everything at once."""
        self.workers.stop()
        if self.web is not None:
            self.workers.kill(self.web)
        self.redis.stop()
