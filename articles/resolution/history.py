"""What became of a meeting: each change of its status, or of the day and place that are planned, as reports told it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from articles.resolution.consensus import STATUS_RANK, Account, first_said


@dataclass(frozen=True, slots=True)
class Step:
    """A change, the report that told it first, and those that told the same until the next.

    Day and place are those of a plan; of any other step they are given only where no plan before told them.
    """

    status: str
    told_on: date | None
    reports: tuple[int, ...]
    first: date | None = None
    last: date | None = None
    precision: str = ""
    places: tuple[int, ...] = ()  # the place and what contains it, nearest first

    @property
    def is_plan(self) -> bool:
        """Tell if the step is a plan, whose day and place may change."""
        return self.status == "planned"


def history(accounts: Iterable[Account]) -> tuple[Step, ...]:
    """Return the steps in the order of publication; the last has the status that the reports agree on.

    A copy printed days later counts as of the day when its voice first said so. A plan that is told once more, or less
    exactly, is no step; nor is one told after the meeting was held.
    """
    told = list(accounts)
    since = first_said(told)
    steps: list[Step] = []
    for account in sorted(
        told,
        key=lambda one: (
            since[one.told.id],
            STATUS_RANK[one.status],
            one.told.published or date.min,
            one.told.key,
        ),
    ):
        day = since[account.told.id]
        new = step_of(account, day if day > date.min else None)
        if new.is_plan and any(step.status == "held" for step in steps):
            continue
        steps = taken(steps, new)
    return tuple(without_known_plan(steps))


def step_of(account: Account, told_on: date | None) -> Step:
    """Return what one report tells as a step."""
    told = account.told
    return Step(
        account.status, told_on, (told.id,), told.first, told.last, told.precision, tuple(told.places)
    )


def taken(steps: list[Step], new: Step) -> list[Step]:
    """Return the steps with what one more report tells: a step of its own, or one more report of the last."""
    if not steps or steps[-1].status != new.status:
        return [*steps, new]
    last = steps[-1]
    if not new.is_plan or any(tells_no_more(new, step) for step in current_run(steps)):
        return [*steps[:-1], replace(last, reports=(*last.reports, *new.reports))]
    if last.told_on == new.told_on and tells_no_more(last, new):  # of one day the exact word
        return [*steps[:-1], replace(merged(last, new), reports=(*new.reports, *last.reports))]
    return [*steps, merged(last, new)]


def current_run(steps: list[Step]) -> list[Step]:
    """Return the last steps that have one status."""
    run: list[Step] = []
    for step in reversed(steps):
        if step.status != steps[-1].status:
            break
        run.append(step)
    return run[::-1]


def tells_no_more(one: Step, other: Step) -> bool:
    """Tell if a plan gives no day and no place that another does not give at least as exactly."""
    same_days = (
        one.first is None
        or one.last is None
        or (
            other.first is not None
            and other.last is not None
            and one.first <= other.first
            and other.last <= one.last
        )
    )
    return same_days and (not one.places or one.places[0] in other.places)


def merged(last: Step, new: Step) -> Step:
    """Return a plan with what the one before says of the day or the place, where it is less exact about it itself."""
    if tells_no_more(replace(new, places=()), last):
        new = replace(new, first=last.first, last=last.last, precision=last.precision)
    if tells_no_more(replace(new, first=None), last):
        new = replace(new, places=last.places)
    return new


def without_known_plan(steps: list[Step]) -> Iterable[Step]:
    """Yield the steps; what was put off, called off or held as planned does not repeat the plan."""
    plan: Step | None = None
    for step in steps:
        if step.is_plan:
            plan = step
        elif plan is not None and step.status != "held" and tells_no_more(step, plan):
            step = replace(step, first=None, last=None, precision="", places=())
        yield step
