"""Hold it, in the terminal."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime

from coach.cli.exercises.notebook import Notebook
from coach.cli.exercises.telling import Wanted, shipped_reader, tell, tell_context, tell_feedback
from coach.cli.output import say
from coach.cli.typing_in import ask_line
from coach.practice.attempts import Exercise
from coach.practice.choosing import plan_bout
from coach.practice.hold_it import HoldIt, ask_after_waiting, say_wait
from coach.practice.items import ThreadItem
from coach.practice.pick_up_the_thread import (
    PickUpTheThread,
    answer_thread,
    ask_with_thread,
    give_thread_feedback,
)
from coach.service.exercises import load_items


def play(
    _wanted: Wanted, notebook: Notebook, *, now: Callable[[], float] = time.monotonic
) -> None:
    """Show an answer, and measure how long somebody waits before they ask."""
    (item,) = plan_bout(
        load_items(ThreadItem),
        notebook.list_attempts(),
        datetime.now(UTC),
        exercise=Exercise.HOLD_IT,
        size=1,
    )
    state, wait = PickUpTheThread(item=item), HoldIt(shown_at=now())
    tell_context(state.context)
    say("Read it, wait ten seconds, then ask.")
    while not state.tries:
        said = ask_line(">")
        wait = ask_after_waiting(wait, now())
        state = ask_with_thread(state, said, shipped_reader())
        if state.remark:
            tell(state.remark)
    tell(say_wait(wait))
    say("")
    tell(f"Presenter: {answer_thread(state)}")
    feedback = give_thread_feedback(state)
    if feedback is not None:
        tell_feedback(feedback)
