"""Tells names that sign a text or a picture from names in the news."""

import re

# "(Photo: ", "(Foto "; and what stands around an outlet in a dateline: "JAKARTA, KOMPAS.com -", "SEOUL (Reuters) -".
_BRACKET = re.compile(r"[(\[]\s*(?:photo|foto|file|image|picture|via|dok\w*)?\s*[:.]?\s*$", re.IGNORECASE)
_PICTURE = re.compile(
    r"[(\[][^()\[\]\n]{0,40}\b(?:photo|foto|gambar|image|picture)\b[^()\[\]\n]{0,20}$", re.IGNORECASE
)
_ALONE_BEFORE = re.compile(r"(?:[.!?…][\"”’)]?|\n)\s*$")
_SIGNED_BEFORE = re.compile(r"[.!?…][\"”’)]?\s?[-–—]+\s?$")
_ALONE_AFTER = re.compile(r"\.?[ \t]*(?:\n|$)")
_BRACKET_END = re.compile(r"[^()\n]{0,30}\)")
_OUTLET_BEFORE = re.compile(r"(?:^|\n|[A-Z]{3}(?:, | \()|\.\s\d+ \(|\d \()\s*$")
_OUTLET_AFTER = re.compile(r"\)?\s*(?:-|–|—|--)")
_SLASH_BEFORE = re.compile(r"[A-Za-z]\s?/\s?$")
_REACH = 40


def signs(text: str, start: int, end: int, bylines: tuple[str, ...]) -> bool:
    """Tell if a name signs the text or a picture: "By …", "AFP/…", "… / POOL / AFP"."""
    before = text[max(0, start - _REACH) : start]
    if text[end : end + 4].lstrip(" ").startswith("/") or _SLASH_BEFORE.search(before):
        return True
    line = before.rsplit("\n", 1)[-1]
    opener = re.search(rf"(?:^|[\n.)\]:|]\s*)((?:{'|'.join(bylines)})\s*:?\s*)$", line, re.IGNORECASE)
    return bool(opener and (opener[1][0].isupper() or ":" in opener[1]))


def in_credit(text: str, start: int, end: int) -> bool:
    """Tell if a name stands in brackets that tell whose a picture is: "(File photo - …)"."""
    line = text[max(0, start - 2 * _REACH) : start].rsplit("\n", 1)[-1]
    return bool(_PICTURE.search(line) and _BRACKET_END.match(text[end : end + _REACH]))


def is_credit(text: str, start: int, end: int) -> bool:
    """Tell if a medium is named for a picture, or as the outlet behind a dateline."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    if before.rstrip().endswith("/") or after.lstrip().startswith("/"):
        return True
    if _BRACKET.search(before) and _BRACKET_END.match(after):
        return True
    if in_credit(text, start, end):
        return True
    alone = _ALONE_BEFORE.search(before) or _SIGNED_BEFORE.search(before)
    if alone and _ALONE_AFTER.match(text[end : end + _REACH]) and start:
        return True
    return bool(_OUTLET_BEFORE.search(before) and _OUTLET_AFTER.match(after))
