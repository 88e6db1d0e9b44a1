"""What was read in gold articles, with what it rests on, and if it is right by the definitions of the measures."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from articles.measuring.calibration import field_right
from articles.measuring.comparison import comparison
from articles.measuring.gold import GoldArticle
from articles.nlp import pipeline
from articles.nlp.components.meetings.confidence import FIELDS, MEETING
from articles.nlp.components.meetings.grounds import Grounds
from articles.nlp.reading import reading_of
from training.confidence.targets import GROUNDS


@dataclass(slots=True)
class Examples:
    """The examples of one target, in one order. `before` is the confidence that the software gives now."""

    articles: list[str] = field(default_factory=list)
    grounds: list[Grounds] = field(default_factory=list)
    right: list[bool] = field(default_factory=list)
    before: list[float] = field(default_factory=list)

    seen: list[bool] = field(default_factory=list)  # while the rules were written

    def add(self, article: str, grounds: Grounds, right: bool, before: float, *, seen: bool = True) -> None:
        """Add one value that was read."""
        self.articles.append(article)
        self.grounds.append(grounds)
        self.right.append(right)
        self.before.append(before)
        self.seen.append(seen)


def examples_of(articles: Sequence[GoldArticle]) -> dict[str, Examples]:
    """Read articles and return the examples of the meeting and of each field that has a value.

    What gold allows and does not require is left out, as it is in the measures.
    """
    found = {name: Examples() for name in (MEETING, *FIELDS)}
    for article in articles:
        docs = pipeline.processed(article.text, published=article.published, language=article.language)
        reading = reading_of(article.text, article.language, docs)
        grounds = [one for _, doc in docs for one in doc._.grounds]
        place = {id(meeting): number for number, meeting in enumerate(reading.meetings)}
        compared = comparison(article, reading)
        for meeting in compared.invented:
            found[MEETING].add(article.id, grounds[place[id(meeting)]], False, meeting.confidence)
        for meeting in {id(pair.found): pair.found for pair in compared.pairs}.values():
            found[MEETING].add(article.id, grounds[place[id(meeting)]], True, meeting.confidence)
        for pair in compared.pairs:
            for name in FIELDS:
                right = _topics_right(pair.gold.topics, pair.found.topics) if name == "topics" else None
                right = field_right(pair, name) if name != "topics" else right
                if right is not None and getattr(pair.found, name):
                    sure = pair.found.field_confidence[name]
                    found[name].add(article.id, grounds[place[id(pair.found)]], right, sure)
    return found


def _topics_right(gold: frozenset[str], found: Sequence[str]) -> bool | None:
    return not gold.isdisjoint(found) if gold else None


def add_unseen(examples: Mapping[str, Examples], path: Path) -> None:
    """Add the examples of a file, of articles that nobody had looked at when the rules were written."""
    for line in path.read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        examples[one["target"]].add(one["article"], one["grounds"], one["right"], 0.0, seen=False)


def keep(examples: Mapping[str, Examples], path: Path) -> None:
    """Write examples to a file, a line each: no text, only what each rests on and if it was right."""
    lines = []
    for name, found in examples.items():
        for article, grounds, right in zip(found.articles, found.grounds, found.right, strict=True):
            told = {
                ground: round(float(grounds[ground]), 3) for ground in GROUNDS[name] if grounds.get(ground)
            }
            lines.append(json.dumps({"target": name, "article": article, "right": right, "grounds": told}))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
