"""Texts and pages that are made to do harm, and files that are no texts."""

from articles.ingest.readers import refusals
from tests.ingest.hostile.case import TIGHT, Hostile
from tests.ingest.made import NEWS, page, pdf

TOO_LONG = refusals.TOO_LONG.format(number="20,000")
ENDLESS = refusals.TOO_LONG.format(number="200,000")

CASES = (
    Hostile("empty.txt", "nothing", lambda: b"", refusals.EMPTY),
    Hostile("white.txt", "a megabyte of white space", lambda: b" \n" * 500_000, refusals.EMPTY),
    Hostile("binary.txt", "bytes that are no text", lambda: bytes(range(1, 9)) * 200, refusals.NO_TEXT),
    Hostile(
        "pdf.txt",
        "a PDF under the name of a text",
        lambda: pdf([[NEWS]]),
        refusals.DISGUISED.format(kind="a PDF file"),
    ),
    Hostile("large.txt", "3 MB of words", lambda: b"kata " * 600_000, refusals.TOO_LARGE.format(size="2 MB")),
    Hostile("long.txt", "a text of 100,000 characters", lambda: b"kata " * 20_000, TOO_LONG),
    Hostile(
        "hidden.txt",
        "an article among 100,000 characters that cannot be seen",
        lambda: (NEWS + "\u200b\u202e" * 50_000).encode(),
        articles=1,
    ),
    Hostile(
        "marks.txt",
        "a letter with 10,000 accents",
        lambda: (NEWS + "a" + "\u0301" * 10_000).encode(),
        articles=1,
    ),
    Hostile("brackets.md", "a million brackets", lambda: b"[" * 1_000_000, ENDLESS),
    Hostile("stars.md", "300,000 stars and letters", lambda: b"*a **a " * 42_000, TOO_LONG),
    Hostile(
        "quotes.md", "10,000 quotes in one another", lambda: b">" * 10_000 + NEWS.encode(), refusals.TOO_SHORT
    ),
    Hostile("links.md", "50,000 beginnings of links", lambda: b"![a](<b" * 30_000, TOO_LONG),
    Hostile(
        "deep.html",
        "100,000 elements in one another",
        lambda: b"<html><body>" + b"<div>" * 100_000 + NEWS.encode(),
        refusals.NO_PAGE,
    ),
    Hostile(
        "attributes.html",
        "an element with 200,000 attributes",
        lambda: ("<html><body><p " + " ".join(f"a{n}=1" for n in range(200_000)) + f">{NEWS}</p>").encode(),
        refusals.TOO_SLOW.format(seconds=TIGHT.seconds),
    ),
    Hostile(
        "meta.html",
        "a million beginnings of elements",
        lambda: b"<html><meta " + b"<meta " * 300_000,
        refusals.NO_PAGE,
    ),
    Hostile(
        "entities.html",
        "laughs by entities, in a page",
        lambda: (
            page("News", [NEWS, NEWS])
            .replace("<!doctype html>", "<!DOCTYPE html [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]>")
            .encode()
        ),
        articles=1,
    ),
    Hostile(
        "frames.html",
        "frames, pictures and scripts of another host",
        lambda: (
            page("News", [NEWS, NEWS])
            .replace(
                "<nav>",
                '<iframe src="http://127.0.0.1:9"></iframe><img src="file:///etc/passwd"><script src="http://127.0.0.1:9"></script><nav>',
            )
            .encode()
        ),
        articles=1,
    ),
    Hostile("rich.rtf", "a rich text file", lambda: b"{\\rtf1 " + NEWS.encode() + b"}", refusals.OLD_OFFICE),
    Hostile("old.doc", "an old Word file", lambda: b"\xd0\xcf\x11\xe0" + bytes(500), refusals.OLD_OFFICE),
    Hostile("other.7z", "an archive of another kind", lambda: b"7z\xbc\xaf", refusals.OTHER_ARCHIVE),
    Hostile("program.exe", "a program", lambda: b"MZ\x90\x00", refusals.OTHER_ENDING.format(ending=".exe")),
    Hostile("noending", "a name without an ending", NEWS.encode, refusals.NO_ENDING),
    Hostile(
        "a.\x1b[2J\u202etxt",
        "an ending that cannot be seen",
        NEWS.encode,
        refusals.OTHER_ENDING.format(ending=".\ufffd[2j\ufffdtxt"),
    ),
)
