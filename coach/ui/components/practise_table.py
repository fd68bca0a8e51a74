"""Which part of the app draws which exercise; each is loaded when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from coach.practice.attempts import Exercise

PARTS: Mapping[Exercise, str] = {
    Exercise.SPOT_IT: "practise_spot",
    Exercise.OPEN_IT_UP: "practise_open",
    Exercise.TRIM_IT: "practise_trim",
    Exercise.IN_THE_ROOM: "practise_room",
    Exercise.PARK_THE_ADVICE: "practise_park",
    Exercise.TEN_QUESTIONS: "practise_ten",
    Exercise.PICK_UP_THE_THREAD: "practise_thread",
    Exercise.HOLD_IT: "practise_hold",
    Exercise.BOTH_SIDES: "practise_both",
}
"""The exercises that are offered, each with a module of ``coach.ui.components``.

The module has ``draw_exercise(item_id: str | None) -> None``.
"""


def find_draw(exercise: Exercise) -> Callable[[str | None], None]:
    """Return what draws an exercise, given the id of its item, or None before there is one."""
    module = import_module(f"coach.ui.components.{PARTS[exercise]}")
    draw_exercise: Callable[[str | None], None] = module.draw_exercise
    return draw_exercise
