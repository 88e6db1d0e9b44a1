"""Compare names as people write them."""

import unicodedata
from functools import lru_cache

LONGEST = 100  # letters of a name
MOST_LETTERS = 20_000  # that are kept, so that a hostile text does not fill the memory


def normalised(name: str) -> str:
    """Return a name without case, accents and punctuation: "Kim Jong-Un" is "kim jong un".

    Hyphens and apostrophes part words differently from one outlet to the next ("Al-Sisi", "al Sisi"), so
    a hyphen becomes a space and an apostrophe nothing.
    """
    return known(name) if len(name) <= LONGEST else worked_out(name)


def worked_out(name: str) -> str:
    """Normalise a name, or a text of any length."""
    return " ".join(unicodedata.normalize("NFKD", name).translate(LETTERS).casefold().split())


class Letters(dict[int, str]):
    """What becomes of each character, by its code point: worked out when it is first met, then kept."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        category = unicodedata.category(letter)
        left_out = category == "Mn" or letter in "'’‘ʼʿʾ`"
        kept = "" if left_out else letter if category[0] in "LN" else " "
        if len(self) < MOST_LETTERS:
            self[code] = kept
        return kept


LETTERS = Letters()
known = lru_cache(maxsize=20_000)(worked_out)  # one name is asked for again and again


def preferred(one: str, other: str) -> str:
    """Return the better spelling of one name: with more accents and hyphens, else the first by code points.

    The choice does not depend on the order of the two, so that it does not depend on which article came
    first.
    """
    return max(
        one, other, key=lambda name: (sum(not c.isascii() for c in name), name.count("-"), -len(name), name)
    )
