"""Park the advice, in the terminal."""

from __future__ import annotations

from datetime import UTC, datetime

from coach.cli.exercises.notebook import Notebook, Page
from coach.cli.exercises.telling import Wanted, goes_on, shipped_reader, tell, tell_feedback
from coach.cli.output import say
from coach.cli.typing_in import ask_line
from coach.practice.attempts import Exercise
from coach.practice.choosing import plan_bout
from coach.practice.items import ParkItem
from coach.practice.park_the_advice import (
    NOT_KNOWN,
    TRUE_FOR_IT,
    ParkTheAdvice,
    Step,
    ask_after_parking,
    give_parking_feedback,
    park,
)
from coach.service.exercises import load_items

_PROMPTS = {
    Step.IDEA: "The advice you are itching to give (for you alone):",
    Step.TRUE_FOR_IT: TRUE_FOR_IT,
    Step.NOT_KNOWN: NOT_KNOWN,
}


def play(wanted: Wanted, notebook: Notebook) -> None:
    """Show one paragraph after the other."""
    items = plan_bout(
        load_items(ParkItem),
        notebook.list_attempts(),
        datetime.now(UTC),
        exercise=Exercise.PARK_THE_ADVICE,
        size=wanted.items,
    )
    for number, item in enumerate(items, start=1):
        say(f"\n{number} of {len(items)}\n")
        _play_paragraph(ParkTheAdvice(item=item), notebook.open_page())


def _play_paragraph(state: ParkTheAdvice, page: Page) -> None:
    tell(state.item.said)
    while state.step is not Step.ASK:
        state = park(state, ask_line(f"\n{_PROMPTS[state.step]}\n>"))
        if state.remark:
            tell(state.remark)
    said = ask_line("\nNow one question that could find it out, without hinting:\n>")
    while True:
        state = ask_after_parking(state, said, shipped_reader())
        feedback = give_parking_feedback(state)
        if state.remark:
            say("")
            tell(state.remark)
        elif feedback is not None:
            page.keep(state)
            tell_feedback(feedback)
        said = goes_on(page) if state.tries else ask_line(">")
        if state.tries and not said:
            return
