"""Read tables (CSV): one article a row, its text to the letter."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, TextIO, cast

from articles.ingest.dates import existing, written_date
from articles.ingest.readers.member import NAME, Member
from articles.ingest.readers.refusals import (
    COLUMNS,
    IN_LINE,
    LONG_FIELD,
    LONG_LINE,
    NO_DAY,
    NO_TEXT_COLUMN,
    OTHER_ENCODING,
    Unreadable,
)
from articles.ingest.readers.stated import document_of
from articles.ingest.readers.text import encoding_of, wide
from articles.records.documents import Found, Readable, Refused

SAMPLE = 1 << 18  # bytes from which encoding, delimiter and the order of days and months are told
DELIMITERS = ",;\t|"
CALLED = {  # what people call columns, in English and Indonesian, without spaces and signs
    "text": "text body content article articletext fulltext bodytext teks isi isiberita isiartikel konten naskah",
    "title": "title headline heading judul judulberita judulartikel",
    "date": "date published publishedat publishdate publicationdate pubdate referencedate"
    " tanggal tgl tanggalterbit tanggalpublikasi terbit",
    "lang": "lang language bahasa",
    "publisher": "publisher source outlet media newspaper site penerbit sumber suratkabar koran situs",
    "author": "author byline reporter penulis wartawan pewarta pengarang",
    "url": "url link address tautan alamat laman",
    "id": "id uuid guid key kode articleid idberita",
}
FIELDS = {name: field for field, names in CALLED.items() for name in names.split()}
NUMERIC = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b")


@dataclass(frozen=True, slots=True)
class Shape:
    """How a table is written."""

    encoding: str
    delimiter: str
    days_first: bool | None  # in 3/5/2024; None where the sample does not tell


class Lines:
    """The lines of a text for the `csv` module: the end of one that is too long for any article is left out."""

    def __init__(self, text: TextIO, most: int) -> None:
        """Read lines of at most so many characters."""
        self.text = text
        self.most = most
        self.begin()

    def begin(self) -> None:
        """Begin a row."""
        self.cut = False  # whether the end of a line was left out since then
        self.quotes = 0  # that came since then

    def __iter__(self) -> Iterator[str]:
        """Return itself."""
        return self

    def __next__(self) -> str:
        """Return the next line, with its end."""
        line = self.text.readline(self.most)
        if not line:
            raise StopIteration
        self.quotes += line.count('"')
        if len(line) == self.most and not line.endswith("\n"):
            self.cut = True
            rest = line
            while rest and not rest.endswith("\n"):
                rest = self.text.readline(self.most)
                self.quotes += rest.count('"')
        return line

    def skip_field(self) -> None:
        """Leave out lines until the quotes that were opened since the row began are closed."""
        while self.quotes % 2 and next(self, ""):
            pass


def read_table(member: Member) -> Iterator[Found]:
    """Yield the article of each row, by its id or as `a.csv:17`, the line that it begins on."""
    source = io.BufferedReader(cast(Any, member.source), SAMPLE)
    try:
        shape = shape_of(source.peek(SAMPLE))
        errors = "replace" if shape.encoding.startswith("utf-16") else "surrogateescape"
        text = io.TextIOWrapper(source, shape.encoding, errors, newline="")
        yield from rows(member, text, shape)
        text.detach()
    finally:
        source.detach()


def rows(member: Member, text: TextIO, shape: Shape) -> Iterator[Found]:
    """Yield the article of each row below the first. Raise Unreadable where no column holds texts."""
    csv.field_size_limit(member.limits.characters)
    lines = Lines(text, member.limits.line)
    table = csv.reader(lines, delimiter=shape.delimiter)
    columns: list[str] = []
    while True:
        number = table.line_num + 1
        name = f"{member.name}:{number}"[-NAME:]
        try:
            row = next_row(table, lines, member.limits.characters)
            if row is None:
                return
            if not any(row) or (not columns and row[0].lower().startswith("sep=")):
                continue
            if not columns:
                columns = [column_of(heading) for heading in row]
                continue
            member.budget.count()
            record = record_of(columns, row, shape.encoding)
            name = record.get("id", "")[-NAME:] or name
            published = day_of(record.get("date", ""), shape.days_first)
            yield Readable(name, document_of(record, published, member.limits))
        except Unreadable as refusal:
            yield Refused(name, IN_LINE.format(line=number, reason=refusal))


def next_row(table: Iterator[list[str]], lines: Lines, most: int) -> list[str] | None:
    """Return the next row, or None at the end. Raise Unreadable where it holds a field of more characters."""
    lines.begin()
    try:
        row = next(table, None)
    except csv.Error:
        lines.skip_field()
        raise Unreadable(LONG_FIELD.format(number=f"{most:,}")) from None
    if lines.cut:
        raise Unreadable(LONG_LINE)
    return row


def record_of(columns: list[str], row: list[str], encoding: str) -> dict[str, str]:
    """Return what a row states by the names of `document_of`. Raise Unreadable where it does not fit the columns."""
    if len(row) > len(columns):
        raise Unreadable(COLUMNS.format(number=len(row), columns=len(columns)))
    try:
        "".join(row).encode()
    except UnicodeEncodeError:  # a byte that was let through
        raise Unreadable(OTHER_ENCODING.format(encoding=encoding)) from None
    record: dict[str, str] = {}
    for column, value in zip(columns, row, strict=False):
        if column and value.strip():
            record.setdefault(column, value)  # of two columns for one thing the first
    return record


def shape_of(sample: bytes) -> Shape:
    """Return how a table is written, by its first lines. Raise Unreadable where no column of it holds texts."""
    whole_lines = sample if wide(sample) else sample[: sample.rfind(b"\n") + 1] or sample
    encoding = encoding_of(whole_lines)
    text = whole_lines.decode(encoding, errors="replace").lstrip("\ufeff")
    lines = [line for line in text.splitlines() if line.strip() and not line.lower().startswith("sep=")]
    headings = {mark: fields(lines[0], mark) if lines else [] for mark in DELIMITERS}
    known = {mark: [column_of(heading) for heading in found] for mark, found in headings.items()}
    delimiter = max(DELIMITERS, key=lambda mark: sum(map(bool, known[mark])))
    columns = known[delimiter]
    if "text" not in columns:
        raise Unreadable(NO_TEXT_COLUMN)
    return Shape(encoding, delimiter, days_first(text, delimiter, columns))


def fields(line: str, delimiter: str) -> list[str]:
    """Return the fields of a line that is a row by itself."""
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


def column_of(heading: str) -> str:
    """Return what a column holds by what it is called, or nothing: "Isi Berita" is "text"."""
    return FIELDS.get(re.sub(r"[\W_]+", "", heading.lower()), "")


def days_first(text: str, delimiter: str, columns: list[str]) -> bool | None:
    """Return whether days stand before months in the rows of a sample, or None where none of them tells."""
    if "date" not in columns:
        return None
    place = columns.index("date")
    try:
        dates = [row[place] for row in csv.reader(io.StringIO(text), delimiter=delimiter) if len(row) > place]
    except csv.Error:
        return None
    found = [match for value in dates if (match := NUMERIC.search(value))]
    first, second = (any(int(match[n]) > 12 for match in found) for n in (1, 2))
    return first if first != second else None


def day_of(stated: str, first: bool | None) -> date | None:
    """Return the day that a row states, if any. Raise Unreadable where it is none, or may be two."""
    stated = stated.strip()
    if not stated:
        return None
    day = written_date(stated)
    if day is None and (found := NUMERIC.search(stated)):
        one, two, year = int(found[1]), int(found[2]), int(found[3])
        readings = {existing(one, two, year)} if first is not False else set()
        readings |= {existing(two, one, year)} if first is not True else set()
        days = readings - {None}
        day = days.pop() if len(days) == 1 else None
    if day is None:
        raise Unreadable(NO_DAY.format(day=repr(stated[:40])))
    return day
