"""A little space held back beside a database in a file, to erase with on a full disk.

To delete something, a database has to write first.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

from coach.storage.location import Location

_FILE = "space-held-back"
_LEAST_LEFT = 20
"""Space is only held back where there is so many times as much."""
_BLOCK = bytes(1 << 16)


def hold_space(location: Location, size: int) -> None:
    """Hold space back, unless it is held already or there is little; never fails."""
    if location.path is None or size == 0:
        return
    path = _path(location.path)
    with suppress(OSError):
        if path.exists() or shutil.disk_usage(path.parent).free < size * _LEAST_LEFT:
            return
        try:
            _write(path, size)
        except OSError:
            path.unlink()


def give_up_space(location: Location) -> bool:
    """Let go of the space held back; return whether there was any."""
    if location.path is None:
        return False
    try:
        _path(location.path).unlink()
    except OSError:
        return False
    return True


def _path(database: Path) -> Path:
    return database.with_name(_FILE)


def _write(path: Path, size: int) -> None:
    with path.open("xb") as file:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(file.fileno(), 0, size)
            return
        for _ in range(size // len(_BLOCK)):
            file.write(_BLOCK)
