"""In the room: a run with a presenter who opens up or closes down, turn by turn.

A run is the case and what the trainee did; ``playing`` works out the rest from
it, always in the same way. So a run can be left and taken up, a turn read
differently, and a moment tried again, by playing it anew.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from coach.labels import Label
from coach.practice.case import Case
from coach.practice.moves import Asked, Before, Move

MOST_TURNS = 12
SHORT_TURNS = 4
"""Questions of the four-minute form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a question is about in a case: a fact, a layer, a thread, or none of them."""

    fact: str | None = None
    layer: int | None = None
    thread: str | None = None


FindTarget = Callable[[Case, str, Label], Target]
"""Says what a question is about, by its words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """The trainee waits, in place of asking."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What happened at one turn.

    ``asked`` is None where the trainee waited; ``gap`` is what openness changed by.
    """

    asked: Asked | None
    move: Move
    answer: str
    layer: int
    openness: float
    gap: float
    target: Target = field(default_factory=Target)
    deepened: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run so far. What a trainee sees are the answers, never openness or layers.

    ``used`` names the slot of each line said, so that wordings take turns;
    ``waited_on`` are the layers on which waiting has brought something already.
    ``held`` is for how many turns the presenter stays near the surface,
    ``is_pausing`` whether a pause may be kept now, ``was_pushed`` whether the
    last question went too deep, and ``unlocked`` the layer that the next open
    question fits, whatever it is about.
    """

    case: Case
    is_senior: bool = False
    most_turns: int = MOST_TURNS
    steps: tuple[Step, ...] = ()
    openness: float = 2.0
    layer: int = 0
    used: tuple[str, ...] = ()
    waited_on: frozenset[int] = frozenset()
    held: int = 0
    is_pausing: bool = False
    has_paused: bool = False
    has_owned: bool = False
    was_asked_back: bool = False
    was_pushed: bool = False
    unlocked: int | None = None
    has_ended: bool = False

    @property
    def heard(self) -> str:
        """All that the presenter said so far."""
        return " ".join((self.case.opening, *(step.answer for step in self.steps)))

    @property
    def turns(self) -> int:
        """How many turns the trainee took; waiting is none."""
        return sum(step.asked is not None for step in self.steps)

    @property
    def before(self) -> Before:
        """What the next turn is seen against."""
        return Before(
            case=self.case,
            heard=self.heard,
            moves=tuple(step.move for step in self.steps),
            asked=tuple(step.asked for step in self.steps if step.asked is not None),
            is_senior=self.is_senior,
        )
