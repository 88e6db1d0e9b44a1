"""What the components of the pipeline leave on a spaCy `Doc` for each other.

`doc._.mentions`, `doc._.dates`, `doc._.meetings` and `doc._.topics` are lists of the records below and of
`articles.records.reading`; `doc._.grounds` says for each meeting what its confidence rests on. All offsets count
characters, end exclusive.
"""

from dataclasses import dataclass, field
from typing import Literal

from spacy.tokens import Doc

from articles.nlp.knowledge import knowledge
from articles.records.reading import FoundDate, FoundPlace, MentionLabel

Form = Literal["full", "short", "title", "pronoun", "group", "metonym"]


@dataclass(slots=True, eq=False)
class Entity:
    """One person, organisation, state or place of a document; all its mentions share the object.

    `name` is canonical (usual English form), `country` ISO 3166-1 alpha-2. `place` is set for what can be a
    location (states too). `office` is the title held when the article was published ("President",
    "Foreign Minister"), in English.
    """

    kind: Literal["person", "organisation", "state", "place"]
    name: str
    country: str | None = None
    organisation: str | None = None
    office: str | None = None
    spokesperson: bool = False
    journalist: bool = False
    media: bool = False
    knowledge_id: str = ""
    place: FoundPlace | None = None
    surfaces: set[str] = field(default_factory=set)
    confidence: float = 0.5


@dataclass(slots=True, eq=False)
class Mention:
    """A stretch of text that stands for one entity, or for several ("kedua pemimpin", "both ministers").

    A person's title belongs to `office_start`, where the whole phrase begins ("Presiden Rusia Vladimir Putin"
    starts at "Presiden"), while `start` is where the name begins. `form` tells how it is named: "metonym" is
    a capital or palace that stands for its government. `place` is what the words name as a place, where the
    entity is another ("Beijing" for China).
    """

    start: int
    end: int
    label: MentionLabel
    entities: tuple[Entity, ...]
    form: Form = "full"
    office_start: int | None = None
    office: str | None = None
    confidence: float = 0.5
    place: FoundPlace | None = None
    dateline: bool = False  # where the report was written
    credit: bool = False  # a byline or photo credit, no part of the news
    aside: bool = False  # named, but does not act
    passive: bool = False  # only where something is, or what a title belongs to: no actor


@dataclass(slots=True, eq=False)
class DateMention:
    """A stretch of text that names a day or a span of days."""

    start: int
    end: int
    found: FoundDate


def text_of(doc: Doc) -> str:
    """Return the text of a document. spaCy puts it together from all tokens each time; here that is done once."""
    text: str | None = doc.user_data.get("text")
    if text is None:
        text = doc.user_data["text"] = doc.text
    return text


def register_extensions() -> None:
    """Declare the attributes above on `Doc`. Calling it again changes nothing."""
    for name in ("mentions", "dates", "meetings", "grounds", "topics"):
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=None)
    if not Doc.has_extension("published"):
        Doc.set_extension("published", default=None)


def persons(doc: Doc) -> list[Entity]:
    """Return the persons whom a document names, in order of appearance, without journalists.

    Those whom an office alone stands for have a name, but no surface.
    """
    return [
        entity
        for entity in _entities(doc)
        if entity.kind == "person" and entity.name and entity.surfaces and not entity.journalist
    ]


def places(doc: Doc) -> list[FoundPlace]:
    """Return the places that a document names, each once: states and capitals too, palaces that act not."""
    found: dict[str, FoundPlace] = {}
    for mention in doc._.mentions or ():
        if mention.label in ("place", "state") and mention.place is not None:
            found.setdefault(mention.place.text, mention.place)
    return list(found.values())


def actors(doc: Doc) -> list[Entity]:
    """Return the states and organisations that act or are acted on, each once, in order of appearance.

    Whom a person speaks for acts too.
    """
    found: dict[str, Entity] = {}
    for mention in doc._.mentions or ():
        if mention.passive or mention.aside or mention.credit or mention.dateline:
            continue
        for entity in mention.entities:
            if entity.kind == "state" and entity.country:
                if not found.get(entity.country) or not found[entity.country].surfaces:
                    found[entity.country] = entity
            elif entity.kind == "organisation":
                found.setdefault(entity.name, entity)
            elif entity.kind == "person" and not entity.journalist and entity.country:
                state = knowledge().states.get(entity.country)
                found.setdefault(entity.country, Entity("state", state.name if state else "", entity.country))
    return list(found.values())


def _entities(doc: Doc) -> list[Entity]:
    """Return all entities of a document in order of appearance."""
    found: dict[int, Entity] = {}
    for mention in doc._.mentions or ():
        for entity in mention.entities:
            found.setdefault(id(entity), entity)
    return list(found.values())
