"""What the meetings of one actor, place or topic hold, counted: the most frequent of each."""

from collections.abc import Callable

import numpy as np

from articles.records.columns import (
    UNKNOWN,
    Columns,
    Ints,
    Meetings,
    by_columns,
    day,
    distinct,
    indexed,
    numbered,
    places_of,
)
from articles.records.ledger import Tally

MOST = 12  # that are told of each


def counterparts(actor: int, meetings: Meetings) -> list[Tally]:
    """Return whom an actor met most often. Only a meeting that was held counts as met."""
    every = by_columns(meetings)
    return taking_part(every, beside(actor, every))


def met(actor: int, meetings: Meetings) -> int:
    """Return how many an actor met."""
    every = by_columns(meetings)
    return len(distinct(every.present.actors[beside(actor, every)]))


def beside(actor: int, every: Columns) -> Ints:
    """Return the entries of those who took part beside an actor in meetings that were held."""
    present = every.present
    return np.flatnonzero(every.statuses.are({"held"})[present.rows] & (present.actors != actor))


def participants(meetings: Meetings) -> list[Tally]:
    """Return who took part in most meetings."""
    every = by_columns(meetings)
    return taking_part(every, np.arange(len(every.present.rows)))


def taking_part(meetings: Meetings, parts: Ints) -> list[Tally]:
    """Return who stands in most of some entries of who took part, with the country of the last of their meetings."""
    every = by_columns(meetings)
    present = every.present
    parts = parts[np.argsort(present.rows[parts], kind="stable")]
    actors, rows = present.actors[parts], present.rows[parts]
    countries = dict(zip(actors.tolist(), present.countries.codes[parts].tolist(), strict=True))
    return tallied(
        actors,
        every.last[rows],
        lambda pk: (every.actors[pk][0], present.countries.values[countries[pk]]),
    )


def meeting_places(meetings: Meetings) -> list[Tally]:
    """Return where most meetings took place or are to."""
    every = by_columns(meetings)
    sites = every.sites
    placed = places_of(every.places, numbered(sites)) >= 0
    return tallied(every.places[placed], every.last[placed], lambda pk: (sites[pk].name, sites[pk].country))


def topics(meetings: Meetings) -> list[Tally]:
    """Return what most meetings were about; the label is the topic's code."""
    every = by_columns(meetings)
    codes = sorted({topic for about in every.topics.values for topic in about})
    told = [np.flatnonzero(every.topics.are({a for a in every.topics.values if code in a})) for code in codes]
    keys = np.repeat(np.arange(len(codes)), [len(rows) for rows in told])
    rows = np.concatenate([*told, every.ids[:0]])
    found = tallied(keys, every.last[rows], lambda number: (codes[number], ""))
    return [Tally(tally.label, tally.label, "", tally.meetings, tally.last) for tally in found]


def tallied(keys: Ints, last: Ints, named: Callable[[int], tuple[str, str]]) -> list[Tally]:
    """Return how often each of the most frequent keys occurs, and its last day; `named` gives its label and country."""
    found, at = indexed(keys)
    latest = np.full(len(found), UNKNOWN, np.int64)
    np.maximum.at(latest, at, last)
    numbers = np.bincount(at, minlength=len(found))
    least = np.sort(numbers)[-MOST] if len(numbers) > MOST else 0
    tallies = [
        Tally(str(int(found[one])), *named(int(found[one])), int(numbers[one]), day(latest[one]))
        for one in np.flatnonzero(numbers >= least).tolist()
    ]
    return sorted(tallies, key=lambda tally: (-tally.meetings, tally.label.casefold(), tally.value))[:MOST]
