"""Find the articles in files of this machine, and remember how far an import has come that is cut short."""

import os
import time
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import islice
from pathlib import Path
from urllib.parse import quote_from_bytes

from articles.ingest.readers.member import shown
from articles.models import ImportedFile
from articles.records.documents import Found, Refused

FLUSH_SECONDS = 1.0
AT_ONCE = 500  # rows


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield each file, and those below each folder, by name; nothing hidden, and no link to a folder is followed."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for top, folders, names in os.walk(path):
            folders[:] = sorted(folder for folder in folders if not folder.startswith("."))
            yield from (Path(top, name) for name in sorted(names) if not name.startswith("."))


def ended_early(name: str, before: int, number: int, last: Found | None) -> bool:
    """Tell if a file of which some articles were read before ended, opened again, without coming to what is new.

    `number` is how many things came of it, `last` the last of them: a refusal of the file itself tells that it broke.
    """
    broke_off = isinstance(last, Refused) and last.name == shown(name)
    return number < before or (broke_off and number == before)


class Progress:
    """How far an import has come, kept in the database a second behind at most.

    An import that is started again passes over what was finished and goes on in the file that was not. What was taken
    in the last second is met again, and recognised as stored.
    """

    def __init__(self) -> None:
        """Ask whether an import was cut short: where none was, nothing is looked for."""
        self.is_resumed = ImportedFile.objects.exists()
        self.pending: dict[str, ImportedFile] = {}
        self.flushed_at = time.monotonic()

    def begin(self, path: Path) -> ImportedFile:
        """Return how far a file was read; from the beginning where it has changed since. Raise OSError."""
        whole = os.fsencode(path.resolve())
        state = path.stat()
        fresh = ImportedFile(
            key=sha256(whole).hexdigest(),
            path=quote_from_bytes(whole),
            size=state.st_size,
            changed_ns=state.st_mtime_ns,
        )
        if not self.is_resumed:
            return fresh
        row = ImportedFile.objects.filter(key=fresh.key).first()
        same = row is not None and (row.size, row.changed_ns) == (fresh.size, fresh.changed_ns)
        return row if row is not None and same else fresh

    def note(self, row: ImportedFile) -> None:
        """Keep how far a file was read, soon."""
        self.pending[row.key] = row
        if time.monotonic() - self.flushed_at > FLUSH_SECONDS:
            self.flush()

    def flush(self) -> None:
        """Keep it now."""
        ImportedFile.objects.bulk_create(
            self.pending.values(),
            update_conflicts=True,
            unique_fields=["key"],
            update_fields=["size", "changed_ns", "finished", "articles", "added", "there", "refused"],
            batch_size=AT_ONCE,
        )
        self.pending.clear()
        self.flushed_at = time.monotonic()

    def end(self, keys: Iterable[str]) -> None:
        """Forget the files of an import that came to its end."""
        self.pending.clear()
        rest = iter(keys)
        while some := list(islice(rest, AT_ONCE)):
            ImportedFile.objects.filter(key__in=some).delete()
