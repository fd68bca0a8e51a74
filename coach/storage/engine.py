"""Opening a database, and the two ways to use it: to read, and to write.

SQLite is set so that what was acknowledged survives a power cut, writers queue
up in place of failing, and what is deleted is overwritten. Every writing
transaction takes its lock at the start: taken later, most of those that run
side by side would fail.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Self, cast

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.orm import Session

from coach.storage.drives import is_on_network
from coach.storage.faults import explained
from coach.storage.location import Location
from coach.storage.server import make_server_engine
from coach.storage.turns import Turns

_WRITES = "coach_writes"


class Store:
    """An open database; close it, or use it in a ``with`` statement."""

    def __init__(
        self, location: Location, *, busy_seconds: int, foreign_keys: bool = True
    ) -> None:
        """Make ready to open the database; nothing is opened yet.

        Raises:
            StorageError: the driver of this kind of database is not installed.
        """
        self.location = location
        self.busy_seconds = busy_seconds
        self.engine = _make_engine(location, busy_seconds, foreign_keys)
        self._writing = self.engine.execution_options(**{_WRITES: True})
        self._turns = Turns(location.words, busy_seconds=busy_seconds)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def place(self) -> str:
        """Where it is, in words."""
        return self.location.words

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a session that sees one state of the database throughout.

        Raises:
            StorageError: it cannot be reached.
        """
        with explained(self.place), Session(self.engine) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Give a session whose changes are kept all together at its end, or not at all.

        Raises:
            StorageError: it cannot be reached or written to; nothing is changed.
        """
        with (
            explained(self.place),
            self._take_turn(),
            Session(self._writing) as session,
            session.begin(),
        ):
            session.connection()  # Takes the lock now, and not with the first change.
            yield session

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Give a bare connection in one writing transaction."""
        with explained(self.place), self._take_turn(), self._writing.begin() as connection:
            yield connection

    def _take_turn(self) -> AbstractContextManager[None]:
        # A server sees to it itself, and lets those write at once who change different things.
        return nullcontext() if self.location.path is None else self._turns.take()

    @contextmanager
    def raw(self) -> Iterator[sqlite3.Connection]:
        """Give SQLite's own connection, outside of any transaction, for a file."""
        with explained(self.place):
            connection = self.engine.raw_connection()
            try:
                yield cast(sqlite3.Connection, connection.driver_connection)
            finally:
                connection.close()


def _choose_journal(path: Path, wanted: str) -> str:
    if wanted == "auto":
        return "DELETE" if is_on_network(path) else "WAL"
    return wanted.upper()


def _make_engine(location: Location, busy_seconds: int, foreign_keys: bool) -> Engine:
    if location.path is None:
        return make_server_engine(location, busy_seconds)
    engine = create_engine(
        location.url, connect_args={"timeout": busy_seconds}, hide_parameters=True
    )

    journal = _choose_journal(location.path, location.journal)

    @event.listens_for(engine, "connect")
    def _set_up(connection: sqlite3.Connection, _: object) -> None:
        # pysqlite would begin transactions by itself, and too late.
        connection.isolation_level = None
        for pragma in (
            f"journal_mode={journal}",
            "synchronous=FULL",
            f"foreign_keys={'ON' if foreign_keys else 'OFF'}",
            "secure_delete=ON",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(_WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
