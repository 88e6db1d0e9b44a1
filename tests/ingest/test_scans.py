"""Scanned pages: refused, or recognised where the machine can.

The recogniser here is a stand-in of some lines for `ocrmypdf` and tesseract, which would have to be installed on the
machine: it shows how it is called and what comes of its answers, not how well it reads.
"""

import multiprocessing
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from articles.ingest.opening import Opener
from articles.ingest.readers import Limits, refusals
from articles.records.documents import Readable, Refused
from tests.ingest.hostile.pages import scan
from tests.ingest.made import BERITA, pdf, wrapped, zipped
from tests.services import wait_for

LIMITS = Limits(seconds=4, recognising=2)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the only folder in which programs are looked for; files to be read lie beside it."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (tmp_path / "scan.pdf").write_bytes(scan())
    (tmp_path / "readable.pdf").write_bytes(pdf([wrapped(BERITA)]))
    monkeypatch.setenv("PATH", str(folder))
    return folder


def install(folder: Path, name: str, deed: str) -> None:
    """Install a program that does what is told in the shell's language."""
    (folder / name).write_text(f"#!/bin/sh\nPATH=/usr/bin:/bin\n{deed}\n")
    (folder / name).chmod(0o755)


def test_without_a_recogniser_a_scan_is_refused_with_what_to_do(programs: Path) -> None:
    with Opener(LIMITS) as opener:
        assert list(opener.opened(programs.parent / "scan.pdf", "a.pdf")) == [
            Refused("a.pdf", refusals.SCANNED)
        ]


def test_with_one_its_text_is_read_also_within_an_archive(programs: Path) -> None:
    folder = programs.parent
    install(programs, "tesseract", "printf 'List of languages\\neng\\nind\\n'")
    install(
        programs,
        "ocrmypdf",
        f'echo "$@" > {folder}/asked; for last; do :; done; cp {folder}/readable.pdf "$last"',
    )
    (folder / "archive.zip").write_bytes(zipped({"scan.pdf": scan()}))
    with Opener(LIMITS) as opener:
        for name in ("scan.pdf", "archive.zip"):
            [found] = opener.opened(folder / name, name)
            assert isinstance(found, Readable)
            assert found.document.text == BERITA
    assert "--language ind+eng" in (folder / "asked").read_text()


def test_the_recogniser_ends_with_whoever_waits_for_it(programs: Path) -> None:
    folder = programs.parent
    install(programs, "tesseract", "echo eng")
    install(programs, "ocrmypdf", f"echo $$ > {folder}/began; exec sleep 60")

    def work() -> None:
        with Opener(replace(LIMITS, recognising=60)) as opener:
            list(opener.opened(folder / "scan.pdf", "a.pdf"))

    worker = multiprocessing.get_context("fork").Process(target=work)
    worker.start()
    wait_for(lambda: (folder / "began").exists() and (folder / "began").read_text() != "")
    pid = int((folder / "began").read_text())
    worker.kill()
    worker.join()
    wait_for(lambda: not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE)


@pytest.mark.parametrize(
    ("deed", "reason"),
    [
        ("sleep 60", refusals.TOO_SLOW.format(seconds=2)),
        ("exit 1", refusals.DAMAGED),
        ("exit 0", refusals.DAMAGED),
        ('for last; do :; done; echo no PDF > "$last"', refusals.NO_KIND.format(ending="PDF")),
        ('for last; do :; done; cp "$PWD"/*/scan.pdf "$last"', refusals.SCANNED),
    ],
)
def test_a_recogniser_that_fails_is_a_refusal(programs: Path, deed: str, reason: str) -> None:
    install(programs, "tesseract", "echo eng")
    install(programs, "ocrmypdf", deed)
    with Opener(LIMITS) as opener:
        assert list(opener.opened(programs.parent / "scan.pdf", "a.pdf")) == [Refused("a.pdf", reason)]
