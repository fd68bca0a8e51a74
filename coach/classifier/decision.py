"""From probabilities to a label: the tie-breaks of the labelling guide, section 8."""

from __future__ import annotations

from collections.abc import Mapping

from coach.classifier.asks import opens_with_auxiliary
from coach.labels import Label

CLOSE = 0.3
"""Two labels nearer to each other than this leave the label unsure."""

CLOSE_ADVICE = 0.5
"""The same for a suggestion: to be told of one that was none stings."""

TIE = 0.06
"""Two labels nearer than this look equally good, and the tie-breaks choose."""


def decide(scores: Mapping[Label, float], text: str) -> tuple[Label, bool]:
    """Return the label, and whether it is sure.

    >>> even = {Label.OPEN_QUESTION: 0.0, Label.CLOSED_QUESTION: 0.0,
    ...         Label.ADVICE: 0.51, Label.OTHER: 0.49}
    >>> decide(even, "We moved ours in the end.")
    (<Label.OTHER: 'other'>, False)
    """
    first, second = sorted(scores, key=lambda label: -scores[label])[:2]
    lead = scores[first] - scores[second]
    label = break_tie(first, second, text) if lead < TIE else first
    return label, lead >= (CLOSE_ADVICE if label is Label.ADVICE else CLOSE)


def break_tie(one: Label, other: Label, text: str) -> Label:
    """Choose between two labels that look equally good.

    >>> break_tie(Label.ADVICE, Label.OPEN_QUESTION, "Who might you ask?")
    <Label.OPEN_QUESTION: 'open_question'>
    >>> break_tie(Label.OPEN_QUESTION, Label.CLOSED_QUESTION, "Is there more?")
    <Label.CLOSED_QUESTION: 'closed_question'>
    """
    pair = {one, other}
    if Label.OTHER in pair:
        return Label.OTHER
    if Label.ADVICE in pair:
        return next(label for label in Label if label in pair and label.is_question)
    return Label.CLOSED_QUESTION if opens_with_auxiliary(text) else Label.OPEN_QUESTION
