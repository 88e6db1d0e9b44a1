"""Template filters and tags that say why a meeting is shown as it is."""

from typing import Any

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles import explaining, wording
from articles.records.pages import Deed, Difference, ReportRow, StepRow
from articles.templatetags.ledger import symbol_and_word

register = template.Library()

register.filter("value_text", explaining.value_text)
register.filter("tie_text", explaining.tie_text)


@register.filter
def field_word(field: str) -> str:
    """Return the word for a field of a meeting."""
    return str(explaining.FIELD_WORDS.get(field, field))


@register.simple_tag
def step(row: StepRow) -> SafeString:
    """Return a step of a meeting's history as the shape of its status and words."""
    return symbol_and_word(
        "status", row.status, wording.STATUS_SYMBOLS.get(row.status, ""), explaining.step_text(row)
    )


@register.simple_tag
def source(report: ReportRow, meeting: int) -> SafeString:
    """Return the outlet of a report as a link to its sentence, and its day."""
    anchor = f"#e{report.quotes[0].start}" if report.quotes else ""
    href = f"{reverse('article', args=[report.article_id])}?meeting={meeting}{anchor}"
    link = format_html('<a href="{}">{}</a>', href, report.outlet or report.article_title)
    day = wording.day_text(report.published)
    return format_html("{}, {}", link, day) if day else link


@register.simple_tag(takes_context=True)
def why_shown(context: dict[str, Any], difference: Difference) -> str:
    """Return by which rule a value was chosen."""
    return explaining.why_shown(difference, named=may_see_names(context))


@register.simple_tag(takes_context=True)
def corrected_by(context: dict[str, Any], deed: Deed) -> str:
    """Return who corrected something."""
    return explaining.corrected_by(deed, named=may_see_names(context))


@register.simple_tag(takes_context=True)
def added_by(context: dict[str, Any], deed: Deed) -> str:
    """Return who added something."""
    return explaining.added_by(deed, named=may_see_names(context))


@register.simple_tag(takes_context=True)
def rejected_by(context: dict[str, Any], deed: Deed) -> str:
    """Return who rejected something."""
    return explaining.rejected_by(deed, named=may_see_names(context))


def may_see_names(context: dict[str, Any]) -> bool:
    """Tell if the reader is logged in: the names of users are not for the public."""
    user = context.get("user")
    return bool(user and user.is_authenticated)
