"""Files that a user names, read and written: one clear error for all that can go wrong."""

from __future__ import annotations

import os
import secrets
import shutil
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


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: whoever opens it never finds half of it.

    A file of that name is replaced and keeps its permissions; where the name is
    a link, the file it leads to. A pipe or a device is written to as it is.

    Raises:
        FileAccessError: it is a folder, its folder is missing, or it cannot be written.
    """
    name = str(path)
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            # Unlike Path.resolve, this does not stumble over links that go in a circle.
            _replace_file(Path(os.path.realpath(path)), data)
    except OSError as error:
        raise FileAccessError(f"{name}: {_explain_writing(error)}", name=name) from error


def _replace_file(path: Path, data: bytes) -> None:
    """Write beside the file, then put it in its place in one step."""
    beside = path.with_name(f".coach-{secrets.token_hex(8)}")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, beside)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _explain_writing(error: OSError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "there is no such folder to write to; make it first, or give another path"
    if isinstance(error, IsADirectoryError):
        return "this is a folder; give the name of a file in it"
    reason = error.strerror or error
    return f"cannot be written ({reason}); check the folder, the space left and your rights to it"


def _explain(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file; check the path"
    if isinstance(error, IsADirectoryError):
        return "this is a folder; give a file in it"
    return f"cannot be read ({error.strerror or error}); check the file and who may open it"
