"""What speakers say they themselves will do, with a day.

Reads words, not labels. A count of plain cases, and no list of who owes what:
proposing that is done elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.labels import Role
from coach.review import Line

_FEW_WORDS = 6
"""A line of no more words than this that names a day answers when."""

_WILL = re.compile(
    r"\b(?:i['’]ll|i (?:will|shall)|i(?:['’]m| am) (?:going to|gonna)|let me|i commit to)"
    r"(?: (?:also|then|just|definitely|actually|certainly|at least|try to|try and))*"
    r" (?!(?:not|never|be"
    r"|have(?! (?:\w+ed|done|made|met|read|rung|seen|sent|spoken|told|written)\b)"
    r"|see (?:how|what|if|whether)|think|need|try"
    r"|do my best|admit|say|ask you|tell you|come back|stop there|hold|let"
    r"|(?:write|note|put|take) (?:that|it|those|these))\b)[a-z]{2,}",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"^(?:so|and|right|okay|ok|yes|well|er|um|,|\s)*"
    r"(?:by|on|before|this|next|tomorrow|first thing)\b",
    re.IGNORECASE,
)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_ORDINAL = r"(?:\d{1,2}(?:st|nd|rd|th)|\d{1,2}|[a-z-]+(?:st|nd|rd|th))"
_DAY = re.compile(
    rf"\b(?:{_WEEKDAY}|today|tonight|tomorrow|this (?:afternoon|evening|morning|week|month)"
    rf"|next (?:week|month|{_WEEKDAY})|(?:the )?{_ORDINAL} (?:of )?{_MONTH}"
    rf"|{_MONTH} (?:the )?{_ORDINAL}|(?:by|on|before) the {_ORDINAL}"
    r"|(?:the )?end of (?:the|this|next) (?:day|week|month|term)|within (?:a|the|two|three) \w+"
    r"|in (?:a|two|three) (?:days?|weeks?)|before we (?:next )?meet|(?:by|before) (?:the )?next"
    r" (?:meeting|set|time)|by (?:then|christmas|easter|half[- ]term))\b",
    re.IGNORECASE,
)


def find_commitments(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines in which somebody says what they will do, and by when.

    The day may come in the same line, or later before the speaker says what
    else they will do ("I'll ring her." "By when?" "By Thursday."), as long as
    it is within two of their own lines.

    >>> from tests.builders import make_line, make_utterance
    >>> said = ["I'll ring her.", "On Friday.", "I'll think about the rest."]
    >>> lines = [make_line(turn=n, utterance=make_utterance(text, id=str(n)))
    ...     for n, text in enumerate(said)]
    >>> [line.utterance.text for line in find_commitments(lines)]
    ["I'll ring her."]
    """
    speakers = dict.fromkeys(line.speaker for line in lines if line.role is not Role.NOT_A_PERSON)
    found = {
        line.utterance.id
        for speaker in speakers
        for line in _find_own([line for line in lines if line.speaker == speaker])
    }
    return tuple(line for line in lines if line.utterance.id in found)


def _find_own(lines: Sequence[Line]) -> list[Line]:
    """Return the commitments among one speaker's lines."""
    return [
        line
        for place, line in enumerate(lines)
        if _says_will(line) and (_says_day(line) or _is_dated(lines[place + 1 : place + 3]))
    ]


def _is_dated(following: Sequence[Line]) -> bool:
    """Say whether the lines after a commitment give its day, before the next one."""
    for line in following:
        if _says_will(line):
            return False
        if _says_day(line) and (_BARE.match(line.utterance.text) or _is_short(line)):
            return True
    return False


def _is_short(line: Line) -> bool:
    return len(line.utterance.text.split()) <= _FEW_WORDS


def _says_will(line: Line) -> bool:
    return _WILL.search(line.utterance.text) is not None and "?" not in line.utterance.text


def _says_day(line: Line) -> bool:
    return _DAY.search(line.utterance.text) is not None
