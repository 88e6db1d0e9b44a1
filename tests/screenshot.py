"""Take the README's picture from the running program: python -m tests.screenshot docs/screenshot.png."""

import re
import signal
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from playwright.sync_api import sync_playwright

from bootstrap import chromium
from tests.program import Program, free_port

ROOT = Path(__file__).resolve().parent.parent
READING_SECONDS = 300
UNREAD = "SELECT count(*) FROM articles_article WHERE status IN ('queued', 'working')"


def main(target: Path) -> None:
    """Start the program on an empty folder, let it read the samples, and take a picture of the overview."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "var"
        program = Program(ROOT, data, free_port())
        try:
            program.wait_until_ready()
            wait_until_read(data / "db.sqlite3")
            password = re.search(r"with password (\S+)", program.output)
            assert password, program.output
            take(f"http://127.0.0.1:{program.port}/", password[1], target)
        finally:
            program.end(signal.SIGTERM)


def wait_until_read(database: Path) -> None:
    """Wait until no article is left to be read."""
    deadline = time.monotonic() + READING_SECONDS
    with closing(sqlite3.connect(database, timeout=30)) as connection:
        while connection.execute(UNREAD).fetchone()[0]:
            if time.monotonic() > deadline:
                sys.exit("The samples were not read in time.")
            time.sleep(1)


def take(address: str, password: str, target: Path) -> None:
    """Log in as the first user and save the overview once its charts are drawn."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(chromium.find()), args=chromium.FLAGS)
        page = browser.new_page(viewport={"width": 1360, "height": 1000}, locale="en-GB")
        page.goto(address)
        page.fill("input[name=username]", "admin")
        page.fill("input[name=password]", password)
        page.click("form:has(input[name=password]) [type=submit]")
        page.wait_for_selector(".js-plotly-plot .main-svg")
        page.wait_for_load_state("networkidle")
        page.screenshot(path=target)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
