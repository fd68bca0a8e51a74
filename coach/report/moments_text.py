"""Moments worth hearing again: the question, what followed, why, and what to ask the set.

The first of a round in full, the others shortly; one that worked comes first,
as the review has them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from coach.labels import Role
from coach.report.page import indented, shortened, visible
from coach.report.said import find_review_starts, quote_line
from coach.report.wording import MOMENT_WORDS
from coach.review import Line, Moment, Review

_ANSWER_LETTERS = 180
_MORE = {1: "One more:", 2: "Two more:"}


def moments_text(review: Review) -> tuple[str, ...]:
    """Return what is worth hearing again, round by round; nothing where there is nothing."""
    if not review.moments:
        return ()
    starts = find_review_starts(review)
    lines = ["Worth hearing again"]
    for number, moments in groupby(review.moments, key=lambda moment: moment.round):
        if len(review.rounds) > 1:
            lines += indented(f"Round {number}")
        lines += _tell_round(tuple(moments), review.lines, starts)
    return tuple(lines)


def _tell_round(
    moments: Sequence[Moment], lines: Sequence[Line], starts: Mapping[str, float]
) -> Iterator[str]:
    placed = {line.utterance.id: place for place, line in enumerate(lines)}
    first, *rest = moments
    question = lines[placed[first.asked]]
    last = placed[first.last_utterance]
    answer = _join_answer(lines[placed[first.asked] + 1 : last + 1])
    quoted = [f"“{shortened(answer, letters=_ANSWER_LETTERS)}”"] if answer else []
    debrief = visible(f"For the debrief: {first.debrief}")
    yield from quote_line(question, *quoted, _say_why(first), debrief, starts=starts)
    if rest:
        yield from indented(_MORE.get(len(rest), f"{len(rest)} more:"))
    for moment in rest:
        yield from quote_line(lines[placed[moment.asked]], _say_why(moment), starts=starts)


def _join_answer(lines: Iterable[Line]) -> str:
    said = (line.utterance.text for line in lines if line.role is Role.PRESENTER)
    return visible(" ".join(said))


def _say_why(moment: Moment) -> str:
    return visible(f"{MOMENT_WORDS[moment.kind]}: {moment.reason}")
