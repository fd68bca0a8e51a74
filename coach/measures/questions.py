"""How many questions were asked, and how many of them were open.

Counts lines, not turns: three questions in one breath are three questions.
"""

from __future__ import annotations

from collections.abc import Sequence

from coach.labels import Label
from coach.measures.scope import select_labelled
from coach.review import Line, Measure, drop_afterthoughts, wilson_rate


def measure_questions(lines: Sequence[Line], *, few: int) -> tuple[Measure, ...]:
    """Return the counts of ``count_questions`` and ``open_share``.

    ``open_share`` = open / (open + closed), from 0 to 1, with its Wilson 95 %
    interval; unit "share". Checks are left out of both. Below ``few``
    questions it is None with a reason, and its count and of are still given.
    Source: labelling guide, section 11; domain research, section 3.1.

    >>> from tests.builders import make_line
    >>> said = [make_line(Label.OPEN_QUESTION)] * 6 + [make_line(Label.CLOSED_QUESTION)] * 4
    >>> share = measure_questions(said, few=10)[-1]
    >>> share.value, round(share.low, 2), round(share.high, 2)
    (0.6, 0.31, 0.83)
    >>> measure_questions(said, few=11)[-1].reason
    'Only 10 questions were asked here: below 11, the counts say more than a share.'
    """
    counts = count_questions(lines)
    opened, closed = (int(measure.value or 0) for measure in counts[:2])
    return (*counts, _share_open(opened, opened + closed, few))


def count_questions(lines: Sequence[Line]) -> tuple[Measure, ...]:
    """Return ``open_questions``, ``closed_questions`` and ``checks``.

    Each is a count of lines; unit "question". A check of understanding is a
    closed question worded as a statement that does not hint at an answer; it
    is kept apart and is not among ``closed_questions``. What only rounds off
    the question before it is counted with that (``drop_afterthoughts``). A
    presenter's own words are never counted. With no lines, each is 0.
    Source: labelling guide, section 11.

    >>> from coach.labels import Flag
    >>> from tests.builders import make_line
    >>> said = [make_line(Label.OPEN_QUESTION), make_line(Label.CLOSED_QUESTION),
    ...     make_line(Label.CLOSED_QUESTION, [Flag.STATEMENT_AS_QUESTION], turn=2),
    ...     make_line(Label.CLOSED_QUESTION, [Flag.STATEMENT_AS_QUESTION, Flag.LEADING])]
    >>> [(measure.name, measure.value) for measure in count_questions(said)]
    [('open_questions', 1), ('closed_questions', 2), ('checks', 1)]
    """
    labelled = drop_afterthoughts(select_labelled(lines))
    opened = sum(line.label is Label.OPEN_QUESTION for line in labelled)
    closed = [line for line in labelled if line.label is Label.CLOSED_QUESTION]
    checks = sum(line.is_check for line in closed)
    counts = {
        "open_questions": opened,
        "closed_questions": len(closed) - checks,
        "checks": checks,
    }
    return tuple(
        Measure(name=name, value=count, unit="question") for name, count in counts.items()
    )


def select_questions(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines that count as open or closed questions; checks are left out.

    >>> from tests.builders import make_line
    >>> check = make_line(Label.CLOSED_QUESTION, [Flag.STATEMENT_AS_QUESTION])
    >>> len(select_questions([make_line(Label.OPEN_QUESTION), make_line(Label.OTHER), check]))
    1
    """
    asking = (line for line in select_labelled(lines) if line.label and line.label.is_question)
    return tuple(line for line in asking if not line.is_check)


def _share_open(opened: int, asked: int, few: int) -> Measure:
    rate = wilson_rate(opened, asked)
    if rate is None or asked < few:
        return Measure(
            name="open_share",
            value=None,
            unit="share",
            count=opened,
            of=asked,
            reason=_say_too_few(asked, few),
        )
    return Measure(
        name="open_share",
        value=rate.value,
        unit="share",
        count=opened,
        of=asked,
        low=rate.low,
        high=rate.high,
    )


def _say_too_few(asked: int, few: int) -> str:
    if asked == 0:
        return "No questions were asked here."
    questions = "question was" if asked == 1 else "questions were"
    return f"Only {asked} {questions} asked here: below {few}, the counts say more than a share."
