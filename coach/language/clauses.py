"""Find where a sentence turns from advice into a question.

The one place where the labelling guide cuts inside a sentence: the job plainly
changes ("I'd leave it a month, but what do you want?"). Everything less plain
is left whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from coach.language.wordlists import AUXILIARIES, QUESTION_WORDS, bare

_ADVISING_WORDS = frozenset({"i'd", "should", "ought"})
_ADVISING_PAIRS = frozenset(
    {("i", "would"), ("you", "could"), ("you", "must"), ("you", "need"), ("you", "might")}
)


def find_turning(tokens: Sequence[str]) -> int | None:
    """Return the position of the "but" that turns advice into a question, or None.

    >>> find_turning("You could ring her, but what would you like?".split())
    4
    >>> find_turning("I rang her, but what did she want?".split()) is None
    True
    """
    if "but" not in tokens or not tokens[-1].endswith("?"):
        return None
    for position in range(1, len(tokens) - 3):
        if tokens[position] == "but" and tokens[position - 1].endswith(","):
            question = [bare(token) for token in tokens[position + 1 : position + 3]]
            opens_question = question[0] in QUESTION_WORDS and question[1] in AUXILIARIES
            return position if opens_question and _advises(tokens[:position]) else None
    return None


def _advises(tokens: Sequence[str]) -> bool:
    """Say whether the words put forward what to do."""
    words = [bare(token) for token in tokens]
    if not _ADVISING_WORDS.isdisjoint(words):
        return True
    return not _ADVISING_PAIRS.isdisjoint(pairwise(words))
