"""Who takes part though a sentence leaves them out, or only points to them."""

import re
from collections import Counter

from articles.nlp.components.meetings import attachment
from articles.nlp.components.meetings.circumstances import is_definite
from articles.nlp.components.meetings.context import Context
from articles.nlp.components.meetings.delegations import state_named
from articles.nlp.components.meetings.parties import Attendee, attendees_of, is_international, sides
from articles.nlp.components.meetings.references import gap_behind
from articles.nlp.components.meetings.statement import Occurrence
from articles.nlp.languages.base import MeetingWords

OPENING = 2  # sentences that tell what an article is about


def among(attendee: Attendee, others: list[Attendee]) -> bool:
    """Tell if somebody is one of several attendees."""
    return any(attendee.entity is other.entity for other in others)


def left_out(
    words: MeetingWords, occurrence: Occurrence, others: list[Attendee], context: Context
) -> list[Attendee]:
    """Return who met those named behind a noun, where its sentence leaves it out: the subject before.

    "Presiden X tiba pada Senin. Kemudian digelar pertemuan dengan Presiden Y."
    """
    before = context.before(occurrence.scene)
    spoken_of = occurrence.scene.between(occurrence.scene.body, occurrence.end)
    owned = re.search(words.somebodys, spoken_of, re.IGNORECASE) is not None
    if before is None or not (_lacks_subject(words, occurrence) or owned):
        return []
    here = attendees_of(figure for figure in occurrence.scene.figures if figure.use == "free")
    definite = is_definite(occurrence, words) and not owned
    if occurrence.trigger.noun and (definite or not all(among(one, others) for one in here)):
        return []
    spoken = [figure for figure in before.figures if not figure.is_state]
    ranked = attendees_of(sorted(spoken, key=lambda figure: figure.use != "free")) or context.protagonists
    return [one for one in ranked if one.party and one.party not in sides(others)][:1]


def led_by(
    words: MeetingWords, occurrence: Occurrence, others: list[Attendee], context: Context
) -> list[Attendee]:
    """Return who leads "the delegation" that a sentence speaks of: whom one before says to lead it.

    "A mission led by X came to Lagos. The mission also had a meeting with the governor, Y."
    """
    scene = occurrence.scene
    if not re.search(words.party, scene.between(scene.body, occurrence.start), re.IGNORECASE):
        return []
    for known in reversed(context.scenes[: scene.index]):
        for match in re.finditer(words.led, known.text, re.IGNORECASE):
            behind = [figure for figure in known.figures if figure.start >= known.start + match.end()]
            persons = [figure for figure in behind if not figure.is_state]
            leaders = attendees_of(figure for figure in persons if figure.entities[0].name)[:1]
            if leaders and leaders[0].party and leaders[0].party not in sides(others):
                return leaders
    return []


def _lacks_subject(words: MeetingWords, occurrence: Occurrence) -> bool:
    """Tell if a noun names only who came, or a verb's subject is a pronoun that nobody could resolve."""
    if occurrence.trigger.noun:
        company = re.match(words.company, gap_behind(occurrence), re.IGNORECASE)
        return company is not None and occurrence.trigger.kind != "negotiation"
    before = occurrence.scene.between(occurrence.scene.body, occurrence.start)
    return re.search(words.pronoun, before, re.IGNORECASE) is not None


def pair_meant(words: MeetingWords, occurrence: Occurrence, context: Context) -> list[Attendee]:
    """Return the two states that "both countries" means: those named most often before."""
    scene = occurrence.scene
    before = scene.between(scene.body, occurrence.start)
    if not re.search(words.pair, before, re.IGNORECASE):
        return []
    told = context.scenes[: scene.index + 1]
    twins = Counter(
        tuple(sorted(sides(attendees_of(group))))
        for known in told
        for group in known.groups
        if len(group) == 2
    )
    pairs = [pair for pair, _ in twins.most_common() if len(pair) == 2]
    named = Counter(
        entity.country
        for known in told
        for figure in known.figures
        for entity in figure.entities
        if entity.country and entity.kind in ("state", "person")
    )
    codes = pairs[0] if pairs else tuple(code for code, _ in named.most_common(2))
    if len(codes) < 2 or not all(code in named for code in codes):
        return []
    return [Attendee(state_named(context.scenes, code), None, unnamed=True) for code in codes]


def is_by_phone(words: MeetingWords, occurrence: Occurrence, context: Context) -> bool:
    """Tell if a neutral word tells of a call, because the sentence before does or the article is about calls."""
    after = occurrence.scene.between(occurrence.end, occurrence.scene.end)
    if re.search(words.remote, after, re.IGNORECASE) and not occurrence.is_summit:
        return True
    if not occurrence.trigger.neutral or occurrence.trigger.kind:
        return False
    before = context.before(occurrence.scene)
    told = context.scenes[:OPENING] + ([before] if before is not None else [])
    return any(re.search(words.telephone, scene.text, re.IGNORECASE) for scene in told) and (
        attachment.place_of(occurrence, words) is None
    )


def is_means(words: MeetingWords, before: str) -> bool:
    """Tell if a call is how something was said ("told him in a phone call")."""
    means = re.search(r"\b(?:in|during|dalam)\s+(?:(?:a|an|their|sebuah|satu)\s+)?(?:\w+\s+)?$", before)
    return means is not None and not re.search(words.future, before, re.IGNORECASE)


def callers(
    words: MeetingWords,
    occurrence: Occurrence,
    agents: list[Attendee],
    others: list[Attendee],
    context: Context,
) -> tuple[list[Attendee], list[Attendee]]:
    """Return both ends of a call of which the sentence names one: the other was named just before."""
    scene = occurrence.scene
    known = agents + others
    if not known and not is_definite(occurrence, words):
        following = [
            figure for figure in scene.figures if figure.start >= occurrence.end and not figure.is_state
        ]
        known = attendees_of(following[:1])
    if occurrence.trigger.noun and len(sides(known)) == 1:
        spoken = scene.between(scene.body, occurrence.start)
        persons = attendees_of(f for f in scene.figures if f.end <= occurrence.start and not f.is_state)
        if is_means(words, spoken) and len(persons) == 2 and is_international(persons):
            return persons[:1], persons[1:]
    before = context.before(scene)
    if len(sides(known)) != 1 or before is None or is_definite(occurrence, words):
        return agents, others
    persons = attendees_of(figure for figure in before.figures if not figure.is_state)
    rest = [person for person in persons if person.party and person.party not in sides(known)]
    return known, rest[:1]


def addressed(words: MeetingWords, occurrence: Occurrence, agents: list[Attendee]) -> list[Attendee]:
    """Return to whom the subject of a noun says or gives something there ("made the offer to A at a meeting in")."""
    scene = occurrence.scene
    before = [figure for figure in scene.figures if figure.end <= occurrence.start and not figure.is_state]
    if len(agents) != 1 or not occurrence.trigger.noun or len(before) < 2 or before[-1].use != "oblique":
        return []
    led = re.search(words.around.addressing, scene.between(before[-2].end, before[-1].start), re.IGNORECASE)
    there = re.fullmatch(words.around.there, scene.between(before[-1].end, occurrence.start), re.IGNORECASE)
    told = (
        attendees_of(before[-1:]) if led and there and among(agents[0], attendees_of(before[-2:-1])) else []
    )
    return [one for one in told if is_international([*agents, one])]


def points_to_somebody(words: MeetingWords, occurrence: Occurrence) -> bool:
    """Tell if a verb's object is only a pronoun ("met him", "menerimanya")."""
    scene = occurrence.scene
    return (
        re.match(words.somebody, scene.between(occurrence.end, min(scene.end, occurrence.end + 40)))
        is not None
    )


def whom_meant(agents: list[Attendee], context: Context, occurrence: Occurrence) -> list[Attendee]:
    """Return the person of another side whom the sentence before names, for a pronoun as object."""
    before = context.before(occurrence.scene)
    if before is None or not agents:
        return []
    named = attendees_of(figure for figure in before.figures if not figure.is_state)
    return [one for one in named if one.party and one.party not in sides(agents) and not among(one, agents)][
        :1
    ]
