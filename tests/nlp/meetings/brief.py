"""Says in short what was found of an encounter."""

from datetime import date

from articles.records.reading import FoundMeeting


def who(meeting: FoundMeeting) -> set[str]:
    """Return who took part: names, bodies, and the codes of states without a name."""
    return {one.name or one.organisation or one.country or "?" for one in meeting.participants}


def days(meeting: FoundMeeting) -> tuple[date, date] | None:
    """Return the first and the last day on which it may have been."""
    return (meeting.date.first, meeting.date.last) if meeting.date is not None else None


def where(meeting: FoundMeeting) -> str | None:
    """Return the place as it is called."""
    return meeting.place.text if meeting.place is not None else None
