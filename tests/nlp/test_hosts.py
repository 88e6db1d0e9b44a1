"""Hosts and guests without their names."""

from datetime import date

import pytest

from tests.nlp.naming import named, read, surfaces

DAY = date(2023, 9, 14)


@pytest.mark.parametrize(
    ("text", "code", "surface", "name"),
    [
        ("Kim Jong-un menjamu Vladimir Putin. Tuan rumah tersenyum.", "id", "Tuan rumah", "Kim Jong-un"),
        ("Kim Jong-un menjamu Vladimir Putin. Tamunya tersenyum.", "id", "Tamunya", "Vladimir Putin"),
        (
            "Vladimir Putin disambut Kim Jong-un. Sang tuan rumah tersenyum.",
            "id",
            "tuan rumah",
            "Kim Jong-un",
        ),
        ("Kim Jong-un hosted Vladimir Putin. His guest smiled.", "en", "His guest", "Vladimir Putin"),
        ("Vladimir Putin was received by Kim Jong-un. The host smiled.", "en", "The host", "Kim Jong-un"),
    ],
)
def test_a_host_is_who_received_the_other(text: str, code: str, surface: str, name: str) -> None:
    assert named(read(text, code, published=DAY), surface)[-1:] == [name]


@pytest.mark.parametrize(
    ("text", "code", "surface"),
    [
        ("Kim Jong-un menjamu Vladimir Putin. Rusia menjadi tuan rumah KTT.", "id", "tuan rumah"),
        ("Kim Jong-un hosted Vladimir Putin. The host country paid.", "en", "The host"),
        ("Kim Jong-un spoke of Vladimir Putin. The host smiled.", "en", "The host"),
    ],
)
def test_a_host_country_or_a_host_of_nobody_is_none(text: str, code: str, surface: str) -> None:
    assert surface not in surfaces(read(text, code, published=DAY))
