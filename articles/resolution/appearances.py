"""An actor as articles speak of it, and the keys under which those that may be one are found together."""

from dataclasses import dataclass, field

from articles.records.reading import ActorKind, FoundActor, FoundTerm
from articles.resolution.names import normalised
from articles.resolution.offices import rank
from articles.resolution.spelling import ends, run, skeleton, skeletons, softened, words

NAME_LENGTH = 300
KEY_LENGTH = 120
ALIAS = "alias"  # what sets apart a name that no article has given yet, but a person
GUESSED = 0.5  # below this confidence a country is what stood nearest, and tells nobody from anybody


@dataclass(frozen=True, slots=True)
class Appearance:
    """What an article says of who an actor is.

    `country` is ISO 3166-1 alpha-2 or empty; where it is not `sure` it was guessed from what stands near. `apart` names
    the review that told this use of a name from others, empty where none did. `known_names` and `terms` are those of
    the entry of the knowledge base, and follow from its id.
    """

    kind: ActorKind
    name: str
    country: str = ""
    sure: bool = True
    organisation: str = ""
    office: str = ""
    spokesperson: bool = False
    knowledge_id: str = ""
    apart: str = ""
    known_names: tuple[str, ...] = field(default=(), compare=False)
    terms: tuple[FoundTerm, ...] = field(default=(), compare=False)

    @property
    def names(self) -> tuple[str, ...]:
        """Return the name and those that the knowledge base has beside it."""
        return (self.name, *self.known_names)

    @property
    def home(self) -> str:
        """Return the country as far as it tells one person from another."""
        return self.country if self.sure else ""

    @property
    def order(self) -> tuple[object, ...]:
        """Return what appearances are sorted by, whenever they were stored."""
        return (
            self.kind,
            self.name,
            self.country,
            not self.sure,
            self.organisation,
            self.office,
            self.spokesperson,
            self.knowledge_id,
            self.apart,
        )


def appearance(found: FoundActor, *, apart: str = "") -> Appearance:
    """Return how an article speaks of an actor."""
    known = bool(found.knowledge_id)
    return Appearance(
        kind=found.kind,
        name=" ".join(found.name.split())[:NAME_LENGTH],
        country=(found.country or "").upper()[:2],
        sure=known or found.kind != "person" or found.confidence >= GUESSED,
        organisation=(found.organisation or "")[:200],
        office=(found.office or "")[:200],
        spokesperson=found.spokesperson,
        knowledge_id=found.knowledge_id[:100],
        apart=apart,
        known_names=found.known_names,
        terms=found.terms,
    )


def joining_keys(one: Appearance) -> frozenset[str]:
    """Return the keys of which two appearances must share one to be the same actor.

    A person is found by the skeleton of each full name, and by country, office and any one word of the name: "the
    Iraqi trade minister al-Khatib". Keys are specific, for all that share one are resolved together. A name without
    letters is found as it is written.
    """
    if one.kind == "state":
        return frozenset({f"state|{one.country or normalised(one.name)}"[:KEY_LENGTH]})
    if one.kind == "organisation":
        return frozenset(f"organisation|{normalised(name) or name}"[:KEY_LENGTH] for name in one.names)
    keys = set()
    for name in one.names:
        if words(name):
            keys |= {"|".join(("person", *skeletons(name))), f"run|{run(name)}", f"run|{run(softened(name))}"}
        else:
            keys.add(f"signs|{name}")
        if one.home:
            keys |= {f"ends|{one.home}|{bones}" for bones in ends(name, one.home)}
    keys = {key[:KEY_LENGTH] for key in keys}
    if one.home and rank(one.office) in {"minister", "head", "deputy"}:
        keys |= {
            f"office|{one.home}|{one.office.casefold()}|{bone}"[:KEY_LENGTH]
            for bone in skeletons(one.name)
            if len(bone) > 1
        }
    return frozenset(keys)


def likeness_keys(one: Appearance) -> frozenset[str]:
    """Return the keys of which two persons share one who may be asked about: a country and a word of the name."""
    if one.kind != "person":
        return frozenset()
    return frozenset(
        f"word|{one.home}|{skeleton(word)}"[:KEY_LENGTH]
        for word in words(one.name)
        if len(skeleton(word)) > 2
    )
