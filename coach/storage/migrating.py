"""Bringing a database to the schema of this program, with a copy made first.

Foreign keys are off while tables are built anew: with them on, SQLite would
delete every row that hangs on a table as the old one is dropped. So they are
checked afterwards, and no table may have fewer rows than before; else nothing
is changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, func, inspect, select, table, text

from coach.errors import SchemaVersionError, StorageError
from coach.storage.acting import whole_database
from coach.storage.engine import Store

SCRIPTS = Path(__file__).resolve().parent / "migrations"
_VERSIONS = "alembic_version"


def newest_version(scripts: Path = SCRIPTS) -> str:
    """Return the schema version that this program works with."""
    return list_versions(scripts)[0]


@cache
def list_versions(scripts: Path = SCRIPTS) -> tuple[str, ...]:
    """Return the schema versions a folder of migrations leads through, the newest first.

    Read once: each migration is a module to be loaded, and none changes while a program runs.
    """
    directory = ScriptDirectory.from_config(_configure(scripts))
    return tuple(script.revision for script in directory.walk_revisions())


def read_version(connection: Connection) -> str | None:
    """Return the schema version of a database, or None of an empty one."""
    if not inspect(connection).has_table(_VERSIONS):
        return None
    found = connection.execute(text(f"SELECT version_num FROM {_VERSIONS}")).scalar()  # noqa: S608
    return None if found is None else str(found)


def check_version(store: Store, version: str | None, scripts: Path = SCRIPTS) -> None:
    """Refuse a database of a version that this program has never heard of.

    Raises:
        SchemaVersionError: it comes from a newer version of the program.
    """
    if version is not None and version not in list_versions(scripts):
        raise SchemaVersionError(
            f"{store.place}: written by a newer version of Question Coach (schema {version}, "
            f"here {newest_version(scripts)}); nothing was changed: update the program",
            place=store.place,
        )


def migrate(
    store: Store, *, scripts: Path = SCRIPTS, before: Callable[[], object] | None = None
) -> bool:
    """Bring a database up to date, all at once or not at all; return whether it was not.

    Args:
        store: the database; one that is empty gets its first tables.
        scripts: the folder of migrations.
        before: called before a database that holds something is changed: makes
            the copy.

    Raises:
        SchemaVersionError: it comes from a newer version of the program.
        StorageError: it belongs to another program, or rows would be lost;
            nothing is changed.
    """
    version = version_of(store)
    check_version(store, version, scripts)
    if version == newest_version(scripts):
        return False
    if version is None:
        _refuse_strangers(store)
    elif before is not None:
        before()
    with (
        whole_database(),
        Store(store.location, busy_seconds=store.busy_seconds, foreign_keys=False) as bare,
        bare.transaction() as connection,
    ):
        counts = count_rows(connection)
        command.upgrade(_configure(scripts, connection), "head")
        _check_nothing_lost(store, connection, counts)
    return True


def _refuse_strangers(store: Store) -> None:
    with store.reading() as session:
        names = inspect(session.connection()).get_table_names()
    if names:
        raise StorageError(
            f"{store.place}: this database belongs to another program (it has a table "
            f"“{names[0]}”); nothing was changed: set COACH_DATABASE_URL to another place",
            place=store.place,
        )


def version_of(store: Store) -> str | None:
    """Return the schema version of a database, or None of an empty one."""
    with store.reading() as session:
        return read_version(session.connection())


def count_rows(connection: Connection) -> dict[str, int]:
    """Return how many rows each table has."""
    names = sorted(set(inspect(connection).get_table_names()) - {_VERSIONS})
    return {
        name: connection.execute(select(func.count()).select_from(table(name))).scalar_one()
        for name in names
    }


def find_loose_ends(connection: Connection) -> tuple[str, ...]:
    """Return the tables that have rows which hang on rows that are not there."""
    if connection.dialect.name != "sqlite":
        return ()  # PostgreSQL never lets such a row in.
    rows = connection.exec_driver_sql("PRAGMA foreign_key_check")
    return tuple(dict.fromkeys(str(row[0]) for row in rows))


def _check_nothing_lost(store: Store, connection: Connection, before: Mapping[str, int]) -> None:
    after = count_rows(connection)
    fewer = [name for name, count in before.items() if after.get(name, 0) < count]
    if faults := [*fewer, *find_loose_ends(connection)]:
        raise StorageError(
            f"{store.place}: bringing it up to date would lose rows of {', '.join(faults)}; "
            "nothing was changed: please report this, and go on with the older version",
            place=store.place,
        )


def _configure(scripts: Path, connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
