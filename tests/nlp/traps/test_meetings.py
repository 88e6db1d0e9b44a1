"""What kind of encounter it was, and which statements speak of one."""

import pytest

from tests.nlp.traps.told import expected, meeting_of, read, rows, told, who

KINDS = {
    "two sides": [
        (
            "id",
            "2024-04-18",
            "Presiden Vietnam Vo Van Thuong dan Raja Belanda Willem-Alexander bertatap muka di Hanoi, Rabu. "
            "Pendidikan dan pertanian menjadi pokok pembicaraan.",
            ["bilateral: Vo Van Thuong + Willem-Alexander"],
        ),
        (
            "en",
            "2024-04-18",
            "Bulgarian Defence Minister Todor Tagarev and his Romanian colleague Angel Tilvar conferred in "
            "Bucharest on Wednesday. Mines in the Black Sea were the main subject.",
            ["bilateral: Angel Tilvar + Todor Tagarev"],
        ),
    ],
    "three sides": [
        (
            "id",
            "2024-04-12",
            "Presiden AS Joe Biden, Perdana Menteri Jepang Fumio Kishida, dan Presiden Filipina Ferdinand "
            "Marcos Jr berkumpul di Washington pada Kamis. Ketiga pemimpin membahas Laut China Selatan.",
            ["summit: Ferdinand Marcos Jr. + Fumio Kishida + Joe Biden"],
        ),
        (
            "en",
            "2023-11-23",
            "The foreign ministers of Kenya, Rwanda and Uganda met in Kampala on Tuesday. They agreed to "
            "reopen two border posts.",
            ["summit: KE + RW + UG"],
        ),
    ],
    "telephone": [
        (
            "id",
            "2024-05-16",
            "Menlu Jerman Annalena Baerbock berbicara melalui sambungan telepon dengan Menlu Lebanon "
            "Abdallah Bou Habib pada Selasa malam. Baerbock mendesak semua pihak menahan diri.",
            ["phone_call: Abdallah Bou Habib + Annalena Baerbock"],
        ),
        (
            "id",
            "2022-08-11",
            "Presiden Ukraina Volodymyr Zelensky dan Presiden Polandia Andrzej Duda menggelar konferensi "
            "video pada Rabu. Keduanya membicarakan jalur ekspor gandum.",
            ["phone_call: Andrzej Duda + Volodymyr Zelensky"],
        ),
        (
            "en",
            "2024-05-16",
            "German Foreign Minister Annalena Baerbock spoke by phone to her Lebanese counterpart Abdallah "
            "Bou Habib late on Tuesday. Baerbock urged all sides to show restraint.",
            ["phone_call: Abdallah Bou Habib + Annalena Baerbock"],
        ),
        (
            "en",
            "2022-08-11",
            "Ukrainian President Volodymyr Zelensky and Polish President Andrzej Duda discussed grain "
            "exports by video link on Wednesday. The call lasted forty minutes.",
            ["phone_call: Andrzej Duda + Volodymyr Zelensky"],
        ),
    ],
    "talks toward an agreement": [
        (
            "id",
            "2023-09-28",
            "Delegasi Armenia dan Azerbaijan berunding di Brussels pada Selasa mengenai perjanjian damai. "
            "Putaran berikutnya belum dijadwalkan.",
            ["negotiation: AM + AZ"],
        ),
        (
            "en",
            "2023-05-11",
            "Envoys of the Sudanese government and the Rapid Support Forces opened negotiations on a truce "
            "in Jeddah on Saturday. Saudi Arabia said the first day had been difficult.",
            ["negotiation: RSF + SD"],
        ),
    ],
    "summons": [
        (
            "id",
            "2024-02-22",
            "Kementerian Luar Negeri Brasil memanggil Duta Besar Israel Daniel Zonshine pada Senin untuk "
            "meminta penjelasan. Sebelumnya Israel mengecam ucapan presiden Brasil.",
            ["bilateral: BR + Daniel Zonshine"],
        ),
        (
            "id",
            "2024-04-04",
            "Menlu Polandia Radoslaw Sikorski memanggil duta besar Israel di Warsawa, Rabu, setelah seorang "
            "relawan Polandia tewas. Warsawa menuntut penyelidikan.",
            ["bilateral: IL + Radoslaw Sikorski"],
        ),
        (
            "en",
            "2024-02-22",
            "Brazil's foreign ministry summoned Israeli Ambassador Daniel Zonshine on Monday to explain the "
            "remarks. Israel had rebuked the Brazilian president a day earlier.",
            ["bilateral: BR + Daniel Zonshine"],
        ),
        (
            "en",
            "2024-04-04",
            "The Israeli ambassador in Warsaw was summoned to the Polish foreign ministry on Wednesday after "
            "a Polish aid worker was killed. Warsaw demanded an inquiry.",
            ["bilateral: IL + PL"],
        ),
    ],
    "visit without a counterpart": [
        (
            "id",
            "2023-07-20",
            "Perdana Menteri Papua Nugini James Marape tiba di Canberra pada Rabu untuk kunjungan tiga hari. "
            "Ia dijadwalkan meninjau sebuah pangkalan.",
            ["visit: AU + James Marape"],
        ),
        (
            "en",
            "2023-07-20",
            "Papua New Guinea Prime Minister James Marape arrived in Canberra on Wednesday for a three-day "
            "visit. He plans to tour a naval base.",
            ["visit: AU + James Marape"],
        ),
    ],
}
KIND_GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "day", "text", "lines"), rows(KINDS, KIND_GAPS))
def test_an_encounter_has_its_kind(code: str, day: str, text: str, lines: list[str]) -> None:
    found = sorted((who(meeting), meeting.kind) for meeting in read(text, code, day).meetings)
    assert found == expected(*lines)


ONE = {
    "short names and groups": [
        (
            "id",
            "2023-03-23",
            "Perdana Menteri Spanyol Pedro Sanchez menerima Presiden Kuba Miguel Diaz-Canel di Madrid pada "
            "Selasa. Pertemuan itu berlangsung dua jam. Sanchez dan Diaz-Canel kemudian makan siang bersama. "
            "Kedua pemimpin sepakat membuka kembali pusat kebudayaan.",
            "Miguel Diaz-Canel + Pedro Sanchez",
        ),
        (
            "en",
            "2023-03-23",
            "Spanish Prime Minister Pedro Sanchez received Cuban President Miguel Diaz-Canel in Madrid on "
            "Tuesday. The meeting lasted two hours. Sanchez and Diaz-Canel later had lunch together. The two "
            "leaders agreed to reopen a cultural centre.",
            "Miguel Diaz-Canel + Pedro Sanchez",
        ),
    ],
    "headline and body": [
        (
            "id",
            "2024-01-25",
            "Menhan Estonia Temui Menhan Kanada di Tallinn\n"
            "Menteri Pertahanan Estonia Hanno Pevkur menemui Menteri Pertahanan Kanada Bill Blair di "
            "Tallinn, Rabu (24/1). Pevkur menyampaikan kepada Blair bahwa Estonia memerlukan meriam. "
            "Pembicaraan itu tertutup bagi wartawan.",
            "Bill Blair + Hanno Pevkur",
        ),
        (
            "en",
            "2024-01-25",
            "Estonia's Pevkur meets Canada's Blair\n"
            "Estonian Defence Minister Hanno Pevkur held talks with Canadian Defence Minister Bill Blair in "
            "Tallinn on Wednesday. During the talks, Pevkur told Blair that Estonia needed howitzers. "
            "Reporters were not admitted.",
            "Bill Blair + Hanno Pevkur",
        ),
    ],
    "states for their ministers": [
        (
            "id",
            "2024-06-13",
            "Menlu Peru Javier Gonzalez-Olaechea bertemu Menlu India Subrahmanyam Jaishankar di Lima, "
            "Selasa. Peru dan India membahas perjanjian dagang. Kedua pihak akan melanjutkan pembahasan itu "
            "tahun depan.",
            "Javier Gonzalez-Olaechea + Subrahmanyam Jaishankar",
        ),
        (
            "en",
            "2024-06-13",
            "Peruvian Foreign Minister Javier Gonzalez-Olaechea met Indian Foreign Minister Subrahmanyam "
            "Jaishankar in Lima on Tuesday. Peru and India reviewed a draft trade pact at the meeting. Both "
            "sides spoke of progress.",
            "Javier Gonzalez-Olaechea + Subrahmanyam Jaishankar",
        ),
    ],
}
ONE_GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "day", "text", "names"), rows(ONE, ONE_GAPS))
def test_several_statements_are_one_meeting(code: str, day: str, text: str, names: str) -> None:
    reading = read(text, code, day)
    assert len(reading.meetings) == 1, told(reading)
    meeting = meeting_of(reading, names)
    assert meeting.status == "held"
    assert len({(part.start, part.end) for part in meeting.evidence}) >= 2
