"""Fitting the boundary model to labelled talk, its punctuation taken away.

Few turns hold more than one segment, so all are also joined to longer ones, in
a shuffled order that is the same every time: that shows the model many more
beginnings. These count for less, and their length for nothing. A comma is a
weak no, because much that one writer joins with a comma another ends with a
full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline

from coach.classifier.boundaries import FittedBoundaries
from coach.classifier.boundary_features import Gap, build_gaps, describe_gap
from coach.classifier.dataset import Example
from coach.classifier.forms import strip_form
from coach.errors import LabelledDataError
from coach.language import RuleSplitter, Splitter

Turn = Sequence[str]
"""A turn given as its segments, as written."""

THRESHOLD = 0.18
"""How likely a cut must be to be made. Chosen with the meetings held out in view: writers differ
in how often they cut, and this agrees nearly as well as any with those of either kind."""

_FACTS, _MODEL = "facts", "model"
_STRENGTH = 0.1
_COMMA_WEIGHT = 0.5
_JOINED_WEIGHT = 0.3
_LEAST_SEEN = 5
_FEW_GAPS = 1000
_MOST_JOINED = 7
_SEED = 11
_DECIMALS = 2
_PAUSE = re.compile(r"[,;:.?!…]+(?=\s)|\s[-–—]+(?=\s)|--+|—")


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundaryAgreement:
    """How the cuts made agree with the labellers': counts of cuts, turn ends left out."""

    agreed: int
    added: int
    """Made, and not the labellers'."""
    missed: int
    """The labellers', and not made."""

    @property
    def precision(self) -> float | None:
        """The share of the cuts made that are the labellers'; None if none was made."""
        return _divide(self.agreed, self.agreed + self.added)

    @property
    def recall(self) -> float | None:
        """The share of the labellers' cuts that were made; None if they made none."""
        return _divide(self.agreed, self.agreed + self.missed)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None if nobody made a cut."""
        return _divide(2 * self.agreed, 2 * self.agreed + self.added + self.missed)

    def as_dict(self) -> dict[str, float | None]:
        """Return the shares, to four places, and how many cuts the labellers made."""
        return {
            "precision": _round(self.precision),
            "recall": _round(self.recall),
            "f1": _round(self.f1),
            "count": self.agreed + self.missed,
        }


def fit_boundaries(turns: Sequence[Turn]) -> FittedBoundaries:
    """Fit the model to turns given as their segments, punctuation and capitals taken away.

    Raises:
        LabelledDataError: there are no cuts to learn from.
    """
    gaps: list[Gap] = []
    answers: list[bool] = []
    weights: list[float] = []
    kinds = ((turns, True, 1.0), (_join_turns(turns), False, _JOINED_WEIGHT))
    for words, starts, pauses, is_turn, weight in (
        (*_read_turn(turn), is_turn, weight) for kind, is_turn, weight in kinds for turn in kind
    ):
        gaps += build_gaps(words, starts, is_turn=is_turn)
        places = range(1, len(words))
        answers += [place in starts for place in places]
        weights += [weight * (_COMMA_WEIGHT if place in pauses else 1.0) for place in places]
    if len(set(answers)) < 2:
        raise LabelledDataError(
            "no turn here has both words and a cut between two segments to learn from; "
            "add turns with two segments or more",
            name="corpus",
        )
    pipeline = _build_pipeline(least_seen=_LEAST_SEEN if len(gaps) > _FEW_GAPS else 1)
    return _read_weights(pipeline.fit(gaps, answers, model__sample_weight=weights))


def _build_pipeline(*, least_seen: int) -> Pipeline:
    """Build the untrained pipeline, which takes gaps and passes over facts seen less often."""
    facts = CountVectorizer(
        analyzer=describe_gap, binary=True, min_df=least_seen, dtype=np.float32
    )
    # A looser tolerance stops long before the weights have settled.
    model = LogisticRegression(C=_STRENGTH, max_iter=300, tol=1e-4)
    return Pipeline([(_FACTS, facts), (_MODEL, model)])


def _read_weights(pipeline: Pipeline) -> FittedBoundaries:
    """Return what the pipeline has learnt, the weights that make no difference left out."""
    weights = np.round(pipeline[_MODEL].coef_[0].astype(float), _DECIMALS).tolist()
    facts = pipeline[_FACTS].get_feature_names_out().tolist()
    return FittedBoundaries(
        weights={fact: each for fact, each in zip(facts, weights, strict=True) if each},
        intercept=round(float(pipeline[_MODEL].intercept_[0]), _DECIMALS),
        threshold=THRESHOLD,
    )


def measure_boundaries(splitter: Splitter, turns: Iterable[Turn]) -> BoundaryAgreement:
    """Compare a splitter's cuts with the labellers', without punctuation or capitals."""
    agreed = added = missed = 0
    for turn in turns:
        words, starts, _ = _read_turn(turn)
        pieces = splitter.split(" ".join(words))
        made = set(list(accumulate(len(piece.split()) for piece in pieces))[:-1])
        agreed += len(made & starts)
        added += len(made - starts)
        missed += len(starts - made)
    return BoundaryAgreement(agreed=agreed, added=added, missed=missed)


def gather_turns(examples: Sequence[Example]) -> tuple[tuple[str, ...], ...]:
    """Return the turns of members and facilitators in one file, each as its segments.

    Where turns are not marked, neighbours with the same round, role and
    context are taken for one.
    """
    spoken = (list(group) for _, group in groupby(examples, key=_find_turn))
    return tuple(
        tuple(each.segment.text for each in group)
        for group in spoken
        if not group[0].segment.is_presenter
    )


def train_on_files(files: Mapping[str, Sequence[Example]]) -> FittedBoundaries:
    """Fit the model to files of examples, presenters' words included.

    Lines of no known place are left out: they are given one by one, so where
    turns would end among them is not known.

    Raises:
        LabelledDataError: there are no cuts to learn from.
    """
    turns: list[Turn] = []
    for examples in files.values():
        placed = [each for each in examples if each.segment.inside is not None]
        turns += (*gather_turns(placed), *gather_presenters_turns(placed))
    return fit_boundaries(turns)


def gather_presenters_turns(examples: Iterable[Example]) -> tuple[tuple[str, ...], ...]:
    """Return what presenters say, cut by the rules, since labellers do not cut it."""
    rules = RuleSplitter()
    return tuple(rules.split(each.segment.text) for each in examples if each.segment.is_presenter)


def _find_turn(example: Example) -> tuple[str | None, ...]:
    segment = example.segment
    if segment.turn is not None:
        return segment.turn, segment.role
    return segment.round, segment.role, segment.context


def _join_turns(turns: Sequence[Turn]) -> Iterator[list[str]]:
    """Yield longer turns made of these ones, shuffled, each used once."""
    random = np.random.default_rng(_SEED)
    order = random.permutation(len(turns)).tolist()
    while order:
        count = int(random.integers(2, _MOST_JOINED, endpoint=True))
        taken, order = order[:count], order[count:]
        yield [segment for place in taken for segment in turns[place]]


def _read_turn(turn: Turn) -> tuple[list[str], set[int], set[int]]:
    """Return a turn's words, where its segments begin, and where there is a pause in one.

    Places count words; the first, 0, is in neither.
    """
    words: list[str] = []
    starts: set[int] = set()
    pauses: set[int] = set()
    for segment in turn:
        places = starts
        for part in _PAUSE.split(segment):
            found = strip_form(part, punctuation=True, case=True).split()
            if found:
                places.add(len(words))
                words += found
                places = pauses
    return words, starts - {0}, pauses


def _divide(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _round(share: float | None) -> float | None:
    return None if share is None else round(share, 4)
