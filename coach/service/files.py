"""Opening files given by a user: one clear error for everything that can go wrong."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from coach.errors import FileAccessError, LimitExceededError


def read_file(path: Path, *, limit: int) -> bytes:
    """Return a file's bytes.

    Args:
        path: the file.
        limit: the largest size in bytes that is read.

    Raises:
        FileAccessError: it is missing, a folder, or cannot be read.
        LimitExceededError: it is larger than the limit.
    """
    name = str(path)
    try:
        with path.open("rb") as file:
            return read_stream(file, name=name, limit=limit)
    except OSError as error:
        raise FileAccessError(f"{name}: {_explain(error)}", name=name) from error


def read_stream(stream: BinaryIO, *, name: str, limit: int) -> bytes:
    """Return all that an open file or a pipe holds; never more than the limit is kept.

    Raises:
        LimitExceededError: it holds more than the limit.
    """
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise LimitExceededError(
            f"{name}: larger than {limit:,} bytes, the most that is read; "
            "give one meeting a file, or set COACH_MAX_FILE_BYTES",
            name=name,
            limit=limit,
        )
    return data


def _explain(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file; check the path"
    if isinstance(error, IsADirectoryError):
        return "this is a folder; give a file in it"
    return f"cannot be read ({error.strerror or error}); check the file and who may open it"
