"""How practice goes, in words first: the last five first tries against the five before.

For the learner alone. Only first tries at items not seen before, with no hint,
are looked at; there is no total, no level and nobody to be compared with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coach.practice.attempts import Attempt, Exercise
from coach.practice.items import Boundary
from coach.practice.spot_it import Sureness

WINDOW = 5
"""How many first tries are set against as many before them."""

TOLD_APART = {
    Boundary.WH_SHORT_ANSWER: "A question word that asks for a fact from one that asks for a view",
    Boundary.HOW_DEGREE: "“How important” from “in what way”",
    Boundary.ANYTHING_ELSE: "“Is there anything else” from “what else”",
    Boundary.HAVE_YOU: "“Have you tried” from “what have you tried”",
    Boundary.COULD_YOU: "“Could you say more” from “could you ask them”",
    Boundary.WHAT_DO_YOU_THINK: "“What do you think about” their plan from yours",
    Boundary.HYPOTHETICAL: "An “if” that lifts a limit from one that holds a plan",
    Boundary.WHY: "“Why is that” from “why don’t you”",
    Boundary.STATEMENT_QUESTION_MARK: "A statement from a statement that asks",
    Boundary.REFLECTION_PLUS_CHECK: "Saying back from saying back and checking",
    Boundary.OBSERVATION_DIAGNOSIS: "What you saw from what you make of it",
    Boundary.STORY: "A story that is company from one with a moral",
    Boundary.INFORMATION: "A fact from a fact with a plan in it",
    Boundary.SOFTENING: "Softening a suggestion from asking first",
    Boundary.REACTION_CHECK: "A question from a check on your own suggestion",
    Boundary.RHETORICAL: "A question from one that wants no answer",
}
"""Each boundary as the beginning of a sentence that ends “... comes apart more easily now.”"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """First tries at one boundary: how many of the last and of the five before fitted.

    ``before`` and ``last`` are counts; ``of_before`` and ``of_last`` what they are
    of, five at most.
    """

    boundary: Boundary
    last: int
    of_last: int
    before: int
    of_before: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A count and what it is of."""

    count: int
    of: int


def select_first_tries(attempts: Iterable[Attempt]) -> tuple[Attempt, ...]:
    """Return the attempts a trend is made of: counted, unhinted, the item's first, in order."""
    seen: set[str] = set()
    found = []
    for attempt in sorted(attempts, key=lambda each: each.at):
        if attempt.counts and not attempt.is_hinted and attempt.item not in seen:
            found.append(attempt)
        seen.add(attempt.item)
    return tuple(found)


def list_trends(attempts: Iterable[Attempt]) -> tuple[Trend, ...]:
    """Return a trend for each boundary tried, in the guide's order."""
    by_boundary: dict[Boundary, list[bool]] = defaultdict(list)
    for attempt in select_first_tries(attempts):
        if attempt.boundary is not None:
            by_boundary[attempt.boundary].append(attempt.fits)
    return tuple(
        _compare(boundary, by_boundary[boundary])
        for boundary in Boundary
        if boundary in by_boundary
    )


def _compare(boundary: Boundary, tries: Sequence[bool]) -> Trend:
    last, before = tries[-WINDOW:], tries[-2 * WINDOW : -WINDOW]
    return Trend(
        boundary=boundary,
        last=sum(last),
        of_last=len(last),
        before=sum(before),
        of_before=len(before),
    )


def say_trend(trend: Trend) -> str:
    """Return a trend as one sentence without a number.

    >>> say_trend(Trend(boundary=Boundary.HAVE_YOU, last=5, of_last=5, before=2, of_before=5))
    '“Have you tried” from “what have you tried” comes apart more easily now.'
    """
    start = TOLD_APART[trend.boundary]
    if trend.of_before < WINDOW:
        return f"{start}: a few more tries will show how it goes."
    if trend.last > trend.before:
        return f"{start} comes apart more easily now."
    if trend.last == trend.before:
        return f"{start} comes apart about as easily as before."
    return f"{start} lies closer together than it did; it may be worth coming back to."


def count_free_of_idea(attempts: Iterable[Attempt]) -> Share:
    """Return how many first questions after parking were free of what was parked."""
    return _count(attempts, Exercise.PARK_THE_ADVICE)


def count_uptake(attempts: Iterable[Attempt]) -> Share:
    """Return how many first questions picked up the presenter's words."""
    return _count(attempts, Exercise.PICK_UP_THE_THREAD)


def _count(attempts: Iterable[Attempt], exercise: Exercise) -> Share:
    tries = [each for each in select_first_tries(attempts) if each.exercise is exercise]
    return Share(count=sum(each.fits for each in tries), of=len(tries))


def count_certain_and_fitting(attempts: Iterable[Attempt]) -> Share:
    """Return how many first answers given as certain fitted; for whoever chose to say how sure."""
    certain = [each for each in select_first_tries(attempts) if each.sureness is Sureness.CERTAIN]
    return Share(count=sum(each.fits for each in certain), of=len(certain))
