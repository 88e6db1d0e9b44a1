"""What an article's own text tells of where it comes from."""

from datetime import date

import pytest

from articles.ingest.metadata import completed, published_in
from articles.records.documents import Document

BODY = "Kedua menteri berbicara selama dua jam tentang gandum, kapal, dan jalur kereta di perbatasan timur."


def read(text: str) -> Document:
    """Return a document with what its text tells."""
    return completed(Document(text=text))


def test_a_short_first_line_is_the_title() -> None:
    assert read(f"Dua Menteri Bertemu di Wina\n\n{BODY}").title == "Dua Menteri Bertemu di Wina"


@pytest.mark.parametrize(
    "line",
    [
        "Menteri saat berjabat tangan. Foto: Lentera",
        "The ministers shake hands (Lantern photo)",
        "0:00 / 2:22",
        "JAKARTA, LENTERA.com - Dua menteri bertemu",
        "Penulis: Ana Widodo",
        "Kamis, 14 September 2023",
        "Dua menteri bertemu di Wina.",
        "Wina",
    ],
)
def test_a_caption_dateline_byline_or_sentence_is_no_title(line: str) -> None:
    assert read(f"{line}\n{BODY}").title == ""


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("JAKARTA, LENTERA.com - Dua menteri bertemu.", "LENTERA.com"),
        ("LENTERA.COM, Jakarta -- Dua menteri bertemu.", "LENTERA.COM"),
        ("Jakarta (KABAR) - Dua menteri bertemu.", "KABAR"),
        ("MOSCOW, Sept 13 (Wireline) - Two ministers met.", "Wireline"),
        ("Jakarta, CNN Indonesia -- Dua menteri bertemu.", "CNN Indonesia"),
        ("HANGZHOU (CHINA) - Two ministers met.", ""),
        ("Moskow: Dua menteri bertemu.", ""),
        ("Menteri (Menlu) bertemu dengan tamunya.", ""),
    ],
)
def test_a_dateline_names_the_outlet(line: str, outlet: str) -> None:
    assert read(f"{line} {BODY}").source == outlet


def test_who_reports_on_which_day_is_outlet_and_day() -> None:
    document = read(f"{BODY}\nLaman The Lantern, Kamis, 14 September 2023 melaporkan, {BODY}")
    assert (document.source, document.published) == ("The Lantern", date(2023, 9, 14))


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Oleh: Ana Widodo", "Ana Widodo"),
        ("Penulis: Ana Widodo/Lentera", "Ana Widodo"),
        ("By Ana Widodo and José Núñez", "Ana Widodo and José Núñez"),
        ("By the end of the day the ministers had agreed", ""),
        ("Oleh karena itu kedua menteri sepakat", ""),
    ],
)
def test_a_byline_names_the_author(line: str, author: str) -> None:
    assert read(f"{line}\n{BODY}").author == author


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kamis, 14 September 2023 | 10:30 WIB", date(2023, 9, 14)),
        ("Published: March 5, 2024", date(2024, 3, 5)),
        ("Diterbitkan pada 17 Agustus 2021", date(2021, 8, 17)),
        ("2024-03-05", date(2024, 3, 5)),
        ("JAKARTA, LENTERA.com - Keduanya bertemu Rabu (9/7/2025) pagi.", date(2025, 7, 9)),
        ("Keduanya bertemu Senin (9/7/2025) pagi.", None),  # it was a Wednesday
        ("Keduanya berpisah pada 14 September 2023 di Wina.", None),
        ("Oslo, 3 March 2024 - The ministers met on Friday.", date(2024, 3, 3)),
        ("MOSCOW, Sept 13, 2023 (Lentera) - The ministers met.", date(2023, 9, 13)),
        ("Jakarta, Rabu, 5 Juni 2024. Kedua menteri bertemu.", date(2024, 6, 5)),
        ("The ministers met in Oslo, 3 March 2024. They agreed.", None),
        ("Oslo, 3 March 2024 was the day the ministers met.", None),
        ("31 February 2024", None),
        ("Pasal (5/8/2025) berlaku.", None),
    ],
)
def test_a_day_counts_where_it_is_surely_that_of_publication(text: str, day: date | None) -> None:
    assert published_in(f"{text}\n{BODY}") == day


def test_what_the_file_tells_is_kept() -> None:
    given = Document(text=f"By Ana Widodo\n{BODY}", author="Budi", published=date(2020, 1, 1))
    document = completed(given)
    assert (document.author, document.published) == ("Budi", date(2020, 1, 1))
