"""Writers of one program take turns: a file knows only how to ask again and again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from coach.errors import StorageLockedError


class Turns:
    """Lets one thread at a time write to a file; whoever waits is let in as soon as it can be.

    SQLite's own way is to sleep and look again, up to a tenth of a second each
    time, which adds up where many write. Other programs are still waited for so.
    """

    def __init__(self, place: str, *, busy_seconds: float) -> None:
        self._place = place
        self._busy_seconds = busy_seconds
        self._lock = Lock()

    @contextmanager
    def take(self) -> Iterator[None]:
        """Wait for a turn, and have it until the end.

        Raises:
            StorageLockedError: it did not come while we waited.
        """
        if not self._lock.acquire(timeout=self._busy_seconds):
            raise StorageLockedError(
                f"{self._place}: something else here is writing to it; "
                "wait a moment and try again",
                place=self._place,
            )
        try:
            yield
        finally:
            self._lock.release()
