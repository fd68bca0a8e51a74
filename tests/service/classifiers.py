"""A classifier small enough to see through: question marks ask, everything else is other."""

from __future__ import annotations

from collections.abc import Sequence

from coach.classifier.segments import Segment
from coach.coding import Prediction
from coach.labels import Flag, Label


class QuestionMarks:
    """Labels by the last mark, and keeps what it was given to label.

    "You should" makes a suggestion; two question marks are stacked.
    """

    name = "question marks"
    version = "1"

    def __init__(self) -> None:
        self.given: tuple[Segment, ...] = ()

    def classify(self, segments: Sequence[Segment]) -> tuple[Prediction, ...]:
        self.given = tuple(segments)
        return tuple(self._predict(each) for each in segments if not each.is_presenter)

    def _predict(self, segment: Segment) -> Prediction:
        label = Label.OPEN_QUESTION if segment.text.endswith("?") else Label.OTHER
        if "You should" in segment.text:
            label = Label.ADVICE
        stacked = segment.text.count("?") > 1
        return Prediction(
            utterance_id=segment.id,
            label=label,
            probability=0.7,
            scores={each: 0.7 if each is label else 0.1 for each in Label},
            flags=(Flag.STACKED,) if stacked else (),
            reason="By its last mark.",
            classifier=f"{self.name} {self.version}",
        )
