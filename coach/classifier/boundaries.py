"""Cutting turns that have no punctuation, with a fitted model of where pieces begin.

Decides left to right, gap by gap, so that each decision knows where the piece
it stands in began. It does not know who speaks or what the labels are, nor how
the model was fitted.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from sklearn.pipeline import Pipeline

from coach.classifier.boundary_features import MARGIN, Gap, build_stretch, describe_gap
from coach.classifier.forms import strip_form
from coach.language import RuleSplitter, Splitter

FACTS = "facts"
MODEL = "model"
"""The names of the pipeline's two steps."""

LONG_TURN = 20
"""Words; a turn as long as this without a mark at any sentence's end has no punctuation."""

_MARKED = re.compile(r"[.?!…]['\"’”»)\]]*(?:\s|\Z)")


@dataclass(frozen=True, slots=True, kw_only=True)
class FittedBoundaries:
    """A model of where pieces begin, and how likely a cut must be to be made (0 to 1).

    The pipeline takes ``Gap`` values and its classes are False and True.
    """

    pipeline: Pipeline
    threshold: float


@dataclass(frozen=True, slots=True)
class BoundarySplitter:
    """Cuts a turn without punctuation into utterances, by a fitted model.

    Capitals and marks are not looked at. Takes time in proportion to the
    length of the turn.
    """

    fitted: FittedBoundaries
    _weights: Mapping[str, float] = field(init=False, repr=False, compare=False)
    _least: float = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Adding weights up by name is many times faster than a matrix of one row.
        model = self.fitted.pipeline[MODEL]
        columns = self.fitted.pipeline[FACTS].vocabulary_
        weights = model.coef_[0].tolist()
        object.__setattr__(
            self, "_weights", {fact: weights[column] for fact, column in columns.items()}
        )
        least = _log_odds(self.fitted.threshold) - float(model.intercept_[0])
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
        start, weigh = MARGIN, self._weights.get
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
    """Cuts long turns without punctuation in one way, and all others in another."""

    unpunctuated: Splitter
    punctuated: Splitter = field(default_factory=RuleSplitter)

    def split(self, text: str) -> tuple[str, ...]:
        """Return the turn's utterances in order; nothing for a turn without words."""
        splitter = self.unpunctuated if lacks_punctuation(text) else self.punctuated
        return splitter.split(text)


def lacks_punctuation(text: str) -> bool:
    """Say whether a turn is long, and no mark in it ends a sentence.

    >>> lacks_punctuation("and then " * 10), lacks_punctuation("and then")
    (True, False)
    >>> lacks_punctuation("and then " * 10 + "who?")
    False
    """
    return len(text.split()) >= LONG_TURN and not _MARKED.search(text)


def needs_boundaries(texts: Iterable[str]) -> bool:
    """Say whether a transcript, given as its turns' texts, has no punctuation.

    It has none if most of the words in its long turns stand in turns without
    a mark; where no turn is long, if there is no mark in all of them together.

    >>> needs_boundaries(["so what happened then"] * 9), needs_boundaries(["Right.", "Go on."])
    (True, False)
    """
    texts = tuple(texts)
    lengths = {text: len(text.split()) for text in texts}
    long_turns = [text for text in texts if lengths[text] >= LONG_TURN]
    if not long_turns:
        return lacks_punctuation(" ".join(texts))
    unmarked = sum(lengths[text] for text in long_turns if lacks_punctuation(text))
    return 2 * unmarked > sum(lengths[text] for text in long_turns)


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
