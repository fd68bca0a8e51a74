"""The exercises as they are offered: name, minutes, and what one does."""

from __future__ import annotations

from dataclasses import dataclass

from coach.practice.attempts import Exercise


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuEntry:
    """One exercise as it is offered; ``minutes`` in words."""

    exercise: Exercise
    title: str
    minutes: str
    what: str

    @property
    def name(self) -> str:
        """The exercise as it is typed and as it stands in an address."""
        return self.exercise.value.replace("_", "-")


MENU = (
    MenuEntry(
        exercise=Exercise.SPOT_IT,
        title="Spot it",
        minutes="3 minutes",
        what="One line, four answers, and the line beside it that reads differently.",
    ),
    MenuEntry(
        exercise=Exercise.OPEN_IT_UP,
        title="Open it up",
        minutes="5 minutes",
        what="Find an open way to say a closed, leading, stacked or long question.",
    ),
    MenuEntry(
        exercise=Exercise.PARK_THE_ADVICE,
        title="Park the advice",
        minutes="5 minutes",
        what="Say the advice you are itching to give, put it aside, and ask.",
    ),
    MenuEntry(
        exercise=Exercise.TEN_QUESTIONS,
        title="Ten questions",
        minutes="5 minutes",
        what="As many questions as you can, then a look at what they are.",
    ),
    MenuEntry(
        exercise=Exercise.PICK_UP_THE_THREAD,
        title="Pick up the thread",
        minutes="5 minutes",
        what="Choose the words with most life in them, and ask with them.",
    ),
    MenuEntry(
        exercise=Exercise.IN_THE_ROOM,
        title="In the room",
        minutes="10 to 15 minutes, or four",
        what="Ask questions of a presenter who opens up or closes down.",
    ),
    MenuEntry(
        exercise=Exercise.TRIM_IT,
        title="Trim it",
        minutes="2 minutes",
        what="Sixty words down to fifteen.",
    ),
    MenuEntry(
        exercise=Exercise.HOLD_IT,
        title="Hold it",
        minutes="1 minute",
        what="Read an answer, wait ten seconds, then ask.",
    ),
    MenuEntry(
        exercise=Exercise.BOTH_SIDES,
        title="Both sides",
        minutes="5 minutes",
        what="Be the presenter, and notice which lines helped.",
    ),
)
"""The six exercises, then the three small extras."""


def find_entry(name: str) -> MenuEntry | None:
    """Return the exercise that is typed so, whatever its case, or None.

    >>> find_entry("Spot it").title, find_entry("spot-it").title
    ('Spot it', 'Spot it')
    """
    wanted = name.strip().casefold().replace("_", "-").replace(" ", "-")
    return next((entry for entry in MENU if entry.name == wanted), None)
