"""The words of a text as the index holds them: without case and marks, and reduced to their stems.

Both databases are given stems and are asked for stems, so that one query finds the same articles on either.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from threading import Lock
from typing import Any

import snowballstemmer
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

LONGEST = 40  # characters of a word; what is longer is known by its beginning
STEMMED = 30  # no word of a language is longer
INDEXED = 800_000  # bytes of an article's entry: PostgreSQL holds no more than a megabyte
ENGLISH, INDONESIAN = "en", "id"
STEMMERS = {"en": ENGLISH, "id": INDONESIAN, "ms": INDONESIAN}  # Malay is near enough

EAST_ASIAN = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"  # scripts without spaces: each sign is a word
LETTER = rf"[^\W_{EAST_ASIAN}][\u0300-\u036f]*"
WORD = re.compile(rf"[{EAST_ASIAN}]|(?:{LETTER})+(?:['’](?:{LETTER})+)*")
WITHOUT_MARKS = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "’": "'"})

lock = Lock()  # the English stemmer keeps the word it works on


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text by its stem, with its offsets."""

    stem: str
    start: int
    end: int


def words(text: str, language: str) -> Iterator[Word]:
    """Yield the words of a text in a language (ISO 639-1); of one without a stemmer they stand as they are."""
    tongue = language_of(language)
    for match in WORD.finditer(text):
        if found := stem(match.group()[: 2 * LONGEST], tongue):
            yield Word(found, match.start(), match.end())


def stems(text: str, language: str) -> Iterator[str]:
    """Yield the stems of `words`, quicker: without offsets."""
    tongue = language_of(language)
    return filter(None, (stem(word[: 2 * LONGEST], tongue) for word in WORD.findall(text)))


def indexed(title: str, text: str, language: str) -> tuple[list[str], list[str]]:
    """Return the stems of a title and of a text in their order, as many of the text's as an entry can hold."""
    held: set[str] = set()
    room = INDEXED
    found: tuple[list[str], list[str]] = ([], [])
    for part, kept in zip((title, text), found, strict=True):
        for one in stems(part, language):
            room -= 2 if one in held else len(one.encode()) + 12
            if room < 0:
                break
            held.add(one)
            kept.append(one)
    return found


def language_of(tag: str) -> str:
    """Return the language whose stemmer reads a tag such as "en-GB", empty where none does."""
    return STEMMERS.get(tag.lower().partition("-")[0], "")


@lru_cache(maxsize=100_000)
def stem(word: str, language: str) -> str:
    """Return the stem of one word as it stands in a text, empty where it holds neither letter nor digit."""
    folded = fold(word)
    plain = folded.replace("'", "")[:LONGEST]
    if len(folded) > STEMMED:
        return plain
    if language == ENGLISH:
        with lock:
            return str(english().stemWord(folded)).replace("'", "")
    if language == INDONESIAN and plain.isascii() and plain.isalpha():
        with lock:
            return str(indonesian().stem_word(plain)) or plain
    return plain


def fold(word: str) -> str:
    """Return a word in small letters without diacritics; an apostrophe within it stays."""
    parts = unicodedata.normalize("NFKD", word.casefold().translate(WITHOUT_MARKS))
    return "".join(sign for sign in parts if sign.isalnum() or sign == "'").casefold()


@cache
def english() -> Any:
    """Return the stemmer of English."""
    return snowballstemmer.stemmer("english")


@cache
def indonesian() -> Any:
    """Return the stemmer of Indonesian, which knows 30,000 roots: without them "bertemu" gives "berte"."""
    return StemmerFactory().create_stemmer(isDev=False).delegatedStemmer
