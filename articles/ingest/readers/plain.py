"""Read plain text."""

import re

from articles.ingest.readers.html import read_html
from articles.ingest.readers.refusals import refuse_endless
from articles.ingest.readers.text import clean, decode
from articles.records.documents import Document

PAGE = re.compile(rb"\s*(?:<!doctype html|<html[\s>])", re.IGNORECASE)


def read_plain(data: bytes) -> Document:
    """Return a text file's article; a web page that was saved under the name of a text is read as a page."""
    if PAGE.match(data.removeprefix(b"\xef\xbb\xbf")):
        return read_html(data)
    text = decode(data)
    refuse_endless(text)
    return Document(text=clean(text))
