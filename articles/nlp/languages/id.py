"""Indonesian."""

from pathlib import Path

import spacy
from spacy.language import Language

from articles.nlp.languages import id_tokenizer  # noqa: F401  registers the light tokenizer
from articles.nlp.languages.base import LanguageWords
from articles.nlp.languages.id_dates import DATES
from articles.nlp.languages.id_meetings import MEETINGS
from articles.nlp.languages.id_names import NAMES
from articles.nlp.languages.id_topics import TOPICS

MODEL = Path(__file__).parent.parent / "models" / "id_ner"


def load() -> Language:
    """Return our own Indonesian model: NER. There is no parser."""
    return spacy.load(MODEL)


LANGUAGE = LanguageWords(code="id", load=load, names=NAMES, dates=DATES, meetings=MEETINGS, topics=TOPICS)
