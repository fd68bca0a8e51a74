"""How soon the first suggestion came that nobody had asked for.

Knows nothing of a meeting without rounds: there is no beginning to count from.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coach.labels import Flag, Label, Phase
from coach.measures.clock import NO_TIMES, read_clock
from coach.measures.scope import group_turns, select_labelled, select_round
from coach.review import OUTSIDE, Line, Measure
from coach.transcript import Transcript

_NO_ROUND = "No round is marked, so there is no beginning to count from."
_NONE_MADE = "No suggestion was made that had not been asked for."
_NO_PRESENTATION = "The presentation is not marked, so there is no moment to count from."
_BACKWARDS = "By the times in the file it came before the presentation began."


def measure_first_suggestion(
    lines: Sequence[Line], transcript: Transcript | None = None
) -> tuple[Measure, Measure]:
    """Return ``first_suggestion`` and ``first_suggestion_turns``.

    ``first_suggestion`` = start of the round's first uninvited suggestion
    minus start of its presentation (its first line of that phase, whoever
    says it); unit "second". From its start and not its end, because a
    suggestion may come while presenting. The first is the first that stands
    firmly, since so much hangs on one line; where every one is in doubt, the
    first of those. ``unsure`` says how many in doubt come before it. A range
    there is none, since it would have to know of suggestions that were not
    heard at all. A line without a time of its own takes the last
    one before it in its turn, or the turn's own, which is near enough. Times
    that only date blocks of talk are not used. ``first_suggestion_turns`` is
    which floor turn of the round, from 1, the suggestion is in; short
    listening noises are turns of their own there; unit "turn".

    Over several rounds both are of the round where it came soonest. Each is
    None with a reason where it cannot be said, ``first_suggestion`` also
    where one of the rounds cannot be timed. Without a ``transcript`` only the
    utterances' own times are known.
    Source: domain research, section 3.14.

    >>> from tests.builders import make_line, make_utterance
    >>> from coach.labels import Role
    >>> said = [make_line(role=Role.PRESENTER, phase=Phase.PRESENTING, turn=7,
    ...         utterance=make_utterance("It is the rota again.", id="a", start=100.0)),
    ...     make_line(Label.ADVICE, turn=8,
    ...         utterance=make_utterance("I would start over.", id="b", start=160.0))]
    >>> [measure.value for measure in measure_first_suggestion(said)]
    [60.0, 2]
    """
    numbers = sorted({line.round for line in lines} - {OUTSIDE})
    rounds = [select_round(lines, number) for number in numbers]
    found = [_First(lines=part, made=made) for part in rounds if (made := _find_made(part))]
    if not found:
        reason = _NONE_MADE if rounds else _NO_ROUND
        return _unknown("first_suggestion", "second", reason), _unknown(
            "first_suggestion_turns", "turn", reason
        )
    turns = min(_count_turns(first.lines, first.firm) for first in found)
    return (
        _find_soonest(found, read_clock(transcript, lines)),
        Measure(name="first_suggestion_turns", value=turns, unit="turn"),
    )


def _unknown(name: str, unit: str, reason: str) -> Measure:
    return Measure(name=name, value=None, unit=unit, reason=reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class _First:
    """The lines of a round, and those of its suggestions that nobody had asked for."""

    lines: tuple[Line, ...]
    made: tuple[Line, ...]

    @property
    def firm(self) -> Line:
        """The first that stands firmly, or the first of all where none does."""
        return next((line for line in self.made if _is_firm(line)), self.made[0])

    @property
    def doubtful(self) -> int:
        """How many in doubt come before it."""
        return self.made.index(self.firm)


def _find_made(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the suggestions of a round that nobody had asked for."""
    return tuple(
        line
        for line in select_labelled(lines)
        if line.label is Label.ADVICE and Flag.PERMISSION not in line.flags
    )


def _is_firm(line: Line) -> bool:
    return line.coding is not None and line.coding.sure


def _count_turns(lines: Sequence[Line], first: Line) -> int:
    """Return which floor turn of these lines the line is in, from 1."""
    order = [turn[0].turn for turn in group_turns(lines)]
    return order.index(first.turn) + 1


def _find_soonest(found: Sequence[_First], clock: Mapping[str, float]) -> Measure:
    """Return the smallest delay, or the first that is not known."""
    delays = [_measure_delay(first, clock) for first in found]
    return min(delays, key=lambda delay: -math.inf if delay.value is None else delay.value)


def _measure_delay(first: _First, clock: Mapping[str, float]) -> Measure:
    """Return the seconds from the presentation of a round to its first suggestion."""
    presenting = [line for line in first.lines if line.phase is Phase.PRESENTING]
    if not presenting:
        return _unknown("first_suggestion", "second", _NO_PRESENTATION)
    begun, made = (clock.get(line.utterance.id) for line in (presenting[0], first.firm))
    if begun is None or made is None:
        return _unknown("first_suggestion", "second", NO_TIMES)
    if made < begun:
        return _unknown("first_suggestion", "second", _BACKWARDS)
    return Measure(
        name="first_suggestion",
        value=made - begun,
        unit="second",
        unsure=first.doubtful,
    )
