"""Which places are one, what they are and what contains them."""

from dataclasses import replace
from itertools import permutations

import pytest

from articles.records.reading import FoundPlace
from articles.resolution.places import Around, Article, Whereabouts, container, decided, identities, rank

HOTEL = Whereabouts("Hotel Merdeka", "venue", "ID")
IN_BANDUNG = replace(HOTEL, city="bandung")
IN_MEDAN = replace(HOTEL, city="medan")
NOWHERE = replace(HOTEL, country="")
KNOWN = replace(HOTEL, knowledge_id="place:Hotel Merdeka", latitude=-6.9, longitude=107.6)


def test_one_name_in_two_cities_is_two_venues() -> None:
    keys = identities([IN_BANDUNG, IN_MEDAN])
    assert keys[IN_BANDUNG] != keys[IN_MEDAN]


@pytest.mark.parametrize("vague", [HOTEL, NOWHERE])
def test_a_venue_without_its_city_is_the_only_one_of_its_name(vague: Whereabouts) -> None:
    keys = identities([vague, IN_BANDUNG])
    assert keys[vague] == keys[IN_BANDUNG]
    assert len(set(identities([vague, IN_BANDUNG, IN_MEDAN]).values())) == 3


def test_without_a_country_it_joins_what_others_tell_without_a_city() -> None:
    assert len(set(identities([HOTEL, NOWHERE]).values())) == 1
    assert len(set(identities([HOTEL, NOWHERE, replace(HOTEL, country="MY")]).values())) == 3


def test_the_knowledge_base_is_joined_unless_the_city_is_another() -> None:
    here = replace(KNOWN, city="bandung")
    keys = identities([here, HOTEL, IN_BANDUNG, IN_MEDAN])
    assert keys[here] == keys[HOTEL] == keys[IN_BANDUNG] != keys[IN_MEDAN]


def test_a_city_and_a_region_of_one_name_are_two_and_a_guess_joins_its_like() -> None:
    city = Whereabouts("New York", "city", "US", knowledge_id="place:New York")
    state = replace(city, precision="region")
    guess = Whereabouts("New York", "region", "US", implied=True)
    keys = identities([city, state, guess])
    assert keys[city] != keys[state] == keys[guess]


def test_a_country_is_its_code_whatever_its_name() -> None:
    one, other = Whereabouts("Turkey", "country", "TR"), Whereabouts("Türkiye", "country", "TR")
    assert identities([one])[one] == identities([other])[other] == "country|TR"


def test_a_disputed_land_without_a_country_is_a_place() -> None:
    (kashmir,) = Article(
        [FoundPlace("Kashmir", None, 34.0, 76.0, "region", (), "place:Kashmir")]
    ).all.values()
    assert identities([kashmir])[kashmir] == "|kashmir|region"
    assert decided([kashmir]).country == ""


def test_nothing_depends_on_the_order() -> None:
    group = [HOTEL, IN_BANDUNG, NOWHERE, KNOWN, replace(HOTEL, name="HOTEL MERDEKA", precision="city")]
    assert all(identities(order) == identities(group) for order in permutations(group))
    assert all(decided(order) == decided(group) for order in permutations(group))


def test_the_knowledge_base_says_first_what_a_place_is() -> None:
    guess = Whereabouts("Wina", "region", "AT", 1.0, 1.0, implied=True)
    told = Whereabouts("Wien", "venue", "AT", 2.0, 2.0)
    known = Whereabouts("Vienna", "city", "AT", 48.2, 16.4, "place:Vienna")
    assert (decided([guess]).precision, decided([guess]).latitude) == ("region", 1.0)
    assert (decided([guess, told]).precision, decided([guess, told]).latitude) == ("venue", 2.0)
    found = decided([guess, told, known])
    assert (found.name, found.precision, found.latitude) == ("Vienna", "city", 48.2)


def test_what_contains_is_the_narrowest_that_is_wider() -> None:
    city, region, country = (
        Around(name, rank(name, "known"), (False, False)) for name in ("city", "region", "country")
    )
    assert container(rank("venue", ""), [country, city, region]) == "city"
    assert container(rank("city", "known"), [country, city, region]) == "region"
    assert container(rank("city", ""), [country, city, region]) == "city"  # a quarter of a known city
    assert container(rank("country", "known"), [country, city, region]) is None


def test_what_an_article_says_of_a_container_is_no_guess() -> None:
    java = FoundPlace("West Java", "ID", -6.8, 107.5, "region", ("Indonesia",), "place:West Java")
    camp = FoundPlace(
        "Camp Pine", "ID", -6.8, 107.5, "venue", ("West Java", "Indonesia"), located_by="West Java"
    )
    article = Article([camp, java])
    own = article.of[camp]
    assert (own.latitude, own.city) == (None, "")
    assert article.all[own.within] == article.of[java]
    assert [one.name for one in article.all.values()] == ["Indonesia", "West Java", "Camp Pine"]


def test_a_container_that_lends_its_coordinates_has_them() -> None:
    palace = FoundPlace("Palace", "BR", -15.8, -47.9, "venue", ("Brasilia", "Brazil"), located_by="Brasilia")
    city, own = list(Article([palace]).all.values())[1:]
    assert (own.latitude, city.latitude, city.implied, own.city) == (None, -15.8, True, "brasilia")


def test_an_article_that_puts_two_places_into_each_other_does_no_harm() -> None:
    one = FoundPlace("A", "ID", None, None, "city", ("B",))
    other = FoundPlace("B", "ID", None, None, "city", ("A",))
    assert {place.text for place in Article([one, other]).of} == {"A", "B"}
