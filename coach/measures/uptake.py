"""Which questions picked up the presenter's own words.

A sign of listening, and no more than that: a question may build on what was
said without one word of it, and words may be said back without being heard.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from coach.labels import Phase, Role
from coach.language.content_words import ContentWord, content_words
from coach.language.said_back import find_said_back
from coach.language.stop_words import WORKPLACE_WORDS
from coach.measures._uptake_memory import Memory
from coach.measures.floor import split_rounds
from coach.measures.questions import select_questions, weigh_questions
from coach.measures.ranges import QUESTION_SHIFT, add_range, count_unsure
from coach.measures.scope import select_labelled
from coach.review import OUTSIDE, Line, Measure

LEAST_OVERLAP = 0.25
"""From this share of its weight on, a question has picked up the presenter's words."""

_PHASES = (Phase.CLARIFYING, Phase.EXPLORING)
_NO_ROUND = "No round is marked, so whose words could be picked up is not known."
_NO_PRESENTER = "No words of a presenter are marked here."
_NO_QUESTIONS = "No questions were asked while clarifying or exploring."


@dataclass(frozen=True, slots=True, kw_only=True)
class Uptake:
    """How much of a question is the presenter's own words.

    ``asked`` is the question's utterance id, ``overlap`` the weighted share of
    its content words that the presenter had just used (0 to 1), ``shared``
    those words as the question has them, each once.
    """

    asked: str
    overlap: float
    shared: tuple[str, ...]
    is_uptake: bool


def measure_uptake(lines: Sequence[Line]) -> tuple[Measure, ...]:
    """Return ``picked_up``: how many questions picked up the presenter's words.

    ``value`` and ``count`` = questions of ``find_uptakes`` that did, ``of`` =
    all of them; unit "question". A count with what it is of, and no share. Its
    range is the one that the labels allow: a line that does not read as a
    question may be one that picked something up, so it may go beyond ``of``.
    None with a reason where there is no round, no word of a presenter, or no
    question to look at. Source: domain research, section 3.11.

    >>> from tests.builders import make_line, make_utterance
    >>> said = [make_line(role=Role.PRESENTER, turn=1,
    ...         utterance=make_utterance("I have been dreading the rota all week.", id="a")),
    ...     make_line(turn=2, utterance=make_utterance("What is it you dread?", id="b")),
    ...     make_line(turn=3, utterance=make_utterance("What else?", id="c"))]
    >>> measure = measure_uptake(said)[0]
    >>> measure.value, measure.of
    (1, 2)
    """
    compared = _follow(lines)
    uptakes = [uptake for line, uptake in compared if _is_question(line)]
    if not uptakes:
        reason = _explain_absence(lines)
        return (Measure(name="picked_up", value=None, unit="question", reason=reason),)
    count = sum(uptake.is_uptake for uptake in uptakes)
    measure = Measure(name="picked_up", value=count, unit="question", count=count, of=len(uptakes))
    return (_add_range(measure, compared),)


def find_uptakes(lines: Sequence[Line]) -> tuple[Uptake, ...]:
    """Return, for each question, what of the presenter's words it picked up.

    Looked at are open and closed questions asked while clarifying or
    exploring, or anywhere in a round that has no phase marked; checks of
    understanding are left out, as in every count of questions, because saying
    words back is what they are for. What can be picked up are the content
    words of the presenter's last two substantive turns before the question,
    in its own round: turns of more than three words.

    ``overlap`` = sum of w over the question's content words that are among
    them / sum of w over all its content words, each word once, names of people
    and places left out, with w = ln((1 + n) / (1 + d)) + 1 for a word that d
    of the n floor turns of the round so far have. A question picks up where

    - the overlap is ``LEAST_OVERLAP`` or more, and not all of what is shared are
      words of any workplace, such as "team", or
    - a shared word is rare: at most two turns of the round so far have it, and
      it is no word of any workplace, or
    - it has a rare word that the presenter, and nobody else, has said just
      once in the round, however long ago, or
    - two neighbouring content words are neighbours there as well, or
    - four words in a row, whatever they are, are the presenter's, at any time
      in the round ("What does getting on with everybody cost you?").

    Without a presenter's words in a round, nothing is returned for it.
    Source: domain research, section 3.11, whose weights are left open; these
    are the usual smoothed inverse document frequencies, a turn a document. The
    third and the fifth rule are ours: the plainest pickings-up reach back far.

    >>> from tests.builders import make_line, make_utterance
    >>> said = [make_line(role=Role.PRESENTER, turn=1,
    ...         utterance=make_utterance("Every plan I draw up falls apart.", id="a")),
    ...     make_line(turn=2, utterance=make_utterance("Which plan was braver?", id="b"))]
    >>> [(uptake.shared, round(uptake.overlap, 2)) for uptake in find_uptakes(said)]
    [(('plan',), 0.37)]
    """
    return tuple(uptake for line, uptake in _follow(lines) if _is_question(line))


def _is_question(line: Line) -> bool:
    return bool(select_questions([line]))


def _add_range(measure: Measure, compared: Sequence[tuple[Line, Uptake]]) -> Measure:
    """Return the count with what its labels allow: which lines ask is what is in doubt."""
    lines = [line for line, _ in compared]
    asking = weigh_questions(lines)
    chances = [
        asking.get(uptake.asked, 0.0) if uptake.is_uptake else 0.0 for _, uptake in compared
    ]
    unsure = count_unsure(lines, chances)
    return add_range(measure, chances, shift=QUESTION_SHIFT, unsure=unsure)


def _follow(lines: Sequence[Line]) -> list[tuple[Line, Uptake]]:
    """Compare what may be questions with what came before, round by round."""
    return [
        pair for part in split_rounds(lines) if part[0].round != OUTSIDE for pair in _recall(part)
    ]


def _recall(lines: Sequence[Line]) -> list[tuple[Line, Uptake]]:
    """Walk through a round, and compare each line that may be a question."""
    if all(line.role is not Role.PRESENTER for line in lines):
        return []
    looked_at = {line.utterance.id for line in _select_looked_at(lines)}
    memory, compared = Memory(), []
    for line in lines:
        if line.utterance.id in looked_at:
            compared.append((line, _compare(line, memory)))
        memory.hear(line)
    return compared


def _select_looked_at(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return a round's lines that count where they are questions."""
    if all(line.phase is None for line in lines):
        return select_labelled(lines)
    return select_labelled([line for line in lines if line.phase in _PHASES])


def _compare(question: Line, memory: Memory) -> Uptake:
    """Set a question against what was said before it."""
    text = question.utterance.text
    words = [word for word in content_words(text) if not word.is_name]
    recalled = memory.recall()
    weights = {word.stem: memory.weigh(word.stem) for word in words}
    recent = weights.keys() & {word.stem for said in recalled for word in said}
    # Rounded once, so that neither the order of a set shows nor a whole is more than 1.
    overlap = math.fsum(weights[stem] for stem in recent) / (math.fsum(weights.values()) or 1)
    rare = {stem for stem in recent if memory.is_rare(stem)}
    rare |= {stem for stem in weights if memory.is_singular(stem)}
    pairs = _find_pairs(words) & {pair for said in recalled for pair in _find_pairs(said)}
    said_back = find_said_back(text, memory.runs)
    enough = overlap >= LEAST_OVERLAP and not recent <= WORKPLACE_WORDS
    return Uptake(
        asked=question.utterance.id,
        overlap=overlap,
        shared=_list_shared(words, recent | rare, said_back),
        is_uptake=enough or bool(rare or pairs or said_back),
    )


def _list_shared(
    words: Sequence[ContentWord], stems: AbstractSet[str], said_back: Sequence[str]
) -> tuple[str, ...]:
    """Return what was said back, then the words that are in none of it, each once."""
    covered = {word.stem for stretch in said_back for word in content_words(stretch)}
    shared = {word.stem: word.word for word in reversed(words) if word.stem in stems - covered}
    return (*said_back, *reversed(shared.values()))


def _find_pairs(words: Sequence[ContentWord]) -> set[tuple[str, str]]:
    """Return the content words that stand next to each other, two by two."""
    return {
        (one.stem, other.stem)
        for one, other in itertools.pairwise(words)
        if other.place == one.place + 1
    }


def _explain_absence(lines: Sequence[Line]) -> str:
    if all(line.round == OUTSIDE for line in lines):
        return _NO_ROUND
    if all(line.role is not Role.PRESENTER for line in lines):
        return _NO_PRESENTER
    return _NO_QUESTIONS
