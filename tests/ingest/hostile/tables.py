"""Tables and lines of JSON that are made to do harm."""

import json

from articles.ingest.readers import refusals
from tests.ingest.hostile.case import TIGHT, Hostile
from tests.ingest.made import BERITA, NEWS, zipped

TOO_LONG = refusals.TOO_LONG.format(number="20,000")
LONG_FIELD = refusals.LONG_FIELD.format(number="20,000")
TOO_MANY = refusals.TOO_MANY.format(number=TIGHT.members)
HEAD = "id,title,text\n"
GOOD = f'2,Judul,"{BERITA}"\n'


def table(*rows: str) -> bytes:
    """Return a table with a good row at its end."""
    return (HEAD + "".join(f"{row}\n" for row in rows) + GOOD).encode()


def lines(*records: object) -> bytes:
    """Return lines of JSON with a good one at their end."""
    told = [
        record if isinstance(record, str) else json.dumps(record) for record in (*records, {"text": NEWS})
    ]
    return "\n".join(told).encode("utf-8", "surrogatepass")


CASES = (
    Hostile("field.csv", "a field of 50 MB", lambda: table(f'1,a,"{"x" * 50_000_000}"'), LONG_FIELD, 1),
    Hostile("bare.csv", "the same without quotes", lambda: table(f"1,a,{'x' * 50_000_000}"), LONG_FIELD, 1),
    Hostile(
        "lines.csv",
        "a field of 5 MB in 100,000 lines",
        lambda: table('1,a,"' + "fifty characters of text in a line of their own, \n" * 100_000 + '"'),
        LONG_FIELD,
        1,
    ),
    Hostile(
        "open.csv",
        "quotes that are never closed",
        lambda: HEAD.encode() + b'1,a,"' + (NEWS + "\n").encode() * 1000,
        LONG_FIELD,
    ),
    Hostile(
        "columns.csv",
        "a row of 100,000 fields",
        lambda: table("x," * 100_000),
        refusals.COLUMNS.format(number=100_001, columns=3),
        1,
    ),
    Hostile(
        "heads.csv",
        "100,000 columns",
        lambda: ",".join(f"c{n}" for n in range(30_000)).encode() + b"\n1\n",
        refusals.NO_TEXT_COLUMN,
    ),
    Hostile("rows.csv", "more rows than may be", lambda: HEAD.encode() + b"1,a,\n" * 1000, TOO_MANY),
    Hostile("nul.csv", "a zero byte in a field", lambda: table(f"1,a,{NEWS}\0"), refusals.ZERO_BYTE, 1),
    Hostile(
        "formula.csv",
        "a formula that starts a program in a spreadsheet",
        lambda: table(f"1,\"=cmd|' /C calc'!A0\",{NEWS}"),
        articles=2,
    ),
    Hostile(
        "mixed.csv",
        "a row in another encoding",
        lambda: table(*[f"{n},a,{'kata ' * 2000}" for n in range(30)]) + b"1,a,caf\xe9\n",
        refusals.OTHER_ENCODING.format(encoding="utf-8"),
        31,
    ),
    Hostile(
        "archive.csv",
        "an archive under the name of a table",
        lambda: zipped({"a.csv": table()}),
        refusals.DISGUISED.format(kind="a Word file or another archive"),
    ),
    Hostile(
        "headless.csv",
        "a table without the names of its columns",
        lambda: GOOD.encode(),
        refusals.NO_TEXT_COLUMN,
    ),
    Hostile("zeros.csv", "a megabyte of zero bytes", lambda: bytes(1_000_000), refusals.NO_TEXT_COLUMN),
    Hostile(
        "day.csv",
        "a day that may be two",
        lambda: f"text,date\n{NEWS},3/4/2024\n".encode(),
        "Its day is '3/4/2024'",
    ),
    Hostile(
        "deep.jsonl", "a list in a list, 100,000 times", lambda: lines("[" * 100_000), refusals.NO_RECORD, 1
    ),
    Hostile(
        "line.jsonl",
        "a line of 50 MB",
        lambda: lines('{"text": "' + "x" * 50_000_000 + '"}'),
        refusals.LONG_LINE,
        1,
    ),
    Hostile(
        "long.jsonl", "a text of 100,000 characters", lambda: lines({"text": "kata " * 20_000}), TOO_LONG, 1
    ),
    Hostile(
        "half.jsonl",
        "half a character",
        lambda: lines({"text": "half \ud800 of it"}),
        refusals.HALF_CHARACTER,
        1,
    ),
    Hostile(
        "nul.jsonl", "a zero byte in a text", lambda: lines({"text": NEWS + "\0"}), refusals.ZERO_BYTE, 1
    ),
    Hostile(
        "kinds.jsonl",
        "lists and numbers where texts belong",
        lambda: lines({"text": [NEWS]}, {"text": 1}, {"text": None}),
        refusals.NOTHING_SAID,
        1,
    ),
    Hostile(
        "number.jsonl",
        "a number of 200,000 digits",
        lambda: lines('{"text": ' + "1" * 200_000 + "}"),
        refusals.NO_RECORD,
        1,
    ),
    Hostile(
        "infinity.jsonl",
        "numbers that JSON does not have",
        lambda: lines(f'{{"text": "{NEWS}", "id": NaN, "title": -Infinity}}'),
        articles=2,
    ),
    Hostile(
        "title.jsonl",
        "a title of 100,000 characters, and one that is a list",
        lambda: lines({"text": NEWS, "title": "t" * 100_000}, {"text": BERITA, "title": [[]]}),
        articles=3,
    ),
    Hostile(
        "name.jsonl",
        "an id that leads to /etc, of 100,000 characters",
        lambda: lines({"text": BERITA, "id": "../../etc/" * 10_000}),
        articles=2,
    ),
    Hostile(
        "list.jsonl",
        "one list instead of lines",
        lambda: json.dumps([{"text": NEWS}]).encode(),
        refusals.NO_RECORD,
    ),
    Hostile("records.jsonl", "more lines than may be", lambda: b"{}\n" * 1000, TOO_MANY),
    Hostile("blank.jsonl", "a megabyte of empty lines", lambda: b"\n" * 1_000_000, refusals.EMPTY),
)
