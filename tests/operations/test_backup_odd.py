"""Backups in places that are not as usual: killed before, not to be written to, told of in other ways."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.core.management import CommandError
from django.db import connection

from articles.models import Article
from articles.operations import archive, backup
from articles.selectors.picture import differences, picture
from tests.operations.backups import ORIGINAL, run

pytestmark = pytest.mark.django_db(transaction=True)
NOBODY = 65534
HOLDING = """
import sys, django
django.setup()
from pathlib import Path
from articles.operations.backup import a_while_in
with a_while_in(Path(sys.argv[1]), sys.argv[2]) as folder:
    (folder / "held").write_text("x")
    print("there", flush=True)
    sys.stdin.read()
"""


@contextmanager
def another_backup(root: Path, place: Path, prefix: str) -> Iterator["subprocess.Popen[str]"]:
    """Let another process be in the middle of a backup, as far as its folder is concerned."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(place), prefix],
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "there\n"
    yield process
    process.kill()
    process.communicate()


@pytest.mark.parametrize("prefix", [archive.HELD, backup.WORK])
def test_what_a_backup_that_was_killed_left_is_removed_by_the_next(
    prefix: str, ledger: Article, media: Path, tmp_path: Path, project_root: Path
) -> None:
    place = media if prefix == archive.HELD else tmp_path
    with another_backup(project_root, place, prefix) as other:
        run("backup", tmp_path / "a.tar")
        [left] = place.glob(f"{prefix}*")  # it is still at it
        assert (left / "held").exists()
        other.send_signal(signal.SIGKILL)
        other.wait()
        assert left.exists()
        run("backup", tmp_path / "b.tar")
    assert list(place.glob(f"{prefix}*")) == []
    assert ledger.file.read() == ORIGINAL
    assert (
        archive.checked(tmp_path / "a.tar").parts.keys() == archive.checked(tmp_path / "b.tar").parts.keys()
    )


def test_what_a_restore_that_was_killed_put_aside_is_not_lost(
    ledger: Article, media: Path, tmp_path: Path
) -> None:
    aside = media / f"{archive.HELD}x" / archive.BEFORE
    aside.mkdir(parents=True)
    (aside / "a.txt").write_text("The only one.")
    run("backup", tmp_path / "a.tar")
    assert (aside / "a.txt").read_text() == "The only one."


@contextmanager
def not_ours(folder: Path) -> Iterator[None]:
    """Take away the right to write to a folder. The superuser may do all, and is nobody for a while."""
    superuser = os.getuid() == 0
    folder.chmod(0o500)
    if superuser:
        os.setreuid(NOBODY, 0)
    try:
        yield
    finally:
        if superuser:
            os.setreuid(0, 0)
        folder.chmod(0o700)


def test_originals_that_are_not_to_be_written_to_are_told_before_anything_is_changed(
    ledger: Article, media: Path, tmp_path: Path
) -> None:
    run("backup", tmp_path / "a.tar")
    Article.objects.filter(pk=ledger.pk).update(title="Changed since")
    before = picture()
    with not_ours(media), pytest.raises(CommandError, match="is not this user's to write"):
        run("restore", tmp_path / "a.tar", "--replace")
    assert differences(before, picture()) == []
    assert ledger.file.read() == ORIGINAL
    run("restore", tmp_path / "a.tar", "--replace")
    assert not Article.objects.filter(title="Changed since").exists()


@pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite's database is a file with a path")
def test_a_database_may_be_named_by_where_it_lies_from_here(
    ledger: Article, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = os.path.relpath(connection.settings_dict["NAME"])
    assert not name.startswith("/")
    monkeypatch.setitem(connection.settings_dict, "NAME", name)
    run("backup", tmp_path / "a.tar")
    Article.objects.all().delete()
    run("restore", tmp_path / "a.tar", "--replace")
    assert Article.objects.filter(pk=ledger.pk).exists()


@pytest.mark.skipif(connection.vendor != "postgresql", reason="the variables are PostgreSQL's")
@pytest.mark.parametrize("source", ["settings", "variables"])
def test_the_tools_go_where_the_program_goes(
    source: str, ledger: Article, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Settings count before the variables of PostgreSQL, and these where the settings say nothing."""
    told = connection.settings_dict
    for key, variable in (
        ("HOST", "PGHOST"),
        ("PORT", "PGPORT"),
        ("USER", "PGUSER"),
        ("PASSWORD", "PGPASSWORD"),
    ):
        if source == "variables":
            if told[key]:
                monkeypatch.setenv(variable, str(told[key]))
            monkeypatch.setitem(told, key, "")
        else:
            monkeypatch.setenv(variable, "elsewhere" if told[key] else "")
    monkeypatch.setenv("PGDATABASE", "elsewhere")
    run("backup", tmp_path / "a.tar")
    Article.objects.all().delete()
    run("restore", tmp_path / "a.tar", "--replace")
    assert Article.objects.filter(pk=ledger.pk).exists()
