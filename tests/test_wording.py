"""Words for countries, days and headlines."""

from datetime import date

import pytest
from django.utils import translation

from articles import wording

DAY = date(2023, 9, 13)


@pytest.mark.parametrize(
    ("first", "last", "precision", "words"),
    [
        (None, None, "", ""),
        (DAY, DAY, "day", "13 Sep 2023"),
        (date(2023, 9, 1), date(2023, 9, 30), "month", "Sep 2023"),
        (date(2023, 1, 1), date(2023, 12, 31), "year", "2023"),
        (DAY, date(2023, 9, 16), "range", "13–16 Sep 2023"),
        (date(2023, 9, 29), date(2023, 10, 2), "range", "29 Sep – 2 Oct 2023"),
        (date(2023, 12, 30), date(2024, 1, 2), "range", "30 Dec 2023 – 2 Jan 2024"),
    ],
)
def test_a_span_is_as_short_as_it_can_be(
    first: date | None, last: date | None, precision: str, words: str
) -> None:
    assert wording.span_text(first, last, precision) == words


def test_days_and_countries_follow_the_language_of_the_interface() -> None:
    with translation.override("id"):
        assert wording.day_text(date(2024, 8, 17)) == "17 Agu 2024"
        assert wording.country_name("KP") == "Korea Utara"
        assert wording.topic_name("military") == "Militer dan pertahanan"
    assert wording.country_name("KP") == "North Korea"


@pytest.mark.parametrize("code", ["", None, "ZZZ", "??"])
def test_an_unknown_country_stays_as_it_is(code: str | None) -> None:
    assert wording.country_name(code) == (code or "")


def test_of_many_names_it_shows_the_first_and_counts_the_others() -> None:
    names = [f"Leader {n}" for n in range(20)]
    assert wording.names_text(names) == "Leader 0, Leader 1, Leader 2, and 17 others"
    assert wording.names_text(names[:4]) == "Leader 0, Leader 1, Leader 2, and Leader 3"
    assert wording.names_text(names[:1]) == "Leader 0"
    assert wording.names_text([]) == ""


@pytest.mark.parametrize(
    ("precision", "word"), [("city", "city"), ("region", "region"), ("country", "country")]
)
def test_it_says_whose_coordinates_a_place_has(precision: str, word: str) -> None:
    assert wording.shown_at("Lima", precision) == f"shown at Lima, its {word}"
    assert wording.shown_at("", "") == ""


PAIR = ("Ana", "Budi")


@pytest.mark.parametrize(
    ("facts", "line"),
    [
        (
            {"kind": "bilateral", "status": "held", "place": "Lima", "precision": "city"},
            "Ana and Budi met in Lima, 13 September 2023",
        ),
        (
            {"kind": "bilateral", "status": "held", "place": "Blue House", "precision": "venue"},
            "Ana and Budi met at Blue House, 13 September 2023",
        ),
        ({"kind": "bilateral", "status": "planned"}, "Ana and Budi are to meet, 13 September 2023"),
        (
            {"kind": "bilateral", "status": "cancelled", "place": "Lima", "precision": "city"},
            "The meeting of Ana and Budi in Lima was called off (planned for 13 September 2023)",
        ),
        (
            {"kind": "summit", "status": "postponed"},
            "The summit of Ana and Budi was put off (planned for 13 September 2023)",
        ),
        ({"kind": "bilateral", "status": "denied"}, "A meeting of Ana and Budi is denied, 13 September 2023"),
        ({"kind": "phone_call", "status": "held"}, "Ana and Budi spoke in a call, 13 September 2023"),
        ({"kind": "negotiation", "status": "planned"}, "Ana and Budi are to negotiate, 13 September 2023"),
        (
            {"kind": "visit", "status": "held", "place": "Lima", "precision": "city", "names": ("Ana",)},
            "Ana visited Lima, 13 September 2023",
        ),
        (
            {"kind": "visit", "status": "planned", "names": ("Ana",)},
            "Ana is to make a visit, 13 September 2023",
        ),
        ({"kind": "bilateral", "status": "held", "names": (), "when": ""}, "Unnamed delegations met"),
        ({"kind": "new", "status": "new", "when": ""}, "Ana and Budi met"),
    ],
)
def test_a_headline_says_what_is_known(facts: dict[str, str], line: str) -> None:
    assert wording.headline(**({"names": PAIR, "when": "13 September 2023"} | facts)) == line  # type: ignore[arg-type]


def test_every_kind_has_a_headline_for_every_status() -> None:
    for kind in wording.KIND_WORDS:
        for status in wording.STATUS_WORDS:
            for names in (("Ana",), PAIR):
                line = wording.headline(kind=kind, status=status, names=names, place="%(x)s & 100%")
                assert "Ana" in line
                assert "%(x)s & 100%" in line
