"""Which kind of suggestion a turn comes to, and how likely it is to be of each.

Knows nothing of which turns are counted together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coach.labels import Flag, Label, Phase
from coach.measures.ranges import any_of, chance
from coach.measures.scope import group_turns, select_labelled
from coach.review import Line

INVITED_UNREAD = 0.05
"""How often a suggestion that does not read as asked for was, outside the ideas round."""
QUESTION_DISGUISES = 0.75
"""How often what reads as a question, and is a suggestion, is one in question form."""


class SuggestionKind(StrEnum):
    """What kind of suggestion a whole turn comes to."""

    PLAIN = "plain"
    DISGUISED = "disguised"
    INVITED = "invited"


UNINVITED = (SuggestionKind.PLAIN, SuggestionKind.DISGUISED)
"""The kinds that nobody had asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """Lines, and how likely each of them, and each turn, is to suggest what is counted.

    ``lines`` holds a probability a line, ``turns`` one a floor turn.
    """

    labelled: tuple[Line, ...]
    lines: Mapping[SuggestionKind, tuple[float, ...]]
    turns: Mapping[SuggestionKind, tuple[float, ...]]


def weigh_kinds(lines: Sequence[Line]) -> Weighed:
    """Work out how likely each line, and each floor turn, is to be of each kind.

    >>> from tests.builders import make_line
    >>> weighed = weigh_kinds([make_line(Label.ADVICE, [Flag.PERMISSION])])
    >>> weighed.turns[SuggestionKind.INVITED]
    (0.97,)
    """
    labelled = select_labelled(lines)
    each = {id(line): _weigh_line(line) for line in labelled}
    turns = [_weigh_turn([each[id(line)] for line in turn]) for turn in group_turns(labelled)]
    return Weighed(
        labelled=labelled,
        lines={kind: tuple(each[id(line)][kind] for line in labelled) for kind in SuggestionKind},
        turns={kind: tuple(turn[kind] for turn in turns) for kind in SuggestionKind},
    )


def _weigh_line(line: Line) -> Mapping[SuggestionKind, float]:
    """Return how likely a line is to be a suggestion of each kind.

    A line that does not read as a suggestion has no flags to tell of which
    kind it would be: in the ideas round it was asked for, and a question is
    more often than not in question form.
    """
    advice = chance(line, Label.ADVICE)
    invited, disguised = _expect_invited(line), _expect_disguised(line)
    uninvited = advice * (1 - invited)
    return {
        SuggestionKind.PLAIN: uninvited * (1 - disguised),
        SuggestionKind.DISGUISED: uninvited * disguised,
        SuggestionKind.INVITED: advice * invited,
    }


def _expect_invited(line: Line) -> float:
    """Return how likely a line is to be asked for, if it is a suggestion."""
    if line.coding is not None and line.coding.is_by_person:
        return float(Flag.PERMISSION in line.flags)
    reads_so = line.label is Label.ADVICE and Flag.PERMISSION in line.flags
    return 1.0 if reads_so or line.phase is Phase.IDEAS else INVITED_UNREAD


def _expect_disguised(line: Line) -> float:
    """Return how likely a line is to be in question form, if it is a suggestion."""
    if line.label is Label.ADVICE:
        return float(Flag.DISGUISED_ADVICE in line.flags)
    return QUESTION_DISGUISES if line.label is not None and line.label.is_question else 0.0


def _weigh_turn(
    chances: Sequence[Mapping[SuggestionKind, float]],
) -> Mapping[SuggestionKind, float]:
    """Return how likely a turn of these lines is to come to each kind."""
    plain = any_of([each[SuggestionKind.PLAIN] for each in chances])
    uninvited = any_of(
        [each[SuggestionKind.PLAIN] + each[SuggestionKind.DISGUISED] for each in chances]
    )
    anything = any_of([sum(each.values()) for each in chances])
    return {
        SuggestionKind.PLAIN: plain,
        SuggestionKind.DISGUISED: uninvited - plain,
        SuggestionKind.INVITED: anything - uninvited,
    }


def count_kinds(lines: Sequence[Line]) -> Counter[SuggestionKind]:
    """Count the turns with a suggestion in them, each under its kind.

    >>> from tests.builders import make_line
    >>> count_kinds([make_line(Label.ADVICE)])[SuggestionKind.PLAIN]
    1
    """
    advice = [line for line in select_labelled(lines) if line.label is Label.ADVICE]
    return Counter(_find_kind(turn) for turn in group_turns(advice))


def _find_kind(advice: Sequence[Line]) -> SuggestionKind:
    """Return what kind of suggestion these lines of one turn come to."""
    uninvited = [line for line in advice if Flag.PERMISSION not in line.flags]
    if not uninvited:
        return SuggestionKind.INVITED
    disguised = all(Flag.DISGUISED_ADVICE in line.flags for line in uninvited)
    return SuggestionKind.DISGUISED if disguised else SuggestionKind.PLAIN
