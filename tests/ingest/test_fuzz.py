"""Random bytes, and good files with changes at random, through every reader: an article, a reason, and no error.

A few of each in the normal run; `pytest -m fuzz tests/ingest` tries for minutes, and `--hypothesis-seed` repeats one.
"""

import gzip
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.ingest.readers import ALL_ENDINGS, read_all
from articles.ingest.readers.member import NAME
from articles.records.documents import Readable, Refused
from tests.ingest.hostile import TIGHT
from tests.ingest.made import (
    BERITA,
    NEWS,
    docx,
    odt,
    page,
    pdf,
    warc_gz,
    warc_record,
    word_paragraph,
    word_xml,
    zipped,
)

LETTER = (
    "From: Ana <ana@lantern.example>\nSubject: =?utf-8?q?Talks?=\nDate: Tue, 5 Mar 2024 23:30:00 +0700\n"
    'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n'
    f'{NEWS}\n--b\nContent-Type: text/html\nContent-Disposition: attachment; filename="b.txt"\n'
    f"Content-Transfer-Encoding: quoted-printable\n\n{BERITA}\n--b--\n"
)
ODT_XML = (
    '<o:document xmlns:o="o" xmlns:text="t"><text:h text:outline-level="1">Talks</text:h>'
    f"<text:p>{NEWS}<text:s/><text:note>x</text:note></text:p></o:document>"
)
WARC = warc_record("https://lantern.example/a", NEWS.encode(), kind="text/plain")
GOOD: dict[str, bytes] = {
    ".csv": f'id,text,date\n1,"{NEWS}",2024-03-05\n2,"{BERITA}",\n'.encode(),
    ".docx": docx(word_paragraph(NEWS), about={"dc:title": "Talks"}),
    ".eml": LETTER.encode(),
    ".htm": page("Talks", [NEWS, BERITA]).encode(),
    ".html": page("Talks", [NEWS, BERITA]).encode("utf-16"),
    ".jsonl": f'{{"text": "{NEWS}", "date": "2024-03-05"}}\n{{"text": "{BERITA}"}}\n'.encode(),
    ".md": f"---\ntitle: Talks\n---\n# Talks\n\n- {NEWS}\n".encode(),
    ".odt": odt(f"<text:p>{NEWS}</text:p>", about="<dc:title>Talks</dc:title>"),
    ".pdf": pdf([[NEWS], [BERITA]], about={"Title": "Talks"}),
    ".tsv": f"text\tjudul\n{NEWS}\tJudul\n".encode("utf-16"),
    ".txt": NEWS.encode("cp1252"),
    ".warc": WARC + WARC,
    ".warc.gz": warc_gz(WARC, WARC),
    ".zip": zipped({"a.txt": NEWS, "b.csv": f"text\n{NEWS}\n", "c.zip": zipped({"d.txt": BERITA})}),
}
# What is packed is changed before it is packed, too: check sums would hide the rest.
UNPACKED: dict[str, tuple[bytes, Callable[[bytes], bytes]]] = {
    ".docx": (
        word_xml(word_paragraph(NEWS, "Title")).encode(),
        lambda xml: docx("", more={"word/document.xml": xml}),
    ),
    ".odt": (ODT_XML.encode(), lambda xml: odt("", more={"content.xml": xml})),
    ".warc.gz": (WARC + WARC, gzip.compress),
    ".zip": (
        zipped({"a.txt": NEWS, "b.txt": BERITA}, zipfile.ZIP_STORED),
        lambda data: zipped({"a.zip": data}),
    ),
}
ENDINGS = pytest.mark.parametrize("ending", ALL_ENDINGS)
A_FEW = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
MANY = settings(max_examples=5_000, deadline=None, suppress_health_check=list(HealthCheck))


@st.composite
def changed(draw: st.DrawFn, good: bytes) -> bytes:
    """Return a good file with bytes replaced, left out, put in, doubled, or its end cut off."""
    data = bytearray(good)
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, max(len(data) - 1, 0)))
        until = min(at + draw(st.integers(1, 40)), len(data))
        match draw(st.sampled_from(["replace", "leave out", "put in", "double", "number", "cut"])):
            case "replace":
                data[at:until] = draw(st.binary(min_size=until - at, max_size=until - at))
            case "leave out":
                del data[at:until]
            case "put in":
                data[at:at] = draw(st.binary(min_size=1, max_size=40))
            case "double":
                data[at:at] = data[at:until]
            case "number":
                data[at:until] = draw(
                    st.sampled_from([b"0", b"-1", b"4294967295", b"\xff\xff\xff\xff", b"9" * 40])
                )
            case "cut":
                del data[at:]
    return bytes(data)


def is_told(name: str, data: bytes) -> None:
    """Fail where a file is neither an article nor refused with a reason."""
    found = list(read_all(name, BytesIO(data), TIGHT))
    assert found
    for one in found:
        assert one.name.isprintable() or name.endswith(
            (".jsonl", ".csv", ".tsv", ".zip")
        )  # an id, to the letter
        assert len(one.name) <= NAME
        if isinstance(one, Refused):
            assert one.reason
        else:
            assert isinstance(one, Readable)
            one.document.text.encode()
            assert "\x00" not in one.document.text
            assert one.document.text.strip()


@ENDINGS
@A_FEW
@given(st.data())
def test_a_changed_file_is_read_or_refused(ending: str, data: st.DataObject) -> None:
    is_told(f"a{ending}", data.draw(changed(GOOD[ending])))


@pytest.mark.parametrize("ending", UNPACKED)
@A_FEW
@given(st.data())
def test_what_is_changed_and_then_packed_is_read_or_refused(ending: str, data: st.DataObject) -> None:
    good, pack = UNPACKED[ending]
    is_told(f"a{ending}", pack(data.draw(changed(good))))


@ENDINGS
@A_FEW
@given(data=st.binary(max_size=2_000))
def test_random_bytes_are_read_or_refused(ending: str, data: bytes) -> None:
    is_told(f"a{ending}", data)


@pytest.mark.fuzz
@ENDINGS
@MANY
@given(st.data())
def test_thousands_of_changed_files_are_read_or_refused(ending: str, data: st.DataObject) -> None:
    is_told(f"a{ending}", data.draw(changed(GOOD[ending])))


@pytest.mark.fuzz
@pytest.mark.parametrize("ending", UNPACKED)
@MANY
@given(st.data())
def test_thousands_that_are_changed_and_then_packed_are_read_or_refused(
    ending: str, data: st.DataObject
) -> None:
    good, pack = UNPACKED[ending]
    is_told(f"a{ending}", pack(data.draw(changed(good))))


@pytest.mark.fuzz
@ENDINGS
@MANY
@given(data=st.binary(max_size=5_000))
def test_thousands_of_random_bytes_are_read_or_refused(ending: str, data: bytes) -> None:
    is_told(f"a{ending}", data)
