"""Have the text of scanned pages recognised by `ocrmypdf`, where this machine has it."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from articles.ingest.readers.limits import Limits
from articles.ingest.readers.orphans import end_with_parent
from articles.ingest.readers.refusals import DAMAGED, SCANNED, TOO_SLOW, Unreadable

LANGUAGES = ("ind", "eng")


def recogniser() -> tuple[str, str] | None:
    """Return the paths of `ocrmypdf` and of its engine, or None where one of them is missing."""
    program, engine = shutil.which("ocrmypdf"), shutil.which("tesseract")
    return (program, engine) if program and engine else None


def recognised(data: bytes, limits: Limits) -> bytes:
    """Return a scanned PDF with a text layer. Raise Unreadable where this machine cannot make one."""
    programs = recogniser()
    if programs is None:
        raise Unreadable(SCANNED)
    program, engine = programs
    with tempfile.TemporaryDirectory() as folder:
        scan, readable = Path(folder) / "scan.pdf", Path(folder) / "readable.pdf"
        scan.write_bytes(data)
        try:
            done = subprocess.run(
                [
                    program,
                    *("--skip-text", "--jobs", "1", "--optimize", "0", "--output-type", "pdf", "--quiet"),
                    *("--language", "+".join(languages(engine)), "--max-image-mpixels", "100"),
                    *(str(scan), str(readable)),
                ],
                timeout=limits.recognising,
                capture_output=True,
                stdin=subprocess.DEVNULL,
                check=False,
                preexec_fn=end_with_parent,
            )
        except subprocess.TimeoutExpired:
            raise Unreadable(TOO_SLOW.format(seconds=limits.recognising)) from None
        if done.returncode or not readable.exists():
            raise Unreadable(DAMAGED)
        return readable.read_bytes()


def languages(engine: str) -> list[str]:
    """Return the languages of ours that the engine was installed with."""
    listed = subprocess.run(
        [engine, "--list-langs"],
        capture_output=True,
        text=True,
        timeout=10,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    return [language for language in LANGUAGES if language in listed.stdout.split()] or ["eng"]
