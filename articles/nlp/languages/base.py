"""What a language has to bring so that articles in it can be read: words and patterns, no code.

Patterns are regular expressions for `re`, matched without regard to case unless a field says otherwise.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from spacy.language import Language

from articles.nlp.languages.circumstances import CircumstanceWords

DateRuleKind = Literal[
    "days", "numeric", "iso", "month", "year", "day_word", "period", "ago", "weekday", "before", "week_of"
]
Unit = Literal[
    "day", "week", "midweek", "weekend", "month", "quarter", "year", "spring", "summer", "autumn", "winter"
]  # fmt: skip
# Parts of a week, month or year. "so far" and "rest" end and begin on the day of publication.
Part = Literal[
    "early", "middle", "late", "end", "so far", "rest", "first half", "second half",
    "first quarter", "second quarter", "third quarter", "fourth quarter",
    "first week", "second week", "third week", "last week",
]  # fmt: skip
Frame = Literal[
    "meet",
    "receive",
    "encounter",
    "send",
    "visit",
    "arrive",
    "depart",
    "attend",
    "summon",
    "mediate",
    "present",
    "together",
]
Sign = Literal["held", "planned", "postponed", "cancelled", "denied", "none"]


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


def weighted(lists: Mapping[float, str]) -> dict[str, float]:
    """Return the weight of each phrase of some lists with commas. A phrase may stand in one list only."""
    phrases = [
        (" ".join(phrase.split()), weight) for weight, text in lists.items() for phrase in text.split(",")
    ]
    return dict(sorted(phrases, key=lambda pair: pair[1]))


@dataclass(frozen=True, slots=True)
class DateRule:
    """How a date is written. The groups of the pattern are those that `components.dates` reads for its kind."""

    kind: DateRuleKind
    pattern: str


@dataclass(frozen=True, slots=True)
class DateWords:
    """The words of dates. Rules are tried in this order, with regard to case; what matches first keeps its text.

    `weekdays` counts from Monday = 0. `directions` says for "last", "this" and "next" -1, 0 and 1. `numbers` has 0 for
    "a few". A group `surface` is the date itself, where a rule also matches words around it.
    """

    rules: tuple[DateRule, ...]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    day_words: Mapping[str, int]
    numbers: Mapping[str, int]
    units: Mapping[str, Unit]
    directions: Mapping[str, int]
    parts: Mapping[str, Part]
    signs: str  # some sign of this is in each sentence with a date, with regard to case
    occasion: str  # what stands behind a date that is the date of it: "'s summit", " visit"
    said: str  # what stands right before the day on which something was only said
    since: str  # what stands before a day that only bounds a span
    ahead: str  # what stands right before the day of something that is still to come: "ahead of"
    behind: str  # what stands right before the day of something that is over: "after"
    reporting: str  # what stands before the day on which something was only said or printed


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells of an encounter. `kind` is empty where the participants decide it.

    A `noun` may point back to what was told before. A `neutral` one may also mean a call.
    """

    frame: Frame
    pattern: str
    kind: Literal["", "bilateral", "summit", "phone_call", "visit", "negotiation"] = ""
    noun: bool = False
    neutral: bool = False


@dataclass(frozen=True, slots=True)
class StatusSign:
    """A pattern that says whether an encounter took place, and where it is looked for.

    "before": between subject and trigger; "after": behind the trigger and its object; "clause": from the
    beginning of the clause, even before the subject; "around": what stands before it, a bar, and what follows.
    """

    sign: Sign
    pattern: str
    side: Literal["before", "after", "both", "clause", "around"] = "before"


@dataclass(frozen=True, slots=True)
class MeetingWords:
    """The words of encounters."""

    triggers: tuple[Trigger, ...]
    disclaimed: str  # what stands before a clause whose content is denied ("denied reports that")
    leading: str  # words of presence that name who leads or signs for a delegation
    led: str  # what stands before the name of who leads a delegation
    sent_by: str  # a delegation next to its state, which "|" stands for: "mission from |", "| delegation"
    party: str  # a delegation that was told of before ("the delegation", "rombongan")
    somebodys: str  # what ends in a word for an encounter that belongs to somebody named before ("his talks")
    somebody: str  # a pronoun as object, right behind a verb
    pronoun: str  # a pronoun as subject, up to the verb
    remote: str  # what makes a meeting one by video
    telephone: str  # words of calls
    represented: str  # what stands between a state and who speaks for it
    mission: str  # a noun for those who are sent to a state
    listing: str  # what opens a row of those somebody met ("including with")
    sport: str  # what makes states that meet teams
    signs: tuple[StatusSign, ...]  # the first that matches decides
    future: str
    past: str
    clause: str  # what begins a new clause
    joiners: str  # what stands between two participants of one side
    fillers: str  # what may stand between the trigger and its first participant
    with_words: str
    locative: str  # prepositions after which a name is where, not who
    oblique: str  # prepositions after which a name is no subject
    reporting: str  # verbs of saying, whose subject only comments
    delegates: str  # nouns next to a state that make it a delegation
    third: str  # separate counterparts ("terpisah", "respectively")
    definite: str  # an encounter that was told before
    summit_names: str
    around: CircumstanceWords
    hosted: str  # what stands between a summit and who holds it: "yang dibuka", "hosted by"
    article: str  # definite articles and the like before a noun
    genitive: str  # what stands before a state's name that only says whose it is; empty where a parser tells
    light: str  # what stands before a noun when it is told that the encounter takes place
    done: str  # what stands before a noun when the encounter has taken place
    pair: str  # "both countries": the two states the article is about
    again: str  # what makes an encounter another one than the one told before
    claim: str  # group 1 is whose claim it is
    according: str  # what opens a phrase, up to a comma, that only names the source
    long_title: str  # how a long title in capitals opens, behind which its country and its holder follow
    takes_place: str  # what says that a summit goes on or is over
    toward: str  # what talks that seek an agreement or a truce are about, or who is sent to them
    accompanied: str  # what makes several persons one party that travels
    company: str  # what may open the phrase behind a noun that names only those who came to meet somebody
    owned: str  # nouns behind which (Indonesian) or before which a name is only whose they are


@dataclass(frozen=True, slots=True)
class TopicWords:
    """Key words and phrases of each topic with their weights, in lower case.

    An asterisk at the end stands for any ending; a plus before an Indonesian root for all its affixed forms.
    """

    weights: Mapping[str, Mapping[str, float]]
    discussing: (
        str  # verbs of which those who met are the subject, and behind which stands what they spoke of
    )
    discussed: str  # what says of things that they were spoken of
    talkers: str  # subjects that can only be those who met


@dataclass(frozen=True, slots=True)
class ReferenceWords:
    """The words that point back to who was named before. Phrases are given in lower case."""

    pronouns: Mapping[str, Literal["m", "f", "any", "many"]]
    first_person: frozenset[str]  # within direct speech: its speaker
    after: frozenset[str]  # behind what a first person is no owner: "bahwa saya"; empty where the form tells
    clitic: str  # a verb with "him" stuck to it, as a pattern of the whole word; group 1 is the clitic. Empty: none
    counterparts: Mapping[str, bool]  # "his counterpart": True where several
    groups: Mapping[str, tuple[Literal["person", "state"], str]]  # "both sides"; with the office of persons
    numerals: Mapping[str, Mapping[str, int]]  # what "two" in a group is replaced by, and how many these are
    together: Mapping[str, str]  # "the leaders": those just named, however many; with their office
    not_together: frozenset[str]  # what behind such a phrase makes it others: "of", "dunia"
    states_said: frozenset[str]  # "negara" ("kedua negara"), after a plural title
    hosts: frozenset[str]  # "the host"
    guests: frozenset[str]
    not_hosts: frozenset[str]  # words before or behind these that make them something else
    receives: str  # verbs whose subject is the host
    received: str  # verbs whose subject is the guest


@dataclass(frozen=True, slots=True)
class AsideWords:
    """What stands around states that do not act, as patterns.

    A state follows `topics`, where it is the topic itself, and `before`; `behind` follows a state.
    """

    related: str  # what opens a line with headlines of other articles
    topics: tuple[str, ...]
    before: tuple[str, ...]
    behind: tuple[str, ...]
    alone: str  # what follows a state that is no adjective of the next noun; empty where the language tells otherwise
    members: str  # what opens a list of members
    are_members: str  # what follows one
    told: str  # what before an unknown organisation shows that it is one, as a pattern
    offices_of_state: frozenset[str]  # words of offices that act for their state
    works: str  # nouns of agreements and the like whose names hold places: "Minsk Agreement"
    schools: frozenset[
        str
    ]  # nouns of institutions whose names hold places, and that are places only behind "at"


@dataclass(frozen=True, slots=True)
class NameWords:
    """The words around names: titles, prepositions, pronouns.

    Phrases are given in lower case; `offices` maps a title to the usual English one. `minister` and `ministries`
    combine ("menteri" + "perdagangan", "trade" + "minister"), with each prefix of `ranks` or none before them.
    """

    offices: Mapping[str, str]
    plural_offices: Mapping[str, str]  # "foreign ministers"
    minister: tuple[str, ...]  # with {} where the ministry stands
    ministers: tuple[str, ...]
    ministries: Mapping[str, str]
    joiners: frozenset[str]  # "and", between ministries or states of one title
    ranks: Mapping[str, str]  # "wakil": "Deputy"
    spokes: frozenset[str]  # offices whose holders only comment
    journalists: frozenset[str]
    honorifics: frozenset[str]
    former: frozenset[str]  # "mantan", "former", next to a title
    acting: frozenset[str]  # "interim", "acting", within or next to a title
    qualifiers: frozenset[str]  # words before a title that change nothing of it: "top", "then"
    charges: frozenset[
        str
    ]  # what may stand between a state and its negotiator or envoy: "chief trade and border"
    bodies: frozenset[str]  # nouns behind a people's name that act for its state: "the Sudanese government"
    called: tuple[str, ...]  # what stands between a title and the name of its holder: "yang bernama"
    namesakes: str  # what tells that a text speaks of two persons of one name, as a pattern
    surnames: frozenset[
        str
    ]  # family names that are other words too, where another name follows: "Park", "Tan"
    then: tuple[str, ...]  # what behind a title tells that it was held then: "saat itu"
    holding: tuple[str, ...]  # what stands between a name and its title: "selaku", "who is"
    sent: frozenset[str]  # who may be "from" a state that thereby acts: "delegations"
    origin: frozenset[str]  # what stands between a titled name and its state: "President Ruto of Kenya"
    clitics: tuple[str, ...]  # what may be stuck to a title: "nya"
    country_first: bool  # "Russian president" rather than "presiden Rusia"
    of: frozenset[str]  # what may stand between a title and its country: "of", "dari"
    to: frozenset[str]  # what stands before the country an envoy is sent to
    articles: frozenset[str]  # "the", "sang", "para": before a title that points back
    pointers: frozenset[str]  # "tersebut", "itu": after it
    particles: frozenset[str]  # small words within names
    locative: frozenset[str]  # prepositions of place
    at: frozenset[str]  # those of them that tell where something happens
    bound_for: frozenset[tuple[str, str]]  # two words that mean "toward": "left for"
    not_names: frozenset[str]  # capitalised words that are no part of a name
    not_name: str  # pattern of others, by their form
    ordinals: frozenset[str]  # "ke" in "presiden ke-8"
    own_palace: str  # "Istana" alone, where it is the government of `home`, as a pattern up to what it does
    home: str  # the state meant where a title names none, unless the dateline names another
    refers: ReferenceWords  # what points back
    asides: AsideWords
    place_behind: str  # what behind a name shows that it is a place: ", where"
    capital_before: str  # what stands before a state whose capital is meant, as a pattern: "ibu kota"
    capital_behind: str  # and behind it: "'s capital"
    venue_before: tuple[str, ...]  # generic venue words before a name: "istana", "hotel"
    venue_after: tuple[str, ...]  # behind it: "Palace", "Hotel"
    regions_before: tuple[str, ...]
    regions_after: tuple[str, ...]
    collectives: frozenset[str]  # nouns of groups that act: "army", "dewan"
    bylines: tuple[str, ...]  # what opens a byline
    glued: frozenset[str]  # words that crawls stick to names
    common: frozenset[str]  # lower-case words that crawls stick before or behind small ones ("damaidi")
    glued_prefixes: tuple[str, ...]  # beginnings of words that crawls stick behind names


@dataclass(frozen=True, slots=True)
class LanguageWords:
    """Everything that one language brings. `load` returns its model: a tokenizer, a tagger, a parser, NER."""

    code: str
    load: Callable[[], Language]
    names: NameWords
    dates: DateWords
    meetings: MeetingWords
    topics: TopicWords
