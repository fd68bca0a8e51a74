"""Lines of a text that are cut out of it as they are asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.readers._lines import Lines

texts = st.text(alphabet="ab\n\U0001f642")


@given(texts)
def test_lines_are_those_of_a_split_text(text):
    assert list(Lines(text)) == text.split("\n")


@pytest.mark.parametrize("end", ["", "\n", "\n\n", "\nso", "\nso\n"])
@pytest.mark.parametrize("length", range(8_190, 8_195))
def test_lines_of_a_long_text_are_those_too_wherever_its_pieces_end(length, end):
    text = "x" * length + end + "\nwhat" * 5_000 + end
    assert list(Lines(text)) == text.split("\n")


@given(texts)
def test_every_line_is_found_by_its_place_from_both_ends(text):
    lines, expected = Lines(text), text.split("\n")
    assert len(lines) == len(expected)
    for place in range(-len(expected), len(expected)):
        assert lines[place] == expected[place]


@given(texts, st.slices(12))
def test_a_slice_is_that_of_the_list(text, part):
    assert Lines(text)[part] == text.split("\n")[part]


@pytest.mark.parametrize("place", [2, -3])
def test_there_is_no_line_beyond_the_ends(place):
    with pytest.raises(IndexError):
        Lines("so\nwhat")[place]


def test_a_change_is_done_to_every_line_that_is_given_out():
    lines = Lines("so\nwhat", change=str.upper)
    assert [*lines] == [lines[0], lines[1]] == lines[:2] == ["SO", "WHAT"]


def test_lines_can_be_gone_through_again():
    lines = Lines("so\nwhat")
    assert [*lines] == [*lines]
