"""Make a backup: the database as it is at one moment, and the originals of the articles."""

import os
import tempfile
from collections.abc import Callable, Collection, Iterator
from datetime import UTC, datetime
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import FileField

from articles.models import Article, Backup
from articles.operations import archive, databases

MISSING_SHOWN = 20


def make_backup(target: Path, *, tell: Callable[[str], None]) -> archive.Manifest:
    """Write a backup into a new file and return what it holds.

    The file has its name only when it is whole. FileExistsError where there is such a file, NoTool where the database
    cannot be saved, OSError where a file cannot be read or there is no room.
    """
    if target.exists():
        raise FileExistsError(f"{target} is there already.")
    with tempfile.TemporaryDirectory(prefix=f".{target.name}.", dir=target.parent) as folder:
        dumped, unfinished = Path(folder) / archive.DATABASE, Path(folder) / target.name
        tell("Saving the database")
        counts = databases.dump(dumped)
        migrations = sorted(".".join(key) for key in MigrationRecorder(connection).applied_migrations())
        unfinished.touch(mode=0o600)  # it holds passwords' hashes
        writer = archive.Writer(unfinished)
        writer.add(archive.DATABASE, dumped)
        dumped.unlink()
        tell("Saving the originals of the articles")
        for name, file in originals():
            writer.add(f"{archive.MEDIA}{name}", file)
        manifest = archive.Manifest(
            version=settings.VERSION,
            made=datetime.now(UTC).isoformat(timespec="seconds"),
            engine=connection.vendor,
            migrations=tuple(migrations),
            counts=counts,
            parts=writer.parts,
            missing=tuple(missing(writer.parts.keys())),
        )
        writer.close(manifest)
        with unfinished.open("rb") as whole:
            os.fsync(whole.fileno())
        os.link(unfinished, target)  # never over another file
    Backup.objects.create(
        name=target.name[:255], size=target.stat().st_size, articles=counts.get(Article._meta.db_table, 0)
    )
    return manifest


def originals() -> Iterator[tuple[str, Path]]:
    """Yield the uploaded files, by their names below the folder of uploads."""
    root = Path(settings.MEDIA_ROOT)
    for folder, folders, files in os.walk(root):
        folders.sort()
        for name in sorted(files):
            file = Path(folder) / name
            if file.is_file() and not file.is_symlink():
                yield file.relative_to(root).as_posix(), file


def missing(parts: Collection[str]) -> Iterator[str]:
    """Yield some files that rows name and that are not among the parts of a backup."""
    found = 0
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if not isinstance(field, FileField):
                continue
            named = model._default_manager.exclude(**{field.name: ""}).values_list(field.name, flat=True)
            for name in named.iterator():
                if f"{archive.MEDIA}{name}" not in parts:
                    yield name
                    found += 1
                    if found >= MISSING_SHOWN:
                        return
