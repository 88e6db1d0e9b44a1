"""Texts that nobody would print, made at random: what hostile or broken files may hold. All of the prose is ours."""

import json
import random
from datetime import date
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

DATA = Path(__file__).resolve().parent.parent / "data"
NAMES = (
    "Joko Widodo", "Anwar Ibrahim", "Vladimir Putin", "Kim Jong-un", "Sri Mulyani Indrawati",
    "Recep Tayyip Erdoğan", "Mohammed bin Salman", "Ursula von der Leyen", "Nguyễn Phú Trọng", "Олаф Шольц",
    "محمد بن سلمان", "習近平", "O’Neil-D’Arcy", "M. B. S.", "JFK", "Bọ́lá Adéyẹmí",
    "Prof. Dr. Ir. H. Budi, S.H., M.Hum.", "x", "The", "Presiden",
)  # fmt: skip
DAYS = (
    "31 February 2024", "29 Februari 2023", "0 Januari 0000", "32/13/2024", "1 January 1",
    "31 December 9999", "1 Januari 10000", "99 Mei 99999", "yesterday", "kemarin", "besok", "last century",
    "next year", "tahun lalu", "on Wednesday", "Rabu (31/02)", "(30/2/2024)", "2024-00-00", "in -5 days",
    "999999999999 years ago", "999999999999 hari lalu", "the 2,000,000th week", "12-10 November",
    "28 December to 3 January", "Sept 31", "two weeks after 31 December 9999", "100 tahun lalu", "May",
    "³ March ²⁰²⁴", "१२ मार्च",
)  # fmt: skip
JOINS = (
    " met ", " bertemu ", " and ", " dan ", ", ", " with ", " dengan ", " in ", " di ", " on ", " pada ",
    ". ", "\n", "\n\n", " will meet ", " tidak jadi bertemu ", " denied meeting ", " phoned ",
    " menelepon ", " said ", " kata ", " “", "” ", ' "', '" ', " (", ") ", " - ", " — ", ": ", "; ", "'s ",
    "/", "…", " yang ", " who ", " between ", " antara ",
)  # fmt: skip
SIGNS = (  # control and invisible signs, marks, signs of more than one, and letters whose case is longer
    "\0\x07\t\r\f\v\x1b\x7f\x85\xa0\xad\u0301\u0323\u0489\u061c\u180e\u200b\u200d\u200e\u202e\u2028\u2029\u2066\ufeff\ufffd"
    "\uffff\U000e0041\U0001f468\u200d\U0001f469\U0001f3fdßſıİŉǅﬁ"
)
MARKS = ".,;:!?…-–—()[]{}<>«»“”‘’\"'/\\|*#@&%$+=~^_`"
# What a pattern that tries too much would never end with.
UNITS = (
    "a", "A", " ", "\n", ".", ",", "-", "(", ")", '"', "“", "”", "'", "1", "/", "A.", "A. ", "A, ", "a-",
    "Al-", "bin ", "of the ", "yang ", "Presiden ", "President ", "Mr. ", "Menteri Luar Negeri ",
    "the foreign minister of ", "12 ", "1 May ", "1/2/", "Joko Widodo ", "Putin, ", "Putin and ",
    "Putin dan ", "met ", "bertemu ", "Putin met Xi. ", "Jokowi bertemu Anwar. ", "“Putin met Xi,” said ",
    "said ", "kata ", "in Jakarta ", "di Jakarta, ", "Jakarta (ANTARA) - ", "“(", "A B ", "é", "e\u0301",
    "😀", "中", "Putin\n", "- Putin\n", "Foto: X\n", "http://a.b/", "a@b.c ", "&amp;", "<b>", "{{ x }}",
    "UN ", "PBB ", "K.T.T. ", "next week ", "pekan lalu ", "from 1 to ", "antara ", "between ", "not ",
    "tidak ", "G7 ", "-nya ", "\u200b", "\u0301",
)  # fmt: skip


@cache
def sentences() -> tuple[str, ...]:
    """Return good sentences in Indonesian and English."""
    texts = [
        json.loads(line)["text"]
        for name in ("news_en.jsonl", "news_id.jsonl")
        for line in (DATA / name).read_text(encoding="utf-8").splitlines()
    ]
    return tuple(part for text in texts for part in text.replace("\n", " ").split(". ") if part)


odd_letters = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from(SIGNS)), max_size=80
)
words = st.one_of(
    st.sampled_from(NAMES),
    st.sampled_from(DAYS),
    st.sampled_from(JOINS),
    st.sampled_from(UNITS),
    odd_letters,
    st.text(st.sampled_from(MARKS), max_size=40),
    st.text(st.characters(categories=["Lu", "Ll", "Lo", "Mn", "Nd", "So", "Zs"]), max_size=40),
    st.builds(lambda unit, times: unit * times, st.sampled_from(UNITS), st.integers(2, 400)),
    st.builds(lambda size: "W" + "x" * size, st.integers(0, 5000)),
    st.deferred(lambda: st.sampled_from(sentences())),
)
salads = st.lists(words, max_size=25).map("".join)


def broken(text: str, seed: int, times: int) -> str:
    """Return a text to which odd things happened so many times."""
    chance = random.Random(seed)
    for _ in range(times):
        at, to = sorted((chance.randrange(len(text) + 1), chance.randrange(len(text) + 1)))
        to = min(to, at + 60)
        part, name, sign = text[at:to], chance.choice(NAMES), chance.choice(SIGNS)
        moved = (
            "",
            part * 2,
            part.upper(),
            part.lower(),
            part[::-1],
            part.replace(" ", ""),
            part.replace(" ", "\n"),
        )
        added = (sign, chance.choice(MARKS) * 3, name, chance.choice(DAYS), chance.choice(JOINS), part + name)
        around = (f"“{part}", f"{part}”", f"({part}", f"{part} ({part})", f"{part}, {part}")
        text = text[:at] + chance.choice((*moved, *added, *around)) + text[to:]
    return text


mutated = st.builds(
    broken,
    st.lists(st.deferred(lambda: st.sampled_from(sentences())), min_size=1, max_size=5).map(". ".join),
    st.integers(0, 2**32),
    st.integers(1, 12),
)
crowds = st.builds(
    lambda names, join, rest: join.join(names) + rest,
    st.lists(st.sampled_from(NAMES), min_size=20, max_size=120),
    st.sampled_from(JOINS),
    st.sampled_from(DAYS),
)
quotes = st.builds(
    lambda depth, left, right, inner: f" {left}".join(["Putin said"] * depth) + inner + right * depth,
    st.integers(1, 60),
    st.sampled_from(("“", '"', "(", "‘", "«", "—", "[")),
    st.sampled_from(("”", '"', ")", "’", "»", "—", "", ".”")),
    st.sampled_from(("", "Xi met Modi in Delhi yesterday.", "Jokowi bertemu Anwar kemarin.")),
)
texts = st.one_of(salads, mutated, mutated, crowds, quotes, odd_letters)
borders = (date.min, date.max, date(1900, 1, 1), date(2024, 2, 29), date(2100, 12, 31))
published = st.one_of(st.none(), st.dates(), st.sampled_from(borders))
languages = st.sampled_from(("", "en", "id", "fr", "zz"))
