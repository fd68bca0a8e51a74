"""How many questions were asked, and how many of them were open.

Counts lines, not turns: three questions in one breath are three questions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coach.labels import Label
from coach.measures.ranges import (
    QUESTION_SHIFT,
    add_range,
    chance,
    count_unsure,
    share_range,
)
from coach.measures.scope import select_labelled
from coach.review import Line, Measure, drop_afterthoughts

CHECK_HOLDS = 0.75
"""How often what reads as a check is one, where it is a closed question at all."""
CHECK_UNREAD = 0.05
"""How often a closed question that reads as some other ask is one."""
CHECK_UNHEARD = 0.4
"""How often a closed question that reads as no ask at all is one."""

_KINDS = ("open_questions", "closed_questions", "checks")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """The lines whose labels count, and how likely each is to be of each kind."""

    lines: tuple[Line, ...]
    chances: Mapping[str, tuple[float, ...]]


def measure_questions(lines: Sequence[Line], *, few: int) -> tuple[Measure, ...]:
    """Return the counts of ``count_questions`` and ``open_share``.

    ``open_share`` = open / (open + closed), from 0 to 1, with the range that
    the labels allow it; unit "share". Checks are left out of both. Below
    ``few`` questions it is None with a reason, and its count and of are still
    given. Source: labelling guide, section 11; domain research, section 3.1.

    >>> from tests.builders import make_line
    >>> said = [make_line(Label.OPEN_QUESTION)] * 6 + [make_line(Label.CLOSED_QUESTION)] * 4
    >>> share = measure_questions(said, few=10)[-1]
    >>> share.value, round(share.low, 2), round(share.high, 2)
    (0.6, 0.53, 0.69)
    >>> measure_questions(said, few=11)[-1].reason
    'Only 10 questions were asked here: below 11, the counts say more than a share.'
    """
    asked = _weigh(lines)
    counts = _count(asked)
    return (*counts, _share_open(counts, asked, few))


def count_questions(lines: Sequence[Line]) -> tuple[Measure, ...]:
    """Return ``open_questions``, ``closed_questions`` and ``checks``.

    Each is a count of lines, with the range that the labels allow it; unit
    "question". A check of understanding is a closed question worded as a
    statement that does not hint at an answer; it is kept apart and is not
    among ``closed_questions``. What only rounds off the question before it is
    counted with that (``drop_afterthoughts``). A presenter's own words are
    never counted. With no lines, each is 0. Source: labelling guide, section 11.

    >>> from coach.labels import Flag
    >>> from tests.builders import make_line
    >>> said = [make_line(Label.OPEN_QUESTION), make_line(Label.CLOSED_QUESTION),
    ...     make_line(Label.CLOSED_QUESTION, [Flag.STATEMENT_AS_QUESTION], turn=2),
    ...     make_line(Label.CLOSED_QUESTION, [Flag.STATEMENT_AS_QUESTION, Flag.LEADING])]
    >>> [(measure.name, measure.value) for measure in count_questions(said)]
    [('open_questions', 1), ('closed_questions', 2), ('checks', 1)]
    """
    return _count(_weigh(lines))


def open_to_closed(lines: Sequence[Line]) -> Measure:
    """Return ``open_to_closed``: how many open questions there were to each closed one.

    = open / max(closed, 1), checks left out; unit "open question to each
    closed one". ``count`` is the open ones, ``of`` all of both. It says the
    same as ``open_share`` and is harder to read: offer one or the other,
    never both; ``measure_questions`` offers the share.
    Source: domain research, section 3.2.

    >>> from tests.builders import make_line
    >>> said = [make_line(Label.OPEN_QUESTION)] * 6 + [make_line(Label.CLOSED_QUESTION)] * 4
    >>> open_to_closed(said).value
    1.5
    """
    opened, closed = (int(measure.value or 0) for measure in count_questions(lines)[:2])
    asked = opened + closed
    return Measure(
        name="open_to_closed",
        value=opened / max(closed, 1) if asked else None,
        unit="open question to each closed one",
        count=opened,
        of=asked,
        reason=None if asked else _say_too_few(0, 0),
    )


def _weigh(lines: Sequence[Line]) -> _Asked:
    labelled = drop_afterthoughts(select_labelled(lines))
    closed = [chance(line, Label.CLOSED_QUESTION) for line in labelled]
    checks = [each * _expect_check(line) for each, line in zip(closed, labelled, strict=True)]
    rest = tuple(one - check for one, check in zip(closed, checks, strict=True))
    opened = tuple(chance(line, Label.OPEN_QUESTION) for line in labelled)
    kinds = (opened, rest, tuple(checks))
    return _Asked(lines=labelled, chances=dict(zip(_KINDS, kinds, strict=True)))


def _expect_check(line: Line) -> float:
    """Return how likely a line is to be a check, if it is a closed question."""
    if line.coding is not None and line.coding.is_by_person:
        return float(line.is_check)
    if line.label is Label.OTHER:
        return CHECK_UNHEARD
    read = line.label is Label.CLOSED_QUESTION and line.is_check
    return CHECK_HOLDS if read else CHECK_UNREAD


def _count(asked: _Asked) -> tuple[Measure, ...]:
    opened = sum(line.label is Label.OPEN_QUESTION for line in asked.lines)
    closed = [line for line in asked.lines if line.label is Label.CLOSED_QUESTION]
    checks = sum(line.is_check for line in closed)
    counts = dict(zip(_KINDS, (opened, len(closed) - checks, checks), strict=True))
    return tuple(_make_count(name, count, asked) for name, count in counts.items())


def _make_count(name: str, count: int, asked: _Asked) -> Measure:
    return add_range(
        Measure(name=name, value=count, unit="question"),
        asked.chances[name],
        shift=QUESTION_SHIFT,
        unsure=count_unsure(asked.lines, asked.chances[name]),
    )


def count_asked(lines: Sequence[Line], *, name: str) -> Measure:
    """Return, under a name, how many questions there were of any kind, checks among them.

    With the range that the labels allow; unit "question".

    >>> from tests.builders import make_line
    >>> asked = count_asked([make_line(), make_line(Label.OTHER)], name="asked_while_presenting")
    >>> asked.value, asked.low, asked.high
    (1, 1, 1)
    """
    labelled = drop_afterthoughts(select_labelled(lines))
    chances = [chance(line, Label.OPEN_QUESTION, Label.CLOSED_QUESTION) for line in labelled]
    count = sum(line.label is not None and line.label.is_question for line in labelled)
    return add_range(
        Measure(name=name, value=count, unit="question"),
        chances,
        shift=QUESTION_SHIFT,
        unsure=count_unsure(labelled, chances),
    )


def weigh_questions(lines: Sequence[Line]) -> dict[str, float]:
    """Return how likely each line is to be an open or closed question and no check, by id.

    >>> from tests.builders import make_line
    >>> weigh_questions([make_line(turn=4)])["u4"] > 0.97
    True
    """
    asked = _weigh(lines)
    opened, closed = (asked.chances[name] for name in _KINDS[:2])
    return {
        line.utterance.id: one + other
        for line, one, other in zip(asked.lines, opened, closed, strict=True)
    }


def select_questions(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines that count as open or closed questions; checks are left out.

    >>> from coach.labels import Flag
    >>> from tests.builders import make_line
    >>> check = make_line(Label.CLOSED_QUESTION, [Flag.STATEMENT_AS_QUESTION])
    >>> len(select_questions([make_line(Label.OPEN_QUESTION), make_line(Label.OTHER), check]))
    1
    """
    asking = (line for line in select_labelled(lines) if line.label and line.label.is_question)
    return tuple(line for line in asking if not line.is_check)


def _share_open(counts: Sequence[Measure], asked: _Asked, few: int) -> Measure:
    opened, closed = (int(measure.value or 0) for measure in counts[:2])
    of = opened + closed
    ones, others = (asked.chances[name] for name in _KINDS[:2])
    low = high = None
    if known := of >= max(few, 1):
        low, high = share_range(opened / of, ones, others, shift=QUESTION_SHIFT)
    either = [one + other for one, other in zip(ones, others, strict=True)]
    return Measure(
        name="open_share",
        value=opened / of if known else None,
        unit="share",
        count=opened,
        of=of,
        low=low,
        high=high,
        reason=None if known else _say_too_few(of, few),
        unsure=count_unsure(asked.lines, either),
    )


def _say_too_few(asked: int, few: int) -> str:
    if asked == 0:
        return "No questions were asked here."
    questions = "question was" if asked == 1 else "questions were"
    return f"Only {asked} {questions} asked here: below {few}, the counts say more than a share."
