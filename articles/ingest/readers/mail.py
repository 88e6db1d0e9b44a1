"""Read letters (.eml): the article that is written in one, and those that are attached."""

import re
from collections.abc import Iterator
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr, parsedate_to_datetime
from io import BytesIO
from typing import cast

from articles.ingest import metadata
from articles.ingest.readers.html import read_html
from articles.ingest.readers.member import ENDINGS_OF_TYPES, Member, at_most, ending_of
from articles.ingest.readers.refusals import (
    NO_KIND,
    Unreadable,
    is_article,
    refuse_endless,
    refuse_unreadable_text,
)
from articles.ingest.readers.text import clean, decode
from articles.records.documents import Document, Found, Readable, Refused

FORWARDED = re.compile(r"^(?:(?:fwd?|re|tr|bls|trs)\s*:\s*)+", re.IGNORECASE)  # in English and Indonesian
LONGEST = 5_000  # characters of a header that are made out
PICTURES = {"image", "audio", "video", "font"}
ODD = (
    ValueError,
    LookupError,
    AttributeError,
    TypeError,
    OverflowError,
)  # what the parser of headers has for odd ones


class Brief(policy.EmailPolicy):
    """Reads headers as the newest policy of the library does, but not the rest of a very long one.

    It takes a gigabyte for a subject of a megabyte.
    """

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Return name and value of a header from its lines."""
        name, value = super().header_source_parse(sourcelines)
        return name, value[:LONGEST]


def read_mail(member: Member) -> Iterator[Found]:
    """Yield the article of a letter under its own name, and what is attached as `letter.eml/report.pdf`."""
    member.budget.begin()
    with at_most(member.limits.seconds):
        letter = cast(EmailMessage, message_from_bytes(member.data(), policy=Brief()))
    if not letter.keys():
        raise Unreadable(NO_KIND.format(ending=".eml"))
    refusal = ""
    try:
        with at_most(member.limits.seconds):
            document = body_of(letter)
            refuse_unreadable_text(document.text, member.limits.characters)
            document = metadata.completed(document)
        yield Readable(member.name, document)
    except Unreadable as refused:
        refusal = str(refused)
    attached = False
    for name, ending, data in attachments(letter):
        attached = True
        yield from member.inner(name, BytesIO(data), ending=ending)
    if refusal and not attached:  # "see attached" is no article, and no mistake
        yield Refused(member.name, refusal)


def body_of(letter: EmailMessage) -> Document:
    """Return what is written in a letter. Raise Unreadable where that is no article."""
    plain, page = letter.get_body(("plain",)), letter.get_body(("html",))
    text = content(plain) if plain is not None else ""
    refuse_endless(text)
    if page is not None and not is_article(text):
        document = read_html(content(page).encode())
    else:
        document = Document(text=clean(text))
    return Document(
        text=document.text,
        title=clean(FORWARDED.sub("", header(letter, "subject"))) or document.title,
        source=document.source,
        author=clean(parseaddr(header(letter, "from"))[0]) or document.author,
        url=document.url,
        published=document.published or sent(letter),
    )


def attachments(letter: EmailMessage) -> Iterator[tuple[str, str, bytes]]:
    """Yield name, ending and bytes of what is attached, without the pictures that belong to the text."""
    for number, part in enumerate(letter.iter_attachments(), start=1):
        kind = part.get_content_type()
        try:
            name = part.get_filename() or f"{number}{ENDINGS_OF_TYPES.get(kind, '')}"
            is_part = part.get_content_disposition() != "attachment"
        except ODD:
            name, is_part = f"{number}", False
        if kind == "message/rfc822":
            for inner in part.iter_parts():
                yield name, ".eml", inner.as_bytes()
        elif not (is_part and part.get_content_maintype() in PICTURES):
            data = part.get_payload(decode=True)
            yield name, ending_of(name), data if isinstance(data, bytes) else b""


def content(part: MIMEPart) -> str:
    """Return the text of a part in the encoding that it declares, or in one that fits."""
    data = part.get_payload(decode=True)
    declared = part.get_content_charset() or ""
    return decode(data, declared) if isinstance(data, bytes) else ""


def header(letter: EmailMessage, name: str) -> str:
    """Return a header, or nothing where it cannot be made out."""
    try:
        return str(letter.get(name, ""))
    except ODD:
        return ""


def sent(letter: EmailMessage) -> date | None:
    """Return the day that a letter was sent on, in the time zone of its sender."""
    try:
        return parsedate_to_datetime(header(letter, "date")).date()
    except ODD:
        return None
