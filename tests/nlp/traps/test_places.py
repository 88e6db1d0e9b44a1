"""Where a meeting was: venues, namesakes, datelines, capitals that stand for governments, calls."""

import pytest

from tests.nlp.traps.told import acting, meeting_of, read, rows

VENUES = {
    "venue": [
        (
            "id",
            "Presiden Chile Gabriel Boric menerima Presiden Peru Dina Boluarte di Istana La Moneda, "
            "Santiago, pada Rabu. Perbatasan menjadi bahasan.",
            "Dina Boluarte + Gabriel Boric",
            ("La Moneda", "CL", "venue"),
        ),
        (
            "id",
            "PM Yordania Bisher Khasawneh dan PM Irak Mohammed Shia al-Sudani bertemu di Hotel Cempaka di "
            "Amman pada Rabu. Listrik menjadi bahasan.",
            "Bisher al-Khasawneh + Mohammed Shia al-Sudani",
            ("Cempaka", "JO", "venue"),
        ),
        (
            "en",
            "Chilean President Gabriel Boric received Peruvian President Dina Boluarte at La Moneda Palace "
            "in Santiago on Wednesday. The border was discussed.",
            "Dina Boluarte + Gabriel Boric",
            ("La Moneda", "CL", "venue"),
        ),
        (
            "en",
            "Jordanian Prime Minister Bisher Khasawneh and Iraqi Prime Minister Mohammed Shia al-Sudani met "
            "at the Blue Cedar Hotel in Amman on Wednesday. Electricity was discussed.",
            "Bisher al-Khasawneh + Mohammed Shia al-Sudani",
            ("Blue Cedar", "JO", "venue"),
        ),
    ],
    "the most precise of several": [
        (
            "id",
            "Kanselir Jerman Olaf Scholz tiba di Swiss pada Rabu. Ia bertemu Presiden Swiss Viola Amherd di "
            "Bern. Pertemuan itu digelar di Istana Federal.",
            "Olaf Scholz + Viola Amherd",
            ("Federal", "CH", "venue"),
        ),
        (
            "en",
            "German Chancellor Olaf Scholz met Swiss President Viola Amherd in Switzerland on Wednesday. The "
            "talks, in Bern, lasted an hour.",
            "Olaf Scholz + Viola Amherd",
            ("Bern", "CH", "city"),
        ),
    ],
    "namesakes": [
        (
            "id",
            "Gubernur dan duta besar berkumpul di negara bagian Georgia, Amerika Serikat. Menlu AS Antony "
            "Blinken bertemu Menlu Nigeria Yusuf Tuggar di Athens, Georgia, pada Rabu.",
            "Antony Blinken + Yusuf Tuggar",
            ("Athens", "US", "city"),
        ),
        (
            "en",
            "US Secretary of State Antony Blinken met Nigerian Foreign Minister Yusuf Tuggar in Athens, "
            "Georgia, on Wednesday. The university had invited both.",
            "Antony Blinken + Yusuf Tuggar",
            ("Athens", "US", "city"),
        ),
        (
            "en",
            "Canadian Prime Minister Justin Trudeau met French Prime Minister Gabriel Attal in London, "
            "Ontario, on Wednesday. A battery plant was opened.",
            "Gabriel Attal + Justin Trudeau",
            ("London", "CA", "city"),
        ),
        (
            "id",
            "PM Kanada Justin Trudeau bertemu PM Prancis Gabriel Attal di London, Ontario, Kanada, pada "
            "Rabu. Sebuah pabrik baterai diresmikan.",
            "Gabriel Attal + Justin Trudeau",
            ("London", "CA", "city"),
        ),
        (
            "en",
            "Armenian Foreign Minister Ararat Mirzoyan met Georgian Foreign Minister Ilia Darchiashvili in "
            "Georgia on Wednesday. Transit through the Caucasus was discussed.",
            "Ararat Mirzoyan + Ilia Darchiashvili",
            ("Georgia", "GE", "country"),
        ),
        (
            "en",
            "Australian Foreign Minister Penny Wong met Papua New Guinea Foreign Minister Justin Tkatchenko "
            "in Newcastle, north of Sydney, on Wednesday. Policing was discussed.",
            "Justin Tkatchenko + Penny Wong",
            ("Newcastle", "AU", "city"),
        ),
        (
            "en",
            "Spanish Prime Minister Pedro Sanchez received Colombian President Gustavo Petro in Cartagena, "
            "on Spain's Mediterranean coast, on Wednesday. Ports were discussed.",
            "Gustavo Petro + Pedro Sanchez",
            ("Cartagena", "ES", "city"),
        ),
    ],
    "a dateline is none": [
        (
            "id",
            "NAIROBI, ANTARA - Presiden Kenya William Ruto bertemu Presiden Uganda Yoweri Museveni di "
            "Entebbe pada Rabu. Harga minyak menjadi bahasan.",
            "William Ruto + Yoweri Museveni",
            ("Entebbe", "UG", "city"),
        ),
        (
            "en",
            "NAIROBI (Reuters) - Kenyan President William Ruto met Ugandan President Yoweri Museveni in "
            "Entebbe on Wednesday. Oil prices were discussed.",
            "William Ruto + Yoweri Museveni",
            ("Entebbe", "UG", "city"),
        ),
    ],
    "a government and its city": [
        (
            "id",
            "Moskow mengatakan Menlu Rusia Sergei Lavrov bertemu Menlu Turki Hakan Fidan di Antalya pada "
            "Rabu. Ankara membenarkannya.",
            "Hakan Fidan + Sergei Lavrov",
            ("Antalya", "TR", "city"),
        ),
        (
            "en",
            "Moscow says Russian Foreign Minister Sergei Lavrov met Turkish Foreign Minister Hakan Fidan in "
            "Antalya on Wednesday. Ankara confirmed it.",
            "Hakan Fidan + Sergei Lavrov",
            ("Antalya", "TR", "city"),
        ),
        (
            "en",
            "Serbian President Aleksandar Vucic met Chinese President Xi Jinping in Belgrade on Wednesday. "
            "Beijing and Washington are rivals in the region.",
            "Aleksandar Vucic + Xi Jinping",
            ("Belgrade", "RS", "city"),
        ),
    ],
}
GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "text", "names", "place"), rows(VENUES, GAPS))
def test_a_meeting_has_the_most_precise_place_of_the_text(
    code: str, text: str, names: str, place: tuple[str, str, str]
) -> None:
    meeting = meeting_of(read(text, code, "2024-05-09"), names)
    found = meeting.place
    assert found is not None
    assert place[0] in found.text
    assert (found.country, found.precision) == place[1:]
    assert found.precision == "venue" or found.latitude is not None
    assert 0 < meeting.field_confidence["place"] < 1


NOWHERE = {
    "dateline alone": [
        (
            "id",
            "TUNIS - Menlu Tunisia Nabil Ammar bertemu Menlu Kuwait Abdullah Al-Yahya pada Rabu. Investasi "
            "dibahas.",
            "Abdullah Al-Yahya + Nabil Ammar",
        ),
        (
            "en",
            "TUNIS (AP) — Tunisian Foreign Minister Nabil Ammar met Kuwaiti Foreign Minister Abdullah "
            "Al-Yahya on Wednesday. Investment was discussed.",
            "Abdullah Al-Yahya + Nabil Ammar",
        ),
    ],
    "call": [
        (
            "id",
            "PM Irlandia Simon Harris menelepon PM Norwegia Jonas Gahr Store dari kantornya di Dublin pada "
            "Rabu. Palestina menjadi bahasan.",
            "Jonas Gahr Store + Simon Harris",
        ),
        (
            "en",
            "Irish Prime Minister Simon Harris spoke by phone with Norwegian Prime Minister Jonas Gahr Store "
            "on Wednesday. Harris made the call from Government Buildings in Dublin.",
            "Jonas Gahr Store + Simon Harris",
        ),
    ],
    "capital that speaks": [
        (
            "id",
            "Menlu Tunisia Nabil Ammar bertemu Menlu Kuwait Abdullah Al-Yahya pada Rabu. Tunis menyebut "
            "pembicaraan itu bermanfaat, sedangkan Kairo menolak berkomentar.",
            "Abdullah Al-Yahya + Nabil Ammar",
        ),
        (
            "en",
            "Tunisian Foreign Minister Nabil Ammar met Kuwaiti Foreign Minister Abdullah Al-Yahya on "
            "Wednesday. Tunis called the talks useful, while Cairo declined to comment.",
            "Abdullah Al-Yahya + Nabil Ammar",
        ),
    ],
}
NOWHERE_GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "text", "names"), rows(NOWHERE, NOWHERE_GAPS))
def test_no_place_is_made_of_a_dateline_a_call_or_a_government(code: str, text: str, names: str) -> None:
    meeting = meeting_of(read(text, code, "2024-05-09"), names)
    assert meeting.place is None
    assert meeting.field_confidence["place"] == 0


GOVERNMENTS = {
    "place and government": [
        (
            "id",
            "Utusan PBB Geir Pedersen terbang ke Damaskus pada Rabu. Damaskus menolak rancangan yang "
            "dibawanya.",
            ("Damascus", "SY"),
        ),
        (
            "en",
            "UN envoy Geir Pedersen flew to Damascus on Wednesday. Damascus rejected the draft that he "
            "brought.",
            ("Damascus", "SY"),
        ),
        (
            "en",
            "Protesters gathered in Tbilisi on Wednesday. Tbilisi accused Brussels of meddling.",
            ("Tbilisi", "GE"),
        ),
    ],
}
GOVERNMENT_GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "text", "city"), rows(GOVERNMENTS, GOVERNMENT_GAPS))
def test_a_capital_is_a_place_here_and_a_government_there(
    code: str, text: str, city: tuple[str, str]
) -> None:
    reading = read(text, code, "2024-05-09")
    assert city[0] in {place.text for place in reading.places}
    assert city[1] in acting(reading)
