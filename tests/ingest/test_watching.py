"""The watched folder: files that came to rest are taken in, once, and put away when they were read."""

import os
import stat
import time
from pathlib import Path
from threading import Barrier, Thread
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from pytest_django.fixtures import Settings

from articles.ingest import watching
from articles.ingest.readers.refusals import EMPTY
from articles.models import Article, Receipt, WatchedFile
from tests.waiting import open_waiting

NEWS = "The foreign ministers of Chile and Peru met in Arica on Monday and spoke about the border, note {}."

pytestmark = pytest.mark.django_db


def look(folder: Path) -> int:
    """Look into the folder once."""
    return watching.look_into(folder, enqueue=list[int]().append)


def whole(folder: Path) -> list[str]:
    """Return all that is in a folder."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir())


def test_a_file_is_taken_when_it_is_the_same_at_two_looks_and_put_away_when_it_was_read(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.txt").write_text(NEWS.format(1))
    (tmp_path / "bad.txt").write_text("")
    assert look(tmp_path) == 0
    assert look(tmp_path) == 2
    assert look(tmp_path) == 0
    assert whole(tmp_path) == ["a.txt", "bad.txt"]
    assert len(set(Receipt.objects.values_list("batch", flat=True))) == 1
    open_waiting()
    look(tmp_path)
    assert whole(tmp_path) == ["done/a.txt", "refused/bad.txt", "refused/bad.txt.reason.txt"]
    assert (tmp_path / "refused" / "bad.txt.reason.txt").read_text() == f"{EMPTY}\n"
    assert Article.objects.get().name == "a.txt"
    look(tmp_path)
    assert look(tmp_path) == 0
    assert Receipt.objects.count() == 2
    assert not WatchedFile.objects.exists()


def test_a_file_that_is_still_written_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    for number in range(3):
        with file.open("a") as handle:
            handle.write(NEWS.format(number))
        assert look(tmp_path) == 0
    assert look(tmp_path) == 1


def test_folders_are_looked_into_and_keep_their_shape(tmp_path: Path) -> None:
    for name in ("2024/may/a.txt", "2024/b.txt", ".hidden/c.txt", ".d.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(NEWS.format(name))
    look(tmp_path)
    assert look(tmp_path) == 2
    open_waiting()
    look(tmp_path)
    assert whole(tmp_path) == [".d.txt", ".hidden/c.txt", "done/2024/b.txt", "done/2024/may/a.txt"]


def test_links_and_what_is_no_file_are_not_touched(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text(NEWS.format(1))
    folder = tmp_path / "watched"
    folder.mkdir()
    (folder / "link.txt").symlink_to(outside / "secret.txt")
    (folder / "folder").symlink_to(outside)
    (folder / "nowhere.txt").symlink_to("gone")
    os.mkfifo(folder / "pipe.txt")
    for _ in range(3):
        assert look(folder) == 0
    assert whole(outside) == ["secret.txt"]
    assert stat.S_ISFIFO((folder / "pipe.txt").stat().st_mode)


def test_a_file_that_becomes_a_link_between_two_looks_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(NEWS.format(1))
    folder = tmp_path / "watched"
    folder.mkdir()
    (folder / "a.txt").write_text(NEWS.format(2))
    look(folder)
    seen = [*watching.files_of(folder)]
    assert [one.name for one in seen] == ["a.txt"]
    (folder / "a.txt").unlink()
    (folder / "a.txt").symlink_to(secret)
    look(folder)
    assert not Receipt.objects.exists()


def test_nothing_is_moved_out_through_a_link(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    folder = tmp_path / "watched"
    folder.mkdir()
    (folder / "done").symlink_to(outside)
    (folder / "a.txt").write_text(NEWS.format(1))
    look(folder)
    look(folder)
    open_waiting()
    look(folder)
    assert whole(outside) == []
    assert (folder / "a.txt").exists()


def test_a_name_that_was_put_away_before_does_not_overwrite(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / "a.txt").write_text(NEWS.format(number))
        look(tmp_path)
        look(tmp_path)
        open_waiting()
        look(tmp_path)
    assert whole(tmp_path) == ["done/a (2).txt", "done/a (3).txt", "done/a.txt"]


@pytest.mark.parametrize(
    ("name", "second"),
    [
        ("n" * 251 + ".txt", "n" * 247 + " (2).txt"),
        ("é" * 125 + ".txt", "é" * 123 + " (2).txt"),
        ("n." + "x" * 253, "n (2)." + "x" * 49),
    ],
)
def test_a_name_of_as_many_bytes_as_may_be_is_put_away_twice(name: str, second: str, tmp_path: Path) -> None:
    for number in range(2):
        (tmp_path / name).write_text(NEWS.format(number) if name.endswith(".txt") else "")
        look(tmp_path)
        look(tmp_path)
        open_waiting()
        look(tmp_path)
    folder = tmp_path / ("done" if name.endswith(".txt") else "refused")
    assert {name, second} <= {path.name for path in folder.iterdir()}


def test_a_file_that_was_replaced_while_it_was_read_is_taken_anew(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEWS.format(1))
    look(tmp_path)
    look(tmp_path)
    open_waiting()
    (tmp_path / "a.txt").write_text(NEWS.format(22))
    for _ in range(3):
        look(tmp_path)
    open_waiting()
    look(tmp_path)
    assert whole(tmp_path) == ["done/a.txt"]
    assert Article.objects.count() == 2


def test_any_name_will_do(tmp_path: Path) -> None:
    for name in (b"caf\xe9.txt", "漢字\n.txt".encode(), b"a'\";.txt"):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text(NEWS.format(name))
    look(tmp_path)
    assert look(tmp_path) == 3
    open_waiting()
    look(tmp_path)
    assert len(whole(tmp_path / "done")) == 3
    assert Article.objects.count() == 3


def test_a_file_of_many_is_done_and_what_was_refused_in_it_stands_beside(tmp_path: Path) -> None:
    good = '{"id": "g", "text": "The ministers of Chile and Peru met in Arica on Monday about the border."}'
    (tmp_path / "some.jsonl").write_text(f"{good}\n{{broken\n")
    (tmp_path / "none.jsonl").write_text("{broken\n")
    look(tmp_path)
    look(tmp_path)
    open_waiting()
    look(tmp_path)
    assert whole(tmp_path) == [
        *("done/some.jsonl", "done/some.jsonl.reason.txt"),
        *("refused/none.jsonl", "refused/none.jsonl.reason.txt"),
    ]


def test_a_file_that_cannot_be_read_stops_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root reads everything, so that the system's refusal is made up where the tests run as root."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(NEWS.format(name))
    look(tmp_path)
    (tmp_path / "a.txt").chmod(0)
    real = os.open

    def refuses(path: bytes, *args: int, **kwargs: int) -> int:
        if path == b"a.txt":
            raise PermissionError(13, "Permission denied")
        return real(path, *args, **kwargs)

    monkeypatch.setattr(os, "open", refuses)
    assert look(tmp_path) == 1
    assert Receipt.objects.get().name == "b.txt"


@pytest.mark.django_db(transaction=True)
def test_two_workers_never_take_one_file(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(NEWS.format(number))
    look(tmp_path)
    together = Barrier(3)

    def poll() -> None:
        together.wait()
        try:
            look(tmp_path)
        finally:
            connection.close()

    threads = [Thread(target=poll) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(Receipt.objects.values_list("name", flat=True)) == [f"{number}.txt" for number in range(5)]


def test_a_look_has_its_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(NEWS.format(1))
    monkeypatch.setattr(watching, "LOOKING_SECONDS", -1.0)
    begun = time.monotonic()
    assert look(tmp_path) == 0
    assert not WatchedFile.objects.exists()
    assert time.monotonic() - begun < 5


def test_a_note_goes_through_no_link_and_over_no_file(tmp_path: Path) -> None:
    folder = tmp_path / "watched"
    (folder / "refused").mkdir(parents=True)
    other = tmp_path / "other.txt"
    other.write_text("mine")
    (folder / "refused" / "a.txt.reason.txt").symlink_to(other)
    (folder / "refused" / "b.txt.reason.txt").write_text("old")
    long = "n" * 251 + ".txt"
    for name in ("a.txt", "b.txt", long):
        (folder / name).write_text("")
    look(folder)
    look(folder)
    open_waiting()
    look(folder)
    refused = folder / "refused"
    assert (other.read_text(), (refused / "b.txt.reason.txt").read_text()) == ("mine", "old")
    notes = ("a.txt (2).reason.txt", "b.txt (2).reason.txt", "n" * 200 + ".reason.txt")
    assert {(refused / note).read_text() for note in notes} == {f"{EMPTY}\n"}
    assert (refused / long).exists()


def test_a_copy_that_is_not_needed_does_not_stay(tmp_path: Path, settings: Settings) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"
    folder = tmp_path / "watched"
    folder.mkdir()
    (folder / "a.txt").write_text(NEWS.format(1))
    look(folder)
    row = WatchedFile.objects.get()
    WatchedFile.objects.all().delete()  # another worker was faster
    for seen in watching.files_of(folder):
        assert not watching.take(row, seen, uuid4(), list[int]().append)
    assert not [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()]


def test_a_look_at_many_files_asks_once_for_what_is_known(
    tmp_path: Path, django_assert_max_num_queries: Any
) -> None:
    for number in range(20):
        (tmp_path / f"{number}.txt").write_text(NEWS.format(number))
    look(tmp_path)
    WatchedFile.objects.update(
        receipt=Receipt.objects.create(batch=uuid4(), name="a", outcome="waiting", file="x")
    )
    with django_assert_max_num_queries(3):
        look(tmp_path)
