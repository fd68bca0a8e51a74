"""Cut one turn into utterances: the labelling guide's segments.

Knows words and marks only: not who speaks, what was said before, or what the
labels are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from coach.language.clauses import find_turning
from coach.language.run_ins import join_run_ins
from coach.language.sentences import find_sentence_ends

_LONG_TURN = 10_000
"""Characters; below these nothing is saved by looking for words that come again."""
_TOKEN = re.compile(r"\S+")


class Splitter(Protocol):
    """Anything that cuts one turn into utterances.

    ``" ".join(split(text)) == " ".join(text.split())`` for every text, and no
    piece is empty: words are never lost, changed or moved.
    """

    def split(self, text: str) -> tuple[str, ...]:
        """Return the turn's utterances in order; nothing for a turn without words."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSplitter:
    """The cutting rules of the labelling guide, for turns that have punctuation.

    A turn is cut at its sentence ends. Filler, and a lead-in that only sets up
    a question, stay with what follows; a check stays with the reflection it
    checks; a sentence is cut inside only where advice plainly turns into a
    question. When in doubt nothing is cut. Takes time in proportion to the
    length of the turn.

    >>> RuleSplitter().split("Right. Who knows? I'd leave it a week, but what do you want?")
    ('Right. Who knows?', "I'd leave it a week,", 'but what do you want?')
    >>> RuleSplitter().split("You mentioned the away day. What happened there?")
    ('You mentioned the away day. What happened there?',)
    >>> RuleSplitter().split("  ")
    ()
    """

    def split(self, text: str) -> tuple[str, ...]:
        """Return the turn's utterances in order; nothing for a turn without words."""
        tokens = _find_tokens(text)
        if not tokens:
            return ()
        bounds = (0, *find_sentence_ends(tokens), len(tokens))
        sentences = [
            clause for start, end in pairwise(bounds) for clause in _clauses(tokens[start:end])
        ]
        return join_run_ins(sentences)


def _find_tokens(text: str) -> list[str]:
    """Return the words of a turn; each is kept once, however often it is said.

    Of an hour's talk by one person they would otherwise take ten times its length.
    """
    if len(text) < _LONG_TURN:
        return text.split()
    kept: dict[str, str] = {}
    return [kept.setdefault(match[0], match[0]) for match in _TOKEN.finditer(text)]


def _clauses(tokens: Sequence[str]) -> tuple[str, ...]:
    """Cut a sentence in two where its job plainly changes, else leave it whole."""
    turning = find_turning(tokens)
    if turning is None:
        return (" ".join(tokens),)
    return " ".join(tokens[:turning]), " ".join(tokens[turning:])
