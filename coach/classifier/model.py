"""The classifier that ships: two readings, flags, and a reason for every label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from coach.classifier.context import LABELS, Scores, describe_neighbours, find_settleable
from coach.classifier.decision import decide
from coach.classifier.flags import LONG_TURN_WORDS, build_moments, find_flags
from coach.classifier.pipeline import order_columns
from coach.classifier.reasons import choose_cue, write_reason
from coach.classifier.segments import Heard, Segment, hear
from coach.classifier.training import Fitted
from coach.classifier.weights import WordWeights, read_word_weights
from coach.coding import Prediction
from coach.labels import Flag, Label

_VALUES = [label.value for label in LABELS]


@dataclass(frozen=True, slots=True, kw_only=True)
class Readings:
    """Both readings of the segments that are not a presenter's, a row each.

    ``features`` is what the first reading saw; ``first`` and ``settled`` hold
    probabilities, a column a label.
    """

    heard: list[Heard]
    features: csr_matrix
    first: Scores
    settled: Scores


class PipelineClassifier:
    """Labels segments with a pair of fitted models.

    ``long_turn_words`` is the length beyond which an asking turn has a long
    run-up.
    """

    def __init__(
        self, fitted: Fitted, *, name: str, version: str, long_turn_words: int = LONG_TURN_WORDS
    ) -> None:
        self.fitted = fitted
        self.name = name
        self.version = version
        self.long_turn_words = long_turn_words
        self._weights: WordWeights = read_word_weights(fitted.reader)

    def classify(self, segments: Sequence[Segment]) -> tuple[Prediction, ...]:
        """Label every segment that is not a presenter's, in order."""
        readings = self.read(segments)
        if readings is None:
            return ()
        decisions = [
            decide(dict(zip(LABELS, row, strict=True)), each.segment.text)
            for row, each in zip(readings.settled.tolist(), readings.heard, strict=True)
        ]
        flags = self._find_flags(segments, readings, [label for label, _ in decisions])
        return tuple(
            self._predict(readings, row, label=label, sure=sure, flags=flags[row])
            for row, (label, sure) in enumerate(decisions)
        )

    def read(self, segments: Sequence[Segment]) -> Readings | None:
        """Read every segment that is not a presenter's, or return None if all are."""
        spoken = [place for place, each in enumerate(segments) if not each.is_presenter]
        if not spoken:
            return None
        heard = hear(segments[place] for place in spoken)
        features = self.fitted.reader["features"].transform(heard)
        model = self.fitted.reader["model"]
        first = model.predict_proba(features)[:, order_columns(model.classes_, _VALUES)]
        settled = self._settle(segments, spoken, first)
        return Readings(heard=heard, features=features, first=first, settled=settled)

    def _settle(self, segments: Sequence[Segment], spoken: Sequence[int], first: Scores) -> Scores:
        """Settle the labels where the talk around allows it; elsewhere keep the first reading."""
        settleable = find_settleable(segments)
        known = [row for row, place in enumerate(spoken) if settleable[place]]
        if not known:
            return first
        everywhere = np.zeros((len(segments), len(LABELS)))
        everywhere[spoken] = first
        described = describe_neighbours(segments, everywhere)
        settler = self.fitted.settler
        probabilities = settler.predict_proba([described[spoken[row]] for row in known])
        settled = first.copy()
        settled[known] = probabilities[:, order_columns(settler.classes_, _VALUES)]
        return settled

    def _find_flags(
        self, segments: Sequence[Segment], readings: Readings, labels: Sequence[Label]
    ) -> list[tuple[Flag, ...]]:
        """Return every reading's flags; the presenter's words are there as context."""
        spoken = iter(zip(readings.heard, labels, strict=True))
        talk = [
            (Heard(segment=each, cues=(), cues_before=()), None)
            if each.is_presenter
            else next(spoken)
            for each in segments
        ]
        moments = build_moments([heard for heard, _ in talk], [label for _, label in talk])
        return [
            find_flags(moment, long_turn_words=self.long_turn_words)
            for moment in moments
            if moment is not None
        ]

    def _predict(
        self, readings: Readings, row: int, *, label: Label, sure: bool, flags: tuple[Flag, ...]
    ) -> Prediction:
        heard = readings.heard[row]
        scores: NDArray[np.float64] = readings.settled[row]
        weightiest = ""
        if choose_cue(heard.cues, label) is None:
            weightiest = self._weights.find_weightiest(readings.features, row, label)
        return Prediction(
            utterance_id=heard.segment.id,
            label=label,
            probability=float(scores[LABELS.index(label)]),
            scores=dict(zip(LABELS, scores.tolist(), strict=True)),
            flags=flags,
            sure=sure,
            reason=write_reason(
                heard,
                label,
                flags=flags,
                sure=sure,
                first_label=LABELS[int(readings.first[row].argmax())],
                weightiest=weightiest,
            ),
            classifier=f"{self.name} {self.version}",
        )
