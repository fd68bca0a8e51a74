"""Find where one person says another's words back: four words in a row, or a number of things.

"What does getting on with everybody cost you?" has no word of its own matter
in common with "I get on with everybody", and plainly picks it up; so does "Is
she paid for six days?" pick up "She's working six days".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from coach.language.stems import stem

RUN_WORDS = 4
"""Three words in a row are shared by chance ("do you want"), four hardly ever."""

_REMEMBERED = 16_384
"""Texts; each line of a meeting is looked at several times, which has fewer lines than that."""

Run = tuple[str, ...]
"""So many words in a row, in the shape in which they are compared."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LEFT_OUT = frozenset(("um", "uh", "er", "erm", "so", "well", "and", "but", "actually"))
_COUNTING = """
three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
"""
_NUMBERS = frozenset(_COUNTING.split())
_JOINING = "a an and are as at but for if in is it of on or that the to was with you"
_GRAMMAR = frozenset(_JOINING.split())
_SEEN_FROM_YOU = {
    "i": "you",
    "me": "you",
    "my": "your",
    "mine": "yours",
    "myself": "yourself",
    "am": "are",
    "i'm": "you're",
    "i'd": "you'd",
    "i've": "you've",
    "i'll": "you'll",
}


@lru_cache(maxsize=_REMEMBERED)
def list_runs(text: str) -> frozenset[Run]:
    """Return every run of four words in a text, and every number with the word after it.

    "I" counts as "you", and fillers are left out.

    >>> list_runs("I get on with, um, everybody.") & list_runs("getting on with everybody")
    frozenset({('get', 'on', 'with', 'everybodi')})
    >>> list_runs("Six days.")
    frozenset({('six', 'day')})
    """
    shapes = [shape for shape, _, _ in _list_words(text)]
    return frozenset(run for _, run in _cut_runs(shapes))


def find_said_back(text: str, runs: AbstractSet[Run]) -> tuple[str, ...]:
    """Return what of a text is made of these runs, each stretch as long as it goes.

    >>> find_said_back("What is it you’d never tell her, then?", list_runs("I'd never tell her."))
    ('you’d never tell her',)
    """
    words = _list_words(text)
    covered: set[int] = set()
    for place, run in _cut_runs([shape for shape, _, _ in words]):
        if run in runs:
            covered.update(range(place, place + len(run)))
    firsts = [place for place in sorted(covered) if place - 1 not in covered]
    lasts = [place for place in sorted(covered) if place + 1 not in covered]
    return tuple(
        text[words[first][1] : words[last][2]] for first, last in zip(firsts, lasts, strict=True)
    )


def _cut_runs(shapes: Sequence[str]) -> Iterator[tuple[int, Run]]:
    """Yield the runs of a text's words, each with the place where it starts."""
    for place, shape in enumerate(shapes):
        if place + RUN_WORDS <= len(shapes):
            yield place, tuple(shapes[place : place + RUN_WORDS])
        if (shape in _NUMBERS or shape.isdecimal()) and place + 1 < len(shapes):
            counted = shapes[place + 1]
            if counted not in _GRAMMAR and counted not in _NUMBERS:
                yield place, (shape, counted)


def _list_words(text: str) -> list[tuple[str, int, int]]:
    """Return the words that count: how each is compared, where it starts and ends."""
    return [
        (shape, found.start(), found.end())
        for found in _WORD.finditer(text)
        if (shape := _shape(found[0]))
    ]


@lru_cache(maxsize=20_000)
def _shape(word: str) -> str:
    plain = word.lower().replace("’", "'")
    return "" if plain in _LEFT_OUT else stem(_SEEN_FROM_YOU.get(plain, plain))
