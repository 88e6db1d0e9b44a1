"""Which names are one actor."""

from itertools import permutations

from articles.records.reading import FoundActor, FoundParticipant
from articles.resolution.actors import Appearance, identities, participant_actor

NAMELESS_LAND = Appearance("person", "ana widodo")
HERE = Appearance("person", "ana widodo", "ID")
THERE = Appearance("person", "ana widodo", "NL")
KNOWN = Appearance("person", "ana widodo", "ID", "k1")


def test_a_name_without_a_country_joins_the_only_one_of_that_name() -> None:
    keys = identities([NAMELESS_LAND, HERE])
    assert keys[NAMELESS_LAND] == keys[HERE]


def test_one_name_in_two_countries_is_two_persons_and_the_unknown_joins_none() -> None:
    keys = identities([NAMELESS_LAND, HERE, THERE])
    assert len(set(keys.values())) == 3


def test_a_name_with_the_country_of_a_known_person_is_that_person() -> None:
    keys = identities([KNOWN, HERE, THERE])
    assert keys[HERE] == keys[KNOWN] != keys[THERE]


def test_identities_do_not_depend_on_the_order() -> None:
    for order in permutations([NAMELESS_LAND, HERE, THERE, KNOWN]):
        assert identities(order) == identities([NAMELESS_LAND, HERE, THERE, KNOWN])


def test_a_person_an_organisation_and_a_state_of_one_name_are_three() -> None:
    group = [
        Appearance("person", "georgia"),
        Appearance("organisation", "georgia"),
        Appearance("state", "georgia", "GE"),
    ]
    assert len(set(identities(group).values())) == 3


def test_a_state_is_its_code_whatever_its_name() -> None:
    assert set(identities([Appearance("state", "russia", "RU")]).values()) == set(
        identities([Appearance("state", "russian federation", "RU")]).values()
    )


def part(name: str | None, country: str | None = None, organisation: str | None = None) -> FoundParticipant:
    """Return a participant."""
    return FoundParticipant(name, country, organisation, None, "participant")


def test_an_unnamed_delegation_is_its_organisation_or_its_state() -> None:
    body = participant_actor(part(None, "PS", "Hamas"), ())
    state = participant_actor(part(None, "RU"), ())
    assert body is not None
    assert state is not None
    assert (body.kind, body.name) == ("organisation", "Hamas")
    assert (state.kind, state.name, state.country) == ("state", "Russia", "RU")


def test_a_participant_is_the_actor_that_the_article_has_of_that_name_and_side() -> None:
    here, there = FoundActor("person", "Ana Widodo", "ID"), FoundActor("person", "Ana Widodo", "NL")
    assert participant_actor(part("Ana Widodo", "NL"), (here, there)) is there


def test_nobody_of_nowhere_is_no_actor() -> None:
    assert participant_actor(part(None), ()) is None
