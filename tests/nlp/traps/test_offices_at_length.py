"""Ministers of several portfolios, governors of regions, officials of bodies, and who leads a delegation."""

import pytest

from tests.nlp.traps.told import expected, read, rows, told

CASES: dict[str, list[tuple[str, str, list[str]]]] = {
    "several portfolios": [
        (
            "id",
            "Menteri Perdagangan Zulkifli Hasan bertemu Menteri Perdagangan Luar Negeri dan Pariwisata Kosta Rika "
            "Manuel Tovar di Jakarta, Rabu.",
            ["held: Manuel Tovar + Zulkifli Hasan"],
        ),
        (
            "id",
            "Menteri Perindustrian Agus Gumiwang Kartasasmita menerima Wakil Menteri Investasi, Perindustrian dan "
            "Perdagangan Kazakhstan Askar Bek di kantornya, Rabu.",
            ["held: Agus Gumiwang Kartasasmita + Askar Bek"],
        ),
        (
            "en",
            "Kenyan Trade Minister Lee Kinyanjui met Costa Rica's Minister of Foreign Trade and Tourism, Manuel "
            "Tovar, in Nairobi on Wednesday.",
            ["held: Lee Kinyanjui + Manuel Tovar"],
        ),
    ],
    "parliament and attaché": [
        (
            "id",
            "Presiden Senegal Macky Sall menemui Ketua Majelis Nasional Gambia Fabakary Jatta di Banjul, Rabu.",
            ["held: Fabakary Jatta + Macky Sall"],
        ),
        (
            "id",
            "Panglima TNI Hadi Tjahjanto menerima Atase Pertahanan Norwegia Kolonel Erik Dahl di Jakarta, Rabu.",
            ["held: Erik Dahl + Hadi Tjahjanto"],
        ),
    ],
    "governor": [
        (
            "id",
            "Duta Besar Polandia Beata Stoczynska bertemu Gubernur Jawa Timur Khofifah Indar Parawansa di "
            "Surabaya, Rabu.",
            ["held: Beata Stoczynska + Khofifah Indar Parawansa"],
        ),
        (
            "id",
            "Duta Besar Polandia Beata Stoczynska bertemu Gubernur Nusa Tenggara Barat (NTB) Zulkieflimansyah di "
            "Mataram, Rabu.",
            ["held: Beata Stoczynska + Zulkieflimansyah"],
        ),
        (
            "en",
            "Polish ambassador Beata Stoczynska met the Governor of East Java, Khofifah Indar Parawansa, in "
            "Surabaya on Wednesday.",
            ["held: Beata Stoczynska + Khofifah Indar Parawansa"],
        ),
    ],
    "visit of a body's official": [
        ("id", "Direktur Jenderal IAEA Rafael Grossi tiba di Iran, Rabu.", ["held: IR + Rafael Grossi"]),
        (
            "en",
            "UN Secretary-General Antonio Guterres arrived in Kenya on Wednesday.",
            ["held: Antonio Guterres + KE"],
        ),
    ],
    "who leads": [
        (
            "id",
            "Delegasi Estonia yang dipimpin Wakil Menteri Perdagangan Mari Kask membuka pameran di Jakarta, Selasa. "
            "Delegasi tersebut juga diterima Menteri Perdagangan Zulkifli Hasan di Jakarta, Rabu.",
            ["held: Mari Kask + Zulkifli Hasan"],
        ),
        (
            "en",
            "A trade mission from Estonia headed by Deputy Trade Minister Mari Kask opened a fair on Tuesday. The "
            "mission also had a meeting with the Governor of Mombasa, Abdulswamad Nassir.",
            ["held: Abdulswamad Nassir + Mari Kask"],
        ),
    ],
    "status of the clause": [
        (
            "id",
            "Tidak benar Presiden Kenya William Ruto bertemu Presiden Zambia Hakainde Hichilema, kata Nairobi.",
            ["denied: Hakainde Hichilema + William Ruto"],
        ),
        (
            "en",
            "Kenyan President William Ruto plans a new port and met Zambian President Hakainde Hichilema on Monday.",
            ["held: Hakainde Hichilema + William Ruto"],
        ),
    ],
}


@pytest.mark.parametrize(("code", "text", "lines"), rows(CASES, {}))
def test_an_office_told_at_length_has_its_holder(code: str, text: str, lines: list[str]) -> None:
    assert told(read(text, code, "2024-02-29")) == expected(*lines)
