"""How newspapers word dates, in both languages, resolved against Thursday, 14 September 2023 by the real parsers."""

from datetime import date

import pytest

from articles.nlp.document import DateMention
from articles.nlp.pipeline import _pipeline, _prepared

PUBLISHED = date(2023, 9, 14)

# The words of the date stand in brackets; then its days, precision and basis.
ENGLISH = [
    ("They met [over the weekend].", "2023-09-09..2023-09-10 range relative"),
    ("They will meet [over the weekend].", "2023-09-16..2023-09-17 range relative"),
    ("Their [weekend] meeting was short.", "2023-09-09..2023-09-10 range relative"),
    ("They met [earlier this week].", "2023-09-11..2023-09-14 range relative"),
    ("They met [earlier this month].", "2023-09-01..2023-09-14 range relative"),
    ("They will meet [later this month].", "2023-09-14..2023-09-30 range relative"),
    ("They will meet at [the beginning of next year].", "2024-01-01..2024-03-31 range relative"),
    ("They will meet in [the first half of next year].", "2024-01-01..2024-06-30 range relative"),
    ("They met in [the second quarter of 2022].", "2022-04-01..2022-06-30 range explicit"),
    ("They will meet [next quarter].", "2023-10-01..2023-12-31 range relative"),
    ("They will meet in [the week of 5 May].", "2024-04-29..2024-05-05 range explicit"),
    ("They met in [the week of May 5, 2022].", "2022-05-02..2022-05-08 range explicit"),
    ("They met on [Wednesday of last week].", "2023-09-06 day relative"),
    ("They met on [Tuesday night].", "2023-09-12 day relative"),
    ("They will meet [tonight].", "2023-09-14 day relative"),
    ("They spoke [last night].", "2023-09-13 day relative"),
    ("He will visit Oman [next month].", "2023-10-01..2023-10-31 month relative"),
    ("They met in [mid-August].", "2023-08-11..2023-08-21 range relative"),
    ("They met [in March last year].", "2022-03-01..2022-03-31 month relative"),
    ("He will visit Oman on [Jan. 4-7].", "2024-01-04..2024-01-07 range explicit"),
    ("He will visit Oman on [4 to 7 January].", "2024-01-04..2024-01-07 range explicit"),
    ("They met on [Nov.1] in Muscat.", "2022-11-01 day explicit"),
    ("He will visit Oman [from Sunday to Wednesday].", "2023-09-17..2023-09-20 range relative"),
    ("He visited Oman [Sunday through Wednesday].", "2023-09-10..2023-09-13 range relative"),
    ("They met on [Monday and Tuesday].", "2023-09-11..2023-09-12 range relative"),
    ("The matter was raised at the emir's [November] summit with the shah.", "2022-11-01..2022-11-30 month relative"),
    ("Officials are preparing for the [April] visit to Muscat.", "2024-04-01..2024-04-30 month relative"),
    ("Officials looked back at the [April] visit to Muscat.", "2023-04-01..2023-04-30 month relative"),
    ("He hoped that [Monday]'s summit would help.", "2023-09-18 day relative"),
    ("He met the emir after [Sunday]'s attack.", "2023-09-10 day relative"),
    ("They agreed on it at [last month]'s summit in Muscat.", "2023-08-01..2023-08-31 month relative"),
    ("They shook hands at their [2019] meeting in Muscat.", "2019-01-01..2019-12-31 year explicit"),
    ("They met twice [this year].", "2023-01-01..2023-12-31 year relative"),
    ("They met in [early 2022].", "2022-01-01..2022-03-31 range explicit"),
    ("They met [a few days ago].", "2023-09-08..2023-09-12 range relative"),
    ("They will meet [in the coming days].", "2023-09-14..2023-09-20 range relative"),
    ("They met [last summer].", "2023-06-01..2023-08-31 range relative"),
    ("The emir and the shah shake hands on [Monday]. (Reuters photo)", "2023-09-11 day relative"),
]  # fmt: skip
INDONESIAN = [
    ("Mereka bertemu [akhir pekan lalu].", "2023-09-09..2023-09-10 range relative"),
    ("Mereka akan bertemu [akhir pekan ini].", "2023-09-16..2023-09-17 range relative"),
    ("Mereka bertemu pada [awal pekan ini].", "2023-09-11..2023-09-12 range relative"),
    ("Mereka bertemu [dua pekan lalu].", "2023-08-28..2023-09-03 range relative"),
    ("Mereka bertemu [minggu ini].", "2023-09-11..2023-09-17 range relative"),
    ("[Minggu lalu], mereka bertemu di Muskat.", "2023-09-04..2023-09-10 range relative"),
    ("Mereka bertemu pada [Minggu lalu].", "2023-09-10 day relative"),
    ("Mereka akan bertemu pada [pertengahan Oktober].", "2023-10-11..2023-10-21 range relative"),
    ("Blokade dibuka pada [awal September lalu].", "2023-09-01..2023-09-10 range relative"),
    ("Mereka akan bertemu pada [paruh pertama tahun depan].", "2024-01-01..2024-06-30 range relative"),
    ("Mereka bertemu pada [kuartal kedua 2022].", "2022-04-01..2022-06-30 range explicit"),
    ("Mereka bertemu pada [kuartal lalu].", "2023-04-01..2023-06-30 range relative"),
    ("Mereka akan bertemu pada [akhir tahun].", "2023-11-01..2023-12-31 range relative"),
    ("Mereka bertemu pada [Oktober tahun lalu].", "2022-10-01..2022-10-31 month relative"),
    ("Mereka akan bertemu pada [pekan 5 Mei].", "2024-04-29..2024-05-05 range explicit"),
    ("Mereka akan bertemu [malam ini].", "2023-09-14 day relative"),
    ("Mereka bertemu pada [Selasa malam].", "2023-09-12 day relative"),
    ("Mereka bertemu pada [Senin pagi waktu setempat].", "2023-09-11 day relative"),
    ("Mereka akan bertemu pada [Senin pekan depan].", "2023-09-18 day relative"),
    ("Mereka bertemu pada [Rabu pekan lalu].", "2023-09-06 day relative"),
    ("Mereka akan bertemu [Jumat depan].", "2023-09-15 day relative"),
    ("Mereka bertemu pada [5-7 Januari].", "2023-01-05..2023-01-07 range explicit"),
    ("Forum itu dibuka pada [17-20 Juni mendatang].", "2024-06-17..2024-06-20 range explicit"),
    ("Ia akan berkunjung [dari Minggu hingga Rabu].", "2023-09-17..2023-09-20 range relative"),
    ("Ia berkunjung pada [Minggu-Rabu].", "2023-09-10..2023-09-13 range relative"),
    ("Mereka bertemu [beberapa hari lalu].", "2023-09-08..2023-09-12 range relative"),
    ("Forum itu digelar [tahun ini].", "2023-01-01..2023-12-31 year relative"),
    ("Ia akan menjadi tuan rumah KTT APEC [2026].", "2026-01-01..2026-12-31 year explicit"),
    ("Perundingan [Maret] gagal.", "2023-03-01..2023-03-31 month relative"),
]  # fmt: skip


def found_in(text: str, code: str) -> list[DateMention]:
    nlp = _pipeline(code)
    found: list[DateMention] = nlp(_prepared(nlp, text, PUBLISHED))._.dates
    return found


def told(text: str, mention: DateMention) -> tuple[str, str]:
    found = mention.found
    days = [found.first.isoformat()] if found.first == found.last else [str(found.first), str(found.last)]
    marked = f"{text[: mention.start]}[{text[mention.start : mention.end]}]{text[mention.end :]}"
    return marked, f"{'..'.join(days)} {found.precision} {found.basis}"


@pytest.mark.parametrize(
    ("marked", "days", "code"),
    [(*case, "en") for case in ENGLISH] + [(*case, "id") for case in INDONESIAN],
)
def test_it_reads_a_wording(marked: str, days: str, code: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    assert [told(text, mention) for mention in found_in(text, code)] == [(marked, days)]


@pytest.mark.parametrize(
    ("text", "code", "day"),
    [
        ("They met on 3 March 2022. A month later, he flew to Muscat.", "en", "2022-04-01"),
        ("Fighting broke out on Monday. The next day they met.", "en", "2023-09-12"),
        ("They spoke on 4 September. The following week they met.", "en", "2023-09-11"),
        ("Mereka bertemu pada Mei 2022. Sebulan kemudian, ia terbang ke Muskat.", "id", "2022-06-01"),
        ("Mereka bertemu Senin (4/9). Keesokan harinya ia pulang.", "id", "2023-09-05"),
        (
            "Kunjungan dimulai 4 September, katanya, Rabu (13/9). Dua hari kemudian ia pulang.",
            "id",
            "2023-09-06",
        ),
    ],
)
def test_a_day_counts_from_the_one_told_last_and_not_from_that_of_a_report(
    text: str, code: str, day: str
) -> None:
    assert found_in(text, code)[-1].found.first.isoformat() == day


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The war began in the 1980s.", "en"),
        ("Theresa May's visit was short.", "en"),
        ("It was the second such visit in a month.", "en"),
        ("The following week they met.", "en"),
        ("Perang dimulai pada tahun 1980-an.", "id"),
        ("Keesokan harinya ia pulang.", "id"),
        ("Forum Ekonomi 2023 dibuka.", "id"),
    ],
)
def test_it_makes_no_date_of_a_decade_a_name_or_a_day_that_counts_from_none(text: str, code: str) -> None:
    assert found_in(text, code) == []


def test_a_weekday_is_the_one_that_the_text_dates_elsewhere() -> None:
    text = "Kesepakatan pada Minggu menjadi langkah menuju traktat. Itu diumumkan Minggu (10/9)."
    assert found_in(text, "id")[0].found.first == date(2023, 9, 10)


def test_a_month_that_goes_on_from_another_is_of_its_year() -> None:
    text = "The trip follows earlier visits to Oslo in March and to Rome and Muscat in December."
    assert [mention.found.first for mention in found_in(text, "en")] == [date(2023, 3, 1), date(2022, 12, 1)]


def test_the_day_of_a_noun_is_the_coming_one_where_the_text_speaks_of_it() -> None:
    text = "Asked about the agenda of talks on Monday, he declined to comment. They will meet on Monday in Muscat."
    assert [mention.found.first for mention in found_in(text, "en")] == [date(2023, 9, 18)] * 2
