"""Who held the floor after whom: stretches of talk, without listening noises.

Works within one round at a time, so nobody is ever said to follow somebody
from another round. Knows nothing of times.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from coach.labels import Label, Role
from coach.measures.ranges import any_of, chance
from coach.measures.scope import group_turns, select_labelled
from coach.review import OUTSIDE, Line, Measure
from coach.transcript import ENCOURAGER_WORDS, UNKNOWN_SPEAKER, count_words

Stretch = tuple[Line, ...]
"""What one person says until somebody else takes the floor: at least one line."""

_NO_ROUND = "No round is marked, so who presented is not known."
_SILENT_PRESENTER = "No words of a presenter are marked here."


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """A stretch with a question in it, and the stretches around it in its round.

    ``asked`` is its last question, because people tend to take up the last
    thing asked; ``before`` and ``after`` are None at the edges of the round.
    """

    asked: Line
    stretch: Stretch
    before: Stretch | None
    after: Stretch | None


def split_rounds(lines: Sequence[Line]) -> tuple[tuple[Line, ...], ...]:
    """Return the lines of each round apart, what lies outside any round first.

    >>> from tests.builders import make_line
    >>> said = [make_line(round=2), make_line(round=1), make_line(round=2)]
    >>> [len(part) for part in split_rounds(said)]
    [1, 2]
    """
    rounds: dict[int, list[Line]] = {}
    for line in lines:
        rounds.setdefault(line.round, []).append(line)
    return tuple(tuple(rounds[number]) for number in sorted(rounds))


def find_stretches(lines: Sequence[Line]) -> tuple[Stretch, ...]:
    """Return who held the floor, in order, within one round.

    A floor turn takes the floor with more than three words, or by asking
    something; the presenter also by answering a question, however shortly.
    Listening noises are left out, and so are labels that are no person.
    Source: domain research, section 3.0; labelling guide, section 2.

    >>> from coach.labels import Label
    >>> from tests.builders import make_line, make_utterance
    >>> talk = [("Ben", "What would help?"), ("Ana", "Sleep."), ("Ben", "Right."),
    ...     ("Ana", "I never get any.")]
    >>> said = [make_line(Label.OTHER, turn=n, utterance=make_utterance(text, speaker=who),
    ...         role=Role.PRESENTER if who == "Ana" else Role.MEMBER)
    ...     for n, (who, text) in enumerate(talk)]
    >>> [[line.utterance.text for line in stretch] for stretch in find_stretches(said)]
    [['What would help?'], ['Sleep.', 'I never get any.']]
    """
    people = [line for line in lines if line.role is not Role.NOT_A_PERSON]
    taking = {turn[0].turn for turn in group_turns(people) if _says_much(turn)}
    floor: list[Line] = []
    for line in people:
        if line.turn in taking or (floor and _answers(line, floor[-1])):
            taking.add(line.turn)
            floor.append(line)
    return tuple(tuple(run) for _, run in groupby(floor, key=lambda line: line.speaker))


def _says_much(turn: Sequence[Line]) -> bool:
    words = 0
    for line in turn:
        words += count_words(line.utterance.text)
        if words > ENCOURAGER_WORDS or _asks(line):
            return True
    return False


def _answers(line: Line, last: Line) -> bool:
    """Say whether a line is the presenter's answer to the last that took the floor."""
    return line.role is Role.PRESENTER and _asks(last) and count_words(line.utterance.text) > 0


def _asks(line: Line) -> bool:
    return "?" in line.utterance.text or (line.label is not None and line.label.is_question)


def find_askings(lines: Sequence[Line]) -> tuple[Asking, ...]:
    """Return every stretch of a round in which somebody but the presenter asks something.

    >>> from tests.builders import make_line
    >>> [asking.asked.utterance.id for asking in find_askings([make_line(turn=7)])]
    ['u7']
    """
    return tuple(
        Asking(asked=asked[-1], stretch=stretch, before=before, after=after)
        for before, stretch, after in find_neighbours(lines)
        if (asked := find_questions(stretch))
    )


def find_neighbours(
    lines: Sequence[Line],
) -> tuple[tuple[Stretch | None, Stretch, Stretch | None], ...]:
    """Return every stretch of a round between the one before it and the one after.

    >>> from tests.builders import make_line
    >>> [(before, after) for before, _, after in find_neighbours([make_line()])]
    [(None, None)]
    """
    stretches = find_stretches(lines)
    around = zip((None, *stretches), stretches, (*stretches[1:], None), strict=False)
    return tuple(around)


def chance_of_asking(stretch: Sequence[Line]) -> float:
    """Return how likely a stretch is to hold a question, checks among them, from 0 to 1.

    >>> from tests.builders import make_line
    >>> round(chance_of_asking([make_line(), make_line(None)]), 2)
    0.98
    """
    labelled = select_labelled(stretch)
    return any_of(chance(line, Label.OPEN_QUESTION, Label.CLOSED_QUESTION) for line in labelled)


def find_questions(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines that count as questions, checks of understanding among them."""
    return tuple(
        line
        for line in select_labelled(lines)
        if line.label is not None and line.label.is_question
    )


def has_presenter(lines: Sequence[Line]) -> bool:
    """Say whether the presenter takes the floor in a round."""
    # A line of theirs that is long enough tells without going through the round.
    return any(
        line.role is Role.PRESENTER and count_words(line.utterance.text) > ENCOURAGER_WORDS
        for line in lines
    ) or any(stretch[0].role is Role.PRESENTER for stretch in find_stretches(lines))


def find_presented(lines: Sequence[Line]) -> tuple[tuple[Line, ...], ...]:
    """Return the rounds in which the presenter takes the floor, each apart."""
    return tuple(part for part in split_rounds(lines) if has_presenter(part))


def explain_no_presenter(lines: Sequence[Line]) -> str:
    """Return why nothing here was said by a presenter, as a sentence."""
    outside = all(line.round == OUTSIDE for line in lines)
    return _NO_ROUND if outside else _SILENT_PRESENTER


def is_known(line: Line) -> bool:
    """Say whether a label of the file covers who said it."""
    return line.speaker != UNKNOWN_SPEAKER


def measure_share(name: str, count: int, of: int, *, few: int, what: str, reason: str) -> Measure:
    """Return ``count`` of ``of`` as a share, its numbers alone below ``few``.

    ``what`` is what ``of`` counts, in the singular; ``reason`` says why there
    is nothing to count where ``of`` is 0.

    >>> measure_share("hub", 3, 4, few=4, what="turn change", reason="Nobody spoke.").value
    0.75
    >>> measure_share("hub", 3, 4, few=5, what="turn change", reason="Nobody spoke.").reason
    'Only 4 turn changes are known here: below 5, the counts say more than a share.'
    """
    if of and of >= few:
        return Measure(name=name, value=count / of, unit="share", count=count, of=of)
    if of:
        known = f"{of} {what} is" if of == 1 else f"{of} {what}s are"
        reason = f"Only {known} known here: below {few}, the counts say more than a share."
    return Measure(name=name, value=None, unit="share", count=count, of=of, reason=reason)
