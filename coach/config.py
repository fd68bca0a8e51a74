"""The settings: every limit and path that may differ from one machine to another.

Read from the environment (``COACH_...``), never from the code that uses them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import NonNegativeInt, PositiveInt, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from coach.errors import SettingsError

_PACKAGE = Path(__file__).resolve().parent
_MEGABYTE = 1_000_000


def find_shipped_folder(name: str) -> Path:
    """Return the folder of that name that ships with the program.

    In a checkout it lies beside the package; in an installed wheel, inside it.
    """
    inside = _PACKAGE / "_shipped" / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


class Settings(BaseSettings):
    """What may be set from outside; each field is ``COACH_`` and its name in capitals."""

    model_config = SettingsConfigDict(env_prefix="COACH_", frozen=True)

    data_dir: Path = find_shipped_folder("data")
    models_dir: Path = find_shipped_folder("models")
    max_file_bytes: PositiveInt = 50 * _MEGABYTE
    max_unpacked_bytes: PositiveInt = 250 * _MEGABYTE
    max_utterances: PositiveInt = 200_000
    max_speakers: PositiveInt = 1_000
    long_turn_words: PositiveInt = 40
    """An asking turn of more words than this has a long run-up."""
    few_questions: PositiveInt = 11
    """Below this many questions, shares are not shown: ten or fewer have counts only."""
    database_url: str = ""
    """Where meetings are kept; empty for a file in the user's own data folder."""
    backup_days: PositiveInt = 30
    """Copies that the program made by itself are removed after this many days."""
    backup_count: PositiveInt = 10
    """No more copies than this, the newest, are kept of those that the program made by itself."""
    spare_bytes: NonNegativeInt = 10 * _MEGABYTE
    """Space held back beside a database in a file, so that on a full disk one can still erase."""
    journal: Literal["auto", "wal", "delete"] = "auto"
    """How SQLite writes: ``auto`` tells a network drive, on which ``wal`` is not safe."""
    busy_seconds: PositiveInt = 10
    """How long to wait for another program that is writing."""


def read_settings() -> Settings:
    """Read the settings from the environment.

    Raises:
        SettingsError: a value does not fit; the message names the variable.
    """
    try:
        return Settings()
    except ValidationError as error:
        fault = error.errors()[0]
        name = f"COACH_{'_'.join(str(part) for part in fault['loc'])}".upper()
        raise SettingsError(
            f"{name}: {fault['msg']}; it is {fault['input']!r}, change or unset it", name=name
        ) from error
