"""How long it was quiet after a question, and before the next.

Only from files whose times can show it. There is no right length: long quiet
after a question is to the question's credit, and habits differ by culture.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from coach.labels import Role
from coach.measures.floor import (
    Asking,
    chance_of_asking,
    explain_no_presenter,
    find_askings,
    find_neighbours,
    find_presented,
    split_rounds,
)
from coach.measures.gaps import NOISE, explain_no_gaps, find_gap
from coach.measures.ranges import QUESTION_SHIFT, add_range, count_unsure
from coach.review import Line, Measure
from coach.transcript import Transcript, Turn

LONG_WAIT = 3.0
"""Seconds from which a pause is felt as one: everyday gaps are about 0.2."""

LONGEST_WAIT = 60.0
"""Seconds; more between two turns is a break, or a pause in the recording."""

_NO_ANSWERS = "No question here was followed by the presenter at a time that is known."
_NO_QUESTIONS = "No question here follows the presenter at a time that is known."


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """The quiet after a question.

    ``asked`` is the question's utterance, the last of its turn. ``answer`` is
    the first utterance of the presenter after it, None where somebody else
    came first or nobody did. ``before_answer`` is in seconds, 0 for what is
    too short to tell and for overlap, and None where it cannot be told.
    """

    asked: str
    before_answer: float | None
    answer: str | None


def find_waits(lines: Sequence[Line], transcript: Transcript) -> tuple[Wait, ...]:
    """Return the quiet after every asking turn, in order, round by round.

    before_answer = start of the answer - end of what the asker said last
    before it. Source: domain research, section 3.10.

    >>> from tests.builders import make_line, make_transcript, make_turn
    >>> from coach.transcript import Timing
    >>> talk = [make_turn(index=1, start=0.0, end=2.0),
    ...     make_turn("That they ring me first.", index=2, speaker="Ana", start=6.0, end=9.0)]
    >>> said = [make_line(turn=1, utterance=talk[0].utterances[0]),
    ...     make_line(turn=2, role=Role.PRESENTER, utterance=talk[1].utterances[0])]
    >>> wait, = find_waits(said, make_transcript(*talk, timing=Timing.EXACT))
    >>> wait.asked, wait.before_answer, wait.answer
    ('1.1', 4.0, '2.1')
    """
    turns = _index_turns(transcript)
    return tuple(
        _find_wait(asking, turns) for part in split_rounds(lines) for asking in find_askings(part)
    )


def measure_silence(lines: Sequence[Line], transcript: Transcript) -> tuple[Measure, ...]:
    """Return ``wait_before_answer``, ``wait_before_question`` and ``long_waits``.

    ``wait_before_answer`` = median of start of the presenter's answer - end of
    the asking turn; ``wait_before_question`` = median of start of an asking
    turn - end of the presenter's turn before it; unit "second", ``count`` is
    how many. Gaps of half a second or less and overlaps are 0, gaps of more
    than ``LONGEST_WAIT`` are left out. ``long_waits`` = how many ``of`` the
    answers came after ``LONG_WAIT`` or more, with the range that the labels
    allow; unit "wait". The medians have none: a doubt about one label moves
    a middle value by no amount that could be told beforehand.

    None with a reason where the file's times cannot show it (``gaps``), where
    no presenter speaks, and where there are no such gaps.
    Source: domain research, section 3.10.

    >>> from tests.builders import make_line, make_transcript
    >>> {one.reason for one in measure_silence([make_line()], make_transcript())}
    {'The file has no times, so silence and overlap cannot be told.'}
    """
    reason = explain_no_gaps(transcript)
    rounds = find_presented(lines)
    if reason is None and not rounds:
        reason = explain_no_presenter(lines)
    turns = _index_turns(transcript)
    askings = [asking for part in rounds for asking in find_askings(part)]
    answers = _keep(_find_wait(asking, turns).before_answer for asking in askings)
    questions = _keep(_find_wait_before(asking, turns) for asking in askings)
    return (
        _find_median("wait_before_answer", answers, reason or _NO_ANSWERS),
        _find_median("wait_before_question", questions, reason or _NO_QUESTIONS),
        _range_long(_count_long(answers, reason or _NO_ANSWERS), rounds, turns),
    )


def _keep(waits: Iterable[float | None]) -> tuple[float, ...]:
    return tuple(wait for wait in waits if wait is not None)


def _index_turns(transcript: Transcript) -> dict[int, Turn]:
    """Return the file's turns by number; none where what lies between them is not known."""
    if explain_no_gaps(transcript):
        return {}
    return {turn.index: turn for turn in transcript.turns}


def _find_wait(asking: Asking, turns: Mapping[int, Turn]) -> Wait:
    asked, after = asking.asked.utterance.id, asking.after
    if after is None or after[0].role is not Role.PRESENTER:
        return Wait(asked=asked, before_answer=None, answer=None)
    wait = _find_quiet(asking.stretch[-1], after[0], turns)
    return Wait(asked=asked, before_answer=wait, answer=after[0].utterance.id)


def _find_wait_before(asking: Asking, turns: Mapping[int, Turn]) -> float | None:
    """Return the quiet between the presenter and an asking turn, if it comes after them."""
    before = asking.before
    if before is None or before[0].role is not Role.PRESENTER:
        return None
    return _find_quiet(before[-1], asking.stretch[0], turns)


def _find_quiet(before: Line, after: Line, turns: Mapping[int, Turn]) -> float | None:
    """Return the seconds between two lines that were said one after the other."""
    if not turns:
        return None
    gap = find_gap(turns[before.utterance.turn], turns[after.utterance.turn])
    if gap is None or gap > LONGEST_WAIT:
        return None
    return gap if gap > NOISE else 0.0


def _find_median(name: str, waits: Sequence[float], reason: str) -> Measure:
    if not waits:
        return Measure(name=name, value=None, unit="second", reason=reason)
    return Measure(name=name, value=round(median(waits), 3), unit="second", count=len(waits))


def _count_long(waits: Sequence[float], reason: str) -> Measure:
    if not waits:
        return Measure(name="long_waits", value=None, unit="wait", reason=reason)
    count = sum(wait >= LONG_WAIT for wait in waits)
    return Measure(name="long_waits", value=count, unit="wait", count=count, of=len(waits))


def _range_long(
    measure: Measure, rounds: Sequence[Sequence[Line]], turns: Mapping[int, Turn]
) -> Measure:
    """Return the count with what its labels allow: which turns ask is what is in doubt."""
    before_long = [
        stretch
        for part in rounds
        for _, stretch, after in find_neighbours(part)
        if after
        and after[0].role is Role.PRESENTER
        and (_find_quiet(stretch[-1], after[0], turns) or 0.0) >= LONG_WAIT
    ]
    lines = [line for stretch in before_long for line in stretch]
    return add_range(
        measure,
        [chance_of_asking(stretch) for stretch in before_long],
        shift=QUESTION_SHIFT,
        unsure=count_unsure(lines, [chance_of_asking([line]) for line in lines]),
    )
