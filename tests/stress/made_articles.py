"""Hundreds of articles that tell of common meetings: those of the project, and systematic variants of them.

A variant of a whole collection moves every year back and, every other time, gives each person another surname, the
same in all of its articles: what two articles had in common, their variants have in common too, and every person is
in several variants, with meetings of other years. The texts are no good prose.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import count, islice
from pathlib import Path
from typing import Any

from articles.ingest.readers import read
from articles.measuring.marked import marked_articles
from articles.records.documents import Document, Readable

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "tests" / "data"
SHORTEST = 5  # letters of a word of a name that is replaced: what is shorter may be a word of its own
YEAR = re.compile(r"\b(19|20)\d\d\b")
WORD = re.compile(r"\w+")
VOWELS = str.maketrans("aeiou", "eioua")


def made_articles(number: int) -> list[Readable]:
    """Return so many articles, the same ones each time."""
    originals = [*marked(), *news(), *samples()]
    words = surnames()
    variants = (
        varied(article, version, words if version % 2 else {}) for version in count() for article in originals
    )
    return list(islice(variants, number))


def marked() -> Iterator[Readable]:
    """Yield the articles of the sets that ledgers are measured with."""
    for path in sorted((DATA / "ledger").glob("*.jsonl")):
        for one in marked_articles(path):
            document = Document(
                text=one.text,
                title=one.title,
                source=one.publisher,
                published=one.published,
                language=one.language,
            )
            yield Readable(f"{path.stem}:{one.id}", document)


def news() -> Iterator[Readable]:
    """Yield the made-up news that the reading is measured with."""
    for line in (*lines_of("news_en.jsonl"), *lines_of("news_id.jsonl")):
        day = date.fromisoformat(line["reference_date"])
        document = Document(text=line["text"], title=line["title"], published=day, language=line["lang"])
        yield Readable(line["id"], document)


def samples() -> Iterator[Readable]:
    """Yield the articles that come with the program."""
    for line in lines_of("samples_expected.jsonl"):
        path = ROOT / "samples" / line["file"]
        yield Readable(path.name, read(path.name, path.read_bytes()))


def lines_of(name: str) -> list[dict[str, Any]]:
    """Return the objects of a file of JSON lines."""
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines() if line]


def surnames() -> dict[str, str]:
    """Return the last words of the names of known persons, each with another word in its place."""
    names = {
        name
        for file in ("news_en.jsonl", "news_id.jsonl", "samples_expected.jsonl")
        for line in lines_of(file)
        for name in line.get("persons", ())
    }
    last = {name.split()[-1] for name in names if " " in name}
    return {word: word[0] + word[1:].translate(VOWELS) for word in last if len(word) >= SHORTEST}


def varied(article: Readable, version: int, words: Mapping[str, str]) -> Readable:
    """Return an article some years earlier, with other surnames; the first version is as it was."""
    if version == 0:
        return article
    document = article.document
    published = document.published
    return Readable(
        f"{article.name}:{version}",
        replace(
            document,
            text=f"{retold(document.text, version, words)}\n\nEdition {version}.",
            title=retold(document.title, version, words),
            published=published.replace(year=published.year - version, day=min(28, published.day))
            if published
            else None,
        ),
    )


def retold(text: str, years: int, words: Mapping[str, str]) -> str:
    """Return a text with its years moved back and some words replaced."""
    text = YEAR.sub(lambda year: str(int(year[0]) - years), text)
    return WORD.sub(lambda word: words.get(word[0], word[0]), text)
