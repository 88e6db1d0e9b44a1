"""Why a file is refused, in words for the person who sent it: what is wrong, and what to do."""

MIN_LETTERS = 30
MAX_CHARACTERS = 200_000  # about 30,000 words: longer than any article, and as much as one task can take
TOO_LONG = f"Its text is longer than {MAX_CHARACTERS:,} characters. Split it into its articles."

MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a Word file or another archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"{\\rtf", "a rich text file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"Rar!", "an archive"),
    (b"7z\xbc\xaf", "an archive"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
)


class Unreadable(Exception):
    """A file or text that cannot be read. `str()` of it is meant for its sender."""


def refuse_disguised(data: bytes) -> None:
    """Raise Unreadable where there is nothing, or the first bytes are those of another kind of file."""
    if not data.strip():
        raise Unreadable("It is empty.")
    for magic, kind in MAGIC:
        if data.lstrip()[: len(magic)] == magic or data.startswith(magic):
            raise Unreadable(f"It is {kind}, whatever its name says. Save the article as a text file (.txt).")


def is_article(text: str) -> bool:
    """Tell if a text has enough letters to be an article."""
    return sum(letter.isalpha() for letter in text[:1000]) >= MIN_LETTERS


def refuse_unreadable_text(text: str) -> None:
    """Raise Unreadable where a text is too short to be an article, or too long to be one."""
    if not is_article(text):
        raise Unreadable("There is too little text in it to be an article.")
    if len(text) > MAX_CHARACTERS:
        raise Unreadable(TOO_LONG)


def refuse_endless(raw: str) -> None:
    """Raise Unreadable where a text is too long whatever is tidied away.

    Tidying and parsing ten megabytes of it first would hold up everybody else's pages.
    """
    if len(raw) > 2 * MAX_CHARACTERS:
        raise Unreadable(TOO_LONG)
