"""When and where an encounter was, as its clause tells, and whose claim it is."""

import re
from datetime import date

from articles.nlp.components.meetings import attachment, status
from articles.nlp.components.meetings.destinations import destination_of
from articles.nlp.components.meetings.moving import new_day
from articles.nlp.components.meetings.scene import Scene
from articles.nlp.components.meetings.statement import Occurrence, Statement
from articles.nlp.components.meetings.whereabouts import day_before_when, place_behind_day, told_elsewhere
from articles.nlp.document import Mention
from articles.nlp.languages.base import LanguageWords, MeetingWords
from articles.nlp.patterns import sought

FAR_PAST_DAYS = 45
SOME_DAYS = 5
TRIP_GAP = 120  # characters from a verb of travel to the encounter that it is for


def complete(
    statement: Statement, occurrences: list[Occurrence], published: date | None, words: LanguageWords
) -> None:
    """Add date, place, claim and background to a statement."""
    occurrence = statement.occurrence
    attached = attachment.date_of(occurrence, occurrences, words)
    frame = _frame_of(occurrence, occurrences)
    if attached is None and frame is not None:
        attached = attachment.date_of(frame, occurrences, words)
    trip = _trip_of(occurrence, occurrences, words.meetings)
    if attached is None and trip is not None:
        attached = attachment.date_of(trip, occurrences, words)
    behind_when = day_before_when(occurrence, words.meetings) if attached is None else None
    if behind_when is not None:
        attached = attachment.AttachedDate(behind_when, 2)
    moved = new_day(occurrence, words.meetings) if statement.status == "postponed" else None
    if moved is not None:
        attached, statement.status = attachment.AttachedDate(moved, 2), "planned"
    if attached is not None:
        statement.date, statement.date_rank = attached.mention.found, attached.rank
        statement.date_span = (attached.mention.start, attached.mention.end)
    if statement.kind != "phone_call":
        located = attachment.place_of(occurrence, words.meetings)
        if located is None and frame is not None:
            located = attachment.place_of(frame, words.meetings)
        if moved is not None and statement.date_span is not None:
            located = place_behind_day(occurrence, statement.date_span, words.meetings) or located
        located = told_elsewhere(occurrence, statement.date_span, words.meetings, located)
        goal = country_of(statement.destination)
        if located is not None and (goal is None or located[1].country == goal):
            statement.place, statement.place_rank = located[1], 2
            statement.place_span = (located[0].start, located[0].end)
        elif statement.destination is not None:
            place = next((e.place for e in statement.destination.entities if e.place is not None), None)
            statement.place, statement.place_rank = place, 1
            statement.place_span = (statement.destination.start, statement.destination.end)
        elif trip is not None and (goal_there := destination_of(trip)) is not None:
            statement.place = next((e.place for e in goal_there.entities if e.place is not None), None)
            statement.place_rank, statement.place_span = 1, (goal_there.start, goal_there.end)
    if statement.status == "held" and _is_ahead(occurrence, words.meetings):
        statement.status = "planned"
    elif statement.status == "held" and occurrence.trigger.noun:
        before = occurrence.scene.between(max(occurrence.scene.body, occurrence.start - 40), occurrence.start)
        statement.open = not re.search(words.meetings.done, before, re.IGNORECASE) and statement.date_rank < 2
    if statement.date_rank == 2:
        statement.status = status.dated_status(statement.status, statement.date, published)
    if (
        statement.status in ("planned", "cancelled", "postponed") and statement.date_rank == 1
    ):  # said on that day, not meant for it
        statement.date, statement.date_rank, statement.date_span = None, 0, None
    statement.background = _is_background(statement, published, words.meetings)
    if statement.date is not None and published is not None:
        statement.ahead = statement.date_rank == 2 and statement.date.first > published
        statement.past = statement.date.last < published
        statement.earlier = (published - statement.date.last).days > SOME_DAYS
    statement.claim = _claim(occurrence.scene, words.meetings)
    next_one = statement.again and statement.status == "planned" and statement.date_rank == 2
    if statement.definite and not (
        statement.attendees or next_one or is_definite(occurrence, words.meetings)
    ):
        statement.hypothetical = True
    if statement.hypothetical:
        statement.date, statement.date_rank, statement.place, statement.place_rank = None, 0, None, 0


def _frame_of(occurrence: Occurrence, occurrences: list[Occurrence]) -> Occurrence | None:
    """Return the noun that a clause explains ("a meeting in Moscow on Wednesday at which Putin received …")."""
    for other in occurrences:
        if other.trigger.noun and other.end < occurrence.start and not occurrence.trigger.noun:
            between = occurrence.scene.between(other.end, occurrence.start)
            if re.search(r"\b(?:(?:at|in|during) which|where|di mana)\b", between) and len(between) < 90:
                return other
    return None


def _trip_of(occurrence: Occurrence, occurrences: list[Occurrence], words: MeetingWords) -> Occurrence | None:
    """Return the journey that an encounter is the purpose of ("will travel to Shanghai for a dinner with")."""
    scene = occurrence.scene
    for other in reversed(occurrences):
        if (
            other.trigger.frame not in ("visit", "arrive", "depart")
            or other.trigger.noun
            or other.end > occurrence.start
        ):
            continue
        between = scene.between(other.end, occurrence.start)
        purpose = re.search(words.around.purpose, between, re.IGNORECASE)
        if purpose and len(between) < TRIP_GAP and not re.search(r"[;:\"“”]", between):
            return other
    return None


def _is_ahead(occurrence: Occurrence, words: MeetingWords) -> bool:
    """Tell if the main clause speaks of the future ("akan menjadi yang pertama bagi Trump bertemu Putin")."""
    scene = occurrence.scene
    verb = status.verb_of(occurrence)
    if verb is not None and verb.tag_ == "VBD":  # "plans a port and met Hichilema"
        return False
    before = scene.between(max(scene.body, occurrence.start - 90), occurrence.start)
    ahead = [match.end() for match in re.finditer(words.future, before, re.IGNORECASE)]
    if not ahead:
        return False
    rest = re.sub(r"\byang\b", "", before[ahead[-1] :])
    return not re.search(rf"[,;.]|{words.around.subordinate}|{words.past}", rest, re.IGNORECASE)


def _is_background(statement: Statement, published: date | None, words: MeetingWords) -> bool:
    if statement.status != "held":
        return False
    if statement.date is not None and statement.date_rank == 2 and published is not None:
        return (published - statement.date.last).days > FAR_PAST_DAYS
    occurrence = statement.occurrence
    before = occurrence.scene.between(max(occurrence.scene.body, occurrence.start - 60), occurrence.start)
    return statement.date is None and re.search(words.around.background, before, re.IGNORECASE) is not None


def _claim(scene: Scene, words: MeetingWords) -> str:
    """Return the surface of who reports a sentence: a medium, a spokesperson or a government that says so."""
    text = scene.text
    source = sought(rf"(?i:{words.claim})(?P<who>[A-Z][\w.-]*(?:\s+[A-Z][\w.-]*){{0,5}})", 0).search(text)
    if not source and not sought(words.reporting).finds(text):
        return ""
    for figure in scene.figures:
        if figure.is_comment:
            return scene.between(figure.mention.start, figure.mention.end)
    for figure in scene.figures:
        after = scene.between(figure.end, min(scene.end, figure.end + 60))
        office = re.match(
            r"(?:['’]s)?(?:\s+(?:[a-z]+\s+){0,2}(?:ministry|government|presidency|office))?", after
        )
        if office is None or not re.match(rf"\s+{words.reporting}", after[office.end() :], re.IGNORECASE):
            continue
        if figure.is_state and (figure.mention.form == "metonym" or office[0].strip("'’s ")):
            return scene.between(figure.mention.start, figure.end + office.end())
    return source["who"] if source else ""


def is_definite(occurrence: Occurrence, words: MeetingWords) -> bool:
    """Tell if a noun points back ("pertemuan itu", "the talks")."""
    scene = occurrence.scene
    before = scene.between(max(scene.body, occurrence.start - 30), occurrence.start)
    after = scene.between(occurrence.end, min(scene.end, occurrence.end + 40))
    behind = re.match(words.definite, after, re.IGNORECASE) is not None
    return behind or re.search(words.article, before, re.IGNORECASE) is not None


def words_around(occurrence: Occurrence) -> str:
    """Return the words right before and after a trigger."""
    scene = occurrence.scene
    return scene.between(max(scene.body, occurrence.start - 30), min(scene.end, occurrence.end + 40))


def country_of(mention: Mention | None) -> str | None:
    """Return the country that a place lies in."""
    if mention is None:
        return None
    for entity in mention.entities:
        if entity.place is not None and entity.place.country:
            return entity.place.country
        if entity.country:
            return entity.country
    return None
