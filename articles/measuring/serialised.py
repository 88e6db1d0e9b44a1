"""Figures as JSON and back: the keys that all tools for this gold have, and below "ours" what is ours alone."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from articles.measuring.counting import FIELDS, FOUND, NAMED
from articles.records.quality import Bin, Calibration, ErrorKind, Figures, FigureSet, Rates, Share

RATES = ("precision", "recall", "f1")
Line = Mapping[str, Any]


def set_line(found: FigureSet) -> dict[str, Any]:
    """Return a set of figures as JSON, without its name."""
    return {
        "analyser": found.analyser,
        "measured": found.measured.isoformat(),
        "languages": by_language_line(found.languages),
    }


def by_language_line(languages: Mapping[str, Figures]) -> dict[str, Any]:
    """Return figures by language as JSON."""
    return {language: figures_line(found) for language, found in languages.items()}


def figures_line(figures: Figures) -> dict[str, Any]:
    """Return all measures of some articles as JSON."""
    empty = figures.empty
    return {
        "articles": figures.articles,
        **{measure: rates_line(found) for measure, found in figures.found.items()},
        **{measure: rates_line(found) for measure, found in figures.named.items()},
        **{name: share_line(found) for name, found in figures.fields.items()},
        "without meeting": {"articles": empty.of, "invented": empty.of - empty.right},
        "ours": {
            "topics": {name: share_line(found) for name, found in figures.topics.items()},
            "calibration": {
                name: {"error": found.error, "bins": [asdict(part) for part in found.bins]}
                for name, found in figures.calibration.items()
            },
            "errors": [asdict(error) for error in figures.errors],
        },
    }


def rates_line(rates: Rates) -> dict[str, Any]:
    """Return rates as JSON, without an interval where there is none."""
    line: dict[str, Any] = {part: getattr(rates, part) for part in RATES}
    return line | ({"interval": list(rates.interval)} if rates.interval else {})


def share_line(found: Share) -> dict[str, Any]:
    """Return a share as JSON."""
    return {"right": found.right, "of": found.of, "share": found.share}


def set_from(name: str, line: Line) -> FigureSet:
    """Return a set of figures from JSON. Raise KeyError, TypeError or ValueError where it is none."""
    return FigureSet(
        name=name,
        analyser=str(line["analyser"]),
        measured=date.fromisoformat(line["measured"]),
        languages={language: figures_from(found) for language, found in line["languages"].items()},
    )


def figures_from(line: Line) -> Figures:
    """Return all measures of some articles from JSON."""
    empty, ours = line["without meeting"], line["ours"]
    return Figures(
        articles=line["articles"],
        found={measure: rates_from(line[measure]) for measure in FOUND},
        fields={name: share_from(line[name]) for name in FIELDS},
        named={measure: rates_from(line[measure]) for measure in NAMED},
        empty=Share(empty["articles"] - empty["invented"], empty["articles"]),
        topics={name: share_from(found) for name, found in ours["topics"].items()},
        calibration={
            name: Calibration(tuple(Bin(**part) for part in found["bins"]))
            for name, found in ours["calibration"].items()
        },
        errors=tuple(
            ErrorKind(error["kind"], error["count"], tuple(error["examples"])) for error in ours["errors"]
        ),
    )


def rates_from(line: Line) -> Rates:
    """Return rates from JSON."""
    low, high = line.get("interval", (None, None))
    return Rates(line["precision"], line["recall"], line["f1"], None if low is None else (low, high))


def share_from(line: Line) -> Share:
    """Return a share from JSON."""
    return Share(line["right"], line["of"])
