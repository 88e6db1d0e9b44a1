"""Why a file is refused, in words for the person who sent it: what is wrong, and what to do.

What varies in a sentence stands in it as a {name}; `articles.reasons` knows each of them.
"""

from articles.ingest.readers.limits import MAX_CHARACTERS, MB

MIN_LETTERS = 30

# Of any file.
EMPTY = "It is empty. Send the file that has the text in it."
HOLDS_NOTHING = "There is no article in it. Open it to see what it holds, and send the articles themselves."
DISGUISED = "It is {kind}, whatever its name says. Save the article as a text file (.txt)."
NO_KIND = (
    "It is no {ending} file, whatever its name says. Open it and save it anew, or save its text as .txt."
)
TOO_SHORT = "There is too little text in it to be an article. Send the whole article, as text."
TOO_LONG = "Its text is longer than {number} characters. Split it into its articles."
NO_TEXT = "It is no text, or in an encoding that cannot be told. Save it as UTF-8 text."
NOTHING_SAID = "It has no text. Fill in its text, or leave it out."
HALF_CHARACTER = "Its text holds half a character (a lone surrogate). Write the file anew, as UTF-8."
ZERO_BYTE = "Its text holds a zero byte. Take that out, and send it again."
DAMAGED = "It is damaged, or not what its name says. Open it and save it anew, or save its text as .txt."
CUT_OFF = "It ends too early: a part of it is missing. Send it again, whole."
ENCRYPTED = "It is locked with a password. Save it without one."
NO_FILE = "It is no file. Choose a file."
NO_PAGE = "No article was found in this page. Copy the article's text and paste it, or save it as .txt."
OLD_OFFICE = "Old Word files and rich text cannot be read. Save the article as .docx, .odt or .txt."
OTHER_ARCHIVE = "Archives of this kind cannot be read. Pack the files as .zip, or upload them one by one."
OTHER_ENDING = (
    "Files ending in {ending} cannot be read. Use .txt, .html, .md, .pdf, .docx, .odt, .eml or .zip."
)
NO_ENDING = "Files without an ending cannot be read. Use .txt, .html, .md, .pdf, .docx, .odt, .eml or .zip."
NOT_A_TEXT = "Files ending in {ending} cannot be read here. Use .txt, .html or .md."

# Of what a file may take.
TOO_LARGE = "It is larger than {size}. Split it into smaller files."
UNPACKS_TOO_LARGE = "It unpacks to more than {size}. Split it into smaller files."
BOMB = (
    "It unpacks to more than {number} times its size, as archives do that are made to do harm. Pack it anew."
)
TOO_MANY = "It holds more than {number} files or articles. Split it into smaller files."
TOO_DEEP = "It lies more than {number} archives or letters deep. Take it out of them and upload it by itself."
TOO_MANY_PAGES = "It has more than {number} pages. Save the pages of each article as a file of its own."
TOO_SLOW = (
    "Reading it took longer than {seconds} seconds and was stopped. Save its text as .txt, or split it."
)
TOO_MUCH_MEMORY = (
    "Reading it took more than {size} of memory and was stopped. Save its text as .txt, or split it."
)
BROKE_DOWN = "The software broke down on it; what was read of it before is kept. Save the rest as .txt."
NESTED = "Its parts lie in one another too deep to be read. Save its text as .txt."

# Of one kind of file.
SCANNED = (
    "Its pages are pictures without text. Have a program recognise the text (OCR) and save it, "
    "or copy the text and save it as .txt."
)
FORBIDDEN_XML = "It declares entities, which office programs never write. Open it and save it anew."
OUTSIDE = "Its name leads out of the archive. Pack the files anew, from one folder."
LONG_NAME = "Its name is longer than {number} characters. Give it a shorter one."
NO_TEXT_COLUMN = (
    "None of its columns is called text, teks, isi, body or content. Name the columns in the first line."
)
COLUMNS = (
    "It has {number} fields, but there are {columns} columns. Put quotes around fields that hold commas."
)
LONG_FIELD = "A field is longer than {number} characters. Split it, or close the quotes that begin it."
LONG_LINE = "It is too long to hold one article. Put each article on a line of its own."
NO_RECORD = "It is no JSON object with a text. Write each article as one line of JSON."
OTHER_ENCODING = "It is not in the encoding of the first lines ({encoding}). Save the file as UTF-8."
NO_DAY = "Its day is {day}, which is none for sure. Write it as 2024-05-31, or leave it out."
NO_FEED = "It is no RSS or Atom feed. Use the address that its site gives for one."
IN_LINE = "line {line}: {reason}"

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


class Spent(Exception):
    """A file has taken as much as it may, so that nothing more in it is read. `str()` as of Unreadable."""


def megabytes(size: int) -> str:
    """Return a size in bytes as "32 MB"."""
    return f"{size / MB:,.0f} MB" if size >= MB else f"{size:,} bytes"


def refuse_disguised(data: bytes, *, allowed: bytes = b"") -> None:
    """Raise Unreadable where there is nothing, or the first bytes are those of another kind of file."""
    if not data.strip():
        raise Unreadable(EMPTY)
    head = data[:1000].lstrip()
    for magic, kind in MAGIC:
        if magic != allowed and (head.startswith(magic) or data.startswith(magic)):
            raise Unreadable(DISGUISED.format(kind=kind))


def is_article(text: str) -> bool:
    """Tell if a text has enough letters to be an article."""
    return sum(letter.isalpha() for letter in text[:1000]) >= MIN_LETTERS


def refuse_unreadable_text(text: str, most: int = MAX_CHARACTERS) -> None:
    """Raise Unreadable where a text is too short to be an article, or too long to be one."""
    if not is_article(text):
        raise Unreadable(TOO_SHORT)
    refuse_long(text, most)


def refuse_long(text: str, most: int = MAX_CHARACTERS) -> None:
    """Raise Unreadable where a text is longer than so many characters."""
    if len(text) > most:
        raise Unreadable(TOO_LONG.format(number=f"{most:,}"))


def refuse_endless(raw: str) -> None:
    """Raise Unreadable where a text is too long whatever is tidied away.

    Tidying and parsing ten megabytes of it first would hold up everybody else's pages.
    """
    if len(raw) > 2 * MAX_CHARACTERS:
        raise Unreadable(TOO_LONG.format(number=f"{MAX_CHARACTERS:,}"))
