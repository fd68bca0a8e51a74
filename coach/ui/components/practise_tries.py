"""Tries at an item with one presenter's words: kept as they are sent, the first one counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar

import streamlit as st

from coach.practice.attempts import Exercise
from coach.practice.feedback import Feedback
from coach.practice.park_the_advice import ParkTheAdvice
from coach.practice.pick_up_the_thread import PickUpTheThread
from coach.service.practice_keeping import keep_last_try
from coach.service.practice_progress import Progress
from coach.storage.records import LOCAL
from coach.ui import resources
from coach.ui.components.practise_frame import draw_feedback, draw_mine, draw_onward
from coach.ui.practising import make_id
from coach.ui.progress_kept import drop_progress, save_progress
from coach.ui.state import change_place

StateT = TypeVar("StateT", ParkTheAdvice, PickUpTheThread)
ASK = "ask"
"""The step at which a question is asked."""


def keep_try(exercise: Exercise, progress: Progress, done: StateT) -> None:
    """Keep the question that was asked last, and the attempt that it is part of.

    Raises:
        CoachError: it could not be kept.
    """
    attempt_id = progress.attempt or make_id()
    now = datetime.now(UTC)
    keep_last_try(resources.store(), LOCAL, done, attempt_id=attempt_id, at=now)
    then = replace(progress.then(ASK, done.tries[-1].said), attempt=attempt_id)
    save_progress(exercise, done.item.id, then)


def draw_tries(state: ParkTheAdvice | PickUpTheThread) -> None:
    """Draw what was asked so far, in its order."""
    if state.tries:
        draw_mine([each.said for each in state.tries])


def draw_after(
    exercise: Exercise, state: ParkTheAdvice | PickUpTheThread, progress: Progress
) -> None:
    """Draw the ways on, once a question was asked."""
    item_id = state.item.id

    def leave() -> None:
        drop_progress(exercise, item_id)

    def again() -> None:
        drop_progress(exercise, item_id)
        change_place(heard="")

    draw_onward(exercise, progress.attempt, again=again, leave=leave)


def draw_said_of_it(feedback: Feedback | None) -> None:
    """Draw what is said of the last question, if there is one."""
    if feedback is not None:
        draw_feedback(feedback)


def rerun_all() -> None:
    """Draw the whole page anew: the address leads elsewhere now."""
    st.rerun(scope="app")
