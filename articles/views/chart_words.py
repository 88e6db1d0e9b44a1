"""The words that charts are written in, in the language of the interface."""

from functools import cache, lru_cache

from babel.numbers import format_decimal
from django.utils.translation import get_language, gettext, ngettext

from articles import wording
from articles.charts.theme import Wording
from articles.memory import Memory
from articles.selectors import ledger


def chart_words(memory: Memory) -> Wording:
    """Return the words of the interface's language and the colours of the ledger.

    A chart says the same things hundreds of times: what was said once is known for as long as it is drawn.
    """
    return Wording(
        country=cache(wording.country_name),
        topic=wording.topic_name,
        span=cache(wording.span_text),
        statuses={status: str(word) for status, word in wording.STATUS_WORDS.items()},
        kinds={kind: str(word) for kind, word in wording.KIND_WORDS.items()},
        shown_at=wording.shown_at,
        gettext=cache(gettext),
        ngettext=cache(ngettext),
        number=cache(number),
        names=wording.names_text,
        palette=memory.recall(ledger.palette, "palette"),
    )


def number(value: int) -> str:
    """Return a whole number with the separators of the language."""
    return grouped(value, get_language() or "en")


@lru_cache(maxsize=4096)
def grouped(value: int, language: str) -> str:
    """Return a whole number with the separators of a language: tables ask for the same small ones again and again."""
    return str(format_decimal(value, locale=wording.locale_of(language)))
