"""PDF files that are made to do harm."""

import io
import zlib

from articles.ingest.readers import refusals
from tests.ingest.hostile.case import TIGHT, Hostile
from tests.ingest.made import NEWS, page, pdf, pdf_of, pdf_stream

TOO_LONG = refusals.TOO_LONG.format(number="20,000")
TOO_MANY_PAGES = refusals.TOO_MANY_PAGES.format(number=TIGHT.pages)
NO_PDF = refusals.NO_KIND.format(ending="PDF")
CATALOGUE = b"<</Type /Catalog /Pages 2 0 R>>"
FONT = b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>"
SHOWN = f"BT /F1 11 Tf 1 0 0 1 50 700 Tm ({NEWS}) Tj ET".encode()


def ten_pages_of_numbers() -> bytes:
    """Return a PDF of ten pages that have one content, which no machine goes through ten times in seconds."""
    one = one_page(pdf_stream(b"1 " * 1_900_000, packed=True))
    return one.replace(b"/Kids [3 0 R] /Count 1", b"/Kids [" + b"3 0 R " * 10 + b"] /Count 10")


def one_page(content: bytes, *, more: dict[int, bytes] | None = None, resources: str = "") -> bytes:
    """Return a PDF of one page: its content as object 4, what else there is from 6 on."""
    return pdf_of(
        {
            1: CATALOGUE,
            2: b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
            3: f"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
            f" /Resources <</Font <</F1 5 0 R>> {resources}>>>>".encode(),
            4: content,
            5: FONT,
            **(more or {}),
        }
    )


def encrypted() -> bytes:
    """Return a PDF with a password."""
    from pypdf import PdfReader, PdfWriter

    writer, out = PdfWriter(PdfReader(io.BytesIO(pdf([[NEWS]])))), io.BytesIO()
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


def packed_twice() -> bytes:
    """Return a PDF whose content is zeros, packed and packed again."""
    data = zlib.compress(zlib.compress(bytes(200_000_000)))
    return one_page(
        f"<</Length {len(data)} /Filter [/FlateDecode /FlateDecode]>>\nstream\n".encode()
        + data
        + b"\nendstream"
    )


def many_filters() -> bytes:
    """Return a PDF whose content went through a thousand filters."""
    filters = "/ASCIIHexDecode " * 1000
    return one_page(f"<</Length 4 /Filter [{filters}]>>\nstream\n41>\nendstream".encode())


def kids_of_itself() -> bytes:
    """Return a PDF whose list of pages holds itself."""
    return pdf_of({1: CATALOGUE, 2: b"<</Type /Pages /Kids [2 0 R 2 0 R] /Count 2>>"})


def bushy() -> bytes:
    """Return a PDF of 2^30 pages: each list of pages names the next one twice."""
    lists = {
        n: f"<</Type /Pages /Kids [{n + 1} 0 R {n + 1} 0 R] /Count 2 /Parent {n - 1} 0 R>>".encode()
        for n in range(2, 32)
    }
    return pdf_of({1: CATALOGUE, **lists, 32: b"<</Type /Page /MediaBox [0 0 9 9]>>"})


def table_of_itself() -> bytes:
    """Return a PDF whose table of objects goes on at itself."""
    data = pdf([[NEWS]])
    place = data[data.rindex(b"startxref") + 9 :].split()[0].decode()
    return data.replace(b"trailer\n<<", f"trailer\n<</Prev {place} ".encode())


def form_in_itself() -> bytes:
    """Return a PDF with a form that draws itself twice."""
    form = pdf_stream(
        b"/X Do /X Do",
        more="/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X 6 0 R>>>>",
    )
    return one_page(pdf_stream(SHOWN + b" /X Do"), more={6: form}, resources="/XObject <</X 6 0 R>>")


def wide_map() -> bytes:
    """Return a PDF whose font says for four thousand million codes what they are."""
    codes = b"1 beginbfrange <00000000> <ffffffff> <0041> endbfrange"
    font = b"<</Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode 6 0 R>>"
    return one_page(pdf_stream(SHOWN), more={5: font, 6: pdf_stream(codes)})


def fat_map() -> bytes:
    """Return a PDF whose font makes one letter a text of 100,000."""
    codes = b"1 beginbfchar <41> <" + b"0042" * 100_000 + b"> endbfchar"
    font = b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R>>"
    return one_page(
        pdf_stream(b"BT /F1 9 Tf (" + b"A" * 10_000 + b") Tj ET"), more={5: font, 6: pdf_stream(codes)}
    )


def scan() -> bytes:
    """Return a PDF whose page is a picture."""
    picture = pdf_stream(
        bytes(64),
        more="/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8",
    )
    return one_page(
        pdf_stream(b"500 0 0 700 0 0 cm /I Do"), more={6: picture}, resources="/XObject <</I 6 0 R>>"
    )


def active() -> bytes:
    """Return a PDF that wants to run a script, start a program and send itself."""
    actions = (
        b"<</Type /Catalog /Pages 2 0 R /OpenAction <</S /JavaScript /JS (app.launchURL\\('http://127.0.0.1:9'\\))"
        b" /Next <</S /Launch /F (/bin/sh) /Next <</S /SubmitForm /F (http://127.0.0.1:9)>>>>>>>>"
    )
    return pdf([[NEWS]]).replace(CATALOGUE, actions)  # its table is wrong now too


def object_stream_in_itself() -> bytes:
    """Return a PDF whose stream of objects says to lie in itself."""
    table = b"\x01\x00\x0a\x00\x02\x00\x01\x00"
    return (
        b"%PDF-1.7\n1 0 obj\n<</Type /ObjStm /N 1 /First 4 /Extends 1 0 R /Length 9>>\nstream\n1 0 <<>> \n"
        b"endstream\nendobj\n"
        b"2 0 obj\n<</Type /XRef /Size 2 /W [1 2 1] /Root 1 0 R /Length 8>>\nstream\n"
        + table
        + b"\nendstream\nendobj\n"
        b"startxref\n100\n%%EOF"
    )


CASES = (
    Hostile("noise.pdf", "random bytes", lambda: bytes(range(255, 0, -1)) * 20, NO_PDF),
    Hostile("page.pdf", "a web page under the name of a PDF", lambda: page("News", [NEWS]).encode(), NO_PDF),
    Hostile("head.pdf", "the beginning of a PDF and nothing else", lambda: b"%PDF-1.7\n", refusals.CUT_OFF),
    Hostile("half.pdf", "the first half of a PDF", lambda: pdf([[NEWS] * 30] * 3)[:3000], refusals.CUT_OFF),
    Hostile("locked.pdf", "a PDF with a password", encrypted, refusals.ENCRYPTED),
    Hostile(
        "zeros.pdf",
        "100 MB of zeros in one page",
        lambda: one_page(pdf_stream(bytes(100_000_000), packed=True)),
        refusals.DAMAGED,
    ),
    Hostile("twice.pdf", "200 MB of zeros, packed twice", packed_twice, refusals.DAMAGED),
    Hostile("filters.pdf", "a page behind a thousand filters", many_filters, refusals.DAMAGED),
    Hostile("kids.pdf", "a list of pages that holds itself", kids_of_itself, refusals.DAMAGED),
    Hostile("bushy.pdf", "a thousand million pages, by thirty lists", bushy, refusals.DAMAGED),
    Hostile("pages.pdf", "more pages than may be", lambda: pdf([[NEWS]] * 100), TOO_MANY_PAGES),
    Hostile(
        "count.pdf",
        "a number of pages that is a lie",
        lambda: pdf([[NEWS]]).replace(b"/Count 1", b"/Count 9"),
        articles=1,
    ),
    Hostile("table.pdf", "a table of objects that goes on at itself", table_of_itself, articles=1),
    Hostile("form.pdf", "a drawing that draws itself twice", form_in_itself, articles=1),
    Hostile(
        "arrays.pdf",
        "100,000 lists in one another",
        lambda: one_page(pdf_stream(b"[" * 100_000)),
        refusals.NESTED,
    ),
    Hostile(
        "objects.pdf",
        "the same in the description of a page",
        lambda: one_page(pdf_stream(SHOWN)).replace(b"[0 0 595 842]", b"[" * 100_000),
        refusals.DAMAGED,
    ),
    Hostile(
        "operands.pdf",
        "ten pages, each of two million numbers for no one",
        ten_pages_of_numbers,
        refusals.TOO_SLOW.format(seconds=TIGHT.seconds),
    ),
    Hostile("wide.pdf", "a font for four thousand million codes", wide_map, refusals.DAMAGED),
    Hostile("fat.pdf", "a font in which one letter is a book", fat_map, refusals.DAMAGED),
    Hostile("long.pdf", "a text of 100,000 characters", lambda: pdf([["kata " * 20] * 50] * 20), TOO_LONG),
    Hostile("scan.pdf", "a picture of a page", scan, refusals.SCANNED),
    Hostile("active.pdf", "a script, a program and a form that sends itself", active, articles=1),
    Hostile(
        "itself.pdf", "a stream of objects that lies in itself", object_stream_in_itself, refusals.DAMAGED
    ),
)
