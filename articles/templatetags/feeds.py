"""Template filters for the feeds that are followed."""

from django import template
from django.utils.translation import ngettext

from articles.forms.news_feeds import EVERY

register = template.Library()


@register.filter
def how_often(minutes: int) -> str:
    """Return the words for how often a feed is looked at."""
    words = dict(EVERY).get(minutes)
    return str(words) if words else ngettext("every minute", "every %(n)s minutes", minutes) % {"n": minutes}
