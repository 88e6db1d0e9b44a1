"""Files as people send them: read where they can be, refused with a reason where they cannot."""

import socket
import time
from datetime import date

import pytest

from articles.ingest.readers import Unreadable, paste, read

TEXT = "Menteri luar negeri kedua negara bertemu di Wina pada Senin untuk membahas gandum."
PARAGRAPHS = "\n".join(
    f"<p>Paragraph {number} tells at some length what the two ministers said to each other in Vienna.</p>"
    for number in range(5)
)
PAGE = f"""<!doctype html><html lang="en"><head><title>Ministers meet in Vienna | The Lantern</title>
<meta property="og:title" content="Ministers meet in Vienna"><meta property="og:site_name" content="The Lantern">
<meta name="author" content="Ana Widodo"><meta property="article:published_time" content="2024-03-05T09:00:00Z">
<link rel="canonical" href="https://lantern.example/vienna">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Ministers meet in Vienna"}}</script>
<script>alert("never")</script></head><body><nav><a href="/">Home</a><a href="/sport">Sport desk</a></nav>
<article><h1>Ministers meet in Vienna</h1>{PARAGRAPHS}</article><footer>All rights reserved</footer></body></html>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_it_reads_unicode_with_and_without_a_mark(encoding: str) -> None:
    text = f"“{TEXT}” kata Perdana Menteri José Núñez."
    assert read("a.txt", text.encode(encoding)).text == text


def test_it_reads_the_western_code_page() -> None:
    text = f"“{TEXT}” – kata Perdana Menteri José Núñez."
    assert read("a.txt", text.encode("cp1252")).text == text


def test_it_tidies_line_breaks_spaces_and_invisible_characters() -> None:
    raw = f"Judul\u200b berita\r\n\r\n\r\n\r\n{TEXT}\x00\x07\tSelesai\u00a0sudah.\rCafe\u0301"
    assert paste(raw).text == f"Judul berita\n\n{TEXT} Selesai sudah.\nCafé"


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t ", "empty"),
        ("a.txt", b"%PDF-1.7 and so on", "PDF"),
        ("a.txt", b"PK\x03\x04rest of a word file", "Word"),
        ("a.md", b"\x89PNG\r\n\x1a\n", "image"),
        ("a.txt", bytes(range(1, 9)) * 200, "no text"),
        ("a.txt", b"Too short.", "too little text"),
        ("a.txt", b"1234567890 " * 20, "too little text"),
        ("a.txt", b"word " * 50_000, "200,000"),
        ("a.html", b"<html><body><nav>Home</nav></body></html>", "No article"),
        ("a.pdf", b"%PDF-1.7", "cannot be read here"),
        ("a.docx", b"PK\x03\x04", "cannot be read here"),
        ("a.zip", b"PK\x03\x04", "cannot be read here"),
        ("a.xyz", TEXT.encode(), ".xyz cannot be read"),
        ("noending", TEXT.encode(), "without an ending"),
    ],
)
def test_it_refuses_what_holds_no_article_and_says_why(name: str, data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        read(name, data)


def test_it_takes_the_article_out_of_a_page() -> None:
    document = read("a.HTML", PAGE.encode())
    assert document.title == "Ministers meet in Vienna"
    assert (document.source, document.author) == ("The Lantern", "Ana Widodo")
    assert document.published == date(2024, 3, 5)
    assert document.url == "https://lantern.example/vienna"
    assert "Paragraph 0 tells" in document.text
    assert "Paragraph 4 tells" in document.text
    for noise in ("Sport desk", "alert", "All rights"):
        assert noise not in document.text


def test_it_reads_a_page_that_was_saved_as_text() -> None:
    assert read("a.txt", PAGE.encode()).source == "The Lantern"


def test_it_reads_a_page_in_the_encoding_that_it_declares() -> None:
    page = PAGE.replace("<head>", '<head><meta charset="windows-1251">').replace("Vienna", "Вена")
    assert read("a.html", page.encode("cp1251")).title == "Ministers meet in Вена"


def test_reading_a_page_asks_no_other_host(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a reader went to the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    page = PAGE.replace(
        "<body>", '<body><img src="https://lantern.example/a.jpg"><iframe src="https://x.example">'
    )
    assert read("a.html", page.encode()).text


def test_it_reads_markdown_with_front_matter() -> None:
    document = read(
        "a.md",
        f"""---
title: "Dua menteri: satu meja"
outlet: Lentera
author: Ana Widodo
published: 5 Maret 2024
language: ID
url: https://lentera.example/a
unknown: thing
---

# Kepala *lain*

{TEXT} Ini **penting**,
kata [mereka](https://lentera.example).

- satu
- dua <b>tiga</b>
""".encode(),
    )
    assert document.title == "Dua menteri: satu meja"
    assert (document.source, document.author, document.language) == ("Lentera", "Ana Widodo", "id")
    assert (document.published, document.url) == (date(2024, 3, 5), "https://lentera.example/a")
    assert document.text == f"Kepala lain\n\n{TEXT} Ini penting, kata mereka.\n\nsatu\n\ndua tiga"


def test_it_reads_markdown_without_front_matter() -> None:
    document = read("a.md", f"# Dua menteri bertemu\n\n{TEXT}\n\n---\n\nTamat.".encode())
    assert document.title == "Dua menteri bertemu"
    assert document.text.startswith("Dua menteri bertemu\n\nMenteri")


@pytest.mark.parametrize(
    ("tag", "code"), [("id", "id"), ("en-GB", "en"), ("ID_id", "id"), ("Indonesian", "")]
)
def test_only_a_language_tag_names_the_language(tag: str, code: str) -> None:
    assert read("a.md", f"---\nlanguage: {tag}\n---\n{TEXT}".encode()).language == code


def test_a_page_that_declares_a_codec_that_decodes_nothing_is_read() -> None:
    page = PAGE.replace("<head>", "<head><meta charset=undefined>").replace("Vienna", "München")
    assert "München" in read("a.html", page.encode("cp1252")).text


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize("piece", [TEXT, "![[](", "<", "[", "é"])
def test_a_file_of_megabytes_is_refused_before_it_is_parsed(name: str, piece: str) -> None:
    began = time.process_time()
    with pytest.raises(Unreadable, match="longer than 200,000"):
        read(name, ("<div>\n" + piece * (5_000_000 // len(piece))).encode())
    assert time.process_time() - began < 5
