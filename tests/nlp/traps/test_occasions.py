"""Earlier meetings behind the headline, hosts and visitors, and whose claim it is."""

import pytest

from tests.nlp.traps.told import meeting_of, of, read, rows, told

HISTORY = {
    "last met in": [
        (
            "id",
            "2023-09-14",
            "Presiden Turkmenistan Serdar Berdimuhamedow bertemu Presiden Iran Ebrahim Raisi di Teheran pada "
            "Rabu. Keduanya membahas pipa gas. Mereka terakhir bertemu pada 2021 di Ashgabat.",
            "Ebrahim Raisi + Serdar Berdimuhamedov",
            "2023-09-13",
            "2021",
        ),
        (
            "en",
            "2023-09-14",
            "Turkmen President Serdar Berdimuhamedow met Iranian President Ebrahim Raisi in Tehran on "
            "Wednesday. They discussed a gas pipeline. The two presidents last met in 2021 in Ashgabat.",
            "Ebrahim Raisi + Serdar Berdimuhamedov",
            "2023-09-13",
            "2021",
        ),
    ],
    "an earlier summit": [
        (
            "id",
            "2025-02-13",
            "Perdana Menteri India Narendra Modi akan bertemu Perdana Menteri Kanada Justin Trudeau di Paris "
            "pada Jumat. Dalam pertemuan mereka di New Delhi pada September 2023, keduanya berselisih tajam.",
            "Justin Trudeau + Narendra Modi",
            "2025-02-14",
            "2023",
        ),
        (
            "en",
            "2025-02-13",
            "Indian Prime Minister Narendra Modi will meet Canadian Prime Minister Justin Trudeau in Paris "
            "on Friday. Their previous meeting, in New Delhi in September 2023, ended in a sharp exchange.",
            "Justin Trudeau + Narendra Modi",
            "2025-02-14",
            "2023",
        ),
    ],
    "years ago in the middle": [
        (
            "id",
            "2024-07-04",
            "Presiden Mesir Abdel Fattah el-Sisi menerima Presiden Turki Recep Tayyip Erdogan di Kairo, "
            "Rabu. Pada 2013 Erdogan dan Sisi memutuskan hubungan, dan pada November 2022 keduanya berjabat "
            "tangan di Doha. Di Kairo mereka menandatangani sejumlah perjanjian.",
            "Abdel Fattah el-Sisi + Recep Tayyip Erdogan",
            "2024-07-03",
            "2022",
        ),
        (
            "en",
            "2024-07-04",
            "Egyptian President Abdel Fattah el-Sisi welcomed Turkish President Recep Tayyip Erdogan in "
            "Cairo on Wednesday. The two had shaken hands in Doha in November 2022 after years of hostility. "
            "In Cairo they signed a number of accords.",
            "Abdel Fattah el-Sisi + Recep Tayyip Erdogan",
            "2024-07-03",
            "2022",
        ),
    ],
}
HISTORY_GAPS: dict[str, str] = {
    "years ago in the middle-en-1": '"The two had shaken hands in Doha in November 2022" is lost',
}


@pytest.mark.parametrize(("code", "day", "text", "names", "now", "then"), rows(HISTORY, HISTORY_GAPS))
def test_an_earlier_meeting_is_background_and_leaves_the_headline_alone(
    code: str, day: str, text: str, names: str, now: str, then: str
) -> None:
    reading = read(text, code, day)
    front = [meeting for meeting in reading.meetings if not meeting.background]
    behind = [meeting for meeting in reading.meetings if meeting.background]
    assert [sorted(map(of, each.participants)) for each in (*front, *behind)] == [
        sorted(names.split(" + "))
    ] * 2
    assert front[0].date is not None
    assert front[0].date.first.isoformat() == now
    assert behind[0].status == "held"
    assert behind[0].date is not None
    assert str(behind[0].date.first.year) == then


ROLES = {
    "received": [
        (
            "id",
            "2024-05-16",
            "Presiden Uruguay Luis Lacalle Pou menerima kunjungan Presiden Argentina Javier Milei pada Rabu. "
            "Pembicaraan berpusat pada Mercosur.",
            {"Luis Lacalle Pou": "host", "Javier Milei": "visitor"},
        ),
        (
            "id",
            "2024-05-16",
            "Menlu Latvia Krisjanis Karins disambut Menlu Moldova Mihai Popsoi di Chisinau, Rabu. Karins "
            "menjanjikan bantuan tambahan.",
            {"Krisjanis Karins": "visitor", "Mihai Popsoi": "host"},
        ),
        (
            "en",
            "2024-05-16",
            "Uruguayan President Luis Lacalle Pou hosted Argentine President Javier Milei for dinner on "
            "Wednesday. Mercosur dominated the conversation.",
            {"Luis Lacalle Pou": "host", "Javier Milei": "visitor"},
        ),
        (
            "en",
            "2024-05-16",
            "Latvian Foreign Minister Krisjanis Karins was received by Moldovan Foreign Minister Mihai "
            "Popsoi on Wednesday. Karins pledged more aid.",
            {"Krisjanis Karins": "visitor", "Mihai Popsoi": "host"},
        ),
    ],
    "by the place": [
        (
            "id",
            "2024-03-14",
            "Menhan Ceko Jana Cernochova bertemu Menhan Denmark Troels Lund Poulsen di Kopenhagen pada "
            "Selasa. Mereka membahas pembelian peluru.",
            {"Jana Cernochova": "visitor", "Troels Lund Poulsen": "host"},
        ),
        (
            "en",
            "2024-03-14",
            "Czech Defence Minister Jana Cernochova met Danish Defence Minister Troels Lund Poulsen in "
            "Copenhagen on Tuesday. They went over purchases of shells.",
            {"Jana Cernochova": "visitor", "Troels Lund Poulsen": "host"},
        ),
    ],
    "somewhere else": [
        (
            "id",
            "2024-03-14",
            "Menlu Sudan Ali al-Sadiq dan Menlu Ethiopia Taye Atske Selassie bertemu di Nairobi pada Selasa. "
            "Sengketa perbatasan menjadi pokok bahasan.",
            {"Ali al-Sadiq": "participant", "Taye Atske Selassie": "participant"},
        ),
        (
            "en",
            "2024-03-14",
            "Sudanese Foreign Minister Ali al-Sadiq and Ethiopian Foreign Minister Taye Atske Selassie met "
            "in Nairobi on Tuesday. The border dispute was on the table.",
            {"Ali al-Sadiq": "participant", "Taye Atske Selassie": "participant"},
        ),
    ],
    "brought together": [
        (
            "id",
            "2023-05-18",
            "Presiden Dewan Eropa Charles Michel mempertemukan PM Armenia Nikol Pashinyan dan Presiden "
            "Azerbaijan Ilham Aliyev di Brussels, Minggu. Pertukaran tahanan dibicarakan.",
            {"Charles Michel": "mediator", "Nikol Pashinyan": "participant", "Ilham Aliyev": "participant"},
        ),
        (
            "en",
            "2023-05-18",
            "Armenian Prime Minister Nikol Pashinyan and Azerbaijani President Ilham Aliyev held talks "
            "mediated by European Council President Charles Michel in Brussels on Sunday. They spoke about "
            "prisoners.",
            {"Charles Michel": "mediator", "Nikol Pashinyan": "participant", "Ilham Aliyev": "participant"},
        ),
    ],
}
ROLE_GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "day", "text", "roles"), rows(ROLES, ROLE_GAPS))
def test_it_tells_hosts_visitors_and_mediators(code: str, day: str, text: str, roles: dict[str, str]) -> None:
    reading = read(text, code, day)
    meeting = meeting_of(reading, " + ".join(roles))
    assert {one.name: one.role for one in meeting.participants} == roles


CLAIMS = {
    "an agency": [
        (
            "id",
            "2024-05-16",
            "Kantor berita Anadolu melaporkan bahwa Menlu Turki Hakan Fidan bertemu Menlu Irak Fuad Hussein "
            "di Bagdad pada Rabu. Bagdad belum memberikan keterangan.",
            "Fuad Hussein + Hakan Fidan",
            "Anadolu",
        ),
        (
            "id",
            "2023-12-07",
            "Presiden Belarus Alexander Lukashenko bertemu Presiden China Xi Jinping di Beijing pada Senin, "
            "lapor Xinhua. Kerja sama industri dibahas.",
            "Alexander Lukashenko + Xi Jinping",
            "Xinhua",
        ),
        (
            "en",
            "2024-05-16",
            "Turkish Foreign Minister Hakan Fidan met Iraqi Foreign Minister Fuad Hussein in Baghdad on "
            "Wednesday, Anadolu Agency reported. Baghdad has made no comment.",
            "Fuad Hussein + Hakan Fidan",
            "Anadolu",
        ),
        (
            "en",
            "2023-12-07",
            "According to Xinhua, Belarusian President Alexander Lukashenko met Chinese President Xi Jinping "
            "in Beijing on Monday. Industrial projects were reviewed.",
            "Alexander Lukashenko + Xi Jinping",
            "Xinhua",
        ),
    ],
    "a government": [
        (
            "id",
            "2024-05-16",
            "Kremlin mengatakan Presiden Rusia Vladimir Putin bertemu Presiden Republik Kongo Denis Sassou "
            "Nguesso pada Selasa. Pasokan minyak menjadi bahasan.",
            "Denis Sassou Nguesso + Vladimir Putin",
            "Kremlin",
        ),
        (
            "en",
            "2024-05-16",
            "The Kremlin said Russian President Vladimir Putin had met Congolese President Denis Sassou "
            "Nguesso on Tuesday. Oil supplies were discussed.",
            "Denis Sassou Nguesso + Vladimir Putin",
            "Kremlin",
        ),
    ],
}
CLAIM_GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "day", "text", "names", "claim"), rows(CLAIMS, CLAIM_GAPS))
def test_it_tells_whose_claim_it_is(code: str, day: str, text: str, names: str, claim: str) -> None:
    reading = read(text, code, day)
    assert claim in meeting_of(reading, names).claim, told(reading)
