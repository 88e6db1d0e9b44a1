"""The interface's words, gathered from the code and the templates, and their translations.

Babel reads and writes the catalogues, so that nobody needs GNU gettext to run, test or translate the program.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

CODE = ("articles", "coverage_site")
TEMPLATES = "templates"
DOMAIN = "django"
WIDTH = 100
NO_DAY = datetime(1970, 1, 1, tzinfo=UTC)  # the same words give the same file
KEYWORDS = {  # the functions that take words to translate, and which of their arguments these are
    **DEFAULT_KEYWORDS,
    **dict.fromkeys(("gettext_lazy", "gettext_noop"), None),
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
    "counted": (2, 3),  # of articles.charts.theme
}


def gathered(root: Path) -> Catalog:
    """Return every string that is to be translated, with the files that it stands in."""
    found = Catalog(domain=DOMAIN, project="Who Met Whom", fuzzy=False)
    for path in sources(root):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".html":
            # What is left of a template are its words to translate; on one line it is Python enough.
            text = " ".join(templatize(text).split("\n"))
        for _, words, _, context in extract("python", BytesIO(text.encode()), KEYWORDS):
            found.add(words, None, [(path.relative_to(root).as_posix(), 0)], context=context)
    return found


def sources(root: Path) -> Iterator[Path]:
    """Yield the files that may hold words."""
    for folder in CODE:
        yield from sorted((root / folder).rglob("*.py"))
    yield from sorted((root / TEMPLATES).rglob("*.html"))


def po_file(root: Path, language: str) -> Path:
    """Return where the translations into a language stand as text."""
    return root / "locale" / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def languages() -> list[str]:
    """Return the languages that are translated into: all but the one that the code is written in."""
    return [code for code, _ in settings.LANGUAGES if code != settings.LANGUAGE_CODE]


def known(root: Path, language: str) -> Catalog:
    """Return the translations into a language that there are, none where the file is missing."""
    file = po_file(root, language)
    if not file.exists():
        return Catalog(locale=language, domain=DOMAIN, project="Who Met Whom", fuzzy=False)
    with file.open("rb") as opened:
        return read_po(opened, locale=language, domain=DOMAIN)


def brought_up_to_date(root: Path, language: str) -> Catalog:
    """Return the translations for the strings that there are now; those of strings that are gone are left out."""
    catalogue = known(root, language)
    catalogue.update(gathered(root), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    return catalogue


def as_text(catalogue: Catalog) -> bytes:
    """Return a catalogue as a .po file without what changes by itself: line numbers and days."""
    catalogue.header_comment = "# The words of Who Met Whom. `make messages` adds new ones and compiles them."
    written = BytesIO()
    write_po(written, catalogue, width=WIDTH, sort_output=True, include_lineno=False, omit_header=False)
    return re.sub(
        rb'"(Project-Id-Version|Report-Msgid-Bugs-To|POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team|Generated-By):[^"]*"\n',
        b"",
        written.getvalue(),
    )


def compiled(catalogue: Catalog) -> bytes:
    """Return a catalogue as a .mo file, which is what the program reads."""
    catalogue.creation_date = catalogue.revision_date = NO_DAY
    written = BytesIO()
    write_mo(written, catalogue)
    return written.getvalue()


def untranslated(root: Path, language: str) -> list[str]:
    """Return a line for each string that is not in the catalogue or has no translation there."""
    there = known(root, language)
    return [
        f"{place(message)}: {message.id!r}"
        for message in gathered(root)
        if message.id and not is_translated(there.get(message.id, message.context))
    ]


def is_translated(message: Message | None) -> bool:
    """Tell if every form of a string is there."""
    if message is None or message.fuzzy:
        return False
    forms = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    return all(forms)


def place(message: Message) -> str:
    """Return the file in which a string stands first."""
    return message.locations[0][0] if message.locations else "?"
