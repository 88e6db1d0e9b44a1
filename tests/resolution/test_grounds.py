"""Why a name is the actor that it is, as the rules tell it."""

import pytest

from articles.resolution.actors import TIERS, identities
from articles.resolution.appearances import ALIAS, Appearance
from articles.resolution.grounds import ground

ANA = Appearance("person", "Ana Widodo", "ID", office="Foreign Minister")


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        (ANA, Appearance("person", "Ana Widodo", "ID"), "in_one_country"),
        (ANA, Appearance("person", "Ana Widodo", "ID", office="Foreign Minister", organisation="X"), "same"),
        (ANA, Appearance("person", "Widodo", "ID", office="Foreign Minister"), "in_one_office"),
        (
            Appearance("person", "Mohammed Al-Khatib", "IQ"),
            Appearance("person", "Muhammad al Khateeb", "IQ"),
            "same",
        ),
        (ANA, Appearance("person", "Ana Widodo"), "without_country"),
        (ANA, Appearance("person", "Ana Widodo", "ID", sure=False), "guessed"),
        (ANA, Appearance("person", "Ana Widodo", office="Foreign Minister"), "without_country_in_office"),
        (
            Appearance("person", "Menlu Ana", "ID"),
            Appearance(
                "person",
                "Ana Widodo",
                "ID",
                knowledge_id="person:Ana",
                known_names=("Ana Widodo", "Menlu Ana"),
            ),
            "known_name",
        ),
    ],
)
def test_the_rule_that_joins_two_names_is_told_from_both_sides(
    one: Appearance, other: Appearance, rule: str
) -> None:
    (members,) = identities([one, other])
    assert ground(one, members).rule == rule
    told = ground(other, members)
    assert told.rule in {rule, "entry"}
    if told.other is not None:
        assert told.other == one


@pytest.mark.parametrize(
    ("one", "rule"),
    [
        (ANA, "alone"),
        (Appearance("state", "Indonesia", "ID"), "code"),
        (Appearance("person", "Ana Widodo", "ID", knowledge_id="person:Ana"), "entry"),
        (Appearance("person", "Ana Widodo", "ID", apart="review 3"), "set_apart"),
        (Appearance("person", "Ana Widodo", "ID", apart=ALIAS), "said"),
    ],
)
def test_what_needs_no_other_name_is_told_too(one: Appearance, rule: str) -> None:
    assert ground(one, [one]).rule == rule


def test_what_people_joined_and_no_rule_does_is_told_as_theirs() -> None:
    budi = Appearance("person", "Pak Budi", "ID")
    told = ground(budi, {ANA, budi}, together=[frozenset({ANA, budi})])
    assert (told.rule, told.name) == ("decided", "Ana Widodo")
    assert ground(budi, {ANA, budi}).rule == "through_others"


def test_every_rule_has_words() -> None:
    from articles import identifying

    rules = {tier.__name__ for tier in TIERS} | {"code", "entry", "decided", "set_apart", "said", "alone"}
    assert rules | {"same", "known_name", "through_others"} == set(identifying.ACTOR_RULES)
