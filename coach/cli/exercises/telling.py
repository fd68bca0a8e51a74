"""What the exercises have in common in the terminal: what was said, and what is said of it."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from coach.cli.exercises.notebook import Page
from coach.cli.output import say
from coach.cli.typing_in import ask_line
from coach.labels import ROLE_WORDS
from coach.practice.choosing import BOUT
from coach.practice.feedback import Feedback
from coach.practice.items import Said
from coach.practice.reading import Reader

WIDTH = 78
DIFFERENT = "d"
DISPUTED = "Kept: you hear it differently. It leaves the counts."


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What somebody asked for: how many items, and whether to turn it round."""

    items: int = BOUT
    to_close: bool = False


def tell(text: str, *, indent: str = "  ") -> None:
    """Print a piece of talk, wrapped."""
    say(textwrap.fill(text, WIDTH, initial_indent=indent, subsequent_indent=indent))


def tell_context(context: Sequence[Said]) -> None:
    """Print what was said just before, and by whom."""
    for each in context:
        words = ROLE_WORDS[each.role]
        tell(f"{words[0].upper()}{words[1:]}: {each.said}")
    say("")


def tell_feedback(feedback: Feedback) -> None:
    """Print one remark, why it reads so, and one example."""
    say("")
    tell(feedback.remark)
    if feedback.reason:
        tell(feedback.reason)
    if feedback.example:
        tell(f"{feedback.lead}: {feedback.example.said}")
        if feedback.example.opens:
            tell(f"It might open: {feedback.example.opens}")


def goes_on(page: Page) -> str:
    """Return the second try that is typed instead of going on; empty to go on.

    Whoever hears it differently says so, and goes on.
    """
    said = ask_line("\nEnter for the next, d if you hear it differently, or type a second try:")
    if said.strip().casefold() != DIFFERENT:
        return said.strip()
    page.hear_differently()
    tell(DISPUTED)
    return ""


@cache
def shipped_reader() -> Reader:
    """Return how the shipped model reads; loaded once, when it is needed."""
    from coach.service.models import load_classifier
    from coach.service.practising import make_reader

    return make_reader(load_classifier())
