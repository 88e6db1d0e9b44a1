"""Tells which mentions are no news, and which states are named without acting.

Left out altogether: headlines of other articles among the lines of this one, and what stands in a picture's credit.
Named without acting: what is only the topic ("soal Taiwan"), whose only a thing is ("the Spanish border"), or what a
list of members names.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Doc

from articles.nlp.components.bylines import in_credit
from articles.nlp.document import Mention, text_of
from articles.nlp.languages import words_of as language_words
from articles.nlp.languages.base import AsideWords
from articles.nlp.patterns import sought

_SENTENCE_END = re.compile(r"[.!?:;…]\s*[\"”’')\]]*\s*$|[\"”]\s*$")
_BULLET = re.compile(r"\s*(?:[-–•*]|\d+[.)])\s")
_JOINED = re.compile(r",?\s*(?:(?:and|or|dan|atau|serta)\s+)?(?:the\s+)?", re.IGNORECASE)
_SHORTEST, _LONGEST = 4, 18  # words of a headline
_MOST = 0.9  # of the long lines of a text that has full stops
_ROW = 3  # headlines that need no marker
_FEW = 4  # headlines behind one marker at most
_LIST = 3  # states that make a list

Span = tuple[int, int]


def other_headlines(text: str, words: AsideWords) -> list[Span]:
    """Return the lines that are headlines of other articles: behind "RELATED", or three and more between sentences."""
    lines = [(match.start(), match.end(), match[0]) for match in re.finditer(r"[^\n]*\S[^\n]*", text)]
    found: list[Span] = []
    stopped = _stops(lines)
    index = 0
    while index < len(lines):
        start, end, line = lines[index]
        marker = re.match(words.related, line.strip(), re.IGNORECASE)
        behind = _headlines_from(lines, index + 1)
        points = marker and (":" in marker[0] or not _ends(line))
        if marker and points and len(line.strip()[marker.end() :].split()) > _SHORTEST:
            found.append((start, end))
        elif marker and behind > index + 1:
            last = min(behind, index + 1 + _FEW)
            found.append((start, lines[last - 1][1]))
            index = last
            continue
        elif stopped and index and behind < len(lines) and behind - index >= _ROW and _headline(line):
            found.append((start, lines[behind - 1][1]))
            index = behind
            continue
        index += 1
    return found


def _stops(lines: Sequence[tuple[int, int, str]]) -> bool:
    """Tell if the lines of a text have their full stops, so that one without is no sentence."""
    long = [line for *_, line in lines if len(line.split()) > _LONGEST]
    return len(long) >= _ROW and sum(map(_ends, long)) >= _MOST * len(long)


def _headlines_from(lines: Sequence[tuple[int, int, str]], index: int) -> int:
    while index < len(lines) and _headline(lines[index][2]):
        index += 1
    return index


def _headline(line: str) -> bool:
    words = len(line.split())
    return not _ends(line) and not _BULLET.match(line) and _SHORTEST <= words <= _LONGEST


def _ends(line: str) -> bool:
    return _SENTENCE_END.search(line) is not None


def without_asides(doc: Doc, mentions: Sequence[Mention], spans: Sequence[Span]) -> list[Mention]:
    """Return the mentions that are part of the news, which other headlines are not."""
    text = text_of(doc)
    return [
        mention
        for mention in mentions
        if not any(start <= mention.start < end for start, end in spans)
        and not (mention.label in ("place", "state") and in_credit(text, mention.start, mention.end))
    ]


def mark_asides(doc: Doc, mentions: Sequence[Mention]) -> None:
    """Mark the states that are named without acting."""
    text, words = text_of(doc), language_words(doc.lang_).names.asides
    states = [mention for mention in mentions if mention.label == "state" and not mention.passive]
    before: Mention | None = None
    for mention in states:
        listed = (
            before is not None
            and before.aside
            and _JOINED.fullmatch(text, before.end, mention.start) is not None
        )
        lead, tail = text[max(0, mention.start - 40) : mention.start], text[mention.end : mention.end + 40]
        owner = tail[:2] in ("'s", "’s")
        itself = mention.place is not None and (not words.alone or re.match(words.alone, tail) is not None)
        patterns = (*words.before, *(words.topics if itself else ()))
        mention.aside = not owner and (
            (listed and itself) or any(sought(f"(?:{pattern})$").finds(lead) for pattern in patterns)
        )
        mention.aside |= any(re.match(pattern, tail, re.IGNORECASE) for pattern in words.behind)
        before = mention
    _mark_lists(text, states, words)


def _mark_lists(text: str, states: Sequence[Mention], words: AsideWords) -> None:
    """Mark the states of a list that only tells who belongs to something."""
    run: list[Mention] = []
    for one, other in pairwise([*states, None]):
        if one is None:
            break
        run.append(one)
        if other is not None and _JOINED.fullmatch(text, one.end, other.start):
            continue
        if len(run) >= _LIST:
            lead, tail = text[max(0, run[0].start - 40) : run[0].start], text[one.end : one.end + 40]
            members = sought(f"(?:{words.members})$").finds(lead) or re.match(words.are_members, tail)
            for mention in run if members else ():
                mention.aside = True
        run = []
