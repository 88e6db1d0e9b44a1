"""A whole database to one file and back, with the means of the database itself."""

import os
import re
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from django.db import connection, transaction
from django.db.backends.base.introspection import TableInfo

LINES_SHOWN = 3  # of what a tool complains
BLOCK = 1024 * 1024
HEAD = 20  # lines of a dump, in which it sets how it is read
UNKNOWN = b"SET transaction_timeout ="  # pg_restore of 17 writes it, and servers up to 16 refuse it

# Answers a question to the database as it was at the moment of a dump.
Ask = Callable[[str], Iterator[tuple[Any, ...]]]


class NoTool(Exception):
    """The database cannot be saved or filled from here: the message says why and what to do."""


def dump(target: Path, *, begun: Callable[[Ask], None] = lambda ask: None) -> dict[str, int]:
    """Write the database into a file, as it is at one moment, and return how many rows each table has then.

    Others go on meanwhile. `begun` is called as soon as that moment is set. NoTool where it cannot be done.
    """
    if connection.vendor == "sqlite":
        copy_sqlite(Path(connection.settings_dict["NAME"]), target)
        with closing(sqlite3.connect(target)) as copy:
            begun(lambda statement: iter(copy.execute(statement)))
            names = copy.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite|_%' ESCAPE '|'"
            )
            return {
                name: copy.execute(f"SELECT count(*) FROM {quoted(name)}").fetchone()[0]  # noqa: S608
                for (name,) in names.fetchall()
            }
    check_tools("pg_dump")
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        cursor.execute(
            "SET LOCAL idle_in_transaction_session_timeout = 0"
        )  # pg_dump takes as long as it takes
        cursor.execute("SELECT pg_export_snapshot()")
        (snapshot,) = cursor.fetchone()
        begun(asked)
        options = ("--format=custom", "--no-owner", "--no-privileges", f"--snapshot={snapshot}")
        run("pg_dump", *options, f"--file={target}")
        return counts(table.name for table in tables(cursor))


def asked(statement: str) -> Iterator[tuple[Any, ...]]:
    """Yield what the database answers within its transaction, without holding all of it."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(statement)
        yield from cursor


def load(source: Path) -> None:
    """Replace all that is in the database by what a file holds, wholly or not at all. NoTool where that cannot be."""
    if connection.vendor == "sqlite":
        connection.close()
        copy_sqlite(source, Path(connection.settings_dict["NAME"]))
        return
    check_tools("pg_restore", "psql")
    with connection.cursor() as cursor:
        there = ", ".join(quoted(table.name) for table in tables(cursor))
    statement = f"DROP TABLE IF EXISTS {there} CASCADE" if there else "SELECT 1"
    connection.close()
    fill(statement, source)


def fill(statement: str, source: Path) -> None:
    """Carry out a statement and what a dump holds in one transaction, which is committed when all has come."""
    with tempfile.TemporaryFile() as complaints:
        reader = subprocess.Popen(
            ["pg_restore", "--no-owner", "--no-privileges", "--file=-", str(source)],
            stdout=subprocess.PIPE,
            stderr=complaints,
        )
        writer = subprocess.Popen(
            ["psql", "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--output=/dev/null", "--file=-"],
            env={**os.environ, **address()},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=complaints,
        )
        assert reader.stdout is not None
        assert writer.stdin is not None
        with suppress(BrokenPipeError), writer.stdin, reader.stdout:
            writer.stdin.write(f"BEGIN; {statement};\n".encode())
            head = (reader.stdout.readline() for _ in range(HEAD))
            writer.stdin.writelines(line for line in head if not line.startswith(UNKNOWN))
            shutil.copyfileobj(reader.stdout, writer.stdin, BLOCK)
            if reader.wait() == 0:
                writer.stdin.write(b"\nCOMMIT;\n")  # without it the transaction ends as if nothing had been
        codes = {"pg_restore": reader.wait(), "psql": writer.wait()}
        complaints.seek(0)
        complaint = complaints.read().decode(errors="replace")
    if failed := [tool for tool, code in codes.items() if code]:
        raise NoTool(f"{failed[-1]} failed: {shown(complaint)}")


def copy_sqlite(source: Path, target: Path) -> None:
    """Copy an SQLite database by its online backup, in one step: others see the old one or the new one."""
    try:
        with (
            closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True, timeout=60)) as origin,
            closing(sqlite3.connect(target, timeout=60)) as copy,
        ):
            origin.backup(copy, pages=-1)
    except sqlite3.Error as error:
        raise NoTool(f"SQLite could not copy the database: {error}") from None


def run(tool: str, *options: str) -> None:
    """Run a tool of PostgreSQL on the database of the settings. NoTool with its complaint where it fails."""
    done = subprocess.run(
        [tool, *options],
        env={**os.environ, **address()},
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise NoTool(f"{tool} failed: {shown(done.stderr)}")


def shown(complaint: str) -> str:
    """Return the first lines of what a tool complains, as one."""
    return "; ".join(complaint.strip().splitlines()[:LINES_SHOWN]) or "it gave no reason"


def address() -> Mapping[str, str]:
    """Return where the database is, as PostgreSQL's tools read it. No password stands on a command line."""
    settings = connection.get_connection_params()
    names = {
        "host": "PGHOST",
        "port": "PGPORT",
        "user": "PGUSER",
        "password": "PGPASSWORD",
        "dbname": "PGDATABASE",
        "sslmode": "PGSSLMODE",
        "sslrootcert": "PGSSLROOTCERT",
        "sslcert": "PGSSLCERT",
        "sslkey": "PGSSLKEY",
        "options": "PGOPTIONS",
    }
    return {names[name]: str(value) for name, value in settings.items() if name in names and value}


def check_tools(*tools: str) -> None:
    """Raise NoTool unless the tools are here, and no older than the server."""
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version_num")
        server = int(cursor.fetchone()[0]) // 10_000
    for tool in tools:
        if shutil.which(tool) is None:
            raise NoTool(
                f"There is no {tool} on PATH: install the client of PostgreSQL {server} (postgresql-client-{server})."
            )
        told = subprocess.run([tool, "--version"], capture_output=True, text=True, check=False).stdout
        found = re.search(r"(\d+)", told)
        if found is None or int(found[1]) < server:
            raise NoTool(
                f"{tool} is of version {found[1] if found else 'unknown'} and the server of {server}: "
                f"install the client of PostgreSQL {server} (postgresql-client-{server})."
            )


def counts(names: Iterable[str]) -> dict[str, int]:
    """Return how many rows tables have: one query for each."""
    found = {}
    with connection.cursor() as cursor:
        for name in names:
            cursor.execute(f"SELECT count(*) FROM {quoted(name)}")  # noqa: S608
            found[name] = cursor.fetchone()[0]
    return found


def table_names() -> set[str]:
    """Return the names of the tables that are there: one query."""
    with connection.cursor() as cursor:
        return {table.name for table in tables(cursor)}


def tables(cursor: Any) -> list[TableInfo]:
    """Return the tables that are there, without views."""
    return [table for table in connection.introspection.get_table_list(cursor) if table.type in {"t", "p"}]


def quoted(name: str) -> str:
    """Return the name of a table as it stands in SQL, whatever is in it."""
    return '"' + name.replace('"', '""') + '"'
