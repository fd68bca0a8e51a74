"""How a presenter takes what is said to them: its reading, where it is close the kinder way."""

from __future__ import annotations

from coach.coding import Prediction
from coach.labels import FLAGS, Flag, Label
from coach.practice.case import Case
from coach.practice.moves import Asked, holds
from coach.practice.reading import choose_kinder


def hear(case: Case, said: str, reading: Prediction) -> Asked:
    """Return a turn as the presenter of a case takes it.

    Where a reading is not sure, the kinder label counts; but a suggestion that
    the case itself knows stays one. With the kinder label go only those flags
    that fit it, and no hint: that was part of the other reading.
    """
    label = choose_kinder(reading)
    if label is reading.label or _is_known(case, said, reading):
        return Asked(said=said, label=reading.label, flags=reading.flags)
    flags = (flag for flag in reading.flags if label in FLAGS[flag].goes_with)
    return Asked(
        said=said, label=label, flags=tuple(flag for flag in flags if flag is not Flag.LEADING)
    )


def _is_known(case: Case, said: str, reading: Prediction) -> bool:
    """Say whether a suggestion is one that the presenter has an answer for."""
    is_advice = reading.label is Label.ADVICE
    return is_advice and any(holds(said, each.about) for each in case.advice.reactions)
