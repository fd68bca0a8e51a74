"""Databases as each version of the program left them, with rows in every table.

``python -m tests.storage.schemas`` writes ``tests/data/schemas/VERSION.sql`` for
every schema version that has none yet; run it after adding a migration. A file
that is there is not written again, for it is what that version wrote, except
that of the newest version while its migrations still change. The newest is
filled by the program itself; one in between is the one before it, brought up to
date. Where a table is still empty it gets one invented row.
"""

from __future__ import annotations

import hashlib
import sqlite3
import sys
import tempfile
from collections.abc import Mapping
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from coach.labels import Label
from coach.storage import migrating
from coach.storage.actions import add_action, report_progress
from coach.storage.corrections import add_correction, undo_last
from coach.storage.engine import Store
from coach.storage.erasing import erase_meeting
from coach.storage.location import locate_file
from coach.storage.meetings import receive_file
from coach.storage.records import LOCAL, Member, NewAction, NewSet, Outcome
from coach.storage.sets import add_set
from tests.report.reviews import towpath
from tests.storage.kept import keep_towpath
from tests.storage.practised import practise

FOLDER = Path(__file__).resolve().parents[1] / "data" / "schemas"
VERSIONS = "alembic_version"
_INVENTED: Mapping[type[sa.types.TypeEngine[Any]], object] = {
    sa.Boolean: True,
    sa.Date: date(2026, 1, 14),
    sa.Integer: 1,
    sa.Float: 1.0,
    sa.JSON: [],
    sa.LargeBinary: b"one",
    sa.String: "one",
}


def list_versions() -> list[str]:
    """Return every schema version there has been, the oldest first."""
    return [each.revision for each in _scripts().walk_revisions()][::-1]


def find_file(version: str) -> Path:
    """Return where the database of a version is written down."""
    return FOLDER / f"{version}.sql"


def load(version: str, path: Path) -> None:
    """Make the database of a version, as it was, in a new file."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(find_file(version).read_text(encoding="utf-8"))


def upgrade(connection: sa.Connection, version: str) -> None:
    """Bring a database to one version, and no further."""
    config = Config()
    config.set_main_option("script_location", str(migrating.SCRIPTS))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, version)


def describe(path: Path) -> set[str]:
    """Return what a database in a file is made of, statement by statement."""
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")
        # How names are quoted differs from one SQLite to the next.
        return {" ".join(row[0].replace('"', "").split()) for row in found}


def fits(version: str, folder: Path) -> bool:
    """Say whether what is written down of a version is made as its migrations make it."""
    load(version, folder / "loaded.db")
    with (
        Store(locate_file(folder / "made.db"), busy_seconds=5, foreign_keys=False) as store,
        store.transaction() as connection,
    ):
        upgrade(connection, version)
    return describe(folder / "loaded.db") == describe(folder / "made.db")


def reflect(connection: sa.Connection) -> sa.MetaData:
    """Return the tables that a database really has."""
    tables = sa.MetaData()
    tables.reflect(connection)
    return tables


def digest_tables(
    connection: sa.Connection, columns: Mapping[str, list[str]]
) -> dict[str, tuple[int, str]]:
    """Return, for each table, how many rows it has and a hash of these columns of theirs."""
    found: dict[str, tuple[int, str]] = {}
    tables = reflect(connection).tables
    for name, wanted in columns.items():
        table = tables[name]
        rows = connection.execute(sa.select(*(table.c[each] for each in wanted)))
        lines = sorted(repr(tuple(row)) for row in rows)
        found[name] = len(lines), hashlib.sha256("\n".join(lines).encode()).hexdigest()
    return found


def list_columns(connection: sa.Connection) -> dict[str, list[str]]:
    """Return the columns of each table but the one with the version."""
    tables = reflect(connection).tables
    return {
        name: [column.name for column in table.columns]
        for name, table in tables.items()
        if name != VERSIONS
    }


def fill(store: Store) -> None:
    """Keep something of every kind, as a person would; add what a new table is for here."""
    members = (Member(name="Maya Lindqvist", level="Grade 6"), Member(name="Ravi Iyer"))
    set_id = add_set(store, LOCAL, NewSet(title="Towpath set", members=members)).id
    meeting_id = keep_towpath(store, set_id=set_id)
    lines = [each.utterance.id for each in towpath().codings]
    add_correction(store, LOCAL, meeting_id, lines[0], label=Label.ADVICE, note="So", seen=0)
    event = add_correction(store, LOCAL, meeting_id, lines[1], label=Label.OTHER, seen=0)
    undo_last(store, LOCAL, meeting_id, lines[1], seen=event.id)
    details = NewAction(owner="Maya Lindqvist", what="Call the works", due=date(2026, 2, 1))
    action = add_action(store, LOCAL, meeting_id, details)
    report_progress(store, LOCAL, action.id, Outcome.PARTLY, note="Wrote to them")
    practise(store, set_id=set_id)
    receive_file(store, LOCAL, b"Maya: Not read yet.\n", name="waiting.txt", known="{}")
    gone = receive_file(store, LOCAL, b"Maya: To be erased.\n", name="gone.txt").meeting_id
    erase_meeting(store, LOCAL, gone, lambda review, _: (review, str))


def fill_rest(connection: sa.Connection) -> None:
    """Give every table that is empty one invented row."""
    for table in reflect(connection).sorted_tables:
        if table.name != VERSIONS and connection.execute(table.select()).first() is None:
            connection.execute(table.insert(), [_invent_row(connection, table)])


def _invent_row(connection: sa.Connection, table: sa.Table) -> dict[str, object]:
    row = {column.name: _invent(column) for column in table.columns}
    for key in table.foreign_key_constraints:
        theirs = [element.column for element in key.elements]
        parent = connection.execute(sa.select(*theirs)).first()
        if parent is not None:
            row |= dict(zip(key.column_keys, parent, strict=True))
    return row


def _invent(column: sa.Column[Any]) -> object:
    if column.name.endswith("at") and isinstance(column.type, sa.String):
        return "2026-01-14T10:00:00+00:00"
    return next(value for kind, value in _INVENTED.items() if isinstance(column.type, kind))


def _scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(migrating.SCRIPTS))
    return ScriptDirectory.from_config(config)


def _write(version: str, before: str | None, newest: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "coach.db"
        if version != newest and before is not None:
            load(before, path)
        location = locate_file(path)
        with (
            Store(location, busy_seconds=5, foreign_keys=False) as bare,
            bare.transaction() as connection,
        ):
            upgrade(connection, version)
        with Store(location, busy_seconds=5) as store:
            if version == newest:
                fill(store)
            with store.transaction() as connection:
                fill_rest(connection)
        with closing(sqlite3.connect(path)) as connection:
            text = "".join(f"{line}\n" for line in connection.iterdump())
    FOLDER.mkdir(parents=True, exist_ok=True)
    find_file(version).write_text(text, encoding="utf-8")


def _fits(version: str) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        return fits(version, Path(folder))


def main() -> int:
    """Write what is missing, say so, and return the exit code."""
    versions = list_versions()
    for before, version in zip([None, *versions], versions, strict=False):
        if not find_file(version).exists() or (version == versions[-1] and not _fits(version)):
            _write(version, before, versions[-1])
            print(f"wrote {find_file(version)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
