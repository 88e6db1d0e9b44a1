"""Tell how two spellings of a person's name relate: across outlets, languages, transliterations and scripts.

A name is compared at three depths. Folded, it loses what outlets do differently by habit: case, accents, hyphens,
articles, doubled letters, "kh" for "h", "y" for "i", "ou" for "u". Its skeleton keeps the consonants alone, which is
what survives when a name passes through Arabic or Cyrillic letters; it finds candidates, and the folded forms decide.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import permutations
from typing import Literal

from anyascii import anyascii

from articles.resolution.names import normalised

Relation = Literal["same", "like", "part", "near", ""]

# Words of a name that outlets leave out or write together with the next.
ARTICLES = frozenset({"al", "el", "as", "es", "ash", "az", "ad", "an", "ar", "at", "ul", "ud", "ur", "us"})
HONORIFICS = frozenset(
    {"sheikh", "shaikh", "sheekh", "syekh", "syeikh", "sayyid", "haji", "hajji", "dr", "prof"}
)
SERVANT = frozenset({"abd", "abdul", "abdel", "abdal", "abdoul", "abdol"})
LINKS = frozenset(
    {"bin", "ibn", "ben", "bint", "binti", "van", "von", "der", "de", "da", "dos", "di", "la", "le"}
)

FOLDS = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        # Syllables of Chinese and Korean names, where Zhang, Jiang and Yang are three: letters of their own.
        (r"^zh(?=[aeiou]{1,3}(?:ng?)?$)", "Z"),
        (r"^j(?=(?:[iu][aeiou]{0,2}|oo|ee)(?:ng?)?$|[aeo]{1,2}ng$)", "J"),
        (r"^m[ou]h?h[ae]mm?[ae]d$", "muhamad"),
        (r"^abd(?:[aeu]|ou?)l(?=.{3})", "abdal"),  # "Abdelaziz", "Abdulaziz"
        (r"^abd[aeiou]r+(?=ahm)", "abdalr"),  # "Abdirahman", "Abdurrahman"
        (r"^abd[aeu]([sntzd])(?=\1)", "abdal"),  # "Abdussalam"
        (r"aw(?=[^aeiouy])", "au"),  # "Fawzi", "Fauzi"
        (r"^ye(?=[^aeiouy])", "e"),  # "Yevgeny", "Evgeni"
        (r"tsch|tch", "ch"),
        (r"sch|sh|sj|sz", "s"),
        (r"zh|dj|dzh|j", "i"),
        (r"kh|gh", "h"),
        (r"ck|q|c(?![eih])|k", "k"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"dh", "d"),
        (r"w", "v"),
        (r"x", "ks"),
        (r"ou|oo", "u"),
        (r"ee|ie|iy|yi|ij|y", "i"),
        (r"(.)\1+", r"\1"),
        (r"(?<=.)h$", ""),
    )
)
# Countries, ISO 3166-1, where the last name is often left out: the mother's in Spanish, the grandfather's in the Horn.
LAST_LEFT_OUT = frozenset(
    {
        "AR",
        "BO",
        "CL",
        "CO",
        "CR",
        "CU",
        "DO",
        "EC",
        "ES",
        "GQ",
        "GT",
        "HN",
        "MX",
        "NI",
        "PA",
        "PE",
        "PR",
        "PY",
        "SV",
    }
    | {"UY", "VE", "DJ", "ER", "ET", "SO"}
)
# Somali writes h as x, the sound of the Arabic letter ayn as c, and long vowels twice: "Cabdiraxmaan".
SOMALI = re.compile(r".x.*(aa|ee|ii|oo|uu)|(aa|ee|ii|oo|uu).*x")
VOWELS = frozenset("aeiou")
SYLLABLES_WITHIN = str.maketrans("ZJ", "ii")
SYLLABLE = re.compile(r"[^aeiou]*[ei]ng?")  # Peng and Ping, Chen and Chin
# Folded names of one skeleton that are no spellings of each other.
DISTINCT = tuple(
    re.compile(pattern)
    for pattern in (
        r"has[ae]ni?",
        r"h[uo]s[aei]+ni?",
        r"ahm[ae]d",
        r"hamad",
        r"ham[ei]d",
        r"ham[uo]d",
        r"s[ae]lm[ae]n",
        r"s[uo]l[aei]+m[ae]n",
        r"iamal",
        r"iam[ei]l",
        r"kamal",
        r"kam[ei]l",
    )
)
VOWEL_PAIRS = str.maketrans("oe", "ui")  # Omar and Umar, Saleh and Salih

ALIKE = 0.6  # of two words with one skeleton, from this share of common letters on
NEAR = 0.85  # of two words with other consonants
LONG = 5  # letters that a word of two consonants must have: Khaled and Khalid, but not Lima and Lama
SHORT = 3  # words of fewer letters are too short for a misspelling to be told from another name


@lru_cache(maxsize=1 << 15)
def words(name: str) -> tuple[str, ...]:
    """Return the folded words of a name in their order, without articles: "Mohammed Al-Khatib" as muhamad hatib."""
    plain = normalised(anyascii(name)).split()
    if any(SOMALI.search(word) for word in plain):
        plain = [re.sub(r"^c(?=[aeiou])|(?<=.)c$", "", word.replace("x", "h")) for word in plain]
    kept = [word for word in plain[:-1] if word not in ARTICLES | HONORIFICS] + plain[-1:]
    for at in range(len(kept) - 2, -1, -1):  # "Abdel Aziz", "Abdulaziz"
        if kept[at] in SERVANT:
            kept[at : at + 2] = [f"abdal{kept[at + 1]}"]
    return tuple(folded(word) for word in kept)


@lru_cache(maxsize=1 << 16)
def folded(word: str) -> str:
    """Return a word as transliterations agree on it."""
    for pattern, by in FOLDS:
        word = pattern.sub(by, word)
    return word


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """Return the consonants of a folded word, h left out; the word itself where it has none."""
    bare = "".join(letter for letter in word if letter not in VOWELS and letter != "h")
    return re.sub(r"(.)\1+", r"\1", bare) or word


def skeletons(name: str) -> tuple[str, ...]:
    """Return the skeletons of the words of a name, sorted, without links such as "bin"."""
    kept = [word for word in words(name) if word not in LINKS]
    return tuple(sorted(skeleton(word) for word in kept or words(name)))


def run(name: str) -> str:
    """Return the skeletons of the words of a name in one, in their order, however the words are parted."""
    return skeleton(whole(word for word in words(name) if word not in LINKS))


def whole(parts: Iterable[str]) -> str:
    """Return folded words in one, as they are folded where they are written so: "Jin Ping" is Jinping."""
    return re.sub(r"(.)\1+", r"\1", "".join(parts).translate(SYLLABLES_WITHIN))


def softened(name: str) -> str:
    """Return a name with h for each g that begins a word, as Cyrillic letters write both alike."""
    return " ".join(f"h{word[1:]}" if word[0] == "g" else word for word in words(name))


@lru_cache(maxsize=1 << 15)
def relation(one: str, other: str) -> Relation:
    """Return how two names relate.

    `same`: one name, spelled as another outlet would, or in the other order. `like`: a transliteration of it, word
    by word. `part`: the words of one are among those of the other. `near`: one word is misspelt, or another.
    """
    mine, theirs = (
        words(name) for name in sorted((one, other))
    )  # the matching of letters is not symmetrical
    if not mine or not theirs:
        return ""
    if sorted(mine) == sorted(theirs) or (len(mine) != len(theirs) and whole(mine) == whole(theirs)):
        return "same"
    left = [word for word in mine if word not in LINKS]
    right = [word for word in theirs if word not in LINKS]
    if len(left) == len(right):
        return paired(left, right)
    if run(one) == run(other) and len(run(one)) >= LONG and same_letters(whole(mine), whole(theirs)) >= NEAR:
        return "like"  # "Wolde-Mariam", "Woldemaryam"
    shorter, longer = sorted((left, right), key=len)
    if shorter and all(any(fits(word, its) for its in longer) for word in shorter):
        return "part"
    return ""


def ends(name: str, country: str) -> set[str]:
    """Return the skeletons of the first and the last word of a name of two or more, as names that are cut keep them."""
    bones = [skeleton(word) for word in words(name) if word not in LINKS]
    if len(bones) < 2:
        return set()
    found = {f"{bones[0]}|{bones[-1]}"}
    if len(bones) > 2 and country in LAST_LEFT_OUT:
        found.add(f"{bones[0]}|{bones[-2]}")
    return found


def is_short_for(short: str, full: str, countries: Collection[str]) -> bool:
    """Tell if a name of two words or more is a longer one without some words between its first and its last.

    Where the mother's name stands last ("Rafael Urdaneta Colmenares") that may be the one left out.
    """
    few, many = ([word for word in words(name) if word not in LINKS] for name in (short, full))
    if not 2 <= len(few) < len(many) or not fits(few[0], many[0]):
        return False
    rest = iter(many[1:])
    if not all(any(fits(word, its) for its in rest) for word in few[1:]):
        return False
    return fits(few[-1], many[-1]) or (bool(LAST_LEFT_OUT & set(countries)) and fits(few[-1], many[-2]))


def paired(left: Sequence[str], right: Sequence[str]) -> Relation:
    """Return the relation of two names of as many words: the best of the orders in which they pair."""
    orders = permutations(right) if len(right) <= 4 else [tuple(right)]
    best: Relation = ""
    for order in orders:
        odd = [(mine, its) for mine, its in zip(left, order, strict=True) if not fits(mine, its)]
        if not odd:
            return "like"
        if len(odd) == 1 and len(left) > 1 and is_near(*odd[0]):
            best = "near"
    return best


def fits(one: str, other: str) -> bool:
    """Tell if two folded words can be one word in two transliterations.

    A vowel at the end tells Daniel from Daniela, so both or neither must have one.
    """
    if not one or not other:
        return False
    if one == other or ({one[0], other[0]} == {"g", "h"} and fits(one[1:], other[1:])):
        return True  # "Huseynov" comes back from Cyrillic letters as "Guseynov"
    bones = skeleton(one)
    paired_vowels = one.translate(VOWEL_PAIRS) == other.translate(VOWEL_PAIRS)
    if (not paired_vowels and bones != skeleton(other)) or are_distinct(one, other):
        return False
    if paired_vowels:
        return min(len(one), len(other)) >= SHORT
    if min(len(one), len(other)) < (LONG if len(bones) < 3 else SHORT) or len(bones) < 2:
        return False
    ends = (one[-1] in VOWELS, other[-1] in VOWELS)
    return ends[0] == ends[1] and same_letters(one, other) >= ALIKE and not feminine(one, other)


def are_distinct(one: str, other: str) -> bool:
    """Tell if two folded words are two names that a vowel alone parts: Ping and Peng, Hassan and Hussain."""
    if SYLLABLE.fullmatch(one) and SYLLABLE.fullmatch(other):
        return True
    mine, its = (
        {number for number, name in enumerate(DISTINCT) if name.fullmatch(word)} for word in (one, other)
    )
    return bool(mine and its) and not mine & its


def feminine(one: str, other: str) -> bool:
    """Tell if two words that end in a vowel part a man's name from a woman's: Mario, Maria."""
    return (
        one[-1] != other[-1] and one[-1] in VOWELS and "a" in (one[-1], other[-1]) and one[:-1] == other[:-1]
    )


def is_near(one: str, other: str) -> bool:
    """Tell if one of two folded words may be the other, misspelt."""
    return min(len(one), len(other)) > SHORT and same_letters(one, other) >= NEAR


@lru_cache(maxsize=1 << 15)
def same_letters(one: str, other: str) -> float:
    """Return the share of letters that two words have in common, in their order, whichever is named first."""
    first, second = sorted((one, other))
    return SequenceMatcher(None, first, second, autojunk=False).ratio()
