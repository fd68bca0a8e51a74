"""Labels that say that nobody knows who spoke: ``?``, ``Unknown``, and what programs write.

Labels that stand for somebody without a name, such as ``Unknown Speaker`` and
``Speaker 1``, are labels like any other: what they stand for is for a person to say.
"""

from __future__ import annotations

import re

from coach.transcript import UNKNOWN_SPEAKER

_PLACEHOLDER = re.compile(
    r"[\[(<]{0,2}"
    r"(?:\?{1,3}|[-–—]{1,3}|unknown|unidentified|u_ukn|n/a"
    r"|(?:speaker|spk)(?:[ _-]?\?{1,3}|_unknown))"
    r"[\])>]{0,2}",
    re.IGNORECASE,
)
_NO_VALUE = frozenset(("null", "NULL", "none", "None", "nan", "NaN", "undefined"))
"""How programs write that there is no value; in other capitals these are people's names."""


def names_nobody(label: str) -> bool:
    """Say whether a label means that nobody knows who spoke; an empty one does not.

    >>> [names_nobody(label) for label in ("?", "[SPEAKER ?]", "Unknown", "nan")]
    [True, True, True, True]
    >>> [names_nobody(label) for label in ("Unknown Speaker", "Speaker 1", "Nan", "")]
    [False, False, False, False]
    """
    return (
        label == UNKNOWN_SPEAKER or label in _NO_VALUE or _PLACEHOLDER.fullmatch(label) is not None
    )
