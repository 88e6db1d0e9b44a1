"""The next round of the same sides without their names, rows of destinations, meals, and papers that two sign."""

import pytest

from tests.nlp.traps.told import expected, read, rows, told

MET_ID = (
    "Perdana Menteri Laos Sonexay Siphandone bertemu Perdana Menteri Kamboja Hun Manet di Vientiane, Senin. "
)
MET_EN = (
    "Lao Prime Minister Sonexay Siphandone met Cambodian Prime Minister Hun Manet in Vientiane on Monday. "
)
BOTH = ["held: Hun Manet + Sonexay Siphandone", "planned: Hun Manet + Sonexay Siphandone"]
CASES: dict[str, list[tuple[str, str, list[str]]]] = {
    "next round": [
        ("id", MET_ID + "Pertemuan berikutnya akan digelar pada 15 Maret di Phnom Penh.", BOTH),
        ("id", MET_ID + "Putaran berikutnya dijadwalkan berlangsung pada 15 Maret di Phnom Penh.", BOTH),
        ("en", MET_EN + "Another meeting will take place on March 15.", BOTH),
        ("en", MET_EN + "The next round of talks will be held in Phnom Penh on March 15.", BOTH),
    ],
    "meal": [
        (
            "en",
            "Ghanaian President Nana Akufo-Addo is to have a working lunch there on Friday with Togo's president, "
            "Faure Gnassingbe.",
            ["planned: Faure Gnassingbe + Nana Akufo-Addo"],
        ),
        (
            "en",
            "Ghanaian President Nana Akufo-Addo and Togolese President Faure Gnassingbe had lunch alone for an hour.",
            ["held: Faure Gnassingbe + Nana Akufo-Addo"],
        ),
        (
            "en",
            "Polish farmers had lunch in Accra. Ghanaian President Nana Akufo-Addo had coffee with reporters.",
            [],
        ),
    ],
    "row of destinations": [
        (
            "id",
            "Utusan Norwegia Kari Dahl mengunjungi Ghana, Uni Emirat Arab (UEA) dan Fiji pada Januari.",
            ["held: AE + Kari Dahl", "held: FJ + Kari Dahl", "held: GH + Kari Dahl"],
        ),
        (
            "en",
            "Norwegian envoy Kari Dahl visited Ghana, the United Arab Emirates (UAE) and Fiji in January.",
            ["held: AE + Kari Dahl", "held: FJ + Kari Dahl", "held: GH + Kari Dahl"],
        ),
        (
            "en",
            "Norwegian envoy Kari Dahl travelled to Ghana and then Finland in January.",
            ["held: FI + Kari Dahl", "held: GH + Kari Dahl"],
        ),
    ],
    "signatures": [
        (
            "id",
            "Menlu Ghana Shirley Botchwey dan Menlu Togo Robert Dussey meneken perjanjian di Lome, Rabu.",
            ["held: Robert Dussey + Shirley Ayorkor Botchwey"],
        ),
        (
            "en",
            "Ghanaian Foreign Minister Shirley Botchwey and her Togolese counterpart Robert Dussey signed an accord "
            "in Lome on Wednesday.",
            ["held: Robert Dussey + Shirley Ayorkor Botchwey"],
        ),
        ("en", "Ghana and Togo signed a trade agreement in 2019, President Nana Akufo-Addo recalled.", []),
    ],
}


@pytest.mark.parametrize(("code", "text", "lines"), rows(CASES, {}))
def test_what_is_told_without_a_verb_of_meeting_is_found(code: str, text: str, lines: list[str]) -> None:
    assert told(read(text, code, "2024-02-29")) == expected(*lines)
