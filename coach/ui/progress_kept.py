"""How far somebody has come in an exercise, for whoever uses the app."""

from __future__ import annotations

from coach.practice.attempts import Exercise
from coach.service import practice_progress as service
from coach.service.practice_progress import Progress
from coach.storage.records import LOCAL
from coach.ui import resources


def load_progress(exercise: Exercise, item: str) -> Progress:
    """Return how far somebody has come at an item.

    Raises:
        CoachError: it cannot be read.
    """
    return service.load_progress(resources.store(), LOCAL, exercise, item)


def save_progress(exercise: Exercise, item: str, progress: Progress) -> None:
    """Keep how far somebody has come at an item.

    Raises:
        CoachError: it could not be kept.
    """
    service.save_progress(resources.store(), LOCAL, exercise, item, progress)


def drop_progress(exercise: Exercise, item: str) -> None:
    """Forget what was done and typed at an item, as it is left.

    Raises:
        CoachError: it could not be forgotten.
    """
    service.drop_progress(resources.store(), LOCAL, exercise, item)
