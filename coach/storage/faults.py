"""What a database says when it cannot, turned into one clear sentence each."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError

from coach.errors import (
    CoachError,
    StorageDamagedError,
    StorageError,
    StorageFullError,
    StorageLockedError,
    StorageReadOnlyError,
)

_PRIMARY = 0xFF
"""The part of an extended SQLite code that names the kind of fault."""

_LOCKED = (StorageLockedError, "another program is writing to it; wait a moment and try again")
_READ_ONLY = (
    StorageReadOnlyError,
    "it cannot be opened or written to; check the folder, your rights to it, "
    "or set COACH_DATABASE_URL to another place",
)
_FULL = (
    StorageFullError,
    "the disk is full; nothing was changed: make space and try again",
)
_DAMAGED = (
    StorageDamagedError,
    "it is damaged, or no database of ours; nothing was changed: "
    "coach restore FILE puts back a copy, and coach doctor lists them",
)
_IO = (
    StorageError,
    "the disk could not read or write it; check the disk, then run coach verify",
)
_BY_CODE = {
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_IOERR: _IO,
}
_BY_EXTENDED = {
    # The memory that readers and writers share lies in a file that could not grow.
    sqlite3.SQLITE_IOERR_SHMSIZE: _FULL,
}
_UNREACHABLE = (
    StorageError,
    "the database cannot be reached; check that it runs, and COACH_DATABASE_URL",
)
_BY_STATE = {
    "25006": _READ_ONLY,  # a standby, or a transaction that may only read
    "40001": _LOCKED,  # two that came between one another
    "40P01": _LOCKED,  # two that waited for one another
    "42501": _READ_ONLY,  # no right to it
    "53100": _FULL,
    "55P03": _LOCKED,  # waited for as long as we wait
}
"""What a server says, by its SQLSTATE."""


@contextmanager
def explained(place: str) -> Iterator[None]:
    """Turn the faults of a database and of a disk into ours; the rest are bugs and pass.

    Raises:
        StorageError: one of its kinds, for a fault of the database or the disk.
    """
    try:
        yield
    except CoachError:
        raise  # Some of ours are kinds of the system's errors too.
    except (sqlite3.Error, DBAPIError, OSError) as error:
        found = _explain(error)
        if found is None:
            raise
        kind, words = found
        raise kind(f"{place}: {words}", place=place) from error


def _explain(error: Exception) -> tuple[type[StorageError], str] | None:
    if isinstance(error, OSError):
        return _FULL if error.errno in (errno.ENOSPC, errno.EDQUOT) else _READ_ONLY
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", None)
    if code is None:
        known = _BY_STATE.get(getattr(cause, "sqlstate", None) or "")
        return known or (_UNREACHABLE if isinstance(error, OperationalError) else None)
    return _BY_EXTENDED.get(code) or _BY_CODE.get(code & _PRIMARY)
