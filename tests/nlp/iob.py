"""Labelled words and names to try the training of the Indonesian NER with."""

from training.indonesian_ner.names import PersonName
from training.indonesian_ner.sentences import TaggedToken


def tagged(text: str) -> list[TaggedToken]:
    """Read "Joko/B-PERSON bertemu" as tokens with their tags."""
    pairs = (word.partition("|") for word in text.split())
    return [TaggedToken(word, tag or "O") for word, _, tag in pairs]


class FixedNames:
    """Hand out one name of each kind, numbered."""

    def __init__(self) -> None:
        self.drawn = 0

    def person(self) -> PersonName:
        self.drawn += 1
        return PersonName(f"Ada Lovelace{self.drawn}", f"Lovelace{self.drawn}")

    def place(self) -> str:
        return "Ruritania"

    def country(self) -> str:
        return "Ruritania"

    def city(self) -> str:
        return "Strelsau"

    def organisation(self) -> str:
        return "Liga Bangsa-Bangsa"
