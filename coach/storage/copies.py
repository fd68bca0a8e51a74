"""Putting a copy back, and taking what was erased out of the copies.

A copy is first made ready beside the database: brought up to date, what was
erased erased again, checked. Only then does it take the place of what is there,
of which a copy is kept.
"""

from __future__ import annotations

import secrets
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from coach.config import Settings
from coach.errors import StorageDamagedError, StorageError, StorageLockedError
from coach.storage.access import require_operator
from coach.storage.audit import record
from coach.storage.backups import folder_of, list_backups, make_own_backup, require_file
from coach.storage.engine import Store
from coach.storage.erased_list import read_list, read_tombstones, write_list
from coach.storage.erasing import (
    Erased,
    apply_tombstones,
    clear_traces,
)
from coach.storage.faults import explained
from coach.storage.location import Location, find_location, locate_file, make_folder
from coach.storage.migrating import check_version, migrate, version_of
from coach.storage.opening import check_whole
from coach.storage.people import Redact
from coach.storage.records import Actor, Tombstone

_PARTS = ("", "-wal", "-shm")


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What became of a copy that was put back.

    ``replaced`` is where that is now which was there before, or None where
    there was nothing; ``erased`` is what the copy still held of what was erased.
    """

    replaced: Path | None
    erased: Erased


def restore_backup(
    actor: Actor | None, path: Path, redact: Redact, *, settings: Settings
) -> Restored:
    """Put a copy in the place of the database.

    Raises:
        AccessDeniedError: the actor does not run the program.
        SchemaVersionError: the copy, or what it would replace, is of a newer version.
        StorageDamagedError: the copy is damaged, or none of ours.
        StorageError: it cannot be read, or what is there is in use; nothing is changed.
    """
    actor = require_operator(actor)
    location = find_location(settings)
    target = require_file(location)
    make_folder(target.parent)
    stones = [*read_list(target.parent), *_read_current(location, settings)]
    with _made_ready(path, target.parent, stones, redact, settings) as (fresh, erased):
        with fresh.writing() as session:
            record(session, actor, "copy restored", "")
        clear_traces(fresh)
        replaced = _take_place(fresh, location, settings)
        write_list(fresh, read_tombstones(fresh))
    return Restored(replaced=replaced, erased=erased)


def scrub_backups(store: Store, redact: Redact, *, settings: Settings) -> tuple[Path, ...]:
    """Take what was erased out of the program's own copies; return those it could not clear.

    Raises:
        StorageError: what was erased cannot be read.
    """
    if store.location.path is None:
        return ()
    stones = read_tombstones(store)
    unreached = list(folder_of(store.location).glob("damaged-*"))
    for path in list_backups(store.location):
        try:
            with _made_ready(path, path.parent, stones, redact, settings) as (fresh, _):
                clear_traces(fresh)
                with fresh.raw() as connection:
                    connection.execute("PRAGMA journal_mode=DELETE")
                fresh.close()
                require_file(fresh.location).replace(path)
        except StorageError:
            unreached.append(path)
    return tuple(unreached)


@contextmanager
def _made_ready(
    path: Path, folder: Path, stones: Sequence[Tombstone], redact: Redact, settings: Settings
) -> Iterator[tuple[Store, Erased]]:
    """Give the database that a copy becomes, in a file of its own that is gone afterwards."""
    beside = folder / f".restoring-{secrets.token_hex(4)}.db"
    try:
        with explained(str(path)):
            beside.touch(mode=0o600)
            uri = f"{path.absolute().as_uri()}?mode=ro"
            with (
                closing(sqlite3.connect(uri, uri=True)) as source,
                closing(sqlite3.connect(beside)) as target,
            ):
                _copy_pages(source, target, str(path), settings.busy_seconds)
        with Store(locate_file(beside), busy_seconds=settings.busy_seconds) as fresh:
            erased = _bring_up_to_date(fresh, path, stones, redact)
            yield fresh, erased
    finally:
        for part in _PARTS:
            Path(f"{beside}{part}").unlink(missing_ok=True)


def _bring_up_to_date(
    fresh: Store, path: Path, stones: Sequence[Tombstone], redact: Redact
) -> Erased:
    try:
        check_whole(fresh, thorough=True)
        version = version_of(fresh)
    except StorageDamagedError as error:
        raise _not_ours(path) from error
    if version is None:
        raise _not_ours(path)
    check_version(fresh, version)
    migrate(fresh)
    known = dict.fromkeys([*stones, *read_tombstones(fresh)])
    with fresh.writing() as session:
        return apply_tombstones(session, known, redact)


def _read_current(location: Location, settings: Settings) -> tuple[Tombstone, ...]:
    """Return what was erased from the database that is there, as far as it can be read."""
    path = require_file(location)
    if not path.exists():
        return ()
    try:
        with Store(location, busy_seconds=settings.busy_seconds) as store:
            check_whole(store)
            version = version_of(store)
            check_version(store, version)
            return read_tombstones(store) if version else ()
    except StorageDamagedError:
        return ()


def _take_place(fresh: Store, location: Location, settings: Settings) -> Path | None:
    target = require_file(location)
    if not target.exists():
        _move_in(fresh, target)
        return None
    with Store(location, busy_seconds=settings.busy_seconds) as store:
        try:
            check_whole(store)
            kept = make_own_backup(
                store,
                "before-restore",
                keep_days=settings.backup_days,
                keep=settings.backup_count,
            )
        except StorageDamagedError:
            store.close()
            kept = _set_aside(location)
            _move_in(fresh, target)
            return kept
        # Others may have it open: the pages are replaced, never the file.
        with fresh.raw() as source, store.raw() as live:
            _copy_pages(source, live, store.place, settings.busy_seconds)
    return kept


def _move_in(fresh: Store, target: Path) -> None:
    with explained(str(target)), fresh.raw() as source, closing(sqlite3.connect(target)) as made:
        target.chmod(0o600)
        source.backup(made)


def _set_aside(location: Location) -> Path:
    folder, target = folder_of(location), require_file(location)
    make_folder(folder)
    aside = folder / f"damaged-{secrets.token_hex(4)}.db"
    with explained(str(target)):
        for part in _PARTS:
            found = Path(f"{target}{part}")
            if found.exists():
                found.replace(f"{aside}{part}")
    return aside


def _copy_pages(
    source: sqlite3.Connection, target: sqlite3.Connection, place: str, seconds: float
) -> None:
    """Copy every page; unlike SQLite's own, not waiting for others for ever."""
    end = time.monotonic() + seconds

    def check(status: int, _remaining: int, _total: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > end:
            raise StorageLockedError(
                f"{place}: another program is using it; close it and try again", place=place
            )

    source.backup(target, progress=check)


def _not_ours(path: Path) -> StorageDamagedError:
    return StorageDamagedError(
        f"{path}: this copy is damaged, or none of ours; nothing was changed: "
        "coach doctor lists the copies there are",
        place=str(path),
    )
