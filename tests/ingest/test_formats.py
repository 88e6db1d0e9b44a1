"""Good files of one article: text, title, author, day and outlet come out as they stand in them."""

from collections.abc import Sequence
from datetime import date
from html import escape

import pytest
from playwright.sync_api import Page

from articles.records.documents import Document
from tests.ingest.found import document_in
from tests.ingest.made import (
    BERITA,
    NEWS,
    docx,
    odt,
    pdf,
    word_paragraph,
    wrapped,
)

ENGLISH = (
    "Ministers Meet in Arica over the Border",
    "By Ana Widodo",
    "ARICA, March 5, 2024 (Lantern) - The foreign ministers of Chile and Peru met in Arica on Monday, and spoke about "
    "the border and its ports for two hours before they went to a dinner with the mayor of the town.",
    "“We agreed on a new road,” said José Núñez, who leads the delegation of Peru – he did not say when it will open.",
)
INDONESIAN = (
    "Dua Menteri Bertemu di Wina",
    "Oleh: Ana Widodo",
    "Selasa, 5 Maret 2024",
    "WINA (Lentera) - Menteri luar negeri kedua negara bertemu di Wina pada Senin untuk membahas gandum, "
    "kapal-kapal dagang, dan pelabuhan di pesisir timur, sebelum makan malam bersama wali kota.",
    "“Kami sepakat soal jalan baru,” kata José Núñez, yang memimpin delegasi – ia tidak menyebut kapan dibuka.",
)
BOTH = pytest.mark.parametrize("article", [ENGLISH, INDONESIAN], ids=["en", "id"])


def is_whole(document: Document, article: Sequence[str]) -> None:
    """Fail where an article did not come out whole, with what its head says."""
    assert document.text == "\n\n".join(article)
    assert (document.title, document.author) == (article[0], "Ana Widodo")
    assert document.published == date(2024, 3, 5)
    assert document.source in {"Lantern", "Lentera"}


@BOTH
@pytest.mark.parametrize("packed", [False, True])
def test_it_reads_a_pdf(article: Sequence[str], packed: bool) -> None:
    lines = [line for paragraph in article for line in (*wrapped(paragraph), "")]
    data = pdf([lines], about={"Title": "layout7.indd", "Author": "Redaksi"}, packed=packed)
    is_whole(document_in(data, "a.pdf"), article)


def test_paragraphs_of_a_pdf_without_space_between_them_end_with_a_short_line() -> None:
    paragraphs = [f"{NEWS} {NEWS} It is over.", f"{BERITA} {BERITA} Selesai.", NEWS]
    lines = [line for paragraph in paragraphs for line in wrapped(paragraph)]
    assert document_in(pdf([lines]), "a.pdf").text == "\n\n".join(paragraphs)


def test_a_browser_prints_a_page_that_is_read_as_it_is(page: Page) -> None:
    told = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in ENGLISH[1:])
    page.set_content(f"<title>x</title><body style='width: 400px'><h1>{ENGLISH[0]}</h1>{told}")
    is_whole(document_in(page.pdf(), "a.pdf"), ENGLISH)


def test_a_pdf_of_many_pages_is_one_text_without_their_headers() -> None:
    pages = [
        [f"The Lantern, page {n}", *wrapped(f"{NEWS} Part {n} of the text goes on over")[:-1], f"- {n} -"]
        for n in range(1, 5)
    ]
    text = document_in(pdf(pages), "a.pdf").text
    assert text.count("The foreign ministers") == 4
    assert "Lantern" not in text
    assert "- 2 -" not in text


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("Kedua men-", "teri bertemu", "Kedua menteri bertemu"),
        ("Para menteri-", "menteri bertemu", "Para menteri-menteri bertemu"),
        ("Para menteri-", "menterinya bertemu", "Para menteri-menterinya bertemu"),
        ("Mereka berturut-", "turut bertemu", "Mereka berturut-turut bertemu"),
        ("The Al-", "Aqsa mosque", "The Al-Aqsa mosque"),
        ("The minis-", "ters met", "The ministers met"),
        ("The G-", "7 met", "The G-7 met"),
        ("They met -", "and left", "They met - and left"),
    ],
)
def test_a_word_that_a_line_breaks_is_one_again(first: str, second: str, joined: str) -> None:
    before, after = "and so on and so forth in this line", "the other half of the line is as long as this."
    text = document_in(pdf([[f"{before} {first}", f"{second} {after}"]]), "a.pdf").text
    assert joined in text.replace("\n\n", " ")


def test_the_properties_of_a_pdf_tell_what_its_text_does_not() -> None:
    document = document_in(
        pdf([wrapped(NEWS * 3)], about={"Title": "Talks in Arica", "Author": "José Núñez"}), "a.pdf"
    )
    assert (document.title, document.author) == ("Talks in Arica", "José Núñez")


@BOTH
def test_it_reads_a_word_file(article: Sequence[str]) -> None:
    body = word_paragraph(article[0], "Title") + "".join(map(word_paragraph, article[1:]))
    is_whole(
        document_in(docx(body, about={"dc:title": "template.dotx", "dc:creator": "redaksi3"}), "a.docx"),
        article,
    )


def test_a_word_file_is_read_as_it_would_be_printed() -> None:
    body = (
        f"<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>{NEWS}</w:t></w:r>"
        "<w:ins><w:r><w:t xml:space='preserve'> Inserted.</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>Deleted.</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>Moved away.</w:t></w:r></w:moveFrom>"
        '<w:hyperlink><w:r><w:t xml:space="preserve"> A link</w:t></w:r></w:hyperlink>'
        "<w:r><w:instrText>PAGEREF x</w:instrText></w:r><w:r><w:br/></w:r><w:r><w:t>Next line</w:t></w:r></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>Controlled.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>"
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p></w:txbxContent>"
        "</mc:Choice><mc:Fallback><w:p><w:r><w:t>Box</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    text = document_in(docx(body), "a.docx").text
    assert text == f"{NEWS} Inserted. A link\nNext line\n\nControlled.\n\nCell\n\nBox"


def test_the_properties_of_a_word_file_tell_what_its_text_does_not() -> None:
    document = document_in(
        docx(word_paragraph(NEWS), about={"dc:title": "Talks & more", "dc:creator": "José"}), "a.docx"
    )
    assert (document.title, document.author) == ("Talks & more", "José")


@BOTH
def test_it_reads_an_opendocument_text(article: Sequence[str]) -> None:
    body = f'<text:h text:outline-level="1">{article[0]}</text:h>' + "".join(
        f"<text:p>{paragraph.replace(' ', '<text:s/>', 1)}</text:p>" for paragraph in article[1:]
    )
    about = "<dc:title>x.ott</dc:title><dc:creator>redaksi</dc:creator>"
    is_whole(document_in(odt(body, about=about), "a.odt"), article)


def test_an_opendocument_text_is_read_as_it_would_be_printed() -> None:
    body = (
        f"<text:tracked-changes><text:p>Deleted.</text:p></text:tracked-changes><text:p>{NEWS}\n"
        "  <text:span>In a span</text:span><text:note><text:p>Note.</text:p></text:note><text:tab/>tab"
        "<office:annotation><text:p>Comment.</text:p></office:annotation><text:line-break/>Next line</text:p>"
    )
    assert document_in(odt(body), "a.odt").text == f"{NEWS} In a span tab\nNext line"
