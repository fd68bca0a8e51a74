"""Trim it: sixty words down to fifteen."""

from __future__ import annotations

from coach.practice.attempts import Exercise
from coach.ui.components.practise_open import draw_wording


def draw_exercise(item_id: str | None) -> None:
    """Draw the long question with that id, as far as it was cut; or the way to the first one."""
    draw_wording(Exercise.TRIM_IT, item_id)
