"""Figures as tables of plain text."""

from collections.abc import Iterator

from articles.measuring.counting import FIELDS, FOUND, NAMED
from articles.records.quality import Calibration, Figures, Rates

HEADS = "P      R     F1    95% interval of F1"


def table(title: str, figures: Figures) -> str:
    """Return the measures that all tools for this gold have in common."""
    empty = figures.empty
    return "\n".join(
        [
            f"{f'{title}, {figures.articles} articles':20} {HEADS}",
            *(rates_row(measure, figures.found[measure]) for measure in FOUND),
            *(share_row(name, figures) for name in FIELDS),
            *(rates_row(measure, figures.named[measure]) for measure in NAMED),
            f"articles without a meeting: {empty.of}, with one invented: {empty.of - empty.right}",
        ]
    )


def own_table(figures: Figures) -> str:
    """Return the measures that are ours alone: topics, and how far confidence can be trusted."""
    return "\n".join(["ours alone:", *topic_rows(figures), *calibration_rows(figures)])


def columns(*values: float | None) -> str:
    """Return numbers in columns, a dash where there is none."""
    return "".join(f"{'-' if value is None else format(value, '.3f'):>7}" for value in values)


def rates_row(measure: str, rates: Rates) -> str:
    """Return precision, recall and F1, with the interval where there is one."""
    interval = f"    {rates.interval[0]:.3f} to {rates.interval[1]:.3f}" if rates.interval else ""
    return f"{measure:14}{columns(rates.precision, rates.recall, rates.f1)}{interval}"


def share_row(name: str, figures: Figures) -> str:
    """Return the share of a field that is right."""
    found = figures.fields[name]
    return f"  {name:14}{columns(found.share)}  {found.right} of {found.of}"


def topic_rows(figures: Figures) -> Iterator[str]:
    """Yield the shares of topics, where gold has any."""
    for name, found in figures.topics.items():
        yield f"  {name:14}{columns(found.share)}  {found.right:g} of {found.of}"


def calibration_rows(figures: Figures) -> Iterator[str]:
    """Yield how often meetings of each confidence are ones, then how far each field's confidence is off."""
    for name, found in figures.calibration.items():
        if name == "meeting":
            yield "  confidence of a meeting, how many were read with it, and the share that is right:"
            for part in found.bins:
                yield f"    {part.low:.1f} to {part.high:.1f}  {part.count:5}{columns(part.share)}"
            yield "  mean confidence, share right, expected calibration error:"
        yield calibration_row(name, found)


def calibration_row(name: str, found: Calibration) -> str:
    """Return how far confidence and the share that is right lie apart."""
    return f"    {name:14}{columns(found.confidence, found.share, found.error)}  of {found.count}"
