"""Counterparts, groups and delegations among those who met."""

import pytest

from tests.nlp.traps.told import expected, read, rows, told, who

COUNTERPARTS: dict[str, list[tuple[str, str, tuple[str | None, str, str]]]] = {
    "named": [
        (
            "id",
            "Menhan Ceko Jana Cernochova bertemu mitranya dari Kroasia, Ivan Anusic, di Praha pada Rabu. "
            "Mereka membahas pembelian amunisi.",
            ("Ivan Anusic", "HR", "Defence Minister"),
        ),
        (
            "en",
            "Czech Defence Minister Jana Cernochova met her Croatian counterpart, Ivan Anusic, in Prague on "
            "Wednesday. They discussed ammunition.",
            ("Ivan Anusic", "HR", "Defence Minister"),
        ),
        (
            "en",
            "Kenyan Trade Minister Rebecca Miano held talks with her opposite number from Zambia, Chipoka "
            "Mulenga, in Lusaka on Wednesday. Maize was the main subject.",
            ("Chipoka Mulenga", "ZM", "Trade Minister"),
        ),
    ],
    "unnamed": [
        (
            "id",
            "Menlu Arab Saudi Faisal bin Farhan bertemu mitranya dari Tiongkok di Beijing pada Rabu. Riyadh "
            "menyebut pertemuan itu produktif.",
            ("Wang Yi", "CN", "Foreign Minister"),
        ),
        (
            "id",
            "Presiden Polandia Andrzej Duda menerima timpalannya dari Latvia di Warsawa, Rabu. Keamanan "
            "perbatasan menjadi bahasan.",
            ("Edgars Rinkevics", "LV", "President"),
        ),
        (
            "en",
            "Saudi Foreign Minister Faisal bin Farhan met his Chinese counterpart in Beijing on Wednesday. "
            "Riyadh called the meeting productive.",
            ("Wang Yi", "CN", "Foreign Minister"),
        ),
        (
            "en",
            "Polish President Andrzej Duda received his counterpart from Latvia in Warsaw on Wednesday. "
            "Border security was on the agenda.",
            ("Edgars Rinkevics", "LV", "President"),
        ),
        (
            "id",
            "Menlu Peru Javier Gonzalez-Olaechea bertemu Menteri Luar Negeri Panama di Lima, Rabu. Migrasi "
            "menjadi bahasan.",
            ("Janaina Tewaney", "PA", "Foreign Minister"),
        ),
        (
            "en",
            "Peruvian Foreign Minister Javier Gonzalez-Olaechea met Panama's foreign minister in Lima on "
            "Wednesday. Migration was discussed.",
            ("Janaina Tewaney", "PA", "Foreign Minister"),
        ),
    ],
}
COUNTERPART_GAPS: dict[str, str] = {
    "unnamed-id-2": '"timpalannya dari Latvia" of a president is nobody',
}


@pytest.mark.parametrize(("code", "text", "counterpart"), rows(COUNTERPARTS, COUNTERPART_GAPS))
def test_a_counterpart_has_a_side_and_the_same_office(
    code: str, text: str, counterpart: tuple[str, str, str]
) -> None:
    (meeting,) = read(text, code, "2024-03-21").meetings
    assert len(meeting.participants) == 2
    assert counterpart in {(one.name, one.country, one.office) for one in meeting.participants}


DELEGATIONS = {
    "delegations": [
        (
            "id",
            "Delegasi Armenia dan Turki mengadakan pertemuan di perbatasan pada Selasa. Mereka sepakat "
            "membuka satu pos perlintasan.",
            ["held: AM + TR"],
        ),
        (
            "id",
            "Para pejabat Jepang bertemu delegasi Korea Utara di Ulaanbaatar pada Selasa. Nasib warga yang "
            "diculik dibahas.",
            ["held: JP + KP"],
        ),
        (
            "en",
            "Delegations from Armenia and Türkiye met at the border on Tuesday. They agreed to open one "
            "crossing.",
            ["held: AM + TR"],
        ),
        (
            "en",
            "Japanese officials met a North Korean delegation in Ulaanbaatar on Tuesday. The fate of "
            "abducted citizens was raised.",
            ["held: JP + KP"],
        ),
    ],
    "states": [
        (
            "id",
            "Filipina dan Vietnam mengadakan pembicaraan di Manila pada Selasa. Kedua negara membahas "
            "penangkapan ikan.",
            ["held: PH + VN"],
        ),
        (
            "en",
            "The Philippines and Vietnam held talks in Manila on Tuesday. The two countries discussed "
            "fishing rights.",
            ["held: PH + VN"],
        ),
    ],
    "capitals that meet": [
        (
            "id",
            "Moskow dan Teheran mengadakan pembicaraan di Astana pada Selasa. Suriah menjadi pokok bahasan.",
            ["held: IR + RU"],
        ),
        (
            "en",
            "Moscow and Tehran held talks in Astana on Tuesday. Syria was the main subject.",
            ["held: IR + RU"],
        ),
    ],
    "a body's delegation": [
        (
            "id",
            "Presiden Kolombia Gustavo Petro menerima delegasi Uni Eropa di Bogota, Selasa. Dana perdamaian "
            "dibicarakan.",
            ["held: EU + Gustavo Petro"],
        ),
        (
            "en",
            "Colombian President Gustavo Petro received a delegation from the European Union in Bogota on "
            "Tuesday. Peace funds were discussed.",
            ["held: EU + Gustavo Petro"],
        ),
        (
            "en",
            "Qatari officials met a Hamas delegation in Doha on Tuesday. A truce was discussed.",
            ["held: Hamas + QA"],
        ),
    ],
    "ministers of both": [
        (
            "id",
            "Thailand dan Laos berselisih soal bendungan. Menteri energi kedua negara bertemu di Vientiane "
            "pada Selasa.",
            ["held: LA + TH"],
        ),
        (
            "en",
            "Thailand and Laos are at odds over a dam. The energy ministers of the two countries met in "
            "Vientiane on Tuesday.",
            ["held: LA + TH"],
        ),
    ],
}
DELEGATION_GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "text", "lines"), rows(DELEGATIONS, DELEGATION_GAPS))
def test_a_delegation_stands_behind_a_state_or_body(code: str, text: str, lines: list[str]) -> None:
    assert told(read(text, code, "2024-03-21")) == expected(*lines)


NO_PART = {
    "interpreter, spouse, reporter, spokesperson": [
        (
            "id",
            "Presiden Korea Selatan Yoon Suk Yeol menjamu Presiden Angola Joao Lourenco di Seoul pada "
            "Selasa. Ibu Negara Ana Dias Lourenco turut hadir, kata juru bicara Lee Do-woon kepada wartawan "
            "Reuters.",
            ["Joao Lourenco", "Yoon Suk-yeol"],
        ),
        (
            "en",
            "South Korean President Yoon Suk Yeol hosted Angolan President Joao Lourenco in Seoul on "
            "Tuesday. His wife, Ana Dias Lourenco, came along, spokesperson Lee Do-woon told Reuters.",
            ["Joao Lourenco", "Yoon Suk-yeol"],
        ),
        (
            "en",
            "Mexican Foreign Minister Alicia Barcena met Honduran Foreign Minister Eduardo Enrique Reina in "
            "Mexico City on Tuesday, with Daniel Ruiz as interpreter. The talks were cordial.",
            ["Alicia Barcena", "Eduardo Enrique Reina"],
        ),
    ],
}
NO_PART_GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "text", "names"), rows(NO_PART, NO_PART_GAPS))
def test_who_only_stands_by_takes_no_part(code: str, text: str, names: list[str]) -> None:
    assert [who(meeting) for meeting in read(text, code, "2024-05-02").meetings] == [names]
