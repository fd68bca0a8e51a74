"""The one parser of written times.

It reads one time of day or offset as transcripts write it, and knows nothing
of the lines around it.
"""

from __future__ import annotations

import re

_SHAPE = re.compile(r"(?:([0-9]{1,3}):)?([0-9]{1,3}):([0-9]{1,2})(?:[.,]([0-9]{1,9}))?")


def parse_timestamp(text: str) -> float | None:
    """Return the seconds a written time stands for, or None if it is not one.

    Hours, leading zeros and decimals may be missing, and the decimals may
    follow a comma. Sixty seconds, or sixty minutes beside hours, are not a time.

    >>> parse_timestamp("01:00:02,500")
    3602.5
    >>> parse_timestamp("0:4")
    4.0
    >>> parse_timestamp("0:75") is None
    True
    """
    match = _SHAPE.fullmatch(text.strip())
    if match is None:
        return None
    hours, minutes, seconds, fraction = match.groups()
    if int(seconds) > 59 or (hours is not None and int(minutes) > 59):
        return None
    whole = int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)
    # Joined as digits, not added, so that 3:21.74 is the same number as 201.74.
    return float(f"{whole}.{fraction or 0}")
