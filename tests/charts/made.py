"""Records made by hand: charts are tested without a database."""

from collections.abc import Collection, Iterable
from datetime import date
from itertools import count

import numpy as np

from articles.charts.layout import Points, ledger_layout
from articles.charts.levels import Party, Roll
from articles.charts.theme import Wording
from articles.records.columns import by_columns
from articles.records.ledger import ActorRef, MeetingRow, Palette, PlaceRef

number = count(1)
ANA, BO, CY = (
    ActorRef(1, "Ana Ruiz", "ES", "person"),
    ActorRef(2, "Bo Lind", "SE", "person"),
    ActorRef(3, "Cy <b>Young</b> & Co", "", "person"),
)
OSLO = PlaceRef(1, "Oslo", "NO", "city", 59.9, 10.75)
CHAD = PlaceRef(2, "Chad", "TD", "country", 15.0, 19.0)
NOWHERE = PlaceRef(3, "Camp X", "", "venue", None, None)


def meeting(
    *participants: ActorRef,
    day: date | None = date(2024, 5, 1),
    last: date | None = None,
    precision: str = "day",
    place: PlaceRef | None = None,
    kind: str = "bilateral",
    status: str = "held",
    topics: tuple[str, ...] = (),
) -> MeetingRow:
    """Return a meeting as a row."""
    return MeetingRow(
        id=next(number),
        kind=kind,
        status=status,
        first=day,
        last=last or day,
        precision=precision if day else "",
        place=place,
        participants=participants,
        topics=topics,
        reports=1,
        outlets=1,
        confidence=0.8,
    )


def ledger_points(gatherings: Iterable[Collection[str]]) -> Points:
    """Return where those stand who took part in the meetings of a ledger."""
    present = [(number, node) for number, nodes in enumerate(gatherings) for node in nodes]
    nodes = list(dict.fromkeys(node for _, node in present))
    return ledger_layout(
        nodes,
        np.array([number for number, _ in present], np.int64),
        np.array([nodes.index(node) for _, node in present], np.int64),
    )


def parties(level: str, *rows: MeetingRow) -> list[Party]:
    """Return who counts in some meetings at a level, in the order of their marks."""
    roll = Roll(by_columns(rows), level, wording())
    return [roll.party(number) for number in range(len(roll))]


def span(first: date | None, last: date | None, precision: str) -> str:
    """Return days in a form that is easy to expect."""
    return f"{first}" if precision == "day" else f"{first:%Y-%m}" if first else ""


def wording(**palette: tuple[str, ...]) -> Wording:
    """Return plain words."""
    return Wording(
        country=lambda code: {"ES": "Spain", "SE": "Sweden", "NO": "Norway", "TD": "Chad"}.get(code, code),
        topic=str.title,
        span=span,
        statuses={status: status for status in ("held", "planned", "postponed", "cancelled", "denied")},
        kinds={"bilateral": "Bilateral meeting", "summit": "Summit", "phone_call": "Call"},
        shown_at=lambda place, precision: f"shown at {place}, its {precision}" if place else "",
        gettext=str,
        ngettext=lambda one, many, number: one if number == 1 else many,
        number="{:,}".format,
        names=lambda names: " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]])),
        palette=Palette(**palette),
    )
