"""Turn what was found in an article into marks with words and links."""

from collections.abc import Iterable, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from articles import wording
from articles.marks import Evidence, Mark, Paragraph, Sentence, paragraphs
from articles.records.pages import FoundThing, ReportNote
from articles.sentences import sentences


def marked_paragraphs(
    article: int, text: str, found: Iterable[FoundThing], notes: Sequence[ReportNote]
) -> list[Paragraph]:
    """Return an article's text with a mark on each thing found and the reports that rest on each sentence."""
    evidence = [Evidence(start, end, note.id) for note in notes for start, end in note.evidence]
    whole = [Sentence(start, end) for start, end in sentences(text)]
    return paragraphs(text, [mark(article, thing) for thing in found], evidence, whole)


def mark(article: int, thing: FoundThing) -> Mark:
    """Return the mark of one thing found, which leads to what it was resolved to and why."""
    href = reverse("mention", args=[article, thing.id])
    return Mark(thing.start, thing.end, thing.label, note(thing), href, thing.id)


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
