"""Reads articles from files and prints what was extracted, one JSON object a line."""

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.ingest.metadata import completed
from articles.nlp import pipeline
from articles.records.dates import short_form
from articles.records.documents import Document
from articles.records.reading import FoundDate, FoundMeeting, FoundParticipant, Reading


@dataclass(frozen=True, slots=True)
class Source:
    """A text to read. `published` is None where nobody says when it was."""

    id: str
    text: str
    published: date | None
    language: str


class Unreadable(Exception):
    """A file or a line that cannot be read; the message names it and says why."""


class Command(BaseCommand):
    help = "Print who met whom according to text files, one JSON object a line. Needs no database."
    requires_system_checks = ()
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", metavar="FILE", nargs="+", type=Path)
        parser.add_argument("--published", type=_day, metavar="YYYY-MM-DD", help="the day of publication")
        parser.add_argument(
            "--language", choices=pipeline.SUPPORTED, default="", help="instead of detecting it"
        )
        parser.add_argument(
            "--jsonl", action="store_true", help='files of lines {"id", "text", "reference_date"?, "lang"?}'
        )

    def handle(self, *args: Any, **options: Any) -> None:
        failed = 0
        for path in options["files"]:
            for source in self._sources(path, options):
                if isinstance(source, Unreadable):
                    failed += 1
                    self.stderr.write(str(source))
                    continue
                reading = pipeline.analyse(source.text, published=source.published, language=source.language)
                self.stdout.write(json.dumps(line_of(source.id, reading), ensure_ascii=False))
        if failed:
            raise CommandError(f"{failed} could not be read")

    def _sources(self, path: Path, options: dict[str, Any]) -> Iterator[Source | Unreadable]:
        try:
            text = path.read_bytes().decode("utf-8-sig")
        except OSError as error:
            yield Unreadable(f"{path}: {error.strerror or error}")
            return
        except UnicodeDecodeError:
            yield Unreadable(f"{path}: this is not text in UTF-8")
            return
        if not options["jsonl"]:
            published = options["published"] or stated(text)
            yield Source(path.name, text, published, options["language"])
            return
        for number, line in enumerate(text.split("\n"), start=1):
            if line.strip():
                yield _line_source(path, number, line, options)


def _line_source(path: Path, number: int, line: str, options: dict[str, Any]) -> Source | Unreadable:
    """Return the text of one line of a JSON Lines file."""
    where = f"{path}, line {number}"
    try:
        record = json.loads(line)
        text = record["text"]
        day = record.get("reference_date") or record.get("published") or record.get("date")
        published = options["published"] or (date.fromisoformat(str(day)[:10]) if day else stated(text))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        return Unreadable(f"{where}: no record with a text: {error}")
    if not isinstance(text, str):
        return Unreadable(f"{where}: its text is no string")
    language = options["language"] or str(record.get("lang") or "")
    return Source(str(record.get("id", f"{path.name}:{number}")), text, published, language)


def stated(text: str) -> date | None:
    """Return the day of publication that stands in the text itself."""
    return completed(Document(text=text)).published


def _day(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{value!r} is no day like 2023-09-14") from error


def line_of(identifier: str, reading: Reading) -> dict[str, Any]:
    """Return a reading in the form that is printed: every key, canonical names, dates as text."""
    return {
        "id": identifier,
        "language": reading.language,
        "persons": list(reading.persons),
        "organisations": list(reading.organisations),
        "places": list(reading.place_names),
        "actors": list(reading.acting),
        "meetings": [_meeting(meeting) for meeting in reading.meetings],
        "topics": [
            {
                "code": topic.code,
                "score": topic.score,
                "phrases": [
                    {"text": phrase.text, "start": phrase.start, "end": phrase.end}
                    for phrase in topic.phrases
                ],
            }
            for topic in reading.topics
        ],
    }


def _meeting(meeting: FoundMeeting) -> dict[str, Any]:
    first, last = _date_texts(meeting.date)
    place = meeting.place
    return {
        "participants": [_participant(participant) for participant in meeting.participants],
        "kind": meeting.kind,
        "cameo": meeting.cameo,
        "status": meeting.status,
        "date": first,
        "date_end": last,
        "date_precision": meeting.date.precision if meeting.date else None,
        "date_basis": meeting.date.basis if meeting.date else None,
        "place": {
            "text": place.text if place else None,
            "country": place.country if place else None,
            "latitude": place.latitude if place else None,
            "longitude": place.longitude if place else None,
        },
        "topics": list(meeting.topics),
        "claim": meeting.claim or None,
        "background": meeting.background,
        "evidence": [
            {"start": item.start, "end": item.end, "field": item.field} for item in meeting.evidence
        ],
        "confidence": meeting.confidence,
        "field_confidence": dict(meeting.field_confidence),
    }


def _participant(participant: FoundParticipant) -> dict[str, Any]:
    return {
        "name": participant.name,
        "country": participant.country,
        "organisation": participant.organisation,
        "office": participant.office,
        "role": participant.role,
    }


def _date_texts(found: FoundDate | None) -> tuple[str | None, str | None]:
    """Return a date and the end of a span as text, as precise as it is known."""
    if found is None:
        return None, None
    end = found.precision in {"day", "range"} and found.last != found.first
    return short_form(found.first, found.precision), found.last.isoformat() if end else None
