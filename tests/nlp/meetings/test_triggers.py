"""Which words tell of an encounter, and who met whom."""

from datetime import date

import pytest

from tests.nlp.marked import meetings
from tests.nlp.meetings.people import (
    ANWAR,
    BOTH,
    CHINA,
    E_BLINKEN,
    E_MODI,
    E_PUTIN,
    E_XI,
    KIM,
    PESKOV,
    PRABOWO,
    PUTIN,
    SUGIONO,
)

PUBLISHED = date(2023, 9, 14)

ENCOUNTERS = [
    (f"{PUTIN} bertemu dengan {KIM} di pelabuhan.", "id", "bilateral"),
    (f"{PUTIN} dan {KIM} bertemu pada Rabu (13/9).", "id", "bilateral"),
    (f"{PUTIN} menerima kunjungan {KIM}.", "id", "bilateral"),
    (f"{PUTIN} menjamu {KIM} makan malam.", "id", "bilateral"),
    (f"{KIM} disambut oleh {PUTIN} di bandara.", "id", "bilateral"),
    (f"{PUTIN} berjabat tangan dengan {KIM}.", "id", "bilateral"),
    (f"Pertemuan antara {PUTIN} dan {KIM} berlangsung tertutup.", "id", "bilateral"),
    (f"{PUTIN} mengadakan pembicaraan dengan {KIM}.", "id", "bilateral"),
    (f"{PUTIN} menelepon {KIM}.", "id", "phone_call"),
    (f"{PUTIN} berbicara lewat sambungan telepon dengan {KIM}.", "id", "phone_call"),
    (f"{PUTIN} berunding dengan {KIM} tentang gencatan senjata.", "id", "negotiation"),
    (f"{PUTIN}, {KIM}, dan {ANWAR} bertemu.", "id", "summit"),
    (f"{E_PUTIN} met with {E_XI}.", "en", "bilateral"),
    (f"{E_PUTIN} and {E_XI} held talks.", "en", "bilateral"),
    (f"{E_PUTIN} hosted {E_XI} at his residence.", "en", "bilateral"),
    (f"{E_PUTIN} welcomed {E_XI}.", "en", "bilateral"),
    (f"Talks between {E_PUTIN} and {E_XI} lasted two hours.", "en", "bilateral"),
    (f"{E_PUTIN} shook hands with {E_XI}.", "en", "bilateral"),
    (f"{E_PUTIN} and {E_XI} spoke by telephone.", "en", "phone_call"),
    (f"{CHINA} summoned [[Japanese ambassador |Hideo Tarumi|person JP]].", "en", "bilateral"),
]


@pytest.mark.parametrize(("text", "code", "kind"), ENCOUNTERS)
def test_it_finds_an_encounter(text: str, code: str, kind: str) -> None:
    found = meetings(text, code, PUBLISHED)
    assert [meeting.kind for meeting in found] == [kind]
    assert found[0].status == "held"
    assert len({participant.country for participant in found[0].participants}) >= 2


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{PRABOWO} bertemu dengan {SUGIONO}.", "id"),  # both of one state
        (f"{PUTIN} mengirim surat kepada {KIM}.", "id"),
        (f"{KIM} mengunjungi pabrik amunisi.", "id"),
        (f"{PUTIN} menyambut baik kesepakatan {KIM}.", "id"),
        (f"{PESKOV} bertemu wartawan.", "id"),
        (
            "[[|Moskow|metonym RU Russia]] menyerang [[|Kyiv|metonym UA Ukraine]] selama hampir 19 bulan.",
            "id",
        ),
        (f"{E_PUTIN} praised {E_XI} in a statement.", "en"),
        (f"{E_PUTIN} met the requirements of the treaty.", "en"),
        (f"{E_PUTIN} welcomed the decision of {E_XI}.", "en"),
        (f"{CHINA} received Japanese investment.", "en"),
    ],
)
def test_what_is_no_encounter_gives_none(text: str, code: str) -> None:
    assert meetings(text, code, PUBLISHED) == []


def test_a_spokesperson_does_not_take_part() -> None:
    found = meetings(f"{PUTIN}, kata {PESKOV}, akan bertemu {KIM} pada Senin.", "id", PUBLISHED)
    assert [participant.name for participant in found[0].participants] == ["Vladimir Putin", "Kim Jong-un"]


def test_a_group_stands_for_its_members() -> None:
    text = (
        f"{PUTIN} menyambut {KIM}.\n"
        f"Pada Rabu pagi {BOTH} tiba di [[|Vostochny|venue RU]], tempat mereka berjabat tangan."
    )
    found = meetings(text, "id", PUBLISHED)
    assert len(found) == 1
    assert found[0].place is not None
    assert found[0].place.text == "Vostochny"
    assert found[0].date is not None
    assert found[0].date.first == date(2023, 9, 13)


def test_a_mediator_is_told_from_the_parties() -> None:
    text = f"{ANWAR} mempertemukan {PUTIN} dan {KIM}."
    found = meetings(text, "id", PUBLISHED)
    roles = {participant.name: participant.role for participant in found[0].participants}
    assert roles["Anwar Ibrahim"] == "mediator"
    assert found[0].cameo == "045"


def test_an_unnamed_delegation_keeps_its_country() -> None:
    found = meetings(
        f"{E_BLINKEN} met Chinese officials. {E_BLINKEN} met [[|Chinese|state CN China]] officials.", "en"
    )
    assert [(participant.name, participant.country) for participant in found[0].participants] == [
        ("Antony Blinken", "US"),
        (None, "CN"),
    ]


def test_the_host_is_known_by_the_place() -> None:
    found = meetings(f"{E_PUTIN} met {E_MODI} in [[|Moscow|city RU]].", "en")
    assert {participant.name: participant.role for participant in found[0].participants} == {
        "Vladimir Putin": "host",
        "Narendra Modi": "visitor",
    }
    assert found[0].cameo == "043"


def test_a_third_country_is_a_third_location() -> None:
    found = meetings(f"{E_PUTIN} met {E_MODI} in [[|Beijing|city CN]].", "en")
    assert found[0].cameo == "044"


def test_a_call_has_no_place() -> None:
    found = meetings(f"{E_PUTIN} telephoned {E_MODI} from his office in [[|Moscow|city RU]].", "en")
    assert found[0].place is None


def test_the_dateline_is_no_place() -> None:
    found = meetings(f"[[|JAKARTA|city ID Jakarta]] - {PUTIN} bertemu {KIM}.", "id")
    assert found[0].place is None


def test_the_most_precise_place_is_taken() -> None:
    text = f"{PUTIN} bertemu {KIM} di [[|Rusia|state RU Russia]].\n{PUTIN} menjamu {KIM} di [[|Kremlin|venue RU]]."
    found = meetings(text, "id")
    assert len(found) == 1
    assert found[0].place is not None
    assert found[0].place.text == "Kremlin"


def test_counterparts_who_did_not_sit_together_are_records_of_their_own() -> None:
    text = f"{E_PUTIN} held separate talks with {E_XI} and {E_MODI}."
    assert len(meetings(text, "en")) == 2
