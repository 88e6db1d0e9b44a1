"""The words of a network: its sentences, its notes and its tables."""

from collections.abc import Iterator, Mapping

import numpy as np

from articles.charts.later import Later
from articles.charts.levels import STATES, some_parties
from articles.charts.theme import Cell, Table, Wording, counted, some_meetings
from articles.charts.web import Pair, Part, Tie, Web
from articles.records.showing import Showing

ROWS = 500  # of a table


def nobody(showing: Showing, wording: Wording) -> str:
    """Say why a selection has no network."""
    if showing.level == STATES:
        return wording.gettext("No country of a participant is known in these meetings.")
    if showing.level:
        return wording.gettext("Nobody of this kind takes part in these meetings.")
    return wording.gettext("No participants are named in these meetings.")


def nothing_left(showing: Showing, wording: Wording) -> str:
    """Say why the controls leave nothing of a network."""
    if showing.centre_mark:
        return wording.gettext("Whoever stands in the centre takes part in none of these meetings.")
    return wording.gettext("No pair has so many meetings.")


def summed_up(web: Web, chosen: Part, showing: Showing, wording: Wording) -> str:
    """Return how many are left and how many pairs they make."""
    said = {
        "actors": some_parties(len(chosen.parties), showing.level, wording),
        "pairs": counted(len(chosen.pairs), "%(n)s pair", "%(n)s pairs", wording),
    }
    if not chosen.centre:
        return wording.gettext("%(actors)s with %(pairs)s between them.") % said
    said["name"] = web.party(chosen.centre).name
    said["steps"] = counted(showing.depth, "%(n)s step", "%(n)s steps", wording)
    return (
        wording.gettext("Around %(name)s, up to %(steps)s away: %(actors)s with %(pairs)s between them.")
        % said
    )


def notes(web: Web, chosen: Part, showing: Showing, wording: Wording) -> Iterator[str]:
    """Yield what is not drawn, and why just that."""
    if len(chosen.shown) < len(chosen.parties):
        said = {
            "shown": wording.number(len(chosen.shown)),
            "all": some_parties(len(chosen.parties), showing.level, wording),
        }
        if chosen.centre:
            said["name"] = web.party(chosen.centre).name
            yield (
                wording.gettext(
                    "%(shown)s of %(all)s shown: those nearest to %(name)s, of them those of most meetings."
                )
                % said
            )
        else:
            yield wording.gettext("%(shown)s of %(all)s shown: those of most meetings.") % said
    if len(chosen.drawn) < chosen.among:
        yield wording.gettext(
            "%(shown)s of the %(all)s between them drawn: the closest of each, then those of most meetings."
        ) % {
            "shown": wording.number(len(chosen.drawn)),
            "all": counted(chosen.among, "%(n)s pair", "%(n)s pairs", wording),
        }
    if showing.least > 1:
        yield wording.gettext("Pairs of fewer than %(meetings)s are left out.") % {
            "meetings": some_meetings(showing.least, wording)
        }


def told(pair: Pair, tie: Tie, web: Web, wording: Wording) -> str:
    """Return the sentence of an edge."""
    said = {
        "pair": wording.names(sorted(web.party(mark).name for mark in pair)),  # whoever came first
        "meetings": some_meetings(tie.meetings, wording),
        "planned": wording.number(tie.planned),
        "day": wording.span(*web.meetings.days(tie.last)) if tie.last is not None else "",
    }
    if not tie.held:
        return wording.gettext("%(pair)s: %(meetings)s, none of them held") % said
    if tie.planned and said["day"]:
        return wording.gettext("%(pair)s: %(meetings)s, %(planned)s of them planned, last %(day)s") % said
    if tie.planned:
        return wording.gettext("%(pair)s: %(meetings)s, %(planned)s of them planned") % said
    if said["day"]:
        return wording.gettext("%(pair)s: %(meetings)s, last %(day)s") % said
    return wording.gettext("%(pair)s: %(meetings)s") % said


def introduced(mark: str, web: Web, wording: Wording) -> str:
    """Return the sentence of a node."""
    party = web.party(mark)
    said = {
        "name": party.name,
        "country": wording.country(party.country),
        "meetings": some_meetings(web.often(mark), wording),
        "others": counted(web.met(mark), "%(n)s other", "%(n)s others", wording),
    }
    if party.country and not party.is_state:
        return wording.gettext("%(name)s (%(country)s): %(meetings)s with %(others)s") % said
    return wording.gettext("%(name)s: %(meetings)s with %(others)s") % said


def actor_columns(showing: Showing, wording: Wording) -> tuple[str, ...]:
    """Return the headings of the table of actors; a state needs no country beside its name."""
    _ = wording.gettext
    first = (_("State"),) if showing.level == STATES else (_("Actor"), _("Country"))
    return (*first, _("Met most often"), _("Meetings"), _("Others met"))


def row(mark: str, web: Web, showing: Showing, wording: Wording) -> tuple[Cell, ...]:
    """Return an actor's row of the table."""
    party = web.party(mark)
    nearest, closest = web.closest(mark), Cell("")
    if nearest:
        number, other = nearest
        closest = Cell(f"{web.party(other).name}, {wording.number(number)}", party.beside(web.party(other)))
    country = () if showing.level == STATES else (Cell(wording.country(party.country)),)
    return (
        Cell(party.name, party.alone),
        *country,
        closest,
        Cell(wording.number(web.often(mark)), party.alone, number=True),
        Cell(wording.number(web.met(mark)), number=True),
    )


def pair_table(web: Web, chosen: Part, wording: Wording) -> Table | None:
    """Return the pairs, those of most meetings first."""
    if not len(chosen.pairs):
        return None
    _ = wording.gettext
    return Table(
        title=_("Pairs"),
        columns=(_("Who"), _("With whom"), _("Meetings"), _("Held"), _("Last held")),
        rows=Later(lambda: (pair_row(*one, web, wording) for one in closest(web, chosen).items())),
        left_out=max(len(chosen.pairs) - ROWS, 0),
    )


def closest(web: Web, chosen: Part) -> Mapping[Pair, Tie]:
    """Return the pairs of the table, those of most meetings first."""
    ranked = chosen.pairs[np.lexsort((chosen.pairs, -web.pairs.meetings[chosen.pairs]))]
    return web.ties(ranked[:ROWS])


def pair_row(pair: Pair, tie: Tie, web: Web, wording: Wording) -> tuple[Cell, ...]:
    """Return a pair's row of the table."""
    one, other = (web.party(mark) for mark in pair)
    both = one.beside(other)
    return (
        Cell(one.name, one.alone),
        Cell(other.name, other.alone),
        Cell(wording.number(tie.meetings), both, number=True),
        Cell(wording.number(tie.held), (*both, ("status", "held")) if tie.held else (), number=True),
        Cell(wording.span(*web.meetings.days(tie.last)) if tie.last is not None else ""),
    )
