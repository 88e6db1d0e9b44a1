"""Days that are not said, that only a report has, or that a forum gives."""

from datetime import date

import pytest

from tests.nlp.traps.told import meeting_of, read, rows

OPEN = {
    "no day": [
        (
            "id",
            "Presiden Estonia Alar Karis bertemu Presiden Namibia Nangolo Mbumba di Windhoek. Ladang gas "
            "menjadi bahasan.",
        ),
        (
            "en",
            "Estonian President Alar Karis met Namibian President Nangolo Mbumba in Windhoek. Gas fields "
            "were discussed.",
        ),
    ],
}
OPEN_GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "text"), rows(OPEN, OPEN_GAPS))
def test_where_no_day_is_said_the_date_stays_open(code: str, text: str) -> None:
    meeting = meeting_of(read(text, code, "2024-05-09"), "Alar Karis + Nangolo Mbumba")
    assert meeting.date is None
    assert meeting.field_confidence["date"] == 0


REPORTED = {
    "day of the report": [
        (
            "id",
            "Kementerian Luar Negeri Fiji mengatakan pada Selasa bahwa PM Fiji Sitiveni Rabuka telah bertemu "
            "PM Tonga Siaosi Sovaleni di Suva. Penerbangan menjadi bahasan.",
        ),
        (
            "en",
            "Fiji's foreign ministry said on Tuesday that Fijian Prime Minister Sitiveni Rabuka had met "
            "Tongan Prime Minister Siaosi Sovaleni in Suva. Flights were discussed.",
        ),
    ],
}
STATED = {
    "id": "PM Fiji Sitiveni Rabuka bertemu PM Tonga Siaosi Sovaleni di Suva pada Selasa. Penerbangan menjadi bahasan.",
    "en": "Fijian Prime Minister Sitiveni Rabuka met Tongan Prime Minister Siaosi Sovaleni in Suva on Tuesday.",
}
REPORTED_GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "text"), rows(REPORTED, REPORTED_GAPS))
def test_where_only_the_day_of_a_report_is_said_it_is_that_day_and_less_sure(code: str, text: str) -> None:
    names = "Siaosi Sovaleni + Sitiveni Rabuka"
    reported = meeting_of(read(text, code, "2023-09-14"), names)
    stated = meeting_of(read(STATED[code], code, "2023-09-14"), names)
    assert reported.date is not None
    assert stated.date is not None
    assert reported.date.first == stated.date.first == date(2023, 9, 12)
    assert reported.field_confidence["date"] < stated.field_confidence["date"]


SURFACES = {
    "end of a sentence": [
        (
            "id",
            "Menlu Kenya Alfred Mutua tiba di Lome pada 3-5 September. Laut menjadi bahasan.",
            "3-5 September",
        ),
        (
            "id",
            "Menlu Kenya Alfred Mutua tiba di Lome pada Rabu (13/9). Laut menjadi bahasan.",
            "Rabu (13/9)",
        ),
        (
            "en",
            "Kenyan Foreign Minister Alfred Mutua was in Lome on 3-5 May. Shipping was discussed.",
            "3-5 May",
        ),
        (
            "en",
            "Kenyan Foreign Minister Alfred Mutua was in Lome on 12 June. Shipping was discussed.",
            "12 June",
        ),
    ],
}
SURFACE_GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "text", "surface"), rows(SURFACES, SURFACE_GAPS))
def test_a_date_covers_its_words_and_no_full_stop(code: str, text: str, surface: str) -> None:
    reading = read(text, code, "2023-09-14")
    assert [each.surface for each in reading.mentions if each.label == "date"] == [surface]


SIDELINES = {
    "sidelines": [
        (
            "id",
            "Para pemimpin G20 berkumpul di New Delhi pada 9-10 September. Di sela-sela KTT G20 itu, "
            "Presiden Argentina Alberto Fernandez bertemu Presiden Prancis Emmanuel Macron.",
        ),
        (
            "en",
            "Leaders of the G20 gathered in New Delhi on September 9-10. Argentine President Alberto "
            "Fernandez met French President Emmanuel Macron on the sidelines of the G20.",
        ),
    ],
}
SIDELINE_GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "text"), rows(SIDELINES, SIDELINE_GAPS))
def test_on_the_sidelines_is_when_and_where_the_forum_was(code: str, text: str) -> None:
    meeting = meeting_of(read(text, code, "2023-09-14"), "Alberto Fernandez + Emmanuel Macron")
    assert meeting.date is not None
    assert (meeting.date.first.isoformat(), meeting.date.last.isoformat()) == ("2023-09-09", "2023-09-10")
    assert meeting.date.precision == "range"
    assert 0 < meeting.field_confidence["date"] < 1
    assert meeting.place is not None
    assert meeting.place.text == "New Delhi"
