"""A meeting four times as long as the benchmarks' own: 10,000 utterances, for the pages."""

from __future__ import annotations

import re

from tests.benchmarks.make_meeting import SECONDS, UTTERANCES, make_meeting

TIMES = 4
LONG_UTTERANCES = TIMES * UTTERANCES
_TIME = re.compile(r"\b(\d\d):(\d\d:\d\d\.\d{3})")


def make_long_meeting() -> str:
    """Return the meeting as the text of a ``.vtt`` file: the same three hours over and over."""
    head, _, cues = make_meeting().partition("\n\n")
    hours = SECONDS // 3600 + 1
    return f"{head}\n\n{''.join(_delay(cues, hours * turn) for turn in range(TIMES))}"


def _delay(cues: str, hours: int) -> str:
    return _TIME.sub(lambda time: f"{int(time[1]) + hours:02}:{time[2]}", cues)
