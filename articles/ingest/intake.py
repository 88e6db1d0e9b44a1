"""Take in what was uploaded, one thing at a time, with a receipt for each: nothing is lost without a word."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from textwrap import shorten
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils import translation
from django.utils.translation import gettext as _

from articles.ingest import readers
from articles.ingest.store import Duplicate, add_article, kept_name
from articles.models import Article, Receipt
from articles.records.documents import Document

logger = logging.getLogger(__name__)

Enqueue = Callable[[int], None]
User = AbstractUser | AnonymousUser

# Stored in English, as all reasons are; `articles.reasons` says them in the reader's language.
TOO_LARGE = "It is larger than {size}."
FAILED = "The software failed on this file. The log has the details; the other files were stored."
SPACED_ANEW = "Its white space differs."  # of a duplicate: offsets into the stored text do not fit it


def take_files(
    files: Iterable[UploadedFile[Any]], *, batch: UUID, user: User, enqueue: Enqueue
) -> list[Receipt]:
    """Store each file that can be read and refuse the others by name; a failure does not stop the rest."""
    return [take_file(file, batch=batch, user=user, enqueue=enqueue) for file in files]


def take_file(file: UploadedFile[Any], *, batch: UUID, user: User, enqueue: Enqueue) -> Receipt:
    """Store one file, or say why not."""
    name = shown_name(file.name or "")
    try:
        if file.size is not None and file.size > settings.UPLOAD_MAX_BYTES:
            raise readers.Unreadable(TOO_LARGE.format(size=shown_size(settings.UPLOAD_MAX_BYTES)))
        document = readers.read(name, file.read())
        file.seek(0)
        return keep(document, name=name, file=file, batch=batch, user=user, enqueue=enqueue)
    except readers.Unreadable as refusal:
        reason = str(refusal)
    except Exception:  # whatever one file does, the others go on, and its sender hears of it
        logger.exception("Could not take in %r", name)
        reason = FAILED
    return Receipt.objects.create(
        batch=batch, name=name, outcome=Receipt.Outcome.REFUSED, reason=reason, uploaded_by_id=user.pk
    )


def shown_size(size: int) -> str:
    """Return a size in bytes as "10.0 MB", whatever the sender's language is."""
    with translation.override("en"):
        return filesizeformat(size)


def take_text(document: Document, *, batch: UUID, user: User, enqueue: Enqueue) -> Receipt:
    """Store a text that was pasted. Without a title it goes by its opening words."""
    name = "" if document.title else shorten(document.text[:200], width=80, placeholder="…")
    return keep(document, name=name, file=None, batch=batch, user=user, enqueue=enqueue)


def keep(
    document: Document,
    *,
    name: str,
    file: UploadedFile[Any] | None,
    batch: UUID,
    user: User,
    enqueue: Enqueue,
) -> Receipt:
    """Store a document, or find the article that has its text, and write the receipt."""
    outcome = add_article(
        document=document,
        name=name,
        user=user if isinstance(user, AbstractUser) else None,
        batch=batch,
        file=file,
        enqueue=enqueue,
    )
    return Receipt.objects.create(
        batch=batch,
        name=name,
        outcome=Receipt.Outcome.DUPLICATE if isinstance(outcome, Duplicate) else Receipt.Outcome.STORED,
        reason="" if document.text == outcome.article.text else SPACED_ANEW,
        article=outcome.article,
        uploaded_by_id=user.pk,
    )


def keep_other_name(name: str, *, document: Document, article: Article) -> bool:
    """Keep one more name that a stored text came in under, and tell if it is another; a receipt holds it, once."""
    name = kept_name(name)
    if name in {"", article.name}:
        return False
    Receipt.objects.get_or_create(
        name=name,
        outcome=Receipt.Outcome.DUPLICATE,
        article=article,
        reason="" if document.text == article.text else SPACED_ANEW,
        defaults={"batch": uuid4()},
    )
    return True


def shown_name(name: str) -> str:
    """Return a file's name without folders and control characters, its end kept where it is too long."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(c if c.isprintable() else "\ufffd" for c in last)[-255:] or _("unnamed file")
