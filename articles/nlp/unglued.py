"""Undoes what crawls glue together ("PresidenRusia", "IsraelBenjamin Netanyahu") without moving any offset."""

from spacy.tokens import Doc

from articles.nlp.document import Mention, text_of


def unglued(doc: Doc) -> str:
    """Return the text with a space in place of the letter at each glued border of a mention.

    The text keeps its length. Only the mention loses a letter, so that patterns see the words around it whole.
    """
    text = text_of(doc)
    letters: list[str] | None = None
    mentions: list[Mention] = doc._.mentions or []
    for mention in mentions:
        start = mention.start if mention.office_start is None else min(mention.office_start, mention.start)
        if mention.end - start < 3:
            continue
        clitic = mention.form == "pronoun" and text[start].islower()
        if start > 0 and text[start - 1].isalpha() and (text[start].isupper() or clitic):
            letters = letters or list(text)
            letters[start] = " "
        if mention.end < len(text) and text[mention.end].isalpha() and text[mention.end - 1].isalpha():
            letters = letters or list(text)
            letters[mention.end - 1] = " "
    return text if letters is None else "".join(letters)
