"""The page that lists the hostile files."""

from types import ModuleType

from articles.ingest.readers.limits import MB
from tests.ingest.hostile import KINDS
from tests.ingest.hostile.case import TIGHT, Hostile

BEFORE = """# Files that are made to do harm

Whoever may upload can send anything. Each file below is made by code (`tests/ingest/hostile/`) and opened in the tests
as an upload is: in a process of its own without network, settings and database, and with so much memory and time. None
may crash the program, hang it, reach another host or take the other files of an upload with it. The last column tells
what comes of it, in the words that are shown to whoever sent the file; where no reason is given, nothing is refused.

The limits are those of the tests: {member} MB for a file or a part of an archive, {unpacked} MB for all that it unpacks
to, {members} parts, {depth} archives deep, {pages} pages, {characters} characters, {seconds} seconds and {memory} MB of
memory. Those of the program stand in `articles/ingest/readers/limits.py`.
"""


def listing() -> str:
    """Return the page, in Markdown."""
    before = BEFORE.format(
        member=TIGHT.member // MB,
        unpacked=TIGHT.unpacked // MB,
        members=TIGHT.members,
        depth=TIGHT.depth,
        pages=TIGHT.pages,
        characters=f"{TIGHT.characters:,}",
        seconds=TIGHT.seconds,
        memory=TIGHT.memory // MB,
    )
    return before + "".join(map(section, KINDS))


def section(kind: ModuleType) -> str:
    """Return the files of one kind under the subject of their module."""
    rows = "".join(f"| `{shown(case.name)}` | {case.tries} | {outcome(case)} |\n" for case in kind.CASES)
    subject = (kind.__doc__ or "").partition(" that are made")[0]
    return f"\n## {subject}\n\n| file | what it tries | what comes of it |\n| --- | --- | --- |\n{rows}"


def shown(name: str) -> str:
    """Return a name as the page can show it."""
    return name.encode("unicode_escape").decode("ascii") if not name.isprintable() else name


def outcome(case: Hostile) -> str:
    """Return what comes of a file."""
    articles = {0: "", 1: "1 article"}.get(case.articles, f"{case.articles} articles")
    return ". ".join(filter(None, (articles, case.reason)))
