"""Meetings as flat tables: one row a meeting, and one row a participation with its article and sentence."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from articles.formats.spreadsheet import Value
from articles.records.coding import cameo_of, plover_sides
from articles.records.dates import short_form
from articles.records.whole import Part, Stretch, WholeMeeting, WholeReport

Field = str | int | float | date | tuple[str, ...] | None
Row = Mapping[str, Field]
Link = Callable[[int], str]  # the address of a meeting

DAY = {
    "date": "the day in ISO 8601, as short as it is vague: 2023-09-13, 2023-09 or 2023; of several days the first",
    "first_day": "the first day that the date spans",
    "last_day": "the last day that the date spans",
    "date_precision": "day, month, year or range",
}
PLACE = {
    "place": "the place where they met",
    "place_id": "the number of the place; the same in the API and in filters",
    "place_precision": "venue, city, region or country",
    "place_country": "the country of the place, ISO 3166-1 alpha-2",
    "latitude": "degrees north (WGS 84)",
    "longitude": "degrees east (WGS 84)",
    "coordinates_of": "the place around it whose coordinates these are, where it has none of its own",
}
PLOVER = {
    "plover_event": "the event type of PLOVER: CONSULT",
    "plover_mode": "the mode of PLOVER: visit, third-party, multilateral, phone, or empty",
    "plover_contexts": "contexts of PLOVER, with future for what was planned and negation for what did not take place",
}
SENTENCE = {
    "article_id": "the number of the article that tells most of it; the same in the API",
    "article_title": "its title",
    "outlet": "the outlet that published it",
    "article_url": "its address at the outlet",
    "published": "the day on which it was published",
    "article_language": "its language, ISO 639-1",
    "sentence": "the sentence that tells of it, as it stands in the stored text of the article",
    "sentence_start": "the offset of the sentence's first character in the stored text, counted in characters from 0",
    "sentence_end": "the offset behind the sentence's last character",
}
ABOUT = {
    "topics": "what they spoke of: codes of topics",
    "confidence": "how sure the reading is of the meeting, 0 to 1",
    "reports": "how many reports tell of the meeting",
    "outlets": "how many outlets tell of the meeting",
}
MEETING_COLUMNS = {
    "meeting_id": "the number of the meeting; the same in the API",
    "meeting_url": "the page of the meeting",
    **DAY,
    "kind": "bilateral, summit, phone_call, visit or negotiation",
    "status": "held, planned, postponed, cancelled or denied",
    "cameo": "the CAMEO code of the meeting: 040 to 046",
    **PLOVER,
    "participants": "who took part, by name",
    "participant_ids": "who took part, by number, in the same order",
    "countries": "the countries for which they took part, each once",
    **PLACE,
    **ABOUT,
    **SENTENCE,
}
PARTICIPATION_COLUMNS = {
    "meeting_id": MEETING_COLUMNS["meeting_id"],
    "meeting_url": MEETING_COLUMNS["meeting_url"],
    "actor_id": "the number of the actor; the same in the API and in filters",
    "actor": "the name of the actor",
    "actor_kind": "person, organisation or state",
    "country": "the country for which the actor took part, ISO 3166-1 alpha-2",
    "organisation": "the organisation for which the actor took part",
    "office": "the office that the actor held then",
    "role": "host, visitor, mediator or participant",
    "counterparts": "the others who took part, by name",
    **DAY,
    "kind": MEETING_COLUMNS["kind"],
    "status": MEETING_COLUMNS["status"],
    "cameo": "the CAMEO code of this actor's part: of a visit 042 for the visitor and 043 for the host",
    "cameo_meeting": MEETING_COLUMNS["cameo"],
    **PLOVER,
    "plover_side": "recipient for a host who is visited, else source",
    **PLACE,
    **ABOUT,
    **SENTENCE,
}


@dataclass(frozen=True, slots=True)
class Told:
    """A report and the stretch of its text that tells most."""

    report: WholeReport
    stretch: Stretch | None


def meeting_rows(meeting: WholeMeeting, link: Link) -> Iterator[Row]:
    """Yield the row of a meeting."""
    yield {
        "meeting_id": meeting.id,
        "meeting_url": link(meeting.id),
        **day_of(meeting),
        "kind": meeting.kind,
        "status": meeting.status,
        "cameo": meeting.cameo,
        **plover_of(meeting),
        "participants": tuple(part.name for part in meeting.participants),
        "participant_ids": tuple(str(part.actor) for part in meeting.participants),
        "countries": tuple(dict.fromkeys(part.country for part in meeting.participants if part.country)),
        **place_of(meeting),
        **about(meeting),
        **sentence_of(best_told(meeting)),
    }


def participation_rows(meeting: WholeMeeting, link: Link) -> Iterator[Row]:
    """Yield a row for each who took part, with a sentence of a report that names them, where there is one."""
    sides = plover_sides([part.role for part in meeting.participants])
    for part, side in zip(meeting.participants, sides, strict=True):
        yield {
            "meeting_id": meeting.id,
            "meeting_url": link(meeting.id),
            "actor_id": part.actor,
            "actor": part.name,
            "actor_kind": part.kind,
            "country": part.country,
            "organisation": part.organisation,
            "office": part.office,
            "role": part.role,
            "counterparts": tuple(other.name for other in meeting.participants if other is not part),
            **day_of(meeting),
            "kind": meeting.kind,
            "status": meeting.status,
            "cameo": cameo_of(part.role, meeting.cameo or "") or None,
            "cameo_meeting": meeting.cameo,
            **plover_of(meeting),
            "plover_side": side,
            **place_of(meeting),
            **about(meeting),
            **sentence_of(best_told(meeting, part)),
        }


def day_of(meeting: WholeMeeting) -> Row:
    """Return the columns of the date."""
    return {
        "date": short_form(meeting.first, meeting.precision or "") if meeting.first else None,
        "first_day": meeting.first,
        "last_day": meeting.last,
        "date_precision": meeting.precision,
    }


def plover_of(meeting: WholeMeeting) -> Row:
    """Return the columns of PLOVER's codes."""
    codes = meeting.plover
    return {
        "plover_event": codes.event,
        "plover_mode": codes.mode,
        "plover_contexts": codes.contexts,
    }


def place_of(meeting: WholeMeeting) -> Row:
    """Return the columns of the place."""
    place = meeting.place
    return {
        "place": place.name if place else None,
        "place_id": place.id if place else None,
        "place_precision": place.precision if place else None,
        "place_country": place.country if place else None,
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "coordinates_of": place.shown_at if place else None,
    }


def about(meeting: WholeMeeting) -> Row:
    """Return the columns of what it was about and how well it is told."""
    return {
        "topics": meeting.topics,
        "confidence": round(meeting.confidence, 4),
        "reports": len(meeting.reports),
        "outlets": len({report.article.outlet for report in meeting.reports if report.article.outlet}),
    }


def best_told(meeting: WholeMeeting, part: Part | None = None) -> Told | None:
    """Return the best report of a meeting, or of one who took part in it; one with a sentence is better."""
    naming = [report for report in meeting.reports if part is None or part.actor in report.actors]
    reports = [*naming, *meeting.reports]
    for report in reports:
        if report.evidence:
            return Told(report, report.evidence[0])
    return Told(reports[0], None) if reports else None


def sentence_of(told: Told | None) -> Row:
    """Return the columns of the article and the sentence."""
    if told is None:
        return dict.fromkeys(SENTENCE)
    article, stretch = told.report.article, told.stretch
    return {
        "article_id": article.id,
        "article_title": article.title,
        "outlet": article.outlet,
        "article_url": article.url,
        "published": article.published,
        "article_language": article.language,
        "sentence": stretch.text if stretch else None,
        "sentence_start": stretch.start if stretch else None,
        "sentence_end": stretch.end if stretch else None,
    }


def cells(row: Row) -> list[Value]:
    """Return a row as cells: days in ISO 8601, several values in one cell with semicolons between them."""
    return [cell(value) for value in row.values()]


def cell(value: Field) -> Value:
    """Return a value as a cell."""
    if isinstance(value, date):
        return value.isoformat()
    return "; ".join(value) if isinstance(value, tuple) else value
