"""How far somebody has come in an exercise: kept as they go, so that a reload loses nothing.

It lies where what is typed and not sent lies, goes as the item is left, and
after thirty days in any case.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from coach.practice.attempts import Exercise
from coach.storage.engine import Store
from coach.storage.practice_drafts import drop_draft, load_draft, save_draft
from coach.storage.records import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What was done at an item, in order.

    ``steps`` are a step's name and the words given at it; ``attempt`` is the id
    of the attempt that it became, empty before that.
    """

    steps: tuple[tuple[str, str], ...] = ()
    attempt: str = ""

    def then(self, name: str, words: str) -> Progress:
        """Return it with one more step."""
        return replace(self, steps=(*self.steps, (name, words)))

    def list_words(self, name: str) -> tuple[str, ...]:
        """Return the words of all steps of a name."""
        return tuple(words for step, words in self.steps if step == name)

    def without(self, *names: str) -> Progress:
        """Return it without the steps of these names."""
        kept = tuple(each for each in self.steps if each[0] not in names)
        return replace(self, steps=kept)


def write_progress(progress: Progress) -> str:
    """Return progress as it is kept; empty where nothing was done.

    >>> read_progress(write_progress(Progress().then("ask", "What now?"))).steps
    (('ask', 'What now?'),)
    """
    if progress == Progress():
        return ""
    return json.dumps({"steps": progress.steps, "attempt": progress.attempt}, ensure_ascii=False)


def read_progress(text: str) -> Progress:
    """Return progress from how it is kept."""
    found = json.loads(text)
    steps = tuple((str(name), str(words)) for name, words in found["steps"])
    return Progress(steps=steps, attempt=str(found["attempt"]))


def load_progress(store: Store, actor: Actor | None, exercise: Exercise, item: str) -> Progress:
    """Return how far somebody has come at an item.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    draft = load_draft(store, actor, exercise.value, _name(item))
    return read_progress(draft.text) if draft else Progress()


def save_progress(
    store: Store, actor: Actor | None, exercise: Exercise, item: str, progress: Progress
) -> None:
    """Keep how far somebody has come at an item.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        LimitExceededError: it is longer than anything anybody types.
    """
    save_draft(store, actor, exercise.value, _name(item), text=write_progress(progress))


def drop_progress(store: Store, actor: Actor | None, exercise: Exercise, item: str) -> None:
    """Forget what was done and typed at an item, as it is left.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    drop_draft(store, actor, exercise.value, _name(item))


def _name(item: str) -> str:
    """Return what progress is kept under, beside what is typed."""
    return f"{item}#steps"
