"""Which part of the app draws which exercise; each is loaded when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from coach.practice.attempts import Exercise

PARTS: Mapping[Exercise, str] = {
    Exercise.SPOT_IT: "practise_spot",
    Exercise.OPEN_IT_UP: "practise_open",
    Exercise.TRIM_IT: "practise_open",
    Exercise.IN_THE_ROOM: "practise_room",
}
"""A module of ``coach.ui.components`` for each exercise that is offered, with ``draw_exercise``.

One that draws several exercises has a function for each other than its first:
``draw_trim_it`` for *Trim it*.
"""


def find_draw(exercise: Exercise) -> Callable[[str | None], None]:
    """Return what draws an exercise, given the id of its item, or None before there is one."""
    module = import_module(f"coach.ui.components.{PARTS[exercise]}")
    named: Callable[[str | None], None] | None = getattr(module, f"draw_{exercise.value}", None)
    return named or module.draw_exercise  # type: ignore[no-any-return]
