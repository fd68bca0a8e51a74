"""Ten questions as somebody has come through them: kept steps in, the exercise's state out.

Pure: what is kept of each step is a name and a text.
"""

from __future__ import annotations

from dataclasses import dataclass

from coach.labels import Label
from coach.practice.items import TenItem
from coach.practice.reading import Reader
from coach.practice.ten_questions import (
    Step,
    TenQuestions,
    choose_best,
    count_to_turn,
    end_turning,
    end_writing,
    mark_question,
    turn_question,
    write_question,
)
from coach.service.practice_progress import Progress

MARKS = (Label.OPEN_QUESTION, Label.CLOSED_QUESTION)
BEGAN, WRITE, MARKING = "began", "write", "marking"
MARK, TURN, LEAVE, BEST, WHY, DIFFERENTLY = "mark", "turn", "leave", "best", "why", "differently"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ten:
    """The exercise so far; ``left`` are questions not to be turned, ``heard`` those disputed."""

    state: TenQuestions
    left: frozenset[int] = frozenset()
    heard: frozenset[int] = frozenset()


def read_ten(item: TenItem, progress: Progress, read: Reader) -> Ten:
    """Return the exercise as far as somebody has come: the same always reads the same."""
    state, left, heard = TenQuestions(item=item), set[int](), set[int]()
    best: tuple[int, ...] = ()
    for name, words in progress.steps:
        if name == LEAVE:
            left.add(int(words))
        elif name == DIFFERENTLY:
            heard ^= {int(words)}
        elif name == BEST:
            best = tuple(int(place) for place in words.split(",") if place)
        else:
            state = _take(state, name, words)
    if state.step is Step.TURN and find_to_turn(Ten(state=state, left=frozenset(left))) is None:
        state = end_turning(state)
        for why in progress.list_words(WHY):
            state = choose_best(state, best, why, read)
    return Ten(state=state, left=frozenset(left), heard=frozenset(heard))


def _take(state: TenQuestions, name: str, words: str) -> TenQuestions:
    if name == WRITE:
        return write_question(state, words)
    if name == MARKING:
        return end_writing(state)
    if name == MARK:
        place, _, label = words.partition(" ")
        return mark_question(state, int(place), Label(label))
    if name == TURN:
        place, _, said = words.partition(" ")
        return turn_question(state, int(place), said)
    return state


def find_to_turn(ten: Ten) -> tuple[int, str] | None:
    """Return the next question to turn round, and into what; None where all are done or left."""
    for label, words in zip(MARKS, ("closed", "open"), strict=True):
        if not count_to_turn(ten.state, label):
            continue
        for place, mark in sorted(ten.state.marks.items()):
            if mark is label and place not in ten.state.turned and place not in ten.left:
                return place, words
    return None


def find_to_mark(state: TenQuestions) -> int | None:
    """Return the next question to mark, or None."""
    return next((n for n in range(len(state.questions)) if n not in state.marks), None)
