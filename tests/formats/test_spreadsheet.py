"""Tables that a spreadsheet opens: what comes back from them, and what they never start."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.formats.spreadsheet import BUFFER, FORMULA, Value, harmless, lines


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


def written(*rows: Sequence[Value], columns: Sequence[str] = ("a", "b")) -> str:
    return "".join(lines(columns, rows))


def test_a_table_comes_back_as_it_was() -> None:
    told = 'He said: "Yes, and no",\nthen left.'

    assert read(written((told, "Türkiye – 日本"), ("", None))) == [
        ["a", "b"],
        [told, "Türkiye – 日本"],
        ["", ""],
    ]


def test_it_is_marked_as_utf_8_and_ends_lines_as_the_rfc_says() -> None:
    assert written(("x", 1)) == "\ufeffa,b\r\nx,1\r\n"


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "  =1",
        "\u00a0=1",
        "\u200b=1",
        "＝1+1",
        "\tx",
        "\rx",
        "\nx",
    ],
)
def test_what_would_be_a_formula_is_text(text: str) -> None:
    [_, [cell, _]] = read(written((text, "")))

    assert cell.startswith("'")
    assert cell == f"'{text}"


@pytest.mark.parametrize("text", ["Kim; =cmd|' /C calc'!A0", "Kim\n=1", "Kim\t@x", "a;;-2"])
def test_a_formula_is_stopped_behind_what_another_spreadsheet_takes_for_a_border(text: str) -> None:
    parts = re.split(r"[;\t\n]", harmless(text))

    assert len(parts) > 1
    assert not any(part.lstrip().startswith(("=", "+", "-", "@")) for part in parts)


@pytest.mark.parametrize("text", ["Kim Jong-un", "a=b", "3 + 4", "e@x.org", "2023-09-13", "'tis", "(-1)"])
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert harmless(text) == text


def test_numbers_stay_numbers() -> None:
    assert read(written((-6.2, -3)))[1] == ["-6.2", "-3"]


def test_what_no_file_can_hold_is_shown_as_lost() -> None:
    text = written(("a\0b", "c\ud800d"))

    assert read(text)[1] == ["a\ufffdb", "c\ufffdd"]
    text.encode()


@settings(deadline=None)
@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_no_text_starts_a_formula_or_breaks_the_table(rows: list[tuple[str, str]]) -> None:
    text = written(*rows)
    text.encode()
    table = read(text)

    assert len(table) == len(rows) + 1
    for row in table:
        assert len(row) == 2
        for cell in row:
            assert not FORMULA.search(cell)
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_a_long_table_is_handed_on_in_parts() -> None:
    taken = 0

    def rows() -> Iterable[Sequence[Value]]:
        nonlocal taken
        for n in range(100_000):
            taken = n
            yield "x" * 50, n

    first = next(iter(lines(("a", "b"), rows())))

    assert len(first) < 2 * BUFFER
    assert taken < 5_000
