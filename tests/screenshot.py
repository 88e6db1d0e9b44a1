"""Take the README's picture from the running program: python -m tests.screenshot docs/screenshot.png."""

import signal
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from bootstrap import chromium
from tests.program import Program, free_port

ROOT = Path(__file__).resolve().parent.parent


def main(target: Path) -> None:
    """Start the program on an empty folder, let it read the samples, and take a picture of the overview."""
    with tempfile.TemporaryDirectory() as folder:
        program = Program(ROOT, Path(folder) / "var", free_port())
        try:
            program.wait_until_ready()
            program.wait_until_read()
            take(program.address, program.password, target)
        finally:
            program.end(signal.SIGTERM)


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
