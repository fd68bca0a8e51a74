"""Which fact, layer or thread of a case a question is about.

Each part of a case is credited with the words of the question that its own cues
explain, and with cues of the kind of question; the most credit wins.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from coach.labels import Label
from coach.practice.answer_forms import Form, find_forms, find_wanted
from coach.practice.case import Case, Fact, Layer, QuestionKind
from coach.practice.case_files import list_spoken
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
from coach.practice.room import Target
from coach.practice.synonyms import SYNONYMS

STRETCH, WORD, PIECE, ALIKE, OWN_WORD = 1.35, 1.25, 0.6, 0.4, 0.2
"""For each word explained: in a stretch of the focus, as a focus word, as one in a
stretch, and as one that the presenter says there."""
PLAIN, STOP = 0.8, 0.4
THREAD_WORD = 1.15
GAP = 0.17
"""Off for each word that stands between."""
CONCEPT, CONCEPT_MORE = 1.15, 0.5
KIND, KIND_MORE = 0.95, 0.4
LATER_KIND = 0.08
STORY = 0.65
LEAST_FACT, LEAST_LAYER = 0.6, 0.55
FOREIGN, KIND_IF_FOREIGN = 0.6, 0.5
FITS, FITS_NOT = 1.2, 0.85
FACT_IF_OPEN, LAYER_IF_CLOSED, THREAD_IF_CLOSED, THREAD = 0.2, 0.2, 0.5, 1.6

_REMEMBERED = 64
_KNOWN = STOPS | {
    word
    for cues in (*CONCEPT_CUES.values(), *KIND_CUES.values(), STORY_CUES)
    for cue in cues
    for word in list_words(cue)
}
"""Words of any talk and of any cue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    target: Target
    stretches: frozenset[Stretch]
    words: dict[str, float]
    concepts: tuple[Concept, ...] = ()
    kinds: tuple[QuestionKind, ...] = ()
    forms: frozenset[Form] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Prepared:
    parts: tuple[_Part, ...]
    stretches: Stretches
    rarity: dict[str, float]
    shared: Counter[Stretch]
    known: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Question:
    words: tuple[str, ...]
    found: list[Found]
    concepts: dict[Concept, float]
    kinds: dict[QuestionKind | None, float]
    wanted: frozenset[Form]
    foreign: int


def find_focus(case: Case, said: str, label: Label) -> Target:
    """Return what a question is about: the best match among the case's parts, or nothing.

    Facts count for more where it is closed, layers and threads where it is open.
    """
    prepared = _prepare(case)
    words = list_words(said)
    foreign = sum(word not in prepared.known for word in words)
    question = _Question(
        words=words,
        foreign=foreign,
        found=prepared.stretches.find_in(words),
        concepts=_weigh_concepts(words),
        kinds=_weigh_kinds(words),
        wanted=find_wanted(said),
    )
    best, most = Target(), 0.0
    for part in prepared.parts:
        credit = _credit(part, question, prepared) * _lean(part.target, label)
        if credit > most and credit >= _least(part.target) + FOREIGN * foreign:
            best, most = part.target, credit
    return best


def _least(target: Target) -> float:
    return LEAST_LAYER if target.fact is None else LEAST_FACT


def _credit(part: _Part, question: _Question, prepared: _Prepared) -> float:
    rarity = prepared.rarity
    credits = [
        part.words.get(word, 0.0) * rarity.get(word, 0.0) * _weight(word)
        for word in question.words
    ]
    for found in question.found:
        if found.stretch in part.stretches:
            worth = WORD if len(found.places) == 1 else STRETCH - GAP * found.between
            worth /= math.sqrt(prepared.shared[found.stretch])
            if STOPS.issuperset(found.stretch.words):
                worth *= PLAIN
            for place in found.places:
                credits[place] = max(credits[place], worth * _weight(question.words[place]))
    concept = max((question.concepts.get(each, 0.0) for each in part.concepts), default=0.0)
    return (sum(credits) + concept) * _fit(part, question) + _credit_kind(part, question)


def _fit(part: _Part, question: _Question) -> float:
    if part.target.fact is None or not question.wanted:
        return 1.0
    return FITS if question.wanted & part.forms else FITS_NOT


def _credit_kind(part: _Part, question: _Question) -> float:
    credits = [
        question.kinds.get(kind, 0.0) * (1 - LATER_KIND * place)
        for place, kind in enumerate(part.kinds)
    ]
    if part.target.layer == 0:
        credits.append(STORY * question.kinds.get(None, 0.0))
    return max(credits, default=0.0) * KIND_IF_FOREIGN**question.foreign


def _weight(word: str) -> float:
    return STOP if word in STOPS else 1.0


def _lean(target: Target, label: Label) -> float:
    is_closed = label is Label.CLOSED_QUESTION
    if target.fact is not None:
        return 1.0 if is_closed else FACT_IF_OPEN
    if target.thread is not None:
        return THREAD_IF_CLOSED if is_closed else THREAD
    return LAYER_IF_CLOSED if is_closed else 1.0


def _weigh_concepts(words: tuple[str, ...]) -> dict[Concept, float]:
    stretches, concepts_of = _index_concepts()
    weights: dict[Concept, float] = {}
    for found in stretches.find_in(words):
        worth = CONCEPT + CONCEPT_MORE * (found.stretch.weight - 1) - GAP * found.between
        for concept in concepts_of[found.stretch]:
            weights[concept] = max(weights.get(concept, 0.0), worth)
    return weights


def _weigh_kinds(words: tuple[str, ...]) -> dict[QuestionKind | None, float]:
    stretches, kinds_of = _index_kinds()
    weights: dict[QuestionKind | None, float] = {}
    for found in stretches.find_in(words):
        if found.between and "you" in words[found.places[0] : found.places[-1]]:
            if "you" not in found.stretch.words:
                continue
        worth = KIND + KIND_MORE * (found.stretch.weight - 1) - GAP * found.between
        for kind in kinds_of[found.stretch]:
            weights[kind] = max(weights.get(kind, 0.0), worth)
    return weights


@lru_cache(maxsize=1)
def _index_concepts() -> tuple[Stretches, dict[Stretch, list[Concept]]]:
    of: dict[Stretch, list[Concept]] = {}
    for concept, cues in CONCEPT_CUES.items():
        for cue in cues:
            of.setdefault(make_stretch(cue), []).append(concept)
    return Stretches.of(of), of


@lru_cache(maxsize=1)
def _index_kinds() -> tuple[Stretches, dict[Stretch, list[QuestionKind | None]]]:
    of: dict[Stretch, list[QuestionKind | None]] = {}
    for kind, cues in (*KIND_CUES.items(), (None, STORY_CUES)):
        for cue in cues:
            of.setdefault(make_stretch(cue), []).append(kind)
    return Stretches.of(of), of


@lru_cache(maxsize=_REMEMBERED)
def _prepare_named(_id: str, case: Case) -> _Prepared:
    parts = (*map(_make_fact, case.facts), *map(_make_layer, case.layers), *_list_threads(case))
    shared = Counter(stretch for part in parts for stretch in part.stretches)
    found = Counter(word for part in parts for word in part.words)
    most = math.log(1 + len(parts))
    rarity = {word: 1 - math.log(count) / most for word, count in found.items()}
    return _Prepared(
        parts=parts,
        stretches=Stretches.of(shared),
        rarity=rarity,
        shared=shared,
        known=_KNOWN | found.keys() | set(list_words(" ".join(list_spoken(case)))),
    )


def _prepare(case: Case) -> _Prepared:
    return _prepare_named(case.id, case)


def _make_fact(fact: Fact) -> _Part:
    return _Part(
        target=Target(fact=fact.id),
        stretches=_stretch(fact.focus),
        words=_weigh(fact.focus, (fact.answer, fact.id)),
        concepts=fact.asks,
        forms=find_forms(fact.answer),
    )


def _make_layer(layer: Layer) -> _Part:
    says = layer.says
    own = (says.guarded, says.steady, says.full, *(again.says for again in layer.again))
    return _Part(
        target=Target(layer=layer.layer),
        stretches=_stretch(layer.focus) - _index_kinds()[1].keys(),
        words=_weigh(layer.focus, own),
        kinds=layer.kinds,
    )


def _list_threads(case: Case) -> Iterable[_Part]:
    for thread in case.threads:
        phrases = (thread.words, *thread.focus)
        yield _Part(
            target=Target(thread=thread.id),
            stretches=_stretch(phrases),
            words=_weigh(phrases, ()) | dict.fromkeys(_content(thread.words), THREAD_WORD),
        )


def _stretch(focus: Sequence[str]) -> frozenset[Stretch]:
    return frozenset(map(make_stretch, focus))


def _content(text: str) -> set[str]:
    return set(list_words(text)) - STOPS


def _weigh(focus: Sequence[str], own: Sequence[str]) -> dict[str, float]:
    pieces = {word for phrase in focus for word in list_words(phrase)}
    weights = {word: OWN_WORD for text in own for word in list_words(text)}
    weights |= {alike: ALIKE for word in pieces for alike in SYNONYMS.get(word, ())}
    weights |= dict.fromkeys(pieces, PIECE)
    return {word: weight for word, weight in weights.items() if word not in STOPS}
