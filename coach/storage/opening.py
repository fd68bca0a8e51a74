"""Opening what is kept: made on the first day, checked and brought up to date on any other."""

from __future__ import annotations

from coach.config import Settings, read_settings
from coach.errors import SchemaVersionError, StorageDamagedError
from coach.storage.backups import make_own_backup
from coach.storage.engine import Store
from coach.storage.location import Location, find_location, make_folder
from coach.storage.migrating import check_version, migrate, newest_version, version_of


def open_store(settings: Settings | None = None) -> Store:
    """Open what is kept; close it, or use it in a ``with`` statement.

    A database in a file is made where there is none, refused where it is not
    whole, and brought up to date after a copy. One on a server is brought up
    to date only by ``migrate_server``.

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
            _prepare_file(store, location, settings)
    except BaseException:
        store.close()
        raise
    return store


def migrate_server(settings: Settings | None = None) -> bool:
    """Bring a database on a server up to date; return whether it was not. Copy it first."""
    settings = settings or read_settings()
    with Store(find_location(settings), busy_seconds=settings.busy_seconds) as store:
        return migrate(store)


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


def _prepare_file(store: Store, location: Location, settings: Settings) -> None:
    if location.path is not None and not location.path.exists():
        make_folder(location.path.parent)
    check_whole(store)
    migrate(
        store,
        before=lambda: make_own_backup(store, "before-update", keep_days=settings.backup_days),
    )


def _check_server(store: Store) -> None:
    version = version_of(store)
    check_version(store, version)
    if version != newest_version():
        raise SchemaVersionError(
            f"{store.place}: this database is not up to date; copy it, then run coach migrate",
            place=store.place,
        )
