"""The words without matter of their own: in the shape in which they are looked up."""

from __future__ import annotations

import pytest

from coach.language.content_words import content_words
from coach.language.stop_words import STOP_WORDS, WORKPLACE_WORDS


def test_stop_words_are_single_words_in_lower_case_without_apostrophes():
    assert all(word.isalpha() and word.islower() for word in STOP_WORDS)


@pytest.mark.parametrize("word", ["team", "shifts", "managing", "volunteers", "policies"])
def test_workplace_words_are_content_words_known_by_their_stem(word):
    assert content_words(word)[0].stem in WORKPLACE_WORDS
