"""What stands around the words in a text file: fields at the top, headings, rules, page numbers.

It knows no transcript format.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_MARKER = re.compile(
    r"[-–] ?page [0-9]{1,4} ?[-–]|page [0-9]{1,4}(?: ?(?:of|/) ?[0-9]{1,4})?"
    r"|[\[(](?:end of (?:the )?(?:recording|transcript|transcription|audio|meeting|session)"
    r"|(?:recording|transcript|audio) (?:ends|ended|starts|started|begins))[.]?[\])]"
    r"|end of transcript|transcribed by https?://\S+",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?:\S+\s+){4,}\S*[.?!…][\"'”’)]{0,3}")


def read_body(text: str) -> list[str]:
    r"""Return a text's lines, with nothing in the place of fields, headings and rules.

    >>> read_body("---\ntitle: x\n---\n# Heading\nAna: So?")
    ['', '', '', '', 'Ana: So?']
    """
    lines = text.split("\n")
    fields = _count_fields(lines)
    return [
        "" if number <= fields or is_furniture(line) else line
        for number, line in enumerate(lines, start=1)
    ]


def _count_fields(lines: Sequence[str]) -> int:
    """Return how many lines the block of fields between two rules at the top has."""
    if lines[0].strip() != "---":
        return 0
    ends = (number for number, line in enumerate(lines, start=1) if line.strip() == "---")
    next(ends)
    return next(ends, 0)


def is_furniture(line: str) -> bool:
    """Say whether a line is a heading, a rule, or what a page or an end is marked with.

    >>> [is_furniture(line) for line in ("# One", "---", "Page 2 of 9", "So?")]
    [True, True, True, False]
    """
    bare = line.strip()
    if not bare:
        return False
    return bare.startswith("#") or not bare.strip("-*_=") or _MARKER.fullmatch(bare) is not None


def describe_above(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the sentence on lines above the first name that may be speech, or none.

    Titles, dates and lists of names are not: speech is a sentence of some length.

    >>> describe_above(["Set 4", "We began before anybody was recording."])
    ('1 line above the first name reads like a sentence; it was left out.',)
    """
    count = sum(_SENTENCE.fullmatch(line.strip()) is not None for line in lines)
    if not count:
        return ()
    if count == 1:
        return ("1 line above the first name reads like a sentence; it was left out.",)
    return (f"{count:,} lines above the first name read like sentences; they were left out.",)
