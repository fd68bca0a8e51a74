"""Both sides, in the terminal."""

from __future__ import annotations

from datetime import UTC, datetime

from coach.cli.exercises.notebook import Notebook
from coach.cli.exercises.telling import Wanted, tell
from coach.cli.output import say
from coach.cli.typing_in import ask_choice, ask_line
from coach.practice.attempts import Exercise
from coach.practice.both_sides import BothSides, answer_as_presenter, list_helpful
from coach.practice.choosing import plan_bout
from coach.practice.items import ParkItem
from coach.service.exercises import load_items


def play(_wanted: Wanted, notebook: Notebook) -> None:
    """Let somebody speak as a presenter, and notice what helped."""
    (item,) = plan_bout(
        load_items(ParkItem),
        notebook.list_attempts(),
        datetime.now(UTC),
        exercise=Exercise.BOTH_SIDES,
        size=1,
    )
    say("You are the presenter. This is what you have just said:\n")
    tell(item.said)
    state = BothSides(item=item)
    while state.now is not None:
        say("")
        tell(f"Somebody says: “{state.now.said}”")
        text = ask_line("You:")
        helped = bool(text.strip()) and not ask_choice(
            "Did that help you think?", ["It did", "Not much"]
        )
        state = answer_as_presenter(state, text, helped=helped)
        if state.remark:
            tell(state.remark)
    helpful = list_helpful(state)
    asked = sum(line.asks for line in helpful)
    say("")
    tell(f"{len(helpful)} of {len(state.lines)} helped; {asked} of those were questions.")
    for line in helpful:
        tell(f"“{line.said}”")
