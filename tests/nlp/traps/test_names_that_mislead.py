"""Names that look like something else: surnames that are states or cities, family names first, nicknames."""

import pytest

from tests.nlp.traps.told import acting, expected, person, read, rows, told

NAMES = {
    "surname of a state": [
        (
            "id",
            "2024-02-29",
            "Menkeu Serbia Sinisa Mali menemui Menkeu Hungaria Mihaly Varga di Budapest, Rabu. Kereta "
            "menjadi bahasan.",
            ["held: Mihaly Varga + Sinisa Mali"],
        ),
        (
            "en",
            "2024-02-29",
            "Serbian Finance Minister Sinisa Mali met Hungarian Finance Minister Mihaly Varga in Budapest on "
            "Wednesday. A rail link was discussed.",
            ["held: Mihaly Varga + Sinisa Mali"],
        ),
        (
            "en",
            "2024-02-29",
            "US envoy Thomas Jordan met Chadian President Mahamat Idriss Deby in N'Djamena on Wednesday. "
            "Refugees were discussed.",
            ["held: Mahamat Idriss Deby + Thomas Jordan"],
        ),
    ],
    "surname of a city": [
        (
            "en",
            "2024-02-29",
            "Canadian Trade Minister Claire London met Chilean Trade Minister Tomas Santiago in Lima on "
            "Wednesday. Copper was discussed.",
            ["held: Claire London + Tomas Santiago"],
        ),
        (
            "id",
            "2024-02-29",
            "Menteri Perdagangan Chile Tomas Santiago menemui Menteri Perdagangan Kanada Claire London di "
            "Lima, Rabu. Tembaga menjadi bahasan.",
            ["held: Claire London + Tomas Santiago"],
        ),
    ],
    "family name first": [
        (
            "id",
            "2024-02-29",
            "Presiden Vietnam Vo Van Thuong menerima Menlu Korea Selatan Cho Tae-yul di Hanoi, Rabu. Thuong "
            "menawarkan lahan, dan Cho menyambutnya.",
            ["held: Cho Tae-yul + Vo Van Thuong"],
        ),
        (
            "en",
            "2024-02-29",
            "Chinese Foreign Minister Wang Yi met Singapore Foreign Minister Vivian Balakrishnan in Beijing "
            "on Wednesday. Wang thanked Balakrishnan during the talks.",
            ["held: Vivian Balakrishnan + Wang Yi"],
        ),
    ],
    "nicknames": [
        (
            "id",
            "2023-05-11",
            "Jokowi bertemu Presiden Filipina Bongbong Marcos di Labuan Bajo, Rabu. Keduanya membahas "
            "perdagangan orang.",
            ["held: Ferdinand Marcos Jr. + Joko Widodo"],
        ),
        (
            "en",
            "2023-05-11",
            "Indonesia's Jokowi met Philippine leader Bongbong Marcos in Labuan Bajo on Wednesday. Human "
            "trafficking was discussed.",
            ["held: Ferdinand Marcos Jr. + Joko Widodo"],
        ),
    ],
    "one name": [
        (
            "id",
            "2025-03-06",
            "Menlu Sugiono menemui Menlu Papua Nugini Justin Tkatchenko di Port Moresby, Rabu. Perbatasan "
            "menjadi bahasan.",
            ["held: Justin Tkatchenko + Sugiono"],
        ),
        (
            "en",
            "2025-03-06",
            "Indonesian Foreign Minister Sugiono met Papua New Guinea Foreign Minister Justin Tkatchenko in "
            "Port Moresby on Wednesday. The border was discussed.",
            ["held: Justin Tkatchenko + Sugiono"],
        ),
    ],
    "the same surname": [
        (
            "id",
            "2018-04-26",
            "Kepala intelijen Korsel Suh Hoon menemui pejabat Korut Kim Yong-chol di Panmunjom, Rabu. Kim "
            "membawa pesan dari Kim Jong-un.",
            ["held: Kim Yong-chol + Suh Hoon"],
        ),
        (
            "en",
            "2018-04-26",
            "South Korean spy chief Suh Hoon met North Korean official Kim Yong-chol in Panmunjom on "
            "Wednesday. Kim carried a message from Kim Jong-un.",
            ["held: Kim Yong-chol + Suh Hoon"],
        ),
    ],
    "ranks and honorifics": [
        (
            "id",
            "2024-02-29",
            "Panglima TNI Jenderal Agus Subiyanto menemui Panglima Angkatan Bersenjata Filipina Jenderal "
            "Romeo Brawner di Manila, Rabu. Patroli menjadi bahasan.",
            ["held: Agus Subiyanto + Romeo Brawner"],
        ),
        (
            "en",
            "2024-02-29",
            "Pakistan's army chief, General Asim Munir, met Bahraini Crown Prince Salman bin Hamad Al "
            "Khalifa in Manama on Wednesday. Training was discussed.",
            ["held: Asim Munir + Salman bin Hamad Al Khalifa"],
        ),
    ],
}
GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "day", "text", "lines"), rows(NAMES, GAPS))
def test_a_name_that_misleads_is_still_a_person(code: str, day: str, text: str, lines: list[str]) -> None:
    assert told(read(text, code, day)) == expected(*lines)


BY_DATE = {
    "office by its day": [
        (
            "id",
            "2015-06-11",
            "Presiden Korea Selatan Park berbicara di Seoul pada Rabu.",
            "Park Geun-hye",
            "KR",
        ),
        ("id", "2011-06-09", "Menlu AS Clinton berbicara di Washington pada Rabu.", "Hillary Clinton", "US"),
        (
            "en",
            "2016-03-10",
            "British Prime Minister Cameron spoke in London on Wednesday.",
            "David Cameron",
            "GB",
        ),
        ("en", "2024-03-14", "British Foreign Secretary Cameron spoke on Wednesday.", "David Cameron", "GB"),
        ("en", "2012-10-11", "Australian Prime Minister Gillard spoke on Wednesday.", "Julia Gillard", "AU"),
    ],
}
BY_DATE_GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "day", "text", "name", "country"), rows(BY_DATE, BY_DATE_GAPS))
def test_a_title_and_a_surname_are_who_held_the_office(
    code: str, day: str, text: str, name: str, country: str
) -> None:
    assert person(read(text, code, day), name).country == country


NO_STATE: dict[str, list[tuple[str, str, set[str]]]] = {
    "words that are no states": [
        ("id", "Kurs rupiah ditutup pada Rp15.700 per dolar AS. Harga minyak naik.", set()),
        ("id", "Pohon jati tumbuh di Jawa. Pasar kambing ramai menjelang Iduladha.", set()),
        ("en", "The tea was served on fine china. The guests left early.", set()),
        ("en", "The chad hung from the ballot..", set()),
    ],
}
NO_STATE_GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "text", "names"), rows(NO_STATE, NO_STATE_GAPS))
def test_an_ordinary_word_is_no_state(code: str, text: str, names: set[str]) -> None:
    assert acting(read(text, code, "2024-02-29")) == names
