"""Backups that are damaged, hostile or of something else, and tools that are missing: nothing is changed."""

import os
import shutil
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import CommandError
from django.db import connection

from articles.models import Article
from articles.operations import archive
from articles.operations.archive import BadBackup
from articles.selectors.picture import differences, picture
from tests.operations.backups import ORIGINAL, rewritten, run

pytestmark = pytest.mark.django_db(transaction=True)


def cut(content: bytes) -> bytes:
    """Lose the end of a file."""
    return content[: len(content) // 2]


def flip(content: bytes) -> bytes:
    """Change one byte in the middle of the database."""
    middle = len(content) // 3
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


def nothing(content: bytes) -> bytes:
    """Leave nothing."""
    return b""


def words(content: bytes) -> bytes:
    """Be another file."""
    return b"This is a letter, not a backup.\n" * 100


@pytest.mark.parametrize("damage", [cut, flip, nothing, words])
@pytest.mark.parametrize("name", ["ledger.tar", "ledger.tar.gz"])
def test_a_damaged_backup_changes_nothing(
    ledger: Article, tmp_path: Path, name: str, damage: Callable[[bytes], bytes]
) -> None:
    file = tmp_path / name
    run("backup", file)
    file.write_bytes(damage(file.read_bytes()))
    before = picture()
    with pytest.raises(CommandError) as refused:
        run("restore", file, "--replace")
    assert "\n" not in str(refused.value)
    assert name in str(refused.value)
    assert differences(before, picture()) == []
    ledger.refresh_from_db()
    assert ledger.file.read() == ORIGINAL


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("engine", "oracle", "a database of oracle"),
        ("migrations", ["articles.9999_from_the_future"], "made by a newer program"),
        ("format", 99, "has form 99"),
        ("counts", "many", "cannot be read"),
    ],
)
def test_a_backup_that_does_not_fit_is_refused(
    ledger: Article, tmp_path: Path, key: str, value: object, said: str
) -> None:
    run("backup", tmp_path / "a.tar")
    file = rewritten(tmp_path / "a.tar", tmp_path / "b.tar", lambda manifest: manifest.update({key: value}))
    with pytest.raises(CommandError, match=said):
        run("restore", file, "--replace")
    assert Article.objects.filter(pk=ledger.pk).exists()


@pytest.mark.parametrize(
    "name", ["../outside", "/etc/outside", "media/../../outside", "media/./x", "outside", "media/"]
)
def test_no_part_leads_out_of_the_folder(ledger: Article, tmp_path: Path, name: str) -> None:
    run("backup", tmp_path / "a.tar")
    file = rewritten(tmp_path / "a.tar", tmp_path / "b.tar", lambda manifest: None, **{name: b"x"})
    with pytest.raises(CommandError, match="is no backup of this program"):
        run("restore", file, "--replace")
    assert not list(tmp_path.rglob("outside"))


def test_a_link_in_a_backup_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.tar"
    with tarfile.open(file, "w") as tar:
        info = tarfile.TarInfo("media/link")
        info.type, info.linkname = tarfile.SYMTYPE, "/etc/passwd"
        tar.addfile(info)
    with pytest.raises(BadBackup, match="media/link"):
        archive.checked(file)


@pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL needs tools of its own")
@pytest.mark.parametrize(
    ("version", "said"), [(None, "There is no pg_dump on PATH"), ("9.6", "of version 9")]
)
def test_tools_that_are_missing_or_old_are_named(
    ledger: Article, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str | None, said: str
) -> None:
    tools = tmp_path / "bin"
    tools.mkdir()
    if version:
        tool = tools / "pg_dump"
        tool.write_text(f"#!/bin/sh\necho 'pg_dump (PostgreSQL) {version}'\n")
        tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}:/bin" if version else str(tools))
    with pytest.raises(CommandError, match=f"{said}.*install the client of PostgreSQL"):
        run("backup", tmp_path / "a.tar")
    assert not (tmp_path / "a.tar").exists()


@pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL needs tools of its own")
def test_a_newer_tool_fills_an_older_server(
    ledger: Article, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("backup", tmp_path / "a.tar")
    (tmp_path / "bin").mkdir()
    newer = tmp_path / "bin" / "pg_restore"
    real = shutil.which("pg_restore")
    head = """[ "$1" = --version ] || echo 'SET transaction_timeout = 0;'"""
    newer.write_text(f"""#!/bin/sh\n{head}\nexec {real} "$@"\n""")
    newer.chmod(0o755)
    monkeypatch.setenv("PATH", f"{newer.parent}:{os.environ['PATH']}")
    run("restore", tmp_path / "a.tar", "--replace")
    assert Article.objects.filter(pk=ledger.pk).exists()


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite's copy is one step of its own")
def test_what_postgresql_refuses_leaves_the_ledger_as_it_was(ledger: Article, tmp_path: Path) -> None:
    run("backup", tmp_path / "a.tar")
    broken = rewritten(
        tmp_path / "a.tar", tmp_path / "b.tar", lambda manifest: None, database=b"PGDMP no dump"
    )
    before = picture()
    with pytest.raises(CommandError, match="pg_restore failed"):
        run("restore", broken, "--replace")
    assert differences(before, picture()) == []
