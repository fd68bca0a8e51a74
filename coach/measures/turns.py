"""How long the longest turns were, and how long it took to ask something."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from coach.labels import Role
from coach.measures.scope import group_turns, select_labelled, select_rounds
from coach.measures.talk import share_basis, weigh_lines
from coach.review import Line, Measure
from coach.transcript import Transcript, count_words

_NO_OTHERS = "Nobody but the presenter spoke here."
_NO_PRESENTER = "No words of a presenter are marked here."
_NO_QUESTIONS = "No questions were asked here."


def measure_turns(lines: Sequence[Line], transcript: Transcript) -> tuple[Measure, ...]:
    """Return ``longest_turn``, ``longest_presenter_turn`` and ``asking_turn_words``.

    The first two = the most talk in one floor turn by anybody but the
    presenter, and by a presenter; unit "second" where the file can tell, else
    "word". ``asking_turn_words`` = median of the words in each turn with a
    question in it; ``count`` is how many such turns there were; unit "word".
    All are over the rounds, or over the whole meeting where no line lies in a
    round; only what a turn has there counts. None with a reason where there
    is no such turn. Source: domain research, section 3.8.

    >>> from tests.builders import make_line, make_transcript, make_turn
    >>> talk = [make_turn("Nobody turned up again.", index=1, speaker="Ana"),
    ...     make_turn("I see.", "What did that leave you thinking?", index=2, speaker="Ben")]
    >>> said = [make_line(utterance=talk[0].utterances[0], turn=1, role=Role.PRESENTER),
    ...     *(make_line(utterance=utterance, turn=2) for utterance in talk[1].utterances)]
    >>> turns = measure_turns(said, make_transcript(*talk))
    >>> [(measure.name, measure.value) for measure in turns]
    [('longest_turn', 8), ('longest_presenter_turn', 4), ('asking_turn_words', 8)]
    """
    counted = [line for line in select_rounds(lines) if line.role is not Role.NOT_A_PERSON]
    presenter = [line for line in counted if line.role is Role.PRESENTER]
    others = [line for line in counted if line.role is not Role.PRESENTER]
    return (
        _find_longest("longest_turn", others, transcript, _NO_OTHERS),
        _find_longest("longest_presenter_turn", presenter, transcript, _NO_PRESENTER),
        _measure_asking(others),
    )


def _find_longest(
    name: str, lines: Sequence[Line], transcript: Transcript, reason: str
) -> Measure:
    unit = share_basis(transcript).removesuffix("s")
    if not lines:
        return Measure(name=name, value=None, unit=unit, reason=reason)
    talk: dict[tuple[int, int], float] = {}
    for line, amount in zip(lines, weigh_lines(lines, transcript), strict=True):
        turn = (line.round, line.turn)
        talk[turn] = talk.get(turn, 0) + amount
    return Measure(name=name, value=max(talk.values()), unit=unit)


def _measure_asking(lines: Sequence[Line]) -> Measure:
    words = [
        sum(count_words(line.utterance.text) for line in turn)
        for turn in group_turns(lines)
        if any(line.label is not None and line.label.is_question for line in select_labelled(turn))
    ]
    if not words:
        return Measure(name="asking_turn_words", value=None, unit="word", reason=_NO_QUESTIONS)
    return Measure(name="asking_turn_words", value=median(words), unit="word", count=len(words))
