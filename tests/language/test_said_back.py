"""Four words in a row, said back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.language.said_back import RUN_WORDS, find_said_back, list_runs


@pytest.mark.parametrize(
    ("said", "asked", "found"),
    [
        ("I'm holding it all up.", "Who sees you holding it all up?", ("holding it all up",)),
        (
            "I keep the peace at home.",
            "Keeping the peace at home?",
            ("Keeping the peace at home",),
        ),
        ("So I let it all go by.", "You let, um, it all go?", ("You let, um, it all go",)),
        (
            "I’d never tell my mother.",
            "You'd never tell your mother?",
            ("You'd never tell your mother",),
        ),
        ("It was not what I meant.", "What was it you meant?", ()),
        ("I let it go.", "Let it go?", ()),
        ("She does six days now.", "Is she paid for six days?", ("six days",)),
        ("There were 14 of them.", "Which 14 of them?", ()),
        ("Ten or twelve came.", "Ten or twelve?", ()),
        ("It came to six.", "Six?", ()),
        ("", "What would you like to keep?", ()),
        ("What would I like to keep?", "", ()),
    ],
)
def test_four_words_in_a_row_are_said_back(said, asked, found):
    assert find_said_back(asked, list_runs(said)) == found


def test_each_stretch_is_found_and_no_words_between():
    runs = list_runs("The lid is coming off.") | list_runs("Nobody rings me at night.")
    asked = "The lid is coming off, you say, and nobody rings you at night?"
    assert find_said_back(asked, runs) == ("The lid is coming off", "nobody rings you at night")


@given(st.lists(st.sampled_from(["fog", "i", "my", "um", "holds", "door"]), max_size=12))
def test_a_text_says_all_of_itself_back_once_it_is_long_enough(words):
    text = " ".join(words)
    counted = [word for word in words if word != "um"]
    assert bool(find_said_back(text, list_runs(text))) is (len(counted) >= RUN_WORDS)
