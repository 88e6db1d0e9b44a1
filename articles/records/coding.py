"""The codes that the field gives to meetings: CAMEO's, and PLOVER's event, mode and contexts.

Sources: CAMEO 1.1b3, chapter 04 "Consult"; the PLOVER manual (tables "CONSULT modes" and "General contexts") and its
crosswalk CAMEO2PLOVER-2021, both at https://github.com/openeventdata/PLOVER. docs/export.md tells how they are used.
"""

from collections.abc import Sequence
from dataclasses import dataclass

MADE_A_VISIT, HOSTED_A_VISIT = "042", "043"
VISITS = frozenset({MADE_A_VISIT, HOSTED_A_VISIT})
EVENT = "CONSULT"
MODES = {"041": "phone", "042": "visit", "043": "visit", "044": "third-party"}
MODES_OF_KINDS = {"phone_call": "phone", "visit": "visit"}  # where no code tells more
DIPLOMATIC = frozenset({"045", "046"})  # mediation and negotiation: a context, not a mode
CONTEXTS = {  # our topics; PLOVER has no context for technology
    "military": "military",
    "economic": "economic",
    "diplomatic": "diplomatic",
    "cbrn": "cbrn",
    "energy": "resource",
    "territory": "resource",
    "human_rights": "human_rights",
    "migration": "migration",
    "environment": "enviro_disaster",
    "disaster": "enviro_disaster",
    "health": "disease",
    "crime": "crime",
    "terrorism": "terrorism",
    "cyber": "cyber",
    "legal": "legal",
    "political": "political",
    "culture": "culture",
}
HAPPENED = {  # by status: what PLOVER keeps in the contexts as well
    "planned": "future",
    "postponed": "future",
    "cancelled": "negation",
    "denied": "negation",
}


@dataclass(frozen=True, slots=True)
class Plover:
    """What PLOVER calls a meeting: its event type, how it was held, and what it was about and whether it happened."""

    event: str
    mode: str | None
    contexts: tuple[str, ...]


def plover(*, kind: str, cameo: str, status: str, topics: Sequence[str]) -> Plover:
    """Return the PLOVER codes of a meeting; `mode` is None where PLOVER has none for it."""
    mode = "multilateral" if kind == "summit" else MODES.get(cameo) or MODES_OF_KINDS.get(kind)
    told = [CONTEXTS[topic] for topic in topics if topic in CONTEXTS]
    if cameo in DIPLOMATIC or kind == "negotiation":
        told.append("diplomatic")
    if status in HAPPENED:
        told.append(HAPPENED[status])
    return Plover(EVENT, mode, tuple(dict.fromkeys(told)))


def cameo_of(role: str, cameo: str) -> str:
    """Return the CAMEO code of one participant: of a visit, the visitor's is 042 and the host's 043."""
    if cameo in VISITS:
        return {"visitor": MADE_A_VISIT, "host": HOSTED_A_VISIT}.get(role, cameo)
    return cameo


def plover_sides(roles: Sequence[str]) -> tuple[str, ...]:
    """Return the side of each participant: whom others visit is the recipient, everyone else a source."""
    hosted = "visitor" in roles
    return tuple("recipient" if hosted and role == "host" else "source" for role in roles)
