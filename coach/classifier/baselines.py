"""What simple rules reach, so that the model's figures can be read beside something.

Each is a classifier like any other, and knows nothing that was learnt but, for
one, which label is the commonest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from coach.classifier.cues import match_cues
from coach.classifier.dataset import Example
from coach.classifier.segments import Segment
from coach.coding import Prediction
from coach.labels import Label


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleBaseline:
    """Labels each segment by itself with one rule, quite sure of it."""

    name: str
    rule: Callable[[str], Label]
    version: str = "1"

    def classify(self, segments: Sequence[Segment]) -> tuple[Prediction, ...]:
        """Label every segment that is not a presenter's, in order."""
        return tuple(self._predict(segment) for segment in segments if not segment.is_presenter)

    def _predict(self, segment: Segment) -> Prediction:
        label = self.rule(segment.text)
        return Prediction(
            utterance_id=segment.id,
            label=label,
            probability=1.0,
            scores={each: float(each is label) for each in Label},
            reason=f"The rule “{self.name}”.",
            classifier=f"{self.name} {self.version}",
        )


def build_baselines(training: Sequence[Example]) -> tuple[RuleBaseline, ...]:
    """Build the three baselines: the commonest label, the question mark, the cues alone."""
    labels = Counter(each.label for each in training if not each.segment.is_presenter)
    commonest = labels.most_common(1)[0][0] if labels else Label.OTHER
    return (
        RuleBaseline(name="always the commonest label", rule=lambda _: commonest),
        RuleBaseline(name="has a question mark", rule=label_by_mark),
        RuleBaseline(name="cues alone", rule=label_by_cues),
    )


def label_by_mark(text: str) -> Label:
    """Label anything with a question mark open or closed by its first word, all else other.

    >>> label_by_mark("What now?"), label_by_mark("Is it?"), label_by_mark("It is.")
    (<Label.OPEN_QUESTION: 'open_question'>, <Label.CLOSED_QUESTION: 'closed_question'>, \
<Label.OTHER: 'other'>)
    """
    if "?" not in text:
        return Label.OTHER
    asks = text.lower().split("?")[0]
    is_open = any(f"{word} " in f"{asks} " for word in ("what", "how", "why"))
    return Label.OPEN_QUESTION if is_open else Label.CLOSED_QUESTION


def label_by_cues(text: str) -> Label:
    """Label by the first cue that opens the text, else by the first of any, else other.

    >>> label_by_cues("Have you tried ringing her?")
    <Label.ADVICE: 'advice'>
    """
    matches = [match for match in match_cues(text) if match.cue.label]
    opening = [match for match in matches if match.first] or matches
    label = opening[0].cue.label if opening else None
    return label or Label.OTHER
