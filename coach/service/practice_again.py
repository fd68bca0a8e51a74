"""One moment of a run that is over, tried again with another question: the latest is kept.

It lies beside the run for as long as what is typed and not sent; the run itself
stays as it was.
"""

from __future__ import annotations

from coach.labels import Flag, Label
from coach.practice.attempts import Exercise
from coach.practice.moves import Asked
from coach.service.practice_progress import load_progress, save_progress
from coach.storage.engine import Store
from coach.storage.records import Actor

_ROOM = Exercise.IN_THE_ROOM
_PLACE, _AGAIN = "place", "again"


def again_item(run_id: str) -> str:
    """Return what a moment that is tried again is kept under."""
    return f"{run_id}-again"


def keep_again(store: Store, actor: Actor | None, run_id: str, place: int, asked: Asked) -> None:
    """Keep another question for a moment, in the place of the one before.

    ``place`` counts turns from 0, waits among them.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    item = again_item(run_id)
    words = (asked.label.value, ",".join(asked.flags), asked.said)
    done = load_progress(store, actor, _ROOM, item).without(_AGAIN, _PLACE)
    done = done.then(_PLACE, str(place)).then(_AGAIN, "\n".join(words))
    save_progress(store, actor, _ROOM, item, done)


def load_again(store: Store, actor: Actor | None, run_id: str) -> tuple[int, Asked] | None:
    """Return the moment that was tried again, and what was asked there; None where none was.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    progress = load_progress(store, actor, _ROOM, again_item(run_id))
    places, words = progress.list_words(_PLACE), progress.list_words(_AGAIN)
    if not words:
        return None
    label, flags, said = words[-1].split("\n", 2)
    asked = Asked(
        said=said,
        label=Label(label),
        flags=tuple(Flag(flag) for flag in flags.split(",") if flag),
    )
    return int(places[-1]), asked
