"""Make the virtual environment and keep it in step with the pinned requirements."""

import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".venv"
PYTHON = FOLDER / "bin" / "python"
ROOM_NEEDED = 1_500_000_000  # bytes: what the packages take, and as much again while pip unpacks them
MEDDLING = ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_REQUIREMENT", "PIP_EDITABLE")


class Trouble(Exception):
    """Something that the reader of the message has to put right."""


def prepare(requirements: str) -> Path:
    """Install a file of pinned requirements, unless they stand, and return the environment's Python."""
    with one_at_a_time():
        wanted = fingerprint(ROOT / requirements)
        stamp = FOLDER / f"installed-{requirements}"
        if stamp.exists() and stamp.read_text() == wanted and is_sound():
            return PYTHON
        check_room()
        make()
        stamp.unlink(missing_ok=True)
        install(requirements)
        stamp.write_text(wanted)
    return PYTHON


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Hold back a second set-up of the same folder until this one is done."""
    descriptor = os.open(Path(__file__).parent, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def fingerprint(requirements: Path) -> str:
    """Return what a change of shows that the packages have to be installed again."""
    return f"{hashlib.sha256(requirements.read_bytes()).hexdigest()} {FOLDER}\n"


def is_sound() -> bool:
    """Tell if the environment's Python starts and is new enough: its base may have been removed since."""
    question = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    try:
        return (
            subprocess.run([PYTHON, "-I", "-c", question], capture_output=True, check=False).returncode == 0
        )
    except OSError:
        return False


def check_room() -> None:
    """Raise Trouble where the project's folder cannot be written or has no room for the packages."""
    if not os.access(ROOT, os.W_OK):
        raise Trouble(f"{ROOT} cannot be written by this user: the environment and the data live there.")
    free = shutil.disk_usage(ROOT).free
    if free < ROOM_NEEDED and not FOLDER.exists():
        raise Trouble(f"{ROOT} has {free / 1e9:.1f} GB free, and the packages need {ROOM_NEEDED / 1e9} GB.")


def make() -> None:
    """Make the environment where there is none that works."""
    if is_sound():
        return
    if importlib.util.find_spec("ensurepip") is None:
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        raise Trouble(f"This Python has no venv: install it (apt-get install python{version}-venv).")
    say(f"Making the environment {FOLDER.name} with Python {sys.version.split()[0]}")
    try:
        venv.create(FOLDER, clear=True, with_pip=True, symlinks=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise Trouble(f"{FOLDER} could not be made: {error}") from None


def install(requirements: str) -> None:
    """Install every pinned package; only files whose hash stands in the lock are taken."""
    say(f"Installing the packages of {requirements} (once; a minute or two)")
    environment = {name: value for name, value in os.environ.items() if name not in MEDDLING}
    environment["PIP_USER"] = "0"
    pip = [str(PYTHON), "-I", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    done = subprocess.run(
        [*pip, "--require-hashes", "--prefer-binary", "-r", str(ROOT / requirements)],
        env=environment,
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        lines = done.stderr.strip().splitlines()
        errors = [line for line in lines if line.startswith("ERROR")] or lines
        raise Trouble("pip could not install the packages:\n  " + "\n  ".join(errors[-3:]))


def say(line: str) -> None:
    """Print a line at once, also where the output is a pipe."""
    print(line, flush=True)
