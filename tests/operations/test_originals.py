"""The originals in a backup, and in their place after a restore."""

import errno
import os
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from articles.models import Article
from articles.operations import archive, databases
from articles.operations.restoring import swap
from tests.operations.backups import ORIGINAL, run

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_folder_of_originals_that_is_a_link_stays_one(ledger: Article, media: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "disk"
    media.rename(elsewhere)
    media.symlink_to(elsewhere)
    (elsewhere / "lost+found").mkdir()
    inode = elsewhere.stat().st_ino
    run("backup", tmp_path / "a.tar")
    (elsewhere / "other.txt").write_text("It came after the backup.")
    run("restore", tmp_path / "a.tar", "--replace")
    assert media.is_symlink()
    assert elsewhere.stat().st_ino == inode
    assert {path.name for path in elsewhere.iterdir()} == {Path(str(ledger.file.name)).parts[0], "lost+found"}
    assert Article.objects.get(pk=ledger.pk).file.read() == ORIGINAL


def test_what_cannot_be_put_in_place_leaves_the_originals(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new, place = tmp_path / "new", tmp_path / "place"
    for folder in (new, place):
        folder.mkdir()
        for name in ("a", "b"):
            (folder / name).write_text(folder.name)
    rename = Path.rename

    def fails(self: Path, target: Path) -> Path:
        if target == place / "b" and "new" in self.parts:
            raise OSError(errno.ENOSPC, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fails)
    with pytest.raises(OSError, match="No space"):
        swap(new, place)
    assert {path.name: path.read_text() for path in place.iterdir()} == {"a": "place", "b": "place"}


def test_an_original_that_is_missing_is_told(ledger: Article, media: Path, tmp_path: Path) -> None:
    (media / str(ledger.file.name)).unlink()
    told = run("backup", tmp_path / "a.tar")
    assert f"the original {ledger.file.name} was not in its place" in told
    run("restore", tmp_path / "a.tar", "--replace")


@pytest.mark.parametrize("links", [True, False])
def test_an_original_that_goes_while_the_database_is_saved_is_in_the_backup(
    ledger: Article, media: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    late = "late.zip"
    dump, link = databases.dump, os.link

    def slow_dump(target: Path, *, begun: Callable[[databases.Ask], None]) -> dict[str, int]:
        (media / late).write_bytes(b"It came before the moment of the database.")
        counts = dump(target, begun=begun)
        (media / late).unlink()
        (media / str(ledger.file.name)).unlink()
        return counts

    def no_link(source: Path, second: Path) -> None:
        if media in Path(source).parents:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        link(source, second)

    monkeypatch.setattr(databases, "dump", slow_dump)
    if not links:
        monkeypatch.setattr(os, "link", no_link)
    told = run("backup", tmp_path / "a.tar")
    assert "Missing" not in told
    assert {f"media/{late}", f"media/{ledger.file.name}"} < archive.checked(tmp_path / "a.tar").parts.keys()
    assert not [path for path in media.iterdir() if path.name.startswith(".")]


def test_a_link_among_the_originals_is_not_followed(ledger: Article, media: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    (media / "link").symlink_to(tmp_path / "secret")
    run("backup", tmp_path / "a.tar")
    with tarfile.open(tmp_path / "a.tar") as tar:
        assert [name for name in tar.getnames() if "link" in name] == []
