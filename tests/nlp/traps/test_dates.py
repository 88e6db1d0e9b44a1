"""When a meeting was: dates of both languages with their precision and basis, within whole articles."""

import pytest

from tests.nlp.traps.told import meeting_of, read, rows

Days = tuple[str, str, str, str]  # first, last, precision, basis

THURSDAY = "2023-09-14"

DAYS: dict[str, list[tuple[str, str, str, str, Days]]] = {
    "weekday with numbers": [
        (
            "id",
            THURSDAY,
            "Menlu Kenya Alfred Mutua menemui Menlu Togo Robert Dussey di Lome, Rabu (13/9). Laut menjadi "
            "bahasan.",
            "Alfred Mutua + Robert Dussey",
            ("2023-09-13", "2023-09-13", "day", "explicit"),
        ),
        (
            "id",
            THURSDAY,
            "Menlu Kenya Alfred Mutua dan Menlu Togo Robert Dussey bertatap muka pada Jumat (8/9/2023) "
            "siang. Laut dibahas.",
            "Alfred Mutua + Robert Dussey",
            ("2023-09-08", "2023-09-08", "day", "explicit"),
        ),
    ],
    "full date": [
        (
            "id",
            THURSDAY,
            "Kamis, 14 September 2023, Presiden Gabon Brice Oligui Nguema menjamu PM Kamerun Joseph Ngute di "
            "Libreville. Mereka membahas perbatasan.",
            "Brice Oligui Nguema + Joseph Dion Ngute",
            ("2023-09-14", "2023-09-14", "day", "explicit"),
        ),
        (
            "en",
            THURSDAY,
            "Kenyan Foreign Minister Alfred Mutua met Togolese Foreign Minister Robert Dussey in Lome on "
            "September 12, 2023. Shipping was discussed.",
            "Alfred Mutua + Robert Dussey",
            ("2023-09-12", "2023-09-12", "day", "explicit"),
        ),
    ],
    "weekday": [
        (
            "id",
            THURSDAY,
            "Menteri Energi Irak Hayan Abdul Ghani akan menemui Menteri Energi Oman Salem al-Aufi pada Sabtu "
            "di Muskat. Kuota minyak menjadi agenda.",
            "Hayan Abdul Ghani + Salem al-Aufi",
            ("2023-09-16", "2023-09-16", "day", "relative"),
        ),
        (
            "en",
            THURSDAY,
            "Kenyan Foreign Minister Alfred Mutua will meet Togolese Foreign Minister Robert Dussey next "
            "Tuesday. Shipping is on the agenda.",
            "Alfred Mutua + Robert Dussey",
            ("2023-09-19", "2023-09-19", "day", "relative"),
        ),
        (
            "en",
            THURSDAY,
            "Kenyan Foreign Minister Alfred Mutua met Togolese Foreign Minister Robert Dussey last Friday. "
            "Shipping was discussed.",
            "Alfred Mutua + Robert Dussey",
            ("2023-09-08", "2023-09-08", "day", "relative"),
        ),
        (
            "en",
            THURSDAY,
            "Togolese Foreign Minister Robert Dussey met Kenyan Foreign Minister Alfred Mutua on Sunday. On "
            "Saturday he will meet Egyptian Foreign Minister Sameh Shoukry in Cairo.",
            "Robert Dussey + Sameh Shoukry",
            ("2023-09-16", "2023-09-16", "day", "relative"),
        ),
    ],
    "yesterday, tomorrow": [
        (
            "id",
            THURSDAY,
            "Presiden Irak Abdul Latif Rashid bertemu Emir Kuwait Nawaf Al-Ahmad kemarin di Kuwait City. "
            "Batas laut dibahas.",
            "Abdul Latif Rashid + Nawaf Al-Ahmad",
            ("2023-09-13", "2023-09-13", "day", "relative"),
        ),
        (
            "id",
            THURSDAY,
            "Presiden Zambia Hakainde Hichilema akan bertemu Presiden China Xi Jinping lusa di Beijing. "
            "Utang menjadi agenda.",
            "Hakainde Hichilema + Xi Jinping",
            ("2023-09-16", "2023-09-16", "day", "relative"),
        ),
        (
            "en",
            THURSDAY,
            "Zambian President Hakainde Hichilema will meet Chinese President Xi Jinping tomorrow. Debt is "
            "on the agenda.",
            "Hakainde Hichilema + Xi Jinping",
            ("2023-09-15", "2023-09-15", "day", "relative"),
        ),
    ],
    "days before": [
        (
            "id",
            THURSDAY,
            "Presiden Siprus Nikos Christodoulides bertemu PM Malta Robert Abela di Nikosia pada Selasa "
            "(12/9). Dua hari sebelumnya ia menerima Menlu Mesir Sameh Shoukry.",
            "Nikos Christodoulides + Sameh Shoukry",
            ("2023-09-10", "2023-09-10", "day", "relative"),
        ),
        (
            "id",
            THURSDAY,
            "PM Malta Robert Abela berkunjung ke Tunis pada Selasa. Sehari sebelumnya, Abela bertemu Menlu "
            "Libya Najla Mangoush di Valletta.",
            "Najla Mangoush + Robert Abela",
            ("2023-09-11", "2023-09-11", "day", "relative"),
        ),
        (
            "en",
            THURSDAY,
            "Cypriot President Nikos Christodoulides met Maltese Prime Minister Robert Abela on Tuesday. The "
            "day before, he had received Egyptian Foreign Minister Sameh Shoukry.",
            "Nikos Christodoulides + Sameh Shoukry",
            ("2023-09-11", "2023-09-11", "day", "relative"),
        ),
        (
            "en",
            THURSDAY,
            "Maltese Prime Minister Robert Abela flew to Tunis on Tuesday. Two days earlier Abela met Libyan "
            "Foreign Minister Najla Mangoush in Valletta.",
            "Najla Mangoush + Robert Abela",
            ("2023-09-10", "2023-09-10", "day", "relative"),
        ),
    ],
    "weeks": [
        (
            "id",
            THURSDAY,
            "Menlu Togo Robert Dussey bertemu Menlu Ghana Shirley Ayorkor Botchwey di Lome pekan lalu. "
            "Ekowas dibahas.",
            "Robert Dussey + Shirley Ayorkor Botchwey",
            ("2023-09-04", "2023-09-10", "range", "relative"),
        ),
        (
            "en",
            THURSDAY,
            "Togolese Foreign Minister Robert Dussey will meet Ghanaian Foreign Minister Shirley Ayorkor "
            "Botchwey next week. Trade is on the agenda.",
            "Robert Dussey + Shirley Ayorkor Botchwey",
            ("2023-09-18", "2023-09-24", "range", "relative"),
        ),
    ],
    "part of a month": [
        (
            "id",
            THURSDAY,
            "Presiden Rumania Klaus Iohannis akan menerima Presiden Moldova Maia Sandu di Bukares akhir "
            "bulan ini. Energi menjadi agenda.",
            "Klaus Iohannis + Maia Sandu",
            ("2023-09-21", "2023-09-30", "range", "relative"),
        ),
        (
            "en",
            THURSDAY,
            "Romanian President Klaus Iohannis will receive Moldovan President Maia Sandu in Bucharest at "
            "the end of the month. Energy is on the agenda.",
            "Klaus Iohannis + Maia Sandu",
            ("2023-09-21", "2023-09-30", "range", "relative"),
        ),
        (
            "en",
            THURSDAY,
            "Romanian President Klaus Iohannis will receive Moldovan President Maia Sandu in Bucharest in "
            "early October. Energy is on the agenda.",
            "Klaus Iohannis + Maia Sandu",
            ("2023-10-01", "2023-10-10", "range", "relative"),
        ),
    ],
    "span": [
        (
            "en",
            "2024-05-09",
            "Slovenian Finance Minister Klemen Bostjancic held talks with Hungarian Finance Minister Mihaly "
            "Varga in Budapest on 3-5 May. A rail link was discussed.",
            "Klemen Bostjancic + Mihaly Varga",
            ("2024-05-03", "2024-05-05", "range", "explicit"),
        ),
        (
            "id",
            "2024-05-09",
            "Menkeu Slovenia Klemen Bostjancic berunding dengan Menkeu Hungaria Mihaly Varga di Budapest "
            "pada 3-5 Mei. Jalur kereta dibahas.",
            "Klemen Bostjancic + Mihaly Varga",
            ("2024-05-03", "2024-05-05", "range", "explicit"),
        ),
        (
            "id",
            "2024-05-09",
            "Menkeu Slovenia Klemen Bostjancic berunding dengan Menkeu Hungaria Mihaly Varga di Budapest "
            "dari 29 April hingga 2 Mei 2024. Jalur kereta dibahas.",
            "Klemen Bostjancic + Mihaly Varga",
            ("2024-04-29", "2024-05-02", "range", "explicit"),
        ),
    ],
    "month": [
        (
            "id",
            "2024-05-09",
            "Presiden Estonia Alar Karis bertemu Presiden Namibia Nangolo Mbumba di Windhoek pada Maret "
            "2024. Ladang gas dibahas.",
            "Alar Karis + Nangolo Mbumba",
            ("2024-03-01", "2024-03-31", "month", "explicit"),
        ),
        (
            "en",
            "2024-05-09",
            "Estonian President Alar Karis met Namibian President Nangolo Mbumba in Windhoek in March. Gas "
            "fields were discussed.",
            "Alar Karis + Nangolo Mbumba",
            ("2024-03-01", "2024-03-31", "month", "relative"),
        ),
        (
            "id",
            "2024-05-09",
            "Presiden Estonia Alar Karis akan bertemu Presiden Namibia Nangolo Mbumba bulan depan di "
            "Tallinn. Ladang gas menjadi agenda.",
            "Alar Karis + Nangolo Mbumba",
            ("2024-06-01", "2024-06-30", "month", "relative"),
        ),
    ],
    "year": [
        (
            "id",
            "2024-05-09",
            "Presiden Estonia Alar Karis berbicara kepada wartawan. Ia bertemu Presiden Polandia Andrzej "
            "Duda pada tahun 2022 di Warsawa.",
            "Alar Karis + Andrzej Duda",
            ("2022-01-01", "2022-12-31", "year", "explicit"),
        ),
        (
            "en",
            "2024-05-09",
            "Estonian President Alar Karis spoke to reporters. He met Polish President Andrzej Duda in 2022 "
            "in Warsaw.",
            "Alar Karis + Andrzej Duda",
            ("2022-01-01", "2022-12-31", "year", "explicit"),
        ),
    ],
}
GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "day", "text", "names", "days"), rows(DAYS, GAPS))
def test_a_meeting_has_its_days_with_precision_and_basis(
    code: str, day: str, text: str, names: str, days: Days
) -> None:
    meeting = meeting_of(read(text, code, day), names)
    found = meeting.date
    assert found is not None
    assert (found.first.isoformat(), found.last.isoformat(), found.precision, found.basis) == days
    assert 0 < found.confidence < 1
    assert 0 < meeting.field_confidence["date"] < 1
