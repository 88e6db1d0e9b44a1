"""The texts of made-up articles, as long as short news: put together quickly from paragraphs that are made once."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from articles.management.made_sentences import FILLERS, SURNAMES, TOPICS, WORDS

PARAGRAPHS = 300  # of each language, from which all texts are put together
FEWEST, MOST = 4, 7  # of them in a text
TOLD = {
    "en": "{a} met {b} for talks about {topic} and gave no further details.",
    "id": "{a} bertemu dengan {b} untuk membahas {topic} dan tidak memberi rincian.",
}
COMMON = "diesel"  # stands in a third of all articles
RARE = SURNAMES[-1]  # stands in one of some five hundred


@dataclass(frozen=True, slots=True)
class MadeText:
    """The title and the text of an article; its first `told` characters say who met whom."""

    title: str
    text: str
    told: int


class MadeTexts:
    """Writes articles in English and Indonesian; the same chance gives the same texts."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.paragraphs = {
            language: [" ".join(self._sentence(language) for _ in range(2)) for _ in range(PARAGRAPHS)]
            for language in FILLERS
        }

    def of(self, language: str, number: int, outlet: str, names: Sequence[str]) -> MadeText:
        """Return what a newsroom writes of some people who met, or of nobody; no two numbers give the same text."""
        chance, words = self.chance, WORDS[language]
        one, two = names[:2] if len(names) > 1 else chance.sample(SURNAMES, 2)
        facts = {
            "a": one,
            "b": two,
            "topic": chance.choice(TOPICS[language]),
            "aside": SURNAMES[int(len(SURNAMES) * chance.random() ** 8)],
        }
        told = TOLD[language].format(**facts) if names else words["after"][2]
        body = chance.choices(self.paragraphs[language], k=chance.randint(FEWEST, MOST))
        aside = chance.choice(words["aside"]).format(**facts)
        signed = words["signed"].format(outlet=outlet, number=number)
        return MadeText(
            words["headline"][0].format(**facts), "\n\n".join((told, *body, aside, signed)), len(told)
        )

    def _sentence(self, language: str) -> str:
        """Return a sentence that tells of no meeting."""
        return "{}, {} {} {}".format(*(self.chance.choice(part) for part in FILLERS[language]))
