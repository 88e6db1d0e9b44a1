"""Fits small logistic models with strong L2, and calibrates them, all in cross-validation by article.

The penalty draws weights to what one would expect of them, not to nothing: wrong records are few among the examples.
What can only speak for a record never has a negative weight, nor what speaks against it a positive one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

import numpy as np

from articles.nlp.components.meetings.grounds import AGAINST, ALONE, FOR
from training.confidence.examples import Examples

Array = np.ndarray[Any, np.dtype[np.float64]]

FOLDS = 10
STEPS = 400
PENALTIES = (3.0, 10.0, 30.0, 100.0)
EXPECTED = 0.1  # what a ground of known sign is taken to add, in the same units, until examples say otherwise
LEAST_OF_EVIDENCE = 0.1  # what more of it adds at the least, in log-odds for one standard deviation
PRIOR = 4.0  # examples that the calibration takes the model for right


@dataclass(frozen=True, slots=True)
class Fitted:
    """A model in the units of the grounds themselves, and what cross-validation gives for each example."""

    intercept: float
    weights: dict[str, float]
    penalty: float
    crossed: Array
    loss: float


def fitted(examples: Examples, names: Sequence[str]) -> Fitted:
    """Return the model of one target with the penalty that does best in cross-validation."""
    rows = np.array([[float(one.get(name, 0.0)) for name in names] for one in examples.grounds])
    right = np.array(examples.right, dtype=float)
    folds = np.array([crc32(article.encode()) % FOLDS for article in examples.articles])
    best = min(PENALTIES, key=lambda penalty: log_loss(crossed(rows, right, folds, names, penalty), right))
    bias, weights = calibrated(rows, right, folds, names, best)
    sure = crossed(rows, right, folds, names, best)
    kept = {name: round(float(w), 4) for name, w in zip(names, weights, strict=True) if abs(w) >= 0.00005}
    return Fitted(round(float(bias), 4), kept, best, sure, log_loss(sure, right))


def crossed(rows: Array, right: Array, folds: Array, names: Sequence[str], penalty: float) -> Array:
    """Return for each example the probability that a model gives which saw no example of its fold."""
    sure = np.zeros(len(right))
    for fold in np.unique(folds):
        apart = folds == fold
        bias, weights = calibrated(rows[~apart], right[~apart], folds[~apart], names, penalty)
        sure[apart] = chance(rows[apart] @ weights + bias)
    return sure


def calibrated(
    rows: Array, right: Array, folds: Array, names: Sequence[str], penalty: float
) -> tuple[float, Array]:
    """Return a model whose odds are scaled to what they prove to be worth on examples it did not see (Platt)."""
    odds = np.zeros(len(right))
    for fold in np.unique(folds):
        apart = folds == fold
        bias, weights = logistic(rows[~apart], right[~apart], names, penalty)
        odds[apart] = rows[apart] @ weights + bias
    scale, shift = platt(odds, right)
    bias, weights = logistic(rows, right, names, penalty)
    return scale * bias + shift, scale * weights


def platt(odds: Array, right: Array) -> tuple[float, float]:
    """Return by what to scale and shift log-odds; near 1 and 0 where examples are few."""
    scale, shift = 1.0, 0.0
    weight = len(right) / (len(right) + PRIOR * 10)
    for _ in range(300):
        error = chance(scale * odds + shift) - right
        scale -= 0.5 * (weight * float(np.mean(error * odds)) + (1 - weight) * (scale - 1))
        shift -= 0.5 * (weight * float(np.mean(error)) + (1 - weight) * shift)
        scale = min(2.0, max(0.2, scale))
    return scale, shift


def logistic(rows: Array, right: Array, names: Sequence[str], penalty: float) -> tuple[float, Array]:
    """Return the intercept and the weights of a logistic model with an L2 penalty on standardised grounds."""
    mean, spread = rows.mean(axis=0), rows.std(axis=0)
    spread[spread < 1e-6] = 1.0
    scaled = (rows - mean) / spread
    expected = np.array([EXPECTED * ((name in FOR) - (name in AGAINST)) for name in names])
    floor, ceiling = (np.array(side) for side in zip(*map(_bounds, names), strict=True))
    bias, weights = (
        float(np.log((right.sum() + 1) / (len(right) - right.sum() + 1))),
        np.clip(expected, floor, ceiling),
    )
    rate = 4.0 / (len(right) * (1 + scaled.shape[1]) / 4 + penalty)
    momentum, last = weights.copy(), weights.copy()
    for step in range(1, STEPS + 1):
        error = chance(scaled @ momentum + bias) - right
        slope = scaled.T @ error + penalty * (momentum - expected)
        weights = np.clip(momentum - rate * slope, floor, ceiling)
        bias -= 2.0 * float(error.mean())
        momentum = weights + (step - 1) / (step + 2) * (weights - last)
        last = weights
    return bias - float((weights / spread) @ mean), weights / spread


def _bounds(name: str) -> tuple[float, float]:
    """Return between what the weight of a ground has to lie."""
    if name in ALONE:
        return LEAST_OF_EVIDENCE, np.inf
    return (0.0 if name in FOR else -np.inf), (0.0 if name in AGAINST else np.inf)


def chance(odds: Array) -> Array:
    """Return the probabilities of log-odds."""
    found: Array = 1 / (1 + np.exp(-np.clip(odds, -30, 30)))
    return found


def log_loss(sure: Array, right: Array) -> float:
    """Return how surprising what is right proves to be, on average, in nats."""
    sure = np.clip(sure, 0.01, 0.99)
    return float(-np.mean(right * np.log(sure) + (1 - right) * np.log(1 - sure)))
