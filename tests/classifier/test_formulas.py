"""Set phrases that put something forward are suggestions, whatever they put forward."""

from __future__ import annotations

import numpy as np
import pytest

from coach.classifier.context import LABELS
from coach.classifier.formulas import LEFT, heed_formulas, puts_forward
from coach.classifier.segments import Heard, Segment, hear
from coach.labels import Label, Role

OPEN, CLOSED, ADVICE, OTHER = (LABELS.index(label) for label in Label)


def heard(text: str, **more) -> Heard:
    return hear([Segment(id="1", text=text, **{"inside": True, **more})])[0]


@pytest.mark.parametrize(
    "text",
    [
        "If I were you I'd go to trial.",
        "So, if it was me, I would just walk the lion round the block.",
        "Personally, I'd sell the boat if I were you.",
        "In your shoes I’d be firm with the baker.",
        "I'd be honest about the cake.",
        "My advice would be to paint it blue.",
        "I suggest you paint it blue.",
        "I'd recommend painting it blue.",
        "You could always paint it blue.",
        "You might want to paint it blue.",
        "Maybe try another colour.",
        "perhaps try painting it",
        "Would a pot of paint help?",
        "You'd be better off with a kite.",
    ],
)
def test_it_puts_something_forward(text: str) -> None:
    assert puts_forward(heard(text))
    assert puts_forward(heard(text, inside=None))


@pytest.mark.parametrize(
    "text",
    [
        "If I were you I'd be furious.",
        "In your shoes I'd feel like the last one at the fair.",
        "I'd be the same about the cake.",
        "I suggest we stop for cake.",
        "You said you could always paint it.",
        "You could always tell when she had been painting.",
        "Try it on us.",
        "Try and say it in one breath.",
        "Would a minute of quiet help?",
        "Would it help if I said what I saw?",
        "What would you say to a friend in your shoes?",
        "What is your advice to us?",
        "You were better at painting.",
    ],
)
def test_it_puts_nothing_forward(text: str) -> None:
    assert not puts_forward(heard(text))


@pytest.mark.parametrize("more", [{"role": Role.FACILITATOR}, {"inside": False}])
def test_where_a_meeting_is_run_nothing_is_put_forward(more) -> None:
    assert not puts_forward(heard("I suggest you take a breath.", **more))


def test_most_of_what_it_was_taken_for_goes_to_a_suggestion() -> None:
    scores = np.array([[0.1, 0.3, 0.1, 0.5], [0.1, 0.3, 0.1, 0.5]])
    heeded = heed_formulas([heard("I suggest you wait."), heard("We waited.")], scores)
    assert heeded[0, [CLOSED, OTHER]] == pytest.approx([0.3 * LEFT, 0.5 * LEFT])
    assert heeded[0, OPEN] == scores[0, OPEN]
    assert heeded[0].sum() == pytest.approx(1)
    assert heeded[0].argmax() == ADVICE
    assert heeded[1] == pytest.approx(scores[1])


@pytest.mark.parametrize(
    "text",
    ["If I were you I'd go for trial.", "Would a poster help?", "My advice would be to wait."],
)
def test_the_shipped_model_hears_them(shipped, text: str) -> None:
    (read,) = shipped.classify([Segment(id="1", text=text, inside=True, context="I am stuck.")])
    assert read.label is Label.ADVICE
    assert "around" not in read.reason
