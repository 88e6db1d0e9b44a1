"""Good files that hold many articles: each comes out by itself, under a name that leads to it."""

import json
import zipfile
from collections.abc import Sequence
from datetime import date
from io import BytesIO

import pytest

from articles.ingest.readers import ALL_ENDINGS, refusals
from articles.ingest.readers.member import NAME
from articles.records.documents import Document, Readable, Refused
from tests.ingest import made
from tests.ingest.found import document_in, found_in, names
from tests.ingest.made import (
    BERITA,
    NEWS,
    docx,
    odt,
    pdf,
    warc_gz,
    warc_record,
    word_paragraph,
    wrapped,
    zipped,
)

LETTER = """From: =?utf-8?q?Jos=C3=A9_N=C3=BA=C3=B1ez?= <jose@lantern.example>
To: desk@lantern.example
Subject: {subject}
Date: Tue, 5 Mar 2024 23:30:00 +0700
MIME-Version: 1.0
{rest}"""


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Ministers meet in Arica", "Ministers meet in Arica"),
        ("Fwd: RE: Ministers meet in Arica", "Ministers meet in Arica"),
        ("Trs: =?utf-8?q?Menteri_bertemu_di_W=C3=ADna?=", "Menteri bertemu di Wína"),
    ],
)
def test_it_reads_a_letter(subject: str, title: str) -> None:
    rest = f"Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\n{BERITA} “é”"
    data = LETTER.format(subject=subject, rest=rest).encode("cp1252")
    document = document_in(data, "a.eml")
    assert (document.title, document.author, document.published) == (title, "José Núñez", date(2024, 3, 5))
    assert document.text.startswith(BERITA)
    assert document.text.endswith("“é”")


def parts(*told: str, kind: str = "mixed") -> str:
    """Return the headers and the body of a letter of parts."""
    joined = "".join(f"--b\n{part}\n" for part in told)
    return f'Content-Type: multipart/{kind}; boundary="b"\n\n{joined}--b--\n'


def test_a_letter_with_a_plain_text_is_read_by_that_one() -> None:
    both = parts(
        f"Content-Type: text/plain\n\n{NEWS}",
        f"Content-Type: text/html\n\n<p>{BERITA}</p>",
        kind="alternative",
    )
    assert document_in(LETTER.format(subject="Talks", rest=both), "a.eml").text == NEWS


def test_a_letter_with_a_page_alone_is_read_as_a_page() -> None:
    html = parts(
        "Content-Type: text/plain\n\nSee below.",
        f"Content-Type: text/html\n\n{made.page('Talks', [NEWS, BERITA])}",
        kind="alternative",
    )
    document = document_in(LETTER.format(subject="Talks in Arica", rest=html), "a.eml")
    assert NEWS in document.text
    assert "Home" not in document.text
    assert document.title == "Talks in Arica"


def test_what_is_attached_to_a_letter_is_read_by_itself() -> None:
    logo = "Content-Type: image/png\nContent-Disposition: inline\n\nx"
    told = parts(
        f"Content-Type: text/plain\n\n{NEWS}",
        f'Content-Type: text/plain; name="b.txt"\nContent-Disposition: attachment; filename="b.txt"\n\n{BERITA}',
        f"Content-Type: message/rfc822\n\n{LETTER.format(subject='Inner', rest='Content-Type: text/plain')}\n\n{NEWS}",
        'Content-Type: image/png\nContent-Disposition: attachment; filename="c.png"\n\nx',
        logo,
    )
    found = found_in(LETTER.format(subject="Talks", rest=told), "a.eml")
    assert names(found) == ["a.eml", "a.eml/b.txt", "a.eml/2.eml", "(a.eml/c.png)"]


def test_a_letter_that_says_only_what_is_attached_is_no_mistake() -> None:
    told = parts(
        "Content-Type: text/plain\n\nSee attached.",
        f'Content-Type: text/plain\nContent-Disposition: attachment; filename="b.txt"\n\n{BERITA}',
    )
    assert names(found_in(LETTER.format(subject="Talks", rest=told), "a.eml")) == ["a.eml/b.txt"]


ROW = (
    "x-1",
    "Judul, satu",
    f'  {BERITA}\r\n"Kutipan"\r\n',
    "2024-03-05",
    "id",
    "Lentera",
    "https://lentera.example/a",
)
ENGLISH_HEAD = ("id", "Title", "text", "date", "lang", "publisher", "URL")
INDONESIAN_HEAD = ("Kode", "Judul Berita", "Isi", "Tanggal Terbit", "Bahasa", "Media", "Tautan")


def table(head: Sequence[str], *rows: Sequence[str], delimiter: str = ",") -> str:
    """Return a table with quotes around each field."""
    return "".join(
        delimiter.join('"' + field.replace('"', '""') + '"' for field in row) + "\r\n"
        for row in (head, *rows)
    )


@pytest.mark.parametrize("head", [ENGLISH_HEAD, INDONESIAN_HEAD], ids=["en", "id"])
@pytest.mark.parametrize("delimiter", list(",;\t|"))
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_it_reads_a_table_to_the_letter(head: Sequence[str], delimiter: str, encoding: str) -> None:
    row = (*ROW[:2], ROW[2] + "José Núñez dan Müller ", *ROW[3:])
    [found] = found_in(table(head, row, delimiter=delimiter).encode(encoding), "a.csv")
    assert isinstance(found, Readable)
    assert found.name == "x-1"
    assert found.document == Document(
        text=row[2],
        title=row[1],
        source="Lentera",
        url="https://lentera.example/a",
        published=date(2024, 3, 5),
        language="id",
    )


def test_a_row_goes_by_the_line_that_it_begins_on() -> None:
    data = f'sep=;\ntext;penulis\n"{NEWS}\nmore";Ana\n\n;Budi\n"{BERITA}"\n'
    found = found_in(data, "list.csv")
    assert names(found) == ["list.csv:3", "(list.csv:6)", "list.csv:7"]
    assert isinstance(found[0], Readable)
    assert found[0].document.author == "Ana"


def test_a_row_that_is_no_article_is_refused_and_the_others_are_read() -> None:
    data = f"text,date\n{NEWS},2024-03-05\n{NEWS},soon\n{NEWS},1,2,3\n,2024-03-05\n{BERITA},\n"
    found = found_in(data.replace(f"{BERITA},", f'"{BERITA}",'), "a.csv")
    assert [type(one) for one in found] == [Readable, Refused, Refused, Refused, Readable]


@pytest.mark.parametrize(
    ("dates", "days"),
    [
        (["2024-03-05T10:00:00Z"], [date(2024, 3, 5)]),
        (["5 Maret 2024", "March 5, 2024"], [date(2024, 3, 5)] * 2),
        (["5/3/2024", "31/12/2023"], [date(2024, 3, 5), date(2023, 12, 31)]),
        (["3/5/2024", "12/31/2023"], [date(2024, 3, 5), date(2023, 12, 31)]),
        (["5.5.2024"], [date(2024, 5, 5)]),
        (["Rabu (13/3/2024) 10:30 WIB", "Selasa, 5/3/2024"], [date(2024, 3, 13), date(2024, 3, 5)]),
        (["3/5/2024"], [None]),
        (["13/5/2024", "5/13/2024", "3/5/2024"], [date(2024, 5, 13), date(2024, 5, 13), None]),
        (["31/2/2024"], [None]),
    ],
)
def test_a_day_counts_where_it_can_be_no_other(dates: list[str], days: list[date | None]) -> None:
    found = found_in("date;text\n" + "".join(f"{day};{NEWS}\n" for day in dates), "a.csv")
    assert [one.document.published if isinstance(one, Readable) else None for one in found] == days


def test_it_reads_lines_of_json_to_the_letter() -> None:
    text = f"  {NEWS}\r\n\tCafe\u0301\u00a0\u200b "
    record = {
        "id": "x-1",
        "text": text,
        "title": "T",
        "date": "2024-03-05",
        "lang": "en-GB",
        "author": "A",
        "url": "u",
    }
    [found] = found_in("\ufeff" + json.dumps(record), "a.jsonl")
    assert found == Readable(
        "x-1", Document(text=text, title="T", published=date(2024, 3, 5), language="en", author="A", url="u")
    )


def test_it_reads_a_crawl() -> None:
    address = "https://lantern.example/arica"
    records = [
        warc_record(address, made.page("Talks", [NEWS, BERITA]).encode()),
        warc_record("https://lantern.example/logo.png", b"\x89PNG", kind="image/png"),
        warc_record("https://lantern.example/gone", b"Gone", status="404 Not Found"),
        warc_record("https://lantern.example/a.txt", BERITA.encode(), kind="text/plain; charset=utf-8"),
    ]
    for name, data in (("crawl.warc.gz", warc_gz(*records)), ("crawl.warc", b"".join(records))):
        found = found_in(data, name)
        assert names(found) == [f"{name}/{address}", f"{name}/https://lantern.example/a.txt"]
        assert isinstance(found[0], Readable)
        assert NEWS in found[0].document.text
        assert found[0].document.url == address


def test_it_reads_an_archive_of_all_of_them() -> None:
    files: dict[str, bytes | str] = {
        "news/a.txt": NEWS,
        "news/b.docx": docx(word_paragraph(NEWS)),
        "news/c.odt": odt(f"<text:p>{NEWS}</text:p>"),
        "news/d.pdf": pdf([wrapped(NEWS)]),
        "news/e.eml": LETTER.format(subject="Talks", rest=f"Content-Type: text/plain\n\n{NEWS}"),
        "news/f.csv": f"text\n{NEWS}\n",
        "news/g.jsonl": json.dumps({"text": NEWS}),
        "news/h.warc": warc_record("https://lantern.example/", NEWS.encode(), kind="text/plain"),
        "news/i.md": f"# Talks\n\n{NEWS}",
        "news/j.html": made.page("Talks", [NEWS, NEWS]),
        "berita/é.zip": zipped({"k.txt": BERITA}),
    }
    found = found_in(zipped(files), "all.zip")
    assert names(found) == [
        *(
            f"all.zip/news/{name}"
            for name in ("a.txt", "b.docx", "c.odt", "d.pdf", "e.eml", "f.csv:2", "g.jsonl:1")
        ),
        *("all.zip/news/h.warc/https://lantern.example/", "all.zip/news/i.md", "all.zip/news/j.html"),
        "all.zip/berita/é.zip/k.txt",
    ]
    assert {name.rpartition(".")[2] for name in files} >= {ending[1:] for ending in ALL_ENDINGS} - {
        "htm",
        "tsv",
        "warc.gz",
    }


def test_an_archive_that_is_written_as_it_is_sent_is_read() -> None:
    class Pipe(BytesIO):
        """A file that cannot go back, so that sizes stand behind what they are of."""

        def seekable(self) -> bool:
            return False

        def tell(self) -> int:
            raise OSError

    out = Pipe()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", NEWS)
    assert names(found_in(out.getvalue(), "a.zip")) == ["a.zip/a.txt"]


def test_a_file_without_an_article_says_so() -> None:
    for name, data in (("a.jsonl", b"\n\n"), ("a.zip", zipped({})), ("a.csv", b"text,title\n")):
        [found] = found_in(data, name)
        assert isinstance(found, Refused)
        assert found.reason in {refusals.HOLDS_NOTHING, refusals.EMPTY}


@pytest.mark.parametrize("ending", [".jsonl", ".csv"])
def test_the_number_of_a_line_fits_a_name_that_is_as_long_as_it_may_be(ending: str) -> None:
    data = json.dumps({"text": NEWS}) if ending == ".jsonl" else f'text\n"{NEWS}"\n'
    name = "n" * (NAME - len(ending)) + ending
    [found] = found_in(data.encode(), name)
    assert len(found.name) == NAME
    assert found.name.endswith((f"{ending}:1", f"{ending}:2"))
