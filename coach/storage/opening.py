"""Opening what is kept: made on the first day, checked and brought up to date on any other."""

from __future__ import annotations

from pathlib import Path

from coach.config import Settings, read_settings
from coach.errors import SchemaVersionError, StorageDamagedError
from coach.storage.backups import make_own_backup
from coach.storage.engine import Store
from coach.storage.location import find_location, make_folder
from coach.storage.migrating import check_version, migrate, newest_version, version_of
from coach.storage.spare import hold_space


def open_store(settings: Settings | None = None) -> Store:
    """Open what is kept; close it, or use it in a ``with`` statement.

    A database in a file is made where there is none, refused where it is not
    whole, and brought up to date after a copy. One on a server is brought up
    to date only by ``migrate_store``.

    Raises:
        SettingsError: the address of the database is none.
        StorageError: it cannot be opened; one of its kinds says why.
    """
    settings = settings or read_settings()
    location = find_location(settings)
    store = Store(location, busy_seconds=settings.busy_seconds)
    try:
        if location.path is None:
            _check_server(store)
        else:
            _prepare_file(store, location.path, settings)
    except BaseException:
        store.close()
        raise
    return store


def migrate_store(settings: Settings | None = None) -> bool:
    """Bring a database up to date, on a server too; return whether it was not.

    Raises:
        SettingsError, StorageError: as ``open_store``.
    """
    settings = settings or read_settings()
    location = find_location(settings)
    with Store(location, busy_seconds=settings.busy_seconds) as store:
        if location.path is None:
            return migrate(store)
        return _prepare_file(store, location.path, settings)


def check_whole(store: Store, *, thorough: bool = False) -> None:
    """Refuse a database in a file that is not whole.

    Raises:
        StorageDamagedError: it is damaged.
    """
    with store.raw() as connection:
        pragma = "integrity_check" if thorough else "quick_check"
        (found,) = connection.execute(f"PRAGMA {pragma}(1)").fetchone()
    if found != "ok":
        raise StorageDamagedError(
            f"{store.place}: it is damaged; nothing was changed: "
            "coach restore FILE puts back a copy, and coach doctor lists them",
            place=store.place,
        )


def _prepare_file(store: Store, path: Path, settings: Settings) -> bool:
    make_folder(path.parent)
    check_whole(store)
    changed = migrate(
        store,
        before=lambda: make_own_backup(
            store,
            "before-update",
            keep_days=settings.backup_days,
            keep=settings.backup_count,
        ),
    )
    hold_space(store.location, settings.spare_bytes)
    return changed


def _check_server(store: Store) -> None:
    version = version_of(store)
    check_version(store, version)
    if version != newest_version():
        raise SchemaVersionError(
            f"{store.place}: this database is not up to date; copy it, then run coach migrate",
            place=store.place,
        )
