"""Scripts with a time beside each name: before it, after it, or in brackets.

``[MM:SS] **Name**: words``, ``MM:SS Name: words``, ``Name [MM:SS]: words``, and a
line of ``Name: HH:MM:SS`` or ``Name [HH:MM:SS]`` above the words. Many programs
and people write so.
"""

from __future__ import annotations

import re

from coach.readers._markup import join_words, strip_markdown
from coach.readers._matter import read_body
from coach.readers._names import find_prefix
from coach.readers._stamped import (
    TIME,
    Opening,
    build_stamped_reading,
    opens_often,
    split_turns,
)
from coach.readers.units import Reading

FORMAT = "timed_script"

_UNTIL = rf"(?: ?(?:-|–|—|-->|to) ?{TIME})?"
"""When somebody stopped, which few files say for every turn, and so is not read."""
_BEFORE = re.compile(rf"(?:\[({TIME}){_UNTIL}\]|\(({TIME}){_UNTIL}\)|({TIME})) ?-? ?(\S.*)")
_AFTER = re.compile(rf"([^\[\]\n]{{1,80}}?)(?:: ?({TIME})| \[({TIME}){_UNTIL}\](?::(?: (.*))?)?)")


def recognises(text: str) -> bool:
    """Say whether two lines near the top have both a name and a time."""
    return opens_often(text, _read_opening, believe=False)


def parse(text: str, *, name: str) -> Reading:
    """Read a script with times; what stands above the first name is no speech.

    Raises:
        TranscriptFormatError: no name has words.
    """
    lines = read_body(text)
    turns = split_turns(lines, _read_opening, believe=False)
    return build_stamped_reading(turns, format=FORMAT, name=name, lines=lines)


def _read_opening(line: str) -> Opening | None:
    bare = strip_markdown(line).strip()
    return _read_time_first(bare) or _read_time_last(bare)


def _read_time_first(bare: str) -> Opening | None:
    match = _BEFORE.fullmatch(bare)
    named = find_prefix(match[4]) if match else None
    if match is None or named is None:
        return None
    return Opening(label=join_words(named[0]), time=_time(match, 1, 2, 3), text=named[1])


def _read_time_last(bare: str) -> Opening | None:
    match = _AFTER.fullmatch(bare)
    if match is None or not match[1].strip(" :"):
        return None
    label = join_words(match[1].strip(" :"))
    return Opening(label=label, time=_time(match, 2, 3), text=match[4] or "")


def _time(match: re.Match[str], *groups: int) -> str:
    return next(match[group] for group in groups if match[group])
