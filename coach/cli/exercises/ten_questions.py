"""Ten questions, in the terminal."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime

from coach.cli.exercises.notebook import Notebook
from coach.cli.exercises.telling import Wanted, shipped_reader, tell
from coach.cli.output import say
from coach.cli.typing_in import ask_choice, ask_line
from coach.labels import LABELS, Label
from coach.practice.attempts import Exercise
from coach.practice.choosing import plan_bout
from coach.practice.items import TenItem
from coach.practice.ten_questions import (
    BEST,
    SECONDS,
    TenQuestions,
    choose_best,
    count_about,
    count_first_words,
    count_to_turn,
    end_turning,
    end_writing,
    list_marked_otherwise,
    mark_question,
    turn_question,
    write_question,
)
from coach.service.exercises import load_items

_MARKS = (Label.OPEN_QUESTION, Label.CLOSED_QUESTION)


def play(wanted: Wanted, notebook: Notebook, *, now: Callable[[], float] = time.monotonic) -> None:
    """Take one focus through its steps; the clock is told and never enforced."""
    (item,) = plan_bout(
        load_items(TenItem),
        notebook.list_attempts(),
        datetime.now(UTC),
        exercise=Exercise.TEN_QUESTIONS,
        size=1,
    )
    tell(item.focus)
    state = _write(TenQuestions(item=item), now)
    for place, said in enumerate(state.questions):
        say("")
        tell(said)
        mark = ask_choice("Which is it?", [LABELS[label].words for label in _MARKS])
        state = mark_question(state, place, _MARKS[mark])
    state = _turn(state)
    _see(_choose(state))


def _write(state: TenQuestions, now: Callable[[], float]) -> TenQuestions:
    say("\nAs many questions as you can in four minutes, one a line, no editing.")
    say("An empty line ends it.")
    began = now()
    while True:
        said = ask_line(f"{len(state.questions) + 1}>")
        if said.strip():
            state = write_question(state, said)
        else:
            state = end_writing(state)
            if not state.remark:
                return state
        if state.remark:
            tell(state.remark)
        elif now() - began >= SECONDS:
            tell("Four minutes are over; go on for as long as you like.")
            began = float("inf")


def _turn(state: TenQuestions) -> TenQuestions:
    for label, words in zip(_MARKS, ("closed", "open"), strict=True):
        places = [place for place, mark in state.marks.items() if mark is label]
        for place in places:
            if not count_to_turn(state, label):
                break
            say("")
            tell(state.questions[place])
            said = ask_line(f"The same, {words} (Enter leaves it):\n>")
            if said.strip():
                state = turn_question(state, place, said)
    return end_turning(state)


def _choose(state: TenQuestions) -> TenQuestions:
    wanted = min(BEST, len(state.questions))
    say("")
    for number, said in enumerate(state.questions, start=1):
        tell(f"{number}  {said}")
    while True:
        typed = ask_line(f"\nYour best {wanted}, by number:").replace(",", " ").split()
        places = [int(number) - 1 for number in dict.fromkeys(typed) if number.isdecimal()]
        why = ask_line("Why these?")
        state = choose_best(state, places, why, shipped_reader())
        if not state.remark:
            return state
        tell(state.remark)


def _see(state: TenQuestions) -> None:
    say("\nHow they read:")
    otherwise = list_marked_otherwise(state)
    for place, said in enumerate(state.questions):
        words = LABELS[state.readings[place].label].words
        note = " (you marked it otherwise)" if place in otherwise else ""
        tell(f"{words}{note}: {said}")
    first = ", ".join(
        f"{word} {count}" for word, count in count_first_words(state.questions).most_common(5)
    )
    tell(f"First words: {first}.")
    found = count_about(state.questions).items()
    if about := ", ".join(f"{what} {count}" for what, count in found if count):
        tell(f"About: {about}.")
