"""Which lines of a meeting to quote: suggestions, and lines in doubt.

Chooses only; knows nothing of how a quotation is shown. Only lines whose label
stands firmly are quoted as anything but doubtful, because telling somebody they
suggested something when they did not costs more than leaving one out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import chain, zip_longest

from coach.coding import Coding
from coach.labels import Flag, Label, Phase
from coach.review import OUTSIDE, Line

MOST = 3
"""So many suggestions, and so many lines in doubt, are enough to talk about."""

BEFORE_IDEAS = (Phase.PRESENTING, Phase.CLARIFYING, Phase.EXPLORING)

COUNTS_AS_PLAIN = "There is a plain one in the same turn, so the turn counts as plain."
"""Said of a suggestion in question form that is quoted from a plain turn."""


def find_suggestions(
    lines: Sequence[Line], before_ideas: Collection[Phase] = BEFORE_IDEAS
) -> tuple[Line, ...]:
    """Return the first line of every turn that suggests, unasked, before the ideas round.

    That is, in the phases ``before_ideas``; where no line lies in a
    round, anywhere. Lines in doubt are left out.
    """
    firsts: dict[int, Line] = {}
    for line in _list_unasked(lines, before_ideas):
        if _is_sure(line):
            firsts.setdefault(line.turn, line)
    return tuple(firsts.values())


def count_suggesting(lines: Sequence[Line], before_ideas: Collection[Phase] = BEFORE_IDEAS) -> int:
    """Return how many turns suggest, unasked, before the ideas round, in doubt or not."""
    return len({line.turn for line in _list_unasked(lines, before_ideas)})


def find_plain_turns(
    lines: Sequence[Line], before_ideas: Collection[Phase] = BEFORE_IDEAS
) -> frozenset[int]:
    """Return those of ``count_suggesting`` in which a suggestion is no question."""
    unasked = _list_unasked(lines, before_ideas)
    return frozenset(line.turn for line in unasked if Flag.DISGUISED_ADVICE not in line.flags)


def _list_unasked(lines: Sequence[Line], before_ideas: Collection[Phase]) -> list[Line]:
    rounds = any(line.round != OUTSIDE for line in lines)
    return [
        line
        for line in lines
        if line.label is Label.ADVICE
        and Flag.PERMISSION not in line.flags
        and (line.phase in before_ideas or not rounds)
    ]


def choose_suggestions(suggestions: Sequence[Line], *, most: int = MOST) -> tuple[Line, ...]:
    """Return a few of the suggestions, both kinds by turns, in the order they were made.

    Those in question form come first, because they are the harder ones to hear;
    within a kind, those whose reason can quote their own words, then the surest.
    Those whose words are erased are left out.
    """
    suggestions = [line for line in suggestions if not line.is_gone]
    clearest = sorted(suggestions, key=_clarity, reverse=True)
    disguised = [line for line in clearest if Flag.DISGUISED_ADVICE in line.flags]
    plain = [line for line in clearest if Flag.DISGUISED_ADVICE not in line.flags]
    by_turns = [line for line in chain(*zip_longest(disguised, plain)) if line is not None]
    chosen = {line.utterance.id for line in by_turns[:most]}
    return tuple(line for line in suggestions if line.utterance.id in chosen)


def _clarity(line: Line) -> tuple[bool, float]:
    """Return how plainly a line reads as it does: with a wording to point at, and how surely."""
    if line.coding is None:
        return False, 0.0
    prediction = line.coding.prediction
    return "“" in prediction.reason, prediction.probability


def find_unsure(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return every labelled line that could be read another way."""
    return tuple(line for line in lines if line.coding is not None and not line.coding.sure)


def choose_unsure(unsure: Sequence[Line], *, most: int = MOST) -> tuple[Line, ...]:
    """Return the lines hardest to call, in the order they were said.

    Inside a round before outside one; then by how close the two readings are.
    Those whose words are erased are left out.
    """
    unsure = [line for line in unsure if not line.is_gone]
    hardest = sorted(unsure, key=lambda line: (line.round == OUTSIDE, _margin(line)))[:most]
    chosen = {line.utterance.id for line in hardest}
    return tuple(line for line in unsure if line.utterance.id in chosen)


def find_second_reading(coding: Coding) -> Label:
    """Return the likeliest label beside the one that counts; the first listed of equals."""
    others = [label for label in Label if label is not coding.label]
    return max(others, key=lambda label: coding.prediction.scores.get(label, 0.0))


def _is_sure(line: Line) -> bool:
    return line.coding is not None and line.coding.sure


def _margin(line: Line) -> float:
    if line.coding is None:
        return 1.0
    scores = line.coding.prediction.scores
    return scores.get(line.coding.label, 0.0) - scores.get(find_second_reading(line.coding), 0.0)
