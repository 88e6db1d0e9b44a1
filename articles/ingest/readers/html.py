"""Read web pages: the article in them, without menus and advertisements, and what their head says of it."""

import re
from datetime import date

from articles.ingest.readers.refusals import NO_PAGE, Unreadable, is_article
from articles.ingest.readers.text import clean, decode
from articles.records.documents import Document

DECLARED = re.compile(rb"<meta[^>]{1,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{1,40})", re.IGNORECASE)
XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")  # lxml refuses it before decoded text


def read_html(data: bytes) -> Document:
    """Return a page's main text with its title, outlet, author, date and address. It fetches nothing.

    The page's `lang` is not taken over: templates often carry the wrong one, and the text tells better.
    """
    from trafilatura import bare_extraction  # half a second, which only who sends a page has to wait

    declared = DECLARED.search(data[:4096])
    page = XML_DECLARATION.sub("", decode(data, declared.group(1).decode() if declared else ""))
    found = bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        favor_recall=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None or isinstance(found, dict) or not is_article(found.text or ""):
        raise Unreadable(NO_PAGE)
    return Document(
        text=clean(found.text or ""),
        title=clean(found.title or ""),
        source=clean(found.sitename or ""),
        author=clean((found.author or "").replace(";", ",")),
        url=(found.url or "").strip(),
        published=day(found.date or ""),
    )


def day(value: str) -> date | None:
    """Return the day of an ISO 8601 date."""
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None
