"""The figures that are committed: what the shipped software reaches, in one file of JSON."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from articles.measuring.serialised import RATES, set_from, set_line
from articles.records.quality import Figures, FigureSet

COMMITTED = Path(__file__).parent / "figures.json"
MOST_LOST = 0.02  # of a figure: two points
ROUNDING = 1e-9


class NoFigures(Exception):
    """There is no file of figures, or it does not hold what it should; the message says which."""


def load(path: Path) -> dict[str, FigureSet]:
    """Return the sets of a file by name. Raise NoFigures."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        return {name: set_from(name, found) for name, found in content.items()}
    except OSError as error:
        raise NoFigures(f"{path}: {error.strerror or error}") from error
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise NoFigures(f"{path} holds no figures: {error!r}") from error


def write(path: Path, measured: Iterable[FigureSet]) -> None:
    """Write sets into a file, each in the place of the one with its name; other sets stay as they are."""
    kept = load(path) if path.exists() else {}
    kept |= {found.name: found for found in measured}
    content = {name: set_line(found) for name, found in kept.items()}
    path.write_text(laid_out(content) + "\n", encoding="utf-8")


def laid_out(value: Any, margin: str = "") -> str:
    """Return JSON that a diff shows measure by measure: what holds no further objects stands on one line."""
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    if not any(isinstance(part, dict) for part in inside):
        return json.dumps(value, ensure_ascii=False)
    deeper = f"{margin} "
    if isinstance(value, list):
        parts = [laid_out(part, deeper) for part in value]
    else:
        parts = [f"{json.dumps(key)}: {laid_out(part, deeper)}" for key, part in value.items()]
    opening, closing = "[]" if isinstance(value, list) else "{}"
    return f"{opening}\n{deeper}" + f",\n{deeper}".join(parts) + f"\n{margin}{closing}"


def losses(measured: FigureSet, committed: FigureSet) -> Iterator[str]:
    """Yield what fell by more than two points below what is committed, one sentence each.

    What is committed and was not measured has fallen too: its articles are missing.
    """
    for language, before in committed.languages.items():
        now = values(measured.languages[language]) if language in measured.languages else {}
        for name, value in values(before).items():
            reached = now.get(name)
            if reached is None:
                yield f"{committed.name}, {language}: {name} is measured no more"
            elif reached < value - MOST_LOST - ROUNDING:
                yield f"{committed.name}, {language}: {name} fell from {value:.3f} to {reached:.3f}"


def values(figures: Figures) -> dict[str, float]:
    """Return each measure of which more is better, by name, where it has a value."""
    rates = {
        f"{measure} {part}": getattr(found, part)
        for measure, found in {**figures.found, **figures.named}.items()
        for part in RATES
    }
    shares = {name: found.share for name, found in {**figures.fields, **figures.topics}.items()}
    without_invention = {"articles without a meeting": figures.empty.share}
    return {name: value for name, value in (rates | shares | without_invention).items() if value is not None}
