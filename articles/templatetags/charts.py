"""What the script that draws charts needs to know of the interface's language."""

import json
from typing import Literal

from babel.dates import get_day_names, get_month_names
from babel.numbers import get_decimal_symbol, get_group_symbol
from django import template
from django.utils.translation import gettext, gettext_noop

from articles.wording import locale

register = template.Library()

PLOTLY = (  # what Plotly itself says, as its own dictionary has it
    gettext_noop("Download plot as a PNG"),
    gettext_noop("Zoom in"),
    gettext_noop("Zoom out"),
    gettext_noop("Reset axes"),
    gettext_noop("Reset"),
    gettext_noop("Taking snapshot - this may take a few seconds"),
    gettext_noop("Snapshot succeeded"),
    gettext_noop("Sorry, there was a problem downloading your snapshot!"),
)
Width = Literal["wide", "abbreviated"]
WEEK = (6, 0, 1, 2, 3, 4, 5)  # Plotly's begins on Sunday


@register.simple_tag
def plotly_locale() -> str:
    """Return the language as JSON, in the form that `Plotly.register` takes."""
    tongue = locale()

    def days(width: Width) -> list[str]:
        named = get_day_names(width, locale=tongue)
        return [named[day] for day in WEEK]

    def months(width: Width) -> list[str]:
        named = get_month_names(width, locale=tongue)
        return [named[month] for month in range(1, 13)]

    described = {
        "moduleType": "locale",
        "name": tongue.language,
        "dictionary": {words: gettext(words) for words in PLOTLY},
        "format": {
            "days": days("wide"),
            "shortDays": days("abbreviated"),
            "months": months("wide"),
            "shortMonths": months("abbreviated"),
            "date": "%d/%m/%Y",
            "decimal": get_decimal_symbol(tongue),
            "thousands": get_group_symbol(tongue),
        },
    }
    return json.dumps(described, ensure_ascii=False)
