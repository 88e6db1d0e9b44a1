"""Lets the reading see a text as it looks: composed letters, plain spaces and line breaks, nothing invisible.

The text that was handed in stays as it is; what was read is put back to where it stands there.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from articles.records.reading import FoundMeeting, FoundMention, FoundTopic, Reading

# Control and invisible characters, combining marks, and spaces and breaks of other kinds.
ODD = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u0300-\u036f\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    "\u3000\ufeff]"
)
# A line break; a letter with the marks that stand on it; whatever else.
CLUSTER = re.compile("\r\n?|[\u0085\u2028\u2029\f\v]|.[\u0300-\u036f]*|\n", re.DOTALL)
BREAKS = "\r\n\u0085\u2028\u2029\f\v"


@dataclass(frozen=True, slots=True)
class Plain:
    """A text as it looks. Its character number n stands in the original from `starts[n]` to `ends[n]`."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of this text, which is not empty, stands in the original."""
        return self.starts[start], self.ends[end - 1]


def plain(text: str) -> Plain | None:
    """Return a text as it looks, None where that is how it is written."""
    if not ODD.search(text):
        return None
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for found in CLUSTER.finditer(text):
        for letter in shown(found[0]):
            letters.append(letter)
            starts.append(found.start())
            ends.append(found.end())
    return Plain("".join(letters), starts, ends)


def shown(cluster: str) -> str:
    """Return what of a letter with its marks, a space or a break is to be seen; nothing of what is invisible."""
    if cluster[0] in BREAKS:
        return "\n"
    category = unicodedata.category(cluster[0])
    if category == "Zs" or cluster[0] == "\t":
        return f" {cluster[1:]}"
    return unicodedata.normalize("NFC", cluster[1:] if category in {"Cc", "Cf"} else cluster)


def put_back(reading: Reading, seen: Plain, text: str) -> Reading:
    """Return what was read in a text as it looks, with the offsets and words of the text itself."""

    def mention(found: FoundMention) -> FoundMention:
        start, end = seen.origin(found.start, found.end)
        return replace(found, start=start, end=end, surface=text[start:end])

    def meeting(found: FoundMeeting) -> FoundMeeting:
        spans = (seen.origin(item.start, item.end) for item in found.evidence)
        evidence = (
            replace(item, start=start, end=end)
            for item, (start, end) in zip(found.evidence, spans, strict=True)
        )
        return replace(found, evidence=tuple(evidence))

    def topic(found: FoundTopic) -> FoundTopic:
        phrases = []
        for phrase in found.phrases:
            start, end = seen.origin(phrase.start, phrase.end)
            phrases.append(replace(phrase, start=start, end=end, text=text[start:end]))
        return replace(found, phrases=tuple(phrases))

    return replace(
        reading,
        mentions=tuple(map(mention, reading.mentions)),
        meetings=tuple(map(meeting, reading.meetings)),
        topics=tuple(map(topic, reading.topics)),
    )
