"""Give lower-case text its capitals back, after the commonest casing of each word in cased text."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from .sentences import TaggedToken

# Small words inside names stay small: "Nusa Tenggara dan Bali", "Osama bin Laden".
_SMALL_WORDS = frozenset(
    (
        *("dan", "di", "ke", "dari", "yang", "untuk", "atau", "bin", "binti", "al"),
        *("van", "von", "de", "der", "den", "da", "dos", "of", "and", "the"),
    )
)
_SENTENCE_ENDS = frozenset({".", "!", "?", '"', ":"})


class CasingTable:
    """Know how often each word was written in which casing, sentence openings left out."""

    def __init__(self, sentences: Iterable[Sequence[str]]) -> None:
        """Count the casings of all words that do not open a sentence."""
        counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for tokens in sentences:
            opening = True
            for token in tokens:
                if not opening and any(character.isalpha() for character in token):
                    counts[token.lower()][token] += 1
                opening = token in _SENTENCE_ENDS
        self._commonest = {word: forms.most_common(1)[0][0] for word, forms in counts.items()}
        self._commonest_capital: dict[str, str] = {}
        for word, forms in counts.items():
            capitals = [(count, form) for form, count in forms.items() if form != word]
            if capitals:
                self._commonest_capital[word] = max(capitals)[1]

    def of_word(self, word: str) -> str:
        """Give the commonest casing of a word; a word never met stays as it is."""
        return self._commonest.get(word.lower(), word)

    def of_name_part(self, word: str) -> str:
        """Give the commonest casing with a capital of a word in a name; a new word gets a capital."""
        lowered = word.lower()
        if lowered in _SMALL_WORDS:
            return lowered
        return self._commonest_capital.get(lowered) or capitalised(word)


def capitalised(word: str) -> str:
    """Write the first letter large and leave the rest, unlike ``str.capitalize``."""
    return word[:1].upper() + word[1:]


def recase(tokens: Sequence[TaggedToken], table: CasingTable, *, use_tags: bool) -> list[TaggedToken]:
    """Re-case one lower-case sentence.

    With ``use_tags``, for training, every word of a name gets a capital; without, for measuring,
    only the table speaks. The first word always gets one.
    """
    recased: list[TaggedToken] = []
    opening = True
    for token in tokens:
        named = use_tags and token.tag != "O"
        text = table.of_name_part(token.text) if named else table.of_word(token.text)
        if named and token.tag.startswith("B-"):
            text = capitalised(text)
        if opening and any(character.isalpha() for character in text):
            text = capitalised(text)
            opening = False
        opening = opening or token.text in {".", "!", "?"}
        recased.append(TaggedToken(text, token.tag))
    return recased
