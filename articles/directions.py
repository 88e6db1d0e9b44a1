"""Keep text from turning the letters around it: what overrides their direction is shown as a mark of its own.

The signs U+202A to U+202E and U+2066 to U+2069 make "gpj.exe" of "exe.jpg", and what follows a name run backwards.
Names in Arabic and Hebrew need none of them: their letters have a direction. Each sign becomes one other, as long in
UTF-8, so that offsets and lengths stay.
"""

import re

MARK = "\N{REPLACEMENT CHARACTER}"
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
TURNING_BYTES = re.compile(b"\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]")  # the same in UTF-8


def straight(text: str) -> str:
    """Return text with a mark in place of each sign that turns letters."""
    return TURNING.sub(MARK, text)


def straight_bytes(content: bytes) -> bytes:
    """Return UTF-8 with a mark in place of each sign that turns letters; it is as long as before."""
    return TURNING_BYTES.sub(MARK.encode(), content)
