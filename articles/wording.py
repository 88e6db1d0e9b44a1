"""The words that pages use for countries, days, kinds and statuses, in the language of the interface."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_percent
from django.utils.translation import get_language, gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from articles.records.ledger import MeetingRow
from articles.records.pages import TiedMeeting
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
ACTOR_WORDS = {
    "person": _("person"),
    "organisation": _("organisation"),
    "state": pgettext_lazy("actor", "state"),
}
PRECISION_WORDS = {
    "venue": _("venue"),
    "city": _("city"),
    "region": _("region"),
    "country": _("country"),
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
SHOWN_AT_WORDS = {
    "venue": _("shown at %(place)s, around it"),
    "city": _("shown at %(place)s, its city"),
    "region": _("shown at %(place)s, its region"),
    "country": _("shown at %(place)s, its country"),
}
REVIEWED_WORDS = {"yes": _("a person decided about it"), "no": _("nobody decided yet")}
PERIOD_WORDS = {
    "7d": _("last 7 days"),
    "30d": _("last 30 days"),
    "90d": _("last 90 days"),
    "this-year": _("this year"),
    "last-year": _("last year"),
    "coming": _("today and later"),
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
# A headline for one participant and for several, by kind and status. Those of calls have no place.
HEADLINES = {
    "bilateral": {
        "held": (_("%(who)s held a meeting%(where)s"), _("%(who)s met%(where)s")),
        "planned": (_("%(who)s is to hold a meeting%(where)s"), _("%(who)s are to meet%(where)s")),
        "postponed": (
            _("A meeting of %(who)s%(where)s was put off"),
            _("The meeting of %(who)s%(where)s was put off"),
        ),
        "cancelled": (
            _("A meeting of %(who)s%(where)s was called off"),
            _("The meeting of %(who)s%(where)s was called off"),
        ),
        "denied": (
            _("A meeting of %(who)s%(where)s is denied"),
            _("A meeting of %(who)s%(where)s is denied"),
        ),
    },
    "summit": {
        "held": (_("%(who)s attended a summit%(where)s"), _("%(who)s met at a summit%(where)s")),
        "planned": (
            _("%(who)s is to attend a summit%(where)s"),
            _("%(who)s are to meet at a summit%(where)s"),
        ),
        "postponed": (
            _("A summit with %(who)s%(where)s was put off"),
            _("The summit of %(who)s%(where)s was put off"),
        ),
        "cancelled": (
            _("A summit with %(who)s%(where)s was called off"),
            _("The summit of %(who)s%(where)s was called off"),
        ),
        "denied": (
            _("A summit with %(who)s%(where)s is denied"),
            _("A summit of %(who)s%(where)s is denied"),
        ),
    },
    "negotiation": {
        "held": (_("%(who)s held talks%(where)s"), _("%(who)s negotiated%(where)s")),
        "planned": (_("%(who)s is to hold talks%(where)s"), _("%(who)s are to negotiate%(where)s")),
        "postponed": (
            _("Talks with %(who)s%(where)s were put off"),
            _("Talks between %(who)s%(where)s were put off"),
        ),
        "cancelled": (
            _("Talks with %(who)s%(where)s were called off"),
            _("Talks between %(who)s%(where)s were called off"),
        ),
        "denied": (
            _("Talks with %(who)s%(where)s are denied"),
            _("Talks between %(who)s%(where)s are denied"),
        ),
    },
    "phone_call": {
        "held": (_("%(who)s held a call%(where)s"), _("%(who)s spoke in a call%(where)s")),
        "planned": (_("%(who)s is to hold a call%(where)s"), _("%(who)s are to speak in a call%(where)s")),
        "postponed": (
            _("A call with %(who)s%(where)s was put off"),
            _("The call of %(who)s%(where)s was put off"),
        ),
        "cancelled": (
            _("A call with %(who)s%(where)s was called off"),
            _("The call of %(who)s%(where)s was called off"),
        ),
        "denied": (_("A call with %(who)s%(where)s is denied"), _("A call of %(who)s%(where)s is denied")),
    },
    "visit": {
        "held": (_("%(who)s made a visit%(where)s"), _("%(who)s made a visit%(where)s")),
        "planned": (_("%(who)s is to make a visit%(where)s"), _("%(who)s are to make a visit%(where)s")),
        "postponed": (
            _("A visit of %(who)s%(where)s was put off"),
            _("A visit of %(who)s%(where)s was put off"),
        ),
        "cancelled": (
            _("A visit of %(who)s%(where)s was called off"),
            _("A visit of %(who)s%(where)s was called off"),
        ),
        "denied": (_("A visit of %(who)s%(where)s is denied"), _("A visit of %(who)s%(where)s is denied")),
    },
}
VISIT_LINES = {  # visits whose place is known
    "held": (_("%(who)s visited %(place)s"), _("%(who)s visited %(place)s")),
    "planned": (_("%(who)s is to visit %(place)s"), _("%(who)s are to visit %(place)s")),
    "postponed": (
        _("The visit of %(who)s to %(place)s was put off"),
        _("The visit of %(who)s to %(place)s was put off"),
    ),
    "cancelled": (
        _("The visit of %(who)s to %(place)s was called off"),
        _("The visit of %(who)s to %(place)s was called off"),
    ),
    "denied": (
        _("A visit of %(who)s to %(place)s is denied"),
        _("A visit of %(who)s to %(place)s is denied"),
    ),
}
LANGUAGE_FALLBACK = "en"


def period_text(name: str) -> str:
    """Return a stretch of time in words; a year is its number."""
    return str(PERIOD_WORDS.get(name, name))


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


def shown_at(place: str, precision: str) -> str:
    """Return whose coordinates a place has that has none of its own: "shown at Lima, its city"; empty where it has."""
    return str(SHOWN_AT_WORDS[precision]) % {"place": place} if place else ""


def day_text(day: date | None) -> str:
    """Return a day as "13 Sep 2023"."""
    return written(day, "d MMM y", locale()) if day else ""


@lru_cache(maxsize=20_000)
def written(day: date, pattern: str, tongue: Locale) -> str:
    """Return a day as a pattern of CLDR has it: lists and charts write the same days again and again."""
    return format_date(day, pattern, locale=tongue)


def span_text(first: date | None, last: date | None, precision: str = "day", *, long: bool = False) -> str:
    """Return the days that a date spans: "13 Sep 2023", "Sep 2023", "2023" or "14-16 Sep 2023"."""
    if first is None:
        return ""
    month = "MMMM" if long else "MMM"
    tongue = locale()
    if precision == "year":
        return written(first, "y", tongue)
    if precision == "month":
        return written(first, f"{month} y", tongue)
    end = written(last or first, f"d {month} y", tongue)
    if last is None or last == first:
        return end
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    start = written(first, f"d {month}" if first.year == last.year else f"d {month} y", tongue)
    return f"{start} – {end}"


def share_text(per_cent: int) -> str:
    """Return a share as "70%"."""
    return format_percent(per_cent / 100, locale=locale())


def names_text(names: Sequence[str], *, shown: int = 4) -> str:
    """Return names as "A, B and C"; of more than `shown`, how many others there are."""
    kept = list(names)
    if len(kept) > shown:
        others = len(kept) - shown + 1
        kept = kept[: shown - 1]
        kept.append(ngettext("%(count)d other", "%(count)d others", others) % {"count": others})
    tongue = locale()
    return two_names(tongue).format(*kept) if len(kept) == 2 else format_list(kept, locale=tongue)


@lru_cache(maxsize=16)
def two_names(tongue: Locale) -> str:
    """Return the pattern of two names, for the hundreds of pairs of a chart."""
    return format_list(("{0}", "{1}"), locale=tongue)


def headline(
    *,
    kind: str,
    status: str,
    names: Sequence[str],
    place: str = "",
    precision: str = "",
    when: str = "",
) -> str:
    """Return a meeting as one sentence of facts: "A and B met at Vostochny Cosmodrome, 13 September 2023"."""
    visited = kind == "visit" and bool(place)
    patterns = VISIT_LINES if visited else HEADLINES.get(kind, HEADLINES["bilateral"])
    one, many = patterns.get(status, patterns["held"])
    where = gettext(" at %(place)s") if precision == "venue" else gettext(" in %(place)s")
    facts = {
        "who": names_text(names) or gettext("unnamed delegations"),
        "place": place,
        "where": where % {"place": place} if place else "",
    }
    line = str(one if len(names) == 1 else many) % facts
    line = line[:1].upper() + line[1:]
    if not when:
        return line
    if status in {"postponed", "cancelled"}:
        return gettext("%(line)s (planned for %(when)s)") % {"line": line, "when": when}
    return gettext("%(line)s, %(when)s") % {"line": line, "when": when}


def headline_of(meeting: MeetingRow | TiedMeeting, *, long: bool = False) -> str:
    """Return a meeting's facts as one sentence; `long` writes the month out."""
    return headline(
        kind=meeting.kind,
        status=meeting.status,
        names=[actor.name for actor in meeting.participants],
        place=meeting.place.name if meeting.place else "",
        precision=meeting.place.precision if meeting.place else "",
        when=span_text(meeting.first, meeting.last, meeting.precision, long=long),
    )
