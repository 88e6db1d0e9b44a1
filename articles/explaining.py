"""Say why a meeting is shown as it is: the rules by which its fields were chosen, its history, what it is tied to."""

from datetime import date

from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from articles.records.ledger import PlaceRef
from articles.records.pages import Deed, Difference, Said, StepRow, TieRow
from articles.wording import KIND_WORDS, STATUS_WORDS, day_text, names_text, span_text

FIELD_WORDS = {
    "status": _("Status"),
    "kind": _("Kind"),
    "date": _("Date"),
    "place": _("Place"),
    "participants": _("Participants"),
    "topics": _("Topics"),
}
# Why one value of a field is shown: the rules of articles.resolution.consensus, in the order in which they are asked.
RULES = {
    "status": {
        "held": _("That a meeting was held counts more than any plan, whenever that is published."),
        "latest": _("The report published last counts; a copy is as old as the text that it copies."),
        "further": _(
            "Of reports of one day that counts which is further on: planned, denied, postponed, cancelled, held."
        ),
    },
    "kind": {
        "voices": _("The kind that most voices give is shown."),
        "rank": _(
            "As many voices give each; shown is the kind that says most: a summit before a bilateral meeting, "
            "that before a negotiation, this before a call or a visit."
        ),
        "name": _("As many voices give each, and neither says more; the order of the words decides."),
    },
    "date": {
        "moved": _("The meeting was put off; what was said of its day before that does not count."),
        "precise": _("The most exact date is shown."),
        "given": _("A date that the text gives counts more than the mere day of the report."),
        "voices": _("The date that most voices give is shown."),
        "earliest": _("As many voices give each; the earliest is shown."),
    },
    "place": {
        "moved": _("The meeting was put off; what was said of its place before that does not count."),
        "voices": _(
            "The place that most voices bear out is shown; who names the country bears out every town in it."
        ),
        "precise": _("As many voices bear out each; the most exact is shown."),
        "first": _(
            "As many voices bear out each, as exactly; the order of the texts’ digests decides, "
            "the same whenever they arrive."
        ),
    },
    "participants": {
        "named": _(
            "Whoever a report names is shown; an unnamed delegation is left out where another report names "
            "somebody of it."
        ),
    },
}
EVERYBODY = _("Whoever a report names is shown, also where others leave them out.")
STEPS = {
    "held": pgettext_lazy("meeting", "held"),
    "planned": _("planned for %(when)s"),
    "postponed": _("put off"),
    "cancelled": _("called off"),
    "denied": _("denied"),
}


def why_shown(difference: Difference, *, named: bool = True) -> str:
    """Return in a sentence or two by which rule a value was chosen, or who decided it; names for those who may see."""
    if difference.corrected:
        return gettext("What a person says is shown: %(deed)s.") % {
            "deed": corrected_by(difference.corrected, named=named)
        }
    if difference.field == "participants" and not difference.rules:
        return str(EVERYBODY)
    sentences = RULES.get(difference.field, {})
    return " ".join(str(sentences[rule]) for rule in sentences if rule in difference.rules)


def value_text(said: Said) -> str:
    """Return a value that reports give in words."""
    if said.actor:
        return said.actor.name
    if said.place:
        return said.place.name
    if said.first:
        return span_text(said.first, said.last, said.precision)
    words = {**STATUS_WORDS, **KIND_WORDS}
    return str(words.get(said.value, said.value))


def step_text(step: StepRow) -> str:
    """Return a step of a meeting's history: "planned for 6 May 2024 in Washington", "put off", "held, 7 May 2024"."""
    when = span_text(step.first, step.last, step.precision)
    where = where_text(step.place)
    if step.status == "planned":
        planned = gettext("planned for %(when)s") % {"when": when} if when else gettext("planned")
        return f"{planned}{where}"
    word = str(STEPS.get(step.status, step.status))
    if step.status == "held":
        facts = f"{when}{where}".strip()
        return gettext("%(step)s, %(facts)s") % {"step": word, "facts": facts} if facts else word
    if not when:
        return word
    return gettext("%(step)s (planned for %(facts)s)") % {"step": word, "facts": f"{when}{where}"}


def where_text(place: PlaceRef | None) -> str:
    """Return " in Lima" or " at the Hofburg", empty where no place is told."""
    if place is None:
        return ""
    pattern = gettext(" at %(place)s") if place.precision == "venue" else gettext(" in %(place)s")
    return pattern % {"place": place.name}


def tie_text(tie: TieRow) -> str:
    """Return what ties a meeting to others, as a heading."""
    if tie.kind == "summit":
        places = {meeting.place for meeting in tie.meetings}
        where = where_text(next(iter(places))) if len(places) == 1 else ""
        if len(tie.meetings) > 1:
            return gettext("On the margins of summits%(where)s") % {"where": where}
        return gettext("On the margins of the summit%(where)s") % {"where": where}
    if tie.kind == "margins":
        return gettext("On the margins of this summit")
    return gettext("On the same trip of %(who)s") % {"who": names_text([one.name for one in tie.visitors])}


def corrected_by(deed: Deed, *, named: bool = True) -> str:
    """Return who corrected something and when; without the name for those who may not see it."""
    return deed_text(
        gettext("corrected by %(name)s on %(day)s"), gettext("corrected on %(day)s"), deed, named
    )


def added_by(deed: Deed, *, named: bool = True) -> str:
    """Return who added something and when."""
    return deed_text(
        gettext("added by %(name)s on %(day)s"), gettext("added by a person on %(day)s"), deed, named
    )


def rejected_by(deed: Deed, *, named: bool = True) -> str:
    """Return who rejected something and when."""
    return deed_text(
        gettext("%(name)s decided on %(day)s that this is no meeting."),
        gettext("It was decided on %(day)s that this is no meeting."),
        deed,
        named,
    )


def deed_text(full: str, nameless: str, deed: Deed, named: bool) -> str:
    """Return a deed in one of two patterns."""
    day: date = deed.on
    pattern = full if named and deed.by else nameless
    return pattern % {"name": deed.by, "day": day_text(day)}
