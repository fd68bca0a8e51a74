"""What every classifier promises."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from coach.classifier.segments import Segment
from coach.coding import Prediction


class Classifier(Protocol):
    """Labels talk. A stronger one can take the place of ours and change nothing else."""

    @property
    def name(self) -> str:
        """What it is called, for the record kept with every label."""
        ...

    @property
    def version(self) -> str:
        """Which version of it this is."""
        ...

    def classify(self, segments: Sequence[Segment]) -> tuple[Prediction, ...]:
        """Label every segment that is not a presenter's, in order.

        ``segments`` are one meeting's, or one round's, in the order they were
        said, presenters' included, since they are context.
        """
        ...
