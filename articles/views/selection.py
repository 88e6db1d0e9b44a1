"""What the pages over a selection of meetings share: its filters, its numbers and a page of its rows."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest
from django.urls import reverse

from articles.forms.filters import FilterForm, query, without
from articles.memory import Memory
from articles.models import Article, Meeting
from articles.records.ledger import Chip, Counts, MeetingFilter, MeetingRow, Palette, Progress
from articles.selectors import ledger, meetings
from articles.selectors.facets import choices
from articles.selectors.narrowing import narrowed
from articles.views.rail import NO_STATE, Rail, address, rail

MOST_DROPS = 8


@dataclass(frozen=True, slots=True)
class Drop:
    """A filter that could be dropped, and how many meetings there would be then."""

    label: str
    href: str
    meetings: int


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of meetings and the addresses of its neighbours, empty where there are none.

    `rows` are asked for only where they are not remembered as they are drawn.
    """

    rows: Callable[[], Sequence[MeetingRow]]
    page: Page[Meeting]
    earlier: str
    later: str
    wanted: MeetingFilter
    memory: Memory


@dataclass(frozen=True, slots=True)
class Selection(Rail):
    """A selection of meetings as a page shows it: its filters, its numbers and a page of its rows.

    `articles` is how many there are at all, where nothing is selected.
    """

    counts: Counts
    progress: Progress
    palette: Palette
    listing: Listing
    drops: Sequence[Drop]
    articles: int


def selection(
    request: HttpRequest,
    *,
    here: str,
    state: Mapping[str, str] = NO_STATE,
    size: int = 20,
    also: Iterable[int] = (),
) -> Selection:
    """Return the selection that a request asks for, in ten queries, of which the memory saves five.

    `state` is what links keep beside the filters; of the actors `also`, the names are wanted.
    """
    form = FilterForm(request.GET)
    wanted = form.wanted
    edition, progress = ledger.state()
    memory = Memory(edition)
    others = tuple(also)
    found = memory.recall(lambda: choices(wanted, also=others), "selection", wanted, others)
    counts = found.counts
    palette = found.palette or memory.recall(ledger.palette, "palette")
    filters = rail(form, found, memory, here=here, state=state)
    return Selection(
        **{field.name: getattr(filters, field.name) for field in fields(filters)},
        counts=counts,
        progress=progress,
        palette=palette,
        listing=listing(
            wanted,
            here=here,
            state=state,
            total=counts.meetings,
            number=request.GET.get("page", ""),
            size=size,
            newest=found.newest,
            memory=memory,
        ),
        drops=drops(wanted, filters.choices.chips, here=here, state=state) if not counts.meetings else (),
        articles=0 if counts.meetings else Article.objects.count(),
    )


def listing(
    wanted: MeetingFilter,
    *,
    here: str,
    total: int,
    memory: Memory,
    newest: Sequence[int] = (),
    number: str = "",
    state: Mapping[str, str] = NO_STATE,
    size: int = 20,
) -> Listing:
    """Return one page of a selection of `total` meetings; a number that is none gives the nearest page.

    `newest` are the keys of the first of them, as far as they are known.
    """
    found = narrowed(wanted).order_by(*meetings.NEWEST_FIRST)
    paginator = Paginator(found, size)
    paginator.count = total
    page = paginator.get_page(number)
    begin, end = (page.start_index() - 1, page.end_index()) if total else (0, 0)

    def rows() -> list[MeetingRow]:
        # To skip over many rows is quick only where nothing else is asked of them.
        keys = (
            newest[begin:end] if end <= len(newest) else list(found.values_list("pk", flat=True)[begin:end])
        )
        return meetings.rows(Meeting.objects.filter(pk__in=keys)) if keys else []

    def neighbour(other: int) -> str:
        return address(here, query(wanted, {**state, "page": str(other) if other > 1 else ""}))

    return Listing(
        rows=rows,
        page=page,
        earlier=neighbour(page.number - 1) if page.has_previous() else "",
        later=neighbour(page.number + 1) if page.has_next() else "",
        wanted=wanted,
        memory=memory,
    )


def meetings_of(
    request: HttpRequest, wanted: MeetingFilter, told: Mapping[str, Any], memory: Memory
) -> dict[str, Any]:
    """Return what a page about one thing shows of its meetings, of which it has told their number and the newest."""
    return {
        "listing": listing(
            wanted,
            here=request.path,
            total=told["meetings"],
            number=request.GET.get("page", ""),
            newest=told["newest"],
            memory=memory,
        ),
        "chart_query": query(wanted),
        "overview": address(reverse("overview"), query(wanted)),
        "palette": memory.recall(ledger.palette, "palette"),
    }


def drops(wanted: MeetingFilter, chips: Sequence[Chip], *, here: str, state: Mapping[str, str]) -> list[Drop]:
    """Return what could be dropped where nothing matches, the most helpful first: one query."""
    some = chips[:MOST_DROPS]
    left = ledger.meetings_left([without(wanted, (chip.field, chip.value)) for chip in some])
    found = [
        Drop(
            label=chip.label,
            href=address(here, query(wanted, state, without=(chip.field, chip.value))),
            meetings=number,
        )
        for chip, number in zip(some, left, strict=True)
        if number
    ]
    return sorted(found, key=lambda drop: -drop.meetings)
