"""What a reader asks for: words that must all occur, "phrases", and -words that must not.

Anything else is taken as it is typed: no sign has a meaning for the database.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from articles.search.words import ENGLISH, INDONESIAN, words

LONGEST = 300  # characters of a query
MOST = 30  # words and phrases of a query
QUOTES = str.maketrans(dict.fromkeys("“”„«»", '"'))
PART = re.compile(r'(-?)(?:"([^"]*)"?|([^\s"]+))')

Stems = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a phrase by its stems in each language: it occurs where those of any of them stand together."""

    stems: tuple[Stems, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """Terms that must all occur in an article, and those that must not."""

    wanted: tuple[Term, ...] = ()
    unwanted: tuple[Term, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.wanted or self.unwanted)


def tidy(text: str) -> str:
    """Return a query on one line, without signs that nobody types, and no longer than one may be."""
    shown = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(shown.split())[:LONGEST].rstrip()


@lru_cache(maxsize=256)
def read(text: str) -> Asked:
    """Return what a query asks for; nothing where it holds neither letter nor digit."""
    found: dict[tuple[bool, Term], None] = {}
    for minus, phrase, word in PART.findall(tidy(text).translate(QUOTES)):
        if one := term(phrase or word):
            found[bool(minus), one] = None
    some = list(found)[:MOST]
    return Asked(
        wanted=tuple(one for minus, one in some if not minus),
        unwanted=tuple(one for minus, one in some if minus),
    )


def term(text: str) -> Term | None:
    """Return a term of the words of a text, None where there are none."""
    ways = dict.fromkeys(
        tuple(word.stem for word in words(text, language)) for language in ("", ENGLISH, INDONESIAN)
    )
    return Term(tuple(ways)) if all(ways) else None


def for_sqlite(asked: Asked) -> str:
    """Return what is asked for in the language of SQLite's FTS5. Stems are letters and digits, and stand in quotes."""
    found = " AND ".join(fts5(one) for one in asked.wanted)
    if asked.unwanted:
        found = f"({found}) NOT ({' OR '.join(fts5(one) for one in asked.unwanted)})"
    return found


def fts5(one: Term) -> str:
    """Return a term for FTS5."""
    return "(" + " OR ".join(f'"{" ".join(stems)}"' for stems in one.stems) + ")"


def for_postgresql(asked: Asked) -> str:
    """Return what is asked for as a tsquery of PostgreSQL."""
    found = " & ".join(tsquery(one) for one in asked.wanted)
    if asked.unwanted:
        found = f"{found} & !({' | '.join(tsquery(one) for one in asked.unwanted)})"
    return found


def tsquery(one: Term) -> str:
    """Return a term for PostgreSQL."""
    ways = (" <-> ".join(f"'{stem}'" for stem in stems) for stems in one.stems)
    return "(" + " | ".join(f"({way})" for way in ways) + ")"
