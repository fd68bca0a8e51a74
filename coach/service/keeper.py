"""Where what people correct is kept: a small promise, and its simplest keeper.

Whoever asks is named every time, so that a keeper can refuse; what is not that
person's is not there for them. Knows nothing of measures or of screens.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from coach.coding import Correction


class Keeper(Protocol):
    """What keeps corrections: nothing is overwritten, and undoing is a step of its own."""

    def keep(self, meeting: str, correction: Correction, *, actor: str) -> None:
        """Keep one more correction of a meeting, by its transcript's id."""

    def undo(self, meeting: str, *, actor: str) -> Correction | None:
        """Take back the last correction that stands and return it; None where none does."""

    def list_standing(self, meeting: str, *, actor: str) -> tuple[Correction, ...]:
        """Return the corrections that stand, in the order they were made."""


@dataclass(slots=True)
class MemoryKeeper:
    """A keeper for as long as it is held, and for one person's eyes.

    >>> from tests.builders import make_correction
    >>> keeper = MemoryKeeper(owner="here")
    >>> keeper.keep("spring", make_correction(), actor="here")
    >>> len(keeper.list_standing("spring", actor="here"))
    1
    >>> keeper.list_standing("spring", actor="somebody else")
    ()
    """

    owner: str
    _standing: dict[str, list[Correction]] = field(default_factory=dict)

    def keep(self, meeting: str, correction: Correction, *, actor: str) -> None:
        """Keep one more correction; what somebody else says is not taken.

        Raises:
            PermissionError: the actor is not the owner.
        """
        if actor != self.owner:
            raise PermissionError("these corrections are somebody else's")
        self._standing.setdefault(meeting, []).append(correction)

    def undo(self, meeting: str, *, actor: str) -> Correction | None:
        """Take back the last correction; None where there is none of this actor's."""
        standing = self._standing.get(meeting)
        return standing.pop() if standing and actor == self.owner else None

    def list_standing(self, meeting: str, *, actor: str) -> tuple[Correction, ...]:
        """Return the corrections that stand; none to anybody but the owner."""
        return tuple(self._standing.get(meeting, ())) if actor == self.owner else ()
