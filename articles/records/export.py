"""The ledger as it is handed on: one record a meeting, in the form of a line of JSON."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExportedParticipant:
    """Who took part; `country` is ISO 3166-1 alpha-2 or None."""

    name: str
    country: str | None


@dataclass(frozen=True, slots=True)
class ExportedReport:
    """Where an article says so: the characters of the sentence that tells who met whom, end exclusive.

    `article` is the id or file name that it was imported under.
    """

    article: str
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class ExportedMeeting:
    """A meeting; `date` is in ISO 8601, as short as it is vague."""

    id: int
    participants: tuple[ExportedParticipant, ...]
    date: str | None
    status: str
    place: str | None
    reports: tuple[ExportedReport, ...]
