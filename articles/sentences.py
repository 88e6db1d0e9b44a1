"""Where the sentences of a text begin and end, for people to choose from. Pure: no Django, no language model.

A line break always ends one, for headlines lack their full stop. A wrong cut costs a reader one more click: whoever
chooses may take several sentences.
"""

import re
from collections.abc import Iterator

LINE = re.compile(r"[^\n\r\u2028\u2029]+")
# The end of a sentence, closing quotes and brackets with it, before white space and more text.
# Nothing in it is tried twice, so that a text of a million full stops takes no longer than any other.
END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s++\S)")
ABBREVIATIONS = re.compile(
    r"mr|mrs|ms|drs?|prof|st|gen|col|lt|sgt|capt|sen|rep|gov|rev|hon|jr|sr|vs|no|inc|ltd|co|corp|jan|feb|mar|apr|jun|"
    r"jul|aug|sept?|oct|nov|dec|hj|kh|ir|jl|yth|tn|ny|bpk|sdr",
    re.IGNORECASE,
)
LAST_WORD = re.compile(r"(?<![^\W_])[^\W_]+$")
LETTER_NEXT = re.compile(r"\s+[^\W\d_]")
LONGEST = 6  # letters of an abbreviation, and then some


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each sentence, without the white space around it; offsets count code points."""
    for line in LINE.finditer(text):
        start = line.start()
        for end in END.finditer(line.group()):
            if goes_on(line.group(), end):
                continue
            yield from trimmed(text, start, line.start() + end.end())
            start = line.start() + end.end()
        yield from trimmed(text, start, line.end())


def goes_on(line: str, end: re.Match[str]) -> bool:
    """Tell if a full stop stands after an initial or an abbreviation, or before a small letter."""
    if end.group() != ".":
        return False
    following = LETTER_NEXT.match(line, end.end())
    if following is not None and following.group()[-1].islower():
        return True
    word = LAST_WORD.search(line[max(0, end.start() - LONGEST) : end.start()])
    return word is not None and (
        (len(word.group()) == 1 and word.group().isupper())
        or ABBREVIATIONS.fullmatch(word.group()) is not None
    )


def trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a stretch without the white space around it, where anything is left."""
    piece = text[start:end]
    left, right = len(piece) - len(piece.lstrip()), len(piece.rstrip())
    if left < right:
        yield start + left, start + right
