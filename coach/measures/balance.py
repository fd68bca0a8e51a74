"""How evenly the asking was spread over those who could ask.

Counts questions, not seconds: the fairer basis, because how long people talk
depends on language and style. Group shape only; ``dominance`` is for the eyes
of the one person it is about.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence

from coach.labels import Role
from coach.measures.floor import find_questions, is_known, split_rounds
from coach.measures.names import fold_name
from coach.measures.questions import count_questions
from coach.measures.talk import find_silent
from coach.review import OUTSIDE, Line, Measure, Plan
from coach.transcript import Transcript

FEWEST_ASKERS = 3
"""With two, the figure and one's own count would give away the other's."""

_ROOM = "One label stands for several people, so how many each of them asked is not known."
_NO_ROUND = "No round is marked, so who could ask is not known."
_UNKNOWN = "Some of the questions have no speaker, so how even the asking was is not known."
_FEW_ASKERS = (
    "Fewer than three set members could ask, so a figure would tell of one of them alone."
)
_NO_QUESTIONS = "No set member asked a question here."

_Counts = tuple[int, ...]


def measure_balance(
    lines: Sequence[Line],
    transcript: Transcript,
    plan: Plan,
    *,
    few: int,
    roster: Sequence[str] = (),
) -> tuple[Measure, Measure]:
    """Return ``evenness`` and ``gini`` of the questions asked, one person each.

    Formulas as in ``find_evenness`` and ``find_gini``, over the open and
    closed questions of each set member in a round, checks left out; unit
    "index", ``count`` is how many questions. They have no range: what a label in
    doubt does to them hangs on whose line it is. Whoever presents the round is
    left out, and so are facilitators and observers; those of the ``roster``
    who never spoke asked 0. Several rounds: the mean of theirs, each weighing
    as many questions as were asked in it.

    None with a reason: where a label stands for a room; where no round is
    marked; where a question has no known speaker; with fewer than
    ``FEWEST_ASKERS`` set members; and below ``few`` questions.
    Source: domain research, section 3.7.

    >>> from tests.builders import make_line, make_transcript, make_turn, make_utterance
    >>> talk = [make_turn(index=n, speaker=who) for n, who in enumerate(["Ben", "Eve", "Ben"], 1)]
    >>> said = [make_line(turn=turn.index, utterance=turn.utterances[0]) for turn in talk]
    >>> even, gini = measure_balance(said, make_transcript(*talk), Plan(), few=1, roster=["Dev"])
    >>> round(even.value, 3), round(gini.value, 3)
    (0.579, 0.667)
    """
    numbered = [(part[0].round, part) for part in split_rounds(lines)]
    rounds = [
        _count_by_asker(part, _list_askers(part, number, transcript, plan, roster))
        for number, part in numbered
        if number != OUTSIDE
    ]
    counted = [counts for counts in rounds if len(counts) >= FEWEST_ASKERS]
    asked = sum(sum(counts) for counts in counted)
    reason = _explain_absence(lines, transcript, rounds, counted) or _say_few(asked, few)
    return (
        _measure("evenness", find_evenness, counted, asked, reason),
        _measure("gini", find_gini, counted, asked, reason),
    )


def find_evenness(counts: Sequence[int]) -> float | None:
    """Return the normalised entropy of shares: 1 is even, 0 is all one person's.

    E = -sum(p ln p) / ln n, with p each count's share of all n counts. None
    for fewer than two counts, or of nothing.
    Source: domain research, section 3.7.

    >>> find_evenness([4, 4]), find_evenness([8, 0]), find_evenness([])
    (1.0, 0.0, None)
    """
    total = sum(counts)
    if len(counts) < 2 or not total:
        return None
    shares = [count / total for count in sorted(counts) if count]
    entropy = -sum(share * math.log(share) for share in shares)
    return min(1.0, max(0.0, entropy / math.log(len(counts))))


def find_gini(counts: Sequence[int]) -> float | None:
    """Return Gini's coefficient, corrected for small groups: 0 is even, 1 all one person's.

    G* = G n / (n - 1), with G = sum over all pairs of |x - y| / (2 n² mean).
    None for fewer than two counts, or of nothing.
    Source: domain research, section 3.7.

    >>> find_gini([4, 4]), find_gini([8, 0]), round(find_gini([2, 1, 0]), 3), find_gini([3])
    (0.0, 1.0, 0.667, None)
    """
    n, total = len(counts), sum(counts)
    if n < 2 or not total:
        return None
    differences = sum(abs(one - other) for one in counts for other in counts)
    return differences / (2 * total * (n - 1))


def find_dominance(counts: Sequence[int]) -> float | None:
    """Return the largest share of the counts, or None of nothing.

    To be shown to nobody but the person whose share it is.
    Source: domain research, section 3.7.

    >>> find_dominance([3, 1]), find_dominance([0, 0])
    (0.75, None)
    """
    total = sum(counts)
    return max(counts) / total if total else None


def _list_askers(
    lines: Sequence[Line],
    number: int,
    transcript: Transcript,
    plan: Plan,
    roster: Sequence[str],
) -> tuple[str, ...]:
    """Return the set members who could ask in a round, those who never spoke among them."""
    presenters = {fold_name(line.speaker) for line in lines if line.role is Role.PRESENTER}
    presenters |= {fold_name(round_.presenter) for round_ in plan.rounds[number - 1 : number]}
    members = [one.name for one in transcript.speakers if one.role is Role.MEMBER]
    people = (*members, *find_silent(transcript, roster))
    return tuple(name for name in people if fold_name(name) not in presenters)


def _count_by_asker(lines: Sequence[Line], askers: Sequence[str]) -> _Counts:
    by: dict[str, list[Line]] = {name: [] for name in askers}
    for line in lines:
        if line.speaker in by:
            by[line.speaker].append(line)
    return tuple(_count_asked(said) for said in by.values())


def _count_asked(lines: Sequence[Line]) -> int:
    counts = Counter({measure.name: measure.value or 0 for measure in count_questions(lines)})
    return int(counts["open_questions"] + counts["closed_questions"])


def _explain_absence(
    lines: Sequence[Line],
    transcript: Transcript,
    rounds: Sequence[_Counts],
    counted: Sequence[_Counts],
) -> str | None:
    if any(speaker.role is Role.ROOM for speaker in transcript.speakers):
        return _ROOM
    if not rounds:
        return _NO_ROUND
    if any(not is_known(line) for line in find_questions(lines)):
        return _UNKNOWN
    return None if counted else _FEW_ASKERS


def _say_few(asked: int, few: int) -> str | None:
    if not asked:
        return _NO_QUESTIONS
    if asked >= few:
        return None
    questions = "question was" if asked == 1 else "questions were"
    return f"Only {asked} {questions} asked here by set members: below {few} that says little."


def _measure(
    name: str,
    find: Callable[[Sequence[int]], float | None],
    rounds: Sequence[_Counts],
    asked: int,
    reason: str | None,
) -> Measure:
    """Return the mean over rounds, each weighing as many questions as were asked in it."""
    if reason:
        return Measure(name=name, value=None, unit="index", reason=reason)
    total = math.fsum((find(counts) or 0.0) * sum(counts) for counts in rounds)
    return Measure(name=name, value=min(1.0, total / asked), unit="index", count=asked)
