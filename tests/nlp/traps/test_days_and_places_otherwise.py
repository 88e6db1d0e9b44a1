"""Further wordings of days and places: sidelines, parts of years, weekends, days that someone counts from."""

import pytest

from tests.nlp.traps.told import meeting_of, read, rows

Days = tuple[str, str, str, str]

DAYS: dict[str, list[tuple[str, str, str, Days]]] = {
    "weeks and weekends": [
        (
            "id",
            "PM Belgia Alexander De Croo bertemu PM Belanda Mark Rutte di Leuven dua pekan lalu. Pelabuhan "
            "menjadi bahasan.",
            "Alexander De Croo + Mark Rutte",
            ("2023-08-28", "2023-09-03", "range", "relative"),
        ),
        (
            "id",
            "PM Belgia Alexander De Croo akan bertemu PM Belanda Mark Rutte akhir pekan ini di Leuven. "
            "Pelabuhan menjadi agenda.",
            "Alexander De Croo + Mark Rutte",
            ("2023-09-16", "2023-09-17", "range", "relative"),
        ),
        (
            "en",
            "Belgian Prime Minister Alexander De Croo met Dutch Prime Minister Mark Rutte in Leuven two "
            "weeks ago. Ports were discussed.",
            "Alexander De Croo + Mark Rutte",
            ("2023-08-28", "2023-09-03", "range", "relative"),
        ),
        (
            "en",
            "Belgian Prime Minister Alexander De Croo will meet Dutch Prime Minister Mark Rutte in Leuven "
            "this weekend. Ports are on the agenda.",
            "Alexander De Croo + Mark Rutte",
            ("2023-09-16", "2023-09-17", "range", "relative"),
        ),
    ],
    "parts of months and years": [
        (
            "id",
            "PM Belgia Alexander De Croo akan bertemu PM Belanda Mark Rutte di Leuven pada awal Oktober. "
            "Pelabuhan menjadi agenda.",
            "Alexander De Croo + Mark Rutte",
            ("2023-10-01", "2023-10-10", "range", "relative"),
        ),
        (
            "id",
            "PM Belgia Alexander De Croo bertemu PM Belanda Mark Rutte tahun lalu di Leuven. Pelabuhan "
            "menjadi bahasan.",
            "Alexander De Croo + Mark Rutte",
            ("2022-01-01", "2022-12-31", "year", "relative"),
        ),
        (
            "en",
            "Belgian Prime Minister Alexander De Croo will meet Dutch Prime Minister Mark Rutte in Leuven in "
            "late November. Ports are on the agenda.",
            "Alexander De Croo + Mark Rutte",
            ("2023-11-21", "2023-11-30", "range", "relative"),
        ),
        (
            "en",
            "Belgian Prime Minister Alexander De Croo met Dutch Prime Minister Mark Rutte in Leuven last "
            "month. Ports were discussed.",
            "Alexander De Croo + Mark Rutte",
            ("2023-08-01", "2023-08-31", "month", "relative"),
        ),
    ],
    "counted from another day": [
        (
            "en",
            "Belgian Prime Minister Alexander De Croo met Dutch Prime Minister Mark Rutte on Monday. A day "
            "earlier, he had met Irish Prime Minister Leo Varadkar.",
            "Alexander De Croo + Leo Varadkar",
            ("2023-09-10", "2023-09-10", "day", "relative"),
        ),
        (
            "en",
            "Dutch Prime Minister Mark Rutte was in Leuven on Monday. The previous day he met Irish Prime "
            "Minister Leo Varadkar in Dublin.",
            "Leo Varadkar + Mark Rutte",
            ("2023-09-10", "2023-09-10", "day", "relative"),
        ),
        (
            "id",
            "PM Belanda Mark Rutte berada di Leuven pada Senin (11/9). Keesokan harinya ia bertemu PM "
            "Irlandia Leo Varadkar di Dublin.",
            "Leo Varadkar + Mark Rutte",
            ("2023-09-12", "2023-09-12", "day", "relative"),
        ),
        (
            "id",
            "PM Belanda Mark Rutte berada di Leuven pada Senin (11/9). Pada hari yang sama ia bertemu PM "
            "Irlandia Leo Varadkar.",
            "Leo Varadkar + Mark Rutte",
            ("2023-09-11", "2023-09-11", "day", "relative"),
        ),
    ],
    "time of day": [
        (
            "id",
            "PM Belanda Mark Rutte bertemu PM Irlandia Leo Varadkar di Dublin, Selasa (12/9) malam waktu "
            "setempat. Gas menjadi bahasan.",
            "Leo Varadkar + Mark Rutte",
            ("2023-09-12", "2023-09-12", "day", "explicit"),
        ),
        (
            "en",
            "Dutch Prime Minister Mark Rutte met Irish Prime Minister Leo Varadkar in Dublin late on Tuesday "
            "night. Gas was discussed.",
            "Leo Varadkar + Mark Rutte",
            ("2023-09-12", "2023-09-12", "day", "relative"),
        ),
    ],
}
DAY_GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "text", "names", "days"), rows(DAYS, DAY_GAPS))
def test_a_meeting_has_its_days_in_other_words(code: str, text: str, names: str, days: Days) -> None:
    found = meeting_of(read(text, code, "2023-09-14"), names).date
    assert found is not None
    assert (found.first.isoformat(), found.last.isoformat(), found.precision, found.basis) == days


SIDELINES = {
    "sidelines": [
        (
            "id",
            "KTT BRICS berlangsung di Johannesburg pada 22-24 Agustus. Presiden Brasil Luiz Inacio Lula da "
            "Silva dan Presiden Kuba Miguel Diaz-Canel bertemu di sela KTT tersebut.",
            "Luiz Inacio Lula da Silva + Miguel Diaz-Canel",
            ("2023-08-22", "Johannesburg"),
        ),
        (
            "en",
            "The BRICS summit took place in Johannesburg on 22-24 August. Brazilian President Luiz Inacio "
            "Lula da Silva and Cuban President Miguel Diaz-Canel met on the margins of the summit.",
            "Luiz Inacio Lula da Silva + Miguel Diaz-Canel",
            ("2023-08-22", "Johannesburg"),
        ),
    ],
}
SIDELINE_GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "text", "names", "setting"), rows(SIDELINES, SIDELINE_GAPS))
def test_the_sidelines_have_the_days_and_the_place_of_the_forum(
    code: str, text: str, names: str, setting: tuple[str, str]
) -> None:
    meeting = meeting_of(read(text, code, "2023-08-31"), names)
    assert meeting.date is not None
    assert meeting.date.first.isoformat() == setting[0]
    assert meeting.place is not None
    assert meeting.place.text == setting[1]


CLAIMS = {
    "a government": [
        (
            "id",
            "Menurut Kementerian Luar Negeri Vietnam, Menlu Vietnam Bui Thanh Son bertemu Menlu Laos "
            "Saleumxay Kommasith di Hanoi, Rabu. Listrik menjadi bahasan.",
            "Bui Thanh Son + Saleumxay Kommasith",
            "Vietnam",
        ),
        (
            "en",
            "Vietnamese Foreign Minister Bui Thanh Son met Laotian Foreign Minister Saleumxay Kommasith in "
            "Hanoi on Wednesday, Vietnam's foreign ministry said. Electricity was discussed.",
            "Bui Thanh Son + Saleumxay Kommasith",
            "Vietnam",
        ),
    ],
    "a paper": [
        (
            "id",
            "Menlu Vietnam Bui Thanh Son bertemu Menlu Laos Saleumxay Kommasith di Hanoi, demikian "
            "dilaporkan Bangkok Post, Rabu. Listrik menjadi bahasan.",
            "Bui Thanh Son + Saleumxay Kommasith",
            "Bangkok Post",
        ),
        (
            "en",
            "Vietnamese Foreign Minister Bui Thanh Son met Laotian Foreign Minister Saleumxay Kommasith in "
            "Hanoi, the Bangkok Post reported on Wednesday. Electricity was discussed.",
            "Bui Thanh Son + Saleumxay Kommasith",
            "Bangkok Post",
        ),
    ],
}
CLAIM_GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "text", "names", "claim"), rows(CLAIMS, CLAIM_GAPS))
def test_whose_claim_it_is_in_other_words(code: str, text: str, names: str, claim: str) -> None:
    assert claim in meeting_of(read(text, code, "2023-08-31"), names).claim
