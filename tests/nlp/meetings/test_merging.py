"""Which statements are one encounter, and which are several."""

from datetime import date

from tests.nlp.marked import meetings
from tests.nlp.meetings.people import BOTH, CHINA, E_PUTIN, E_XI, KIM, PESKOV, PUTIN

PUBLISHED = date(2023, 9, 14)


def test_sentences_on_one_encounter_make_one_record_with_all_evidence() -> None:
    text = f"{PUTIN} bertemu {KIM} pada Rabu (13/9).\n{PUTIN} menjamu {KIM}.\nPertemuan itu membahas amunisi dan rudal."
    found = meetings(text, "id", PUBLISHED)
    assert len(found) == 1
    assert found[0].topics[0] == "military"
    lines = text.split("\n")
    assert len({item.start for item in found[0].evidence if item.field in ("participants", "topics")}) == len(
        lines
    )


def test_evidence_lies_within_the_text() -> None:
    found = meetings(f"{PUTIN} bertemu {KIM} pada Rabu (13/9) di [[|Kremlin|venue RU]].", "id", PUBLISHED)
    length = len(
        "Presiden Rusia Vladimir Putin bertemu Pemimpin Korea Utara Kim Jong-un pada Rabu (13/9) di Kremlin."
    )
    assert {item.field for item in found[0].evidence} >= {"participants", "date", "place", "status"}
    assert all(0 <= item.start < item.end <= length for item in found[0].evidence)


def test_what_a_spokesman_announces_is_no_second_meeting() -> None:
    text = (
        f"{PUTIN} bertemu {KIM} pada Rabu (13/9).\n"
        f'{PESKOV} mengatakan, "Dalam pertemuan itu {BOTH} akan membahas perdagangan."'
    )
    found = meetings(text, "id", PUBLISHED)
    assert [meeting.status for meeting in found] == ["held"]


def test_an_earlier_encounter_is_background() -> None:
    text = f"{E_PUTIN} met {E_XI} on Wednesday.\n{E_PUTIN} last met {E_XI} in 2019."
    found = meetings(text, "en", PUBLISHED)
    assert [(meeting.background, meeting.date.precision if meeting.date else "") for meeting in found] == [
        (False, "day"),
        (True, "year"),
    ]


def test_a_planned_encounter_on_another_day_is_another_one() -> None:
    text = f"{E_PUTIN} met {E_XI} on Monday.\n{E_PUTIN} will meet {E_XI} next month."
    assert [meeting.status for meeting in meetings(text, "en", PUBLISHED)] == ["held", "planned"]


def test_talks_told_of_a_call_belong_to_the_call() -> None:
    text = (
        f"{E_PUTIN} and {E_XI} spoke by phone on Monday.\nIn the talks with {E_XI}, {E_PUTIN} promised help."
    )
    assert [meeting.kind for meeting in meetings(text, "en", PUBLISHED)] == ["phone_call"]


def test_a_journey_without_a_counterpart_is_a_visit() -> None:
    found = meetings(f"{E_PUTIN} visited {CHINA} on Monday.", "en", PUBLISHED)
    assert [(meeting.kind, meeting.cameo) for meeting in found] == [("visit", "042")]
    assert [
        (participant.name, participant.country, participant.role) for participant in found[0].participants
    ] == [
        ("Vladimir Putin", "RU", "visitor"),
        (None, "CN", "host"),
    ]


def test_a_journey_to_one_encounter_is_no_record_of_its_own() -> None:
    text = (
        f"{E_PUTIN} arrived in {CHINA} on Monday.\n{E_PUTIN} met {E_XI} in [[|Beijing|city CN]] on Tuesday."
    )
    assert [meeting.kind for meeting in meetings(text, "en", PUBLISHED)] == ["bilateral"]


def test_an_arrival_before_the_encounter_is_a_visit_and_a_plan() -> None:
    text = f"{E_PUTIN} arrived in {CHINA} on Wednesday.\n{E_PUTIN} will meet {E_XI} in [[|Beijing|city CN]] on Friday."
    found = meetings(text, "en", PUBLISHED)
    assert sorted((meeting.kind, meeting.status) for meeting in found) == [
        ("bilateral", "planned"),
        ("visit", "held"),
    ]


def test_more_statements_never_make_a_record_less_sure() -> None:
    one = meetings(f"{PUTIN} bertemu {KIM}.", "id", PUBLISHED)[0]
    more = meetings(f"{PUTIN} bertemu {KIM}.\n{PUTIN} menjamu {KIM}.", "id", PUBLISHED)[0]
    assert more.confidence >= one.confidence
    assert set(one.field_confidence) == {"participants", "kind", "status", "date", "place", "topics"}
    assert one.field_confidence["date"] == 0


def test_both_countries_are_the_two_that_were_named() -> None:
    text = (
        "[[|Thailand|state TH]] dan [[|Kamboja|state KH Cambodia]] sepakat berdamai.\n"
        "Para pejabat kedua negara mengadakan pembicaraan di [[|Kuala Lumpur|city MY]] pada Rabu."
    )
    found = meetings(text, "id", PUBLISHED)
    assert [{participant.country for participant in meeting.participants} for meeting in found] == [
        {"TH", "KH"}
    ]


def test_the_next_meeting_is_a_plan_of_its_own() -> None:
    text = (
        f"{PUTIN} bertemu {KIM} pada Rabu (13/9).\n"
        f"[[|Putin|person RU Vladimir Putin]] mengatakan akan ada pertemuan selanjutnya dalam dua pekan ke depan."
    )
    assert [meeting.status for meeting in meetings(text, "id", PUBLISHED)] == ["held", "planned"]


def test_the_summit_somebody_attends_names_its_body() -> None:
    text = (
        "[[Presiden RI |Prabowo Subianto|person ID]] menghadiri KTT [[|ASEAN|organisation]] "
        "di [[|Kuala Lumpur|city MY]]."
    )
    (meeting,) = meetings(text, "id", PUBLISHED)
    assert meeting.kind == "summit"
    assert {(participant.name, participant.organisation) for participant in meeting.participants} == {
        ("Prabowo Subianto", None),
        (None, "ASEAN"),
    }


def test_an_envoy_who_is_sent_is_the_visitor() -> None:
    text = (
        "[[Presiden AS |Donald Trump|person US]] mengirim utusan khusus [[|Steve Witkoff|person US]] "
        "ke [[|Rusia|state RU Russia]] pekan depan."
    )
    (meeting,) = meetings(text, "id", PUBLISHED)
    assert (meeting.kind, meeting.status) == ("visit", "planned")
    assert [(participant.name, participant.country) for participant in meeting.participants] == [
        ("Steve Witkoff", "US"),
        (None, "RU"),
    ]


def test_a_journey_gives_its_days_to_its_encounters() -> None:
    text = (
        f"{E_PUTIN} will visit {CHINA} from September 20 to 22.\n"
        f"{E_PUTIN} will meet {E_XI}.\n"
        f"{E_PUTIN} will also meet [[Premier |Li Qiang|person CN]]."
    )
    found = meetings(text, "en", PUBLISHED)
    assert [meeting.kind for meeting in found] == ["visit", "bilateral", "bilateral"]
    assert {meeting.date.first if meeting.date else None for meeting in found} == {date(2023, 9, 20)}


def test_a_preview_of_one_meeting_makes_one_plan() -> None:
    text = (
        f"{E_PUTIN} will meet {E_XI} during a stay from September 18 to 20.\n"
        f"{E_PUTIN} is to hold talks with {E_XI} on September 21."
    )
    assert [meeting.status for meeting in meetings(text, "en", PUBLISHED)] == ["planned"]


def test_a_plan_never_lies_in_the_past() -> None:
    text = f"{E_PUTIN} will meet {E_XI}, the Kremlin said.\nThe meeting was prepared on September 12."
    (meeting,) = meetings(text, "en", PUBLISHED)
    assert (meeting.status, meeting.date) == ("planned", None)


def test_a_meeting_that_is_back_on_is_a_plan() -> None:
    text = f"A week after a row, {E_PUTIN} has put his summit with {E_XI} back on the calendar."
    assert [(one.status, one.date) for one in meetings(text, "en", PUBLISHED)] == [("planned", None)]
