"""Which fact, layer or thread of a case a question is about.

Cues of the case and of the kind of question, and how alike the words are to the
case's own, weighed by how few parts of the case have them.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from coach.labels import Label
from coach.language.content_words import content_words
from coach.practice.case import Case, Layer
from coach.practice.kind_cues import KIND_CUES
from coach.practice.room import Target
from coach.practice.typed import fold

PHRASE = 2.0
"""For a phrase of the case's focus, for each word of it."""
FOCUS_WORD = 1.0
OWN_WORD = 0.35
"""For a word of what the presenter says there."""
KIND = 1.6
"""For a cue of a kind of question that the layer lists first; less for later ones."""
LEAST = 1.2
"""Below this a question is about nothing in the case."""
FACT_IF_CLOSED, LAYER_IF_CLOSED = 1.5, 0.6
FACT_IF_OPEN = 0.4
THREAD = 1.3

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_REMEMBERED = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """One part of a case: what it is, its phrases, and its words with their weights."""

    target: Target
    phrases: tuple[str, ...]
    words: tuple[tuple[str, float], ...]
    cues: tuple[tuple[str, float], ...] = ()


def find_focus(case: Case, said: str, label: Label) -> Target:
    """Return what a question is about: the best match among the case's parts, or nothing.

    Facts count for more where it is closed, layers and threads where it is open.
    """
    parts, rarity = _prepare(case)
    text = f" {fold(said)} "
    words = Counter(_list_stems(said))
    best, most = Target(), LEAST
    for part in parts:
        score = _match(part, text, words, rarity) * _lean(part.target, label)
        if score > most:
            best, most = part.target, score
    return best


def _match(part: _Part, text: str, words: Counter[str], rarity: dict[str, float]) -> float:
    phrases = [phrase for phrase in part.phrases if f" {phrase} " in text]
    score = sum(PHRASE * math.sqrt(len(phrase.split())) for phrase in phrases)
    score += sum(weight * rarity.get(word, 0.0) for word, weight in part.words if word in words)
    return score + max((weight for cue, weight in part.cues if f" {cue} " in text), default=0.0)


def _lean(target: Target, label: Label) -> float:
    is_closed = label is Label.CLOSED_QUESTION
    if target.fact is not None:
        return FACT_IF_CLOSED if is_closed else FACT_IF_OPEN
    if target.thread is not None:
        return THREAD * (LAYER_IF_CLOSED if is_closed else 1.0)
    return LAYER_IF_CLOSED if is_closed else 1.0


@lru_cache(maxsize=_REMEMBERED)
def _prepare_named(_id: str, case: Case) -> tuple[tuple[_Part, ...], dict[str, float]]:
    parts = (*_list_facts(case), *map(_make_layer, case.layers), *_list_threads(case))
    found = Counter(word for part in parts for word in {word for word, _ in part.words})
    rarity = {word: math.log((1 + len(parts)) / count) / 2 for word, count in found.items()}
    return parts, rarity


def _prepare(case: Case) -> tuple[tuple[_Part, ...], dict[str, float]]:
    return _prepare_named(case.id, case)


def _list_facts(case: Case) -> Iterable[_Part]:
    for fact in case.facts:
        yield _Part(
            target=Target(fact=fact.id),
            phrases=_phrases(fact.focus),
            words=_weigh(fact.focus, (fact.answer,)),
        )


def _make_layer(layer: Layer) -> _Part:
    says = layer.says
    own = (says.guarded, says.steady, says.full, *(again.says for again in layer.again))
    cues = [
        (fold(cue), KIND / (1 + 0.25 * place))
        for place, kind in enumerate(layer.kinds)
        for cue in KIND_CUES[kind]
    ]
    return _Part(
        target=Target(layer=layer.layer),
        phrases=_phrases(layer.focus),
        words=_weigh(layer.focus, own),
        cues=tuple(cues),
    )


def _list_threads(case: Case) -> Iterable[_Part]:
    for thread in case.threads:
        yield _Part(
            target=Target(thread=thread.id),
            phrases=_phrases((thread.words, *thread.focus)),
            words=_weigh((thread.words, *thread.focus), ()),
        )


def _phrases(focus: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fold(phrase) for phrase in focus))


def _weigh(focus: Sequence[str], own: Sequence[str]) -> tuple[tuple[str, float], ...]:
    weights = {word: OWN_WORD for text in own for word in _list_stems(text)}
    weights |= {word: FOCUS_WORD for phrase in focus for word in _list_stems(phrase)}
    return tuple(weights.items())


def _list_stems(text: str) -> list[str]:
    """Return stems of content words, and where there are none of any words."""
    return [word.stem for word in content_words(text)]
