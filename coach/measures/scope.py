"""Which lines are counted together: a round, a phase, a floor turn.

Knows nothing about any one measure.
"""

from __future__ import annotations

from collections.abc import Sequence

from coach.labels import Phase, Role
from coach.review import OUTSIDE, Line

MEMBERS = (Role.MEMBER, Role.ROOM)
"""Who is a set member, neither presenting nor running the meeting."""


def select_rounds(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines inside rounds, or every line where none lies in a round.

    >>> from tests.builders import make_line
    >>> [line.round for line in select_rounds([make_line(round=0), make_line(round=1)])]
    [1]
    >>> [line.round for line in select_rounds([make_line(round=0)])]
    [0]
    """
    return tuple(line for line in lines if line.round != OUTSIDE) or tuple(lines)


def select_round(lines: Sequence[Line], number: int) -> tuple[Line, ...]:
    """Return the lines of one round; rounds count from 1."""
    return tuple(line for line in lines if line.round == number)


def select_phase(lines: Sequence[Line], phase: Phase) -> tuple[Line, ...]:
    """Return the lines of one phase, from every round among them."""
    return tuple(line for line in lines if line.phase is phase)


def select_labelled(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines whose labels count.

    Left out are a presenter's own words, which are never labelled, and labels
    in the file that are no person.
    """
    nobody = (Role.PRESENTER, Role.NOT_A_PERSON)
    return tuple(line for line in lines if line.label is not None and line.role not in nobody)


def list_phases(lines: Sequence[Line]) -> tuple[Phase, ...]:
    """Return the phases that occur in these lines, in the order phases are listed.

    >>> from tests.builders import make_line
    >>> said = [make_line(phase=Phase.IDEAS), make_line(phase=None), make_line()]
    >>> [phase.value for phase in list_phases(said)]
    ['exploring', 'ideas']
    """
    occurring = {line.phase for line in lines}
    return tuple(phase for phase in Phase if phase in occurring)


def group_turns(lines: Sequence[Line]) -> tuple[tuple[Line, ...], ...]:
    """Return the lines of each floor turn together, in order of first appearance.

    A floor turn goes on across short listening noises by others, so its lines
    need not stand next to one another. One that goes on into another round is
    a turn in each, so that rounds add up.

    >>> from tests.builders import make_line
    >>> said = [make_line(turn=1), make_line(turn=2), make_line(turn=1)]
    >>> [len(turn) for turn in group_turns(said)]
    [2, 1]
    """
    turns: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        turns.setdefault((line.round, line.turn), []).append(line)
    return tuple(tuple(turn) for turn in turns.values())
