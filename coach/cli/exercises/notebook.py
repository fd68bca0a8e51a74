"""What is kept of practice in the terminal, as in the app; where nothing can be, it goes on."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime

from coach.cli.output import say
from coach.errors import StorageError
from coach.practice.attempts import Attempt
from coach.practice.done import Done
from coach.practice.items import OpenUpItem
from coach.service.practice_keeping import dispute_attempt, keep_last_try, list_attempts
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

    def open_page(self) -> Page:
        """Return where the tries at one item are kept."""
        return Page(self.store)


class Page:
    """Tries at one item, each kept as it is made; with no store, nothing is."""

    def __init__(self, store: Store | None) -> None:
        self._store = store
        self._id = str(uuid.uuid4())

    def keep(self, state: Done) -> None:
        """Keep what the last try adds."""
        if self._store:
            now = datetime.now(UTC)
            keep_last_try(self._store, LOCAL, state, attempt_id=self._id, at=now)

    def hear_differently(self) -> None:
        """Keep that the learner hears it differently, so that it leaves the counts."""
        if self._store:
            dispute_attempt(self._store, LOCAL, self._id)


@contextmanager
def open_notebook() -> Iterator[Notebook]:
    """Open what is kept, or say that nothing can be and go on without."""
    with ExitStack() as stack:
        store: Store | None = None
        try:
            store = stack.enter_context(open_store())
        except StorageError as error:
            say(f"  Nothing of this can be kept: {error}. It goes on without.")
        yield Notebook(store)
