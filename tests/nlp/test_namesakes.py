"""Which of several places of one name is meant, and where venues lie that only the text locates."""

import pytest

from articles.nlp.document import actors, places
from articles.records.reading import FoundPlace
from tests.nlp.naming import read


def place_of(text: str, code: str, name: str) -> FoundPlace:
    found = {place.text: place for place in places(read(text, code))}
    assert name in found, list(found)
    return found[name]


@pytest.mark.parametrize(
    ("text", "code", "name", "country", "latitude"),
    [
        ("They met in Birmingham, Alabama.", "en", "Birmingham", "US", 34),
        ("They met in Birmingham on Monday.", "en", "Birmingham", "GB", 52),
        ("They met in Cambridge, Massachusetts, on Monday.", "en", "Cambridge", "US", 42),
        ("Mereka bertemu di Melbourne, Florida.", "id", "Melbourne", "US", 28),
        ("They met in Tripoli, Lebanon.", "en", "Tripoli", "LB", 34),
        ("They met in Tripoli, in northern Lebanon.", "en", "Tripoli", "LB", 34),
        ("They met in Tripoli.", "en", "Tripoli", "LY", 33),
        ("Mereka bertemu di Hyderabad, Pakistan.", "id", "Hyderabad", "PK", 25),
        ("The Spanish minister met reporters in Valencia.", "en", "Valencia", "ES", 39),
        ("Menteri Venezuela bertemu wartawan di Valencia.", "id", "Valencia", "VE", 10),
        ("Mereka bertemu di Kota Victoria di Seychelles.", "id", "Victoria", "SC", -5),
        ("Mereka bertemu di Florensa.", "id", "Florence", "IT", 44),
        ("Mereka bertemu di Luzern.", "id", "Lucerne", "CH", 47),
        ("They met on the Yellow Sea.", "en", "Yellow Sea", None, 36),
    ],
)
def test_the_text_decides_between_namesakes(
    text: str, code: str, name: str, country: str | None, latitude: int
) -> None:
    place = place_of(text, code, name)
    assert place.country == country
    assert place.latitude is not None
    assert round(place.latitude) == latitude


def test_georgia_is_a_province_behind_an_american_city_and_no_actor() -> None:
    doc = read("They met in Savannah, Georgia, and later flew to Atlanta, Georgia.", "en")
    assert [(place.text, place.country) for place in places(doc)] == [
        ("Savannah", "US"),
        ("Georgia", "US"),
        ("Atlanta", "US"),
    ]
    assert actors(doc) == []


def test_georgia_is_a_state_elsewhere() -> None:
    doc = read("The president of Georgia spoke in Tbilisi, Georgia.", "en")
    assert [state.country for state in actors(doc)] == ["GE"]
    assert place_of("They met in Tbilisi, Georgia.", "en", "Georgia").precision == "country"


@pytest.mark.parametrize(
    ("text", "code", "name", "country"),
    [
        ("They met at the State Guest House in Seoul.", "en", "State Guest House", "KR"),
        ("They met at Government House in Canberra.", "en", "Australian Government House", "AU"),
        ("Presiden Brasil dijamu di Istana Kepresidenan.", "id", "Istana Kepresidenan", None),
        ("Presiden Indonesia dijamu di Istana Negara.", "id", "Istana Merdeka", "ID"),
        ("They met at Gimhae International Airport.", "en", "Gimhae International Airport", "KR"),
        ("Pesawat mendarat di Bandara Pulkovo.", "id", "Pulkovo Airport", "RU"),
    ],
)
def test_a_venue_of_a_common_name_is_that_of_the_state_in_the_text(
    text: str, code: str, name: str, country: str | None
) -> None:
    assert place_of(text, code, name).country == country


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        ("Menteri tiba di Jenewa. Pembicaraan digelar di Hotel Merpati.", "id", "Merpati Hotel"),
        (
            "The minister arrived in Geneva. The talks took place at the Silver Lake Hotel.",
            "en",
            "Silver Lake Hotel",
        ),
    ],
)
def test_an_unknown_venue_lies_in_the_city_of_the_sentence_before(text: str, code: str, name: str) -> None:
    place = place_of(text, code, name)
    assert (place.country, place.precision, place.within) == ("CH", "venue", ("Geneva", "Switzerland"))


def test_a_region_keeps_its_side_of_the_compass() -> None:
    assert (
        place_of("They met in North Maplewood Province.", "en", "North Maplewood Province").precision
        == "region"
    )
