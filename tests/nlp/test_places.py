"""Places, and states where they act, in both languages."""

from datetime import date

import pytest

from articles.nlp.document import actors, places
from tests.nlp.naming import mention, named, read


def test_a_preposition_makes_a_name_a_place() -> None:
    doc = read("Utusan itu terbang ke Rusia lalu bertemu tuan rumah di Moskow.", "id")
    assert mention(doc, "Rusia").label == "place"
    assert mention(doc, "Moskow").label == "place"
    assert actors(doc) == []


def test_a_capital_that_acts_stands_for_its_government() -> None:
    doc = read("Moskow menolak tawaran itu, dan Beijing diam.", "id")
    assert named(doc, "Moskow") == ["Russia"]
    assert mention(doc, "Moskow").form == "metonym"
    assert [state.country for state in actors(doc)] == ["RU", "CN"]


def test_a_palace_that_acts_is_a_government_and_no_place() -> None:
    doc = read("Gedung Putih menunda acara. The Kremlin said no.", "id")
    assert [state.country for state in actors(doc)] == ["US", "RU"]
    assert places(doc) == []


def test_a_palace_after_a_preposition_is_a_place() -> None:
    doc = read("They will meet at the White House on Monday.", "en")
    (place,) = places(doc)
    assert (place.text, place.country, place.precision) == ("White House", "US", "venue")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Moskow: Rusia setuju.", "id"),
        ("MOSKOW, KOMPAS.com - Rusia setuju.", "id"),
        ("MOSCOW - Russia agreed.", "en"),
        ("MOSCOW (Reuters) - Russia agreed.", "en"),
        ("SINGAPORE (AP) — The talks began.", "en"),
    ],
)
def test_a_dateline_is_marked(text: str, code: str) -> None:
    doc = read(text, code)
    first = doc._.mentions[0]
    assert first.dateline
    assert first.label == "place"


@pytest.mark.parametrize(
    ("text", "name", "country", "latitude"),
    [
        ("Mereka bertemu di Wina.", "Vienna", "AT", 48),
        ("Mereka bertemu di Jenewa.", "Geneva", "CH", 46),
        ("Mereka bertemu di Den Haag.", "The Hague", "NL", 52),
        ("Mereka bertemu di Kairo.", "Cairo", "EG", 30),
        ("Mereka bertemu di Bali.", "Bali", "ID", -8),
        ("Mereka bertemu di Saint Petersburg.", "St Petersburg", "RU", 60),
        ("Mereka bertemu di Vostochny Cosmodrome.", "Vostochny Cosmodrome", "RU", 52),
        ("Mereka bertemu di Panmunjom.", "Panmunjom", "KR", 38),
        ("Mereka bertemu di Jalur Gaza.", "Gaza", "PS", 31),
        ("Mereka bertemu di Wisma Negara Diaoyutai.", "Diaoyutai State Guesthouse", "CN", 40),
    ],
)
def test_places_have_english_names_and_coordinates(text: str, name: str, country: str, latitude: int) -> None:
    (place,) = places(read(text, "id"))
    assert (place.text, place.country) == (name, country)
    assert place.latitude is not None
    assert round(place.latitude) == latitude


def test_a_state_behind_a_city_only_tells_where_it_lies() -> None:
    doc = read("The talks in Kunming, China, went on.", "en")
    assert mention(doc, "China").label == "place"
    assert actors(doc) == []


def test_a_person_wins_over_a_city() -> None:
    doc = read("Vladimir Putin spoke. Later Vladimir smiled.", "en")
    assert mention(doc, "Vladimir").label == "person"
    assert places(doc) == []


def test_a_small_city_needs_a_preposition() -> None:
    assert places(read("Wenzhou said no.", "en")) == []
    assert [place.text for place in places(read("They met in Wenzhou.", "en"))] == ["Wenzhou"]


def test_epithets_stand_for_states() -> None:
    doc = read("Ia kembali dari Negeri Sakura ke Negeri Paman Sam.", "id")
    assert [place.text for place in places(doc)] == ["Japan", "United States"]


def test_a_demonym_is_the_state_and_no_place() -> None:
    doc = read("Russian officials waited.", "en")
    assert [state.country for state in actors(doc)] == ["RU"]
    assert places(doc) == []


def test_a_currency_is_no_state() -> None:
    assert read("Nilainya 4 miliar dollar AS.", "id")._.mentions == []


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        ("Mereka bertemu di Hotel Merpati, Wina, kemarin.", "id", "Merpati Hotel"),
        ("They met at the Silver Lake Palace in Vienna.", "en", "Silver Lake Palace"),
        ("Pesawat mendarat di Bandara Cendana di Wina.", "id", "Cendana Airport"),
    ],
)
def test_an_unknown_venue_lies_where_its_city_is(text: str, code: str, name: str) -> None:
    found = {place.text: place for place in places(read(text, code))}
    assert found[name].precision == "venue"
    assert found[name].country == "AT"
    assert found[name].within[0] == "Vienna"


def test_the_palace_of_another_state_is_not_the_one_at_home() -> None:
    doc = read("Ia dijamu di Istana Kepresidenan Brasil kemarin.", "id")
    assert places(doc)[0].country == "BR"
    assert places(read("Ia dijamu di Istana Kepresidenan kemarin.", "id"))[0].country == "ID"


def test_a_place_that_only_the_model_knows_has_no_coordinates() -> None:
    doc = read("Mereka bertemu di Karanglewas kemarin.", "id", found=[("Karanglewas", "LOC")])
    (place,) = places(doc)
    assert (place.text, place.latitude, place.country) == ("Karanglewas", None, None)
    assert place.confidence < 0.5


def test_a_word_that_the_model_took_for_a_place_is_none_without_a_preposition() -> None:
    assert (
        places(read("Penandatanganan Resmi ditunda.", "id", found=[("Penandatanganan Resmi", "LOC")])) == []
    )


@pytest.mark.parametrize(("text", "count"), [("Warga Karanglewas protes.", 0), ("Ia di Karanglewas.", 1)])
def test_a_name_that_acts_or_modifies_for_the_model_is_a_place_only_by_a_preposition(
    text: str, count: int
) -> None:
    assert len(places(read(text, "id", found=[("Karanglewas", "GPE")]))) == count


def test_a_social_network_is_no_place() -> None:
    doc = read("Ia menulis di Telegram.", "id", published=date(2024, 1, 1), found=[("Telegram", "LOC")])
    assert places(doc) == []


def test_between_two_states_lies_no_place() -> None:
    doc = read("Hubungan antara Thailand dan Kamboja membaik.", "id")
    assert [state.country for state in actors(doc)] == ["TH", "KH"]


@pytest.mark.parametrize(
    "text", ["Istana menyatakan hal itu benar.", "Pihak Istana diam.", "Sejauh ini Istana belum menjawab."]
)
def test_a_palace_without_a_name_is_the_government_at_home(text: str) -> None:
    assert [state.country for state in actors(read(text, "id"))] == ["ID"]


@pytest.mark.parametrize(
    "text", ["Mereka berkumpul di Istana menjelang sore.", "Istana itu indah.", "Sebuah istana menyala."]
)
def test_a_palace_that_is_only_a_building_is_none(text: str) -> None:
    assert actors(read(text, "id")) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [("Delegations from Armenia and Turkey met.", "en"), ("Delegasi dari Armenia dan Turki bertemu.", "id")],
)
def test_a_state_whose_delegation_comes_acts(text: str, code: str) -> None:
    assert [state.country for state in actors(read(text, code))] == ["AM", "TR"]


@pytest.mark.parametrize(
    ("text", "code", "lies_in"),
    [
        ("They met at the Hofburg in Vienna. They ate at the Silver Lake Hotel.", "en", "Vienna"),
        ("They met in Vienna. They ate at the Silver Lake Hotel.", "en", "Vienna"),
        ("Ia dijamu di Istana Kepresidenan Brasil kemarin.", "id", "Brasilia"),
    ],
)
def test_a_venue_says_whose_coordinates_it_has(text: str, code: str, lies_in: str) -> None:
    venue = next(place for place in places(read(text, code))[::-1] if place.precision == "venue")
    assert (venue.precision, venue.located_by, venue.within[0]) == ("venue", lies_in, lies_in)
    assert venue.latitude is not None


def test_a_region_lies_in_the_state_of_the_city_that_is_named_with_it() -> None:
    found = places(read("Mereka bertemu di Provinsi Karangjati dekat Bandung.", "id"))
    region = next(place for place in found if place.precision == "region")
    assert (region.country, region.within, region.located_by) == ("ID", ("Indonesia",), "Indonesia")


@pytest.mark.parametrize(
    ("name", "usual"),
    [
        ("Kiev", "Kyiv"),
        ("Wina", "Vienna"),
        ("Wien", "Vienna"),
        ("Moskwa", "Moscow"),
        ("Jenewa", "Geneva"),
        ("Genève", "Geneva"),
        ("Bombay", "Mumbai"),
        ("Bruxelles", "Brussels"),
        ("București", "Bucharest"),
        ("Lvov", "Lviv"),
        ("Alma-Ata", "Almaty"),
        ("Ulan Bator", "Ulaanbaatar"),
        ("Tasykent", "Tashkent"),
        ("Den Haag", "The Hague"),
    ],
)
def test_every_name_of_a_city_is_the_usual_one(name: str, usual: str) -> None:
    for code, text in (("en", f"They met in {name}."), ("id", f"Mereka bertemu di {name}.")):
        assert [place.text for place in places(read(text, code))] == [usual]
