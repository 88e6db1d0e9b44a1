"""Who takes part though a sentence leaves them out, or only points to them."""

from datetime import date

import pytest

from tests.nlp.marked import meetings
from tests.nlp.meetings.brief import who
from tests.nlp.meetings.people import (
    DUDA,
    E_DUDA,
    E_RUTO,
    E_STORE,
    NAIROBI,
    NORWAY,
    NORWEGIA,
    POLAND,
    POLANDIA,
    RUTO,
    STORE,
    WARSAW,
)

PUBLISHED = date(2023, 9, 14)
PAIR = {"Andrzej Duda", "William Ruto"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param(
            f"{DUDA} tiba di {NAIROBI} pada Senin.\nKemudian digelar pertemuan dengan {RUTO}.",
            "id",
            id="noun-id",
        ),
        pytest.param(
            f"{E_DUDA} arrived in {NAIROBI} on Monday.\nA meeting with {E_RUTO} followed.", "en", id="noun-en"
        ),
        pytest.param(
            f"{E_DUDA} landed in {NAIROBI}.\nHe met with {E_RUTO} on Monday.", "en", id="pronoun-en"
        ),
        pytest.param(
            f"{DUDA} tiba di {NAIROBI}.\nIa bertemu dengan {RUTO} pada Senin.", "id", id="pronoun-id"
        ),
    ],
)
def test_the_subject_of_the_sentence_before_met_those_named_behind(text: str, code: str) -> None:
    assert [who(meeting) for meeting in meetings(text, code, PUBLISHED)] == [PAIR]


def test_his_talks_are_those_of_the_sentence_before() -> None:
    text = f"{E_DUDA} spoke on Monday.\nHis talks with {E_STORE} lasted an hour."
    assert [who(meeting) for meeting in meetings(text, "en", PUBLISHED)] == [
        {"Andrzej Duda", "Jonas Gahr Store"}
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{E_RUTO} came to {WARSAW} on Monday.\n{E_DUDA} met him at the palace.", "en"),
        (f"{RUTO} datang ke {WARSAW} pada Senin.\n{DUDA} menemuinya di istana.", "id"),
        (f"{RUTO} datang ke {WARSAW} pada Senin.\n{DUDA} menerimanya di istana.", "id"),
    ],
)
def test_a_pronoun_as_object_is_the_person_of_the_sentence_before(text: str, code: str) -> None:
    assert [who(meeting) for meeting in meetings(text, code, PUBLISHED)] == [PAIR]


def test_a_pronoun_is_nobody_of_the_same_side() -> None:
    text = f"[[|Piotr Nowak|person PL]] came to {WARSAW} on Monday.\n{E_DUDA} met him at the palace."
    assert meetings(text, "en", PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            f"{NORWAY} and {POLAND} are at odds over fish.\n"
            f"Officials of both countries held talks in {NAIROBI} on Monday.",
            "en",
        ),
        (
            f"{NORWEGIA} dan {POLANDIA} berselisih soal ikan.\n"
            f"Pejabat kedua negara mengadakan pembicaraan di {NAIROBI} pada Senin.",
            "id",
        ),
    ],
)
def test_both_countries_are_those_named_most(text: str, code: str) -> None:
    assert [who(meeting) for meeting in meetings(text, code, PUBLISHED)] == [{"NO", "PL"}]


def test_both_countries_are_nobody_where_only_one_is_named() -> None:
    text = f"{NORWAY} sells fish.\nOfficials of both countries held talks in {NAIROBI} on Monday."
    assert meetings(text, "en", PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param(f"{E_DUDA} and {E_RUTO} met virtually on Monday.", "en", id="remote-en"),
        pytest.param(f"{DUDA} bertemu {RUTO} secara virtual pada Senin.", "id", id="remote-id"),
        pytest.param(
            f"{E_DUDA} rang {E_RUTO}.\n{E_DUDA} spoke with {E_RUTO} for an hour.", "en", id="before"
        ),
        pytest.param(
            f"{E_DUDA} told {E_RUTO} in a phone call on Monday that grain would arrive.", "en", id="means-en"
        ),
        pytest.param(
            f"{DUDA} menyampaikan kepada {RUTO} dalam percakapan telepon pada Senin bahwa gandum tiba.",
            "id",
            id="means-id",
        ),
    ],
)
def test_a_neutral_word_tells_of_a_call_by_what_stands_around_it(text: str, code: str) -> None:
    found = meetings(text, code, PUBLISHED)
    assert [(meeting.kind, meeting.status, who(meeting)) for meeting in found] == [
        ("phone_call", "held", PAIR)
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{E_DUDA} spoke in {WARSAW} on Monday.\nA phone call with {E_STORE} followed.", "en"),
        (f"{DUDA} berpidato pada Senin.\nSambungan telepon dengan {STORE} menyusul.", "id"),
    ],
)
def test_the_other_end_of_a_call_was_named_just_before(text: str, code: str) -> None:
    found = [(one.kind, who(one)) for one in meetings(text, code, PUBLISHED)]
    assert found == [("phone_call", {"Andrzej Duda", "Jonas Gahr Store"})]
