"""One round of the load test: a database is filled, the program started on it, and people are let in.

The program runs as `make run` starts it, on a folder and a Redis of its own, and on a database made for it where a
PostgreSQL answers, else on SQLite. Its limits are those that it has by itself.
"""

import argparse
import json
import os
import secrets
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import dj_database_url
import psycopg
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group, User
from django.db import connection

from articles.indexing import index_everything
from articles.management.bench_page import LOADING, part, put
from articles.management.ledger_bench import database, settle
from articles.management.made_ledger import MadeLedger
from articles.management.scratch import SQLITE, address, scratch_database
from articles.models import Article, ArticleStatus
from tests.load.files import batches
from tests.load.outcome import Outcome, outcome_of
from tests.program import Program, free_port

ROOT = Path(__file__).resolve().parent.parent.parent
LOCUST = "locust==2.47.0"  # fetched by uv when it is run; no package of the project
USUAL_SERVER = "postgres://postgres@127.0.0.1:5432/postgres"
ARRIVING = 1.0  # people who log in in a second, until all are there; only then locust begins to count
ACTORS = 2000  # who take part in the meetings of the made ledger
UPLOADS_A_MINUTE = 4  # that one person makes at most


def main() -> int:
    """Carry out a round; return 1 where something failed or one answer in twenty took a second or longer."""
    asked = parsed()
    with tempfile.TemporaryDirectory(prefix="wmw-load-") as folder, scratch_database(server(asked.server)):
        plan = filled(asked, Path(folder))
        settle()
        with running(Path(folder, "var")) as program:
            before = os.getloadavg()[0]
            found = tried(asked, program.address, plan, Path(folder))
            said = [line for line in program.lines if " ERROR " in line or "Traceback" in line]
        page = told(asked, found, before)
    sys.stdout.write(page)
    if asked.write:
        put({LOADING: page}, asked.write)
    problems = [*found.problems, *said]
    sys.stdout.write("".join(f"FAILED: {problem.strip()}\n" for problem in problems[:50]))
    return int(bool(problems))


def parsed() -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(prog="make load")
    parser.add_argument("--minutes", type=float, default=5.0, help="from when all are there")
    parser.add_argument("--browsing", type=int, default=50, help="people who look around")
    parser.add_argument("--uploading", type=int, default=5, help="people who upload")
    parser.add_argument("--meetings", type=int, default=4000, help="in the ledger when it begins")
    parser.add_argument(
        "--server", metavar="URL", help="of PostgreSQL, or sqlite; else one on its usual port"
    )
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the table into this file")
    return parser.parse_args()


def server(named: str | None) -> Mapping[str, Any]:
    """Return where the database is made: on the server that is named, or one that answers, else as a file."""
    url = named or os.environ.get("DATABASE_URL") or USUAL_SERVER
    if url == "sqlite":
        return SQLITE
    try:
        psycopg.connect(url, connect_timeout=3).close()
    except psycopg.Error:
        if named:
            raise
        return SQLITE
    return dj_database_url.parse(url)


def filled(asked: argparse.Namespace, folder: Path) -> dict[str, Any]:
    """Make the ledger, the people and the files that they upload; return who and what there is."""
    MadeLedger(actors=ACTORS).grow(asked.meetings)
    index_everything()
    password = secrets.token_urlsafe(12)
    kept, analysts = make_password(password), Group.objects.get(name="analyst")
    names = [f"person-{number}" for number in range(asked.browsing + asked.uploading)]
    for name in names:
        User.objects.create(username=name, password=kept).groups.add(analysts)
    uploads = int(asked.uploading * UPLOADS_A_MINUTE * (asked.minutes + 2))
    files = Path(folder, "files")
    files.mkdir()
    return {
        "users": names,
        "password": password,
        "browsing": asked.browsing,
        "uploading": asked.uploading,
        "batches": [[str(file) for file in batch] for batch in batches(files, uploads)],
    }


@contextmanager
def running(data: Path) -> Iterator[Program]:
    """Run the program on this thread's database, and end it with this block."""
    program = Program(ROOT, data, free_port(), DATABASE_URL=address())
    try:
        program.wait_until_ready()
        connection.close()
        yield program
    finally:
        program.end(signal.SIGTERM)


def tried(asked: argparse.Namespace, site: str, plan: Mapping[str, Any], folder: Path) -> Outcome:
    """Let the people in, and return what they met with."""
    written, failures = folder / "plan.json", folder / "failures"
    written.write_text(json.dumps(plan), encoding="utf-8")
    failures.touch()
    people = asked.browsing + asked.uploading
    seconds = int(people / ARRIVING + 60 * asked.minutes)
    command = [
        *(
            sys.executable,
            "-m",
            "uv",
            "run",
            "--quiet",
            "--no-project",
            "--python",
            sys.executable,
            "--with",
            LOCUST,
        ),
        *("python", "-m", "locust", "--headless", "--only-summary", "--reset-stats"),
    ]
    options = {
        "--locustfile": ROOT / "tests" / "load" / "locustfile.py",
        "--host": site,
        "--users": people,
        "--spawn-rate": ARRIVING,
        "--run-time": f"{seconds}s",
        "--stop-timeout": 40,  # seconds in which what is being done is done
        "--json-file": folder / "outcome",
        "--exit-code-on-error": 0,  # failures are looked at here
    }
    done = subprocess.run(
        [*command, *(str(word) for option in options.items() for word in option)],
        cwd=ROOT,
        env={**os.environ, "LOAD_PLAN": str(written), "LOAD_FAILURES": str(failures)},
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"locust ended with {done.returncode}.")
    return outcome_of(folder / "outcome.json", failures)


def told(asked: argparse.Namespace, found: Outcome, before: float) -> str:
    """Return the page's part."""
    sent = Article.objects.filter(uploaded_by__isnull=False)
    return part(
        LOADING,
        browsing=asked.browsing,
        uploading=asked.uploading,
        minutes=f"{asked.minutes:g}",
        database=database(),
        meetings=f"{asked.meetings:,}",
        articles=f"{Article.objects.filter(uploaded_by__isnull=True).count():,}",
        read=sent.filter(status=ArticleStatus.DONE).count(),
        load=f"{before:.1f}",
        table=found.table(),
    )
