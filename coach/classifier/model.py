"""The classifier that ships: two readings, flags, and a reason for every label."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from coach.classifier.context import LABELS, Scores, find_settleable, iterate_neighbours
from coach.classifier.decision import decide
from coach.classifier.flag_reasons import explain_flags
from coach.classifier.flags import LONG_TURN_WORDS, build_moments, find_flags
from coach.classifier.formulas import heed_formulas
from coach.classifier.pipeline import order_columns
from coach.classifier.prevalence import allow_for_place
from coach.classifier.reasons import write_reason
from coach.classifier.segments import Heard, Segment, hear, note_marks
from coach.classifier.training import Fitted
from coach.classifier.weights import WordWeights, read_word_weights
from coach.coding import Prediction
from coach.labels import Flag, Label

_STRETCH = 4096
"""How many segments are read at a time."""

_VALUES = [label.value for label in LABELS]


@dataclass(frozen=True, slots=True, kw_only=True)
class Readings:
    """Both readings of the segments that are not a presenter's, a row each.

    ``first`` and ``settled`` hold probabilities, a column a label;
    ``weightiest`` the words that weighed most towards the first reading's label.
    """

    heard: list[Heard]
    first: Scores
    settled: Scores
    weightiest: list[str]


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
        segments = note_marks(segments)
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
        first, weightiest = self._read_first(heard)
        settled = heed_formulas(heard, self._settle(segments, spoken, first))
        return Readings(heard=heard, first=first, settled=settled, weightiest=weightiest)

    def _read_first(self, heard: Sequence[Heard]) -> tuple[Scores, list[str]]:
        """Read each segment by itself, a stretch at a time, so that memory stays bounded."""
        model = self.fitted.reader["model"]
        columns = order_columns(model.classes_, _VALUES)
        scores = np.zeros((len(heard), len(LABELS)))
        weightiest: list[str] = []
        for start in range(0, len(heard), _STRETCH):
            stretch = heard[start : start + _STRETCH]
            features = self.fitted.reader["features"].transform(stretch)
            placed = allow_for_place(stretch, model.predict_proba(features)[:, columns])
            part = heed_formulas(stretch, placed)
            scores[start : start + _STRETCH] = part
            weightiest += [
                self._weights.find_weightiest(features, row, LABELS[label])
                for row, label in enumerate(part.argmax(axis=1))
            ]
        return scores, weightiest

    def _settle(self, segments: Sequence[Segment], spoken: Sequence[int], first: Scores) -> Scores:
        """Settle the labels where the talk around allows it; elsewhere keep the first reading."""
        everywhere = np.zeros((len(segments), len(LABELS)))
        everywhere[spoken] = first
        settler = self.fitted.settler
        columns = order_columns(settler.classes_, _VALUES)
        settleable = find_settleable(segments)
        settled = everywhere.copy()
        described = iterate_neighbours(segments, everywhere)
        for start in range(0, len(segments), _STRETCH):
            stretch = list(islice(described, _STRETCH))
            places = [
                place
                for place in range(start, start + len(stretch))
                if settleable[place] and not segments[place].is_presenter
            ]
            if places:
                rows = [stretch[place - start] for place in places]
                settled[places] = settler.predict_proba(rows)[:, columns]
        return settled[spoken]

    def _find_flags(
        self, segments: Sequence[Segment], readings: Readings, labels: Sequence[Label]
    ) -> list[dict[Flag, str]]:
        """Return every reading's flags, each with its reason.

        The presenter's words are there as context.
        """
        spoken = iter(zip(readings.heard, labels, strict=True))
        talk = [
            (Heard(segment=each, cues=(), cues_before=()), None)
            if each.is_presenter
            else next(spoken)
            for each in segments
        ]
        moments = build_moments([heard for heard, _ in talk], [label for _, label in talk])
        return [
            explain_flags(moment, find_flags(moment, long_turn_words=self.long_turn_words))
            for moment in moments
            if moment is not None
        ]

    def _predict(
        self, readings: Readings, row: int, *, label: Label, sure: bool, flags: Mapping[Flag, str]
    ) -> Prediction:
        heard = readings.heard[row]
        scores: NDArray[np.float64] = readings.settled[row]
        return Prediction(
            utterance_id=heard.segment.id,
            label=label,
            probability=float(scores[LABELS.index(label)]),
            scores=dict(zip(LABELS, scores.tolist(), strict=True)),
            flags=tuple(flags),
            flag_reasons=flags,
            sure=sure,
            reason=write_reason(
                heard,
                label,
                flags=tuple(flags),
                sure=sure,
                first_label=LABELS[int(readings.first[row].argmax())],
                weightiest=readings.weightiest[row],
            ),
            classifier=f"{self.name} {self.version}",
        )
