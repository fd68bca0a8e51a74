"""Hold it: read the answer, wait ten seconds, then ask. The wait is measured, never enforced."""

from __future__ import annotations

from dataclasses import dataclass, replace

SECONDS = 10.0
"""How long to wait before asking."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldIt:
    """When the answer was shown and when the question came, in seconds of one clock."""

    shown_at: float
    asked_at: float | None = None

    @property
    def waited(self) -> float | None:
        """How many seconds went by, or None before the question; never less than none."""
        return None if self.asked_at is None else max(self.asked_at - self.shown_at, 0.0)


def ask_after_waiting(state: HoldIt, at: float) -> HoldIt:
    """Return the exercise with the question asked; the first one counts."""
    return state if state.asked_at is not None else replace(state, asked_at=at)


def say_wait(state: HoldIt) -> str:
    """Return in a sentence how the wait was; empty before the question.

    >>> say_wait(HoldIt(shown_at=0.0, asked_at=12.4))
    'You waited 12 seconds. What came to you in the last of them?'
    """
    if state.waited is None:
        return ""
    seconds = int(state.waited)
    unit = "second" if seconds == 1 else "seconds"
    if state.waited >= SECONDS:
        return f"You waited {seconds} {unit}. What came to you in the last of them?"
    return f"You asked after {seconds} {unit}. What might come with a few more?"
