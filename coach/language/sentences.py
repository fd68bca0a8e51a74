"""Find where sentences end in a turn that has punctuation.

A token is what stands between two spaces. An end is never found inside a
token, because cutting there would change the text: a full stop with no space
after it ("so.Then") joins two sentences for good.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from enum import Enum, auto
from itertools import islice, pairwise

from coach.language.enclosures import CLOSERS, OPENERS, find_enclosures
from coach.language.wordlists import (
    ABBREVIATIONS,
    FIRST_PERSON,
    MONTHS_AND_DAYS,
    NEVER_LAST,
    NUMBERED,
    REPORTING_VERBS,
    STARTERS,
    SWITCHES,
    bare,
)

_DASHES = "-–—"
_LONE_DASHES = frozenset(_DASHES)
_TERMINALS = frozenset(".?!…")
_POSSIBLE_LAST = _TERMINALS | frozenset(CLOSERS) | frozenset(_DASHES)
_QUOTE_CLOSERS = frozenset("'\"’”»")
_CANNOT_OPEN = frozenset(".,;:/…" + _DASHES)
_QUOTED_ASK = re.compile(r"[?!…]['\"’”»]\Z")
_FEWEST_CHANGES = 3
_DOTTED = re.compile(r"(?:\w\.)+\w")


class _Stop(Enum):
    """How firmly a token's last mark says that a sentence is over."""

    NONE = auto()
    FIRM = auto()
    ABBREVIATED = auto()
    """A full stop that may only mark a short form: U.K., a.m., J."""
    PAUSE = auto()
    CUT_OFF = auto()


# After a pause, "I" is more often a restart than a new thought.
_WORDS_THAT_OPEN = {
    _Stop.ABBREVIATED: STARTERS,
    _Stop.PAUSE: STARTERS - FIRST_PERSON,
    _Stop.CUT_OFF: SWITCHES,
}


def find_sentence_ends(tokens: Sequence[str]) -> tuple[int, ...]:
    """Return the positions at which a new sentence starts, the first left out.

    >>> find_sentence_ends("Who? Mr. Lamb asked at 9 a.m. What then?".split())
    (1, 7)
    """
    is_cased = _is_cased(tokens)
    marks = _find_marks(tokens)
    enclosures = find_enclosures(tokens)
    starts: list[int] = []
    for position, token in enumerate(islice(tokens, len(tokens) - 1)):
        if token[-1] not in _POSSIBLE_LAST:
            continue
        # A note such as [laughs] belongs to what was said before it.
        start = enclosures.notes.get(position + 1, position) + 1
        if start == len(tokens) or start - 1 in enclosures.inside:
            continue
        opener = _find_opener(tokens, start, marks, enclosures.notes)
        if _ends_at(tokens, position, opener, is_cased) and starts[-1:] != [start]:
            starts.append(start)
    return tuple(starts)


def _find_opener(
    tokens: Sequence[str], start: int, marks: frozenset[str], notes: Mapping[int, int]
) -> int:
    """Return the position of the first word, behind a mark for a change of speaker."""
    if tokens[start] not in marks:
        return start
    return min(notes.get(start + 1, start) + 1, len(tokens) - 1)


def _ends_at(tokens: Sequence[str], position: int, start: int, is_cased: bool) -> bool:
    """Say whether the token ends a sentence and the one at ``start`` opens the next."""
    following = tokens[start].lstrip(OPENERS)
    stop = _find_stop(tokens[position], following)
    if stop is _Stop.NONE or not _can_open(following, is_cased):
        return False
    if tokens[position][-1] in _QUOTE_CLOSERS and not is_cased:
        return False
    if _QUOTED_ASK.search(tokens[position]) and _reports(tokens[start : start + 2]):
        return False
    return stop is _Stop.FIRM or bare(following) in _WORDS_THAT_OPEN[stop]


def _find_marks(tokens: Sequence[str]) -> frozenset[str]:
    """Return the dashes that stand for a change of speaker in this turn of several people.

    A dash or two after a full stop may bring an afterthought; more of them do not.
    """
    counts = Counter(
        mark
        for before, mark in pairwise(tokens)
        if mark in _LONE_DASHES and before[-1] in _POSSIBLE_LAST
    )
    return frozenset(mark for mark, count in counts.items() if count >= _FEWEST_CHANGES)


def _find_stop(token: str, following: str) -> _Stop:
    """Judge the last mark of a token, closing quotes and brackets aside."""
    core = token.rstrip(CLOSERS)
    last = core[-1:]
    if last in ("?", "!"):
        return _Stop.FIRM
    if last == "…" or core.endswith(".."):
        return _Stop.PAUSE
    if last == ".":
        return _judge_full_stop(core.lstrip(OPENERS)[:-1], following)
    is_cut_off = last != "" and last in _DASHES and core.strip(_DASHES) != ""
    return _Stop.CUT_OFF if is_cut_off else _Stop.NONE


def _judge_full_stop(word: str, following: str) -> _Stop:
    """Judge the full stop after a word by whether the word is a short form."""
    lowered = word.lower()
    if lowered in NEVER_LAST:
        return _Stop.NONE
    takes_number = lowered in NUMBERED or word in MONTHS_AND_DAYS
    if takes_number and following[:1].isdigit():
        return _Stop.NONE
    is_initial = len(word) == 1 and word.isalpha() and lowered != "i"
    is_short_form = is_initial or lowered in ABBREVIATIONS or _DOTTED.fullmatch(word) is not None
    return _Stop.ABBREVIATED if is_short_form else _Stop.FIRM


def _can_open(word: str, is_cased: bool) -> bool:
    """Say whether a sentence may start with this word."""
    if not word or word[0] in _CANNOT_OPEN:
        return False
    return not (is_cased and word[0].islower())


def _reports(tokens: Sequence[str]) -> bool:
    """Say whether these words tell who spoke the words before: 'Why?' Colin asked."""
    return any(bare(token) in REPORTING_VERBS for token in tokens)


def _is_cased(tokens: Sequence[str]) -> bool:
    """Say whether the turn shows its sentence starts by capitals."""
    if tokens[0].lstrip(OPENERS)[:1].isupper():
        return True
    return any(
        token[-1] in _TERMINALS
        and following.lstrip(OPENERS)[:1].isupper()
        and bare(following) not in FIRST_PERSON
        for token, following in pairwise(tokens)
    )
