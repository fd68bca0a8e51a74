"""What has been said in a round so far, and what of it a question can pick up.

Knows words and who said them, and nothing of questions or labels.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from coach.labels import Role
from coach.language.content_words import ContentWord, content_words
from coach.language.said_back import Run, list_runs
from coach.language.stop_words import WORKPLACE_WORDS
from coach.review import Line
from coach.transcript import ENCOURAGER_WORDS, count_words

RARE_TURNS = 2
"""A word is rare while at most so many turns of the round so far have it.

One is the presenter's; the other lets them, or one person more, say it again.
"""
TURNS_BACK = 2
"""So many of the presenter's turns, the last ones, are what was just said."""


_Said = tuple[int, tuple[ContentWord, ...]]


@dataclass(slots=True)
class Memory:
    """The words of a round up to some moment.

    ``turns`` has the stems of every floor turn, ``spread`` in how many turns
    each is, ``times`` how many lines it is in, ``presenter`` how many words and
    which content words each of the presenter's lines has, by turn, ``own`` and
    ``others`` the stems the presenter and anybody else have used, ``runs`` the
    presenter's words in a row.
    """

    turns: dict[int, set[str]] = field(default_factory=dict)
    spread: Counter[str] = field(default_factory=Counter)
    times: Counter[str] = field(default_factory=Counter)
    presenter: dict[int, list[_Said]] = field(default_factory=dict)
    own: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)
    runs: set[Run] = field(default_factory=set)

    def hear(self, line: Line) -> None:
        """Take in a line."""
        words = content_words(line.utterance.text)
        stems = {word.stem for word in words}
        known = self.turns.setdefault(line.turn, set())
        self.spread.update(stems - known)
        self.times.update(stems)
        known |= stems
        if line.role is Role.PRESENTER:
            said = (count_words(line.utterance.text), words)
            self.presenter.setdefault(line.turn, []).append(said)
            self.own |= stems
            self.runs |= list_runs(line.utterance.text)
        else:
            self.others |= stems

    def weigh(self, stem: str) -> float:
        """Return the smoothed inverse frequency of a word among the turns so far."""
        return math.log((1 + len(self.turns)) / (1 + self.spread[stem])) + 1

    def recall(self) -> list[tuple[ContentWord, ...]]:
        """Return the content words, line by line, of what the presenter has just said."""
        return [words for turn in self._find_last() for _, words in turn]

    def is_rare(self, stem: str) -> bool:
        """Say whether few turns have a word, and it is no word of every workplace."""
        return self.spread[stem] <= RARE_TURNS and stem not in WORKPLACE_WORDS

    def is_singular(self, stem: str) -> bool:
        """Say whether a rare word is the presenter's alone, and in one line only."""
        return (
            stem in self.own
            and stem not in self.others
            and self.times[stem] == 1
            and self.is_rare(stem)
        )

    def _find_last(self) -> Sequence[Sequence[_Said]]:
        """Return the presenter's last turns of more than three words."""
        substantive = (
            turn
            for turn in reversed(self.presenter.values())
            if sum(count for count, _ in turn) > ENCOURAGER_WORDS
        )
        return list(islice(substantive, TURNS_BACK))
