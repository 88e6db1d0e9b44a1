"""Names of places that are part of longer names, and namesakes."""

import pytest

from articles.nlp.document import places
from tests.nlp.naming import read


def found(text: str, code: str) -> list[str]:
    return [place.text for place in places(read(text, code))]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("They signed the Minsk Agreement.", "en"),
        ("They quoted the Vientiane Declaration.", "en"),
        ("A professor of the University of Guangdong wrote.", "en"),
        ("Profesor dari Universitas Negeri Yogyakarta menulis.", "id"),
        ("Profesor dari Institut Strategi Guangdong menulis.", "id"),
        ("Mereka menghadiri KTT ke-20 Asia Timur.", "id"),
        ("They went to the East Asia Summit.", "en"),
        ("It stood in Folha de Sao Paulo.", "en"),
    ],
)
def test_a_place_within_another_name_is_none(text: str, code: str) -> None:
    assert found(text, code) == []


@pytest.mark.parametrize(
    ("text", "code", "names"),
    [
        ("Stability in Northeast Asia matters.", "en", ["Northeast Asia"]),
        ("They met in North Kivu Province.", "en", ["North Kivu Province"]),
        ("Ia berpidato di Universitas Gadjah Mada.", "id", ["Gadjah Mada University"]),
        ("He spoke at Stanford University.", "en", ["Stanford University"]),
    ],
)
def test_a_whole_name_is_the_place(text: str, code: str, names: list[str]) -> None:
    assert found(text, code) == names


def test_the_short_form_of_a_city_is_the_city() -> None:
    doc = read(
        "They came to Rio de Janeiro. The talks in Rio, Brazil, lasted.", "en", found=[("Rio, Brazil", "GPE")]
    )
    assert {place.text for place in places(doc)} >= {"Rio de Janeiro"}


@pytest.mark.parametrize(
    ("text", "code", "country"),
    [
        ("They met in London, Ontario, on Monday.", "en", "CA"),
        ("Mereka bertemu di London, Ontario, Kanada.", "id", "CA"),
        ("They met in Athens, Georgia, on Monday.", "en", "US"),
        ("They met in Tbilisi, Georgia, on Monday.", "en", "GE"),
        ("They met in Cartagena, on the coast of Spain.", "en", "ES"),
        ("They met in London, Canada and Spain.", "en", "GB"),
        ("They met in London, England.", "en", "GB"),
    ],
)
def test_the_region_or_state_behind_a_city_decides_which_it_is(text: str, code: str, country: str) -> None:
    first = places(read(text, code))[0]
    assert first.country == country
    assert first.latitude is not None
