"""What a question asks about and what kind of thing it is after, by cues of any case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from coach.practice.case import QuestionKind
from coach.practice.concept_cues import CONCEPT_CUES
from coach.practice.concepts import Concept
from coach.practice.kind_cues import KIND_CUES, STORY_CUES
from coach.practice.question_words import (
    STOPS,
    Found,
    Stretch,
    Stretches,
    list_words,
    make_stretch,
)

T = TypeVar("T")
GAP = 0.1
"""Off for each word that stands between those of a cue."""
CONCEPT, CONCEPT_MORE = 0.95, 0.5
KIND, KIND_MORE = 0.95, 0.65
"""For a cue of one telling word, and for each word's weight beyond that."""

KNOWN_WORDS = STOPS | {
    word
    for cues in (*CONCEPT_CUES.values(), *KIND_CUES.values(), STORY_CUES)
    for cue in cues
    for word in list_words(cue)
}
"""Words of any talk and of any cue, as they are compared."""


@dataclass(frozen=True, slots=True)
class _Index(Generic[T]):
    stretches: Stretches
    meant: Mapping[Stretch, tuple[T, ...]]


def weigh_concepts(words: tuple[str, ...]) -> dict[Concept, float]:
    """Return what a question asks about, by its words, and how strongly each is cued."""
    index = _index_concepts()
    return _weigh(index, index.stretches.find_in(words), CONCEPT, CONCEPT_MORE)


def weigh_kinds(words: tuple[str, ...]) -> dict[QuestionKind | None, float]:
    """Return the kinds of question that its words cue, and how strongly; None is the story."""
    index = _index_kinds()
    found = [each for each in index.stretches.find_in(words) if not _passes_you(each, words)]
    return _weigh(index, found, KIND, KIND_MORE)


def is_kind_cue(stretch: Stretch) -> bool:
    """Say whether a stretch cues a kind of question in any case."""
    return stretch in _index_kinds().meant


def _passes_you(found: Found, words: tuple[str, ...]) -> bool:
    """Say whether "you" stands between the words of a cue: "what do you think" is not others'."""
    between = words[found.places[0] : found.places[-1]]
    return bool(found.between) and "you" in between and "you" not in found.stretch.words


def _weigh(index: _Index[T], found: Iterable[Found], one: float, more: float) -> dict[T, float]:
    weights: dict[T, float] = {}
    for each in found:
        worth = one + more * (each.stretch.weight - 1) - GAP * each.between
        for meant in index.meant[each.stretch]:
            weights[meant] = max(weights.get(meant, 0.0), worth)
    return weights


def _index(cues: Iterable[tuple[T, tuple[str, ...]]]) -> _Index[T]:
    meant: dict[Stretch, tuple[T, ...]] = {}
    for each, texts in cues:
        for stretch in dict.fromkeys(map(make_stretch, texts)):
            meant[stretch] = (*meant.get(stretch, ()), each)
    return _Index(Stretches.of(meant), meant)


@lru_cache(maxsize=1)
def _index_concepts() -> _Index[Concept]:
    return _index(CONCEPT_CUES.items())


@lru_cache(maxsize=1)
def _index_kinds() -> _Index[QuestionKind | None]:
    return _index((*KIND_CUES.items(), (None, STORY_CUES)))
