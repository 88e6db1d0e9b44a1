"""Summits of a body: who is said to have been there takes part."""

from datetime import date

from tests.nlp.marked import meetings
from tests.nlp.meetings.people import ANWAR, E_MODI, E_PUTIN, E_XI, PRABOWO

PUBLISHED = date(2023, 9, 14)


def test_the_leaders_of_a_body_meet_and_the_next_sentences_name_them() -> None:
    text = (
        "Para pemimpin [[|ASEAN|organisation]] yang bertemu di [[|Jakarta|city ID]] pada Selasa menyepakati tiga hal.\n"
        f"Pertemuan itu dipimpin {PRABOWO}.\n{ANWAR} hadir sejak pagi."
    )
    (meeting,) = meetings(text, "id", PUBLISHED)
    assert meeting.kind == "summit"
    assert [one.name or one.organisation for one in meeting.participants] == [
        "ASEAN",
        "Prabowo Subianto",
        "Anwar Ibrahim",
    ]
    assert meeting.date is not None
    assert meeting.date.first == date(2023, 9, 12)


def test_a_summit_that_ended_is_one_in_english_too() -> None:
    text = (
        "The summit of the [[|G20|organisation]] in [[|Bali|region ID]] ended on Tuesday.\n"
        f"It was attended by {E_MODI} and {E_XI}."
    )
    (meeting,) = meetings(text, "en", PUBLISHED)
    assert (meeting.kind, meeting.status) == ("summit", "held")
    assert {one.name or one.organisation for one in meeting.participants} == {
        "G20",
        "Narendra Modi",
        "Xi Jinping",
    }


def test_a_summit_without_a_word_on_who_was_there_is_no_record() -> None:
    text = "KTT [[|ASEAN|organisation]] di [[|Jakarta|city ID]] ditutup pada Selasa. Jalan kembali dibuka."
    assert meetings(text, "id", PUBLISHED) == []


def test_who_was_present_elsewhere_is_not_added_to_an_encounter_of_two() -> None:
    text = f"{E_PUTIN} met {E_XI} on Monday.\nThe concert was attended by {E_MODI}."
    (meeting,) = meetings(text, "en", PUBLISHED)
    assert [one.name for one in meeting.participants] == ["Vladimir Putin", "Xi Jinping"]


def test_a_body_takes_part_beside_a_person() -> None:
    text = (
        "Pertemuan puncak antara [[Presiden |Donald Trump|person US]] dan para pemimpin [[|ASEAN|organisation]] "
        "yang sedianya digelar pada 20 September ditunda."
    )
    (meeting,) = meetings(text, "id", PUBLISHED)
    assert (meeting.status, {one.name or one.organisation for one in meeting.participants}) == (
        "postponed",
        {"Donald Trump", "ASEAN"},
    )


def test_a_long_title_leads_to_its_holder() -> None:
    text = (
        f"{PRABOWO} bertemu dengan Kepala Dinas Pengadaan Alat Angkatan Laut [[|China|state CN]], "
        "[[Laksamana |Wu Jin|person]], pada Selasa."
    )
    (meeting,) = meetings(text, "id", PUBLISHED)
    assert [(one.name, one.country) for one in meeting.participants] == [
        ("Prabowo Subianto", "ID"),
        ("Wu Jin", "CN"),
    ]


def test_a_summit_ahead_takes_its_days_from_its_own_sentence() -> None:
    text = (
        f"{PRABOWO} tiba untuk menghadiri KTT [[|ASEAN|organisation]].\n"
        "KTT [[|ASEAN|organisation]] itu akan berlangsung pada 26-28 September 2023."
    )
    (meeting,) = meetings(text, "id", PUBLISHED)
    assert meeting.status == "planned"
    assert meeting.date is not None
    assert (meeting.date.first, meeting.date.last) == (date(2023, 9, 26), date(2023, 9, 28))


def test_a_body_on_whose_sidelines_two_meet_takes_no_part() -> None:
    text = f"{E_PUTIN} and {E_XI} met on the sidelines of the [[|APEC|organisation]] summit on Monday."
    (meeting,) = meetings(text, "en", PUBLISHED)
    assert [one.name or one.organisation for one in meeting.participants] == ["Vladimir Putin", "Xi Jinping"]


def test_the_day_of_an_agreement_to_meet_is_not_the_day_of_the_meeting() -> None:
    text = f"{E_PUTIN} and {E_XI} agreed on Monday to hold a meeting with {E_MODI}."
    assert [one.date for one in meetings(text, "en", PUBLISHED)] == [None]
