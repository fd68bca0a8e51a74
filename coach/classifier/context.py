"""The second reading: labels settled along the talk, not one by one.

The second and third sentence of a suggestion often read as plain talk by
themselves. A small model therefore looks at the first reading's probabilities
for a segment, for the segments beside it, and for the rest of its turn, and
settles the label. It is used only where the turns are known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline

from coach.classifier.features import describe_mark, describe_place
from coach.classifier.segments import Segment, is_marked, share_turn
from coach.classifier.word_order import read_word_order
from coach.labels import Label

Scores = NDArray[np.float64]
"""One row a segment, one column a label in the codebook's order, each from 0 to 1."""

LABELS = tuple(Label)
LEAST_TURNS = 20
"""Talk of fewer turns than this is read a segment at a time."""

_ADVICE = LABELS.index(Label.ADVICE)
_NEIGHBOURS = {"before": -1, "before2": -2, "after": 1}
_MOST_BEFORE = 4
_LEAST = 1e-4


def build_settler(*, strength: float = 0.03) -> Pipeline:
    """Build the untrained second model; ``strength`` is scikit-learn's ``C``."""
    return Pipeline(
        [
            ("vectorise", DictVectorizer(sparse=False)),
            ("model", LogisticRegression(C=strength, max_iter=2000)),
        ]
    )


def find_settleable(segments: Sequence[Segment]) -> list[bool]:
    """Say of each segment whether the talk around it can settle its label.

    Its turn must be known, and whether a round is on, and its round (or the talk
    outside all rounds) be at least ``LEAST_TURNS`` turns long: the model has learnt
    from whole meetings, and takes a turn with little around it for the first or last
    words of one.
    """
    turns = {(segment.round, segment.turn) for segment in segments}
    counts = Counter(round_ for round_, _ in turns)
    return [
        segment.turn is not None
        and segment.inside is not None
        and counts[segment.round] >= LEAST_TURNS
        for segment in segments
    ]


def describe_neighbours(segments: Sequence[Segment], scores: Scores) -> list[dict[str, float]]:
    """Describe each segment by the first reading of it and of those around it."""
    return list(iterate_neighbours(segments, scores))


def iterate_neighbours(segments: Sequence[Segment], scores: Scores) -> Iterator[dict[str, float]]:
    """Yield what ``describe_neighbours`` returns, so that a long talk need not fit in memory."""
    for position, earlier in enumerate(_find_turn_advice(segments, scores)):
        yield _describe(segments, scores, position, earlier)


def _describe(
    segments: Sequence[Segment], scores: Scores, position: int, earlier: tuple[int, float]
) -> dict[str, float]:
    segment = segments[position]
    count, advice = earlier
    features = {
        f"place={describe_place(segment)}": 1.0,
        "turn,advice": advice,
        "turn,position": min(count, _MOST_BEFORE) / _MOST_BEFORE,
        f"mark={describe_mark(segment.text, marked=is_marked(segment))}": 1.0,
    }
    features |= {f"order={order}": 1.0 for order in read_word_order(segment.text)}
    own = np.log(np.maximum(scores[position], _LEAST))
    features |= {f"own={label}": float(value) for label, value in zip(LABELS, own, strict=True)}
    for side, step in _NEIGHBOURS.items():
        features |= _describe_neighbour(segments, scores, position, position + step, side)
    return features


def _describe_neighbour(
    segments: Sequence[Segment], scores: Scores, position: int, other: int, side: str
) -> dict[str, float]:
    segment = segments[position]
    if not 0 <= other < len(segments) or segments[other].round != segment.round:
        return {f"{side},none": 1.0}
    neighbour = segments[other]
    key = f"{side},{'same' if share_turn(segment, neighbour) else 'other'}-turn"
    if neighbour.is_presenter:
        return {f"{key},presenter": 1.0}
    return {
        f"{key}={label}": float(value) for label, value in zip(LABELS, scores[other], strict=True)
    }


def _find_turn_advice(segments: Sequence[Segment], scores: Scores) -> list[tuple[int, float]]:
    """Return, for each segment, how many stand before it in its turn, and their most advice."""
    found: list[tuple[int, float]] = []
    for position, segment in enumerate(segments):
        if position and share_turn(segments[position - 1], segment):
            count, advice = found[-1]
            found.append((count + 1, max(advice, float(scores[position - 1][_ADVICE]))))
        else:
            found.append((0, 0.0))
    return found
