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

MODELS = Path(__file__).parent.parent / "models"
PARSER = ("parser_tok2vec", "morphologizer", "parser")  # the first feeds the others


def load() -> Language:
    """Return our own Indonesian models in one pipeline: parts of speech, dependencies, NER."""
    nlp = spacy.load(MODELS / "id_ner")
    parser = spacy.load(MODELS / "id_parser", vocab=nlp.vocab)
    for name in PARSER:
        nlp.add_pipe(name, source=parser, before="ner")
    return nlp


LANGUAGE = LanguageWords(code="id", load=load, names=NAMES, dates=DATES, meetings=MEETINGS, topics=TOPICS)
