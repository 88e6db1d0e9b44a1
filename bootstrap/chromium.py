"""Find a Chromium for the browser tests, or install one."""

import os
import shutil
import subprocess
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# It runs as root in containers, without a screen, and speaks to nobody by itself.
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
APT_PACKAGES = ("chromium", "fonts-dejavu-core")  # without a font every label is a row of boxes


class NoChromium(Exception):
    """No browser was found and none could be installed: the message says what to do."""


def find() -> Path | None:
    """Return the browser that CHROMIUM names, the first on PATH, or the one Playwright downloaded."""
    if named := os.environ.get("CHROMIUM"):
        return Path(named) if os.access(named, os.X_OK) else None
    for name in NAMES:
        if found := shutil.which(name):
            return Path(found)
    downloads = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / ".cache/ms-playwright")
    return next(iter(sorted(downloads.glob("chromium-*/chrome-linux*/chrome"), reverse=True)), None)


def ensure(python: Path) -> Path:
    """Return a browser, installing one with apt or with Playwright (of that Python). Raise NoChromium."""
    if browser := find():
        return browser
    if "CHROMIUM" in os.environ:
        raise NoChromium(f"CHROMIUM is {os.environ['CHROMIUM']!r}, which is no program: correct or unset it.")
    attempts = []
    if shutil.which("apt-get") and os.geteuid() == 0:
        attempts.append(["apt-get", "update"])
        attempts.append(["apt-get", "install", "-y", "--no-install-recommends", *APT_PACKAGES])
    attempts.append([str(python), "-m", "playwright", "install", "chromium"])
    for command in attempts:
        print(f"No Chromium found, trying: {' '.join(command)}", flush=True)
        quiet_run(command)
        if browser := find():
            return browser
    raise NoChromium(
        "The browser tests need Chromium, and neither apt nor Playwright could install it here: "
        "install the package chromium, or name a browser with CHROMIUM=/path/to/chromium."
    )


def quiet_run(command: list[str]) -> bool:
    """Run an installer in silence and tell if it went well."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=900,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
