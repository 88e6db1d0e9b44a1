"""Days that are seen from what a text told before: plans day by day, datelines, what a sentence points back to."""

import pytest

from tests.nlp.traps.told import meeting_of, read, rows

Days = tuple[str, str]
PAIR = "Alexander De Croo + Mark Rutte"
LEAD = "Belgian Prime Minister Alexander De Croo"
HOST = "Dutch Prime Minister Mark Rutte"

# Published on Tuesday, 12 September 2023.
DAYS: dict[str, list[tuple[str, str, Days]]] = {
    "the week named before": [
        (
            "en",
            f"{LEAD} will come to the Netherlands next week.\n\nDe Croo is to hold talks in Utrecht on Tuesday "
            "with Dutch Prime Minister Mark Rutte, an official said.",
            ("2023-09-19", "2023-09-19"),
        ),
    ],
    "a plan that is past today": [
        (
            "en",
            f"{LEAD} leaves on Saturday for a tour of ports. The last stop is Utrecht, where Dutch Prime Minister "
            "Mark Rutte will receive him on Tuesday.",
            ("2023-09-19", "2023-09-19"),
        ),
    ],
    "today": [
        (
            "en",
            f"{LEAD} will meet Dutch Prime Minister Mark Rutte in Utrecht on Tuesday. Ports are on the agenda.",
            ("2023-09-12", "2023-09-12"),
        ),
    ],
    "dateline": [
        (
            "en",
            f"UTRECHT, Sept 12 - {LEAD} met Dutch Prime Minister Mark Rutte in Utrecht on Monday to discuss it.",
            ("2023-09-11", "2023-09-11"),
        ),
    ],
    "midweek": [
        (
            "en",
            f"{LEAD} met Dutch Prime Minister Mark Rutte in Utrecht midweek. Ports were discussed.",
            ("2023-09-05", "2023-09-07"),
        ),
        (
            "id",
            "PM Belgia Alexander De Croo akan bertemu PM Belanda Mark Rutte di Utrecht tengah pekan ini. Pelabuhan "
            "menjadi agenda.",
            ("2023-09-12", "2023-09-14"),
        ),
    ],
    "that was when": [
        (
            "en",
            f"The plan was made two weeks ago. That was when {LEAD} met Dutch Prime Minister Mark Rutte in Utrecht.",
            ("2023-08-28", "2023-09-03"),
        ),
    ],
    "the day before": [
        (
            "en",
            f"{LEAD} toured a port on Monday. The day before, De Croo held what an aide called frank talks with Dutch "
            "Prime Minister Mark Rutte in Utrecht.",
            ("2023-09-10", "2023-09-10"),
        ),
    ],
    "a lead on what came of it": [
        (
            "en",
            "BRUSSELS - Belgium and the Netherlands vowed on Monday to dredge the Scheldt.\n\nThe promise came after "
            f"talks in Brussels between {LEAD} and Dutch Prime Minister Mark Rutte, the first of the two this year.",
            ("2023-09-11", "2023-09-11"),
        ),
    ],
    "a tour day by day": [
        (
            "en",
            f"Midweek {LEAD} was in Utrecht to see {HOST}, and on Monday he met Olaf Scholz in Berlin.",
            ("2023-09-05", "2023-09-07"),
        ),
    ],
    "a lead from the place": [
        (
            "en",
            f"UTRECHT - Leaders vowed on Monday to act.\n\n{LEAD} met {HOST} in Utrecht for talks over breakfast.",
            ("2023-09-11", "2023-09-11"),
        ),
    ],
    "were to be": [
        (
            "en",
            f"{LEAD} has cancelled talks with Dutch Prime Minister Mark Rutte that were to be held there on Monday.",
            ("2023-09-18", "2023-09-18"),
        ),
    ],
}


@pytest.mark.parametrize(("code", "text", "days"), rows(DAYS))
def test_a_day_is_seen_from_what_was_told_before(code: str, text: str, days: Days) -> None:
    found = meeting_of(read(text, code, "2023-09-12"), PAIR).date
    assert found is not None
    assert (found.first.isoformat(), found.last.isoformat()) == days
