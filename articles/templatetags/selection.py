"""Template filters and a tag for lists of meetings and their filters."""

from collections.abc import Sequence

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.template.context import Context
from django.urls import reverse
from django.utils.safestring import SafeString

from articles.memory import Memory
from articles.records.ledger import ActorRef, MeetingRow

register = template.Library()
OF_THE_READER = dict.fromkeys(
    ("request", "user", "perms", "messages", "csrf_token", "may_analyse", "may_administer")
)


@register.filter
def colour(value: str, ranked: tuple[str, ...]) -> str:
    """Return the CSS class of the colour that a country or topic has on every page."""
    return f"cat-{ranked.index(value) + 1}" if value in ranked else "cat-rest"


@register.filter
def evidence_href(meeting: MeetingRow) -> str:
    """Return the address of the sentence that a meeting rests on, marked in its article."""
    if meeting.quote is None:
        return ""
    article = reverse("article", args=(meeting.quote.article_id,))
    return f"{article}?meeting={meeting.id}#e{meeting.quote.start}"


@register.filter
def first_few(participants: tuple[ActorRef, ...], limit: int) -> tuple[ActorRef, ...]:
    """Return as many participants as a line holds; one more rather than "and 1 other"."""
    return participants if len(participants) <= limit + 1 else participants[:limit]


@register.filter
def left_out(participants: tuple[ActorRef, ...], limit: int) -> int:
    """Return how many participants `first_few` leaves out."""
    return len(participants) - len(first_few(participants, limit))


class Remembered(template.Node):
    """A part of a page that is drawn once for all readers; what a context says of the one who reads is not in it."""

    def __init__(
        self, nodelist: NodeList, memory: FilterExpression, what: Sequence[FilterExpression]
    ) -> None:
        self.nodelist, self.memory, self.what = nodelist, memory, what

    def render(self, context: Context) -> SafeString:
        """Return what was drawn under the same name before, else draw it."""
        memory: Memory = self.memory.resolve(context)

        def draw() -> SafeString:
            with context.push(**OF_THE_READER):
                return self.nodelist.render(context)

        return memory.recall(draw, "drawn", *(one.resolve(context) for one in self.what))


@register.tag
def remembered(parser: Parser, token: Token) -> Remembered:
    """Remember a part of a page: `{% remembered memory "its name" what it depends on %}` until `endremembered`.

    Beside what is named it may depend on the ledger, the language and the day: see `articles.memory`.
    """
    _, memory, *what = token.split_contents()
    nodelist = parser.parse(("endremembered",))
    parser.delete_first_token()
    return Remembered(nodelist, parser.compile_filter(memory), [parser.compile_filter(one) for one in what])
