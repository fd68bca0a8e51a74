"""Taking the form away: what is said without its punctuation, its capitals, or both.

Many transcripts have neither, so every example is learnt from, and measured,
in such forms as well.
"""

from __future__ import annotations

import re
from dataclasses import replace

from coach.classifier.segments import Segment

_PUNCTUATION = re.compile(r"[^\w\s']")
_SPACES = re.compile(r"\s+")


def strip_form(text: str, *, punctuation: bool, case: bool) -> str:
    """Return the text without its punctuation, its capitals, or both.

    >>> strip_form("Well, what’s next?", punctuation=True, case=True)
    "well what's next"
    """
    if punctuation:
        text = _SPACES.sub(" ", _PUNCTUATION.sub(" ", text.replace("’", "'"))).strip()
    return text.lower() if case else text


def reform(segment: Segment, *, punctuation: bool, case: bool) -> Segment:
    """Return the segment with its own text and the talk around it stripped alike."""

    def strip(text: str) -> str:
        return strip_form(text, punctuation=punctuation, case=case)

    return replace(
        segment,
        text=strip(segment.text),
        context=strip(segment.context),
        before=strip(segment.before),
        marked=False if punctuation else segment.marked,
    )
