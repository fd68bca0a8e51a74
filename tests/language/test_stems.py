"""The forms of a word meet in one stem; different words do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.language.stems import stem


@pytest.mark.parametrize(
    "forms",
    [
        "worry worries worried worrying",
        "hope hopes hoped hoping",
        "plan plans planned planning",
        "pass passes passed passing",
        "call calls called calling",
        "buzz buzzes buzzed buzzing",
        "bus buses",
        "box boxes",
        "church churches",
        "lie lies",
        "see seeing sees",
        "agree agrees agreed agreeing",
        "sleep slept sleeping",
        "write wrote written writing",
        "child children",
        "play played playing",
    ],
)
def test_forms_of_one_word_share_a_stem(forms):
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("need", "nee"),
        ("thing", "th"),
        ("string", "str"),
        ("bed", "b"),
        ("crisis", "crisi"),
        ("boss", "bos"),
        ("focus", "focu"),
        ("speed", "spe"),
    ],
)
def test_an_ending_that_is_part_of_the_word_stays(one, other):
    assert stem(one) != stem(other)


@given(st.text("abdeginrstyz", min_size=1, max_size=12))
def test_a_stem_is_never_empty_nor_longer_than_the_word(word):
    assert 0 < len(stem(word)) <= len(word)
