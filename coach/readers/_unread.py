"""Layouts that are known by sight and not read: chat logs, and formats yet to come.

Knowing them keeps them from being taken for something else, and lets the
message name what the file is. A format that gets its reader loses its row here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

_HEAD = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A layout: what people are shown, what gives it away, and how many lines must.

    ``advice`` says what to do instead, where there is something better than to wait.
    """

    words: str
    pattern: re.Pattern[str]
    times: int = 1
    advice: str = ""


CHAT_ADVICE = (
    "What people typed is not what was said, so it is not read as a transcript. "
    "Choose the transcript of the recording (.vtt) instead."
)


def _multiline(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE | re.IGNORECASE)


SIGNATURES = (
    Unread(
        words="a Zoom chat log",
        pattern=_multiline(
            r"^[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\t|\s{1,9}From [^\n]{1,100} to [^\n]{1,100}:)"
        ),
        advice=CHAT_ADVICE,
    ),
    Unread(
        words="a web page or XML",
        pattern=_multiline(r"\A\s*(?=<[!?a-z])(?![\s\S]*<(?:cite[\s>]|ANNOTATION_DOCUMENT\b))"),
    ),
    Unread(words="rich text (RTF)", pattern=_multiline(r"\A\s*\{\\rtf")),
)
"""What the first characters of a file, or a line of a chat log, give away."""

NO_HEADINGS = Unread(
    words="a table in which what was said could not be found",
    pattern=_multiline(
        r"\A(?=[^\n]{0,300}\b(?:speaker|name|token)\b)"
        r"(?=[^\n]{0,300}\b(?:start|text|transcript|sentence|ts)\b)"
        r"[^\n:,;\t|]{1,40}(?:[,;\t|][^\n:,;\t|]{0,40}){2}"
    ),
    advice="Put a row of headings on top, such as “Speaker, Start, End, Text”.",
)
"""A table, which needs headings to be read."""

PARTICIPANTS = Unread(
    words="a list of participants, not a transcript",
    pattern=_multiline(
        r"^(?=[^\n]{0,300}\b(?:duration|minutes|joined|join time|first join)\b)"
        r"(?![^\n]{0,300}\b(?:text|transcript|transcription|words|said)\b)"
        r"\"?(?:full |user |participant )?name(?: \([^()\n]{1,40}\))?\"?"
        r"(?:[,;\t][^\n,;:\t.?!]{0,40}){1,20}$"
    ),
    advice="It says who was there and not what was said. Choose the transcript of the recording "
    "(.vtt or .docx) instead.",
)
"""What Zoom and Teams report about who was in a meeting, and for how long."""

LAYOUTS = (
    PARTICIPANTS,
    NO_HEADINGS,
    Unread(
        words="the notes of a meeting by Gemini",
        pattern=_multiline(r"Gemini['’]s notes|Notes by Gemini|^📝"),
        advice="A summary is not what was said. Export the document with its transcript instead.",
    ),
)
"""Ways to set out names and times that could pass for a script."""


def find_unread(text: str, table: Iterable[Unread]) -> Unread | None:
    """Return the first layout of the table that a text gives away, or None."""
    head = text[:_HEAD]
    for layout in table:
        found = layout.pattern.finditer(head)
        if sum(1 for _ in islice(found, layout.times)) == layout.times:
            return layout
    return None
