"""The words that carry the matter of what is said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.language.content_words import content_words


def words(text):
    return [word.word for word in content_words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What's the worry underneath?", ["worry", "underneath"]),
        ("Um, it's sort of, you know, a kind of fog.", ["fog"]),
        ("I don't, I can’t, they'd never, we've", []),
        ("How did you feel about that?", []),
        ("What else?", []),
        ("Two of the bridges, in 2019, for 40 pence.", ["bridges", "2019", "40", "pence"]),
        ("O'clock, y'know, y'all", []),
        ("O’Brien dreads it", ["O’Brien", "dreads"]),
        ("half-built", ["built"]),
        ("x y z", []),
        ("", []),
        ("?!", []),
    ],
)
def test_only_words_with_matter_are_content(text, expected):
    assert words(text) == expected


def test_a_possessive_is_its_owner():
    assert [word.stem for word in content_words("Maya's dogs’ lead")] == ["maya", "dog", "lead"]


def test_capitals_and_kinds_of_apostrophe_make_no_difference_to_the_stem():
    assert content_words("O’Brien")[0].stem == content_words("o'brien")[0].stem


def test_places_count_every_word():
    assert [word.place for word in content_words("The quiet of the quarry pond")] == [1, 4, 5]


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("What would Maya make of it?", True),
        ("Maya would.", False),
        ("He left. Maya stayed.", False),
        ("Well, Maya, yes.", True),
        ("He said “Maya will come”.", False),
        ("WHAT WOULD MAYA DO?", False),
        ("what would maya do?", False),
    ],
)
def test_a_capital_inside_a_sentence_makes_a_name(text, is_name):
    found = next(word for word in content_words(text) if word.stem == "maya")
    assert found.is_name is is_name


@given(st.text(max_size=60))
def test_any_text_has_content_words_that_stand_in_it(text):
    found = content_words(text)
    assert all(word.word in text and word.stem for word in found)
    assert [word.place for word in found] == sorted({word.place for word in found})
