"""Put a backup in the place of what is there: all checked first, then everything at once, as far as that can be."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from pathlib import Path

from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection, connections

from articles.models import Article, ArticleStatus, Feed, Meeting, Receipt, Review, SavedView, Worker
from articles.operations import archive, databases
from articles.operations.archive import BadBackup
from articles.operations.schema import known
from articles.operations.workers import worker_states

LEDGER = (Article, Meeting, Review, Receipt, Feed, SavedView)  # what people would miss
OF_THE_DISK = "lost+found"  # lies at the root of a disk and is the system's


class NotNow(Exception):
    """Restoring would destroy something, or meet a running program: the message says what to do."""


def restore(source: Path, *, replace: bool, tell: Callable[[str], None]) -> archive.Manifest:
    """Restore a backup and return what it held.

    BadBackup where the file is none, damaged or of another kind; NotNow where there is a ledger (unless `replace`) or
    a worker runs; NoTool where the database cannot be filled. Up to then nothing was changed. SQLite's database is
    brought up to date before it takes the place of the other, PostgreSQL's afterwards.
    """
    check_place(replace=replace)
    tell("Checking the backup")
    manifest = archive.checked(source)
    check_fit(manifest)
    settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="restore-", dir=settings.DATA_DIR) as folder:
        tell("Unpacking it")
        archive.unpack(source, Path(folder))
        database = Path(folder) / archive.DATABASE
        tell("Restoring the database")
        if connection.vendor == "sqlite":
            with working_on(database):
                bring_up_to_date(manifest)
            databases.load(database)
        else:
            databases.load(database)
            bring_up_to_date(manifest)
        tell("Restoring the originals of the articles")
        swap(Path(folder) / archive.MEDIA, Path(settings.MEDIA_ROOT))
    return manifest


def check_place(*, replace: bool) -> None:
    """Raise NotNow where something stands in the way."""
    there = databases.table_names()
    if Worker._meta.db_table in there and any(worker.alive for worker in worker_states()):
        raise NotNow("A worker runs. Stop the program, workers and web server, and restore then.")
    media = Path(settings.MEDIA_ROOT)
    if media.exists() and not os.access(media, os.R_OK | os.W_OK | os.X_OK):
        raise NotNow(f"The originals cannot be replaced: {media} is not this user's to write.")
    if replace:
        return
    for model in LEDGER:
        if model._meta.db_table in there and model._default_manager.exists():
            raise NotNow(
                f"There is a ledger already, with {model._meta.verbose_name_plural}. Make a backup of it, and say "
                "--replace to lose it."
            )


def check_fit(manifest: archive.Manifest) -> None:
    """Raise BadBackup where the backup is not for this database or not for this program."""
    if manifest.engine != connection.vendor:
        raise BadBackup(
            f"The backup is of a database of {manifest.engine}, and DATABASE_URL names one of {connection.vendor}: "
            "restore it where the database is of its kind."
        )
    ours = {".".join(key) for key in known()}
    if newer := sorted(set(manifest.migrations) - ours):
        raise BadBackup(
            f"The backup was made by a newer program (version {manifest.version}, with {newer[-1]}): "
            "update this one first."
        )


@contextmanager
def working_on(database: Path) -> Iterator[None]:
    """Let this thread work on another SQLite database for a while."""
    own, configured = connections["default"], connections.settings["default"]
    connections.settings["default"] = {**deepcopy(configured), "NAME": str(database)}
    connections["default"] = other = connections.create_connection("default")
    try:
        yield
    finally:
        with other.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        other.close()
        connections.settings["default"] = configured
        connections["default"] = own


def bring_up_to_date(manifest: archive.Manifest) -> None:
    """Check that every row came, migrate, and let go of what only the program of before could go on with."""
    found = databases.counts(sorted(databases.table_names() & manifest.counts.keys()))
    if wrong := [table for table, number in manifest.counts.items() if found.get(table, 0) != number]:
        raise BadBackup(
            f"Not every row came: {wrong[0]} has {found.get(wrong[0], 0)}, not {manifest.counts[wrong[0]]}."
        )
    call_command("migrate", verbosity=0, interactive=False)
    Session.objects.all().delete()  # who was logged in then may have been locked out since
    Worker.objects.all().delete()
    unread = (ArticleStatus.QUEUED, ArticleStatus.WORKING)
    Article.objects.filter(status__in=unread).update(
        status=ArticleStatus.QUEUED, claimed_at=None, queued_at=None
    )


def swap(new: Path, place: Path) -> None:
    """Put what is in a folder in the place of what is in another, wholly or not at all.

    The other folder itself stays, which may be a link or a disk of its own: all is brought onto its disk first.
    """
    new.mkdir(exist_ok=True, mode=0o700)
    place = place.resolve()
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.TemporaryDirectory(prefix=archive.HELD, dir=place) as folder:
        ready, before = Path(folder) / "new", Path(folder) / archive.BEFORE
        before.mkdir()
        shutil.move(new, ready)
        moved: list[tuple[Path, Path]] = []
        try:
            for source, target in ((place, before), (ready, place)):
                for child in sorted(source.iterdir()):
                    if child.name not in {Path(folder).name, OF_THE_DISK}:
                        child.rename(target / child.name)
                        moved.append((child, target / child.name))
        except OSError:
            for was, lies in reversed(moved):
                lies.rename(was)
            raise
