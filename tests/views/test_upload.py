"""Taking articles in through the browser."""

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from articles.models import Article, Receipt

NEWS = "The foreign ministers of Chile and Peru met in Arica on Monday and spoke about the border."
OTHER = "Menteri luar negeri Indonesia dan Malaysia bertemu di Medan pada hari Selasa."


def a_file(name: str, content: str | bytes = NEWS) -> SimpleUploadedFile:
    """Return a file as a browser sends it."""
    return SimpleUploadedFile(name, content.encode() if isinstance(content, str) else content)


def outcomes() -> list[tuple[str, str]]:
    """Return what became of each file."""
    return list(Receipt.objects.values_list("name", "outcome"))


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
    analyst.post(reverse("upload"), {"documents": [a_file("a.txt"), a_file("b.md", OTHER)]})
    assert outcomes() == [("a.txt", "stored"), ("b.md", "stored")]
    assert Article.objects.count() == 2


def test_one_that_cannot_be_read_does_not_stop_the_others(analyst: Client) -> None:
    files = [
        a_file("photo.jpg", b"\xff\xd8\xff\xe0 not a text"),
        a_file("empty.txt", ""),
        a_file("binary.txt", bytes(range(256)) * 20),
        a_file("good.txt"),
    ]
    answer = analyst.post(reverse("upload"), {"documents": files}, follow=True)
    assert outcomes() == [
        ("photo.jpg", "refused"),
        ("empty.txt", "refused"),
        ("binary.txt", "refused"),
        ("good.txt", "stored"),
    ]
    page = answer.content.decode()
    for receipt in Receipt.objects.filter(outcome="refused"):
        assert receipt.name in page
        assert receipt.reason
        assert receipt.reason in page


def test_a_failure_of_the_software_is_said_and_the_others_go_on(
    analyst: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    from articles.ingest import readers

    monkeypatch.setitem(readers.TEXTS, ".md", lambda data: 1 / 0)
    analyst.post(reverse("upload"), {"documents": [a_file("bad.md", OTHER), a_file("good.txt")]})
    assert outcomes() == [("bad.md", "refused"), ("good.txt", "stored")]
    assert "software failed" in Receipt.objects.get(name="bad.md").reason


def test_the_same_text_twice_points_to_the_first(analyst: Client) -> None:
    analyst.post(reverse("upload"), {"documents": [a_file("a.txt"), a_file("b.txt", f"  {NEWS}\n")]})
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
    answer = analyst.post(reverse("upload"), {"documents": [a_file(name)]}, follow=True)
    article = Article.objects.get()
    assert article.file.path.startswith(f"{settings.MEDIA_ROOT}/articles/")
    assert "/" not in article.name
    assert "\\" not in article.name
    assert "\u202e" not in answer.content.decode()
    assert b"<img" not in answer.content


def test_a_name_that_is_too_long_keeps_its_end(analyst: Client) -> None:
    analyst.post(reverse("upload"), {"documents": [a_file(f"{'n' * 300}.txt")]})
    assert outcomes()[0][0].endswith("n.txt")
    assert len(outcomes()[0][0]) <= 255


def test_a_file_that_is_too_large_is_refused_by_name(analyst: Client, settings: Settings) -> None:
    settings.UPLOAD_MAX_BYTES = 200
    analyst.post(reverse("upload"), {"documents": [a_file("long.txt", NEWS * 9), a_file("short.txt")]})
    assert outcomes() == [("long.txt", "refused"), ("short.txt", "stored")]
    assert "larger than 200" in Receipt.objects.get(name="long.txt").reason.replace("\xa0", " ")


def test_too_many_files_are_sent_back_in_words(analyst: Client, settings: Settings) -> None:
    settings.UPLOAD_MAX_FILES = 2
    answer = analyst.post(reverse("upload"), {"documents": [a_file(f"{n}.txt") for n in range(3)]})
    assert answer.status_code == 200
    assert b"At most 2 files at once. You chose 3." in answer.content
    assert not Article.objects.exists()


def test_far_too_many_files_are_answered_with_a_page(analyst: Client, settings: Settings) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 2
    answer = analyst.post(reverse("upload"), {"documents": [a_file(f"{n}.txt") for n in range(4)]})
    assert answer.status_code == 400
    assert b"too many files at once" in answer.content


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


def test_the_articles_are_handed_to_the_workers_after_the_commit(
    analyst: Client, django_capture_on_commit_callbacks: Callable[..., object]
) -> None:
    with django_capture_on_commit_callbacks() as callbacks:  # type: ignore[attr-defined]
        analyst.post(reverse("upload"), {"documents": [a_file("a.txt"), a_file("b.txt", OTHER)]})
    assert len(callbacks) == 2


def test_the_page_says_what_can_be_uploaded(analyst: Client) -> None:
    page = analyst.get(reverse("upload")).content.decode()
    assert ".htm, .html, .md, .txt; up to 100 files of 10 MB each" in page
