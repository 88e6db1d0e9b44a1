"""Counterparts listed in one sentence who did not sit together."""

import pytest

from tests.nlp.traps.told import expected, read, rows, told

LISTS = {
    "separately": [
        (
            "id",
            "2023-09-21",
            "Di sela-sela Sidang Umum PBB, Presiden Mongolia Ukhnaa Khurelsukh bertemu secara terpisah "
            "dengan Presiden Kroasia Zoran Milanovic dan Perdana Menteri Nepal Pushpa Kamal Dahal. "
            "Pertambangan dibahas dalam kedua pertemuan.",
            [
                "held: Ukhnaagiin Khurelsukh + Zoran Milanovic",
                "held: Pushpa Kamal Dahal + Ukhnaagiin Khurelsukh",
            ],
        ),
        (
            "en",
            "2023-09-21",
            "Mongolian President Ukhnaa Khurelsukh held separate meetings with Croatian President Zoran "
            "Milanovic and Nepali Prime Minister Pushpa Kamal Dahal in New York on Tuesday. Mining came up "
            "in each.",
            [
                "held: Ukhnaagiin Khurelsukh + Zoran Milanovic",
                "held: Pushpa Kamal Dahal + Ukhnaagiin Khurelsukh",
            ],
        ),
    ],
    "a row of counterparts": [
        (
            "id",
            "2024-02-22",
            "Menlu Retno Marsudi mengadakan serangkaian pertemuan bilateral di Rio de Janeiro, antara lain "
            "dengan Menlu Norwegia Espen Barth Eide, Menlu Turki Hakan Fidan, dan Menlu Mesir Sameh Shoukry. "
            "Gaza menjadi bahasan.",
            [
                "held: Espen Barth Eide + Retno Marsudi",
                "held: Hakan Fidan + Retno Marsudi",
                "held: Retno Marsudi + Sameh Shoukry",
            ],
        ),
        (
            "en",
            "2024-02-22",
            "Indonesian Foreign Minister Retno Marsudi had a series of bilateral meetings in Rio de Janeiro, "
            "including with Norway's Espen Barth Eide, Türkiye's Hakan Fidan and Egypt's Sameh Shoukry. Gaza "
            "was on the agenda.",
            [
                "held: Espen Barth Eide + Retno Marsudi",
                "held: Hakan Fidan + Retno Marsudi",
                "held: Retno Marsudi + Sameh Shoukry",
            ],
        ),
    ],
    "one after the other": [
        (
            "id",
            "2023-06-15",
            "Perdana Menteri Singapura Lee Hsien Loong bertemu Presiden Prancis Emmanuel Macron di Paris "
            "pada Senin, lalu Kanselir Jerman Olaf Scholz di Berlin pada Rabu. Lee pulang pada Kamis.",
            ["held: Emmanuel Macron + Lee Hsien Loong", "held: Lee Hsien Loong + Olaf Scholz"],
        ),
        (
            "en",
            "2023-06-15",
            "Singapore Prime Minister Lee Hsien Loong met French President Emmanuel Macron in Paris on "
            "Monday, and German Chancellor Olaf Scholz in Berlin on Wednesday. He returned home on Thursday.",
            ["held: Emmanuel Macron + Lee Hsien Loong", "held: Lee Hsien Loong + Olaf Scholz"],
        ),
    ],
}
LIST_GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "day", "text", "lines"), rows(LISTS, LIST_GAPS))
def test_counterparts_who_did_not_sit_together_are_records_of_their_own(
    code: str, day: str, text: str, lines: list[str]
) -> None:
    assert told(read(text, code, day)) == expected(*lines)
