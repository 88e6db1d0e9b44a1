"""How names are compared."""

from itertools import permutations

import pytest

from articles.resolution.names import normalised, preferred


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Kim Jong-un", "KIM JONG UN"),
        ("José Núñez", "Jose Nunez"),
        ("Al-Sisi", "al Sisi"),
        ("Ma'ruf Amin", "Ma’ruf  Amin"),
        ("U.S.", "U S"),
    ],
)
def test_spellings_of_one_name_are_equal(name: str, other: str) -> None:
    assert normalised(name) == normalised(other)


def test_other_scripts_are_kept() -> None:
    assert normalised("Владимир Путин") == "владимир путин"
    assert normalised("習近平") == "習近平"


def test_the_preferred_spelling_does_not_depend_on_the_order() -> None:
    for one, two, three in permutations(["Jose Nunez", "José Núñez", "Jose-Nunez"]):
        assert preferred(preferred(one, two), three) == "José Núñez"
