"""How spellings of one name relate."""

from hypothesis import given
from hypothesis import strategies as st

from articles.resolution.spelling import fits, relation, same_letters, softened, words

LETTERS = st.text(alphabet="abdeghiklmnorstuyz'", min_size=1, max_size=9)
NAMES = st.lists(LETTERS, min_size=1, max_size=4).map(" ".join)


@given(one=NAMES, other=NAMES)
def test_two_names_relate_alike_whichever_is_named_first(one: str, other: str) -> None:
    assert relation(one, other) == relation(other, one)


@given(one=LETTERS, other=LETTERS)
def test_two_words_fit_alike_whichever_is_named_first(one: str, other: str) -> None:
    assert fits(one, other) == fits(other, one)
    assert same_letters(one, other) == same_letters(other, one)


def test_letters_that_stand_in_another_order_are_matched_alike() -> None:
    for one, other in (
        ("Antony Blonkin", "Antony Blinken"),
        ("Ahmad Fauzi", "Ahmed Fawzi"),
        ("Kim Gu", "Kim Koo"),
    ):
        assert relation(one, other) == relation(other, one)


@given(one=NAMES)
def test_a_name_is_itself(one: str) -> None:
    assert relation(one, one) in {"same", ""}


def test_a_letter_that_stands_alone_in_a_somali_name_is_a_word() -> None:
    assert words("Cabdiraxmaan C") == ("abdalrahman", "k")
    assert softened("Cabdiraxmaan C") == "abdalrahman k"
    assert words("Cabdiraxmaan Jaamac") == words("Abdirahman Jama")
