"""What was typed is not remembered once it is erased."""

from __future__ import annotations

import pytest

from coach.language.content_words import content_words
from coach.language.parsing import parse
from coach.practice.question_words import list_words
from coach.service.forgetting import forget_texts
from coach.transcript import count_words


@pytest.mark.parametrize("remembers", [count_words, content_words, parse, list_words])
def test_no_text_is_remembered_after_it_was_erased(remembers):
    remembers("What is it that keeps you up?")
    assert remembers.cache_info().currsize > 0
    forget_texts()
    assert remembers.cache_info().currsize == 0
