"""What is measured, as one page: a part for each subject, each with its own machine and day."""

import os
import platform
from collections.abc import Mapping
from datetime import date
from importlib.metadata import version
from pathlib import Path

from articles.nlp import pipeline

READING_PART = """\
# How fast articles are read

Words a second of processor time, on one core and one thread: the bare statistical pipeline (tagger, parser and NER
with what they share, as the language's model has them, nothing of ours), and the whole reading from the text to
meetings, by the same weights on the same texts in one run. Each is the fastest of {repeats} rounds, both in turn. The
last column is what our components cost: 2.00 would be twice the time. `make bench` writes this page.

{machine}; Python {python}, spaCy {spacy}; analyser {analyser}; {day}.

{table}
"""


LEDGER_HEADING = "# How fast the ledger is written"
LEDGER = """\
{heading}

Milliseconds from the lock to the commit, of one new article that tells of two meetings, by the size of the ledger that
it comes into: made up of meetings of which a few leaders have the most, with their reports, articles, participants,
mentions and places. First the article's three actors are in no other, then they are among the twelve who meet most.
Ratios are to the smallest ledger of the same run.

{machine}; Python {python}; {day}.

{table}
"""
LOOKUPS = """
One name, looked up among all actors: half of the names are spelt as they stand, half with another letter.

{table}
"""
PAGES_HEADING = "# How fast pages and charts are answered"
PAGES = """\
{heading}

Milliseconds of the server from the request to the answer, by the number of articles, of which there are two for each
meeting: {repeats} times made anew, after a change of as many meetings and actors as a batch of articles touches, and as
many times as it was remembered since; half of the times and 95 of 100 do not exceed what is told. Queries and size are
those of the page made anew, for a reader who is logged in. The aim is that of the p95 with 100,000 articles, made anew
and remembered; and made anew it should be at most twice that with 10,000. The server's process holds the columns of the
ledger, but for the line of its first page. The common word stands in a third of the articles, the rare one in one of
five hundred.

{machine}; Python {python}; {day}.

{table}

Files of the whole ledger for other programs, from the request to the last line:

{files}
"""
FLOW_HEADING = "# How fast articles go through a worker"
FLOW = """\
{heading}

Made-up news of about 380 words, two thirds English and one third Indonesian. First what reading takes without the rest:
the bare pipelines of both languages by `nlp.pipe`, the analysis alone in this process, and in one and in two processes
that were forked from one which had loaded the models. Then the whole way, with a real worker and a Redis of its own:
the message, the analysis, the database and the consolidation of the ledger, while all articles wait in the queue. Its
ratio is to the analysis alone in one process right before and after it, for a machine is not always equally fast.

{machine}; Python {python}; analyser {analyser}; {day}.

{rates}

{flows}

What a process of the worker holds in memory, with what it shares with the others, as it goes on:

{memory}
"""
LOAD_HEADING = "# How long people wait while many are there"
LOAD = """\
{heading}

{browsing} people look around, each pausing 2 to 10 seconds between two things, and {uploading} upload ten articles at a
time and look on until they are read, for {minutes} minutes: what they do, and how often, is in
`tests/load/people.py`. The program runs as `make run` starts it, on the machine that also plays the people, on
{database} with {articles} articles of {meetings} meetings; meanwhile {read} were uploaded and read.
Milliseconds from the request to the last byte of the answer; charts of a page are asked for at once, by browsers that
keep none. The load of the machine was {load} before. `make load` writes this part.

{machine}; Python {python}; {day}.

{table}
"""
READING, WRITING, ANSWERING, FLOWING, EVERYTHING = "reading", "ledger", "pages", "flow", "all"
LOADING = "load"  # by `make load`: it needs more than the program
HEADINGS = {
    WRITING: LEDGER_HEADING,
    ANSWERING: PAGES_HEADING,
    FLOWING: FLOW_HEADING,
    LOADING: LOAD_HEADING,
}  # in the order of the page; reading comes first
PARTS = {READING: READING_PART, WRITING: LEDGER, ANSWERING: PAGES, FLOWING: FLOW, LOADING: LOAD}


def part(what: str, **tables: object) -> str:
    """Return one part of the page."""
    facts = {
        "heading": HEADINGS.get(what),
        "machine": machine(),
        "python": platform.python_version(),
        "spacy": version("spacy"),
        "analyser": pipeline.VERSION,
        "day": date.today().isoformat(),
    }
    return PARTS[what].format(**facts, **tables)


def put(parts: Mapping[str, str], page: Path) -> None:
    """Write what was measured into a page and leave the parts that were not as they stand there."""
    left = page.read_text(encoding="utf-8") if page.exists() else ""
    standing: dict[str, str] = {}
    for what, heading in reversed(HEADINGS.items()):
        left, found, text = left.partition(heading)
        standing[what] = found + text
    standing[READING] = left
    kept = ({**standing, **parts}[what] for what in (READING, *HEADINGS))
    page.write_text("\n".join(part.strip() + "\n" for part in kept if part.strip()), encoding="utf-8")


def machine() -> str:
    """Return the processor's name, as far as the system tells it, and how many cores there are."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        lines = []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return f"{names[0] if names else platform.processor() or platform.machine()}, {os.cpu_count()} cores"
