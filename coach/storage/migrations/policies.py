"""The second lock of a database on a server: each row is there for its owner alone.

``lock_tables`` is for migrations: call it at the end of one that makes a table.
A row is somebody's where its table says whose, else where the row it hangs on
is. Whose rows a transaction may see, the store says at its start.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import sqlalchemy as sa
from sqlalchemy.engine.interfaces import ReflectedForeignKeyConstraint

SHARED = frozenset({"alembic_version", "audit"})
"""Tables without a word of anybody's: the version, and who did what when, sealed row by row."""

NAMED_OTHERWISE = frozenset({"actions"})
"""Tables whose column ``owner`` is somebody in a meeting, and not who keeps the row."""

POLICY = "owner_only"
_WHOLE = "current_setting('coach.whole', true) = 'on'"
_MINE = f"owner = current_setting('coach.actor', true) OR {_WHOLE}"


def lock_tables(connection: sa.Connection) -> None:
    """Give every table of a database on a server its policy, anew where it has one.

    Raises:
        LookupError: of a table it cannot be told whose rows they are.
    """
    if connection.dialect.name != "postgresql":
        return
    seen = sa.inspect(connection)
    for table in sorted(set(seen.get_table_names()) - SHARED):
        for statement in _list_statements(table, _find_rule(seen, table)):
            connection.exec_driver_sql(statement)


def _list_statements(table: str, rule: str) -> Iterator[str]:
    yield f"DROP POLICY IF EXISTS {POLICY} ON {table}"
    yield f"CREATE POLICY {POLICY} ON {table} USING ({rule})"
    yield f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"
    yield f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY"


def _find_rule(seen: sa.Inspector, table: str) -> str:
    """Return the condition under which a row of a table is there."""
    needed = {each["name"] for each in seen.get_columns(table) if not each["nullable"]}
    if "owner" in needed and table not in NAMED_OTHERWISE:
        return _MINE
    if "meeting_id" in needed:
        # Straight to the meeting, past what stands between: one look for each row.
        return _hang_on("meetings", table, [("id", "meeting_id")])
    keys = seen.get_foreign_keys(table)
    firm = [key for key in keys if needed.issuperset(key["constrained_columns"])]
    found = firm[:1] or (keys if _hangs_on_one(seen, table) else [])
    if not found:
        raise LookupError(f"{table}: no column says whose its rows are")
    return " OR ".join(_follow(key, table) for key in found)


def _hangs_on_one(seen: sa.Inspector, table: str) -> bool:
    """Say whether a check sees to it that each row hangs on one of several, as of an action."""
    checks = seen.get_check_constraints(table)
    return any("hangs_on_one" in (each["name"] or "") for each in checks)


def _follow(key: ReflectedForeignKeyConstraint, table: str) -> str:
    pairs = zip(key["referred_columns"], key["constrained_columns"], strict=True)
    return _hang_on(key["referred_table"], table, pairs)


def _hang_on(parent: str, table: str, columns: Iterable[tuple[str, str]]) -> str:
    same = " AND ".join(f"{parent}.{their} = {table}.{our}" for their, our in columns)
    return f"EXISTS (SELECT 1 FROM {parent} WHERE {same})"  # noqa: S608 - names of our own
