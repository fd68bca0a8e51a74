"""After a run: one's questions beside the answers, what went deeper, and threads not taken.

The debrief is the point of the exercise. It speaks of what the presenter did, in
quotations, and of no total.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach.labels import LABELS
from coach.practice.case import LAST_LAYER, CaseThread
from coach.practice.moves import EFFECTS, Move, holds
from coach.practice.room import Run, Step
from coach.transcript import count_words

NO_NEED = "You don’t need to get there for it to have been useful."
"""Said beside what lay underneath, which is shown on request only."""

MOST_THREADS = 3
CONCERN = 3
"""From this layer on the presenter has told what may have to be taken further."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """One turn: what was said, how it reads, and how long the answer was, in words."""

    place: int
    said: str
    reads_as: str
    answer_words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Turning:
    """A turn after which the presenter went deeper or drew back, and what they said then."""

    place: int
    said: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Debrief:
    """All that is shown after a run; ``underneath`` on request only.

    ``said_most`` is the turn that opened the presenter up and got the longest
    answer, where none went deeper.
    """

    timeline: tuple[TimelineRow, ...]
    deeper: Turning | None
    said_most: Turning | None
    back: Turning | None
    threads_left: tuple[CaseThread, ...]
    underneath: tuple[str, ...]
    note: str
    speaking_up: str


def debrief(run: Run) -> Debrief:
    """Return the debrief of a run, ended or not.

    ``place`` counts steps from 0, waits among them.
    """
    steps = list(enumerate(run.steps))
    deeper = [(place, step) for place, step in steps if step.deepened]
    opened = [] if deeper else [(place, step) for place, step in steps if step.gap > 0]
    back = [(place, step) for place, step in steps if step.gap < 0]
    return Debrief(
        timeline=tuple(_row(place, step) for place, step in steps),
        deeper=_turning(*deeper[-1]) if deeper else None,
        said_most=_turning(*max(opened, key=_count_answer)) if opened else None,
        back=_turning(*min(back, key=_weigh_back)) if back else None,
        threads_left=_find_threads_left(run),
        underneath=_list_underneath(run),
        note=run.case.note,
        speaking_up=run.case.speaking_up if run.layer >= CONCERN else "",
    )


def _list_underneath(run: Run) -> tuple[str, ...]:
    """Return what was not reached, and whom one would go to with it, where it is grave."""
    says = tuple(layer.says.guarded for layer in run.case.layers[run.layer + 1 :])
    is_told = run.layer >= CONCERN or not run.case.speaking_up
    return says if is_told else (*says, run.case.speaking_up)


def _row(place: int, step: Step) -> TimelineRow:
    return TimelineRow(
        place=place,
        said=step.asked.said if step.asked else "",
        reads_as=LABELS[step.asked.label].words if step.asked else "Waiting",
        answer_words=count_words(step.answer),
    )


def _count_answer(turn: tuple[int, Step]) -> int:
    return count_words(turn[1].answer)


def _weigh_back(turn: tuple[int, Step]) -> float:
    """Return how far a move draws a presenter back, also where there was little left to lose."""
    return min(EFFECTS.get(turn[1].move, 0.0), turn[1].gap)


def _turning(place: int, step: Step) -> Turning:
    said = step.asked.said if step.asked else "a wait"
    return Turning(place=place, said=said, answer=step.answer)


def _find_threads_left(run: Run) -> tuple[CaseThread, ...]:
    """Return threads the presenter offered and nobody picked up, the latest offered first."""
    answers = [run.case.opening, *(step.answer for step in run.steps[:-1])]
    asked = [step.asked.said for step in run.steps if step.asked]
    taken = {step.target.thread for step in run.steps}
    offered = [
        (place, thread)
        for thread in run.case.threads
        if thread.id not in taken and not any(_picks_up(said, thread) for said in asked)
        for place in _find_offers(answers, thread)[-1:]
    ]
    latest = sorted(offered, key=lambda each: -each[0])
    return tuple(thread for _, thread in latest[:MOST_THREADS])


def _find_offers(answers: Sequence[str], thread: CaseThread) -> list[int]:
    words = thread.words.casefold()
    return [place for place, answer in enumerate(answers) if words in answer.casefold()]


def _picks_up(said: str, thread: CaseThread) -> bool:
    return holds(said, (thread.words, *thread.focus))


def say_how_far(run: Run) -> str:
    """Return in a sentence what the trainee came to hear, and an invitation."""
    heard = _HEARD[min(run.layer, LAST_LAYER)]
    return f"You heard {heard}. Want to try one moment again?"


_HEARD = (
    "the story as it is told",
    "what it is like day to day",
    "what it is like day to day, and the feeling in it",
    "the concern underneath",
    "what they would do next, in their own words",
)


def give_hint(run: Run) -> str:
    """Return a hint for whoever asks for one: the latest thread offered and not taken."""
    threads = _find_threads_left(replace(run, steps=(*run.steps, _NOTHING)))
    if not threads:
        return "What has been said that surprised you? Ask about that."
    return f"They said “{threads[0].words}”. What might be in it?"


_NOTHING = Step(asked=None, move=Move.WAIT, answer="", layer=0, openness=0.0, gap=0.0)


def may_hint(runs_before: int) -> bool:
    """Say whether hints are given: never in the first run of a case, then on request."""
    return runs_before > 0
