"""What a question, or a suggestion, opened up: how much the presenter said next.

Never a target. A question that stops somebody in their tracks may draw three
slow words, and a long fluent answer may be what they knew already; so these
are clues to where to listen again, and nothing to be made larger.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from statistics import median

from coach.labels import Label, Phase, Role, choose_headline
from coach.language.content_words import content_words
from coach.measures.questions import select_questions
from coach.measures.scope import group_turns, select_labelled, select_round
from coach.review import OUTSIDE, Line, Measure
from coach.transcript import ENCOURAGER_WORDS, count_words

USUAL_ANSWERS = 3
"""From so many answers on there is something that a presenter usually does."""

_LISTENING = (Phase.REFLECTING, Phase.IDEAS)
"""Where the presenter is asked to listen, so that short answers mean nothing."""

_THINKING = re.compile(
    r"\b(?:i (?:suppose|guess|wonder)|hadn['’]t (?:really )?(?:thought|realised|noticed|seen)"
    r"|never (?:really )?(?:thought|said|told|looked)|(?:maybe|perhaps) (?:what )?i\b"
    r"|now (?:that )?(?:you|i) (?:say|ask|think)|let me think|come to think)\b",
    re.IGNORECASE,
)
"""What people say when a thought is only just forming, or is said for the first time."""

_NO_ROUND = "No round is marked, so whose answers to look at is not known."
_UNANSWERED = {
    "yield_open": "No open question here was answered by a presenter.",
    "yield_closed": "No closed question here was answered by a presenter.",
    "yield_suggestion": "No suggestion here was answered by a presenter.",
    "yield_usual": "Nothing here was answered by a presenter.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Yield:
    """What the presenter said after a question or a suggestion.

    ``asked`` is its utterance id; ``words`` how many words followed, 0 where
    somebody else spoke first; ``against_usual`` = log2(words / this
    presenter's usual in the round): 1 is twice as many, -1 half as many, None
    where nothing was said or too little is known. ``answer_ids`` are the
    answer's utterances, ``new_words`` how many different content words in it
    nobody had used in the round before, ``thinking`` whether it has words of
    somebody thinking aloud ("I suppose", "I hadn't thought").
    """

    asked: str
    words: int
    against_usual: float | None
    answer_ids: tuple[str, ...]
    new_words: int
    thinking: bool


def measure_yields(lines: Sequence[Line]) -> tuple[Measure, ...]:
    """Return ``yield_open``, ``yield_closed``, ``yield_suggestion`` and ``yield_usual``.

    Each = median words of the presenter after an open question, a closed one,
    a suggestion, and after any of these or a check of understanding; ``count``
    is how many answers it rests on; unit "word". Only answers count: a
    question that somebody else spoke after is left out, and so is what was
    said while reflecting and in the ideas round, where the presenter is asked
    to listen. Over several rounds the answers are pooled. None with a reason
    where there is no answer. Never a target (see above).
    Source: domain research, section 3.12 and findings 6 and 11.

    >>> from tests.builders import make_line, make_utterance
    >>> said = [make_line(turn=1, utterance=make_utterance("What is it like?", id="a")),
    ...     make_line(role=Role.PRESENTER, turn=2,
    ...         utterance=make_utterance("Like holding my breath all week.", id="b"))]
    >>> [(one.name, one.value, one.count) for one in measure_yields(said)][:2]
    [('yield_open', 6, 1), ('yield_closed', None, 0)]
    """
    kinds = _sort_asked([line for line in lines if line.phase not in _LISTENING])
    answers = {one.asked: one.words for one in find_yields(lines) if one.words}
    if all(line.round == OUTSIDE for line in lines):
        return tuple(
            Measure(name=name, value=None, unit="word", reason=_NO_ROUND) for name in _UNANSWERED
        )
    return tuple(
        _find_median(
            name, [words for asked, words in answers.items() if asked in kinds[name]], reason
        )
        for name, reason in _UNANSWERED.items()
    )


def _sort_asked(lines: Sequence[Line]) -> dict[str, set[str]]:
    """Return the utterance ids that each measure looks at."""
    labelled = select_labelled(lines)
    questions = select_questions(lines)
    kinds = {
        "yield_open": [line for line in questions if line.label is Label.OPEN_QUESTION],
        "yield_closed": [line for line in questions if line.label is Label.CLOSED_QUESTION],
        "yield_suggestion": [line for line in labelled if line.label is Label.ADVICE],
        "yield_usual": labelled,
    }
    return {name: {line.utterance.id for line in found} for name, found in kinds.items()}


def _find_median(name: str, words: Sequence[int], reason: str) -> Measure:
    if not words:
        return Measure(name=name, value=None, unit="word", count=0, reason=reason)
    return Measure(name=name, value=median(words), unit="word", count=len(words))


def find_yields(lines: Sequence[Line]) -> tuple[Yield, ...]:
    """Return what each question or suggestion opened up, in order, round by round.

    One for every floor turn of somebody other than the presenter that asks or
    suggests: for its first suggestion if there is one, else for its last
    question, because that is what gets answered (labelling guide, section 7).
    The answer is what the presenter says after that turn, until somebody else
    takes a turn of more than three words, or a shorter one that asks or
    suggests. The usual is the median of a round's answers, left out those
    while reflecting and in the ideas round, from three of them on.
    Source: domain research, section 3.12.

    >>> from tests.builders import make_line, make_utterance
    >>> said = [make_line(turn=1, utterance=make_utterance("And then?", id="a")),
    ...     make_line(turn=2, utterance=make_utterance("What did you do?", id="b")),
    ...     make_line(role=Role.PRESENTER, turn=3,
    ...         utterance=make_utterance("I suppose I hid.", id="c"))]
    >>> [(one.asked, one.words, one.thinking) for one in find_yields(said)]
    [('a', 0, False), ('b', 4, True)]
    """
    numbers = sorted({line.round for line in lines} - {OUTSIDE})
    return tuple(one for number in numbers for one in _follow_round(select_round(lines, number)))


def _follow_round(lines: Sequence[Line]) -> tuple[Yield, ...]:
    if all(line.role is not Role.PRESENTER for line in lines):
        return ()
    stems = {
        line.utterance.id: {word.stem for word in content_words(line.utterance.text)}
        for line in lines
    }
    debut: dict[str, int] = {}
    for place, said in enumerate(stems.values()):
        for stem in said:
            debut.setdefault(stem, place)
    ends = {line.turn: place for place, line in enumerate(lines)}
    taking = _find_taking(lines)
    found: list[tuple[Line, Yield]] = []
    for asked in _find_asked(lines):
        start = ends[asked.turn] + 1
        answer = _find_answer(lines[start:], taking)
        words = {stem for line in answer for stem in stems[line.utterance.id]}
        new_words = sum(debut[stem] >= start for stem in words)
        found.append((asked, _describe(asked, answer, new_words)))
    return _compare(found)


def _find_asked(lines: Sequence[Line]) -> list[Line]:
    """Return the line that speaks for each turn that asks or suggests."""
    asked = []
    for turn in group_turns(select_labelled(lines)):
        line = turn[choose_headline([line.label or Label.OTHER for line in turn])]
        if line.label is not Label.OTHER:
            asked.append(line)
    return asked


def _find_taking(lines: Sequence[Line]) -> set[int]:
    """Return the turns that take the floor from the presenter."""
    others = [line for line in lines if line.role not in (Role.PRESENTER, Role.NOT_A_PERSON)]
    return {
        turn[0].turn
        for turn in group_turns(others)
        if any(line.label not in (None, Label.OTHER) for line in turn)
        or sum(count_words(line.utterance.text) for line in turn) > ENCOURAGER_WORDS
    }


def _find_answer(after: Iterable[Line], taking: set[int]) -> list[Line]:
    """Return the presenter's lines before somebody else takes the floor."""
    before = takewhile(lambda line: line.turn not in taking, after)
    return [line for line in before if line.role is Role.PRESENTER]


def _describe(asked: Line, answer: Sequence[Line], new_words: int) -> Yield:
    text = " ".join(line.utterance.text for line in answer)
    return Yield(
        asked=asked.utterance.id,
        words=count_words(text),
        against_usual=None,
        answer_ids=tuple(line.utterance.id for line in answer),
        new_words=new_words,
        thinking=_THINKING.search(text) is not None,
    )


def _compare(found: Sequence[tuple[Line, Yield]]) -> tuple[Yield, ...]:
    """Set every answer of a round against the presenter's usual one."""
    answers = [one.words for line, one in found if one.words and line.phase not in _LISTENING]
    if len(answers) < USUAL_ANSWERS:
        return tuple(one for _, one in found)
    usual = median(answers)
    return tuple(
        replace(one, against_usual=math.log2(one.words / usual)) if one.words else one
        for _, one in found
    )
