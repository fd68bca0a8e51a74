"""The parts of a case that a question can be about, with what tells each from the others."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from coach.practice.answer_forms import Form, find_forms, settles
from coach.practice.case import Case, CaseThread, Fact, Layer, QuestionKind
from coach.practice.case_files import list_spoken
from coach.practice.concepts import Concept
from coach.practice.focus_cues import KNOWN_WORDS, is_kind_cue
from coach.practice.question_words import (
    GRAMMAR,
    Stretch,
    Stretches,
    count_persons,
    list_words,
    make_stretch,
)
from coach.practice.room import Target
from coach.practice.synonyms import SYNONYMS

PIECE, ALIKE, OWN_WORD = 0.54, 0.35, 0.2
"""For a word that stands in the focus, for one that means the same, and for one
that the presenter says there."""
THREAD_WORD = 1.15
"""For a word that the presenter used in a thread."""
CLEARLY = 0.6
"""The share of words for people that makes a fact one about them."""

_REMEMBERED = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A fact, layer or thread: the stretches of words that are about it, and single words.

    ``person`` is whom most of the stretches speak of, where that is clear;
    ``is_measure`` is whether a fact is a number or a time, and no yes or no.
    """

    target: Target
    stretches: frozenset[Stretch]
    words: Mapping[str, float]
    concepts: tuple[Concept, ...] = ()
    kinds: tuple[QuestionKind, ...] = ()
    forms: frozenset[Form] = frozenset()
    person: str = ""
    is_measure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """All parts of a case.

    ``rarity`` is near 1 for words that few parts have, ``shared`` is how many
    parts have a stretch, ``known`` are words that the case or any talk has.
    """

    parts: tuple[Part, ...]
    stretches: Stretches
    rarity: Mapping[str, float]
    shared: Mapping[Stretch, int]
    known: frozenset[str]


@lru_cache(maxsize=_REMEMBERED)
def list_parts(case: Case) -> Parts:
    """Return the parts of a case, ready to be compared with questions."""
    parts = (
        *map(_make_fact, case.facts),
        *map(_make_layer, case.layers),
        *map(_make_thread, case.threads),
    )
    shared = Counter(stretch for part in parts for stretch in part.stretches)
    counts = Counter(word for part in parts for word in part.words)
    most = math.log(1 + len(parts))
    spoken = list_words(" ".join(list_spoken(case)))
    return Parts(
        parts=parts,
        stretches=Stretches.of(shared),
        rarity={word: 1 - math.log(count) / most for word, count in counts.items()},
        shared=shared,
        known=KNOWN_WORDS | counts.keys() | set(spoken),
    )


def _make_fact(fact: Fact) -> Part:
    return Part(
        target=Target(fact=fact.id),
        stretches=_stretch(fact.focus),
        words=_weigh(fact.focus, (fact.answer, fact.id)),
        concepts=fact.asks,
        forms=find_forms(fact.answer),
        person=_find_person(fact.focus),
        is_measure=not settles(fact.answer),
    )


def _find_person(focus: Iterable[str]) -> str:
    counts = count_persons(word for phrase in focus for word in list_words(phrase))
    (person, most), *_ = counts.most_common(1) or [("", 0)]
    return person if most >= CLEARLY * counts.total() else ""


def _make_layer(layer: Layer) -> Part:
    says = layer.says
    own = (says.guarded, says.steady, says.full, *(again.says for again in layer.again))
    stretches = _stretch(layer.focus)
    return Part(
        target=Target(layer=layer.layer),
        stretches=frozenset(each for each in stretches if not is_kind_cue(each)),
        words=_weigh(layer.focus, own),
        kinds=layer.kinds,
    )


def _make_thread(thread: CaseThread) -> Part:
    phrases = (thread.words, *thread.focus)
    own = dict.fromkeys(set(list_words(thread.words)) - GRAMMAR, THREAD_WORD)
    return Part(
        target=Target(thread=thread.id),
        stretches=_stretch(phrases),
        words={**_weigh(phrases, ()), **own},
    )


def _stretch(focus: Iterable[str]) -> frozenset[Stretch]:
    return frozenset(map(make_stretch, focus))


def _weigh(focus: Sequence[str], own: Sequence[str]) -> dict[str, float]:
    pieces = {word for phrase in focus for word in list_words(phrase)}
    weights = {word: OWN_WORD for text in own for word in list_words(text)}
    weights |= {alike: ALIKE for word in pieces for alike in SYNONYMS.get(word, ())}
    weights |= dict.fromkeys(pieces, PIECE)
    return {word: weight for word, weight in weights.items() if word not in GRAMMAR}
