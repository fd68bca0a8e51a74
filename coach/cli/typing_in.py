"""What somebody types in the terminal, line by line; the end of the input is a way to stop."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from coach.cli.output import say


class StoppedError(Exception):
    """Somebody stopped: the input ended, or they typed that they would like to."""


STOP = ("q", "quit", "stop", "exit")
"""Typed alone, these end an exercise."""


def ask_line(prompt: str) -> str:
    """Return the next line that is typed, without its end.

    Raises:
        StoppedError: the input has ended, or it says to stop.
    """
    sys.stdout.write(f"{prompt} ")
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not line:
        say("")
        raise StoppedError
    text = line.rstrip("\r\n")
    if text.strip().casefold() in STOP:
        raise StoppedError
    return text


def ask_choice(prompt: str, choices: Sequence[str]) -> int:
    """Return the place of the choice that is typed by its number, from 0; ask until it is one.

    Raises:
        StoppedError: as for ``ask_line``.
    """
    for number, words in enumerate(choices, start=1):
        say(f"  {number}  {words}")
    while True:
        typed = ask_line(prompt).strip()
        if typed.isdecimal() and 1 <= int(typed) <= len(choices):
            return int(typed) - 1
        say(f"Type a number from 1 to {len(choices)}, or q to stop.")
