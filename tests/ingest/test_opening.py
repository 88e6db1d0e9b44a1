"""Files opened in a process of their own, which may do what it likes and harms nobody."""

import json
import logging
import multiprocessing
import os
import socket
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from articles.ingest import frames
from articles.ingest.opener import LOGS, Teller
from articles.ingest.opening import Opener, opened
from articles.ingest.readers import Limits, refusals
from articles.ingest.readers.limits import MB
from articles.records.documents import Found, Readable, Refused
from tests.ingest.made import BERITA, NEWS, zipped
from tests.services import wait_for

LIMITS = Limits(seconds=1, all_seconds=60, memory=400 * MB)
TOO_SLOW = refusals.TOO_SLOW.format(seconds=1)
TOO_MUCH_MEMORY = refusals.TOO_MUCH_MEMORY.format(size="400 MB")
# The process itself, but for texts that say EVIL: with these it does what a reader might be brought to do.
EVIL = """
import ctypes, os, signal, socket, subprocess, sys, time
import articles.ingest.readers as readers
from articles.ingest.opener import main
from articles.records.documents import Document
plain = readers.TEXTS[".txt"]
def evil(data):
    if not data.startswith(b"EVIL"):
        return plain(data)
    {deed}
    return Document(text=f"What came of it is this, and nothing else than this: {{locals()}}")
readers.TEXTS[".txt"] = evil
main()
"""

# Another process altogether, which says that it is there, and then something else than what is found.
LIAR = """
import socket, struct, time
channel = socket.socket(fileno=0)
def say(data): channel.sendall(struct.pack(">I", len(data)) + data)
say(b'{{"ready": true}}')
channel.recv(1000)
{deed}
"""


def evil(deed: str, *, limits: Limits = LIMITS, program: str = EVIL) -> Opener:
    """Return an opener whose process does something that no reader should."""
    return Opener(limits, program=(sys.executable, "-c", program.format(deed=deed)))


def found_in(opener: Opener, folder: Path, data: bytes | str, name: str = "a.txt") -> list[Found]:
    """Return what an opener finds in a file."""
    file = folder / "upload"
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return list(opener.opened(file, name))


def children() -> list[psutil.Process]:
    """Return the processes that were started here and go on."""
    return [
        child for child in psutil.Process().children(recursive=True) if child.status() != psutil.STATUS_ZOMBIE
    ]


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    """Fail where a test leaves a process behind."""
    before = children()
    yield
    assert children() == before


def test_a_file_is_opened(tmp_path: Path) -> None:
    (tmp_path / "upload").write_text(NEWS)
    [found] = opened(tmp_path / "upload", "news.txt")
    assert isinstance(found, Readable)
    assert (found.name, found.document.text) == ("news.txt", NEWS)


def test_one_process_opens_many_files_and_makes_way_for_the_next(tmp_path: Path) -> None:
    processes = []
    with Opener(replace(LIMITS, files=2)) as opener:
        for _ in range(5):
            [found] = found_in(opener, tmp_path, NEWS)
            assert isinstance(found, Readable)
            processes.append(opener.child and opener.child.process.pid)
    assert [process is None for process in processes] == [False, True, False, True, False]
    assert len(set(processes)) == 4


@pytest.mark.parametrize(
    ("deed", "reason"),
    [
        ("while True: pass", TOO_SLOW),
        ("9 ** 9 ** 9", TOO_SLOW),  # which no signal ends
        ("data = bytes(10 ** 9)", TOO_MUCH_MEMORY),
        ("data = []\n    while True: data.append(bytes(10 ** 6))", TOO_MUCH_MEMORY),
        ("os.kill(os.getpid(), signal.SIGKILL)", TOO_MUCH_MEMORY),  # as the kernel does
        ("os.kill(os.getpid(), signal.SIGSEGV)", refusals.BROKE_DOWN),
        ("ctypes.string_at(0)", refusals.BROKE_DOWN),
        ("os._exit(0)", refusals.BROKE_DOWN),
        ("sys.exit(0)", refusals.BROKE_DOWN),
        ("raise KeyError(data)", refusals.DAMAGED),
        ("evil(data)", refusals.NESTED),
        ("os.write(0, b'no message')", refusals.BROKE_DOWN),
        ("os.close(0)", refusals.BROKE_DOWN),
        ("socket.create_connection(('127.0.0.1', 9))", refusals.DAMAGED),
        ("socket.getaddrinfo('lantern.example', 80)", refusals.DAMAGED),
        ("open('large', 'wb').write(bytes(10 ** 7))", refusals.DAMAGED),
        ("files = [open('/dev/null') for _ in range(100)]", refusals.DAMAGED),
    ],
)
def test_whatever_the_process_does_is_a_refusal_and_the_next_file_is_read(
    deed: str, reason: str, tmp_path: Path
) -> None:
    with evil(deed) as opener:
        began = time.monotonic()
        assert found_in(opener, tmp_path, "EVIL") == [Refused("a.txt", reason)]
        assert time.monotonic() - began < 60
        assert [type(one) for one in found_in(opener, tmp_path, NEWS)] == [Readable]


def test_what_a_reader_prints_is_not_taken_for_what_it_found(tmp_path: Path) -> None:
    with evil("print('x' * 10**6); os.system('true'); sys.stderr.write('y' * 10**6)") as opener:
        [found] = found_in(opener, tmp_path, "EVIL")
        assert isinstance(found, Readable)


def test_the_process_knows_no_secrets_and_no_framework(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_KEY", "very secret")
    deed = (
        "modules = [name for name in sys.modules if name.startswith(('django', 'celery'))]; "
        "seen = sorted(os.environ), os.listdir(), modules"
    )
    with evil(deed) as opener:
        [found] = found_in(opener, tmp_path, "EVIL")
    assert isinstance(found, Readable)
    assert "['HOME', 'LC_ALL', 'PATH', 'PYTHONPATH', 'TMPDIR'], [], []" in found.document.text


def test_a_process_that_ends_while_nobody_asks_it_costs_nothing(tmp_path: Path) -> None:
    with Opener(LIMITS) as opener:
        assert [type(one) for one in found_in(opener, tmp_path, NEWS)] == [Readable]
        assert opener.child is not None
        opener.child.process.kill()
        opener.child.process.wait()
        assert [type(one) for one in found_in(opener, tmp_path, NEWS)] == [Readable]


def test_a_process_that_has_grown_makes_way_for_another(tmp_path: Path) -> None:
    with evil("readers.kept = bytes(range(256)) * (10 ** 6)") as opener:
        assert [type(one) for one in found_in(opener, tmp_path, "EVIL")] == [Readable]
        assert opener.child is None


def test_a_program_that_does_not_start_is_a_refusal(tmp_path: Path) -> None:
    with Opener(LIMITS, program=(sys.executable, "-c", "import missing")) as opener:
        assert found_in(opener, tmp_path, NEWS) == [Refused("a.txt", refusals.BROKE_DOWN)]
    with Opener(LIMITS, program=(str(tmp_path / "missing"),)) as opener:
        assert found_in(opener, tmp_path, NEWS) == [Refused("a.txt", refusals.BROKE_DOWN)]


def test_of_an_archive_only_what_ends_the_process_is_lost(tmp_path: Path) -> None:
    files = {
        "a.txt": NEWS,
        "b.txt": "EVIL 1",
        "c.txt": BERITA,
        "d.txt": "EVIL 2",
        "e.jsonl": json.dumps({"text": NEWS}),
    }
    with evil("os._exit(1)") as opener:
        found = found_in(opener, tmp_path, zipped(files), "archive.zip")
    assert [(type(one), one.name) for one in found] == [
        (Readable, "archive.zip/a.txt"),
        (Refused, "archive.zip/b.txt"),
        (Readable, "archive.zip/c.txt"),
        (Refused, "archive.zip/d.txt"),
        (Readable, "archive.zip/e.jsonl:1"),
    ]


def test_an_archive_that_ends_process_after_process_is_given_up(tmp_path: Path) -> None:
    files = {"a.txt": NEWS, **{f"{n}.txt": "EVIL" for n in range(9)}}
    with evil("os._exit(1)", limits=replace(LIMITS, restarts=2)) as opener:
        found = found_in(opener, tmp_path, zipped(files), "archive.zip")
    assert [one.name for one in found] == [
        "archive.zip/a.txt",
        "archive.zip/0.txt",
        "archive.zip/1.txt",
        "archive.zip",
    ]


def test_whoever_wants_only_the_first_article_waits_for_no_other(tmp_path: Path) -> None:
    record = json.dumps({"text": NEWS * 100}).encode()
    (tmp_path / "many.jsonl").write_bytes((record + b"\n") * 5_000)
    with Opener(LIMITS) as opener:
        found = opener.opened(tmp_path / "many.jsonl", "many.jsonl")
        assert next(found).name == "many.jsonl:1"
        found.close()  # type: ignore[attr-defined]
        assert [type(one) for one in found_in(opener, tmp_path, NEWS)] == [Readable]


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with Opener(LIMITS) as opener, socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "socket"))
        for path in (tmp_path, tmp_path / "pipe", tmp_path / "socket", Path("/dev/zero"), Path("a\0b")):
            assert list(opener.opened(path, "a.txt")) == [Refused("a.txt", refusals.NO_FILE)]
        assert list(opener.opened(tmp_path / "gone", "a.txt")) == [
            Refused("a.txt", "No such file or directory")
        ]


def test_a_name_is_shown_without_what_cannot_be_seen(tmp_path: Path) -> None:
    with Opener(LIMITS) as opener:
        [found] = found_in(opener, tmp_path, NEWS, "../\x1b[2J\0" + "n" * 5_000 + ".txt")
    assert isinstance(found, Readable)
    assert found.name == "n" * 996 + ".txt"


def in_worker(path: str, told: "multiprocessing.Queue[str]") -> None:
    """Open a file as a process that may have no children of `multiprocessing`, such as a Celery worker."""
    assert multiprocessing.current_process().daemon
    for found in opened(Path(path), "a.txt"):
        told.put(type(found).__name__)


def test_a_daemonic_worker_can_open_files(tmp_path: Path) -> None:
    (tmp_path / "upload").write_text(NEWS)
    fork = multiprocessing.get_context("fork")
    told = fork.Queue()
    worker = fork.Process(target=in_worker, args=(str(tmp_path / "upload"), told), daemon=True)
    worker.start()
    assert told.get(timeout=30) == "Readable"
    worker.join(30)
    assert worker.exitcode == 0


@pytest.mark.parametrize("deed", ["pass", "time.sleep(60)", "9 ** 9 ** 9"])
def test_the_process_ends_with_the_one_that_started_it_also_while_it_is_busy(
    deed: str, tmp_path: Path
) -> None:
    began = tmp_path / "began"

    def work() -> None:
        opener = evil(f"open({str(began)!r}, 'w').write(str(os.getpid())); {deed}")
        found_in(opener, tmp_path, "EVIL")
        time.sleep(60)

    worker = multiprocessing.get_context("fork").Process(target=work)
    worker.start()
    wait_for(lambda: began.exists() and began.read_text() != "")
    pid = int(began.read_text())
    worker.kill()
    worker.join()
    wait_for(lambda: not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE)


def test_what_a_process_said_last_is_logged_without_the_words_of_the_file(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    with evil("raise SystemError('secret words')", program=LIAR) as opener:
        found_in(opener, tmp_path, NEWS)
    assert "SystemError" in caplog.text
    assert '  File "' in caplog.text
    assert "secret words" not in caplog.text


def test_the_process_tells_what_went_wrong_so_many_times_and_without_the_text() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        teller = Teller(theirs)
        for _ in range(2 * LOGS):
            try:
                raise ValueError("secret words")
            except ValueError:
                info = sys.exc_info()
            teller.emit(logging.LogRecord("articles", logging.WARNING, "", 1, "It failed", None, info))
        theirs.shutdown(socket.SHUT_WR)
        told = [frames.receive(ours, 10_000) for _ in range(LOGS)]
        with pytest.raises(frames.Gone):
            frames.receive(ours, 10_000)
    assert told == [{"log": "It failed (ValueError)"}] * LOGS
