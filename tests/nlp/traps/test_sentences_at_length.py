"""Encounters whose two sides stand far apart in a sentence, and summits told by who came."""

import pytest

from tests.nlp.traps.told import read, told

DAY = "2025-03-14"


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        (
            "Hakan Fidan, who leads Turkey's foreign ministry, and Norway's Espen Barth Eide met in Ankara on Tuesday.",
            "en",
            ["Espen Barth Eide", "Hakan Fidan"],
        ),
        (
            "While the president was in Oslo, his colleague Hakan Fidan met Norway's Espen Barth Eide "
            "in Bergen on Tuesday.",
            "en",
            ["Espen Barth Eide", "Hakan Fidan"],
        ),
        (
            "Hakan Fidan sat down in the Norwegian capital with Wang Yi of China on Tuesday.",
            "en",
            ["Hakan Fidan", "Wang Yi"],
        ),
        (
            "Espen Barth Eide called on deputy trade minister Budi Lesmana of Indonesia in Jakarta on Tuesday.",
            "en",
            ["Budi Lesmana", "Espen Barth Eide"],
        ),
        (
            "On Tuesday Hakan Fidan and Espen Barth Eide spent two hours on fish quotas.",
            "en",
            ["Espen Barth Eide", "Hakan Fidan"],
        ),
        (
            "Pembicaraan Hakan Fidan Selasa lalu di Oslo dengan Menteri Luar Negeri Norwegia Espen Barth Eide lancar.",
            "id",
            ["Espen Barth Eide", "Hakan Fidan"],
        ),
        (
            "Perundingan antara Lars Holm dari Norwegia dan Enzo Moretti dari Uni Eropa digelar di Oslo, Selasa.",
            "id",
            ["Enzo Moretti", "Lars Holm"],
        ),
        (
            "Hakan Fidan menyambut tenang kabar baru. Menlu Norwegia dan Menlu Turki kemarin berunding di Oslo.",
            "id",
            ["Espen Barth Eide", "Hakan Fidan"],
        ),
    ],
)
def test_two_who_stand_far_apart_met(text: str, code: str, expected: list[str]) -> None:
    assert [who for who, _ in told(read(text, code, DAY))] == [expected]


def test_who_is_named_in_a_denial_did_not_meet() -> None:
    text = (
        '"No meeting took place in Ankara on Tuesday between Ambassador Lars Holm of Norway and Mr Hakan Fidan," '
        "a spokesman said."
    )
    assert told(read(text, "en", DAY)) == [(["Hakan Fidan", "Lars Holm"], "denied")]


@pytest.mark.parametrize(
    ("text", "code", "status"),
    [
        (
            "Presiden Prabowo Subianto akan menghadiri KTT Kelautan di Ankara yang dibuka Recep Tayyip "
            "Erdogan pada Selasa.",
            "id",
            "planned",
        ),
        (
            "Prabowo Subianto attended a summit in Ankara on Tuesday hosted by President Recep Tayyip Erdogan.",
            "en",
            "held",
        ),
    ],
)
def test_a_guest_and_the_host_of_a_summit_are_both_there(text: str, code: str, status: str) -> None:
    assert told(read(text, code, DAY)) == [(["Prabowo Subianto", "Recep Tayyip Erdogan"], status)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "The Black Sea Summit, hosted by Recep Tayyip Erdogan in Ankara on Tuesday, drew Emmanuel Macron of France "
            "and Norway's Espen Barth Eide.",
            "en",
        ),
        (
            "KTT Laut Hitam di Ankara, Selasa (11/3), dibuka Recep Tayyip Erdogan dan dihadiri Emmanuel Macron dan "
            "Espen Barth Eide.",
            "id",
        ),
    ],
)
def test_a_summit_has_who_came_and_who_held_it(text: str, code: str) -> None:
    assert told(read(text, code, DAY)) == [
        (["Emmanuel Macron", "Espen Barth Eide", "Recep Tayyip Erdogan"], "held")
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "Hakan Fidan announced the summit on Friday on social media, and Norway confirmed it within hours.",
            "en",
        ),
        ("He spoke with the Norwegian negotiator, also called Hakan Fidan.", "en"),
        ("Hakan Fidan represented Turkey at talks in the Lao capital of Vientiane, a spokesman said.", "en"),
    ],
)
def test_a_neighbouring_state_is_no_guest(text: str, code: str) -> None:
    assert [who for who, _ in told(read(text, code, DAY)) if {"NO", "LA", "Hakan Fidan"} <= set(who)] == []
    assert all(len(who) < 2 or "LA" not in who for who, _ in told(read(text, code, DAY)))


@pytest.mark.parametrize(
    ("text", "code", "status"),
    [
        ("Hakan Fidan made the offer on Monday at a meeting with Norway's Espen Barth Eide.", "en", "held"),
        (
            "Hakan Fidan menyampaikan undangan itu dalam pertemuan dengan Espen Barth Eide, Senin.",
            "id",
            "held",
        ),
        ("Hakan Fidan offered a meeting with Norway's Espen Barth Eide.", "en", ""),
        ("Hakan Fidan menawarkan pertemuan dengan Espen Barth Eide.", "id", ""),
    ],
)
def test_an_offer_made_at_a_meeting_is_no_offer_of_one(text: str, code: str, status: str) -> None:
    expected = [(["Espen Barth Eide", "Hakan Fidan"], status)] if status else []
    assert told(read(text, code, DAY)) == expected
