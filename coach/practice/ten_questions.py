"""Ten questions: write without editing, mark them, turn some round, choose three.

The software's readings come last of all: one's own marks are made first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from coach.coding import Prediction
from coach.labels import Label, Role
from coach.practice.items import Said, TenItem
from coach.practice.reading import Reader, choose_kinder
from coach.practice.typed import fold, remark_on_typed

SECONDS = 240
"""Four minutes for writing; the timer may be left out."""
TURNS_EACH_WAY = 2
BEST = 3
MOST_QUESTIONS = 60
"""Nobody types more in four minutes; beyond it a text was pasted."""


class Step(StrEnum):
    """Where in the exercise somebody is."""

    WRITE = "write"
    MARK = "mark"
    TURN = "turn"
    CHOOSE = "choose"
    SEE = "see"


class About(StrEnum):
    """What a question asks about."""

    FACTS = "facts"
    FEELINGS = "feelings"
    ASSUMPTIONS = "assumptions"
    OTHERS = "others"
    FUTURE = "future"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ABOUT_WORDS: Mapping[About, frozenset[str]] = {
    About.FACTS: _words(
        "when where who which many much long often date number cost happened far old"
    ),
    About.FEELINGS: _words(
        "feel feels feeling felt afraid worry worries worried worrying scared angry proud hurts "
        "hurt sad tired enjoy dread hope heart hardest bothers bother like"
    ),
    About.ASSUMPTIONS: _words(
        "assume assuming assumption assumptions believe belief why true certain sure suppose "
        "think thinking means mean expect expecting should must"
    ),
    About.OTHERS: _words(
        "they them their he him his she her team people others anybody else someone somebody "
        "colleague colleagues staff boss manager family customers everyone"
    ),
    About.FUTURE: _words(
        "will next tomorrow future year years month months if when become change different "
        "want going wish imagine better"
    ),
}
"""Words that tell what a question is about; one may be about several things, or about none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TenQuestions:
    """One focus, and what has been done with it; ``marks`` are the learner's own."""

    item: TenItem
    step: Step = Step.WRITE
    questions: tuple[str, ...] = ()
    marks: Mapping[int, Label] = field(default_factory=dict)
    turned: Mapping[int, str] = field(default_factory=dict)
    best: tuple[int, ...] = ()
    why: str = ""
    readings: tuple[Prediction, ...] = ()
    remark: str = ""

    @property
    def context(self) -> tuple[Said, ...]:
        """The focus, as if the presenter had said it."""
        return (Said(role=Role.PRESENTER, said=self.item.focus),)


def write_question(state: TenQuestions, said: str) -> TenQuestions:
    """Return the exercise with one more question, unedited, while it is being written."""
    if state.step is not Step.WRITE:
        return state
    remark = remark_on_typed(said, before=state.questions)
    if remark is None and len(state.questions) >= MOST_QUESTIONS:
        remark = f"{MOST_QUESTIONS} are plenty. Go on to marking them."
    if remark is not None:
        return replace(state, remark=remark)
    return replace(state, questions=(*state.questions, said.strip()), remark="")


def end_writing(state: TenQuestions) -> TenQuestions:
    """Return the exercise at its second step; with nothing written it stays at the first."""
    if not state.questions:
        return replace(state, remark="Write one question at least; it need not be a good one.")
    return replace(state, step=Step.MARK, remark="")


def mark_question(state: TenQuestions, place: int, label: Label) -> TenQuestions:
    """Return the exercise with one question marked; after the last it goes on by itself."""
    if not 0 <= place < len(state.questions):
        return state
    marks = {**state.marks, place: label}
    is_done = len(marks) == len(state.questions) and state.step is Step.MARK
    return replace(state, marks=marks, step=Step.TURN if is_done else state.step, remark="")


def turn_question(state: TenQuestions, place: int, said: str) -> TenQuestions:
    """Return the exercise with a question turned from open to closed, or the other way."""
    if not 0 <= place < len(state.questions):
        return state
    remark = remark_on_typed(said, before=[state.questions[place]])
    if remark is not None:
        return replace(state, remark=remark)
    return replace(state, turned={**state.turned, place: said.strip()}, remark="")


def count_to_turn(state: TenQuestions, label: Label) -> int:
    """Return how many questions marked so are still to be turned round, two at most."""
    marked = [place for place, mark in state.marks.items() if mark is label]
    done = sum(place in state.turned for place in marked)
    return max(min(TURNS_EACH_WAY, len(marked)) - done, 0)


def end_turning(state: TenQuestions) -> TenQuestions:
    """Return the exercise at choosing; turning may be left out."""
    return replace(state, step=Step.CHOOSE, remark="")


def choose_best(
    state: TenQuestions, places: Sequence[int], why: str, read: Reader
) -> TenQuestions:
    """Return the exercise with the best chosen, and now with the software's readings."""
    chosen = tuple(place for place in places if 0 <= place < len(state.questions))
    wanted = min(BEST, len(state.questions))
    if len(chosen) != wanted:
        return replace(state, remark=f"Choose {wanted}; {len(chosen)} are chosen.")
    readings = tuple(read(said, state.context) for said in state.questions)
    return replace(
        state, best=chosen, why=why.strip(), readings=readings, step=Step.SEE, remark=""
    )


def count_first_words(questions: Sequence[str]) -> Counter[str]:
    """Return how often each first word came.

    >>> count_first_words(["What now?", "What else?", "Who knows?"])["what"]
    2
    """
    return Counter(words[0] for said in questions if (words := fold(said).split()))


def list_about(said: str) -> tuple[About, ...]:
    """Return what a question is about, by its words.

    >>> [about.value for about in list_about("What would they say next year?")]
    ['others', 'future']
    """
    words = set(fold(said).split())
    return tuple(about for about in About if words & ABOUT_WORDS[about])


def count_about(questions: Sequence[str]) -> dict[About, int]:
    """Return how many questions are about each thing; one may count for several."""
    found = Counter(about for said in questions for about in list_about(said))
    return {about: found[about] for about in About}


def list_marked_otherwise(state: TenQuestions) -> tuple[int, ...]:
    """Return the places of questions that read otherwise than they were marked, where sure."""
    return tuple(
        place
        for place, reading in enumerate(state.readings)
        if reading.sure
        and place in state.marks
        and choose_kinder(reading) is not state.marks[place]
    )
