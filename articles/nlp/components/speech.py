"""Finds direct speech and who speaks it: "…," said X; X said: "…"."""

import re
from bisect import bisect_right
from collections.abc import Sequence

_MARKS = re.compile(r"[\"“”\n]")
_REACH = 160  # characters behind or before a quotation in which its speaker is named
_CLAUSE_END = re.compile(r"[.;!?](?=\s|$)|\n|[\"“”]")

Span = tuple[int, int]


def quotations_of(text: str) -> list[Span]:
    """Return the stretches of direct speech without their marks. A line break ends one that is never closed."""
    found: list[Span] = []
    opened: int | None = None
    for mark in _MARKS.finditer(text):
        if opened is None:
            opened = mark.end() if mark[0] in '"“' else None
        elif mark[0] != "“":
            found.append((opened, mark.start()))
            opened = None
    if opened is not None:
        found.append((opened, len(text)))
    return found


def quotation_at(quotations: Sequence[Span], offset: int) -> Span | None:
    """Return the direct speech that a character stands in."""
    index = bisect_right(quotations, (offset, len(quotations) and quotations[-1][1] + 1)) - 1
    if index >= 0 and quotations[index][0] <= offset < quotations[index][1]:
        return quotations[index]
    return None


def clause_behind(text: str, quotation: Span) -> Span | None:
    """Return the clause behind a quotation that may name its speaker; None where the quotation ends a sentence."""
    end = quotation[1]
    ends_sentence = text[:end].rstrip()[-1:] in (".", "…") and text[end + 1 : end + 2] != ","
    if ends_sentence or end >= len(text) or text[end] == "\n":
        return None
    stop = _CLAUSE_END.search(text, end + 1, end + _REACH)
    return end + 1, stop.start() if stop else min(len(text), end + _REACH)


def clause_before(text: str, quotation: Span) -> Span | None:
    """Return the clause that leads to a quotation: X said, "…"."""
    start = quotation[0] - 1
    lead = text[max(0, start - _REACH) : start]
    if not lead.rstrip(" ").endswith((",", ":")):
        return None
    stops = list(_CLAUSE_END.finditer(lead))
    return start - len(lead) + (stops[-1].end() if stops else 0), start
