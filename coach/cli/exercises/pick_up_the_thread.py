"""Pick up the thread, in the terminal."""

from __future__ import annotations

from datetime import UTC, datetime

from coach.cli.exercises.notebook import Notebook, Page
from coach.cli.exercises.telling import (
    Wanted,
    goes_on,
    shipped_reader,
    tell,
    tell_context,
    tell_feedback,
)
from coach.cli.output import say
from coach.cli.typing_in import ask_line
from coach.practice.attempts import Exercise
from coach.practice.choosing import plan_bout
from coach.practice.items import ThreadItem
from coach.practice.pick_up_the_thread import (
    PickUpTheThread,
    answer_thread,
    ask_with_thread,
    choose_words,
    give_thread_feedback,
)
from coach.service.exercises import load_items


def play(wanted: Wanted, notebook: Notebook) -> None:
    """Show one answer after the other."""
    items = plan_bout(
        load_items(ThreadItem),
        notebook.list_attempts(),
        datetime.now(UTC),
        exercise=Exercise.PICK_UP_THE_THREAD,
        size=wanted.items,
    )
    for number, item in enumerate(items, start=1):
        say(f"\n{number} of {len(items)}\n")
        _play_answer(PickUpTheThread(item=item), notebook.open_page())


def _play_answer(state: PickUpTheThread, page: Page) -> None:
    tell_context(state.context)
    while not state.chosen:
        state = choose_words(state, ask_line("Which of their words has most life in it?\n>"))
        if state.remark:
            tell(state.remark)
    said = ask_line("\nOne question that uses it:\n>")
    while True:
        state = ask_with_thread(state, said, shipped_reader())
        feedback = give_thread_feedback(state)
        if state.remark:
            say("")
            tell(state.remark)
        elif feedback is not None:
            page.keep(state)
            say("")
            tell(f"Presenter: {answer_thread(state)}")
            tell_feedback(feedback)
        said = goes_on(page) if state.tries else ask_line(">")
        if state.tries and not said:
            break
    say("\nOther words with life in them:")
    for thread in state.item.threads:
        tell(f"“{thread.words}”: {thread.why}")
