"""Find quotations and bracketed notes, inside which nothing is cut.

What is never closed, or runs on too long to be one quotation, is taken for a
stray mark: an apostrophe, or a bracket somebody forgot.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from enum import Enum, auto

from coach.language.wordlists import ELISIONS

LONGEST_ENCLOSURE = 30
"""Tokens; more than these between two marks are not one quotation."""


class _Kind(Enum):
    SINGLE = auto()
    DOUBLE = auto()
    BRACKET = auto()


_OPENING = {
    **dict.fromkeys("'‘", _Kind.SINGLE),
    **dict.fromkeys('"“«', _Kind.DOUBLE),
    **dict.fromkeys("([{", _Kind.BRACKET),
}
_CLOSING = {
    **dict.fromkeys("'’", _Kind.SINGLE),
    **dict.fromkeys('"”»', _Kind.DOUBLE),
    **dict.fromkeys(")]}", _Kind.BRACKET),
}
OPENERS = "".join(_OPENING)
"""Marks that may stand before the first letter of a token."""
CLOSERS = "".join(_CLOSING)
"""Marks that may stand after the last mark of a sentence."""

_MARKS = re.compile(r"\W*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosures:
    """Where a turn's quotations and notes are, by token position.

    Nothing may be cut after a position in ``inside``; ``notes`` gives, for the
    first token of a bracketed note, its last.
    """

    inside: Set[int]
    notes: Mapping[int, int]


def find_enclosures(tokens: Sequence[str]) -> Enclosures:
    """Return the quotations and notes of a turn.

    A quotation that is the whole turn does not count: a file that puts every
    turn in quotation marks says nothing by them.

    >>> sorted(find_enclosures("He said 'No. Not now.' and left.".split()).inside)
    [2, 3]
    """
    inside: set[int] = set()
    notes: dict[int, int] = {}
    opened: dict[_Kind, int] = {}
    for position, token in enumerate(tokens):
        if token[0].isalnum() and (token[-1].isalnum() or not opened):
            continue
        for kind, start in _pair_marks(token, position, opened):
            if position - start >= LONGEST_ENCLOSURE or position - start == len(tokens) - 1:
                continue
            inside.update(range(start, position))
            if kind is _Kind.BRACKET:
                notes[start] = position
    return Enclosures(inside=inside, notes=notes)


def _pair_marks(
    token: str, position: int, opened: dict[_Kind, int]
) -> tuple[tuple[_Kind, int], ...]:
    """Note what opens at this token in ``opened``; return what closes there, and its start."""
    leading, trailing = _leading_marks(token), _leading_marks(token[::-1])
    stands_alone = len(leading) == len(token)
    for kind in _kinds_opened(token, leading):
        if not (stands_alone and kind in opened):
            opened[kind] = position
    closed = {_CLOSING[mark] for mark in trailing if mark in _CLOSING}
    return tuple(
        (kind, opened.pop(kind))
        for kind in _Kind
        if kind in closed and kind in opened and not (stands_alone and opened[kind] == position)
    )


def _kinds_opened(token: str, leading: str) -> set[_Kind]:
    """Return the kinds of mark that open before a token's word; an elision opens none."""
    word = token[len(leading) :].rstrip(CLOSERS + ".,?!").lower()
    if leading == "'" and (word in ELISIONS or word[:1].isdigit()):
        return set()
    return {_OPENING[mark] for mark in leading if mark in _OPENING}


def _leading_marks(token: str) -> str:
    found = _MARKS.match(token)
    return found.group() if found else ""
