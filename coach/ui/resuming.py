"""Going on with imports that were cut off when the app was last closed, beside everything else."""

from __future__ import annotations

import sys
from threading import Event, Thread

from coach.errors import CoachError
from coach.service.keeping import finish_imports
from coach.storage.records import LOCAL
from coach.ui import resources


class Resuming:
    """A thread that reads what is still waiting to be read; those meetings show as being read."""

    def __init__(self) -> None:
        self._stopped = Event()
        self._thread = Thread(target=self._run, name="resuming", daemon=True)

    def start(self) -> None:
        """Begin, and return at once."""
        self._thread.start()

    def stop(self, *, seconds: float = 10.0) -> None:
        """Begin no other file; wait so long for the one at hand, which is left as it was if cut.

        What was not reached is gone on with the next time the app is opened.
        """
        self._stopped.set()
        self._thread.join(seconds)

    def _run(self) -> None:
        try:
            waiting = finish_imports(
                resources.store(), LOCAL, classifier=resources.classifier(), stopped=self._stopped
            )
            for _, fault in waiting:
                if fault is not None:
                    _tell(fault)
        except CoachError as error:
            _tell(error)


def _tell(error: CoachError) -> None:
    """Say what kind of fault it was, and never a word of a file."""
    sys.stderr.write(f"coach: a file is still waiting to be read ({type(error).__name__})\n")
