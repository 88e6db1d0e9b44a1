"""Make a backup: the database as it is at one moment, and the originals of the articles."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import FileField

from articles.models import Article, Backup
from articles.operations import archive, databases
from articles.operations.databases import Ask
from articles.operations.schema import Schema, schema

MISSING_SHOWN = 20
WORK = (
    ".who-met-whom-backup-"  # how the folder begins in which a backup is written, beside where it will stand
)


def make_backup(target: Path, *, tell: Callable[[str], None]) -> archive.Manifest:
    """Write a backup into a new file and return what it holds.

    The file has its name only when it is whole. FileExistsError where there is such a file, NoTool where the database
    cannot be saved, OSError where a file cannot be read or there is no room.

    The originals are held before the moment of the database and once more right after it: what is removed or comes
    meanwhile is in the backup, wherever a row of that moment names it.
    """
    if target.exists():
        raise FileExistsError(f"{target} is there already.")
    older = schema() == Schema.OLDER  # whose tables may lack what is asked for here
    media = Path(settings.MEDIA_ROOT)
    media.mkdir(parents=True, exist_ok=True, mode=0o700)
    with a_while_in(target.parent, WORK) as folder, a_while_in(media, archive.HELD) as held:
        dumped, unfinished = folder / archive.DATABASE, folder / target.name
        lost: list[str] = []

        def begun(ask: Ask) -> None:
            hold(held)
            if not older:
                lost.extend(missing(ask, held))

        tell("Saving the database")
        hold(held)
        counts = databases.dump(dumped, begun=begun)
        migrations = sorted(".".join(key) for key in MigrationRecorder(connection).applied_migrations())
        unfinished.touch(mode=0o600)  # it holds passwords' hashes
        writer = archive.Writer(unfinished)
        writer.add(archive.DATABASE, dumped)
        dumped.unlink()
        tell("Saving the originals of the articles")
        for name, file in originals(held):
            writer.add(f"{archive.MEDIA}{name}", file)
        manifest = archive.Manifest(
            version=settings.VERSION,
            made=datetime.now(UTC).isoformat(timespec="seconds"),
            engine=connection.vendor,
            migrations=tuple(migrations),
            counts=counts,
            parts=writer.parts,
            missing=tuple(lost),
        )
        writer.close(manifest)
        with unfinished.open("rb") as whole:
            os.fsync(whole.fileno())
        os.link(unfinished, target)  # never over another file
    if not older:
        Backup.objects.create(
            name=target.name[:255], size=target.stat().st_size, articles=counts.get(Article._meta.db_table, 0)
        )
    return manifest


@contextmanager
def a_while_in(place: Path, prefix: str) -> Iterator[Path]:
    """Give a new folder, its name beginning so, that is there for a while; remove those of backups that were killed.

    Whoever works in one has it locked, and the system lets go of that with the process.
    """
    for left in place.glob(f"{prefix}*"):
        if not (
            left / archive.BEFORE
        ).exists():  # else a restore was killed, and all that there was lies in it
            with suppress(OSError), locked(left):
                shutil.rmtree(left)
    with tempfile.TemporaryDirectory(prefix=prefix, dir=place) as folder, locked(Path(folder)):
        yield Path(folder)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Have a folder for oneself. BlockingIOError where another process has it."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(handle)


def originals(root: Path) -> Iterator[tuple[str, Path]]:
    """Yield the uploaded files, by their names below a folder, without what backups hold there."""
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith(archive.HELD))
        for name in sorted(files):
            file = Path(folder) / name
            if file.is_file() and not file.is_symlink():
                yield file.relative_to(root).as_posix(), file


def hold(held: Path) -> None:
    """Keep every original under a second name in a folder, where nobody removes it."""
    for name, file in originals(Path(settings.MEDIA_ROOT)):
        second = held / name
        if second.exists():
            continue
        second.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileNotFoundError):  # it was removed this moment
            keep(file, second)


def keep(file: Path, second: Path) -> None:
    """Give a file a second name; where the disk or the owner allows none, a copy."""
    try:
        os.link(file, second)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copyfile(file, second)


def missing(ask: Ask, held: Path) -> Iterator[str]:
    """Yield some files that rows name, as of the moment of the backup, and that are not held."""
    found = 0
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if not isinstance(field, FileField):
                continue
            column, table = (databases.quoted(str(name)) for name in (field.column, model._meta.db_table))
            for (name,) in ask(f"SELECT {column} FROM {table} WHERE {column} <> ''"):  # noqa: S608
                if not (held / name).is_file():
                    yield name
                    found += 1
                    if found >= MISSING_SHOWN:
                        return
