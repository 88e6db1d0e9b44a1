"""Take in the files that are put into a folder, and move each when it was read.

A file is taken when it is the same at two looks. It stays where it is until a worker has opened it, then goes into
`done` or `refused` within the folder. Links are not followed, and nothing outside of the folder is touched.
"""

import logging
import os
import stat
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from itertools import count, islice
from pathlib import Path
from urllib.parse import quote_from_bytes, unquote_to_bytes
from uuid import UUID, uuid4

from django.core.files.base import File
from django.db import DatabaseError, transaction

from articles.ingest.intake import Enqueue, discard, keep_file, save_kept
from articles.models import Receipt, WatchedFile

logger = logging.getLogger(__name__)

DONE, REFUSED = "done", "refused"
LOOKING_SECONDS = 30.0  # after which the rest is left to the next look
OPEN = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
UNFINISHED = (Receipt.Outcome.WAITING, Receipt.Outcome.OPENING)
NOTE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
TOLD_AT_MOST = 1000  # refused articles that a note names
LONGEST_NAME = 255  # bytes, as most file systems have it
LONGEST_ENDING = 50  # bytes that are kept of it
NOTE_NAME = 200  # bytes of a file's name that the name of its note begins with
AT_ONCE = 500  # rows


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as one look at the folder found it; `folder` is the descriptor of the one that it stands in."""

    path: bytes  # within the watched folder
    name: str
    folder: int
    size: int
    changed_ns: int


def look_into(root: Path, *, enqueue: Enqueue) -> int:
    """Move what was opened, take in what came to rest, and return how many files were taken.

    `enqueue` is called with the key of each receipt; those of one look are one batch. A file that makes trouble is
    logged and left where it is.
    """
    until = time.monotonic() + LOOKING_SECONDS
    opened = WatchedFile.objects.filter(receipt__isnull=False).exclude(receipt__outcome__in=UNFINISHED)
    for pk in list(opened.values_list("pk", flat=True)):
        try:
            put_away(root, pk)
        except (OSError, DatabaseError):
            logger.exception("A watched file could not be moved")
    batch = uuid4()
    taken = 0
    known = {row.key: row for row in WatchedFile.objects.defer("path").iterator()}
    there = set()
    for seen in files_of(root):
        key = name_of(seen.path)
        there.add(key)
        if time.monotonic() > until:
            continue
        try:
            taken += meet(known.get(key), seen, batch, enqueue)
        except (OSError, DatabaseError):
            logger.exception("The watched file %r could not be taken in", seen.name)
    gone = iter([row.pk for key, row in known.items() if row.receipt_id is None and key not in there])
    while some := list(islice(gone, AT_ONCE)):
        WatchedFile.objects.filter(pk__in=some, receipt=None).delete()
    return taken


def files_of(root: Path) -> Iterator[Seen]:
    """Yield the files of a folder and those below, by name; no links, nothing hidden, nothing put away."""
    for top, folders, names, descriptor in os.fwalk(os.fsencode(root), follow_symlinks=False):
        within = os.path.relpath(top, os.fsencode(root))
        put_away_there = {DONE.encode(), REFUSED.encode()} if within == b"." else set()
        folders[:] = sorted(
            folder for folder in folders if not folder.startswith(b".") and folder not in put_away_there
        )
        for name in sorted(names):
            if name.startswith(b"."):
                continue
            try:
                state = os.stat(name, dir_fd=descriptor, follow_symlinks=False)
            except OSError:  # it was moved away meanwhile
                continue
            if stat.S_ISREG(state.st_mode):
                path = os.path.normpath(os.path.join(within, name))
                yield Seen(path, os.fsdecode(name), descriptor, state.st_size, state.st_mtime_ns)


def meet(row: WatchedFile | None, seen: Seen, batch: UUID, enqueue: Enqueue) -> bool:
    """Note a file that is new or has changed; take in one that has not, and tell if that was done."""
    if row is None:
        new = WatchedFile(
            key=name_of(seen.path),
            path=quote_from_bytes(seen.path),
            size=seen.size,
            changed_ns=seen.changed_ns,
        )
        WatchedFile.objects.bulk_create([new], ignore_conflicts=True)  # another worker may be as fast
        return False
    if row.receipt_id is not None:
        return False
    if (row.size, row.changed_ns) != (seen.size, seen.changed_ns):
        WatchedFile.objects.filter(pk=row.pk, receipt=None).update(size=seen.size, changed_ns=seen.changed_ns)
        return False
    return take(row, seen, batch, enqueue)


def take(row: WatchedFile, seen: Seen, batch: UUID, enqueue: Enqueue) -> bool:
    """Take in a file that came to rest, and tell if it was this worker that did."""
    with os.fdopen(os.open(os.fsencode(seen.name), OPEN, dir_fd=seen.folder), "rb") as handle:
        state = os.fstat(handle.fileno())
        if not stat.S_ISREG(state.st_mode) or (state.st_size, state.st_mtime_ns) != (
            row.size,
            row.changed_ns,
        ):
            return False
        receipt = keep_file(
            File(handle), name=seen.name, batch=batch
        )  # before the row is locked: it may take long
    try:
        with transaction.atomic():
            mine = WatchedFile.objects.select_for_update().filter(
                pk=row.pk, receipt=None, size=row.size, changed_ns=row.changed_ns
            )
            is_mine = mine.first() is not None
            if is_mine:
                save_kept(receipt, enqueue)
                mine.update(receipt=receipt)
    except BaseException:
        discard(receipt)
        raise
    if not is_mine:
        discard(receipt)
    return is_mine


def put_away(root: Path, key: int) -> None:
    """Move a file that was opened to where it belongs; one that has changed since is a new one, and stays."""
    with transaction.atomic():
        row = WatchedFile.objects.select_for_update().filter(pk=key).first()
        if row is None or row.receipt is None:
            return
        path = root / os.fsdecode(unquote_to_bytes(row.path))
        try:
            state = path.lstat()
        except FileNotFoundError:
            row.delete()
            return
        if (state.st_size, state.st_mtime_ns) != (row.size, row.changed_ns):
            row.delete()
            return
        reasons = refusals(row.receipt)
        is_refused = bool(reasons) and not has_articles(row.receipt)
        target = free_place(root / (REFUSED if is_refused else DONE), path.relative_to(root))
        if not all(place.parent.resolve().is_relative_to(root.resolve()) for place in (path, target)):
            raise OSError(f"{target.parent} leads out of the watched folder")
        path.rename(target)
        if reasons:
            write_note(target, reasons)
        row.delete()


def write_note(file: Path, reasons: list[str]) -> None:
    """Write why a file was refused beside it, over nothing that stands there and through no link."""
    name = at_most(NOTE_NAME, file.name)
    for number in count(1):
        place = file.with_name(f"{name}{f' ({number})' if number > 1 else ''}.reason.txt")
        with suppress(FileExistsError), open(os.open(place, NOTE, 0o666), "w", encoding="utf-8") as note:
            note.write("\n".join(reasons) + "\n")
            return


def refusals(receipt: Receipt) -> list[str]:
    """Return why a file, or what is in it, was refused, a line each."""
    parts = receipt.parts.filter(outcome=Receipt.Outcome.REFUSED).order_by("number")[:TOLD_AT_MOST]
    own = [receipt.reason] if receipt.outcome == Receipt.Outcome.REFUSED else []
    return own + [f"{part.name}: {part.reason}" for part in parts]


def has_articles(receipt: Receipt) -> bool:
    """Tell if a file held an article that is in the ledger, new or not."""
    kept = (Receipt.Outcome.STORED, Receipt.Outcome.DUPLICATE)
    return receipt.outcome in kept or receipt.parts.filter(outcome__in=kept).exists()


def free_place(folder: Path, path: Path) -> Path:
    """Return a path within a folder, made where it is missing, at which nothing stands yet."""
    place = folder / path
    if not folder.is_symlink():
        place.parent.mkdir(parents=True, exist_ok=True)
    number = 1
    while place.is_symlink() or place.exists():
        number += 1
        ending = f" ({number}){at_most(LONGEST_ENDING, path.suffix)}"
        room = LONGEST_NAME - len(os.fsencode(ending))
        place = folder / path.with_name(at_most(room, path.stem) + ending)
    return place


def at_most(size: int, name: str) -> str:
    """Return the beginning of a name, in whole letters, that takes no more than so many bytes."""
    while len(os.fsencode(name)) > size:
        name = name[:-1]
    return name


def name_of(path: bytes) -> str:
    """Return the name that a file's row has, whatever its path is made of."""
    return sha256(path).hexdigest()
