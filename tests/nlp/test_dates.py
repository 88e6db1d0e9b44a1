"""Dates in both languages, resolved against Thursday, 14 September 2023."""

from datetime import date

import pytest

from articles.records.reading import FoundDate
from tests.nlp.marked import document

PUBLISHED = date(2023, 9, 14)

INDONESIAN = [
    ("Mereka bertemu pada Rabu (13/9).", "2023-09-13", "2023-09-13", "day", "explicit"),
    ("Laporan itu terbit Kamis, 14 September 2023 pagi.", "2023-09-14", "2023-09-14", "day", "explicit"),
    ("Rombongan tiba pada Rabu pagi di bandara.", "2023-09-13", "2023-09-13", "day", "relative"),
    ("Perundingan berakhir pekan lalu.", "2023-09-04", "2023-09-10", "range", "relative"),
    ("Ia akan datang minggu depan.", "2023-09-18", "2023-09-24", "range", "relative"),
    ("Ia akan datang minggu depan, Rabu atau Kamis.", "2023-09-20", "2023-09-21", "range", "relative"),
    ("Dua hari sebelumnya mereka sudah bicara.", "2023-09-12", "2023-09-12", "day", "relative"),
    ("Kunjungan itu direncanakan akhir bulan ini.", "2023-09-21", "2023-09-30", "range", "relative"),
    ("Mereka dijadwalkan bertemu pada Senin mendatang.", "2023-09-18", "2023-09-18", "day", "relative"),
    ("Mereka bertemu hari ini.", "2023-09-14", "2023-09-14", "day", "relative"),
    ("Mereka bertemu kemarin.", "2023-09-13", "2023-09-13", "day", "relative"),
    ("Mereka akan bertemu besok.", "2023-09-15", "2023-09-15", "day", "relative"),
    ("Mereka akan bertemu lusa.", "2023-09-16", "2023-09-16", "day", "relative"),
    ("Pertemuan itu digelar pada 15 Juli 2025.", "2025-07-15", "2025-07-15", "day", "explicit"),
    ("Pertemuan digelar di Jakarta, Selasa (5/8/2025).", "2025-08-05", "2025-08-05", "day", "explicit"),
    ("Konferensi berlangsung pada 26-28 Oktober.", "2023-10-26", "2023-10-28", "range", "explicit"),
    ("Konferensi berlangsung Minggu-Senin (6-7/7/2025).", "2025-07-06", "2025-07-07", "range", "explicit"),
    ("Tur berlangsung 30 Agustus hingga 2 September 2023.", "2023-08-30", "2023-09-02", "range", "explicit"),
    ("Menteri akan berkunjung pada Senin.", "2023-09-18", "2023-09-18", "day", "relative"),
    ("Menteri itu berkunjung pada Senin.", "2023-09-11", "2023-09-11", "day", "relative"),
    ("Mereka bersua pada Juni lalu.", "2023-06-01", "2023-06-30", "month", "relative"),
    ("Forum digelar pada Juni mendatang.", "2024-06-01", "2024-06-30", "month", "relative"),
    ("Mereka terakhir bertemu pada 2019.", "2019-01-01", "2019-12-31", "year", "explicit"),
    ("Tiga hari lalu ia menelepon.", "2023-09-11", "2023-09-11", "day", "relative"),
]  # fmt: skip
ENGLISH = [
    ("They arrived on July 6.", "2023-07-06", "2023-07-06", "day", "explicit"),
    ("They will meet next Tuesday.", "2023-09-19", "2023-09-19", "day", "relative"),
    ("The talks ended last week.", "2023-09-04", "2023-09-10", "range", "relative"),
    ("He stays from September 14th to 16th.", "2023-09-14", "2023-09-16", "range", "explicit"),
    ("The forum takes place in November.", "2023-11-01", "2023-11-30", "month", "relative"),
    ("They met in 2015.", "2015-01-01", "2015-12-31", "year", "explicit"),
    ("They meet this week.", "2023-09-11", "2023-09-17", "range", "relative"),
    ("They met on Monday.", "2023-09-11", "2023-09-11", "day", "relative"),
    ("They will meet on Monday.", "2023-09-18", "2023-09-18", "day", "relative"),
    ("The mission stays between April 3 and 6.", "2023-04-03", "2023-04-06", "range", "explicit"),
    ("The summit was held April 13-14, 2018.", "2018-04-13", "2018-04-14", "range", "explicit"),
    ("They met on 5 August 2025.", "2025-08-05", "2025-08-05", "day", "explicit"),
    ("They last met two days earlier.", "2023-09-12", "2023-09-12", "day", "relative"),
    ("They spoke two weeks ago.", "2023-08-28", "2023-09-03", "range", "relative"),
    ("A visit is planned for early next month.", "2023-10-01", "2023-10-10", "range", "relative"),
    ("They spoke yesterday.", "2023-09-13", "2023-09-13", "day", "relative"),
]


def only_date(text: str, code: str, published: date | None = PUBLISHED) -> FoundDate | None:
    found = document(text, code, published)._.dates
    assert len(found) <= 1, [text[mention.start : mention.end] for mention in found]
    return found[0].found if found else None


@pytest.mark.parametrize(
    ("text", "first", "last", "precision", "basis", "code"),
    [(*case, "id") for case in INDONESIAN] + [(*case, "en") for case in ENGLISH],
)
def test_it_resolves_a_date(text: str, first: str, last: str, precision: str, basis: str, code: str) -> None:
    found = only_date(text, code)
    assert found is not None
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)
    assert (found.precision, found.basis) == (precision, basis)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Perang itu telah berlangsung hampir 19 bulan.", "id"),
        ("Rapat ditutup pada 31 Februari 2023.", "id"),
        ("Nomor 12/345 tidak berlaku.", "id"),
        ("The war has lasted nineteen months.", "en"),
        ("May said she may leave.", "en"),
    ],
)
def test_it_takes_no_duration_and_no_impossible_day_for_a_date(text: str, code: str) -> None:
    assert only_date(text, code) is None


@pytest.mark.parametrize(
    ("text", "code"), [("Mereka bertemu Rabu pagi.", "id"), ("They met on Monday.", "en")]
)
def test_a_relative_date_stays_open_without_the_day_of_publication(text: str, code: str) -> None:
    assert only_date(text, code, None) is None


def test_an_explicit_date_needs_no_day_of_publication() -> None:
    found = only_date("Mereka bertemu pada 15 Juli 2025.", "id", None)
    assert found is not None
    assert found.first == date(2025, 7, 15)


def test_a_missing_year_is_the_nearest_one() -> None:
    found = only_date("Mereka bertemu pada 30 Desember.", "id", date(2024, 1, 2))
    assert found is not None
    assert found.first == date(2023, 12, 30)


def test_the_day_before_counts_from_the_date_told_last() -> None:
    found = document("Mereka bertemu Selasa (5/9). Sehari sebelumnya ia tiba.", "id", PUBLISHED)._.dates
    assert found[1].found.first == date(2023, 9, 4)


def test_a_date_covers_its_weekday_and_brackets() -> None:
    text = "Mereka bertemu Selasa (5/8/2025) malam."
    found = document(text, "id", PUBLISHED)._.dates
    assert text[found[0].start : found[0].end] == "Selasa (5/8/2025)"


@pytest.mark.parametrize("month", range(1, 13))
def test_a_season_before_or_after_is_found_in_every_month(month: int) -> None:
    published = date(2025, month, 10)
    for season in ("spring", "summer", "autumn", "winter"):
        before = only_date(f"They met last {season}.", "en", published)
        after = only_date(f"They will meet next {season}.", "en", published)
        assert before is not None
        assert after is not None
        assert before.last < published < after.first
