"""Cells that no spreadsheet takes for a formula, in a way that can be undone.

A transcript is other people's words, and a cell that begins with ``=`` is run
when the file is opened. Such cells get an apostrophe in front, and so do those
that begin with one, so that taking one away gives the text back.
"""

from __future__ import annotations

import re

from coach.report.page import visible

Cell = str | int | float | None

_MARK = "'"
_RISKY = re.compile(r"['=+\-@|＝＋－＠]")


def protect(value: Cell) -> Cell:
    r"""Return a cell that is safe to open: text on one line, never the start of a formula.

    Numbers stay numbers, and what is not known stays empty.

    >>> protect("=1+1"), protect("- yes"), protect("'tis"), protect("What now?"), protect(-1.5)
    ("'=1+1", "'- yes", "''tis", 'What now?', -1.5)
    """
    if not isinstance(value, str):
        return value
    text = visible(value)
    return f"{_MARK}{text}" if _RISKY.match(text) else text


def release(text: str) -> str:
    """Return the text that ``protect`` was given, but for line breaks and control characters.

    >>> release("'=1+1"), release("''tis"), release("What now?")
    ('=1+1', "'tis", 'What now?')
    """
    return text.removeprefix(_MARK)
