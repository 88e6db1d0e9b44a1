"""Template filters for the numbers that tie sentences of an article to the meetings in its margin."""

from collections.abc import Collection, Mapping

from django import template
from django.utils.translation import ngettext

from articles import wording

register = template.Library()


@register.filter
def note_numbers(numbers: Mapping[int, int], reports: Collection[int]) -> str:
    """Return the numbers of the notes of some reports: "1" or "1, 2"."""
    return ", ".join(str(number) for number in of(numbers, reports))


@register.filter
def sentence_label(numbers: Mapping[int, int], reports: Collection[int]) -> str:
    """Return what a link to the notes of some reports is called."""
    found = [str(number) for number in of(numbers, reports)]
    return ngettext("Meeting %(numbers)s", "Meetings %(numbers)s", len(found)) % {
        "numbers": wording.names_text(found, shown=20)
    }


def of(numbers: Mapping[int, int], reports: Collection[int]) -> list[int]:
    """Return the numbers of the notes of reports, in their order."""
    return sorted(numbers[report] for report in reports if report in numbers)
