"""What the app does by itself: erasing what is due, as it starts and as each day begins."""

from __future__ import annotations

import sys
from asyncio import sleep, to_thread
from collections.abc import Callable
from datetime import date

from coach.errors import CoachError
from coach.service.expiring import expire
from coach.service.forgetting import forget_texts
from coach.service.safekeeping import erase_past_issues
from coach.storage.records import LOCAL
from coach.ui import resources
from coach.ui.frames import say_frames
from coach.ui.shelf import SHELF

CHECK_SECONDS = 600
"""So often it is looked whether another day has begun: a computer may have slept meanwhile."""


def erase_due(today: date | None = None) -> bool:
    """Erase what is due; return whether all of it could be, or else say why not.

    What was laid out for export is taken back, should words have gone. One thing
    that cannot be done keeps nothing else from being done.
    """
    day = today or date.today()
    return all([_try(lambda: _expire(day)), _try(lambda: _erase_issues(day))])


def _expire(day: date) -> None:
    try:
        is_gone = bool(expire(resources.store(), LOCAL, day).due)
    except CoachError:
        _take_back()  # Some may be gone all the same.
        raise
    if is_gone:
        _take_back()


def _erase_issues(day: date) -> None:
    if erase_past_issues(resources.store(), LOCAL, today=day):
        _take_back()


def _take_back() -> None:
    SHELF.clear()
    forget_texts()


def _try(do: Callable[[], None]) -> bool:
    """Do something, and say why it could not be done; return whether it could."""
    try:
        do()
    except CoachError as error:
        sys.stderr.write(f"coach: {' '.join(str(error).split())}\n")
        return False
    except Exception as error:
        sys.stderr.write(f"coach: {say_frames(error)}\n")
        return False
    return True


async def erase_daily(*, done: date | None = None, seconds: float = CHECK_SECONDS) -> None:
    """Erase what is due as each day begins, and once more where it could not be; never ends.

    ``done`` is the day whose erasing is done already; None where it could not be.
    """
    while True:
        await sleep(seconds)
        today = date.today()
        if today != done and await to_thread(erase_due):
            done = today
