"""Text of other people in the labels of buttons and links, which Streamlit reads as Markdown."""

from __future__ import annotations

import re

from coach.report.page import visible

_LONGEST = 80
_MARKS = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:^=&])")


def plain_label(text: str, longest: int = _LONGEST) -> str:
    r"""Return text so that a label shows it letter by letter, cut where it is long.

    >>> print(plain_label("Ana [x](y)"))
    Ana \[x\]\(y\)
    >>> plain_label("Ana " * 40)[-3:]
    'na…'
    """
    shown = visible(text)
    shown = shown if len(shown) <= longest else f"{shown[: longest - 1]}…"
    return _MARKS.sub(r"\\\1", shown)
