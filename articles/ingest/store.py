"""Store articles, each text once."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from django.contrib.auth.models import AbstractBaseUser
from django.db import IntegrityError, transaction
from django.db.models import CharField

from articles.indexing import index_article
from articles.ingest.dates import plausible
from articles.ingest.readers.text import JOINERS, clean
from articles.models import Article
from articles.records.documents import Document


@dataclass(frozen=True, slots=True)
class Added:
    """The article was new."""

    article: Article


@dataclass(frozen=True, slots=True)
class Duplicate:
    """The text is stored already, as this article."""

    article: Article


def digest(text: str) -> str:
    """Return the sha256 (hex) of the text in NFC with each run of white space made one space.

    Two downloads of one article differ in line breaks and indents, so those do not count. Case and
    punctuation do: an edited text is another article.
    """
    folded = " ".join(unicodedata.normalize("NFC", text).split())
    return sha256(folded.encode()).hexdigest()


def add_article(
    *,
    document: Document,
    name: str = "",
    user: AbstractBaseUser | None = None,
    batch: UUID | None = None,
    original: str = "",
    enqueue: Callable[[int], None] | None = None,
) -> Added | Duplicate:
    """Store a document as a queued article, or return the article that has its text.

    `name` is the file name or id it came in under, `original` the file among the media that it keeps: what was sent.
    `enqueue` is called with the key of a new article. Of two that come at once the database's constraint lets one in.
    """
    key = digest(document.text)
    if standing := Article.objects.filter(sha256=key).first():
        return Duplicate(standing)
    article = Article(
        title=shortened("title", document.title),
        text=document.text,
        language=shortened("language", document.language),
        source=shortened("source", document.source),
        author=shortened("author", document.author),
        url=web_address(document.url),
        published=plausible(document.published),
        file=original,
        name=kept_name(name),
        sha256=key,
        batch=batch,
        uploaded_by_id=user.pk if user is not None else None,
    )
    try:
        with transaction.atomic():
            article.save(force_insert=True)
            index_article(article.pk)
    except IntegrityError:
        standing = Article.objects.filter(sha256=key).first()
        if standing is None:
            raise
        return Duplicate(standing)
    if enqueue is not None:
        enqueue(article.pk)
    return Added(article)


def shortened(field: str, value: str) -> str:
    """Return a value on one line, without characters that no database or page should hold, cut to its column."""
    column = Article._meta.get_field(field)
    assert isinstance(column, CharField)
    return " ".join(clean(value).split())[: column.max_length]


def kept_name(name: str) -> str:
    """Return a file name or id as it was given, without invisible characters, its end kept where it is too long.

    Nothing else is tidied: other programs know the article by it.
    """
    hidden = {"Cc", "Cf", "Cs"}
    return "".join(c for c in name if c in JOINERS or unicodedata.category(c) not in hidden)[-255:]


def web_address(value: str) -> str:
    """Return a web address, or nothing where it is none: it becomes a link on the article's page."""
    value = clean(value)
    return value if value.startswith(("http://", "https://")) and len(value) <= 1000 else ""
