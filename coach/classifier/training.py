"""Fitting the two readings to labelled talk.

The second reading learns from what the first says of talk it has not seen, so
the first is fitted several times over, each time leaving some meetings out.
Everything here is deterministic: the same corpus gives the same model.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.pipeline import Pipeline

from coach.classifier.context import LABELS, Scores, build_settler, describe_neighbours
from coach.classifier.dataset import Example
from coach.classifier.forms import reform
from coach.classifier.pipeline import build_pipeline, order_columns
from coach.classifier.segments import Segment, hear
from coach.errors import LabelledDataError
from coach.labels import Label

FORMS = ((False, False), (True, False), (False, True), (True, True))
"""The four forms every example is seen in: (no punctuation, no capitals)."""

_FOLDS = 5
_UNSURE_WEIGHT = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """Both trained models."""

    reader: Pipeline
    settler: Pipeline


def fit(files: Mapping[str, Sequence[Example]]) -> Fitted:
    """Fit both readings to these files of examples.

    Raises:
        LabelledDataError: a label has no examples, or too few meetings have
            their turns marked for the second reading to learn from.
    """
    meetings = {name: examples for name, examples in files.items() if _has_turns(examples)}
    _check(files, meetings)
    texts = [each for name, examples in files.items() if name not in meetings for each in examples]
    return Fitted(
        reader=fit_reader([*texts, *(each for group in meetings.values() for each in group)]),
        settler=_fit_settler(texts, meetings),
    )


def fit_reader(examples: Sequence[Example]) -> Pipeline:
    """Fit the first reading to these examples, in all four forms."""
    labelled = [each for each in examples if not each.segment.is_presenter]
    segments = [
        reform(each.segment, punctuation=punctuation, case=case)
        for each in labelled
        for punctuation, case in FORMS
    ]
    labels = [each.label.value for each in labelled for _ in FORMS]
    weights = [1.0 if each.sure else _UNSURE_WEIGHT for each in labelled for _ in FORMS]
    return build_pipeline().fit(hear(segments), labels, model__sample_weight=weights)


def read_scores(reader: Pipeline, segments: Sequence[Segment]) -> Scores:
    """Return the first reading of every segment; rows of zeros for presenters'."""
    scores = np.zeros((len(segments), len(LABELS)))
    places = [place for place, segment in enumerate(segments) if not segment.is_presenter]
    if places:
        heard = hear(segments[place] for place in places)
        columns = order_columns(reader.classes_, [label.value for label in LABELS])
        scores[places] = reader.predict_proba(heard)[:, columns]
    return scores


def _fit_settler(texts: Sequence[Example], meetings: Mapping[str, Sequence[Example]]) -> Pipeline:
    features: list[dict[str, float]] = []
    labels: list[str] = []
    for reader, left_out in _leave_out(texts, meetings):
        for examples in left_out:
            for punctuation, case in FORMS:
                segments = [
                    reform(each.segment, punctuation=punctuation, case=case) for each in examples
                ]
                described = describe_neighbours(segments, read_scores(reader, segments))
                for example, description in zip(examples, described, strict=True):
                    if not example.segment.is_presenter:
                        features.append(description)
                        labels.append(example.label.value)
    return build_settler().fit(features, labels)


def _leave_out(
    texts: Sequence[Example], meetings: Mapping[str, Sequence[Example]]
) -> Iterator[tuple[Pipeline, list[Sequence[Example]]]]:
    """Yield a first reading and the meetings it was not fitted to, each meeting once."""
    names = sorted(meetings)
    for start in range(min(_FOLDS, len(names))):
        left_out = names[start::_FOLDS]
        kept = [each for name in names if name not in left_out for each in meetings[name]]
        yield fit_reader([*texts, *kept]), [meetings[name] for name in left_out]


def _has_turns(examples: Sequence[Example]) -> bool:
    return all(each.segment.turn is not None for each in examples)


def _check(
    files: Mapping[str, Sequence[Example]], meetings: Mapping[str, Sequence[Example]]
) -> None:
    seen = {
        each.label
        for examples in files.values()
        for each in examples
        if not each.segment.is_presenter
    }
    missing = [label.value for label in Label if label not in seen]
    if missing:
        raise LabelledDataError(
            f"the training data has no {' and no '.join(missing)}; add examples of each label",
            name="corpus",
        )
    if len(meetings) < 2:
        raise LabelledDataError(
            "the training data needs two meetings or more with their turns marked", name="corpus"
        )
