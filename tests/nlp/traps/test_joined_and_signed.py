"""Two sides that meet though a possessive, a plural title, a signature or a conjunction stands between them."""

import pytest

from tests.nlp.traps.told import expected, person, read, rows, told

DAY = "2025-06-20"
PAIR = "held: Seru Vakalala + Sione Havili"
CASES: dict[str, list[tuple[str, ...]]] = {
    "owner": [
        (
            "en",
            "MUSCAT, June 20 - Finnish Deputy Trade Minister Oskari Lehtola and Latvia's Janis Ozolins met in the "
            "Omani capital on Thursday.",
            "held: Oskari Lehtola + Janis Ozolins",
        ),
    ],
    "plural title": [
        (
            "en",
            "The lagoon negotiators of Fiji and Tonga, Seru Vakalala and Sione Havili, met on Tuesday.",
            PAIR,
        ),
    ],
    "title between commas": [
        (
            "en",
            "SUVA - The chart was agreed on Thursday in Apia by the deputy trade minister, Seru Vakalala, and Tonga's "
            "negotiator Sione Havili.",
            PAIR,
        ),
    ],
    "signature": [
        (
            "en",
            "The treaty was signed on Tuesday in Apia by Fijian Foreign Minister Seru Vakalala and Tongan Foreign "
            "Minister Sione Havili.",
            PAIR,
        ),
        (
            "en",
            "Fijian Defence Minister Seru Vakalala and Tonga's ambassador Sione Havili agreed in Apia on Tuesday on "
            "joint patrols.",
            PAIR,
        ),
        (
            "id",
            "Perjanjian itu ditandatangani Menlu Fiji Seru Vakalala dan Menlu Tonga Sione Havili di Apia, Rabu (18/6).",
            PAIR,
        ),
        ("en", "The treaty was signed by Fiji and Tonga in 1998. Both keep it."),
    ],
    "said there": [
        (
            "id",
            "Keluhan itu disampaikan Wakil Menteri Luar Negeri Fiji Seru Vakalala kepada utusan Tonga Sione Havili "
            "dalam pertemuan di Apia, Selasa (17/6).",
            PAIR,
        ),
        (
            "en",
            "Fijian minister Seru Vakalala conveyed the request to Tongan envoy Sione Havili at a meeting in Apia on "
            "Tuesday.",
            PAIR,
        ),
        ("en", "Fijian minister Seru Vakalala conveyed the request to Tongan envoy Sione Havili by letter."),
    ],
    "how long": [
        (
            "id",
            "Menteri Luar Negeri Fiji Seru Vakalala berunding selama dua jam dengan Menlu Tonga Sione Havili di Apia.",
            PAIR,
        ),
    ],
    "hope": [
        (
            "id",
            "Harapan itu menguat setelah Menlu Fiji Seru Vakalala dan Menlu Tonga Sione Havili bersua di Apia.",
            PAIR,
        ),
        ("id", "Harapan pertemuan Menlu Fiji Seru Vakalala dan Menlu Tonga Sione Havili pudar."),
    ],
    "coast guard": [
        (
            "id",
            "Wakil Komandan Penjaga Pantai Fiji Seru Vakalala bertemu Komandan Penjaga Pantai Tonga Sione Havili di "
            "Apia, Rabu (18/6).",
            PAIR,
        ),
    ],
    "region": [
        (
            "id",
            "Menteri Luar Negeri Turki Hakan Fidan bertemu Presiden Wilayah Kurdistan Irak Nechirvan Barzani di Erbil.",
            "held: Hakan Fidan + Nechirvan Barzani",
        ),
    ],
}


@pytest.mark.parametrize(
    ("code", "text", "meetings"),
    [pytest.param(case.values[0], case.values[1], case.values[2:], id=case.id) for case in rows(CASES)],
)
def test_who_met_is_told(code: str, text: str, meetings: tuple[str, ...]) -> None:
    assert told(read(text, code, DAY)) == expected(*meetings)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("id", "Tonga mengutus Sione Havili, sedangkan Fiji menolak hadir."),
        ("id", "Perundingan ditunda. Tonga sedianya diwakili Menteri Negara Sione Havili."),
        ("en", "Tonga is sending Sione Havili, who handled the last two talks."),
        ("en", "Tonga will be represented by Sione Havili, officials said."),
        ("en", "Sione Havili, a Tongan state minister, signed the letter."),
    ],
)
def test_who_is_sent_is_of_the_state_that_sends(code: str, text: str) -> None:
    assert person(read(text, code, DAY), "Sione Havili").country == "TO"
