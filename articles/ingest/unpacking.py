"""Open the files that wait: in a worker, with a receipt for each article in them.

A file is claimed by compare-and-set, as articles are; the time of the claim is its name. Each article and its receipt
are stored in one transaction that holds only while the claim does. A file whose worker died is opened again from its
beginning, and what has a receipt is passed over: nothing is lost, nothing counted twice.
"""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from itertools import chain, islice
from pathlib import Path
from threading import Event, Thread

from celery.exceptions import SoftTimeLimitExceeded
from django.db import (
    DatabaseError,
    IntegrityError,
    InterfaceError,
    OperationalError,
    connection,
    transaction,
)
from django.db.models import F, Max, QuerySet
from django.utils import timezone

from articles import stopping
from articles.ingest.intake import SPACED_ANEW, Enqueue
from articles.ingest.opening import opened
from articles.ingest.readers.refusals import HOLDS_NOTHING
from articles.ingest.store import Added, Duplicate, add_article, kept_name
from articles.models import Receipt
from articles.operations.storage import is_full
from articles.records.documents import Document, Found, Refused

logger = logging.getLogger(__name__)

Outcome = Receipt.Outcome

MAX_ATTEMPTS = 3
SECONDS = 3_720  # in which a file has to be opened, however many articles it holds
HEARTBEAT = 5.0  # seconds between two signs of life
ABANDONED_AFTER = timedelta(seconds=30)  # without one

GONE = "What was sent is no longer there. Send it again."
FAILED = "The software failed on this file; the others were stored. Tell an admin: the log has the details."
LOST = "The worker stopped {attempts} times while it opened this file. Split it, or save its text as .txt."
TOO_SLOW = "Opening it took longer than {seconds} seconds, {attempts} times. Split it and send the parts."
DATABASE_AWAY = "The database did not answer in {attempts} attempts. Send the file again later."


class ClaimLost(Exception):
    """Another worker has the file now."""


def open_file(receipt_id: int, *, enqueue: Enqueue) -> bool:
    """Store the articles of a file that waits. Return False where there was nothing to do.

    `enqueue` is called with the key of each new article. Whatever the file does, this does not raise.
    """
    receipt = claim(receipt_id)
    if receipt is None:
        return False
    try:
        with alive(receipt):
            take_out(receipt, enqueue)
    except ClaimLost:
        logger.warning("File %s was given to another worker while it was opened", receipt_id)
    except stopping.Stopping:
        hand_back(receipt)
    except SoftTimeLimitExceeded:
        logger.warning("File %s took too long", receipt_id)
        put_back(receipt, TOO_SLOW)
    except (OperationalError, InterfaceError) as error:
        logger.exception("The database failed at file %s", receipt_id)
        if is_full(error):  # however long that lasts
            hand_back(receipt)
        else:
            put_back(receipt, DATABASE_AWAY)
    except IntegrityError:  # what it refers to may have been deleted meanwhile
        logger.exception("What is in file %s could not be stored", receipt_id)
        put_back(receipt, FAILED)
    except Exception:
        logger.exception("File %s could not be opened", receipt_id)
        finish(receipt, Outcome.REFUSED, reason=FAILED)
    return True


def claim(receipt_id: int) -> Receipt | None:
    """Take a file that waits by compare-and-set; None where another worker has it, or it is gone."""
    now = timezone.now()
    taken = Receipt.objects.filter(pk=receipt_id, outcome=Outcome.WAITING).update(
        outcome=Outcome.OPENING, claimed_at=now, touched_at=now, attempts=F("attempts") + 1
    )
    if not taken:
        return None
    return Receipt.objects.filter(pk=receipt_id, claimed_at=now).first()


def take_out(receipt: Receipt, enqueue: Enqueue) -> None:
    """Store what is in a claimed file, and say on its receipt what became of it."""
    path = Path(receipt.file.path)
    if not path.is_file():
        finish(receipt, Outcome.REFUSED, reason=GONE)
        return
    done = before = receipt.parts.aggregate(last=Max("number"))["last"] or 0
    found = told(opened(path, receipt.name))
    first = list(islice(found, 2)) if not done else []
    if len(first) == 1 and first[0].name == receipt.name:
        answer_itself(receipt, first[0], enqueue)
        return
    number, item = 0, None
    for number, item in enumerate(chain(first, found), start=1):
        if number > done:
            store_part(receipt, number, item, enqueue)
            done = number
    if ended_early(receipt, before, number, item):
        logger.warning("File %s ended before what was stored of it: %s", receipt.pk, item)
        put_back(receipt, LOST)
        return
    if done:
        finish(receipt, Outcome.OPENED)
    else:
        finish(receipt, Outcome.REFUSED, reason=HOLDS_NOTHING)


def ended_early(receipt: Receipt, before: int, number: int, item: Found | None) -> bool:
    """Tell if a file of which parts were stored before ended, with its last item, short of them."""
    if number != before or not before:
        return number < before
    if not isinstance(item, Refused) or item.name != receipt.name:
        return False
    return not receipt.parts.filter(number=before, name=kept_name(item.name)).exists()


def told(found: Iterable[Found]) -> Iterator[Found]:
    """Yield what is found; while the next is looked for, which touches no table, a worker may be told to stop."""
    items = iter(found)
    while True:
        with stopping.while_reading():
            item = next(items, None)
        if item is None:
            return
        yield item


def answer_itself(receipt: Receipt, item: Found, enqueue: Enqueue) -> None:
    """Write what became of a file of one article on its own receipt; a new article keeps the file."""
    if isinstance(item, Refused):
        finish(receipt, Outcome.REFUSED, reason=item.reason)
        return
    with transaction.atomic():
        touch(receipt)
        document = completed(item.document, receipt)
        outcome = add_article(
            document=document,
            name=receipt.name,
            user=receipt.uploaded_by,
            batch=receipt.batch,
            original=receipt.file.name or "",
            enqueue=enqueue,
        )
        answer, reason = answer_of(document, outcome)
        finish(
            receipt,
            answer,
            reason=reason,
            article_id=outcome.article.pk,
            keep_file=answer == Outcome.STORED,
        )


def store_part(container: Receipt, number: int, item: Found, enqueue: Enqueue) -> None:
    """Store one article of a file, or say why not, on a receipt of its own."""
    part = Receipt(
        batch=container.batch,
        name=kept_name(item.name),
        uploaded_by_id=container.uploaded_by_id,
        container=container,
        number=number,
    )
    with transaction.atomic():
        touch(container)
        if isinstance(item, Refused):
            part.outcome, part.reason = Outcome.REFUSED, item.reason
        else:
            document = completed(item.document, container)
            outcome = add_article(
                document=document,
                name=item.name,
                user=container.uploaded_by,
                batch=container.batch,
                enqueue=enqueue,
            )
            part.article = outcome.article
            part.outcome, part.reason = answer_of(document, outcome)
        part.save(force_insert=True)


def answer_of(document: Document, outcome: Added | Duplicate) -> tuple[Outcome, str]:
    """Return what a receipt says of an article that is in the ledger now."""
    answer = Outcome.DUPLICATE if isinstance(outcome, Duplicate) else Outcome.STORED
    return answer, "" if document.text == outcome.article.text else SPACED_ANEW


def completed(document: Document, receipt: Receipt) -> Document:
    """Return a document whose empty fields are filled with what was known of its file beforehand."""
    known = {name: value for name, value in receipt.known.items() if value and not getattr(document, name)}
    if "published" in known:
        known["published"] = date.fromisoformat(known["published"])
    return replace(document, **known)


def touch(receipt: Receipt) -> None:
    """Note that something was taken, after which attempts count anew. Raise ClaimLost where the claim is lost."""
    if not claimed(receipt).update(touched_at=timezone.now(), attempts=1):
        raise ClaimLost


@contextmanager
def alive(receipt: Receipt) -> Iterator[None]:
    """Give signs of life while a file is opened: one scanned page may take minutes, and a killed worker gives none."""
    over = Event()

    def beat() -> None:
        while not over.wait(HEARTBEAT):
            try:
                claimed(receipt).update(touched_at=timezone.now())
            except DatabaseError:
                logger.warning("The database did not answer while file %s was opened", receipt.pk)
            finally:
                connection.close()

    Thread(target=beat, daemon=True).start()
    try:
        yield
    finally:
        over.set()


def finish(
    receipt: Receipt,
    outcome: Outcome,
    *,
    reason: str = "",
    article_id: int | None = None,
    keep_file: bool = False,
) -> None:
    """Write what became of a claimed file, while the claim holds; unless an article keeps what was sent, it goes."""
    finished = claimed(receipt).update(
        outcome=outcome, reason=reason, article_id=article_id, claimed_at=None, file=""
    )
    if finished and not keep_file:
        transaction.on_commit(partial(receipt.file.storage.delete, receipt.file.name or ""), robust=True)


def put_back(receipt: Receipt, reason: str) -> None:
    """Let a claimed file wait for another attempt, or refuse it where it has had its share."""
    attempts = claimed(receipt).values_list("attempts", flat=True).first()
    if attempts is None:
        return
    if attempts >= MAX_ATTEMPTS:
        told = reason.format(attempts=attempts, seconds=SECONDS)
        finish(receipt, Outcome.REFUSED, reason=told)
        return
    claimed(receipt).update(outcome=Outcome.WAITING, claimed_at=None, queued_at=None)


def hand_back(receipt: Receipt) -> None:
    """Let a claimed file wait for another worker, as if this one had not taken it."""
    claimed(receipt).update(
        outcome=Outcome.WAITING, claimed_at=None, queued_at=None, attempts=F("attempts") - 1
    )


def release_abandoned() -> int:
    """Put files back whose worker was killed, and return how many; those that killed too many are refused."""
    silent = Receipt.objects.filter(outcome=Outcome.OPENING, touched_at__lt=timezone.now() - ABANDONED_AFTER)
    released = 0
    for receipt in silent:
        logger.warning("File %s was left by its worker, attempt %s", receipt.pk, receipt.attempts)
        put_back(receipt, LOST)
        released += 1
    return released


def claimed(receipt: Receipt) -> QuerySet[Receipt]:
    """Return the receipt, while its claim holds, as a queryset."""
    return Receipt.objects.filter(pk=receipt.pk, outcome=Outcome.OPENING, claimed_at=receipt.claimed_at)
