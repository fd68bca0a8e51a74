"""The app's server on another day: ``COACH_TEST_DAY=2026-05-27 python -m tests.browser.on_a_day``.

For pictures that are the same whenever they are taken; the clock goes on from nine in the morning.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime

import time_machine

from coach.ui.server import main

if __name__ == "__main__":
    start = datetime.fromisoformat(f"{os.environ['COACH_TEST_DAY']}T09:00:00").replace(tzinfo=UTC)
    with time_machine.travel(start, tick=True):
        sys.exit(main())
