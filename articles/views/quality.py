"""How good the reading is: figures that are measured once for each version and kept beside the code."""

import logging
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.charts.calibration import Calibrated, calibration
from articles.measuring import figures
from articles.measuring.sets import SETS
from articles.measuring.summary import EVERY
from articles.memory import Memory
from articles.records.quality import FigureSet
from articles.views.chart_words import chart_words
from articles.views.charts import chart_answer
from articles.views.quality_tables import SET_NOTES, by_confidence, by_field, in_full, in_short, set_name

FIGURES: Path = figures.COMMITTED

logger = logging.getLogger(__name__)


@require_safe
def quality(request: HttpRequest) -> HttpResponse:
    """Show what the reading was measured on, how much of it was right, and what goes wrong."""
    sets = known_sets()
    context = {
        "short": in_short(sets),
        "by_confidence": by_confidence(sets),
        "by_field": by_field(sets),
        "sets": [
            {
                "set": found,
                "name": set_name(found.name),
                "note": SET_NOTES.get(found.name, ""),
                "table": in_full(found),
                "errors": found.languages[EVERY].errors,
                "examples": any(error.examples for error in found.languages[EVERY].errors),
            }
            for found in sets
        ],
    }
    return render(request, "quality/page.html", context)


@require_safe
def quality_chart(request: HttpRequest) -> HttpResponse:
    """Answer the chart of confidence."""
    sets = [
        Calibrated(set_name(found.name), found.languages[EVERY].calibration["meeting"])
        for found in known_sets()
    ]
    return chart_answer(calibration(sets, chart_words(Memory())))


def known_sets() -> list[FigureSet]:
    """Return the sets that were measured, the most telling first; none where the file is missing or broken."""
    try:
        known = figures.load(FIGURES)
    except figures.NoFigures as error:
        logger.warning("The figures of the reading cannot be shown: %s", error)
        return []
    return [known[name] for name in reversed(SETS) if name in known]
