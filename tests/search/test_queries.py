"""What a reader types, read as a query."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.search.queries import LONGEST, MOST, Asked, for_postgresql, for_sqlite, read, tidy


def plain(asked: Asked) -> tuple[list[str], list[str]]:
    """Return the terms as they were typed."""
    return (
        [" ".join(one.stems[0]) for one in asked.wanted],
        [" ".join(one.stems[0]) for one in asked.unwanted],
    )


@pytest.mark.parametrize(
    ("text", "wanted", "unwanted"),
    [
        ("kim putin", ["kim", "putin"], []),
        ('"north korea" summit', ["north korea", "summit"], []),
        ("“north korea” «kim»", ["north korea", "kim"], []),
        ('kim -putin -"north korea"', ["kim"], ["putin", "north korea"]),
        ("-putin", [], ["putin"]),
        ('"never closed', ["never closed"], []),
        ("Seoul-Tokyo", ["seoul tokyo"], []),
        ("U.S. 3.5", ["u s", "3 5"], []),
        ("kim KIM Kim", ["kim"], []),
        ("kim AND putin OR NEAR(x) NOT y*", ["kim", "and", "putin", "or", "near x", "not", "y"], []),
        ("title:kim ^kim {a b}: c", ["title kim", "kim", "a", "b", "c"], []),
        ("' ; -- \" 😀 ( ) * & | ! <->", [], []),
        ("", [], []),
    ],
)
def test_words_phrases_and_what_must_not_occur(text: str, wanted: list[str], unwanted: list[str]) -> None:
    assert plain(read(text)) == (wanted, unwanted)


def test_a_word_is_looked_for_by_its_stem_in_either_language() -> None:
    (one,) = read("meetings").wanted
    assert ("meet",) in one.stems
    (other,) = read("pertemuan").wanted
    assert ("temu",) in other.stems


def test_a_query_is_one_line_of_bounded_length() -> None:
    assert tidy("  kim\x00\n\tputin\u202e ") == "kim putin"
    assert len(tidy("x" * 10_000)) == LONGEST
    assert len(read(" ".join(f"w{n}" for n in range(500))).wanted) == MOST


def test_what_the_databases_are_asked() -> None:
    asked = read('"kim jong un" -oslo')

    assert for_sqlite(asked) == '(("kim jong un")) NOT (("oslo"))'
    assert for_postgresql(asked) == "(('kim' <-> 'jong' <-> 'un')) & !((('oslo')))"


@given(st.text(max_size=400))
def test_nothing_that_is_typed_reaches_a_database_as_a_sign(text: str) -> None:
    asked = read(text)

    for one in (*asked.wanted, *asked.unwanted):
        assert one.stems
        for stems in one.stems:
            assert stems
            assert all(stem.isalnum() for stem in stems)
