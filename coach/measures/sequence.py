"""Who follows whom: whether questions were answered, and how the floor went round.

Group figures only: none of them says who it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from coach.labels import Role
from coach.measures.floor import (
    Stretch,
    chance_of_asking,
    explain_no_presenter,
    find_neighbours,
    find_presented,
    find_questions,
    find_stretches,
    is_known,
    measure_share,
    split_rounds,
)
from coach.measures.ranges import QUESTION_SHIFT, count_unsure, share_range
from coach.measures.scope import MEMBERS
from coach.review import Line, Measure

_NOT_FOLLOWED = "No question by a set member here was followed by somebody whose name is known."
_NO_CHANGES = "No change of turn between people whose names are known is marked here."
_NO_ASKERS = "No questions were asked here by set members who can be told apart."
_ROOM = "One label stands for several people, so turn changes among them cannot be seen."
_UNKNOWN = "Some of the words here have no speaker, so not every turn change can be seen."
_TOO_LITTLE = "Too little was said here to tell."


def measure_sequence(lines: Sequence[Line], *, few: int) -> tuple[Measure, ...]:
    """Return ``answered``, ``hub``, ``same_person_again`` and ``turn_taking``.

    ``answered`` = set members' asking turns that the presenter speaks after /
    those that anybody speaks after, with the range that the labels allow; unit
    "share". One minus it is piling on. An asking turn is what somebody says, a
    question in it, until somebody else takes the floor, so there are fewer of
    them than questions. ``hub`` = turn changes that involve the presenter /
    all turn changes; unit "share". Both have their counts alone below ``few``.

    ``same_person_again`` = the longest row of asking turns by one set member
    with only the presenter's turns between them; unit "turn": 1 where nobody
    asked twice running. A facilitator who follows up, as with actions, has no
    row, and breaks one. It has no range: the longest of several rows is no
    count of lines. ``turn_taking`` = (turns - 1) / (lines - 1), from 0 for a
    monologue to 1 where every line changes hands; unit "index".

    All within rounds and then pooled; without listening noises. Turns by an
    unknown speaker are left out of ``answered`` and ``hub`` and break a row;
    so does a label that stands for a room, with which ``hub`` and
    ``turn_taking`` are not known. None with a reason where no presenter
    speaks, except for ``turn_taking``. That and ``hub`` rest on who speaks, and
    hardly on labels, so they have no range.
    Source: domain research, section 3.9.

    >>> from tests.builders import make_line, make_utterance
    >>> talk = [("Ben", "What matters most?"), ("Ana", "That they ring me first."),
    ...     ("Ben", "What else?"), ("Eve", "And who would notice?"), ("Ana", "Nobody.")]
    >>> said = [make_line(turn=n, utterance=make_utterance(text, id=str(n), speaker=who),
    ...         role=Role.PRESENTER if who == "Ana" else Role.MEMBER)
    ...     for n, (who, text) in enumerate(talk)]
    >>> [(one.name, one.value, one.count, one.of) for one in measure_sequence(said, few=1)[:2]]
    [('answered', 0.6666666666666666, 2, 3), ('hub', 0.75, 3, 4)]
    >>> [(one.name, one.value) for one in measure_sequence(said, few=1)[2:]]
    [('same_person_again', 2), ('turn_taking', 1.0)]
    """
    rounds = find_presented(lines)
    return (
        _measure_answered(rounds, lines, few),
        _measure_hub(rounds, lines, few),
        _measure_same_person(rounds, lines),
        _measure_turn_taking(lines),
    )


def _measure_answered(
    rounds: Sequence[Sequence[Line]], lines: Sequence[Line], few: int
) -> Measure:
    followed = [
        (stretch, after[0].role is Role.PRESENTER)
        for part in rounds
        for _, stretch, after in find_neighbours(part)
        if after and _is_member(stretch[0]) and is_known(after[0])
    ]
    asked = [answered for stretch, answered in followed if find_questions(stretch)]
    reason = _NOT_FOLLOWED if rounds else explain_no_presenter(lines)
    measure = measure_share(
        "answered", sum(asked), len(asked), few=few, what="asking turn", reason=reason
    )
    return _add_range(measure, followed)


def _add_range(measure: Measure, followed: Sequence[tuple[Stretch, bool]]) -> Measure:
    """Return the share with what its labels allow: which turns ask is what is in doubt."""
    if measure.value is None:
        return measure
    chances = [chance_of_asking(stretch) for stretch, _ in followed]
    answered = [each for _, each in followed]
    low, high = share_range(
        measure.value,
        [one if yes else 0.0 for one, yes in zip(chances, answered, strict=True)],
        [0.0 if yes else one for one, yes in zip(chances, answered, strict=True)],
        shift=QUESTION_SHIFT,
    )
    lines = [line for stretch, _ in followed for line in stretch]
    unsure = count_unsure(lines, [chance_of_asking([line]) for line in lines])
    return replace(measure, low=low, high=high, unsure=unsure)


def _is_member(line: Line) -> bool:
    return line.role in MEMBERS and is_known(line)


def _measure_hub(rounds: Sequence[Sequence[Line]], lines: Sequence[Line], few: int) -> Measure:
    if any(line.role is Role.ROOM for line in lines):
        return Measure(name="hub", value=None, unit="share", reason=_ROOM)
    changes = [
        {one[0].role, other[0].role}
        for part in rounds
        for one, other in pairwise(find_stretches(part))
        if is_known(one[0]) and is_known(other[0])
    ]
    reason = _NO_CHANGES if rounds else explain_no_presenter(lines)
    count = sum(Role.PRESENTER in roles for roles in changes)
    return measure_share("hub", count, len(changes), few=few, what="turn change", reason=reason)


def _measure_same_person(rounds: Sequence[Sequence[Line]], lines: Sequence[Line]) -> Measure:
    longest = max((_find_longest_row(find_stretches(part)) for part in rounds), default=0)
    if longest:
        return Measure(name="same_person_again", value=longest, unit="turn")
    reason = _NO_ASKERS if rounds else explain_no_presenter(lines)
    return Measure(name="same_person_again", value=None, unit="turn", reason=reason)


def _find_longest_row(stretches: Sequence[Stretch]) -> int:
    """Return the most asking turns of one person with only the presenter between them."""
    asker, row, longest = "", 0, 0
    for stretch in stretches:
        first = stretch[0]
        if first.role is Role.PRESENTER:
            continue
        if first.role is not Role.MEMBER or not is_known(first):
            asker, row = "", 0
            continue
        if first.speaker != asker:
            asker, row = first.speaker, 0
        row += bool(find_questions(stretch))
        longest = max(longest, row)
    return longest


def _measure_turn_taking(lines: Sequence[Line]) -> Measure:
    reason = _find_unseen(lines)
    rounds = [find_stretches(part) for part in split_rounds(lines)]
    changes = sum(len(stretches) - 1 for stretches in rounds if stretches)
    steps = sum(sum(map(len, stretches)) - 1 for stretches in rounds if stretches)
    if reason or not steps:
        reason = reason or _TOO_LITTLE
        return Measure(name="turn_taking", value=None, unit="index", reason=reason)
    return Measure(name="turn_taking", value=changes / steps, unit="index")


def _find_unseen(lines: Sequence[Line]) -> str | None:
    """Return why some turn changes cannot be seen, if any cannot."""
    if any(line.role is Role.ROOM for line in lines):
        return _ROOM
    return None if all(is_known(line) for line in lines) else _UNKNOWN
