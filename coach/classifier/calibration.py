"""Whether a probability, and the word sure, can be taken at their word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from coach.classifier.dataset import Example
from coach.coding import Prediction
from coach.labels import Label

BINS = 15


def measure_calibration(
    pairs: Sequence[tuple[Example, Prediction]], *, bins: int = BINS
) -> dict[str, Any]:
    """Return the calibration of the label given, over bins of equal size.

    The predictions are put in the order of their probability and cut into
    ``bins`` parts of the same number. For each part: how many, their mean
    probability, and the share that agrees with people; ``error`` is the mean
    gap between the two, weighted by size (the expected calibration error).
    """
    order = sorted(pairs, key=lambda pair: pair[1].probability)
    parts = [part for part in np.array_split(np.arange(len(order)), bins) if len(part)]
    rows = []
    error = 0.0
    for part in parts:
        chosen = [order[place] for place in part]
        stated = float(np.mean([prediction.probability for _, prediction in chosen]))
        agreed = float(np.mean([example.label is guess.label for example, guess in chosen]))
        rows.append(
            {"count": len(chosen), "probability": round(stated, 4), "agreed": round(agreed, 4)}
        )
        error += len(chosen) / len(order) * abs(stated - agreed)
    return {"bins": rows, "error": round(error, 4)}


def measure_sureness(
    pairs: Sequence[tuple[Example, Prediction]],
) -> dict[str, dict[str, int]]:
    """Return, for each label given: how often, how often surely, and how many of those agree.

    ``count`` is how often the label was given, ``sure`` how many of these were
    sure, and ``agreed`` how many of the sure ones are what people said.
    """
    figures = {label.value: {"count": 0, "sure": 0, "agreed": 0} for label in Label}
    for example, prediction in pairs:
        row = figures[prediction.label.value]
        row["count"] += 1
        row["sure"] += prediction.sure
        row["agreed"] += prediction.sure and example.label is prediction.label
    return figures
