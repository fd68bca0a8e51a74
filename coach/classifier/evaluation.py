"""How well labels agree with people's: figures only, no wording.

Presenters' lines are never counted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from sklearn.metrics import (
    cohen_kappa_score,
    confusion_matrix,
    precision_recall_fscore_support,
)

from coach.classifier.base import Classifier
from coach.classifier.dataset import Example
from coach.classifier.forms import reform
from coach.coding import Prediction
from coach.labels import Flag, Label

_BINS = 10
_LABELS = [label.value for label in Label]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Agreement on one label or flag; ``count`` is how often people gave it.

    ``precision``, ``recall`` and ``f1`` are from 0 to 1, or None of nothing.
    """

    precision: float | None
    recall: float | None
    f1: float | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """Agreement between predictions and people's labels.

    ``confusion`` has a row for each label people gave and a column for each
    predicted, in the codebook's order. ``calibration_error`` is the expected
    calibration error over ten equal bins; ``sure`` the share of labels that
    were sure, ``sure_accuracy`` how many of those agree.
    """

    count: int
    accuracy: float
    macro_f1: float
    kappa: float
    labels: Mapping[str, Agreement]
    flags: Mapping[str, Agreement]
    confusion: tuple[tuple[int, ...], ...]
    calibration_error: float
    sure: float
    sure_accuracy: float | None

    def as_dict(self) -> dict[str, Any]:
        """Return the figures as plain values, rounded to four places."""
        rounded = _round(asdict(self))
        return dict(rounded)


def classify_examples(
    classifier: Classifier, examples: Sequence[Example], *, bare: bool = False
) -> list[tuple[Example, Prediction]]:
    """Return each labelled example with its prediction, presenters' left out.

    ``bare`` takes punctuation and capitals away first.
    """
    segments = [reform(each.segment, punctuation=bare, case=bare) for each in examples]
    predictions = classifier.classify(segments)
    labelled = [each for each in examples if not each.segment.is_presenter]
    return list(zip(labelled, predictions, strict=True))


def evaluate(pairs: Sequence[tuple[Example, Prediction]]) -> Evaluation:
    """Work out the agreement.

    Raises:
        ValueError: there is nothing to compare.
    """
    if not pairs:
        raise ValueError("nothing to compare: every line is a presenter's")
    people = [example.label.value for example, _ in pairs]
    software = [prediction.label.value for _, prediction in pairs]
    labels = _agree_on_labels(people, software)
    agreed = np.array(people) == np.array(software)
    sure = np.array([prediction.sure for _, prediction in pairs])
    present = [agreement.f1 for agreement in labels.values() if agreement.f1 is not None]
    return Evaluation(
        count=len(pairs),
        accuracy=float(agreed.mean()),
        macro_f1=float(np.mean(present)),
        kappa=_kappa(people, software),
        labels=labels,
        flags={flag.value: _agree_on_flag(flag, pairs) for flag in Flag},
        confusion=tuple(
            tuple(int(count) for count in row)
            for row in confusion_matrix(people, software, labels=_LABELS)
        ),
        calibration_error=_calibration_error(
            np.array([prediction.probability for _, prediction in pairs]), agreed
        ),
        sure=float(sure.mean()),
        sure_accuracy=float(agreed[sure].mean()) if sure.any() else None,
    )


def _agree_on_labels(people: Sequence[str], software: Sequence[str]) -> dict[str, Agreement]:
    """Labels that neither gave are None; their F1 does not enter the mean."""
    precision, recall, f1, counts = precision_recall_fscore_support(
        people, software, labels=_LABELS, zero_division=0.0
    )
    found: dict[str, Agreement] = {}
    for place, label in enumerate(_LABELS):
        given = label in software
        known = bool(counts[place]) or given
        found[label] = Agreement(
            precision=float(precision[place]) if given else None,
            recall=float(recall[place]) if counts[place] else None,
            f1=float(f1[place]) if known else None,
            count=int(counts[place]),
        )
    return found


def _agree_on_flag(flag: Flag, pairs: Sequence[tuple[Example, Prediction]]) -> Agreement:
    people = sum(flag in example.flags for example, _ in pairs)
    software = sum(flag in prediction.flags for _, prediction in pairs)
    both = sum(flag in example.flags and flag in prediction.flags for example, prediction in pairs)
    return Agreement(
        precision=both / software if software else None,
        recall=both / people if people else None,
        f1=2 * both / (people + software) if people + software else None,
        count=people,
    )


def _kappa(people: Sequence[str], software: Sequence[str]) -> float:
    """Return Cohen's kappa; 1 when both give one and the same label throughout."""
    if len({*people, *software}) == 1:
        return 1.0
    return float(cohen_kappa_score(people, software, labels=_LABELS))


def _calibration_error(probabilities: np.ndarray, agreed: np.ndarray) -> float:
    """Return the expected calibration error: the mean gap in ten equal bins, by size."""
    bins = np.minimum((probabilities * _BINS).astype(int), _BINS - 1)
    return float(
        sum(
            (bins == each).mean()
            * abs(probabilities[bins == each].mean() - agreed[bins == each].mean())
            for each in np.unique(bins)
        )
    )


def _round(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, dict):
        return {key: _round(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_round(each) for each in value]
    return value
