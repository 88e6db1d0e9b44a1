"""Turn what was found in an article into marks with words and links."""

from collections.abc import Iterable, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from articles import wording
from articles.marks import Evidence, Mark, Paragraph, paragraphs
from articles.records.pages import FoundThing, ReportNote


def marked_paragraphs(text: str, found: Iterable[FoundThing], notes: Sequence[ReportNote]) -> list[Paragraph]:
    """Return an article's text with a mark on each thing found and the reports that rest on each sentence."""
    evidence = [Evidence(start, end, note.id) for note in notes for start, end in note.evidence]
    return paragraphs(text, [mark(thing) for thing in found], evidence)


def mark(thing: FoundThing) -> Mark:
    """Return the mark of one thing found."""
    href = ""
    if thing.actor:
        href = reverse("actor", args=[thing.actor.id])
    elif thing.place:
        href = reverse("place", args=[thing.place.id])
    return Mark(thing.start, thing.end, thing.label, note(thing), href)


def note(thing: FoundThing) -> str:
    """Return what a thing was resolved to: "Vladimir Putin, Russia", "Vostochny Cosmodrome, Russia"."""
    if thing.actor:
        facts = [thing.actor.name, thing.description]
        if thing.actor.kind != "state":
            facts.append(wording.country_name(thing.actor.country))
        return ", ".join(fact for fact in facts if fact)
    if thing.place:
        facts = [thing.place.name]
        if thing.place.precision != "country":
            facts.append(wording.country_name(thing.place.country))
        return ", ".join(fact for fact in facts if fact)
    if thing.first:
        precision = "day" if thing.first == thing.last else "range"
        return wording.span_text(thing.first, thing.last, precision)
    return _("not resolved")
