"""Which actors may be one, though not surely enough to be joined, and what speaks for and against it."""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.resolution.actors import Group, Parting, conflict, parted
from articles.resolution.spelling import Relation, words

# What speaks for it and what against, in the order in which it is told.
REASONS = (
    "same_name",
    "transliteration",
    "misspelling",
    "part_of_the_name",
    "same_country",
    "same_office",
    "no_country",
    "guessed_country",
    "other_office",
)
BY_NAME: dict[Relation, tuple[str, float]] = {
    "same": ("same_name", 0.7),
    "like": ("transliteration", 0.6),
    "near": ("misspelling", 0.4),
    "part": ("part_of_the_name", 0.3),
}


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two actors are, 0 to 1, with the codes of the reasons in the order of `REASONS`."""

    score: float
    reasons: tuple[str, ...]


def likeness(one: Group, other: Group, partings: Sequence[Parting] = ()) -> Likeness | None:
    """Return how alike two persons are, None where nobody needs to be asked.

    That is where something says that they are two (a decision, another entry, another country), or where too little
    says that they are one: a lone given name, or a misspelling without an office in common. Days count for nothing
    here: a question must not come and go with every article.
    """
    if one.kind != "person" or other.kind != "person":
        return None
    told_apart = one.homes and other.homes and not one.homes & other.homes
    if told_apart or (one.entries and other.entries) or parted(one, other, partings):
        return None
    relation = one.relation(other)
    if not relation:
        return None
    name, score = BY_NAME[relation]
    reasons = {name}
    if one.homes & other.homes:
        reasons.add("same_country")
        score += 0.15
    elif not (one.homes and other.homes):
        guesses = one.guesses & (other.homes | other.guesses) or other.guesses & (one.homes | one.guesses)
        reasons.add("guessed_country" if guesses else "no_country")
    if one.offices & other.offices:
        reasons.add("same_office")
        score += 0.15
    elif conflict(one, other, ()):
        reasons.add("other_office")
        score -= 0.3
    in_one_office = {"same_office", "same_country"} <= reasons
    short = min(len(words(name)) for name in one.names | other.names) < 2
    if not in_one_office and (relation == "near" or (relation == "part" and short)):
        return None
    return Likeness(round(min(1.0, max(0.0, score)), 2), tuple(r for r in REASONS if r in reasons))
