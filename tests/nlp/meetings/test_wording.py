"""Ways in which news tell of encounters besides "met": sittings, owners of envoys, calls, dropped plans."""

from datetime import date

import pytest

from articles.records.reading import FoundMeeting
from tests.nlp.marked import meetings
from tests.nlp.meetings.people import BOTH, E_BLINKEN, E_MODI, E_PUTIN, E_XI, KIM, PRABOWO, PUTIN

PUBLISHED = date(2023, 9, 14)  # a Thursday


def names(meeting: FoundMeeting) -> set[str]:
    """Return who took part."""
    return {one.name or one.organisation or one.country or "" for one in meeting.participants}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{E_PUTIN} spent nearly three hours with {E_XI} on Monday.", "en"),
        (f"{E_PUTIN} and {E_XI} sat across from each other on Monday.", "en"),
        (f"{E_PUTIN} and his Chinese counterpart {E_XI} met on Monday.", "en"),
        (f"{PUTIN} duduk berhadapan dengan {KIM} pada Senin.", "id"),
        (f"{PUTIN} dan tamunya, {KIM}, bertemu pada Senin.", "id"),
        (f"{PUTIN} menerima [[|Kim|person KP Kim Jong-un]] pada Senin.", "id"),
    ],
)
def test_a_sitting_is_an_encounter(text: str, code: str) -> None:
    (meeting,) = meetings(text, code, PUBLISHED)
    assert len(meeting.participants) == 2
    assert meeting.date is not None
    assert meeting.date.first == date(2023, 9, 11)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{E_PUTIN} spoke with {E_XI} by telephone on Monday.", "en"),
        (f"{E_MODI} met nobody. {E_PUTIN} then called {E_XI}.", "en"),
        (f"{E_PUTIN} explained the decision to {E_XI} in a phone call.", "en"),
        (f"{E_PUTIN} and {E_XI} had spoken by telephone on Monday.", "en"),
    ],
)
def test_a_call_is_told_in_many_ways(text: str, code: str) -> None:
    (meeting,) = meetings(text, code, PUBLISHED)
    assert (meeting.kind, meeting.status) == ("phone_call", "held")
    assert names(meeting) == {"Vladimir Putin", "Xi Jinping"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[[|Putin|person RU]] received [[|Trump|person US]]'s envoy [[|Steve Witkoff|person US]].", "en"),
        ("[[|Putin|person RU]] menerima utusan [[|Trump|person US]], [[|Steve Witkoff|person US]].", "id"),
    ],
)
def test_whose_envoy_somebody_is_does_not_take_part(text: str, code: str) -> None:
    (meeting,) = meetings(text, code, PUBLISHED)
    assert names(meeting) == {"Putin", "Steve Witkoff"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{PUTIN} tiba pada Selasa dan disambut pejabat setempat di stasiun.", "id"),
        (f"{E_PUTIN} arrived on Tuesday and was welcomed by local officials.", "en"),
    ],
)
def test_an_unnamed_welcome_is_no_encounter(text: str, code: str) -> None:
    assert [one for one in meetings(text, code, PUBLISHED) if one.kind != "visit"] == []


def test_a_welcome_does_not_date_the_encounter() -> None:
    text = (
        f"Menurut kantor berita setempat, {PUTIN} dan {KIM} datang pada Rabu siang, dan berjabat tangan.\n"
        f"{KIM} masuk pada Selasa, dan disambut pejabat setempat di perbatasan."
    )
    (meeting,) = meetings(text, "id", PUBLISHED)
    assert meeting.date is not None
    assert meeting.date.first == date(2023, 9, 13)


@pytest.mark.parametrize(
    ("text", "code", "kind"),
    [
        (f"{PUTIN} berunding dengan {KIM}.", "id", "bilateral"),
        (f"{PUTIN} berunding dengan {KIM} tentang gencatan senjata.", "id", "negotiation"),
        (f"{E_PUTIN} held negotiations with {E_XI}.", "en", "bilateral"),
        (f"{E_PUTIN} held negotiations with {E_XI} on a peace treaty.", "en", "negotiation"),
    ],
)
def test_leaders_who_talk_only_negotiate_about_an_agreement(text: str, code: str, kind: str) -> None:
    assert [meeting.kind for meeting in meetings(text, code, PUBLISHED)] == [kind]


def test_a_state_behind_a_place_is_no_participant() -> None:
    text = (
        f"{PUTIN} berunding dengan {KIM} di [[|Hotel Melati|venue SG]], [[|Singapura|state SG Singapore]], "
        f"dalam pertemuan pertama mereka."
    )
    assert [names(meeting) for meeting in meetings(text, "id", PUBLISHED)] == [
        {"Vladimir Putin", "Kim Jong-un"}
    ]


def test_the_most_precise_place_is_the_place() -> None:
    text = f"{PUTIN} dan {KIM} datang ke [[|Kosmodrom Timur|venue RU]] di wilayah [[|Amur|region RU]], lalu bersalaman."
    (meeting,) = meetings(text, "id", PUBLISHED)
    assert meeting.place is not None
    assert meeting.place.text == "Kosmodrom Timur"


def test_a_noun_gives_its_day_and_place_to_what_happened_at_it() -> None:
    text = (
        f"The deal grew out of a meeting in [[|Kazan|city RU]] on Monday at which {E_PUTIN} received {E_XI}."
    )
    (meeting,) = meetings(text, "en", PUBLISHED)
    assert meeting.date is not None
    assert meeting.place is not None
    assert (meeting.date.first, meeting.place.text) == (date(2023, 9, 11), "Kazan")


def test_where_somebody_comes_from_does_not_end_the_list() -> None:
    text = (
        f"{E_PUTIN} met [[|Narendra Modi|person IN]] of [[|India|state IN]] "
        f"and [[|Anwar Ibrahim|person]] of [[|Malaysia|state MY]] on Monday."
    )
    (meeting,) = meetings(text, "en", PUBLISHED)
    assert names(meeting) == {"Vladimir Putin", "Narendra Modi", "Anwar Ibrahim"}
    assert meeting.kind == "summit"


def test_whoever_gathers_leaders_meets_them() -> None:
    others = "[[|Macron|person FR]], [[|Scholz|person DE]], dan [[|Sunak|person GB]]"
    text = f"{PRABOWO} mengumpulkan {others} pada Rabu pagi."
    (meeting,) = meetings(text, "id", PUBLISHED)
    assert names(meeting) == {"Prabowo Subianto", "Macron", "Scholz", "Sunak"}


def test_who_brings_two_together_takes_part() -> None:
    text = f"{E_MODI} brought {E_PUTIN} and {E_XI} together on Monday."
    (meeting,) = meetings(text, "en", PUBLISHED)
    assert names(meeting) == {"Narendra Modi", "Vladimir Putin", "Xi Jinping"}
    assert [one.role for one in meeting.participants if one.name == "Narendra Modi"] == ["mediator"]


@pytest.mark.parametrize(
    ("text", "code", "day"),
    [
        (f"Pertemuan {PUTIN} dengan {KIM} yang dijadwalkan pada Rabu dibatalkan.", "id", date(2023, 9, 13)),
        (
            f"{PUTIN} membatalkan pertemuan dengan {KIM} yang sedianya digelar pada Sabtu.",
            "id",
            date(2023, 9, 16),
        ),
    ],
)
def test_a_dropped_plan_lies_on_the_nearest_such_day(text: str, code: str, day: date) -> None:
    (meeting,) = meetings(text, code, PUBLISHED)
    assert meeting.date is not None
    assert (meeting.status, meeting.date.first) == ("cancelled", day)


def test_talks_fall_with_the_journey_they_belong_to() -> None:
    text = (
        f"{E_BLINKEN} on Tuesday put off the trip to [[|China|state CN]] on which "
        f"[[|Blinken|person US Antony Blinken]] had been due to hold talks with {E_XI}."
    )
    (meeting,) = [one for one in meetings(text, "en", PUBLISHED) if one.kind == "bilateral"]
    assert (meeting.status, meeting.date) == ("postponed", None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{PUTIN} mengatakan ia akan bertemu {KIM} pada Senin.", date(2023, 9, 18)),
        (f"{PUTIN} bertemu {KIM} pada Senin.", date(2023, 9, 11)),
        (
            f"{PUTIN} akan tetap tinggal, kata pejabat itu. {PUTIN} bertemu {KIM} pada Senin.",
            date(2023, 9, 11),
        ),
    ],
)
def test_a_verb_without_tense_follows_the_sign_of_the_future_before_it(text: str, day: date) -> None:
    (meeting,) = meetings(text, "id", PUBLISHED)
    assert meeting.date is not None
    assert meeting.date.first == day


def test_the_same_day_is_the_one_told_before() -> None:
    text = f"{PUTIN} dan {KIM} bertemu pada Senin (11/9).\n{PRABOWO} menemui {KIM} pada hari yang sama."
    assert [one.date.first if one.date else None for one in meetings(text, "id", PUBLISHED)] == [
        date(2023, 9, 11),
        date(2023, 9, 11),
    ]


def test_a_day_since_which_something_is_so_does_not_count_for_the_day_before() -> None:
    text = (
        f"{PUTIN} dan {KIM} bertemu pada Senin (11/9). {KIM} berkuasa sejak 1 Februari.\n"
        f"Sehari sebelumnya {PRABOWO} menemui {KIM}."
    )
    found = meetings(text, "id", PUBLISHED)
    assert [one.date.first if one.date else None for one in found] == [date(2023, 9, 11), date(2023, 9, 10)]


def test_what_is_told_without_a_day_has_the_day_of_its_news() -> None:
    text = f"{PUTIN} berbicara kepada wartawan pada Rabu.\n{PUTIN} bertemu {KIM}. {BOTH} tersenyum."
    (meeting,) = meetings(text, "id", PUBLISHED)
    (surer,) = meetings(text.replace(f"bertemu {KIM}.", f"bertemu {KIM} pada Rabu."), "id", PUBLISHED)
    assert meeting.date is not None
    assert meeting.date.first == date(2023, 9, 13)
    assert meeting.field_confidence["date"] < surer.field_confidence["date"]


def test_what_is_long_past_borrows_no_day() -> None:
    text = f"{E_PUTIN} spoke to reporters on Wednesday.\n{E_PUTIN} had previously met {E_XI}."
    assert [meeting.date for meeting in meetings(text, "en", PUBLISHED)] == [None]


def test_who_leaves_for_somebody_has_not_met_them() -> None:
    text = f"{E_PUTIN} left for {E_XI} in [[|Beijing|city CN]]."
    assert {meeting.status for meeting in meetings(text, "en", PUBLISHED)} == {"planned"}


def test_a_dinner_with_somebody_is_an_encounter() -> None:
    (meeting,) = meetings(f"{PUTIN} akan makan malam dengan {KIM} pada Sabtu.", "id", PUBLISHED)
    assert meeting.date is not None
    assert (meeting.status, meeting.date.first) == ("planned", date(2023, 9, 16))
