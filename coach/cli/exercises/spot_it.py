"""Spot it, in the terminal."""

from __future__ import annotations

from datetime import UTC, datetime

from coach.cli.exercises.notebook import Notebook, Page
from coach.cli.exercises.telling import DIFFERENT, DISPUTED, Wanted, tell, tell_context
from coach.cli.output import say
from coach.cli.typing_in import ask_choice, ask_line
from coach.labels import LABELS, ROLE_WORDS, Label
from coach.practice.attempts import Exercise
from coach.practice.choosing import plan_bout
from coach.practice.items import SpotItem
from coach.practice.spot_it import (
    SpotFeedback,
    SpotIt,
    answer_spot,
    give_spot_feedback,
)
from coach.service.exercises import find_twin, load_items

_AGAIN = "a"


def play(wanted: Wanted, notebook: Notebook) -> None:
    """Show one line after the other; each is answered, told about, and may be tried again."""
    bout = plan_bout(
        load_items(SpotItem),
        notebook.list_attempts(),
        datetime.now(UTC),
        exercise=Exercise.SPOT_IT,
        size=wanted.items,
    )
    for number, item in enumerate(bout, start=1):
        say(f"\n{number} of {len(bout)}\n")
        _play_line(SpotIt(item=item, twin=find_twin(item)), notebook.open_page())


def _play_line(state: SpotIt, page: Page) -> None:
    tell_context(state.item.context)
    words = ROLE_WORDS[state.item.role]
    tell(f"{words[0].upper()}{words[1:]}: “{state.item.said}”")
    say("")
    while True:
        labels = list(Label)
        place = ask_choice("How does it read?", [LABELS[label].words for label in labels])
        state = answer_spot(state, labels[place])
        feedback = give_spot_feedback(state)
        page.keep(state)
        if feedback is not None:
            _tell(feedback)
        typed = ask_line("\nEnter for the next, a to try again, d if you hear it differently:")
        if typed.strip().casefold() == DIFFERENT:
            page.hear_differently()
            tell(DISPUTED)
        if typed.strip().casefold() != _AGAIN:
            return


def _tell(feedback: SpotFeedback) -> None:
    say("")
    tell(feedback.remark)
    tell(feedback.reason)
    tell(feedback.opens)
    say("")
    tell(feedback.twin_remark)
    tell(" ".join(f"[{words}]" if differs else words for words, differs in feedback.twin))
