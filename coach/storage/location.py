"""Where things are kept: the address of the database, and the folders beside it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from coach.config import Settings
from coach.errors import SettingsError, StorageReadOnlyError

_PROGRAM = "question-coach"
_FILE = "coach.db"
_SETTING = "COACH_DATABASE_URL"
_DRIVERS = {
    "sqlite": "sqlite",
    "postgresql": "postgresql+psycopg",
    "postgres": "postgresql+psycopg",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where the database is; ``path`` is None where it is not a file of ours.

    ``journal`` is how SQLite is to write, ``auto`` as its drive allows.
    """

    url: URL
    path: Path | None
    journal: str = "auto"

    @property
    def words(self) -> str:
        """The place in words for a person, without a password."""
        return str(self.path) if self.path else self.url.render_as_string(hide_password=True)

    @property
    def backups(self) -> Path | None:
        """The folder of the copies that the program makes by itself."""
        return self.path.parent / "backups" if self.path else None


def own_folder() -> Path:
    """Return the user's own data folder."""
    return user_data_path(_PROGRAM, appauthor=False)


def find_location(settings: Settings) -> Location:
    """Return where meetings are kept: as set, else a file in the user's own data folder.

    Raises:
        SettingsError: the address is none, or names a database we do not know.
    """
    if not settings.database_url:
        return locate_file(own_folder() / _FILE, journal=settings.journal)
    try:
        url = make_url(settings.database_url)
    except ArgumentError as error:
        raise _refuse("is no address of a database") from error
    kind = url.drivername.partition("+")[0]
    if kind not in _DRIVERS:
        raise _refuse(f"names “{kind}”, which is not supported")
    if kind == "sqlite":
        if url.database in (None, "", ":memory:"):
            raise _refuse("names no file, so nothing would be kept")
        return locate_file(Path(str(url.database)), journal=settings.journal)
    return Location(url=url.set(drivername=_DRIVERS[kind]), path=None)


def locate_file(path: Path, *, journal: str = "auto") -> Location:
    """Return the location of a database in a file."""
    url = URL.create("sqlite", database=str(path.absolute()))
    return Location(url=url, path=path.absolute(), journal=journal)


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner can look into, unless it is there.

    Raises:
        StorageReadOnlyError: it cannot be made.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StorageReadOnlyError(
            f"{folder}: this folder cannot be made ({error.strerror}); "
            f"check your rights to it, or set {_SETTING} to another place",
            place=str(folder),
        ) from error


def _refuse(what: str) -> SettingsError:
    return SettingsError(
        f"{_SETTING} {what}; give sqlite:///FILE or postgresql://USER@HOST/NAME, or unset it",
        name=_SETTING,
    )
