"""Who met whom, as a matrix in which groups show: a row and a column for each, a square for each pair."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from articles.charts.later import Later
from articles.charts.levels import Party, Roll, some_parties
from articles.charts.ordering import ordered
from articles.charts.pairs import Pairs
from articles.charts.theme import (
    RULE,
    SHAPES,
    SOFT,
    SUNK,
    Cell,
    Chart,
    Drawing,
    Key,
    Wording,
    figure,
    heatmap,
    link,
    nothing,
    plain,
    shortened,
    some_meetings,
)
from articles.records.columns import UNKNOWN, Columns, Ints, Meetings, by_columns
from articles.records.showing import PLAIN, Showing

LIMIT, NARROW = 40, 14  # rows, and those on a phone: a square has to be hit by a finger
LONGEST, SHORTEST = 24, 15  # characters of a name beside and above them
FEWEST = 8  # rows that there is room for, so that a few squares do not fill the page
NEVER, UNHELD = -1, 0  # what is drawn where two never met, and where none of their meetings was held
NOT_YET = SHAPES["planned"]  # stands in the square of a pair that never met, instead of a number
STEPS = 6  # of the scale: 1, 2-3, 4-7, 8-15, 16-31, 32 and more meetings
Days = tuple[date | None, date | None, str]  # the first, the last, and how exactly they are known
COLOURS = (SUNK, RULE, *(f"var(--seq-{step})" for step in range(1, STEPS + 1)))


@dataclass(frozen=True, slots=True)
class Tie:
    """What two have between them: `latest` are the days of the last meeting that they held."""

    meetings: int
    held: int
    planned: int
    latest: Days | None


Ties = dict[tuple[str, str], Tie]


def matrix(meetings: Meetings, wording: Wording, showing: Showing = PLAIN, *, limit: int = LIMIT) -> Chart:
    """Return who met whom, those side by side who met the same others.

    Beyond `limit`, those of most meetings are drawn; the table holds the pairs that are.
    """
    columns = titles(wording)
    every = by_columns(meetings)
    roll = Roll(every, showing.level, wording)
    told = np.bincount(roll.rows, minlength=len(every))[roll.rows] > 1
    if not told.any():
        return nothing(wording.gettext("Nobody met anybody else in these meetings."), columns)
    often = np.bincount(roll.parties[told], minlength=len(roll))
    ranked = np.lexsort((np.arange(len(roll)), roll.ranks, -often))[: np.count_nonzero(often)]
    parties = [roll.party(number) for number in ranked[:limit].tolist()]
    ties = tied(every, roll, ranked[:limit])
    whole = charted(parties, len(ranked), ties, wording, showing.level, longest=LONGEST)
    if min(len(ranked), limit) > NARROW:
        narrow = charted(parties[:NARROW], len(ranked), ties, wording, showing.level, longest=SHORTEST)
        whole = replace(whole, narrow=narrow)
    known = {party.mark: party for party in parties}
    return replace(whole, columns=columns, rows=Later(lambda: rows(ties, known, wording)))


def charted(
    ranked: Sequence[Party], total: int, ties: Ties, wording: Wording, level: str, *, longest: int
) -> Chart:
    """Return the chart of the first of those who met, of how many, without its table."""
    kept = {party.mark for party in ranked}
    ties = {pair: tie for pair, tie in ties.items() if kept.issuperset(pair)}
    shown = seriated(ranked, ties)
    note = wording.gettext("Those who met each other or the same others stand close together.")
    if total > len(ranked):
        chosen = wording.gettext("%(shown)s of %(all)s shown: those of most meetings.") % {
            "shown": wording.number(len(ranked)),
            "all": some_parties(total, level, wording),
        }
        note = f"{chosen} {note}"
    return Chart(
        drawing=drawn(shown, ties, wording, longest=longest),
        summary=wording.ngettext("%(n)s pair met.", "%(n)s pairs met.", len(ties))
        % {"n": wording.number(len(ties))},
        columns=(),
        rows=(),
        legend=legend(ties, wording),
        note=note,
    )


def titles(wording: Wording) -> tuple[str, ...]:
    """Return the headings of the table."""
    return (
        wording.gettext("Who"),
        wording.gettext("With whom"),
        wording.gettext("Last held"),
        wording.gettext("Meetings"),
    )


def tied(meetings: Columns, roll: Roll, kept: Ints) -> Ties:
    """Return what those who are kept have between them. A summit ties all who took part, each pair once."""
    shown = np.zeros(len(roll), bool)
    shown[kept] = True
    pairs = Pairs(*roll.among(shown), len(roll), rows=len(meetings))
    held = meetings.statuses.are({"held"})
    counts = pairs.meetings, pairs.of(held), pairs.of(meetings.statuses.are({"planned"}))
    # Of those that were held the latest, and of equal ones the first.
    latest = pairs.best(np.where(held & (meetings.last != UNKNOWN), meetings.last, UNKNOWN))
    columns = (column.tolist() for column in (pairs.one, pairs.other, *counts, latest))
    return {
        (roll.marks[one], roll.marks[other]): Tie(
            number,
            took_place,
            planned,
            meetings.days(row) if held[row] and meetings.last[row] != UNKNOWN else None,
        )
        for one, other, number, took_place, planned, row in zip(*columns, strict=True)
    }


def seriated(ranked: Sequence[Party], ties: Ties) -> list[Party]:
    """Return parties in the order of the rows."""
    place = {party.mark: index for index, party in enumerate(ranked)}
    weights = [[0] * len(ranked) for _ in ranked]
    for (a, b), tie in ties.items():
        weights[place[a]][place[b]] = weights[place[b]][place[a]] = tie.meetings
    return [ranked[index] for index in ordered(weights)]


def drawn(shown: Sequence[Party], ties: Ties, wording: Wording, *, longest: int) -> Drawing:
    """Return the squares, on both sides of a diagonal that is empty.

    What a pair says and where it leads stands below the diagonal only: static/js/charts.js mirrors it.
    """
    place = {party.mark: index for index, party in enumerate(shown)}
    shades: list[list[int | None]] = [[NEVER] * len(shown) for _ in shown]
    numbers = [[""] * len(shown) for _ in shown]
    sentences = [[""] * len(shown) for _ in shown]
    leads = [[""] * len(shown) for _ in shown]
    for index in range(len(shown)):
        shades[index][index] = None
    for (a, b), tie in ties.items():
        x, y = sorted((place[a], place[b]))
        shades[y][x] = shades[x][y] = shade(tie)
        numbers[y][x] = numbers[x][y] = wording.number(tie.meetings) if tie.held else NOT_YET
        one, other = shown[place[a]], shown[place[b]]
        sentences[y][x] = plain(sentence_of(one, other, tie, wording))
        leads[y][x] = link(*one.beside(other))
    room = max(len(shown), FEWEST)
    names = {
        "tickvals": list(range(len(shown))),
        "ticktext": [plain(shortened(party.name, longest)) for party in shown],
        "tickfont": {"size": 11},
        "ticks": "",
        "showgrid": False,
        "showline": False,
        "zeroline": False,
        "constrain": "domain",
    }
    return figure(
        heatmap(
            x=list(range(len(shown))),
            y=list(range(len(shown))),
            z=shades,
            zmin=NEVER - 0.5,
            zmax=STEPS + 0.5,
            colorscale=scale(),
            showscale=False,
            xgap=1,
            ygap=1,
            text=numbers,
            texttemplate="%{text}",
            hoverinfo="text",
            hovertext=sentences,
            customdata=leads,
            hoverongaps=False,
        ),
        xaxis={
            **names,
            "side": "top",
            "tickangle": -90,
            "range": [-0.5, room - 0.5],
            "constraintoward": "left",
        },
        yaxis={**names, "range": [room - 0.5, -0.5], "scaleanchor": "x", "constraintoward": "top"},
    )


def shade(tie: Tie) -> int:
    """Return the step of the scale on which a pair stands."""
    return min(tie.meetings.bit_length(), STEPS) if tie.held else UNHELD


def scale() -> list[tuple[float, str]]:
    """Return the colours of the steps, each the same from one end of its step to the other."""
    share = 1 / len(COLOURS)
    return [
        (round(min(index * share, 1.0), 6), colour)
        for number, colour in enumerate(COLOURS)
        for index in (number, number + 1)
    ]


def legend(ties: Ties, wording: Wording) -> tuple[Key, ...]:
    """Return the steps that occur, in words."""
    found = {shade(tie) for tie in ties.values()}
    keys = [Key(wording.gettext("none of them held"), SOFT, NOT_YET)] if UNHELD in found else []
    for step in range(1, STEPS + 1):
        if step not in found:
            continue
        low, high = 2 ** (step - 1), 2**step - 1
        if step == 1:
            label = some_meetings(1, wording)
        elif step < STEPS:
            label = wording.gettext("%(low)s–%(high)s meetings")
        else:
            label = wording.gettext("%(low)s or more meetings")
        words = {"low": wording.number(low), "high": wording.number(high)}
        keys.append(Key(label % words if step > 1 else label, COLOURS[step + 1], "■"))
    return tuple(keys)


def sentence_of(one: Party, other: Party, tie: Tie, wording: Wording) -> str:
    """Return the sentence of a pair."""
    words = {
        "who": wording.names([one.name, other.name]),
        "meetings": some_meetings(tie.meetings, wording),
        "planned": wording.number(tie.planned),
        "day": last_day(tie, wording),
    }
    if not tie.held:
        return wording.gettext("%(who)s: %(meetings)s, none of them held") % words
    if not words["day"]:
        return wording.gettext("%(who)s: %(meetings)s") % words
    if tie.planned:
        return wording.gettext("%(who)s: %(meetings)s, %(planned)s of them planned, last %(day)s") % words
    return wording.gettext("%(who)s: %(meetings)s, last %(day)s") % words


def last_day(tie: Tie, wording: Wording) -> str:
    """Return the day on which a pair last met; empty where none is known."""
    return wording.span(*tie.latest) if tie.latest else ""


def rows(ties: Ties, known: Mapping[str, Party], wording: Wording) -> list[tuple[Cell, ...]]:
    """Return the rows of the table, the pairs of most meetings first."""
    strongest = sorted(
        ties.items(),
        key=lambda item: (-item[1].meetings, *(known[mark].name for mark in item[0]), item[0]),
    )
    return [row(known[a], known[b], tie, wording) for (a, b), tie in strongest]


def row(one: Party, other: Party, tie: Tie, wording: Wording) -> tuple[Cell, ...]:
    """Return a pair's row of the table."""
    return (
        Cell(one.name, one.alone),
        Cell(other.name, other.alone),
        Cell(last_day(tie, wording)),
        Cell(wording.number(tie.meetings), one.beside(other), number=True),
    )
