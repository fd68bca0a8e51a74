"""What came before and after whoever runs the meeting spoke of how the set was working.

Says nothing of what an intervention caused: it is often made because of what
came before it, and talk changes anyway.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from coach.labels import Label, Role
from coach.measures._intervention_words import AT_ANY_TIME, IN_BETWEEN
from coach.measures.ranges import (
    QUESTION_SHIFT,
    SUGGESTION_SHIFT,
    add_range,
    any_of,
    chance,
    count_unsure,
)
from coach.measures.scope import group_turns, select_labelled, select_round
from coach.measures.suggestion_kinds import UNINVITED, count_kinds, weigh_kinds
from coach.review import OUTSIDE, Line, Measure
from coach.transcript import ENCOURAGER_WORDS, count_words

WINDOW = 10
"""So many floor turns are looked at on either side."""

_NO_FACILITATOR = "No facilitator speaks here, so there was nobody to step in."
_NONE_FOUND = "No remark by the facilitator on how the set was working was found here."
_NO_TURNS = "Nothing was said on that side of it."

_CLOSERS = " \t.,;:!…\"'”’)]"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sides:
    """The floor turns before and after interventions, each once a side."""

    before: tuple[tuple[Line, ...], ...]
    after: tuple[tuple[Line, ...], ...]


def measure_interventions(lines: Sequence[Line]) -> tuple[Measure, ...]:
    """Return ``interventions``, and what came on either side of them.

    ``interventions`` = floor turns in which the facilitator speaks of how the
    set is working (``find_interventions``); unit "turn".
    ``suggestions_before_intervention``, ``_after_intervention``,
    ``open_before_intervention``, ``open_after_intervention`` = turns with a
    suggestion nobody asked for, and with an open question, of the ten floor
    turns either side within the round, or of as many as there are; from 0 to
    1, with ``count``, ``of`` and the range that the labels allow; unit "share
    of turns". Interventions, which are read from words alone, and short
    listening noises are left out of those turns, and one that lies near two
    interventions counts once a side. None with a reason where there is no
    facilitator, no intervention, or nothing on that side.

    Rounds are pooled, and windows never reach out of one.
    Source: domain research, sections 1.2 and 3.

    >>> from tests.builders import make_line, make_utterance
    >>> said = [make_line(Label.ADVICE, turn=1),
    ...     make_line(Label.OTHER, turn=2, role=Role.FACILITATOR,
    ...         utterance=make_utterance("Can I just pull us back?", id="b")),
    ...     make_line(Label.OPEN_QUESTION, turn=3)]
    >>> [(each.name, each.value) for each in measure_interventions(said)][:3]
    [('interventions', 1), ('suggestions_before_intervention', 1.0), \
('suggestions_after_intervention', 0.0)]
    """
    numbers = sorted({line.round for line in lines} - {OUTSIDE}) or [OUTSIDE]
    rounds = [select_round(lines, number) for number in numbers]
    found = [find_interventions(part) for part in rounds]
    count = sum(len(turns) for turns in found)
    reason = None if count else _NONE_FOUND
    if all(line.role is not Role.FACILITATOR for part in rounds for line in part):
        reason = _NO_FACILITATOR
    sides = [_find_sides(part, turns) for part, turns in zip(rounds, found, strict=True)]
    before = [turn for side in sides for turn in side.before]
    after = [turn for side in sides for turn in side.after]
    return (
        Measure(
            name="interventions",
            value=None if reason is _NO_FACILITATOR else count,
            unit="turn",
            reason=reason if reason is _NO_FACILITATOR else None,
        ),
        _share_suggesting("suggestions_before_intervention", before, reason),
        _share_suggesting("suggestions_after_intervention", after, reason),
        _share_asking("open_before_intervention", before, reason),
        _share_asking("open_after_intervention", after, reason),
    )


def find_interventions(lines: Sequence[Line]) -> tuple[int, ...]:
    """Return the floor turns in which the facilitator speaks of how the set is working.

    Comments such as "we have drifted", "let her finish", "is there a question
    in that?" or "keep that for later": read from words alone, so some are
    missed. Announcing the next phase is none, and neither is a question to the
    presenter.

    >>> from tests.builders import make_line, make_utterance
    >>> find_interventions([make_line(turn=3), make_line(turn=4, role=Role.FACILITATOR,
    ...     utterance=make_utterance("Let Ana finish."))])
    (4,)
    """
    opening = _find_openings(lines)
    return tuple(
        dict.fromkeys(
            line.turn
            for line in lines
            if line.role is Role.FACILITATOR and _comments(line, opening)
        )
    )


def _find_openings(lines: Sequence[Line]) -> frozenset[int]:
    """Return the floor turns with which a phase starts."""
    phases = [None, *(line.phase for line in lines)]
    return frozenset(
        line.turn for line, before in zip(lines, phases, strict=False) if line.phase is not before
    )


def _comments(line: Line, openings: Collection[int]) -> bool:
    text = line.utterance.text
    if AT_ANY_TIME.search(text.strip(_CLOSERS)):
        return True
    return line.turn not in openings and IN_BETWEEN.search(text.strip(_CLOSERS)) is not None


def _find_sides(lines: Sequence[Line], interventions: Sequence[int]) -> _Sides:
    turns = [turn for turn in group_turns(lines) if _is_substantive(turn)]
    before: set[int] = set()
    after: set[int] = set()
    others = [turn for turn in turns if turn[0].turn not in interventions]
    for number in interventions:
        earlier = [turn[0].turn for turn in others if turn[0].turn < number]
        later = [turn[0].turn for turn in others if turn[0].turn > number]
        before.update(earlier[-WINDOW:])
        after.update(later[:WINDOW])
    return _Sides(
        before=tuple(turn for turn in others if turn[0].turn in before),
        after=tuple(turn for turn in others if turn[0].turn in after),
    )


def _is_substantive(turn: Sequence[Line]) -> bool:
    """Say whether a turn is more than a listening noise."""
    text = " ".join(line.utterance.text for line in turn)
    spoken = turn[0].role is not Role.NOT_A_PERSON
    return spoken and ("?" in text or count_words(text) > ENCOURAGER_WORDS)


def _share_suggesting(name: str, turns: Sequence[Sequence[Line]], reason: str | None) -> Measure:
    """Return the share of turns with a suggestion that nobody had asked for."""
    weighed = [weigh_kinds(turn) for turn in turns]
    lines = [line for one in weighed for line in one.labelled]
    chances = [sum(sum(one.turns[kind]) for kind in UNINVITED) for one in weighed]
    each = [
        sum(parts)
        for one in weighed
        for parts in zip(*(one.lines[kind] for kind in UNINVITED), strict=True)
    ]
    count = sum(not count_kinds(turn).keys().isdisjoint(UNINVITED) for turn in turns)
    return add_range(
        _share(name, count, len(turns), reason),
        chances,
        shift=SUGGESTION_SHIFT,
        of=len(turns),
        unsure=count_unsure(lines, each),
    )


def _share_asking(name: str, turns: Sequence[Sequence[Line]], reason: str | None) -> Measure:
    """Return the share of turns with an open question."""
    parts = [select_labelled(turn) for turn in turns]
    lines = [line for part in parts for line in part]
    count = sum(any(line.label is Label.OPEN_QUESTION for line in part) for part in parts)
    return add_range(
        _share(name, count, len(turns), reason),
        [any_of(chance(line, Label.OPEN_QUESTION) for line in part) for part in parts],
        shift=QUESTION_SHIFT,
        of=len(turns),
        unsure=count_unsure(lines, [chance(line, Label.OPEN_QUESTION) for line in lines]),
    )


def _share(name: str, count: int, of: int, reason: str | None) -> Measure:
    unit = "share of turns"
    if reason or not of:
        return Measure(name=name, value=None, unit=unit, reason=reason or _NO_TURNS)
    return Measure(name=name, value=count / of, unit=unit, count=count, of=of)
