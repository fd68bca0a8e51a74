"""Copies of a database in a file: whole, checked, and one file each.

They are made by SQLite itself while others write; a plain copy of the file
would miss what was kept last.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from coach.errors import StorageDamagedError, StorageError
from coach.storage.engine import Store
from coach.storage.faults import explained
from coach.storage.location import Location, make_folder

_PREFIX = "coach-"
KEEP = 10
"""How many copies that the program made by itself are kept, unless it is told."""
_STAMP = "%Y%m%dT%H%M%S%fZ"


def make_backup(store: Store, target: Path) -> Path:
    """Copy a database to a new file; the file is there whole, or not at all.

    Raises:
        StorageError: there is such a file, it cannot be written, or the
            database is none in a file.
    """
    require_file(store.location)
    with explained(str(target)):
        if target.exists():
            raise StorageError(
                f"{target}: there is a file of this name; give another name", place=str(target)
            )
        beside = target.with_name(f".{target.name}-{secrets.token_hex(4)}")
        try:
            beside.touch(mode=0o600)
            _copy(store, beside)
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    return target


def make_own_backup(store: Store, reason: str, *, keep_days: int, keep: int = KEEP) -> Path:
    """Copy a database into the folder of copies, and remove those too old and too many.

    Too old is more than ``keep_days``; too many is more than ``keep``, the newest.

    Raises:
        StorageError: it cannot be written, or the database is none in a file.
    """
    require_file(store.location)
    folder = folder_of(store.location)
    make_folder(folder)
    now = datetime.now(UTC)
    made = make_backup(store, folder / f"{_PREFIX}{now.strftime(_STAMP)}-{reason}.db")
    copies = list_backups(store.location)
    for path in copies:
        if path not in copies[-keep:] or _dated(path) < now - timedelta(days=keep_days):
            path.unlink(missing_ok=True)
    return made


def list_backups(location: Location) -> tuple[Path, ...]:
    """Return the copies that the program made by itself, the oldest first."""
    if location.backups is None or not location.backups.is_dir():
        return ()
    return tuple(
        path for path in sorted(location.backups.glob(f"{_PREFIX}*.db")) if _is_ours(path)
    )


def folder_of(location: Location) -> Path:
    """Return the folder of the copies that the program makes by itself.

    Raises:
        StorageError: the database is none in a file.
    """
    require_file(location)
    return Path(str(location.backups))


def require_file(location: Location) -> Path:
    """Return the file of a database.

    Raises:
        StorageError: the database is none in a file.
    """
    if location.path is None:
        raise StorageError(
            f"{location.words}: this is for a database in a file; on a server, use pg_dump and "
            "pg_restore as docs/keeping.md says",
            place=location.words,
        )
    return location.path


def _copy(store: Store, path: Path) -> None:
    with closing(sqlite3.connect(path)) as copy:
        with store.raw() as connection:
            connection.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
        (found,) = copy.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise StorageDamagedError(
            f"{store.place}: it is damaged, so no copy was made; coach doctor lists the copies",
            place=store.place,
        )
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _is_ours(path: Path) -> bool:
    try:
        _dated(path)
    except ValueError:
        return False
    return True


def _dated(path: Path) -> datetime:
    stamp = path.name.removeprefix(_PREFIX).partition("-")[0]
    return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
