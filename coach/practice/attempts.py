"""What is kept of practice: one attempt each, from which everything else is worked out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from coach.practice.items import Boundary
from coach.practice.spot_it import Sureness


class Exercise(StrEnum):
    """The six exercises, and the three small extras."""

    SPOT_IT = "spot_it"
    OPEN_IT_UP = "open_it_up"
    PARK_THE_ADVICE = "park_the_advice"
    TEN_QUESTIONS = "ten_questions"
    PICK_UP_THE_THREAD = "pick_up_the_thread"
    IN_THE_ROOM = "in_the_room"
    TRIM_IT = "trim_it"
    HOLD_IT = "hold_it"
    BOTH_SIDES = "both_sides"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One item tried once.

    ``item`` is its id, ``pair`` what comes back together with it (its own id
    where it has no twin). ``fits`` is whether the first try met what was
    looked for, ``fits_later`` whether a later one did. ``is_hinted`` is whether
    a hint or example was there before the first try. What ``counts`` not, a
    line people or the learner dispute, is kept and left out of every number.
    ``at`` has its time zone, UTC.
    """

    exercise: Exercise
    item: str
    pair: str
    boundary: Boundary | None
    at: datetime
    fits: bool
    fits_later: bool = False
    sureness: Sureness | None = None
    is_hinted: bool = False
    counts: bool = True
