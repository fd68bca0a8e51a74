"""What the program remembers of texts while it runs: forgotten as words are erased."""

from __future__ import annotations

from coach.language.content_words import content_words
from coach.language.parsing import parse
from coach.language.said_back import list_runs
from coach.practice.question_words import list_words
from coach.transcript import count_words


def forget_texts() -> None:
    """Forget every text that was looked at since the program started."""
    for remembers in (count_words, content_words, list_runs, parse, list_words):
        remembers.cache_clear()
