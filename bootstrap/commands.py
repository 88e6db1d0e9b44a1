"""The commands of the Makefile."""

import os
import subprocess
import sys
import time
from pathlib import Path

from bootstrap import chromium, lock
from bootstrap.environment import ROOT, Trouble, prepare, say

FIGURES = "articles/measuring/figures.json"
BENCHMARKS = "docs/benchmarks.md"
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
# In as many processes as there are cores, whole files each; a process holds the language models, so no more than four.
TESTS = (
    "-m",
    "pytest",
    "--numprocesses=auto",
    "--maxprocesses=4",
    "--dist=loadfile",
    "--no-loadscope-reorder",
)
CODE = ("articles", "bootstrap", "coverage_site", "tests", "training", "manage.py")


def main(arguments: list[str]) -> None:
    """Carry out one command; trouble ends in one line and exit code 1."""
    commands = {
        "run": run,
        "test": test,
        "pytest": pytest,
        "test-ledger": test_ledger,
        "screenshot": screenshot,
        "figures": figures,
        "bench": bench,
        "load": load,
        "messages": messages,
        "manage": manage,
        "lock": lock.write,
    }
    if not arguments or arguments[0] not in commands:
        sys.exit(f"Say one of: {', '.join(commands)}.")
    os.chdir(ROOT)
    try:
        commands[arguments[0]](arguments[1:])
    except Trouble as trouble:
        sys.exit(f"Who Met Whom: {trouble}")
    except KeyboardInterrupt:
        sys.exit(130)


def run(arguments: list[str]) -> None:
    """Start the site: this process becomes the supervisor."""
    manage(["serve", *arguments])


def manage(arguments: list[str]) -> None:
    """Become a management command."""
    python = prepare("requirements.txt")
    os.execv(python, [str(python), "manage.py", *arguments])


def messages(arguments: list[str]) -> None:
    """Bring the translations of the interface up to date."""
    manage(["messages", *arguments])


def test(arguments: list[str]) -> None:
    """Run all checks and tests, and fail with the names of those that failed."""
    python = prepare("requirements-dev.txt")
    browser = browser_for(python)
    code = [name for name in CODE if (ROOT / name).exists()]
    checks: dict[str, list[str]] = {
        "ruff check": ["-m", "ruff", "check", "--quiet", *code],
        "ruff format": ["-m", "ruff", "format", "--check", "--quiet", *code],
        "mypy": ["-m", "mypy", *code],
        "tests": [*TESTS, *arguments],
    }
    failed = [name for name, check in checks.items() if not passes(name, [str(python), *check], browser)]
    if failed:
        sys.exit(f"Failed: {', '.join(failed)}.")
    say("All checks and tests passed.")


def pytest(arguments: list[str]) -> None:
    """Run the tests alone, browser tests included."""
    python = prepare("requirements-dev.txt")
    browser = browser_for(python)
    if not passes("tests", [str(python), *TESTS, *arguments], browser):
        sys.exit("Failed: tests.")


def test_ledger(arguments: list[str]) -> None:
    """Kill workers while they read hundreds of articles, and compare the ledgers that come of it."""
    python = prepare("requirements-dev.txt")
    command = [str(python), "-m", "pytest", "-m", "stress", "--capture=no", "tests/stress", *arguments]
    if subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode:
        sys.exit("Failed: the ledger under stress.")


def screenshot(arguments: list[str]) -> None:
    """Take the picture of the README from the running program."""
    python = prepare("requirements-dev.txt")
    browser = browser_for(python)
    if not passes("screenshot", [str(python), "-m", "tests.screenshot", "docs/screenshot.png"], browser):
        sys.exit("Failed: screenshot.")


def figures(arguments: list[str]) -> None:
    """Measure the reading and commit the figures of each set that is here."""
    manage(["evaluate", "--by-language", "--write", FIGURES, *arguments])


def bench(arguments: list[str]) -> None:
    """Measure how fast articles are read, on one core, and how fast the ledger is written; write it down."""
    os.environ.update(dict.fromkeys(THREADS, "1"))  # before numpy is loaded
    manage(["bench", "--what", "all", "--write", BENCHMARKS, *arguments])


def load(arguments: list[str]) -> None:
    """Let many people onto the site at once, and write down how long they wait."""
    python = prepare("requirements-dev.txt")
    os.execv(python, [str(python), "-m", "tests.load", "--write", BENCHMARKS, *arguments])


def browser_for(python: Path) -> Path:
    """Return a Chromium, or turn its absence into trouble."""
    try:
        return chromium.ensure(python)
    except chromium.NoChromium as error:
        raise Trouble(str(error)) from None


def passes(name: str, command: list[str], browser: Path) -> bool:
    """Run one check, say how long it took, and tell if it passed."""
    say(f"== {name}")
    start = time.monotonic()
    environment = {**os.environ, "CHROMIUM": str(browser)}
    code = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, check=False).returncode
    say(f"== {name}: {'passed' if code == 0 else 'FAILED'} in {time.monotonic() - start:.0f} s")
    return code == 0
