"""What a rule is: which lines it is for, and the open questions it makes of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from coach.practice.items import Rewording
from coach.practice.rewording.line import Line
from coach.practice.rewording.slots import Slot
from coach.practice.rewording.taking_up import TakenUp


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A question with one place for words of the presenter's, and what it might open up.

    ``weight`` is added to that of the words taken up: the better it fits its rule.
    """

    slot: Slot
    asks: str
    opens: str
    weight: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A question that might be offered, and the place of the words it takes up, or None."""

    offer: Rewording
    weight: float
    frame: str
    place: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One family of lines.

    ``makes`` turns the line's own words into an open question and comes first;
    ``frames`` take up words of the presenter's.
    """

    name: str
    recognises: Callable[[Line], bool]
    frames: tuple[Frame, ...] = ()
    makes: Callable[[Line], Iterable[Rewording]] = lambda _line: ()


def list_candidates(rule: Rule, line: Line, taken_up: Iterable[TakenUp]) -> list[Candidate]:
    """Return what a rule makes of a line, the best first."""
    made = [
        Candidate(offer=offer, weight=float("inf"), frame=f"{rule.name} {number}")
        for number, offer in enumerate(rule.makes(line))
    ]
    filled = [
        Candidate(
            offer=Rewording(said=frame.asks.format(words.said), opens=frame.opens),
            weight=frame.weight + words.weight,
            frame=frame.asks,
            place=words.place,
        )
        for words in taken_up
        for frame in rule.frames
        if frame.slot is words.slot
    ]
    return [*made, *sorted(filled, key=lambda each: -each.weight)]
