"""Which row of the presenter's table a turn falls under, and what it does to openness.

Source: domain research, section 4.3. Where a reading is not sure, the kinder
label counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from coach.labels import Flag, Label
from coach.language.content_words import content_words
from coach.practice.case import Case
from coach.practice.typed import fold
from coach.practice.words_shared import find_kept_words, says_back
from coach.transcript import count_words


class Move(StrEnum):
    """One row of the table; the last four are a case's own."""

    OPEN = "open"
    OPEN_WHY = "open_why"
    OPEN_LEADING = "open_leading"
    STACKED = "stacked"
    SAID_ALREADY = "said_already"
    CLOSED = "closed"
    CLOSED_RUN = "closed_run"
    CLOSED_LEADING = "closed_leading"
    CHECK = "check"
    REFLECTION = "reflection"
    THANKS = "thanks"
    OWN_STORY = "own_story"
    ADVICE = "advice"
    DISGUISED = "disguised"
    PERMITTED = "permitted"
    WAIT = "wait"
    OVER_PROBING = "over_probing"
    ASKS_LEAVE = "asks_leave"
    OWNING = "owning"
    ASKED_BACK = "asked_back"


EFFECTS = {
    Move.OPEN: 1.0,
    Move.OPEN_WHY: 0.5,
    Move.CLOSED_RUN: -0.5,
    Move.CLOSED_LEADING: -0.5,
    Move.CHECK: 0.5,
    Move.REFLECTION: 0.5,
    Move.OWN_STORY: -0.5,
    Move.ADVICE: -1.5,
    Move.DISGUISED: -1.0,
    Move.WAIT: 0.5,
    Move.ASKED_BACK: 1.0,
}
"""What each does to openness; nothing, where it is not here."""

UPTAKE = 0.5
"""More for an open question that picks up a presenter's word."""
LONG_RUN_UP = 0.5
"""By which the effect of a turn with a long run-up is multiplied."""
RUN_OF_CLOSED = 3
"""From this closed question in a row on, answers get shorter."""
STORY_WORDS = 40
SAME_AGAIN = 3
"""The same invitation so often gets nothing new."""
TWICE_RUNNING = 2
"""How many checks and reflections in a row still open somebody up."""

_OWN_VIEW = re.compile(
    r"\b(i think|i reckon|i feel|i'd|i’d|i would|if i were|in my (view|opinion)|you (should|could"
    r"|ought|must|need to)|we (could|should)|why not|let's|let’s)\b",
    re.IGNORECASE,
)
"""What the trainee thinks, or would do, is none of it said back."""
_ASKS_LEAVE = re.compile(
    r"\b((can|could|may|might|shall) i|would it help|(do|would) you (want|like)|if you like)\b",
    re.IGNORECASE,
)
_INVITES = re.compile(
    r"((so|and|ok|okay|well|please) )*((can|could|would) you )?(tell|say|go on)\b"
)
"""An invitation to go on talking, whatever its small words."""

_CLOSED_MOVES = frozenset({Move.CLOSED, Move.CLOSED_RUN, Move.CLOSED_LEADING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the trainee said in a turn, and how it reads."""

    said: str
    label: Label
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What a turn is seen against: the run so far.

    ``heard`` is all that the presenter said, ``moves`` the rows so far,
    ``asked`` the trainee's turns, both oldest first; ``is_senior`` is whether
    the trainee plays the presenter's senior.
    """

    case: Case
    heard: str
    moves: Sequence[Move] = ()
    asked: Sequence[Asked] = ()
    is_senior: bool = False


def find_move(now: Asked, before: Before) -> Move:
    """Return the row that a turn falls under."""
    if special := _find_special(now, before):
        return special
    if now.label is Label.ADVICE:
        return _find_advice(now, before)
    if now.label is Label.OTHER:
        return _find_other(now, before)
    if Flag.STACKED in now.flags:
        return Move.STACKED
    if _is_said_again(now, before):
        return Move.SAID_ALREADY
    return _find_open(now) if now.label is Label.OPEN_QUESTION else _find_closed(now, before)


def _find_special(now: Asked, before: Before) -> Move | None:
    """Return a row that this case alone has."""
    senior, asks = before.case.senior, before.case.asks_for_advice
    is_advice = now.label is Label.ADVICE
    if before.is_senior and senior and not is_advice and holds(now.said, senior.owning.focus):
        return Move.OWNING
    if asks and not is_advice and holds(now.said, asks.asked_back.focus):
        return Move.ASKED_BACK
    return None


def _find_advice(now: Asked, before: Before) -> Move:
    asked_leave = bool(before.moves) and before.moves[-1] in (Move.ASKS_LEAVE, Move.ASKED_BACK)
    # Where the presenter's first words ask for advice, leave is still to be asked.
    is_straight_off = bool(before.case.asks_for_advice) and not _ASKS_LEAVE.search(now.said)
    is_straight_off = is_straight_off and Move.ASKED_BACK not in before.moves
    if asked_leave or (Flag.PERMISSION in now.flags and not is_straight_off):
        return Move.PERMITTED
    return Move.DISGUISED if Flag.DISGUISED_ADVICE in now.flags else Move.ADVICE


def _find_other(now: Asked, before: Before) -> Move:
    if Flag.PERMISSION in now.flags:
        return Move.ASKS_LEAVE
    if count_words(now.said) > STORY_WORDS:
        return Move.OWN_STORY
    is_own_view = _OWN_VIEW.search(now.said) is not None
    is_said_back = says_back(now.said, before.heard) and not is_own_view
    return Move.REFLECTION if is_said_back else Move.THANKS


def _find_open(now: Asked) -> Move:
    if Flag.LEADING in now.flags:
        return Move.OPEN_LEADING
    return Move.OPEN_WHY if Flag.WHY in now.flags else Move.OPEN


def _find_closed(now: Asked, before: Before) -> Move:
    if Flag.LEADING in now.flags:
        return Move.CLOSED_LEADING
    is_check = Flag.STATEMENT_AS_QUESTION in now.flags
    if is_check and says_back(now.said, before.heard):
        return Move.CHECK
    run = count_run(before.moves, _CLOSED_MOVES)
    return Move.CLOSED_RUN if run + 1 >= RUN_OF_CLOSED else Move.CLOSED


def count_run(moves: Sequence[Move], wanted: frozenset[Move]) -> int:
    """Return how many of the last moves, in a row, are among those wanted; waiting is none."""
    run = 0
    for move in reversed([each for each in moves if each is not Move.WAIT]):
        if move not in wanted:
            break
        run += 1
    return run


def _is_said_again(now: Asked, before: Before) -> bool:
    """Say whether this is the same invitation for the third time, whatever its small words."""
    same = [each for each in before.asked if _shape(each.said) == _shape(now.said)]
    return len(same) + 1 >= SAME_AGAIN


def _shape(said: str) -> tuple[str, ...]:
    stems = tuple(sorted({word.stem for word in content_words(said)}))
    plain = "" if _INVITES.match(fold(said)) else fold(said)
    return stems or (plain,)


def holds(said: str, phrases: Sequence[str]) -> bool:
    """Say whether one of some phrases is in what was said, as whole words.

    >>> holds("I may have made that hard to say.", ["hard to say"])
    True
    """
    text = f" {fold(said)} "
    return any(f" {fold(phrase)} " in text for phrase in phrases)


def weigh(move: Move, now: Asked, before: Before) -> float:
    """Return what a turn does to openness, before it is kept between 0 and 6."""
    effect = EFFECTS.get(move, 0.0)
    if move in (Move.CHECK, Move.REFLECTION):
        run = count_run(before.moves, frozenset({Move.CHECK, Move.REFLECTION}))
        effect = effect if run < TWICE_RUNNING else 0.0
    if move is Move.OPEN and find_kept_words(now.said, before.heard):
        effect += UPTAKE
    return effect * LONG_RUN_UP if Flag.TOO_LONG in now.flags and effect > 0 else effect
