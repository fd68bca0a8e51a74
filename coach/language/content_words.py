"""Find the words that carry the matter of what somebody says.

Left out are grammar, fillers, numbers in words, contractions, and the verbs
and nouns of any talk at all. What is left is compared by its stem.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from coach.language.stems import stem
from coach.language.stop_words import STOP_WORDS

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_NO_CONTENT = frozenset({"t", "clock", "all", "know", "em"})
"""After an apostrophe: "don't", "o'clock", "y'all", "y'know"; what stands before says nothing."""

_REMEMBERED = 16_384
"""Texts; several measures look at each line of a meeting, which has fewer lines than that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentWord:
    """A word that carries matter.

    ``stem`` is what it is compared by, ``word`` how it was written, ``place``
    which word of the text it is, from 0: words next to each other differ by 1.
    ``is_name`` is whether a capital inside a sentence makes it somebody's or
    something's name.
    """

    stem: str
    word: str
    place: int
    is_name: bool = False


@lru_cache(maxsize=_REMEMBERED)
def content_words(text: str) -> tuple[ContentWord, ...]:
    """Return the content words of a text, in order, with repetitions.

    >>> [(word.word, word.stem) for word in content_words("Um, what's dreading Maya's rota like?")]
    [('dreading', 'dread'), ('Maya', 'maya'), ('rota', 'rota')]
    """
    shouted = text.isupper()
    return tuple(
        ContentWord(
            stem=stem(base.lower().replace("’", "'")),
            word=base,
            place=place,
            is_name=base[0].isupper() and not shouted and not _opens(text, found.start()),
        )
        for place, found in enumerate(_WORD.finditer(text))
        if (base := _find_base(found[0]))
    )


def _opens(text: str, start: int) -> bool:
    """Say whether a sentence, or a quotation, opens at this letter."""
    before = text[:start].rstrip()
    return not before or not (before[-1].isalnum() or before[-1] in ",;'’")


@lru_cache(maxsize=20_000)
def _find_base(word: str) -> str:
    """Return a word without its 's, 'll or 've, or nothing where it has no content."""
    base, _, rest = word.partition("'" if "'" in word else "’")
    if len(base) == 1 and rest.lower() not in _NO_CONTENT and len(rest) > 2:
        return word
    if len(base) < 2 or rest.lower() in _NO_CONTENT or base.lower() in STOP_WORDS:
        return ""
    return base
