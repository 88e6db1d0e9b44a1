"""Decode bytes and tidy text, before anything counts characters in it."""

import codecs
import re
import unicodedata

from charset_normalizer import from_bytes

from articles.ingest.readers.refusals import NO_TEXT, Unreadable

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark begins the same
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
WESTERN = {"iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii", "ascii"}  # as browsers read them
BINARY_SHARE = 0.02  # of control characters, from which on a file is no text
JOINERS = "\u200c\u200d"  # they change what a word is in Persian and Hindi


def decode(data: bytes, declared: str = "") -> str:
    """Return the text of bytes: by their mark, as UTF-8, as declared, or in the encoding that fits best.

    Raise Unreadable where they are no text.
    """
    text = decoded(data, declared)
    controls = sum(c < " " and c not in "\t\n\r\f\v" for c in text)
    if controls > BINARY_SHARE * len(text):
        raise Unreadable(NO_TEXT)
    return text


def decoded(data: bytes, declared: str) -> str:
    """Return the text of bytes, binary or not."""
    return data.decode(encoding_of(data, declared), errors="replace")


def encoding_of(data: bytes, declared: str = "") -> str:
    """Return the encoding that bytes are in. Raise Unreadable where none fits."""
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return encoding
    declared = "cp1252" if declared.lower() in WESTERN else declared
    for encoding in filter(None, ("utf-8", declared, wide(data))):
        try:
            data.decode(encoding)
        except (UnicodeError, LookupError):  # a page may declare any codec that Python has
            continue
        return encoding
    best = from_bytes(data).best()
    if best is None:
        raise Unreadable(NO_TEXT)
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return best.encoding
    # A short text fits several code pages of Europe equally well; of those it is the western one.
    letters = [character for character in str(best) if character.isalpha()]
    return "cp1252" if all("LATIN" in unicodedata.name(letter, "") for letter in letters) else best.encoding


def wide(data: bytes) -> str:
    """Return the UTF-16 that bytes without a mark are in, by where their zeros stand, or nothing."""
    sample = data[:2000]
    if len(sample) < 4 or sample.count(0) < len(sample) // 3:
        return ""
    return "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"


def language_code(tag: str) -> str:
    """Return the two letters that a language tag begins with ("id", "en-GB"), or nothing where it is none."""
    found = re.fullmatch(r"([a-z]{2})(?:[-_].*)?", tag.strip().lower())
    return found[1] if found else ""


class Tidy(dict[int, str | int | None]):
    """What becomes of each character in `str.translate`, found out once: itself, a space, a line break or nothing."""

    def __missing__(self, code: int) -> str | int | None:
        """Return what becomes of a character, and remember it."""
        character = chr(code)
        category = unicodedata.category(character)
        if character in "\n" + JOINERS:
            self[code] = code
        elif character in "\f\v\u0085\u2028\u2029":
            self[code] = "\n"
        elif character == "\t" or category == "Zs":
            self[code] = " "
        else:
            self[code] = None if category in {"Cc", "Cf", "Cs", "Co", "Cn"} else code
        return self[code]


TIDY = Tidy()


def clean(text: str) -> str:
    """Return text in NFC with plain line breaks and spaces and without control and invisible characters."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).translate(TIDY)
    lines = [re.sub(" {2,}", " ", line).strip() for line in text.split("\n")]
    return re.sub("\n{3,}", "\n\n", "\n".join(lines)).strip()
