"""How sure a record is: probabilities that evidence never lowers."""

from datetime import date

import pytest

from articles.nlp.components.meetings.confidence import (
    FIELDS,
    HIGHEST,
    LOWEST,
    MEETING,
    Model,
    confidence_of,
    field_confidence,
    models,
)
from articles.nlp.components.meetings.grounds import AGAINST, ALONE, FOR, NEVER_LESS
from articles.records.reading import FoundMeeting
from tests.nlp.marked import meetings
from tests.nlp.meetings.people import E_PUTIN, E_XI, KIM, PUTIN
from training.confidence import fit
from training.confidence.examples import Examples
from training.confidence.fit import fitted, logistic, platt
from training.confidence.targets import GROUNDS

PUBLISHED = date(2023, 9, 14)
NOTHING = FoundMeeting((), "bilateral", "040", "held", None, None, (), ())


def test_there_is_a_model_for_the_meeting_and_for_each_field() -> None:
    assert set(models()) == {MEETING, *FIELDS} == set(GROUNDS)
    assert all(set(model.weights) <= set(GROUNDS[name]) for name, model in models().items())


def test_the_weights_have_the_signs_that_they_have_to_have() -> None:
    for model in models().values():
        assert all(weight >= 0 for name, weight in model.weights.items() if name in FOR)
        assert all(weight <= 0 for name, weight in model.weights.items() if name in AGAINST)


@pytest.mark.parametrize("ground", sorted(NEVER_LESS))
@pytest.mark.parametrize("amount", [0.0, 0.7, 3.0])
def test_more_evidence_never_makes_less_sure(ground: str, amount: float) -> None:
    for model in models().values():
        less, more = (model.probability({"statements": 0.7, ground: one}) for one in (amount, amount + 1))
        assert less <= more


@pytest.mark.parametrize("odds", [-1e9, -5.0, 0.0, 5.0, 1e9])
def test_a_probability_is_never_out_of_range(odds: float) -> None:
    assert LOWEST <= Model(odds, {}).probability({}) <= HIGHEST
    assert 0 < LOWEST < HIGHEST < 1


def test_a_field_without_a_value_has_no_confidence() -> None:
    found = field_confidence({"statements": 1.0}, NOTHING)
    assert {name for name, value in found.items() if not value} == {"participants", "date", "place", "topics"}
    assert 0 < confidence_of({}) < 1


def test_a_second_sentence_makes_a_meeting_surer() -> None:
    once = f"{E_PUTIN} met {E_XI} on Wednesday."
    (one,), (two,) = (meetings(text, "en", PUBLISHED) for text in (once, f"{once}\n{E_PUTIN} hosted {E_XI}."))
    assert one.confidence < two.confidence
    assert all(
        one.field_confidence[name] <= two.field_confidence[name]
        for name in ("participants", "status", "kind")
    )


def test_a_record_of_indonesian_has_a_confidence_for_each_field() -> None:
    (found,) = meetings(f"{PUTIN} bertemu {KIM} pada Rabu (13/9).", "id", PUBLISHED)
    assert set(found.field_confidence) == set(FIELDS)
    assert found.field_confidence["place"] == 0 < found.field_confidence["date"]


def made_up() -> Examples:
    """Return examples in which one ground decides, and another one misleads."""
    examples = Examples()
    for number in range(60):
        grounds = {
            "firm": float(number % 3 > 0),
            "statements": float(number % 2),
            "one side": float(number % 5 == 0),
        }
        examples.add(f"article {number // 2}", grounds, right=number % 3 > 0 or number % 7 == 0, before=0.5)
    return examples


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fit a model some fifty times instead of five hundred times."""
    monkeypatch.setattr(fit, "FOLDS", 4)
    monkeypatch.setattr(fit, "PENALTIES", fit.PENALTIES[:2])


def test_the_fit_learns_what_decides_and_holds_the_signs(hasty: None) -> None:
    model = fitted(made_up(), ("firm", "statements", "one side"))
    assert model.weights["firm"] > 1
    assert model.weights["statements"] > 0
    assert model.weights.get("one side", 0) <= 0
    assert ((model.crossed > 0) & (model.crossed < 1)).all()
    assert {"statements"} <= ALONE


def test_the_fit_copes_with_examples_that_are_all_right(hasty: None) -> None:
    examples = Examples()
    for number in range(12):
        examples.add(f"article {number}", {"firm": float(number % 2)}, right=True, before=0.9)
    model = fitted(examples, ("firm", "statements"))
    assert (model.crossed > 0.7).all()


def test_odds_that_promise_too_much_are_scaled_down() -> None:
    import numpy as np

    odds = np.array([4.0, -4.0] * 200)
    right = np.array([1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 0.0, 1.0] * 50)
    scale, shift = platt(odds, right)
    assert scale < 0.6
    assert abs(shift) < 0.2
    bias, weights = logistic(odds[:, None], right, ("others than these",), 1.0)
    assert weights[0] > 0
    assert abs(bias) < 0.5
