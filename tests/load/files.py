"""The files that people upload under load: made-up news as text, as Word files and in archives."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from articles.management.made_news import made_news
from articles.records.documents import Document
from tests.ingest.made import docx, word_paragraph, zipped

SEED = 4711  # other news than the tests of speed have
PACKED = 7  # articles in an archive
IN_ALL = 3 + PACKED  # articles of one upload


def batches(folder: Path, number: int) -> Iterator[list[Path]]:
    """Write the files of so many uploads, and yield those of each: two texts, a Word file and an archive."""
    news = (document for _, document in made_news(number * IN_ALL, seed=SEED))
    for batch in range(number):
        one, two, three, *rest = islice(news, IN_ALL)
        files = {
            f"news-{batch}-1.txt": printed(one),
            f"news-{batch}-2.txt": printed(two),
            f"news-{batch}-3.docx": docx(
                "".join(word_paragraph(part) for part in three.text.split("\n\n")),
                about={"dc:title": three.title},
            ),
            f"news-{batch}-more.zip": zipped(
                {f"{at}.txt": printed(document) for at, document in enumerate(rest)}
            ),
        }
        for name, data in files.items():
            (folder / name).write_bytes(data)
        yield [folder / name for name in files]


def printed(document: Document) -> bytes:
    """Return an article as a text file: headline, day, and what it says."""
    day = document.published.isoformat() if document.published else ""
    return f"{document.title}\n{day}\n\n{document.text}\n".encode()
