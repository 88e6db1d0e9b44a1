"""Take in what was sent, one thing at a time, with a receipt for each: nothing is lost without a word.

Files are not opened here: each is kept as it came and waits for a worker (see `articles.ingest.unpacking`).
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from textwrap import shorten
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.core.files.base import File
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.template.defaultfilters import filesizeformat
from django.utils import translation
from django.utils.translation import gettext as _

from articles.ingest.readers.refusals import TOO_LARGE
from articles.ingest.store import Duplicate, add_article, kept_name
from articles.models import Article, Receipt
from articles.records.documents import Document

logger = logging.getLogger(__name__)

Enqueue = Callable[[int], None]
User = AbstractUser | AnonymousUser
Outcome = Receipt.Outcome

# Stored in English, as all reasons are; `articles.reasons` says them in the reader's language.
NO_ROOM = "It could not be stored: this site has no room for it. Tell an admin, then send it again."
SPACED_ANEW = "Its white space differs."  # of a duplicate: offsets into the stored text do not fit it


def take_files(
    files: Iterable[UploadedFile[Any]], *, batch: UUID, user: User, enqueue: Enqueue
) -> list[Receipt]:
    """Keep each file for the workers; what happens to one does not stop the rest."""
    return [take_file(file, name=file.name or "", batch=batch, user=user, enqueue=enqueue) for file in files]


def take_file(
    file: File[Any],
    *,
    name: str,
    batch: UUID,
    user: User | None = None,
    enqueue: Enqueue,
    known: Mapping[str, str] | None = None,
) -> Receipt:
    """Keep one file as it came, under a name of our own, and have it opened, or say why not.

    `known` are fields of a Document that fill what the file does not tell. `enqueue` is called with the key of the
    receipt. Errors of the database are raised, and leave no file behind.
    """
    receipt = keep_file(file, name=name, batch=batch, user=user, known=known)
    save_kept(receipt, enqueue)
    return receipt


def keep_file(
    file: File[Any],
    *,
    name: str,
    batch: UUID,
    user: User | None = None,
    known: Mapping[str, str] | None = None,
) -> Receipt:
    """Keep one file as `take_file` does, and return its receipt, which is not saved yet."""
    receipt = Receipt(
        batch=batch,
        name=shown_name(name),
        outcome=Outcome.WAITING,
        uploaded_by_id=user.pk if user is not None else None,
        known=dict(known or {}),
    )
    try:
        if file.size > settings.UPLOAD_MAX_BYTES:
            refuse(receipt, TOO_LARGE.format(size=shown_size(settings.UPLOAD_MAX_BYTES)))
        else:
            keep_original(receipt, file)
    except OSError:
        logger.exception("Could not store %r", receipt.name)
        refuse(receipt, NO_ROOM)
    return receipt


def save_kept(receipt: Receipt, enqueue: Enqueue) -> None:
    """Save the receipt of a file that is kept, and have the file opened. On an error the file goes."""
    try:
        with transaction.atomic():
            receipt.save(force_insert=True)
    except Exception:
        discard(receipt)
        raise
    if receipt.outcome == Outcome.WAITING:
        enqueue(receipt.pk)


def discard(receipt: Receipt) -> None:
    """Delete the file, if any, of a receipt that is not saved."""
    if receipt.file:
        receipt.file.delete(save=False)


def refuse(receipt: Receipt, reason: str) -> None:
    """Make a receipt, which is not saved yet, that of a refusal."""
    receipt.outcome, receipt.reason = Outcome.REFUSED, reason


def keep_original(receipt: Receipt, file: File[Any]) -> None:
    """Write a file to the media, a piece at a time, and note its digest. Raise OSError and leave nothing of it."""
    digest = sha256()
    for piece in file.chunks():
        digest.update(piece)
    storage, field = receipt.file.storage, receipt.file.field
    name = field.generate_filename(receipt, uuid4().hex)
    file.seek(0)
    try:
        receipt.file.name = storage.save(name, file)
    except OSError:
        storage.delete(name)
        raise
    receipt.sha256, receipt.size = digest.hexdigest(), file.size


def shown_size(size: int) -> str:
    """Return a size in bytes as "10.0 MB", whatever the sender's language is."""
    with translation.override("en"):
        return filesizeformat(size)


def take_text(document: Document, *, batch: UUID, user: User, enqueue: Enqueue) -> Receipt:
    """Store a text that was pasted. Without a title it goes by its opening words."""
    name = "" if document.title else shorten(document.text[:200], width=80, placeholder="…")
    outcome = add_article(
        document=document,
        name=name,
        user=user if isinstance(user, AbstractUser) else None,
        batch=batch,
        enqueue=enqueue,
    )
    return Receipt.objects.create(
        batch=batch,
        name=name,
        outcome=Outcome.DUPLICATE if isinstance(outcome, Duplicate) else Outcome.STORED,
        reason="" if document.text == outcome.article.text else SPACED_ANEW,
        article=outcome.article,
        uploaded_by_id=user.pk,
        size=len(document.text.encode()),
    )


def keep_other_name(name: str, *, document: Document, article: Article) -> bool:
    """Keep one more name that a stored text came in under, and tell if it is another; a receipt holds it, once."""
    name = kept_name(name)
    if name in {"", article.name}:
        return False
    told = {
        "name": name,
        "outcome": Outcome.DUPLICATE,
        "article": article,
        "reason": "" if document.text == article.text else SPACED_ANEW,
    }
    if not Receipt.objects.filter(**told).exists():  # there may be several, of several uploads
        Receipt.objects.create(batch=uuid4(), **told)
    return True


def shown_name(name: str) -> str:
    """Return a file's name without folders and control characters, its end kept where it is too long."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(c if c.isprintable() else "\ufffd" for c in last)[-255:] or _("unnamed file")
