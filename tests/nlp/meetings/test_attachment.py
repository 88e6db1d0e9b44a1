"""The other states of a row of destinations, and where each is told."""

import pytest

from articles.nlp.components.meetings.destinations import destination_of, further_goals
from articles.nlp.components.meetings.scene import scenes_of
from articles.nlp.components.meetings.statement import find_triggers
from articles.nlp.languages import words_of
from articles.nlp.patterns import sought
from tests.nlp.marked import document
from tests.nlp.meetings.people import (
    DUDA,
    E_DUDA,
    FIJI,
    FINLAND,
    FINLANDIA,
    NORWAY,
    NORWEGIA,
    OSLO,
    WARSAW,
)


def goals(marked: str, code: str) -> list[tuple[str, bool]]:
    """Return the further destinations of the first journey told, and whether each has an occurrence of its own."""
    words = words_of(code).meetings
    (scene,) = scenes_of(document(marked, code), words)
    travel = [(trigger, sought(trigger.pattern)) for trigger in words.triggers if trigger.frame == "visit"]
    occurrence, *_ = find_triggers(scene, travel)
    first = destination_of(occurrence)
    assert first is not None
    found = further_goals(occurrence, first)
    return [(scene.between(goal.start, goal.end), told is not occurrence) for told, goal in found]


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        (f"{E_DUDA} visited {NORWAY}.", "en", []),
        (f"{E_DUDA} visited {NORWAY} and {FIJI}.", "en", [("Fiji", False)]),
        (
            f"{E_DUDA} visited {NORWAY}, {FINLAND}, and to {FIJI}.",
            "en",
            [("Finland", False), ("Fiji", False)],
        ),
        (f"{E_DUDA} will make visits to {NORWAY} in May and to {FIJI} in June.", "en", [("Fiji", True)]),
        (
            f"{E_DUDA} will visit {NORWAY} and {FINLAND} in May 2024, and {FIJI} in June.",
            "en",
            [("Finland", False), ("Fiji", True)],
        ),
        (
            f"{E_DUDA} visited the [[|United Arab Emirates|state AE]] (UAE) and {FIJI}.",
            "en",
            [("Fiji", False)],
        ),
        (f"{DUDA} mengunjungi {NORWEGIA} dan {FIJI}.", "id", [("Fiji", False)]),
        (
            f"{DUDA} mengunjungi {NORWEGIA}, {FINLANDIA}, kemudian ke {FIJI}.",
            "id",
            [("Finlandia", False), ("Fiji", False)],
        ),
        (f"{DUDA} akan mengunjungi {NORWEGIA} pada Mei dan {FIJI} pada Juni.", "id", [("Fiji", True)]),
    ],
)
def test_a_row_of_states_is_read_to_its_end(text: str, code: str, expected: list[tuple[str, bool]]) -> None:
    assert goals(text, code) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param(f"{E_DUDA} visited {NORWAY} to sell coal to {FIJI}.", "en", id="another verb"),
        pytest.param(f"{E_DUDA} visited {NORWAY} before {FIJI} shut its ports.", "en", id="another clause"),
        pytest.param(f"{E_DUDA} travelled to {OSLO} and {WARSAW}.", "en", id="towns"),
        pytest.param(f"{E_DUDA} visited {NORWAY} and {OSLO}.", "en", id="a town of a state"),
        pytest.param(
            f"{DUDA} mengunjungi {NORWEGIA} setelah {FIJI} menutup pelabuhan.", "id", id="another clause, id"
        ),
    ],
)
def test_what_is_no_row_of_states_has_one_goal(text: str, code: str) -> None:
    assert goals(text, code) == []
