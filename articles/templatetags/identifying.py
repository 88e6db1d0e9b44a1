"""Template filters that say who or what a mark stands for."""

from django import template

from articles import identifying, wording
from articles.records.mentions import Resolved

register = template.Library()

for text in (
    identifying.spoken_text,
    identifying.because_text,
    identifying.guess_text,
    identifying.sure_text,
    identifying.office_text,
    identifying.likeness_text,
    identifying.reasons_text,
    identifying.day_given,
):
    register.filter(text.__name__, text)


@register.filter
def days(thing: Resolved) -> str:
    """Return the days that a date spans."""
    return wording.span_text(thing.first, thing.last, "range")
