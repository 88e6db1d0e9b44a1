"""Filters for the page of operations."""

from django import template
from django.utils.translation import ngettext

register = template.Library()

UNITS = ((86_400, "day"), (3_600, "hour"), (60, "minute"))


@register.filter
def duration(seconds: float) -> str:
    """Return a time in the largest unit of which there are two, at least seconds: "95 seconds", "3 hours"."""
    whole = round(seconds)
    size, unit = next((one for one in UNITS if whole >= 2 * one[0]), (1, "second"))
    number = whole // size
    words = {
        "day": ngettext("%(n)s day", "%(n)s days", number),
        "hour": ngettext("%(n)s hour", "%(n)s hours", number),
        "minute": ngettext("%(n)s minute", "%(n)s minutes", number),
        "second": ngettext("%(n)s second", "%(n)s seconds", number),
    }
    return words[unit] % {"n": number}
