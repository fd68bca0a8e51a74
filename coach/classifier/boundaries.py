"""Cutting turns that have no punctuation, by what facts about each gap between words weigh.

Decides left to right, gap by gap, so that each decision knows where the piece
it stands in began. It does not know who speaks or what the labels are, nor how
the weights were found.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from coach.classifier.boundary_features import MARGIN, Gap, build_stretch, describe_gap
from coach.classifier.forms import strip_form
from coach.language import RuleSplitter, Splitter

LONG_TURN = 20
"""Words; a turn as long as this shows whether a transcript is written with punctuation."""

WORDS_A_MARK = 60
"""Talk with fewer marks at sentence ends than one to so many words has no punctuation."""

_WORD = re.compile(r"\S+")
_MARKED = re.compile(r"[.?!…]['\"’”»)\]]*(?:\s|\Z)")


@dataclass(frozen=True, slots=True, kw_only=True)
class FittedBoundaries:
    """What each fact about a gap adds to the log odds of a cut there.

    ``intercept`` is added to every gap's; ``threshold`` is how likely a cut
    must be to be made (0 to 1, both left out). Facts not listed weigh nothing.
    """

    weights: Mapping[str, float]
    intercept: float
    threshold: float


@dataclass(frozen=True, slots=True)
class BoundarySplitter:
    """Cuts a turn without punctuation into utterances, by fitted weights.

    Capitals and marks are not looked at. Takes time in proportion to the
    length of the turn.
    """

    fitted: FittedBoundaries
    _least: float = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        least = _log_odds(self.fitted.threshold) - self.fitted.intercept
        object.__setattr__(self, "_least", least)

    def split(self, text: str) -> tuple[str, ...]:
        """Return the turn's utterances in order; nothing for a turn without words."""
        tokens = text.split()
        if not tokens:
            return ()
        words, owners = _read_words(tokens)
        bounds = (0, *self._find_starts(words, owners), len(tokens))
        return tuple(" ".join(tokens[start:end]) for start, end in pairwise(bounds))

    def _find_starts(self, words: list[str], owners: list[int]) -> list[int]:
        """Return the tokens at which a new utterance starts, the first left out."""
        stretch = build_stretch(words)
        starts: list[int] = []
        start, weigh = MARGIN, self.fitted.weights.get
        for word in range(1, len(words)):
            if owners[word] == owners[word - 1]:
                continue
            gap = Gap(stretch=stretch, position=word + MARGIN, start=start)
            if sum(weigh(fact, 0.0) for fact in describe_gap(gap)) > self._least:
                starts.append(owners[word])
                start = gap.position
        return starts


@dataclass(frozen=True, slots=True, kw_only=True)
class MixedSplitter:
    """Cuts turns without punctuation in one way, and all others in another.

    Meant for a transcript that ``needs_boundaries``: elsewhere a turn without
    a mark is most often one thought.
    """

    unpunctuated: Splitter
    punctuated: Splitter = field(default_factory=RuleSplitter)

    def split(self, text: str) -> tuple[str, ...]:
        """Return the turn's utterances in order; nothing for a turn without words."""
        splitter = self.unpunctuated if lacks_punctuation(text) else self.punctuated
        return splitter.split(text)


def lacks_punctuation(text: str) -> bool:
    """Say whether there are words in a text, and hardly a mark that ends a sentence.

    One mark to many words is more often that of a short form than the end of
    the only sentence.

    >>> lacks_punctuation("so what happened then"), lacks_punctuation("What happened?")
    (True, False)
    >>> lacks_punctuation("and then " * 100 + "Dr. Lamb came"), lacks_punctuation("")
    (True, False)
    """
    return _count(_MARKED, text) * WORDS_A_MARK < _count(_WORD, text)


def needs_boundaries(texts: Iterable[str]) -> bool:
    """Say whether a transcript, given as its turns' texts, has no punctuation.

    It has none if most of the words in its long turns stand in turns that lack
    it; where no turn is long, if all of them together are long and lack it.

    >>> needs_boundaries(["so what happened then"] * 9), needs_boundaries(["Right.", "Go on."])
    (True, False)
    """
    texts = tuple(texts)
    long_turns = [text for text in texts if _is_long(text)]
    if not long_turns:
        together = " ".join(texts)
        return _is_long(together) and lacks_punctuation(together)
    unmarked = sum(_count(_WORD, text) for text in long_turns if lacks_punctuation(text))
    return 2 * unmarked > sum(_count(_WORD, text) for text in long_turns)


def _is_long(text: str) -> bool:
    return len(text.split(maxsplit=LONG_TURN)) >= LONG_TURN


def _count(pattern: re.Pattern[str], text: str) -> int:
    # One at a time: a list of an hour's words takes ten times the memory of the words.
    return sum(1 for _ in pattern.finditer(text))


def _read_words(tokens: Iterable[str]) -> tuple[list[str], list[int]]:
    """Return the words in the tokens, without form, and the token each is in.

    One token may hold two words ("twenty-five") or none ("-").
    """
    words: list[str] = []
    owners: list[int] = []
    for position, token in enumerate(tokens):
        found = strip_form(token, punctuation=True, case=True).split()
        words += found
        owners += [position] * len(found)
    return words, owners


def _log_odds(probability: float) -> float:
    return math.log(probability / (1.0 - probability))
