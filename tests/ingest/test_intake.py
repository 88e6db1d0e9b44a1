"""Receipts for what was taken in, and corrections."""

from datetime import date
from uuid import uuid4

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction

from articles.ingest.corrections import correct_metadata
from articles.ingest.intake import keep_other_name, shown_name, take_files, take_text
from articles.models import Article, Receipt
from articles.records.documents import Document
from tests.factories import make_article
from tests.waiting import open_waiting

NEWS = b"The foreign ministers of Chile and Peru met in Arica on Monday and spoke about the border."

pytestmark = pytest.mark.django_db


class TornFile(SimpleUploadedFile):
    """A file that breaks while it is read."""

    def read(self, *args: object) -> bytes:
        """Fail as a disk does."""
        raise OSError("Input/output error")


def test_every_file_gets_a_receipt_whatever_happens_to_it() -> None:
    queued: list[int] = []
    files = [TornFile("torn.txt", NEWS), SimpleUploadedFile("good.txt", NEWS), SimpleUploadedFile("x", NEWS)]
    receipts = take_files(files, batch=uuid4(), user=AnonymousUser(), enqueue=queued.append)
    assert [receipt.outcome for receipt in receipts] == ["refused", "waiting", "waiting"]
    assert queued == [receipt.pk for receipt in receipts[1:]]
    open_waiting()
    assert list(Receipt.objects.values_list("outcome", flat=True)) == ["refused", "stored", "refused"]


def test_the_file_is_kept_as_it_was_sent() -> None:
    sent = SimpleUploadedFile("good.txt", NEWS + b"\r\n\r\n")
    take_files([sent], batch=uuid4(), user=AnonymousUser(), enqueue=list[int]().append)
    open_waiting()
    with Article.objects.get().file.open() as kept:
        assert kept.read() == NEWS + b"\r\n\r\n"


@pytest.mark.parametrize(
    ("title", "shown"), [("", "The foreign ministers of Chile and Peru"), ("Talks", "Talks")]
)
def test_a_pasted_text_without_a_title_goes_by_its_opening_words(title: str, shown: str) -> None:
    document = Document(text=NEWS.decode(), title=title)
    take_text(document, batch=uuid4(), user=AnonymousUser(), enqueue=list[int]().append)
    assert str(Article.objects.get()).startswith(shown)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a.txt", "a.txt"),
        ("../../etc/passwd", "passwd"),
        ("C:\\news\\a.txt", "a.txt"),
        ("a\x00\n\u202eb.txt", "a\ufffd\ufffd\ufffdb.txt"),
        ("", "unnamed file"),
        ("folder/", "unnamed file"),
        ("n" * 300 + ".md", "n" * 252 + ".md"),
    ],
)
def test_a_name_is_shown_without_folders_and_invisible_characters(name: str, shown: str) -> None:
    assert shown_name(name) == shown


def test_a_refusal_without_a_reason_is_no_receipt() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Receipt.objects.create(batch=uuid4(), name="a", outcome="refused")


@pytest.fixture
def requeued() -> list[int]:
    """Return a list that is filled with the articles that are read anew."""
    return []


def test_a_correction_is_stored_and_only_what_matters_is_read_anew(requeued: list[int]) -> None:
    article = make_article()
    changed = correct_metadata(article_id=article.pk, values={"title": "New"}, requeue=requeued.append)
    assert changed == {"title"}
    assert requeued == []
    changed = correct_metadata(
        article_id=article.pk,
        values={"title": "New", "published": date(2020, 1, 2)},
        requeue=requeued.append,
    )
    assert changed == {"published"}
    assert requeued == [article.pk]


def test_a_correction_of_an_article_that_is_gone_does_nothing(requeued: list[int]) -> None:
    assert not correct_metadata(article_id=4711, values={"title": "New"}, requeue=requeued.append)
    assert requeued == []


@pytest.mark.parametrize("field", ["text", "sha256", "status"])
def test_what_is_no_metadata_cannot_be_corrected(field: str, requeued: list[int]) -> None:
    with pytest.raises(ValueError, match=field):
        correct_metadata(article_id=make_article().pk, values={field: "x"}, requeue=requeued.append)


@pytest.mark.django_db(transaction=True)
def test_a_correction_and_its_new_reading_are_one_step() -> None:
    article = make_article(language="id")

    def fails(article_id: int) -> None:
        raise RuntimeError("gone between the two")

    with pytest.raises(RuntimeError):
        correct_metadata(article_id=article.pk, values={"language": "en"}, requeue=fails)
    article.refresh_from_db()
    assert article.language == "id"


def test_another_name_that_two_uploads_brought_is_known_already() -> None:
    article = make_article("The ministers met in Arica.")
    for _ in range(2):
        Receipt.objects.create(batch=uuid4(), name="b.txt", outcome="duplicate", article=article)
    assert keep_other_name("b.txt", document=Document(text=article.text), article=article)
    assert Receipt.objects.filter(name="b.txt").count() == 2
