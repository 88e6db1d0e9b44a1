"""The words that pages use for countries, days, kinds and statuses, in the language of the interface."""

from datetime import date
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from articles.records.vocabulary import TOPICS

STATUS_SYMBOLS = {"held": "●", "planned": "○", "postponed": "◐", "cancelled": "✕", "denied": "⊘"}
STATUS_WORDS = {
    "held": pgettext_lazy("meeting", "held"),
    "planned": pgettext_lazy("meeting", "planned"),
    "postponed": pgettext_lazy("meeting", "postponed"),
    "cancelled": pgettext_lazy("meeting", "cancelled"),
    "denied": pgettext_lazy("meeting", "denied"),
}
STATE_SYMBOLS = {"queued": "○", "working": "◐", "done": "●", "failed": "✕"}
STATE_WORDS = {
    "queued": pgettext_lazy("article", "waiting"),
    "working": pgettext_lazy("article", "being read"),
    "done": pgettext_lazy("article", "read"),
    "failed": pgettext_lazy("article", "failed"),
}
KIND_WORDS = {
    "bilateral": _("Bilateral meeting"),
    "summit": _("Summit"),
    "phone_call": _("Call"),
    "visit": _("Visit"),
    "negotiation": _("Negotiation"),
}
ROLE_WORDS = {
    "host": _("host"),
    "visitor": _("visitor"),
    "mediator": _("mediator"),
    "participant": _("participant"),
}
BASIS_WORDS = {
    "explicit": _("the text gives the date"),
    "relative": _("reckoned from words such as “Wednesday” or “yesterday”"),
    "publication": _("only the day of the report is known"),
}
CAMEO_WORDS = {  # CAMEO 1.1b3, chapter 04 "Consult"
    "040": _("Consult"),
    "041": _("Discuss by telephone"),
    "042": _("Make a visit"),
    "043": _("Host a visit"),
    "044": _("Meet at a third location"),
    "045": _("Mediate"),
    "046": _("Engage in negotiation"),
}
LANGUAGE_FALLBACK = "en"


def locale() -> Locale:
    """Return the locale of the interface's language."""
    return locale_of(get_language() or LANGUAGE_FALLBACK)


@lru_cache(maxsize=16)
def locale_of(language: str) -> Locale:
    """Return the locale of a language tag, English where there is none."""
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(LANGUAGE_FALLBACK)


def country_name(code: str | None) -> str:
    """Return the name of a country from its ISO 3166-1 alpha-2 code; the code itself where it is unknown."""
    return str(locale().territories.get((code or "").upper(), code or ""))


def language_name(code: str | None) -> str:
    """Return the name of a language from its ISO 639-1 code; the code itself where it is unknown."""
    return str(locale().languages.get(code or "", code or ""))


def topic_name(code: str) -> str:
    """Return the name of a topic of the vocabulary; the code itself where it is unknown."""
    english, indonesian = TOPICS.get(code, (code, code))
    return indonesian if (get_language() or "").startswith("id") else english


def day_text(day: date | None) -> str:
    """Return a day as "13 Sep 2023"."""
    return format_date(day, "d MMM y", locale=locale()) if day else ""


def span_text(first: date | None, last: date | None, precision: str = "day", *, long: bool = False) -> str:
    """Return the days that a date spans: "13 Sep 2023", "Sep 2023", "2023" or "14-16 Sep 2023"."""
    if first is None:
        return ""
    month = "MMMM" if long else "MMM"
    tongue = locale()
    if precision == "year":
        return format_date(first, "y", locale=tongue)
    if precision == "month":
        return format_date(first, f"{month} y", locale=tongue)
    end = format_date(last or first, f"d {month} y", locale=tongue)
    if last is None or last == first:
        return end
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    start = format_date(first, f"d {month}" if first.year == last.year else f"d {month} y", locale=tongue)
    return f"{start} – {end}"
