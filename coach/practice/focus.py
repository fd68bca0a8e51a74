"""Which fact, layer or thread of a case a question is about.

Each part of a case is credited with the words of the question that its own cues
explain, and with cues of what the question asks about; the most credit wins.
How well that works is measured on ``tests/data/case_questions.jsonl``.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from coach.labels import Label
from coach.practice.answer_forms import Form, find_wanted, wants_yes_or_no
from coach.practice.case import Case, QuestionKind
from coach.practice.concepts import Concept
from coach.practice.focus_cues import weigh_concepts, weigh_kinds
from coach.practice.focus_parts import Part, Parts, list_parts
from coach.practice.question_words import GRAMMAR, Found, count_persons, list_words, weigh_word
from coach.practice.room import Target

STRETCH, WORD = 1.2, 1.25
"""For each word of a stretch of the focus, and for a word that is one by itself."""
GAP = 0.17
"""Off for each word that stands between those of a stretch."""
PLAIN = 0.8
"""Times this, where all words of a stretch say little."""
LATER_KIND = 0.08
"""Off, as a share, for each kind that a layer lists before."""
STORY = 0.57
FITS, FITS_NOT = 1.2, 0.85
"""Times this, as a fact's answer is of the kind that the question wants."""
SAME, OTHER = 1.15, 0.75
"""Times this, as a fact is about the person that the question is about."""
LEAST_FACT, LEAST_LAYER = 0.55, 0.5
"""Below this a question is about nothing in the case."""
LEAST_MEASURE = 2.0
"""The same for a number or a time, where a yes or a no is wanted: it has to be asked for."""
FOREIGN = 0.6
"""More than that for each word that neither the case nor any talk has."""
KIND_IF_FOREIGN = 0.5
FACT_IF_OPEN, LAYER_IF_CLOSED, THREAD_IF_CLOSED, THREAD = 0.3, 0.3, 0.5, 1.6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Question:
    words: tuple[str, ...]
    found: tuple[Found, ...]
    concepts: Mapping[Concept, float]
    kinds: Mapping[QuestionKind | None, float]
    wanted: frozenset[Form]
    persons: frozenset[str]
    foreign: int
    is_yes_or_no: bool


def find_focus(case: Case, said: str, label: Label) -> Target:
    """Return what a question is about: the best match among the case's parts, or nothing.

    Facts count for more where it is closed, layers and threads where it is open.
    """
    parts = list_parts(case)
    question = _read(said, parts)
    best, most = Target(), 0.0
    for part in parts.parts:
        credit = _credit(part, question, parts) * _lean(part.target, label)
        if credit > most and credit >= _least(part, question):
            best, most = part.target, credit
    return best


def _read(said: str, parts: Parts) -> _Question:
    words = list_words(said)
    return _Question(
        words=words,
        found=tuple(parts.stretches.find_in(words)),
        concepts=weigh_concepts(words),
        kinds=weigh_kinds(words),
        wanted=find_wanted(said),
        persons=frozenset(count_persons(words)),
        foreign=sum(word not in parts.known for word in words),
        is_yes_or_no=wants_yes_or_no(said),
    )


def _least(part: Part, question: _Question) -> float:
    least = LEAST_LAYER if part.target.fact is None else LEAST_FACT
    if part.is_measure and _wants_no_measure(part, question):
        least = LEAST_MEASURE
    return least + FOREIGN * question.foreign


def _wants_no_measure(part: Part, question: _Question) -> bool:
    """Say whether a yes, a no or somebody is asked for, or another measure than that."""
    return question.is_yes_or_no or bool(question.wanted and not question.wanted & part.forms)


def _lean(target: Target, label: Label) -> float:
    is_closed = label is Label.CLOSED_QUESTION
    if target.fact is not None:
        return 1.0 if is_closed else FACT_IF_OPEN
    if target.thread is not None:
        return THREAD_IF_CLOSED if is_closed else THREAD
    return LAYER_IF_CLOSED if is_closed else 1.0


def _credit(part: Part, question: _Question, parts: Parts) -> float:
    concept = max((question.concepts.get(each, 0.0) for each in part.concepts), default=0.0)
    own = _credit_words(part, question, parts) + concept
    return own * _fit(part, question) + _credit_kind(part, question)


def _credit_words(part: Part, question: _Question, parts: Parts) -> float:
    """Return credit for each word of the question once, by the best that explains it."""
    worth = [
        part.words.get(word, 0.0) * parts.rarity.get(word, 0.0) * weigh_word(word)
        for word in question.words
    ]
    for found in question.found:
        if found.stretch in part.stretches:
            each = _credit_each(found) / math.sqrt(parts.shared[found.stretch])
            for place in found.places:
                worth[place] = max(worth[place], each * weigh_word(question.words[place]))
    return sum(worth)


def _credit_each(found: Found) -> float:
    worth = WORD if len(found.places) == 1 else STRETCH - GAP * found.between
    return worth * (PLAIN if GRAMMAR.issuperset(found.stretch.words) else 1.0)


def _fit(part: Part, question: _Question) -> float:
    """Return how well a fact fits the kind of answer wanted and the person asked about."""
    fit = 1.0
    if part.target.fact is not None and question.wanted:
        fit *= FITS if question.wanted & part.forms else FITS_NOT
    if part.person and len(question.persons) == 1:
        fit *= SAME if part.person in question.persons else OTHER
    return fit


def _credit_kind(part: Part, question: _Question) -> float:
    worth = [
        question.kinds.get(kind, 0.0) * (1 - LATER_KIND * place)
        for place, kind in enumerate(part.kinds)
    ]
    if part.target.layer == 0:
        worth.append(STORY * question.kinds.get(None, 0.0))
    return max(worth, default=0.0) * KIND_IF_FOREIGN**question.foreign
