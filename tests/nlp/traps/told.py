"""Reads whole articles through the real pipelines, and says in short what was read."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

import pytest
from _pytest.mark import ParameterSet

from articles.nlp.pipeline import analyse
from articles.records.reading import FoundActor, FoundMeeting, FoundMention, FoundParticipant, Reading

Name = str  # a person's name, else the organisation or the state whose delegation it is: "Xi Jinping", "UN", "CN"


@cache
def read(text: str, code: str, day: str) -> Reading:
    """Return the reading of an article that was published on a day, after checks that hold for each."""
    reading = analyse(text, published=date.fromisoformat(day), language=code)
    assert reading.supported
    assert all(text[each.start : each.end] == each.surface for each in reading.mentions)
    return reading


def of(participant: FoundParticipant) -> Name:
    """Return who took part."""
    return participant.name or participant.organisation or participant.country or "?"


def who(meeting: FoundMeeting) -> list[Name]:
    """Return who took part, in order of the alphabet."""
    return sorted(of(participant) for participant in meeting.participants)


def told(reading: Reading) -> list[tuple[list[Name], str]]:
    """Return who met whom and with what status, the records in order of the alphabet."""
    return sorted((who(meeting), meeting.status) for meeting in reading.meetings)


def expected(*lines: str) -> list[tuple[list[Name], str]]:
    """Return what `told` gives for lines like "held: Xi Jinping + Joe Biden"."""
    found = []
    for line in lines:
        status, _, names = line.partition(": ")
        found.append((sorted(names.split(" + ")), status))
    return sorted(found)


def meeting_of(reading: Reading, names: str) -> FoundMeeting:
    """Return the one record of these participants ("Xi Jinping + Joe Biden")."""
    wanted = sorted(names.split(" + "))
    found = [meeting for meeting in reading.meetings if who(meeting) == wanted]
    assert len(found) == 1, told(reading)
    return found[0]


def person(reading: Reading, name: str) -> FoundActor:
    """Return the one person of this name."""
    found = [actor for actor in reading.actors if actor.kind == "person" and actor.name == name]
    assert len(found) == 1, [actor.name for actor in reading.actors if actor.kind == "person"]
    return found[0]


def acting(reading: Reading) -> set[str]:
    """Return the states (codes) and the organisations (names) that act."""
    return {
        actor.country or actor.name if actor.kind == "state" else actor.name
        for actor in reading.actors
        if actor.kind != "person"
    }


def mentions_of(reading: Reading, surface: str) -> list[FoundMention]:
    """Return what a stretch of the text stands for: several where it is a group."""
    found = [
        each
        for each in reading.mentions
        if each.surface.casefold().removeprefix("the ") == surface.casefold().removeprefix("the ")
    ]
    assert found, [each.surface for each in reading.mentions]
    return found


def meant(reading: Reading, surface: str) -> list[Name]:
    """Return the names of those whom a stretch of the text stands for."""
    return sorted(each.actor.name for each in mentions_of(reading, surface) if each.actor)


def rows(
    cases: Mapping[str, Sequence[tuple[Any, ...]]], gaps: Mapping[str, str] | None = None
) -> list[ParameterSet]:
    """Return the parameters of tests, called "trap-language-number" ("denial-id-1").

    The first item of a case is its language. `gaps` name the cases that the software reads wrong today, with the
    reason: each fails as soon as it is mended, so that its line goes.
    """
    open_gaps = dict(gaps or {})
    found = []
    for what, listed in cases.items():
        count: dict[str, int] = {}
        for case in listed:
            code = str(case[0])
            count[code] = count.get(code, 0) + 1
            name = f"{what}-{code}-{count[code]}"
            reason = open_gaps.pop(name, "")
            marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
            found.append(pytest.param(*case, id=name, marks=marks))
    assert not open_gaps, f"no such cases: {sorted(open_gaps)}"
    return found
