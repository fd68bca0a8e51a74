"""What is kept of practice in the terminal, as in the app; where nothing can be, it goes on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime

from coach.cli.exercises.telling import tell
from coach.errors import StorageError
from coach.practice.attempts import Attempt
from coach.practice.done import Done, make_attempt
from coach.practice.items import OpenUpItem
from coach.service.practice_keeping import keep_attempt, list_attempts
from coach.service.safekeeping import open_store
from coach.service.set_lines_keeping import list_set_items
from coach.storage.engine import Store
from coach.storage.records import LOCAL


class Notebook:
    """The learner's own attempts; ``store`` is None where nothing can be kept."""

    def __init__(self, store: Store | None) -> None:
        self.store = store

    def list_attempts(self) -> tuple[Attempt, ...]:
        """Return what was kept up to now."""
        return list_attempts(self.store, LOCAL) if self.store else ()

    def list_set_items(self) -> tuple[OpenUpItem, ...]:
        """Return the lines from the learner's own set."""
        return list_set_items(self.store, LOCAL) if self.store else ()

    def keep(self, state: Done) -> None:
        """Keep what was done at an item, where anything was."""
        attempt = make_attempt(state, datetime.now(UTC))
        if self.store and attempt:
            keep_attempt(self.store, LOCAL, attempt)


@contextmanager
def open_notebook() -> Iterator[Notebook]:
    """Open what is kept, or say that nothing can be and go on without."""
    with ExitStack() as stack:
        store: Store | None = None
        try:
            store = stack.enter_context(open_store())
        except StorageError as error:
            tell(f"Nothing of this can be kept: {error}. It goes on without.")
        yield Notebook(store)
