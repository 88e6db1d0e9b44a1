"""Journeys, summits and repeated meetings: which of them are records of their own."""

import pytest

from tests.nlp.traps.told import expected, of, read, rows, told, who

APART = {
    "now and again": [
        (
            "id",
            "Presiden Ghana Nana Akufo-Addo bertemu Presiden Togo Faure Gnassingbe di Accra pada Selasa. "
            "Keduanya akan bertemu lagi di Lome bulan depan.",
            [
                "held: Faure Gnassingbe + Nana Akufo-Addo",
                "planned: Faure Gnassingbe + Nana Akufo-Addo",
            ],
        ),
        (
            "en",
            "Ghanaian President Nana Akufo-Addo met Togolese President Faure Gnassingbe in Accra on Tuesday. "
            "They will meet again in Lome next month.",
            [
                "held: Faure Gnassingbe + Nana Akufo-Addo",
                "planned: Faure Gnassingbe + Nana Akufo-Addo",
            ],
        ),
    ],
    "meeting and call": [
        (
            "id",
            "Menlu Turki Hakan Fidan menelepon Menlu Qatar Mohammed bin Abdulrahman Al Thani pada Senin. "
            "Pada Rabu Fidan menemuinya di Doha.",
            [
                "held: Hakan Fidan + Mohammed bin Abdulrahman Al Thani",
                "held: Hakan Fidan + Mohammed bin Abdulrahman Al Thani",
            ],
        ),
        (
            "en",
            "Turkish Foreign Minister Hakan Fidan telephoned Qatari Foreign Minister Mohammed bin "
            "Abdulrahman Al Thani on Monday. On Wednesday Fidan met him in Doha.",
            [
                "held: Hakan Fidan + Mohammed bin Abdulrahman Al Thani",
                "held: Hakan Fidan + Mohammed bin Abdulrahman Al Thani",
            ],
        ),
    ],
    "two spellings": [
        (
            "id",
            "Presiden Ukraina Volodymyr Zelenskyy bertemu Presiden Polandia Andrzej Duda di Lviv, Rabu. "
            "Zelensky dan Duda membahas gandum dalam pertemuan itu.",
            ["held: Andrzej Duda + Volodymyr Zelensky"],
        ),
        (
            "en",
            "Ukrainian President Volodymyr Zelenskiy met Polish President Andrzej Duda in Lviv on Wednesday. "
            "Zelensky and Duda discussed grain at the meeting.",
            ["held: Andrzej Duda + Volodymyr Zelensky"],
        ),
    ],
}
APART_GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "text", "lines"), rows(APART, APART_GAPS))
def test_each_occasion_is_one_record(code: str, text: str, lines: list[str]) -> None:
    assert told(read(text, code, "2024-02-29")) == expected(*lines)


JOURNEYS = {
    "arrived, encounter ahead": [
        (
            "id",
            "PM Kamboja Hun Manet tiba di Paris pada Selasa. Ia akan bertemu Presiden Prancis Emmanuel "
            "Macron pada Jumat.",
            {("visit", "held"), ("bilateral", "planned")},
        ),
        (
            "en",
            "Cambodian Prime Minister Hun Manet arrived in Paris on Tuesday. He will meet French President "
            "Emmanuel Macron on Friday.",
            {("visit", "held"), ("bilateral", "planned")},
        ),
    ],
    "one counterpart": [
        (
            "id",
            "PM Kamboja Hun Manet mengunjungi Prancis pada Selasa dan bertemu Presiden Emmanuel Macron di "
            "Paris. Pariwisata menjadi bahasan.",
            {("bilateral", "held")},
        ),
        (
            "en",
            "Cambodian Prime Minister Hun Manet visited France on Tuesday and met President Emmanuel Macron "
            "in Paris. Tourism was discussed.",
            {("bilateral", "held")},
        ),
    ],
    "planned, nobody named": [
        (
            "id",
            "Menteri Luar Negeri Kazakhstan Murat Nurtleu akan mengunjungi Finlandia pekan depan. Agenda "
            "belum diumumkan.",
            {("visit", "planned")},
        ),
        (
            "en",
            "Kazakh Foreign Minister Murat Nurtleu will visit Finland next week. No agenda has been "
            "published.",
            {("visit", "planned")},
        ),
    ],
}
JOURNEY_GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "text", "kinds"), rows(JOURNEYS, JOURNEY_GAPS))
def test_a_journey_is_a_record_only_where_it_stands_for_more(
    code: str, text: str, kinds: set[tuple[str, str]]
) -> None:
    reading = read(text, code, "2024-01-18")
    assert {(meeting.kind, meeting.status) for meeting in reading.meetings} == kinds
    assert len(reading.meetings) == len(kinds), told(reading)


SUMMITS = {
    "named forum": [
        (
            "id",
            "KTT ASEAN di Vientiane dibuka pada Selasa. PM Laos Sonexay Siphandone memimpin sidang, dan "
            "Presiden Filipina Ferdinand Marcos Jr hadir.",
            {"Sonexay Siphandone", "Ferdinand Marcos Jr."},
        ),
        (
            "en",
            "The ASEAN summit opened in Vientiane on Tuesday. Laotian Prime Minister Sonexay Siphandone "
            "chaired it, and Philippine President Ferdinand Marcos Jr attended.",
            {"Sonexay Siphandone", "Ferdinand Marcos Jr."},
        ),
        (
            "en",
            "Foreign ministers of the G7 met in Capri on Tuesday. Italian Foreign Minister Antonio Tajani "
            "hosted the gathering.",
            {"G7", "Antonio Tajani"},
        ),
        (
            "id",
            "Para menlu G7 bertemu di Capri pada Selasa. Menlu Italia Antonio Tajani menjadi tuan rumah "
            "pertemuan itu.",
            {"G7", "Antonio Tajani"},
        ),
    ],
}
SUMMIT_GAPS: dict[str, str] = {
    "named forum-id-2": '"Para menlu G7 bertemu" is no record',
}


@pytest.mark.parametrize(("code", "text", "names"), rows(SUMMITS, SUMMIT_GAPS))
def test_a_forum_is_one_summit_with_who_is_said_to_be_there(code: str, text: str, names: set[str]) -> None:
    reading = read(text, code, "2024-04-18")
    (meeting,) = reading.meetings
    assert (meeting.kind, meeting.status) == ("summit", "held")
    assert names <= {of(one) for one in meeting.participants}, who(meeting)


EVIDENCE = {
    "the sentence that tells it": [
        (
            "id",
            "Harga kopi naik lagi. Presiden Peru Dina Boluarte bertemu Presiden Panama Laurentino Cortizo di "
            "Lima pada Rabu. Hujan turun sepanjang hari.",
            "Presiden Peru Dina Boluarte bertemu",
        ),
        (
            "en",
            "Coffee prices rose again. Peruvian President Dina Boluarte met Panamanian President Laurentino "
            "Cortizo in Lima on Wednesday. It rained all day.",
            "Peruvian President Dina Boluarte met",
        ),
    ],
}
EVIDENCE_GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "text", "start"), rows(EVIDENCE, EVIDENCE_GAPS))
def test_the_evidence_is_the_sentence_that_tells_of_it(code: str, text: str, start: str) -> None:
    (meeting,) = read(text, code, "2024-04-18").meetings
    sentences = [text[part.start : part.end] for part in meeting.evidence if part.field == "participants"]
    assert len(sentences) == 1
    assert sentences[0].startswith(start)
