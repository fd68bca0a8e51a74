"""What the app does by itself: erasing what is due, as it starts and as each day begins."""

from __future__ import annotations

import sys
from asyncio import sleep, to_thread
from datetime import date

from coach.errors import CoachError
from coach.service.expiring import expire
from coach.service.forgetting import forget_texts
from coach.service.safekeeping import erase_past_issues
from coach.storage.records import LOCAL
from coach.ui import resources
from coach.ui.shelf import SHELF

CHECK_SECONDS = 600
"""So often it is looked whether another day has begun: a computer may have slept meanwhile."""


def erase_due(today: date | None = None) -> bool:
    """Erase what is due; return whether all of it could be, or else say why not.

    What was laid out for export is taken back, should words have gone.
    """
    day = today or date.today()
    try:
        issues = erase_past_issues(resources.store(), LOCAL, today=day)
        if expire(resources.store(), LOCAL, day).due or issues:
            SHELF.clear()
            forget_texts()
    except CoachError as error:
        sys.stderr.write(f"coach: {' '.join(str(error).split())}\n")
        return False
    return True


async def erase_daily(*, seconds: float = CHECK_SECONDS) -> None:
    """Erase what is due as each day begins, and once more where it could not be; never ends."""
    done = date.today()
    while True:
        await sleep(seconds)
        today = date.today()
        if today != done and await to_thread(erase_due):
            done = today
