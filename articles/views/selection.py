"""What the pages over a selection of meetings share: its filters, its numbers and a page of its rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.http import HttpRequest
from django.utils.translation import gettext as _

from articles.forms.filters import FilterForm, query, without
from articles.memory import Memory
from articles.models import Meeting
from articles.records.ledger import Chip, Counts, MeetingFilter, MeetingRow, Palette, Progress
from articles.selectors import ledger, meetings
from articles.selectors.facets import Choices, choices
from articles.selectors.narrowing import narrowed

MOST_DROPS = 8
NO_STATE: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class RemovableChip:
    """A chip with the address of the selection without it."""

    chip: Chip
    href: str


@dataclass(frozen=True, slots=True)
class Drop:
    """A filter that could be dropped, and how many meetings there would be then."""

    label: str
    href: str
    meetings: int


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of meetings and the addresses of its neighbours, empty where there are none."""

    rows: Sequence[MeetingRow]
    page: Page[Meeting]
    earlier: str
    later: str


@dataclass(frozen=True, slots=True)
class Selection:
    """A selection of meetings as a page shows it.

    `here` is the address of the page without parameters, `cleared` the one without filters, `state` the
    parameters beside the filters: the view and its controls.
    """

    here: str
    cleared: str
    state: Mapping[str, str]
    wanted: MeetingFilter
    problems: Sequence[str]
    choices: Choices
    chips: Sequence[RemovableChip]
    counts: Counts
    progress: Progress
    palette: Palette
    listing: Listing
    drops: Sequence[Drop]


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
    found, counts, palette = memory.recall(
        lambda: (
            choices(wanted, also=others),
            ledger.counts(wanted),
            memory.recall(ledger.palette, "palette"),
        ),
        "selection",
        wanted,
        others,
    )
    unknown = [
        _("There is no %(name)s: it may have been merged or removed.") % {"name": chip.label}
        for chip in found.chips
        if not chip.known
    ]
    return Selection(
        here=here,
        cleared=address(here, query(MeetingFilter(), state)),
        state={name: value for name, value in state.items() if value},
        wanted=wanted,
        problems=[*form.problems, *unknown],
        choices=found,
        chips=[
            RemovableChip(chip, address(here, query(wanted, state, without=(chip.field, chip.value))))
            for chip in found.chips
        ],
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
        ),
        drops=drops(wanted, found.chips, here=here, state=state) if not counts.meetings else (),
    )


def listing(
    wanted: MeetingFilter,
    *,
    here: str,
    total: int,
    number: str = "",
    state: Mapping[str, str] = NO_STATE,
    size: int = 20,
) -> Listing:
    """Return one page of a selection of `total` meetings; a number that is none gives the nearest page."""
    found = narrowed(wanted).order_by(*meetings.NEWEST_FIRST)
    paginator = Paginator(found, size)
    paginator.count = total
    page = paginator.get_page(number)
    rows = meetings.rows(found[page.start_index() - 1 : page.end_index()] if total else found.none())

    def neighbour(other: int) -> str:
        return address(here, query(wanted, {**state, "page": str(other) if other > 1 else ""}))

    return Listing(
        rows=rows,
        page=page,
        earlier=neighbour(page.number - 1) if page.has_previous() else "",
        later=neighbour(page.number + 1) if page.has_next() else "",
    )


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


def address(here: str, parameters: str) -> str:
    """Return a path with its parameters."""
    return f"{here}?{parameters}" if parameters else here
