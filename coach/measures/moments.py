"""Three stretches of a round worth hearing again, by rules that can be read.

Each is something that worked: a question that plainly reads as one, and an
answer given in peace. None of it is a measure of anybody: a long answer is a
clue to where to listen again, and so is a quiet.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from coach.measures._moment_candidates import find_candidates
from coach.measures._moment_kinds import (
    Choice,
    list_opened,
    list_picked_up,
    list_quiet,
    list_turned,
)
from coach.measures._moment_words import call
from coach.measures.scope import select_round
from coach.review import OUTSIDE, Line, Moment
from coach.transcript import Transcript, count_words

MOST = 3
"""So many moments of a round are enough for a debrief."""
RUN_UP = 40
"""Words: what comes before a question in its turn is shown up to so many."""
LENGTH = 120
"""Words: an answer is shown up to the line in which it passes so many."""


def find_moments(
    lines: Sequence[Line],
    transcript: Transcript,
    *,
    unchanged: Mapping[int, Sequence[Moment]] | None = None,
) -> tuple[Moment, ...]:
    """Return up to three moments a round, rounds in order, the first to be shown first.

    They are the question with the largest yield for this presenter; the one
    after which the talk went most where it had not been; and the one with the
    longest quiet after it, or, where there is none of three seconds or times
    cannot tell, the one that took up the presenter's words most clearly. Each
    is another question; ``_moment_kinds`` has the rules. Where that makes fewer
    than three, the question with the next largest yield stands in, and where
    there is none there are fewer. Which questions are looked at at all, so that
    nobody is shown up, is said in ``_moment_candidates``. A moment goes from
    the beginning of the question's turn to the end of the answer, or to where
    it gets long. ``unchanged`` has the moments of rounds, by number, in which
    nothing changed since they were found. Source: domain research, sections
    3.15 and 6.

    >>> from coach.labels import Role
    >>> from tests.builders import make_line, make_transcript, make_turn
    >>> talk = [make_turn("I keep putting the handover off.", index=1, speaker="Ana"),
    ...     make_turn("What does putting the handover off save you?", index=2),
    ...     make_turn("The look on his face when I say it out loud.", index=3, speaker="Ana")]
    >>> said = [make_line(turn=turn.index, utterance=turn.utterances[0],
    ...         role=Role.PRESENTER if turn.speaker == "Ana" else Role.MEMBER)
    ...     for turn in talk]
    >>> moment, = find_moments(said, make_transcript(*talk))
    >>> moment.kind.value, moment.first_utterance, moment.last_utterance
    ('picked_up', '2.1', '3.1')
    """
    numbers = sorted({line.round for line in lines} - {OUTSIDE})
    known = unchanged or {}
    return tuple(
        moment
        for number in numbers
        for moment in (
            known[number] if number in known else _find_of_round(lines, number, transcript)
        )
    )


def _find_of_round(
    lines: Sequence[Line], number: int, transcript: Transcript
) -> tuple[Moment, ...]:
    chosen = _choose(select_round(lines, number), transcript)
    return tuple(_make_moment(choice, number) for choice in chosen)


def _choose(lines: Sequence[Line], transcript: Transcript) -> tuple[Choice, ...]:
    """Return the moments of one round, no two of them about the same question."""
    candidates = find_candidates(lines, transcript)
    if not candidates:
        return ()
    name = call(candidates[0].answer[0].speaker, transcript)
    opened = list_opened(candidates, name)
    ranked = (
        opened,
        list_turned(candidates, name, lines),
        list_quiet(candidates, name, lines, transcript),
        list_picked_up(candidates, name, lines),
        opened,
        opened[1:],
    )
    chosen: dict[str, Choice] = {}
    for choices in ranked:
        fresh = [choice for choice in choices if choice.candidate.asked not in chosen]
        if fresh and len(chosen) < MOST:
            chosen[fresh[0].candidate.asked] = fresh[0]
    return tuple(chosen.values())


def _make_moment(choice: Choice, number: int) -> Moment:
    candidate = choice.candidate
    start = candidate.turn.index(candidate.question)
    short = _count(candidate.turn[:start]) <= RUN_UP
    first = candidate.turn[0] if short else candidate.question
    return Moment(
        first_utterance=first.utterance.id,
        last_utterance=_find_end(candidate.answer).utterance.id,
        asked=candidate.asked,
        kind=choice.kind,
        reason=choice.reason,
        debrief=choice.debrief,
        round=number,
    )


def _find_end(answer: Sequence[Line]) -> Line:
    """Return the last line of an answer that is shown."""
    said = accumulate(count_words(line.utterance.text) for line in answer)
    return next(
        (line for line, words in zip(answer, said, strict=True) if words >= LENGTH), answer[-1]
    )


def _count(lines: Iterable[Line]) -> int:
    return sum(count_words(line.utterance.text) for line in lines)
