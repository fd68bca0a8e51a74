"""Whether a probability can be taken at its word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from coach.classifier.dataset import Example
from coach.coding import Prediction

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
