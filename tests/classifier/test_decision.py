"""From probabilities to a label: the tie-breaks of the labelling guide."""

from __future__ import annotations

import pytest

from coach.classifier.decision import CLOSE, CLOSE_ADVICE, TIE, break_tie, decide
from coach.labels import Label

OPEN, CLOSED, ADVICE, OTHER = Label


def spread(first: Label, second: Label, lead: float) -> dict[Label, float]:
    """Return scores in which ``first`` leads ``second`` and the others have nothing."""
    scores = dict.fromkeys(Label, 0.0)
    return scores | {first: 0.5 + lead / 2, second: 0.5 - lead / 2}


@pytest.mark.parametrize("label", Label)
def test_the_likeliest_label_is_chosen(label):
    other = next(each for each in Label if each is not label)
    assert decide(spread(label, other, 0.6), "Is it?") == (label, True)


@pytest.mark.parametrize(
    ("label", "lead", "sure"),
    [
        (OPEN, CLOSE + 0.01, True),
        (OPEN, CLOSE - 0.01, False),
        (OPEN, TIE + 0.01, False),
        (ADVICE, CLOSE_ADVICE + 0.01, True),
        (ADVICE, CLOSE_ADVICE - 0.01, False),
    ],
)
def test_a_label_is_sure_only_when_no_other_is_close(label, lead, sure):
    other = OPEN if label is ADVICE else ADVICE
    assert decide(spread(label, other, lead), "Who?") == (label, sure)


def test_a_suggestion_has_to_be_surer_than_any_other_label():
    assert CLOSE_ADVICE > CLOSE > TIE


@pytest.mark.parametrize(
    ("first", "second", "text", "chosen"),
    [
        (ADVICE, OPEN, "Who might you ask?", OPEN),
        (ADVICE, CLOSED, "Could you ask?", CLOSED),
        (ADVICE, OTHER, "We moved ours.", OTHER),
        (OPEN, OTHER, "And so on?", OTHER),
        (CLOSED, OTHER, "Is it on?", OTHER),
        (OPEN, CLOSED, "Is there more?", CLOSED),
        (OPEN, CLOSED, "So, would it help?", CLOSED),
        (OPEN, CLOSED, "When would be right?", OPEN),
    ],
)
def test_ties_are_broken_as_the_guide_says(first, second, text, chosen):
    assert break_tie(first, second, text) is chosen
    assert break_tie(second, first, text) is chosen


def test_a_tie_is_never_sure():
    assert decide(spread(OPEN, CLOSED, TIE / 2), "Is there more?") == (CLOSED, False)


def test_a_tie_between_the_two_likeliest_looks_at_no_third():
    scores = {OPEN: 0.4, CLOSED: 0.38, ADVICE: 0.12, OTHER: 0.1}
    assert decide(scores, "What more?") == (OPEN, False)
