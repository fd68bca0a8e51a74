"""The range of a count that the labels allow, from their probabilities.

A label stands for the likeliest reading of a line, not for the only one. How
many lines are really open questions follows from how likely each is to be one,
and is told as the range in which the true count lies nine times in ten.
Knows nothing of which measure it serves, nor of how probabilities were made.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

from coach.labels import Label
from coach.review import Line, Measure

QUESTION_SHIFT = 0.5
"""How far a meeting's questions are off together: a standard deviation, in log-odds.

Labels of one meeting err alike: a model that misses a set's way of asking once
misses it again. Measured on meetings left out of training together with all
others by the same writer; ``docs/ranges.md`` has the figures.
"""
SUGGESTION_SHIFT = 1.1
"""The same for suggestions, which sets put more differently than questions."""

NEARLY = 0.2
"""A line is nearly counted where this much speaks for it, from 0 to 1."""

_Z90 = 1.6448536269514722
_STEEPEST = 2.0
"""Beyond this skewness the expansion below goes astray."""
_NO_DOUBT = 1e-9
"""A smaller variance than this is none."""


def chance(line: Line, *labels: Label) -> float:
    """Return the probability that a line's label is one of these, from 0 to 1.

    Where a person has given the label it is 1 or 0; where nobody labels the
    line, such as a presenter's own words, it is 0.

    >>> from tests.builders import make_line
    >>> chance(make_line(Label.ADVICE), Label.ADVICE)
    0.97
    >>> chance(make_line(None), Label.ADVICE)
    0.0
    """
    if line.coding is None:
        return 0.0
    if line.coding.is_by_person:
        return float(line.coding.label in labels)
    scores = line.coding.prediction.scores
    if len(labels) == 1:  # as below, and asked a hundred thousand times for a long meeting
        return min(1.0, max(0.0, scores.get(labels[0], 0.0)))
    return min(1.0, max(0.0, sum(scores.get(label, 0.0) for label in labels)))


def any_of(chances: Iterable[float]) -> float:
    """Return the probability that at least one line of a turn is so: that of the likeliest.

    Lines of one turn stand or fall together: as if each stood alone they would
    come to 5 in 100 more turns, where people found fewer as it was.

    >>> any_of([0.5, 0.2]), any_of([])
    (0.5, 0.0)
    """
    return max(chances, default=0.0)


def count_range(value: int, chances: Sequence[float], *, shift: float) -> tuple[int, int]:
    """Return the least and the most that the true count may be, 90 times in 100.

    The count of things that are each so with their own probability has a
    Poisson binomial distribution. With V = sum p(1 - p) and K = sum
    p(1 - p)(1 - 2p), its variance and third cumulant, a common shift of all
    log-odds by a normal amount of standard deviation s, the ``shift``, makes
    them V + s²V² and K + 3s²VK, to first order. The 5 % and 95 % points are read
    from the expansion of Cornish and Fisher (1938) up to skewness, and rounded;
    they are near the exact ones, or a little wide. What is certain is never in
    doubt, and ``value``, which was counted, always lies in the range.

    >>> count_range(5, [0.5] * 10, shift=0.0)
    (2, 8)
    >>> count_range(3, [1.0, 1.0, 1.0, 0.0], shift=0.4)
    (3, 3)
    >>> count_range(0, [], shift=0.4)
    (0, 0)
    """
    mean = math.fsum(chances)
    variance, skewed = _spread(chances)
    if variance < _NO_DOUBT:
        return min(value, round(mean)), max(value, round(mean))
    pull = shift**2 * variance
    third = skewed * (1 + 3 * pull)
    sigma = math.sqrt(variance * (1 + pull))
    skewness = max(-_STEEPEST, min(_STEEPEST, third / sigma**3))
    centre = mean + sigma * skewness * (_Z90**2 - 1) / 6
    low, high = round(centre - _Z90 * sigma), round(centre + _Z90 * sigma)
    certain = sum(each == 1.0 for each in chances)
    possible = sum(each > 0.0 for each in chances)
    return min(value, max(low, certain)), max(value, min(high, possible))


def share_range(
    value: float,
    chances: Sequence[float],
    others: Sequence[float],
    *,
    shift: float,
) -> tuple[float, float]:
    """Return the least and the most that a share may be, from 0 to 1, 90 times in 100.

    The share = one kind / (one kind + another); ``chances`` and ``others``
    are how likely each line, in the same order, is to be of the one and of the
    other. To first order (the delta method), with s the share of the sums and
    N what they come to together, a line adds (1-s)²p + s²q - ((1-s)p - sq)² to
    N² times the variance, and the ``shift`` of each kind adds its own.

    >>> either, other = [0.9] * 10 + [0.1] * 10, [0.1] * 10 + [0.9] * 10
    >>> low, high = share_range(0.5, either, other, shift=0.4)
    >>> round(low, 2), round(high, 2)
    (0.38, 0.62)
    >>> share_range(1.0, [1.0, 1.0], [0.0, 0.0], shift=0.4)
    (1.0, 1.0)
    """
    ones, total = math.fsum(chances), math.fsum((*chances, *others))
    if total < _NO_DOUBT:
        return value, value
    share = ones / total
    spread = math.fsum(
        (1 - share) ** 2 * one + share**2 * other - ((1 - share) * one - share * other) ** 2
        for one, other in zip(chances, others, strict=True)
    )
    (variance, _), (variance_other, _) = _spread(chances), _spread(others)
    moved = ((1 - share) * variance) ** 2 + (share * variance_other) ** 2
    half = _Z90 * math.sqrt(max(0.0, spread) + shift**2 * moved) / total
    return min(value, max(0.0, share - half)), max(value, min(1.0, share + half))


def add_range(
    measure: Measure, chances: Sequence[float], *, shift: float, of: int = 1, unsure: int
) -> Measure:
    """Return a count, or a count ``of`` so many, with the range that its labels allow.

    ``chances`` are how likely each thing is to be counted, ``of`` what the
    count is divided by, which is known for certain, and ``unsure`` how many
    lines are worth a look. A measure without a value has no range.

    >>> counted = Measure(name="picked_up", value=5, unit="question")
    >>> ranged = add_range(counted, [0.5] * 10, shift=0.0, unsure=4)
    >>> ranged.low, ranged.high, ranged.unsure
    (2, 8, 4)
    """
    if measure.value is None:
        return measure
    low, high = count_range(round(measure.value * of), chances, shift=shift)
    if of == 1:
        return replace(measure, low=low, high=high, unsure=unsure)
    return replace(measure, low=low / of, high=high / of, unsure=unsure)


def count_unsure(lines: Iterable[Line], chances: Iterable[float]) -> int:
    """Return how many lines are worth a look before leaning on a count.

    They are those whose label is not sure, and which are counted or nearly;
    ``chances`` are how likely each line is to be counted.

    >>> from tests.builders import make_line
    >>> count_unsure([make_line(Label.ADVICE)], [0.97])
    0
    """
    return sum(
        line.coding is not None and not line.coding.sure and each >= NEARLY
        for line, each in zip(lines, chances, strict=True)
    )


def _spread(chances: Sequence[float]) -> tuple[float, float]:
    """Return the variance and the third cumulant of the count."""
    parts = [each * (1 - each) for each in chances]
    skewed = (part * (1 - 2 * each) for part, each in zip(parts, chances, strict=True))
    # Exact sums: the same lines in another order must not round to another count.
    return math.fsum(parts), math.fsum(skewed)
