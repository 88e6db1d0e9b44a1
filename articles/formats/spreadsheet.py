"""Comma-separated values (RFC 4180) that a spreadsheet opens without running anything."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

Value = str | int | float | None
MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"  # at the head of the file it tells a spreadsheet that this is UTF-8
BUFFER = 64 * 1024  # characters that are handed on at a time
# What a spreadsheet takes for the start of a formula, in full-width letters too, and whatever it passes over before.
START = r"[=+\-@＝＋－＠]"
# A spreadsheet of a language that writes "1,5" looks for semicolons: behind one, a cell of its own may begin.
FORMULA = re.compile(rf"(^|[;\t\r\n])([\s\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]*)(?={START})")
LEADING = ("\t", "\r", "\n")
BROKEN = re.compile("[\0\ud800-\udfff]")  # what no file of text can hold


def lines(columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> Iterator[str]:
    """Yield a table with its header, some lines at a time. Numbers stay numbers, None is an empty cell."""
    buffer = io.StringIO()
    buffer.write(MARK)
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([harmless(column) for column in columns])
    for row in rows:
        writer.writerow([harmless(value) if isinstance(value, str) else value for value in row])
        if buffer.tell() > BUFFER:
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue()


def harmless(text: str) -> str:
    """Return text with an apostrophe before whatever a spreadsheet would take for a formula."""
    text = BROKEN.sub("\N{REPLACEMENT CHARACTER}", text)
    text = FORMULA.sub(r"\1'\2", text)
    return f"'{text}" if text.startswith(LEADING) else text
