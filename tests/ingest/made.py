"""Files of each format, made by code: what programs write, as small as it goes."""

import gzip
import io
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NEWS = (
    "The foreign ministers of Chile and Peru met in Arica on Monday and spoke about the border and the ports."
)
BERITA = (
    "Menteri luar negeri kedua negara bertemu di Wina pada Senin untuk membahas gandum, kapal, dan pelabuhan."
)


def zipped(files: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return an archive of files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def pdf(
    pages: Sequence[Sequence[str]], *, about: Mapping[str, str] | None = None, packed: bool = False
) -> bytes:
    """Return a PDF with lines of text on pages, in Helvetica, with its properties ("Title", "Author")."""
    numbers = [4 + 2 * page for page in range(len(pages))]
    kids = " ".join(f"{number} 0 R" for number in numbers)
    told = "".join(f"/{key} ({literal(value)})" for key, value in (about or {}).items())
    objects = {
        1: b"<</Type /Catalog /Pages 2 0 R>>",
        2: f"<</Type /Pages /Kids [{kids}] /Count {len(pages)}>>".encode(),
        3: b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>",
    }
    for number, lines in zip(numbers, pages, strict=True):
        shown = "".join(
            f"1 0 0 1 50 {780 - 14 * row} Tm ({literal(line)}) Tj\n" for row, line in enumerate(lines)
        )
        objects[number] = (
            f"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {number + 1} 0 R"
            " /Resources <</Font <</F1 3 0 R>>>>>>"
        ).encode()
        objects[number + 1] = pdf_stream(f"BT /F1 11 Tf\n{shown}ET".encode("cp1252"), packed=packed)
    last = max(objects) + 1
    objects[last] = f"<<{told}>>".encode("cp1252")
    return pdf_of(objects, trailer=f"/Root 1 0 R /Info {last} 0 R")


def pdf_stream(data: bytes, *, packed: bool = False, more: str = "") -> bytes:
    """Return a stream of a PDF."""
    data = zlib.compress(data) if packed else data
    kind = "/Filter /FlateDecode" if packed else ""
    return f"<</Length {len(data)} {kind} {more}>>\nstream\n".encode() + data + b"\nendstream"


def pdf_of(objects: Mapping[int, bytes], *, trailer: str = "/Root 1 0 R") -> bytes:
    """Return a PDF of objects by number, with the table of where they stand."""
    out, places = bytearray(b"%PDF-1.7\n"), {}
    for number, data in objects.items():
        places[number] = len(out)
        out += f"{number} 0 obj\n".encode() + data + b"\nendobj\n"
    table = len(out)
    size = max(objects) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n".encode()
    for number in range(1, size):
        out += f"{places.get(number, 0):010d} 00000 {'n' if number in places else 'f'} \n".encode()
    out += f"trailer\n<</Size {size} {trailer}>>\nstartxref\n{table}\n%%EOF\n".encode()
    return bytes(out)


def literal(text: str) -> str:
    """Return text as it stands between the parentheses of a PDF."""
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def docx(
    body: str, *, about: Mapping[str, str] | None = None, more: Mapping[str, bytes | str] | None = None
) -> bytes:
    """Return a Word file around the XML of its body, with its properties ("dc:title", "dc:creator")."""
    told = "".join(f"<{key}>{escape(value)}</{key}>" for key, value in (about or {}).items())
    return zipped(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "docProps/core.xml": (
                '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
                f' xmlns:dc="http://purl.org/dc/elements/1.1/">{told}</cp:coreProperties>'
            ),
            "word/document.xml": word_xml(body),
            **(more or {}),
        }
    )


def word_xml(body: str, *, before: str = "") -> str:
    """Return the main part of a Word file."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<w:document xmlns:w="{WORD}"'
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<w:body>{body}</w:body></w:document>"
    )


def word_paragraph(text: str, style: str = "") -> str:
    """Return a paragraph of a Word file, in two runs as Word likes to have them."""
    half = len(text) // 2
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    runs = "".join(
        f'<w:r><w:t xml:space="preserve">{escape(part)}</w:t></w:r>' for part in (text[:half], text[half:])
    )
    return f"<w:p>{styled}{runs}</w:p>"


def odt(
    body: str, *, about: str = "", before: str = "", more: Mapping[str, bytes | str] | None = None
) -> bytes:
    """Return an OpenDocument text around the XML of its body, with its properties."""
    names = "urn:oasis:names:tc:opendocument:xmlns"
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": (
                f'<?xml version="1.0"?>{before}<office:document-content xmlns:office="{names}:office:1.0"'
                f' xmlns:text="{names}:text:1.0"><office:body><office:text>{body}</office:text></office:body>'
                "</office:document-content>"
            ),
            "meta.xml": (
                f'<office:document-meta xmlns:office="{names}:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/">'
                f"<office:meta>{about}</office:meta></office:document-meta>"
            ),
            **(more or {}),
        }
    )


def warc_record(
    address: str,
    body: bytes,
    *,
    kind: str = "text/html",
    status: str = "200 OK",
    headers: str = "",
    length: int | None = None,
) -> bytes:
    """Return what a crawl keeps of one answer."""
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{headers}\r\n".encode() + body
    size = len(http) if length is None else length
    return (
        (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2024-03-06T01:02:03Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {size}\r\n\r\n"
        ).encode()
        + http
        + b"\r\n\r\n"
    )


def warc_gz(*records: bytes) -> bytes:
    """Return a compressed crawl, each record by itself, as crawlers write them."""
    return b"".join(gzip.compress(record) for record in records)


def page(title: str, paragraphs: Sequence[str]) -> str:
    """Return a web page with an article."""
    told = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    return (
        f'<!doctype html><html><head><meta charset="utf-8"><title>{escape(title)}</title></head><body><nav>'
        f'<a href="/">Home</a></nav><article><h1>{escape(title)}</h1>{told}</article></body></html>'
    )


def wrapped(paragraph: str, width: int = 70) -> list[str]:
    """Return the lines of a paragraph as a page has them."""
    lines = [""]
    for word in paragraph.split():
        if len(lines[-1]) + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
