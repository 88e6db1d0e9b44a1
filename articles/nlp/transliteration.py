"""One form for the spellings of a name that transliterations differ in: "Tokayev", "Tokaev", "Tokajew", "Toqayev".

The rules are those by which Arabic, Persian, Russian, Ukrainian, Turkic and Korean names are written otherwise in
English, German, French, old and new Indonesian. They are coarse: a full name may be folded `loosely`, where vowels
and sibilants fall together too, since its other words bear it out; a surname alone only strictly.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

ARTICLES = frozenset({"al", "el", "ul", "il"})
# An article takes the first consonant of its noun: "as-Sisi", "ad-Dawla", Indonesian "asy-Syaraa".
ASSIMILATED = frozenset({"as", "ash", "asy", "ad", "an", "ar", "at", "az", "es", "ed", "en", "er"})

_ENDS_SLAVIC = re.compile(r"(?:[eo][wv]a?|sk[iy]j|j[ao]n|jahu|jan)$")
_STRICT: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        (r"tsch", "ch"),
        (r"dsch|dj(?=[aeiou])", "j"),
        (r"sch|s[yj](?=[aeou])", "sh"),
        (r"zh", "j"),
        (r"ck|q|c(?![heiy])", "k"),
        (r"x", "ks"),
        (r"ph", "f"),
        (r"w", "v"),
        (r"(?<=[dtgb])h", ""),
        (r"(?<=.)kh", "h"),
        (r"y|(?<=[eiyo])j$", "i"),
        (r"^ie(?=[vgflr])", "e"),  # Yevgeny, Yeltsin
        (r"ou|oo", "u"),
        (r"ee", "i"),
        (r"eo|oe(?!v)", "o"),
        (r"ue", "u"),
        (r"abd[aeou](?=[lrs])l?", "abdal"),
        (r"^abd$", "abdal"),
        (r"(.)\1+", r"\1"),
        (r"(?<=[aeou])i(?=[aeou])", ""),
    )
)
_LOOSE: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), put)
    for pattern, put in ((r"sh|z", "s"), (r"o", "u"), (r"e", "a"), (r"(.)\1+", r"\1"))
)
# First names that languages share, each under one of its spellings.
_GIVEN = {
    spelling: names.split()[0]
    for names in (
        "aleksandr alexander alexandr aleksander aleksandar alyaksandr aliaksandr oleksandr",
        "vladimir wladimir volodymyr volodimir wolodymyr uladzimir vladymyr",
        "sergei sergey sergej sergii serhiy serhii siarhei sjarhej",
        "dmitri dmitry dmitrij dmitriy dimitri dmytro dzmitry",
        "mikhail michail mihail mykhailo mychajlo mikhailo",
        "nikolai nikolay nikolaj mykola mikalai",
        "piotr pyotr petr petro pjotr",
        "evgeni yevgeny evgeny jewgenij yevhen yevgeni",
        "andrei andrey andrej andriy andrii",
        "pavel pawel pavlo",
        "yuri yury yuriy jurij yurii iurii",
        "benjamin binyamin benyamin binjamin benjamen",
    )
    for spelling in names.split()
}


def folded(keys: Sequence[str], *, loosely: bool) -> str:
    """Return the form that the spellings of a name share, without spaces and articles. `keys` as of `words.keys_of`."""
    joined = ""
    for index, key in enumerate(keys):
        if index + 1 < len(keys) and (index or not loosely) and is_article(key, keys[index + 1]):
            continue
        joined = put_together(joined, folded_word(key, loosely=loosely))
    return joined


def put_together(joined: str, word: str) -> str:
    """Return the form of a name with that of one more word, as if no space had stood between them."""
    return joined + (word[1:] if joined and word and joined[-1] == word[0] else word)


def is_article(key: str, following: str) -> bool:
    """Tell if a word is the Arabic article of the one behind it."""
    return key in ARTICLES or (key in ASSIMILATED and following[:1] == key[1])


@lru_cache(maxsize=1 << 15)
def folded_word(key: str, *, loosely: bool) -> str:
    """Return the form that the spellings of one word share."""
    if loosely:
        key = _GIVEN.get(key, key)
    if _ENDS_SLAVIC.search(key):
        key = key[:1] + key[1:].replace("j", "i")
    for pattern, put in _STRICT:
        key = pattern.sub(put, key)
    if loosely:
        for pattern, put in _LOOSE:
            key = pattern.sub(put, key)
    return key
