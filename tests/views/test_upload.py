"""Taking articles in through the browser."""

import resource
from collections.abc import Callable, Iterator
from datetime import timedelta
from hashlib import sha256

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django.fixtures import Settings

from articles.ingest import intake
from articles.ingest.readers import ALL_ENDINGS
from articles.models import Article, Receipt
from tests.waiting import open_waiting

NEWS = "The foreign ministers of Chile and Peru met in Arica on Monday and spoke about the border."
OTHER = "Menteri luar negeri Indonesia dan Malaysia bertemu di Medan pada hari Selasa."


def a_file(name: str, content: str | bytes = NEWS) -> SimpleUploadedFile:
    """Return a file as a browser sends it."""
    return SimpleUploadedFile(name, content.encode() if isinstance(content, str) else content)


def outcomes() -> list[tuple[str, str]]:
    """Return what became of each file."""
    return list(Receipt.objects.values_list("name", "outcome"))


def send(analyst: Client, *files: SimpleUploadedFile) -> str:
    """Upload files, have them opened, and return the page of the upload."""
    answer = analyst.post(reverse("upload"), {"documents": files})
    assert answer.status_code == 302
    open_waiting()
    return analyst.get(answer["Location"]).content.decode()


def test_a_pasted_text_is_stored_and_waits_to_be_read(analyst: Client) -> None:
    answer = analyst.post(reverse("upload"), {"text": NEWS})
    article = Article.objects.get()
    assert answer["Location"] == reverse("upload-batch", args=[article.batch])
    assert article.text == NEWS
    assert article.status == "queued"
    assert article.uploaded_by is not None
    assert article.uploaded_by.username == "analyst"


def test_what_is_filled_in_wins_over_what_stands_in_the_text(analyst: Client) -> None:
    text = f"Ministers meet at the border\n\nARICA (Reuters) - {NEWS}"
    analyst.post(
        reverse("upload"),
        {
            "text": text,
            "title": "Two ministers",
            "author": "A. Rojas",
            "published": "2024-05-06",
            "language": "en",
            "url": "https://news.example/1",
        },
    )
    article = Article.objects.get()
    assert article.title == "Two ministers"
    assert article.source == "Reuters"
    assert article.author == "A. Rojas"
    assert str(article.published) == "2024-05-06"
    assert article.language == "en"
    assert article.url == "https://news.example/1"


def test_several_files_are_stored(analyst: Client) -> None:
    send(analyst, a_file("a.txt"), a_file("b.md", OTHER))
    assert outcomes() == [("a.txt", "stored"), ("b.md", "stored")]
    assert Article.objects.count() == 2


def test_one_that_cannot_be_read_does_not_stop_the_others(analyst: Client) -> None:
    files = [
        a_file("photo.jpg", b"\xff\xd8\xff\xe0 not a text"),
        a_file("empty.txt", ""),
        a_file("binary.txt", bytes(range(256)) * 20),
        a_file("good.txt"),
    ]
    page = send(analyst, *files)
    assert outcomes() == [
        ("photo.jpg", "refused"),
        ("empty.txt", "refused"),
        ("binary.txt", "refused"),
        ("good.txt", "stored"),
    ]
    for receipt in Receipt.objects.filter(outcome="refused"):
        assert receipt.name in page
        assert receipt.reason
        assert receipt.reason in page


def test_files_wait_as_they_were_sent_until_a_worker_opens_them(analyst: Client) -> None:
    answer = analyst.post(
        reverse("upload"), {"documents": [a_file("a.txt", f"{NEWS}\r\n"), a_file("b.txt", "")]}
    )
    assert outcomes() == [("a.txt", "waiting"), ("b.txt", "waiting")]
    assert not Article.objects.exists()
    receipt = Receipt.objects.order_by("pk")[0]
    with receipt.file.open() as kept:
        assert kept.read() == f"{NEWS}\r\n".encode()
    assert receipt.sha256 == sha256(f"{NEWS}\r\n".encode()).hexdigest()
    assert "a.txt" not in str(receipt.file.name)
    page = analyst.get(answer["Location"]).content.decode()
    assert "2 files still to be opened" in page
    assert page.count("waits to be opened") == 2
    assert "hx-trigger" in page


def test_the_same_text_twice_points_to_the_first(analyst: Client) -> None:
    send(analyst, a_file("a.txt"), a_file("b.txt", f"  {NEWS}\n"))
    first = Article.objects.get()
    assert outcomes() == [("a.txt", "stored"), ("b.txt", "duplicate")]
    assert Receipt.objects.get(name="b.txt").article == first


def test_the_same_upload_twice_stores_nothing_new(analyst: Client) -> None:
    for _ in range(2):
        answer = analyst.post(reverse("upload"), {"text": NEWS}, follow=True)
    assert Article.objects.count() == 1
    assert b"stored before" in answer.content


@pytest.mark.parametrize(
    "name",
    [
        '"><img src=x onerror=alert(1)>.txt',
        "../../etc/passwd.txt",
        "C:\\evil\\a.txt",
        "\u202egpj.txt",
        "é漢.txt",
    ],
)
def test_a_hostile_name_is_stored_safely_and_shown_as_text(
    name: str, analyst: Client, settings: Settings
) -> None:
    page = send(analyst, a_file(name))
    article = Article.objects.get()
    assert article.file.path.startswith(f"{settings.MEDIA_ROOT}/articles/")
    assert "/" not in article.name
    assert "\\" not in article.name
    assert "\u202e" not in page
    assert "<img" not in page


def test_a_name_that_is_too_long_keeps_its_end(analyst: Client) -> None:
    send(analyst, a_file(f"{'n' * 300}.txt"))
    assert outcomes()[0][0].endswith("n.txt")
    assert len(outcomes()[0][0]) <= 255


def test_a_file_that_is_too_large_is_refused_by_name(analyst: Client, settings: Settings) -> None:
    settings.UPLOAD_MAX_BYTES = 200
    send(analyst, a_file("long.txt", NEWS * 9), a_file("short.txt"))
    assert outcomes() == [("long.txt", "refused"), ("short.txt", "stored")]
    assert "larger than 200" in Receipt.objects.get(name="long.txt").reason.replace("\xa0", " ")


def test_too_many_files_are_sent_back_in_words(analyst: Client, settings: Settings) -> None:
    settings.UPLOAD_MAX_FILES = 2
    answer = analyst.post(reverse("upload"), {"documents": [a_file(f"{n}.txt") for n in range(3)]})
    assert answer.status_code == 200
    assert not Receipt.objects.exists()
    assert b"At most 2 files at once. You chose 3." in answer.content
    assert not Article.objects.exists()


def test_far_too_many_files_are_answered_with_a_page(analyst: Client, settings: Settings) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 2
    answer = analyst.post(reverse("upload"), {"documents": [a_file(f"{n}.txt") for n in range(4)]})
    assert answer.status_code == 413
    assert b"too many files or fields at once" in answer.content


def test_nothing_at_all_is_asked_for(analyst: Client) -> None:
    answer = analyst.post(reverse("upload"), {})
    assert b"Paste a text or choose a file." in answer.content
    assert not Receipt.objects.exists()


def test_a_pasted_text_that_is_no_article_comes_back_with_the_reason(analyst: Client) -> None:
    answer = analyst.post(reverse("upload"), {"text": "Too short", "title": "Kept <title>"})
    page = answer.content.decode()
    assert "too little text" in page
    assert "Too short</textarea>" in page
    assert "Kept &lt;title&gt;" in page
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    "field", [{"published": "yesterday"}, {"url": "javascript:alert(1)"}, {"language": "xx1"}]
)
def test_metadata_that_cannot_be_is_sent_back(field: dict[str, str], analyst: Client) -> None:
    answer = analyst.post(reverse("upload"), {"text": NEWS, **field})
    assert b"errorlist" in answer.content
    assert not Article.objects.exists()


def test_the_files_are_handed_to_the_workers_after_the_commit(
    analyst: Client, django_capture_on_commit_callbacks: Callable[..., object]
) -> None:
    with django_capture_on_commit_callbacks() as callbacks:  # type: ignore[attr-defined]
        analyst.post(reverse("upload"), {"documents": [a_file("a.txt"), a_file("b.txt", OTHER)]})
    assert len(callbacks) == 2


def test_the_page_says_what_can_be_uploaded(analyst: Client) -> None:
    page = analyst.get(reverse("upload")).content.decode()
    assert f"{', '.join(ALL_ENDINGS)}; up to 100 files of 100 MB each" in page


def test_who_sends_too_much_in_an_hour_is_told_and_may_go_on_later(
    analyst: Client, settings: Settings
) -> None:
    settings.UPLOAD_HOURLY_FILES = 2
    send(analyst, a_file("a.txt"), a_file("b.txt", OTHER))
    for content in ({"documents": [a_file("c.txt")]}, {"text": OTHER}):
        answer = analyst.post(reverse("upload"), content)
        assert answer.status_code == 200
        assert "more than you may send in an hour: 2 files" in answer.content.decode()
    assert len(outcomes()) == 2
    Receipt.objects.update(created_at=timezone.now() - timedelta(hours=2))
    send(analyst, a_file("c.txt"))
    assert outcomes()[-1] == ("c.txt", "duplicate")


def test_bytes_are_counted_too_and_each_user_alone(
    as_role: Callable[[str], Client], settings: Settings
) -> None:
    settings.UPLOAD_HOURLY_BYTES = 150
    send(as_role("analyst"), a_file("a.txt"))
    answer = as_role("analyst").post(reverse("upload"), {"documents": [a_file("b.txt", OTHER)]})
    assert b"more than you may send" in answer.content
    send(as_role("admin"), a_file("b.txt", OTHER))


@pytest.fixture
def full_disk() -> Iterator[None]:
    """Let the system refuse whatever would make a file larger than 24 MB, as a disk does that is full."""
    most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (24 * 2**20, most[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, most)


def test_a_disk_that_is_full_while_a_file_comes_in_is_told_and_nothing_is_left(
    analyst: Client, settings: Settings, full_disk: None
) -> None:
    before = sorted(settings.DATA_DIR.rglob("*"))
    answer = analyst.post(reverse("upload"), {"documents": [a_file("huge.txt", b"x" * 25 * 2**20)]})
    assert answer.status_code == 507
    assert "its disk is full" in answer.content.decode()
    assert not Receipt.objects.exists()
    assert [path for path in sorted(settings.DATA_DIR.rglob("*")) if path not in before] == []


def test_a_disk_that_is_full_while_a_file_is_stored_leaves_a_receipt_and_nothing_else(
    analyst: Client, settings: Settings, full_disk: None
) -> None:
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 50 * 2**20
    before = set(settings.MEDIA_ROOT.rglob("*"))
    page = send(analyst, a_file("huge.txt", b"x" * 25 * 2**20), a_file("small.txt"))
    assert outcomes() == [("huge.txt", "refused"), ("small.txt", "stored")]
    assert "this site has no room for it" in page
    left = [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file() and path not in before]
    assert [path.stat().st_size for path in left] == [len(NEWS)]


@pytest.mark.parametrize(
    ("words", "told"),
    [("database or disk is full", "its disk is full"), ("database is locked", "in a minute")],
)
def test_a_database_that_takes_nothing_is_told_with_its_reason(
    words: str, told: str, analyst: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OperationalError(words)

    monkeypatch.setattr(intake, "save_kept", fail)
    answer = analyst.post(reverse("upload"), {"documents": [a_file("a.txt")]})
    assert (answer.status_code, told in answer.content.decode()) == (507, True)


def test_where_the_database_takes_a_part_the_rest_is_not_forgotten(
    analyst: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = intake.save_kept

    def fails(receipt: Receipt, enqueue: intake.Enqueue) -> None:
        if receipt.name == "b.txt":
            raise OperationalError("database is locked")
        real(receipt, enqueue)

    monkeypatch.setattr(intake, "save_kept", fails)
    sent = {"documents": [a_file("a.txt"), a_file("b.txt", OTHER)]}
    page = analyst.post(reverse("upload"), sent, follow=True).content.decode()
    assert "Not all that you sent could be stored" in page
    assert "a.txt" in page
