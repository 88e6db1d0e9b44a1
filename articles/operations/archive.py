"""The file of a backup: a tar with the database, the uploaded originals, and last a manifest with all digests.

It is written from its beginning to its end and read so too: neither has to fit into memory, nor twice onto the disk.
"""

import gzip
import io
import json
import os
import shutil
import tarfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import IO, Any

FORMAT = 1
MANIFEST = "manifest.json"
DATABASE = "database"
MEDIA = "media/"
HELD = ".backup-"  # how a folder among the originals begins that is there only for a while
BEFORE = "before"  # in such a folder of a restore: what was there before
BLOCK = 1024 * 1024


class BadBackup(Exception):
    """The file is no backup, is damaged, or does not fit: the message says what, in one line."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds: migrations as "app.name", rows by table, and the size and digest of each part."""

    version: str
    made: str  # a time in UTC
    engine: str  # "sqlite" or "postgresql"
    migrations: tuple[str, ...]
    counts: Mapping[str, int]
    parts: Mapping[str, tuple[int, str]]  # name: bytes, sha256
    missing: tuple[str, ...] = ()  # files that articles name and that were not there


class Digesting:
    """A file that is read once, whose digest is known afterwards."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file = file
        self.digest = sha256()
        self.size = 0

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes."""
        block = self.file.read(size)
        self.digest.update(block)
        self.size += len(block)
        return block

    @property
    def told(self) -> tuple[int, str]:
        """Return how many bytes were read, and their digest."""
        return self.size, self.digest.hexdigest()


class Writer:
    """Writes a backup, part after part."""

    def __init__(self, target: Path) -> None:
        self.tar = tarfile.open(target, "w:gz" if is_compressed(target) else "w", format=tarfile.PAX_FORMAT)  # noqa: SIM115
        self.parts: dict[str, tuple[int, str]] = {}

    def add(self, name: str, file: Path) -> None:
        """Copy a file into the backup. OSError where it cannot be read, or shrinks meanwhile."""
        with file.open("rb") as source:
            info = tarfile.TarInfo(name)
            info.size = os.fstat(source.fileno()).st_size
            info.mode = 0o600
            digesting = Digesting(source)
            self.tar.addfile(info, digesting)
        self.parts[name] = digesting.told

    def close(self, manifest: Manifest) -> None:
        """Write the manifest and end the file."""
        content = json.dumps({"format": FORMAT, **asdict(manifest)}, indent=1).encode()
        info = tarfile.TarInfo(MANIFEST)
        info.size = len(content)
        info.mode = 0o600
        self.tar.addfile(info, io.BytesIO(content))
        self.tar.close()


def is_compressed(file: Path) -> bool:
    """Tell if a backup of that name is compressed."""
    return file.name.endswith((".gz", ".tgz"))


def checked(source: Path) -> Manifest:
    """Read a whole backup and return its manifest, if every part is as it was. BadBackup where it is not."""
    found: dict[str, tuple[int, str]] = {}
    manifest: Manifest | None = None
    with members(source) as parts:
        for name, file in parts:
            if name == MANIFEST:
                manifest = read_manifest(file.read())
                continue
            digesting = Digesting(file)
            while digesting.read(BLOCK):
                pass
            found[name] = digesting.told
    if manifest is None:
        raise BadBackup(f"{source.name} is no whole backup: it has no manifest at its end.")
    if broken := sorted(
        name for name in {**manifest.parts, **found} if manifest.parts.get(name) != found.get(name)
    ):
        raise BadBackup(
            f"{source.name} is damaged: {len(broken)} of its parts are not as they were, first {broken[0]!r}."
        )
    if DATABASE not in found:
        raise BadBackup(f"{source.name} is no backup of this program: it holds no database.")
    return manifest


def unpack(source: Path, folder: Path) -> None:
    """Write the parts of a checked backup into a folder that is there."""
    with members(source) as parts:
        for name, file in parts:
            if name == MANIFEST:
                continue
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with target.open("wb") as copy:
                shutil.copyfileobj(file, copy, BLOCK)


@contextmanager
def members(source: Path) -> Iterator[Iterator[tuple[str, IO[bytes]]]]:
    """Give the name and the content of each part, one after the other.

    BadBackup, then or while they are read, where there is something else or the file is cut short.
    """
    try:
        with tarfile.open(source, "r|*") as tar:
            yield parts_of(tar, source.name)
    except (tarfile.TarError, EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise BadBackup(f"{source.name} is no backup, or is cut short: {error}.") from None


def parts_of(tar: tarfile.TarFile, called: str) -> Iterator[tuple[str, IO[bytes]]]:
    """Yield the name and the content of each part. BadBackup where it may not be one."""
    for info in tar:
        file = tar.extractfile(info) if info.isreg() and is_safe(info.name) else None
        if file is None:
            raise BadBackup(f"{called} is no backup of this program: it holds {info.name!r}.")
        yield info.name, file


def is_safe(name: str) -> bool:
    """Tell if a part may have that name: none leads out of the folder."""
    path = PurePosixPath(name)
    below_media = name.startswith(MEDIA) and len(path.parts) > 1 and ".." not in path.parts
    return str(path) == name and (name in {MANIFEST, DATABASE} or below_media)


def read_manifest(content: bytes) -> Manifest:
    """Return a manifest. BadBackup where it is none, or of a form that is not known."""
    try:
        told: dict[str, Any] = json.loads(content)
        found = Manifest(
            version=str(told["version"]),
            made=str(told["made"]),
            engine=str(told["engine"]),
            migrations=tuple(map(str, told["migrations"])),
            counts={str(table): int(number) for table, number in told["counts"].items()},
            parts={str(name): (int(size), str(digest)) for name, (size, digest) in told["parts"].items()},
            missing=tuple(map(str, told["missing"])),
        )
        form = int(told["format"])
    except (ValueError, KeyError, TypeError, AttributeError):
        raise BadBackup("The manifest of the backup cannot be read.") from None
    if form != FORMAT:
        raise BadBackup(f"The backup has form {form}, and this program reads form {FORMAT}.")
    return found
