"""Say what people decided: in a sentence, and what was so before and is so after it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from babel.dates import format_datetime
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from articles import wording
from articles.explaining import FIELD_WORDS
from articles.records.decisions import DecisionRow

KINDS = {
    "merge_actors": _("Merged actors"),
    "split_actor": _("Split an actor"),
    "add_alias": _("Added a name"),
    "remove_alias": _("Removed a name"),
    "keep_apart": _("Kept actors apart"),
    "reject_meeting": _("Not a meeting"),
    "confirm_meeting": _("Confirmed a meeting"),
    "merge_meetings": _("Merged meetings"),
    "split_meeting": _("Split a meeting"),
    "correct_field": _("Corrected a meeting"),
    "add_meeting": _("Added a meeting"),
}
ALIAS_SOURCES = {
    "text": _("articles"),
    "knowledge": _("the knowledge base"),
    "review": _("a person"),
}
REASONS = {  # why two actors may be one, and what speaks against it: articles.resolution.likeness
    "same_name": _("the same name"),
    "transliteration": _("the same name in another transliteration"),
    "misspelling": _("a name that differs by a misspelling"),
    "part_of_the_name": _("one name is a part of the other"),
    "same_country": _("the same country"),
    "same_office": _("the same office"),
    "no_country": _("a country is not told of both"),
    "guessed_country": _("a country is only guessed"),
    "other_office": _("but another office"),
}
FIELDS = ("status", "date", "place", "kind", "participants", "topics")  # in which order they are told


def sentence(row: DecisionRow) -> str:
    """Return in a sentence what was decided."""
    tell = SENTENCES.get(row.kind)
    return tell(row) if tell else str(KINDS.get(row.kind, row.kind))


def merged_actors(row: DecisionRow) -> str:
    """Return that several names are one actor."""
    return gettext("%(names)s are one actor.") % {"names": names_of(row.before.get("actors"))}


def split_actor(row: DecisionRow) -> str:
    """Return who is somebody else, and where."""
    actor = row.before.get("actor", "")
    names, articles = listed(row.after.get("appearances")), listed(row.after.get("articles"))
    if not articles:
        return gettext("Not all are %(actor)s: %(names)s is somebody else.") % {
            "actor": actor,
            "names": names_of(names),
        }
    words = {"actor": actor, "names": names_of(names), "n": len(articles)}
    if not names:
        text = ngettext(
            "In %(n)s article %(actor)s is somebody else.",
            "In %(n)s articles %(actor)s is somebody else.",
            len(articles),
        )
    else:
        text = ngettext(
            "%(names)s, and %(actor)s in %(n)s article, is somebody else.",
            "%(names)s, and %(actor)s in %(n)s articles, is somebody else.",
            len(articles),
        )
    return text % words


def added_alias(row: DecisionRow) -> str:
    """Return whose name something is."""
    words = {"name": row.after.get("alias", ""), "actor": row.after.get("actor", "")}
    return gettext("“%(name)s” is a name of %(actor)s.") % words


def removed_alias(row: DecisionRow) -> str:
    """Return whose name something is not."""
    words = {"name": row.after.get("alias", ""), "actor": row.after.get("actor", "")}
    return gettext("“%(name)s” is no name of %(actor)s.") % words


def kept_apart(row: DecisionRow) -> str:
    """Return that two names are two actors."""
    return gettext("%(names)s are two actors, not one.") % {"names": names_of(row.before.get("actors"))}


def rejected(row: DecisionRow) -> str:
    """Return what is no meeting."""
    return gettext("Not a meeting: %(meeting)s.") % {"meeting": meetings_text(row)}


def confirmed(row: DecisionRow) -> str:
    """Return what is a meeting."""
    return gettext("A meeting, confirmed: %(meeting)s.") % {"meeting": meetings_text(row)}


def merged_meetings(row: DecisionRow) -> str:
    """Return which meetings are one."""
    return gettext("One meeting, not %(n)s: %(meeting)s.") % {
        "n": max(2, len(set(row.before.get("meetings", {}).values()))),
        "meeting": meetings_text(row),
    }


def split_meeting(row: DecisionRow) -> str:
    """Return which meeting is two."""
    return gettext("Two meetings, not one: %(meeting)s.") % {"meeting": meetings_text(row)}


def corrected(row: DecisionRow) -> str:
    """Return what was corrected to what. A review keeps who took part, not their offices and roles."""
    told = [
        gettext("%(field)s: offices or roles of %(after)s") % {"field": change.field, "after": change.after}
        if change.before == change.after
        else gettext("%(field)s: %(after)s instead of %(before)s")
        % {"field": change.field, "after": change.after, "before": change.before}
        for change in changes(row)
    ]
    return gettext("Corrected. %(changes)s.") % {"changes": "; ".join(told)}


def added_meeting(row: DecisionRow) -> str:
    """Return which meeting was added."""
    if row.meetings:
        return gettext("A meeting was added: %(meeting)s.") % {"meeting": meetings_text(row)}
    return gettext("A meeting was added: “%(sentence)s”") % {"sentence": row.after.get("sentence", "")}


SENTENCES = {
    "merge_actors": merged_actors,
    "split_actor": split_actor,
    "add_alias": added_alias,
    "remove_alias": removed_alias,
    "keep_apart": kept_apart,
    "reject_meeting": rejected,
    "confirm_meeting": confirmed,
    "merge_meetings": merged_meetings,
    "split_meeting": split_meeting,
    "correct_field": corrected,
    "add_meeting": added_meeting,
}


@dataclass(frozen=True, slots=True)
class Change:
    """A field that a correction speaks of, before and after it, in words."""

    field: str
    before: str
    after: str


def changes(row: DecisionRow) -> list[Change]:
    """Return the fields that a correction speaks of."""
    if row.kind != "correct_field":
        return []
    told = set(listed(row.after.get("fields")))
    return [
        Change(
            str(FIELD_WORDS[field]),
            value_text(field, row.before.get(field)),
            value_text(field, row.after.get(field)),
        )
        for field in FIELDS
        if field in told
    ]


def value_text(field: str, value: object) -> str:
    """Return a value that a review keeps, in words."""
    nothing = gettext("not told")
    if field == "date":
        days = [date.fromisoformat(day) for day in listed(value)]
        return days_text(*days) if len(days) == 2 else nothing
    if field == "topics":
        return ", ".join(wording.topic_name(code) for code in listed(value)) or nothing
    if field == "participants":
        return names_of(value) or nothing
    words: Mapping[str, object] = {**wording.STATUS_WORDS, **wording.KIND_WORDS}
    return str(words.get(str(value), value)) if value else nothing


def days_text(first: date, last: date) -> str:
    """Return two days as the span that they are: whole months and years too."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return wording.span_text(first, last, "year")
    if first.day == 1 and (first.year, first.month) == (last.year, last.month) and last.day >= 28:
        return wording.span_text(first, last, "month")
    return wording.span_text(first, last)


def meetings_text(row: DecisionRow) -> str:
    """Return the headline of the meeting that a decision is about, or that it is gone."""
    return (
        wording.headline_of(row.meetings[0])
        if row.meetings
        else gettext("a meeting that is not there any more")
    )


def names_of(value: object) -> str:
    """Return names that a review keeps, as "A, B and C"."""
    names = listed(value)
    return wording.names_text(names, shown=8) if names else ""


def listed(value: object) -> Sequence[str]:
    """Return a list that a review keeps; nothing where it keeps none."""
    return [str(one) for one in value] if isinstance(value, list | tuple) else []


def moment_text(moment: datetime | None) -> str:
    """Return when something was decided, as "13 Sep 2023, 14:05"."""
    return format_datetime(localtime(moment), "d MMM y, HH:mm", locale=wording.locale()) if moment else ""


def home(row: DecisionRow) -> str:
    """Return the page of what a decision is about, as things are now; empty where there is none."""
    if row.actors:
        return reverse("actor", args=[row.actors[0].id])
    if row.meetings:
        return reverse("meeting", args=[row.meetings[0].id])
    if row.article is not None:
        return f"{reverse('article', args=[row.article])}#e{row.start}"
    return ""
