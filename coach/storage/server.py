"""A database on a server: how it is reached, and what it is told of whoever asks."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event

from coach.errors import StorageError
from coach.storage.acting import find_acting
from coach.storage.location import Location

_OUR_OWN_WORDS = "P0001"
"""What a trigger of ours says, which never holds a value."""


def make_server_engine(location: Location, busy_seconds: int) -> Engine:
    """Return what connects to a server; nothing is opened yet.

    A connection that the server has given up is made anew when it is next
    needed. Nobody is waited for longer than ``busy_seconds``.

    Raises:
        StorageError: the driver is not installed.
    """
    options: dict[str, Any] = {"hide_parameters": True, "pool_pre_ping": True}
    if "connect_timeout" not in location.url.query:
        options["connect_args"] = {"connect_timeout": max(2, busy_seconds)}
    try:
        engine = create_engine(location.url, **options)
    except ModuleNotFoundError as error:
        raise StorageError(
            f"{location.words}: the driver for PostgreSQL is not installed; "
            "run pip install 'question-coach[postgres]'",
            place=location.words,
        ) from error
    event.listen(engine, "begin", _say_who)
    event.listen(engine, "handle_error", _hide_values)

    @event.listens_for(engine, "connect")
    def _wait_no_longer(connection: Any, _: object) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"SET lock_timeout = '{int(busy_seconds)}s'")
        connection.commit()

    return engine


def _say_who(connection: Connection) -> None:
    """Tell the server whose rows this transaction may see; it forgets at its end."""
    acting = find_acting()
    connection.exec_driver_sql(
        "SELECT set_config('coach.actor', %s, true), set_config('coach.whole', %s, true)",
        (acting.id, "on" if acting.whole else "off"),
    )


def _hide_values(context: ExceptionContext) -> None:
    """Take the values out of what a server says is the matter; it quotes whole rows."""
    fault, shown = context.original_exception, context.sqlalchemy_exception
    found = getattr(fault, "diag", None)
    if found is None or not found.sqlstate or shown is None:
        return
    ours = found.message_primary if found.sqlstate == _OUR_OWN_WORDS else None
    names = (found.table_name, found.column_name, found.constraint_name, ours)
    words = " ".join([f"SQLSTATE {found.sqlstate}", *(name for name in names if name)])
    fault.args = (words,)
    shown.args = (f"({type(fault).__module__}.{type(fault).__name__}) {words}",)
