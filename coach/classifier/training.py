"""Fitting the two readings to labelled talk.

The second reading learns from what the first says of talk it has not seen, so
the first is fitted several times over, each time leaving some meetings out.
Everything here is deterministic: the same corpus gives the same model.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.base import clone
from sklearn.pipeline import Pipeline

from coach.classifier.context import LABELS, Scores, build_settler, describe_neighbours
from coach.classifier.dataset import Example
from coach.classifier.detached import list_detached
from coach.classifier.forms import reform
from coach.classifier.pipeline import build_pipeline, order_columns
from coach.classifier.segments import Segment, hear
from coach.errors import LabelledDataError
from coach.labels import Label

FORMS = {
    (False, False): 1.0,
    (True, False): 0.75,
    (False, True): 0.75,
    (True, True): 1.5,
}
"""The four forms every example is seen in, (no punctuation, no capitals), and their weights.

Talk without either is the hardest to read.
"""

_FOLDS = 5
_UNSURE_WEIGHT = 0.5
_DETACHED_WEIGHT = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """Both trained models."""

    reader: Pipeline
    settler: Pipeline


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rows:
    """Labelled segments in all four forms: what a first reading is fitted to.

    ``names`` says which file each row is of.
    """

    segments: list[Segment]
    labels: NDArray[np.str_]
    weights: NDArray[np.float64]
    names: NDArray[np.str_]


def fit(files: Mapping[str, Sequence[Example]]) -> Fitted:
    """Fit both readings to these files of examples.

    Raises:
        LabelledDataError: a label has no examples, or too few meetings have
            their turns marked for the second reading to learn from.
    """
    meetings = {name: examples for name, examples in files.items() if _is_meeting(examples)}
    _check(files, meetings)
    rows = _build_rows(files)
    reader = build_pipeline()
    features = reader["features"].fit_transform(hear(rows.segments))
    reader["model"].fit(features, rows.labels, sample_weight=rows.weights)
    return Fitted(reader=reader, settler=_fit_settler(reader, rows, features, meetings))


def fit_reader(examples: Sequence[Example]) -> Pipeline:
    """Fit the first reading alone to these examples, in all four forms."""
    rows = _build_rows({"examples": examples})
    return build_pipeline().fit(
        hear(rows.segments), rows.labels, model__sample_weight=rows.weights
    )


def _build_rows(files: Mapping[str, Sequence[Example]]) -> _Rows:
    rows = [
        (name, *row)
        for name, examples in files.items()
        for each in examples
        for row in _vary(each)
    ]
    return _Rows(
        segments=[segment for _, segment, _, _ in rows],
        labels=np.array([label.value for _, _, label, _ in rows]),
        weights=np.array([weight for _, _, _, weight in rows]),
        names=np.array([name for name, _, _, _ in rows]),
    )


def _vary(example: Example) -> Iterator[tuple[Segment, Label, float]]:
    """Yield an example in all four forms, and by itself in two, with labels and weights."""
    weight = 1.0 if example.sure else _UNSURE_WEIGHT
    if not example.segment.is_presenter:
        for (punctuation, case), share in FORMS.items():
            changed = reform(example.segment, punctuation=punctuation, case=case)
            yield changed, example.label, weight * share
    for segment, label in list_detached(example):
        for stripped in (False, True):
            changed = reform(segment, punctuation=stripped, case=stripped)
            yield changed, label, weight * _DETACHED_WEIGHT


def read_scores(reader: Pipeline, segments: Sequence[Segment]) -> Scores:
    """Return the first reading of every segment; rows of zeros for presenters'."""
    scores = np.zeros((len(segments), len(LABELS)))
    places = [place for place, segment in enumerate(segments) if not segment.is_presenter]
    if places:
        heard = hear(segments[place] for place in places)
        columns = order_columns(reader.classes_, [label.value for label in LABELS])
        scores[places] = reader.predict_proba(heard)[:, columns]
    return scores


def _fit_settler(
    reader: Pipeline,
    rows: _Rows,
    features: csr_matrix,
    meetings: Mapping[str, Sequence[Example]],
) -> Pipeline:
    descriptions: list[dict[str, float]] = []
    labels: list[str] = []
    for other, left_out in _leave_out(reader, rows, features, meetings):
        for examples in left_out:
            for punctuation, case in FORMS:
                segments = [
                    reform(each.segment, punctuation=punctuation, case=case) for each in examples
                ]
                described = describe_neighbours(segments, read_scores(other, segments))
                for example, description in zip(examples, described, strict=True):
                    if not example.segment.is_presenter:
                        descriptions.append(description)
                        labels.append(example.label.value)
    return build_settler().fit(descriptions, labels)


def _leave_out(
    reader: Pipeline,
    rows: _Rows,
    features: csr_matrix,
    meetings: Mapping[str, Sequence[Example]],
) -> Iterator[tuple[Pipeline, list[Sequence[Example]]]]:
    """Yield a first reading and the meetings whose labels it has not seen, each meeting once.

    Which words and phrases there are is taken from all of the talk; what they
    weigh is learnt without the meetings left out.
    """
    names = sorted(meetings)
    for start in range(min(_FOLDS, len(names))):
        left_out = names[start::_FOLDS]
        kept = ~np.isin(rows.names, left_out)
        model = clone(reader["model"]).fit(
            features[kept], rows.labels[kept], sample_weight=rows.weights[kept]
        )
        other = Pipeline([("features", reader["features"]), ("model", model)])
        yield other, [meetings[name] for name in left_out]


def _is_meeting(examples: Sequence[Example]) -> bool:
    """Say whether these are a whole meeting: every turn known, and talk outside the rounds."""
    return all(each.segment.turn is not None for each in examples) and any(
        each.segment.inside is False for each in examples
    )


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
