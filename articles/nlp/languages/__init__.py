"""The languages that can be read. To add one: a module with its `LANGUAGE`, and its line below."""

from articles.nlp.languages import en as english
from articles.nlp.languages import id as indonesian
from articles.nlp.languages.base import LanguageWords

LANGUAGES: dict[str, LanguageWords] = {words.code: words for words in (indonesian.LANGUAGE, english.LANGUAGE)}
SUPPORTED = tuple(LANGUAGES)


def words_of(code: str) -> LanguageWords:
    """Return the words of a language by its ISO 639-1 code; KeyError if it is not supported."""
    return LANGUAGES[code]
