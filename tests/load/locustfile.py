"""Fifty-five browsers for locust: `python -m tests.load` starts it and says in the environment who may log in."""

import json
import os
import time
from collections.abc import Mapping, Sequence
from itertools import count
from pathlib import Path
from random import Random
from typing import Any
from uuid import uuid4

import gevent
from locust import FastHttpUser, between, events

from tests.load.people import Analyst, Asked, Site, Uploader, log_in

PLAN: dict[str, Any] = json.loads(Path(os.environ["LOAD_PLAN"]).read_text(encoding="utf-8"))
FAILURES = Path(os.environ["LOAD_FAILURES"])  # of the whole run, its beginning included
PATIENCE = 30.0  # seconds until an answer that has not come is a failure

_users = count()
_batches = iter(PLAN["batches"])


class Browser(Site):
    """A session of locust's client."""

    def __init__(self, client: Any, language: str) -> None:
        """Begin without cookies."""
        self.client = client
        self.headers = {"Accept-Language": language}

    def open(self, *asked: Asked) -> list[str]:
        """Return the answers, all asked for at once as browsers do."""
        answers = [gevent.spawn(self._answer, one) for one in asked]
        gevent.joinall(answers)
        return [answer.value or "" for answer in answers]

    def _answer(self, asked: Asked) -> str:
        headers = {**self.headers, "HX-Request": "true"} if asked.fragment else self.headers
        with self.client.get(asked.path, name=asked.name, headers=headers, catch_response=True) as response:
            text: str = response.text or ""
            if response.status_code == 204 and asked.fragment:
                return ""
            if response.status_code != 200:
                response.failure(f"status {response.status_code} at {asked.path}")
            elif not asked.is_answered_by(text):
                response.failure(f"no {asked.holds} in {asked.path}")
            else:
                return text
        return ""

    def send(
        self, path: str, fields: Mapping[str, str], files: Sequence[tuple[str, bytes]], *, name: str
    ) -> str:
        """Send a form and return the address that it leads to."""
        border = uuid4().hex
        body = b"".join(
            [
                *(part(border, f'name="{key}"', value.encode()) for key, value in fields.items()),
                *(part(border, f'name="documents"; filename="{key}"', data) for key, data in files),
                f"--{border}--\r\n".encode(),
            ]
        )
        with self.client.post(
            path,
            name=name,
            data=body,
            headers={**self.headers, "Content-Type": f"multipart/form-data; boundary={border}"},
            allow_redirects=False,
            catch_response=True,
        ) as response:
            if response.status_code == 302:
                return str(response.headers["Location"])
            response.failure(f"status {response.status_code} at {path}")
        return ""

    def fail(self, name: str, why: str) -> None:
        """Count a failure that is none of a single answer."""
        note(name, why)


def part(border: str, names: str, data: bytes) -> bytes:
    """Return one field of a form."""
    return f"--{border}\r\nContent-Disposition: form-data; {names}\r\n\r\n".encode() + data + b"\r\n"


def note(name: str, why: object) -> None:
    """Write a failure down."""
    with FAILURES.open("a", encoding="utf-8") as failures:
        failures.write(f"{name}: {why}\n")


def note_failed(name: str, exception: object, **_: Any) -> None:
    """Write down what failed, also before locust begins to count."""
    if exception:
        note(name, exception)


def note_broken(exception: object, **_: Any) -> None:
    """Write down what broke off what somebody was at."""
    note("somebody broke off", repr(exception))


events.request.add_listener(note_failed)
events.user_error.add_listener(note_broken)


class Person(FastHttpUser):  # type: ignore[misc]  # locust need not be installed here
    """Somebody with an account."""

    abstract = True
    connection_timeout = network_timeout = PATIENCE

    def on_start(self) -> None:
        """Log in, every second in Indonesian."""
        number = next(_users)
        self.browser = Browser(self.client, "id" if number % 2 else "en")
        self.chance = Random(number)
        log_in(self.browser, PLAN["users"][number], PLAN["password"])


class Browsing(Person):
    """An analyst who looks around."""

    fixed_count = PLAN["browsing"]
    wait_time = between(2, 10)

    def on_start(self) -> None:
        """Log in, and know nothing."""
        super().on_start()
        self.analyst = Analyst(self.browser, self.chance)

    def act(self) -> None:
        """Do one thing."""
        self.analyst.act()

    tasks = (act,)


class Uploading(Person):
    """Somebody who uploads, looks on until all is read, and gets the next files ready."""

    fixed_count = PLAN["uploading"]
    wait_time = between(15, 30)

    def upload(self) -> None:
        """Upload some files."""
        if files := next(_batches, None):
            Uploader(self.browser, time.sleep).upload([Path(file) for file in files])

    tasks = (upload,)
