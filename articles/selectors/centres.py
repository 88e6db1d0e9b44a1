"""Around whom a network can be drawn."""

from collections import Counter

from django.db.models import Case, Count, F, When

from articles import wording
from articles.models import Participation
from articles.records.ledger import MeetingFilter, Option
from articles.records.showing import Showing
from articles.selectors.actors import named
from articles.selectors.narrowing import narrowed

MOST = 12  # names that are offered
KINDS = {"persons": "person", "organisations": "organisation"}
TOOK_PART_FOR = Case(When(country="", then=F("actor__country")), default=F("country"))


def centres(wanted: MeetingFilter, showing: Showing, words: str) -> list[Option]:
    """Return who may stand in the centre: those of a selection whose name holds the words, with their meetings.

    One query. An actor's aliases count as its names. The most frequent come first.
    """
    parts = Participation.objects.order_by().filter(meeting__in=narrowed(wanted))
    meetings = Count("meeting_id", distinct=True)
    if showing.level == "states":
        counts: Counter[str] = Counter()
        for country, number in parts.values_list(TOOK_PART_FOR).annotate(meetings):
            counts[country] = number
        options = [
            Option(code, name, number, "centre" if code == showing.centre else "", code)
            for code, number in counts.items()
            if code and words.casefold() in (name := wording.country_name(code)).casefold()
        ]
    else:
        if kind := KINDS.get(showing.level):
            parts = parts.filter(actor__kind=kind)
        found = parts.filter(actor__in=named(words).values("pk")).values_list(
            "actor_id", "actor__name", "actor__country"
        )
        options = [
            Option(str(pk), name, number, "centre" if str(pk) == showing.centre else "", country)
            for pk, name, country, number in found.annotate(n=meetings).order_by(
                "-n", "actor__name", "actor_id"
            )[:MOST]
        ]
    return sorted(options, key=lambda option: (-option.meetings, option.label, option.value))[:MOST]
