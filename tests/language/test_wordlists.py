"""The word lists: in one shape, so that looking up never misses."""

from __future__ import annotations

import pytest

from coach.language import wordlists
from coach.language.wordlists import bare

LISTS = {
    name: words
    for name, words in vars(wordlists).items()
    if isinstance(words, frozenset) and name != "MONTHS_AND_DAYS"
}


@pytest.mark.parametrize("name", sorted(LISTS))
def test_words_are_in_the_shape_that_bare_gives(name):
    assert LISTS[name]
    assert [word for word in LISTS[name] if bare(word) != word] == []


def test_months_and_days_are_capitalised_so_that_sat_the_verb_is_not_one():
    assert all(word.istitle() for word in wordlists.MONTHS_AND_DAYS)


@pytest.mark.parametrize(
    ("token", "word"), [("“Who’s", "who's"), ("Right!?", "right"), ("—", ""), ("(um…)", "um")]
)
def test_bare_word_has_no_marks_around_it(token, word):
    assert bare(token) == word


def test_asking_fillers_are_no_question_words():
    assert wordlists.ASKING_FILLERS.isdisjoint(wordlists.QUESTION_WORDS)
