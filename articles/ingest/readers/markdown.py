"""Read Markdown, with or without a front matter of `key: value` lines."""

import re
from collections.abc import Iterable

from markdown_it import MarkdownIt
from markdown_it.token import Token

from articles.ingest.dates import written_date
from articles.ingest.readers.refusals import refuse_endless
from articles.ingest.readers.text import clean, decode, language_code
from articles.records.documents import Document

FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
TAG = re.compile(r"<[^<>]{0,500}>")
KEYS = {
    "title": "title",
    "outlet": "source",
    "source": "source",
    "author": "author",
    "published": "published",
    "date": "published",
    "language": "language",
    "lang": "language",
    "url": "url",
}


def read_markdown(data: bytes) -> Document:
    """Return a Markdown file's plain text; a first heading is its title if the front matter has none."""
    text = decode(data).replace("\r\n", "\n").lstrip("\ufeff\n ")
    refuse_endless(text)
    fields: dict[str, str] = {}
    if front := FRONT_MATTER.match(text):
        fields = front_matter(front.group(1))
        text = text[front.end() :]
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    blocks = list(plain_blocks(tokens))
    heading = next((block for block, tag in blocks if tag == "h1"), "")
    return Document(
        text=clean("\n\n".join(block for block, _ in blocks)),
        title=clean(fields.get("title") or heading),
        source=clean(fields.get("source", "")),
        author=clean(fields.get("author", "")),
        url=fields.get("url", ""),
        published=written_date(fields.get("published", "")),
        language=language_code(fields.get("language", "")),
    )


def front_matter(block: str) -> dict[str, str]:
    """Return the fields of a front matter that mean something here; of a key given twice the first."""
    fields: dict[str, str] = {}
    for line in block.splitlines():
        key, colon, value = line.partition(":")
        if colon and (field := KEYS.get(key.strip().lower())):
            fields.setdefault(field, value.strip().strip("\"'").strip())
    return fields


def plain_blocks(tokens: Iterable[Token]) -> Iterable[tuple[str, str]]:
    """Yield each block's text with the HTML name of what it is (p, h1, li ...)."""
    tag = ""
    for token in tokens:
        if token.type == "inline":
            yield "".join(plain(child) for child in token.children or ()), tag
        elif token.type in {"fence", "code_block"}:
            yield token.content, "pre"
        elif token.type == "html_block":
            yield TAG.sub(" ", token.content), "div"
        elif token.nesting == 1:
            tag = token.tag


def plain(token: Token) -> str:
    """Return the text of a piece of a line: no marks, no tags, of an image its description."""
    if token.type in {"softbreak", "hardbreak"}:
        return " " if token.type == "softbreak" else "\n"
    if token.type == "html_inline":
        return ""
    return token.content
