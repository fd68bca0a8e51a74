"""Taking punctuation and capitals away."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.classifier.forms import reform, strip_form
from tests.classifier.builder import make_segment


@pytest.mark.parametrize(
    ("punctuation", "case", "stripped"),
    [
        (False, False, "Well, who’s next? Ann–Marie."),
        (True, False, "Well who's next Ann Marie"),
        (False, True, "well, who’s next? ann–marie."),
        (True, True, "well who's next ann marie"),
    ],
)
def test_only_what_is_asked_for_is_taken_away(punctuation, case, stripped):
    text = "Well, who’s next? Ann–Marie."
    assert strip_form(text, punctuation=punctuation, case=case) == stripped


@given(st.text())
def test_stripping_twice_changes_nothing(text):
    once = strip_form(text, punctuation=True, case=True)
    assert strip_form(once, punctuation=True, case=True) == once


def test_a_segment_and_the_talk_around_it_are_stripped_alike():
    segment = make_segment("Why?", context="It leaks!", before="I see.", turn="7")
    bare = reform(segment, punctuation=True, case=True)
    assert (bare.text, bare.context, bare.before) == ("why", "it leaks", "i see")


def test_the_place_of_a_segment_stays_as_it_is():
    segment = make_segment("Why?", turn="7", id="s9")
    bare = reform(segment, punctuation=True, case=True)
    assert (bare.id, bare.turn, bare.round, bare.role) == ("s9", "7", "r1", segment.role)
