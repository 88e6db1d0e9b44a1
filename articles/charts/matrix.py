"""Who met whom, as a matrix in which groups show: a row and a column for each, a square for each pair."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import plotly.graph_objects as go

from articles.charts.later import Later
from articles.charts.levels import Party, counting, some_parties
from articles.charts.ordering import ordered
from articles.charts.theme import (
    RULE,
    SHAPES,
    SOFT,
    SUNK,
    Cell,
    Chart,
    Key,
    Wording,
    figure,
    link,
    nothing,
    plain,
    shortened,
    some_meetings,
)
from articles.records.ledger import MeetingRow
from articles.records.showing import PLAIN, Showing

LIMIT, NARROW = 40, 14  # rows, and those on a phone: a square has to be hit by a finger
LONGEST, SHORTEST = 24, 15  # characters of a name beside and above them
FEWEST = 8  # rows that there is room for, so that a few squares do not fill the page
NEVER, UNHELD = -1, 0  # what is drawn where two never met, and where none of their meetings was held
NOT_YET = SHAPES["planned"]  # stands in the square of a pair that never met, instead of a number
STEPS = 6  # of the scale: 1, 2-3, 4-7, 8-15, 16-31, 32 and more meetings
COLOURS = (SUNK, RULE, *(f"var(--seq-{step})" for step in range(1, STEPS + 1)))


@dataclass(slots=True)
class Tie:
    """What two have between them."""

    meetings: int = 0
    held: int = 0
    planned: int = 0
    latest: MeetingRow | None = None


Ties = dict[tuple[str, str], Tie]


def matrix(
    meetings: Sequence[MeetingRow], wording: Wording, showing: Showing = PLAIN, *, limit: int = LIMIT
) -> Chart:
    """Return who met whom, those side by side who met the same others.

    Beyond `limit`, those of most meetings are drawn; the table holds the pairs that are.
    """
    columns = titles(wording)
    count = counting(showing.level, wording)
    told = [(meeting, parties) for meeting in meetings if len(parties := count(meeting)) > 1]
    if not told:
        return nothing(wording.gettext("Nobody met anybody else in these meetings."), columns)
    known = {party.mark: party for _, parties in told for party in parties}
    often = Counter(party.mark for _, parties in told for party in parties)
    ranked = sorted(known.values(), key=lambda party: (-often[party.mark], party.name, party.mark))
    ties = tied(told, {party.mark for party in ranked[:limit]})
    whole = charted(ranked, ties, wording, showing.level, limit=limit, longest=LONGEST)
    if min(len(ranked), limit) > NARROW:
        narrow = charted(ranked, ties, wording, showing.level, limit=NARROW, longest=SHORTEST)
        whole = replace(whole, narrow=narrow)
    return replace(whole, columns=columns, rows=Later(lambda: rows(ties, known, wording)))


def charted(
    ranked: Sequence[Party], ties: Ties, wording: Wording, level: str, *, limit: int, longest: int
) -> Chart:
    """Return the chart of the first of those who met, without its table."""
    kept = {party.mark for party in ranked[:limit]}
    ties = {pair: tie for pair, tie in ties.items() if kept.issuperset(pair)}
    shown = seriated(ranked[:limit], ties)
    note = wording.gettext("Those who met each other or the same others stand close together.")
    if len(ranked) > limit:
        chosen = wording.gettext("%(shown)s of %(all)s shown: those of most meetings.") % {
            "shown": wording.number(limit),
            "all": some_parties(len(ranked), level, wording),
        }
        note = f"{chosen} {note}"
    return Chart(
        figure=drawn(shown, ties, wording, longest=longest),
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


def tied(told: Sequence[tuple[MeetingRow, Sequence[Party]]], kept: set[str]) -> Ties:
    """Return what those who are kept have between them. A summit ties all who took part, each pair once."""
    ties: Ties = {}
    for meeting, parties in told:
        for pair in combinations(sorted(party.mark for party in parties if party.mark in kept), 2):
            tie = ties.setdefault(pair, Tie())
            tie.meetings += 1
            tie.planned += meeting.status == "planned"
            if meeting.status == "held":
                tie.held += 1
                if meeting.last and not (tie.latest and tie.latest.last and tie.latest.last >= meeting.last):
                    tie.latest = meeting
    return ties


def seriated(ranked: Sequence[Party], ties: Ties) -> list[Party]:
    """Return parties in the order of the rows."""
    place = {party.mark: index for index, party in enumerate(ranked)}
    weights = [[0] * len(ranked) for _ in ranked]
    for (a, b), tie in ties.items():
        weights[place[a]][place[b]] = weights[place[b]][place[a]] = tie.meetings
    return [ranked[index] for index in ordered(weights)]


def drawn(shown: Sequence[Party], ties: Ties, wording: Wording, *, longest: int) -> go.Figure:
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
        go.Heatmap(
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
    latest = tie.latest
    return wording.span(latest.first, latest.last, latest.precision) if latest else ""


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
