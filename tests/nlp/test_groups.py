"""Groups of two, of three and of any number, and what looks like one and is none."""

from datetime import date

import pytest

from tests.nlp.naming import named, read, surfaces

DAY = date(2023, 9, 14)
THREE = ["Xi Jinping", "Joe Biden", "Vladimir Putin"]


@pytest.mark.parametrize(
    ("text", "code", "surface", "names"),
    [
        (
            "Xi Jinping, Joe Biden and Vladimir Putin spoke. The three leaders left.",
            "en",
            "The three leaders",
            THREE,
        ),
        (
            "Xi Jinping, Joe Biden, dan Vladimir Putin bicara. Ketiga pemimpin pulang.",
            "id",
            "Ketiga pemimpin",
            THREE,
        ),
        (
            "Kenya, Uganda and Rwanda agreed. The three sides left.",
            "en",
            "The three sides",
            ["Kenya", "Uganda", "Rwanda"],
        ),
        ("Xi Jinping met Joe Biden. The leaders left.", "en", "The leaders", THREE[:2]),
        ("Xi Jinping menemui Joe Biden. Para pemimpin itu pulang.", "id", "Para pemimpin itu", THREE[:2]),
    ],
)
def test_a_group_is_as_many_as_were_named_together(
    text: str, code: str, surface: str, names: list[str]
) -> None:
    assert named(read(text, code, published=DAY), surface) == names


@pytest.mark.parametrize(
    ("text", "code", "surface"),
    [
        ("Xi Jinping met Joe Biden. The leaders of Kenya waited.", "en", "The leaders"),
        ("Xi Jinping met Joe Biden. The two days were long.", "en", "The two"),
        ("Xi Jinping met Joe Biden. The two-day visit ended.", "en", "The two"),
        ("Xi Jinping menemui Joe Biden. Para pemimpin dunia menunggu.", "id", "Para pemimpin"),
        ("Xi Jinping menemui Joe Biden. Para pemimpin ASEAN menunggu.", "id", "Para pemimpin"),
        ("Xi Jinping met Joe Biden. The three leaders left.", "en", "The three leaders"),
    ],
)
def test_others_are_not_those_just_named(text: str, code: str, surface: str) -> None:
    assert surface not in surfaces(read(text, code, published=DAY))
