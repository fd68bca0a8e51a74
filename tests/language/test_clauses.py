"""Where a sentence turns from advice into a question."""

from __future__ import annotations

import pytest

from coach.language.clauses import find_turning


@pytest.mark.parametrize(
    "advice",
    [
        "I'd ring,",
        "I would ring,",
        "you should ring,",
        "you could ring,",
        "you might ring,",
        "you need to ring,",
        "they ought to ring,",
        "I’d ring,",
    ],
)
def test_advice_turns_into_a_question_at_but(advice):
    tokens = f"{advice} but what would you like?".split()
    assert find_turning(tokens) == len(advice.split())


@pytest.mark.parametrize(
    "said",
    [
        "I'd ring, but what a price.",
        "I'd ring, but what is done is done.",
        "I'd ring, but she is away, right?",
        "I'd ring, and what would you like?",
        "I'd ring but what would you like?",
        "I'd ring, but what you like is best?",
        "I'd ring, but is it late?",
        "I rang, but what would you like?",
        "But what would you like?",
        "I'd ring, but why?",
        "but?",
    ],
)
def test_anything_less_plain_is_left_whole(said):
    assert find_turning(said.split()) is None


def test_but_that_means_except_is_passed_over():
    said = "I'd ring all but one, but what would you like?"
    assert find_turning(said.split()) == 5
