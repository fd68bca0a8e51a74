"""The only module that prints: results to standard output, everything else to the other."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from coach.errors import CoachError

STANDARD_INPUT = "-"

_Item = TypeVar("_Item")


def use_utf8() -> None:
    """Write UTF-8 whatever the system's own encoding: our marks and JSON need it.

    What even that cannot write, such as half a character in a file's name, is
    written as its number.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def drop_output() -> None:
    """Write to nowhere from now on, when the reader of our output has gone (``| head``)."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say(text: str) -> None:
    """Print a result for people."""
    print(text)  # noqa: T201 - this is where printing happens


def say_json(payload: Any) -> None:
    """Print a result for programs, on one line."""
    print(json.dumps(payload, ensure_ascii=False, allow_nan=False))  # noqa: T201


def say_error(error: CoachError) -> None:
    """Print an error as one line."""
    message = " ".join(str(error).split())
    print(f"coach: {message}", file=sys.stderr)  # noqa: T201


def say_aside(text: str) -> None:
    """Print something to know beside the results, as one line."""
    print(" ".join(text.split()), file=sys.stderr)  # noqa: T201


def read_input(argument: str) -> Path | bytes:
    """Return the path a user named, or the bytes of standard input for ``-``.

    Raises:
        LimitExceededError: standard input holds more than the settings allow.
    """
    if argument != STANDARD_INPUT:
        return Path(argument)
    from coach.config import read_settings
    from coach.service.files import read_stream

    return read_stream(
        sys.stdin.buffer, name="standard input", limit=read_settings().max_file_bytes
    )


def track(items: Sequence[_Item], words: str) -> Iterator[_Item]:
    """Yield items under a progress bar, where there are several and somebody watches."""
    if len(items) < 2 or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track as draw_progress

    yield from draw_progress(
        items, description=words, console=Console(stderr=True), transient=True
    )


@contextmanager
def working(words: str) -> Iterator[None]:
    """Show that something long is going on, where somebody watches."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(words):
        yield
