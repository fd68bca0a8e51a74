"""A presenter's words from the asker's side: persons, verbs, capitals."""

from __future__ import annotations

import pytest

from coach.language.parsing import parse
from coach.practice.rewording.turned import turn


def turn_all(text: str) -> str:
    parsed = parse(text)
    return turn(parsed, 0, len(parsed.tokens) - 1)


@pytest.mark.parametrize(
    ("said", "turned"),
    [
        ("I told my deputy.", "you told your deputy."),
        ("We lost our way, and it was ours.", "you lost your way, and it was yours."),
        ("I am tired.", "you are tired."),
        ("I'm tired.", "you're tired."),
        ("I was asked by us.", "you were asked by you."),
        ("I was late and she was early.", "you were late and she was early."),
        ("I blame myself.", "you blame yourself."),
    ],
)
def test_persons_and_their_verbs_are_turned(said, turned):
    assert turn_all(said) == turned


def test_name_keeps_its_capital_and_other_openings_lose_it():
    assert turn_all("Gordon shook my hand.") == "Gordon shook your hand."
    assert turn_all("Somebody shook my hand.") == "somebody shook your hand."


def test_capital_inside_a_sentence_stays():
    assert turn_all("The Board met.") == "the Board met."
