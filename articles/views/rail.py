"""The filters of a page: what can be chosen, what has been, and the addresses that take it back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles import wording
from articles.forms.filters import FilterForm, query
from articles.memory import Memory
from articles.records.ledger import Chip, MeetingFilter
from articles.records.periods import year_named
from articles.selectors.facets import Choices
from articles.selectors.sureness import STEPS, WIDTH

NO_STATE: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class RemovableChip:
    """A chip with the address of the page without it."""

    chip: Chip
    href: str


@dataclass(frozen=True, slots=True)
class Rail:
    """The filters of a page.

    `here` is the address of the page without parameters, `cleared` the one without filters, `gathered` the one that
    asks for all of the actors of which any would do, empty where there are no two; `state` is the parameters beside
    the filters: the view and its controls. `parameters` are those of the filters alone.
    """

    here: str
    cleared: str
    gathered: str
    state: Mapping[str, str]
    wanted: MeetingFilter
    parameters: str
    problems: Sequence[str]
    choices: Choices
    chips: Sequence[RemovableChip]
    memory: Memory

    @property
    def periods(self) -> Mapping[str, object]:
        """Return the words for the stretches of time that can be chosen."""
        return wording.PERIOD_WORDS

    @property
    def years(self) -> Sequence[tuple[str, int]]:
        """Return the years that can be chosen, each with its meetings; the one that is chosen is always there."""
        found = self.choices.years
        if year_named(self.wanted.when) is None or self.wanted.when in dict(found):
            return found
        return sorted((*found, (self.wanted.when, 0)), reverse=True)

    @property
    def sureness(self) -> list[tuple[int, str]]:
        """Return each step of the slider with how many meetings it leaves, in words."""
        return [
            (step, sure_text(step, number)) for step, number in zip(STEPS, self.choices.sure, strict=True)
        ]

    @property
    def sure_enough(self) -> str:
        """Return the words of the step that is chosen, or of the nearest below it."""
        return self.sureness[min(self.wanted.confidence // WIDTH, len(STEPS) - 1)][1]


def rail(
    form: FilterForm, found: Choices, memory: Memory, *, here: str, state: Mapping[str, str] = NO_STATE
) -> Rail:
    """Return the filters of a form with what can be chosen. `state` is what links keep beside them."""
    wanted = form.wanted
    unknown = [
        _("There is no %(name)s: it may have been merged or removed.") % {"name": chip.label}
        for chip in found.chips
        if not chip.known
    ]
    return Rail(
        here=here,
        cleared=address(here, query(MeetingFilter(), state)),
        gathered=address(here, query(gathered(wanted), state)) if len(wanted.actors) > 1 else "",
        state={name: value for name, value in state.items() if value},
        wanted=wanted,
        parameters=query(wanted),
        problems=[*form.problems, *unknown],
        choices=found,
        chips=[
            RemovableChip(chip, address(here, query(wanted, state, without=(chip.field, chip.value))))
            for chip in found.chips
        ],
        memory=memory,
    )


def gathered(wanted: MeetingFilter) -> MeetingFilter:
    """Return a filter that asks for all of the actors of which any would do."""
    return replace(wanted, actors=(), together=tuple(dict.fromkeys((*wanted.together, *wanted.actors))))


def sure_text(step: int, meetings: int) -> str:
    """Return what a step of the slider leaves: "at least 70%: 34 meetings"."""
    facts = {"share": wording.share_text(step), "n": meetings}
    if not step:
        return ngettext("however sure: %(n)s meeting", "however sure: %(n)s meetings", meetings) % facts
    return (
        ngettext("at least %(share)s: %(n)s meeting", "at least %(share)s: %(n)s meetings", meetings) % facts
    )


def address(here: str, parameters: str) -> str:
    """Return a path with its parameters."""
    return f"{here}?{parameters}" if parameters else here
