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
_TIME = r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?"


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
    Unread(words="JSON", pattern=_multiline(r"\A\s*(?:\{\s*[\"}]|\[\s*[\[{\"])")),
    Unread(words="a web page or XML", pattern=_multiline(r"\A\s*<[!?a-z]")),
    Unread(words="rich text (RTF)", pattern=_multiline(r"\A\s*\{\\rtf")),
    Unread(words="a CHAT transcript", pattern=_multiline(r"\A\s*@(?:UTF8|Begin)")),
)
"""What the first characters of a file, or a line of a chat log, give away."""

CAPTIONS = (
    Unread(
        words="roll-up captions from YouTube",
        pattern=_multiline(r"<[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}><c"),
        times=2,
    ),
    Unread(
        words="Webex captions",
        pattern=_multiline(r"^[0-9]{1,6} \"[^\"\n]{0,80}\" \([0-9]{1,20}\)$"),
    ),
)
"""Kinds of WebVTT that need a reader of their own."""

LAYOUTS = (
    Unread(
        words="a table (CSV)",
        pattern=_multiline(
            r"\A(?=[^\n]{0,300}\b(?:speaker|name|token)\b)"
            r"(?=[^\n]{0,300}\b(?:start|text|transcript|sentence|ts)\b)"
            r"[^\n:,;\t|]{1,40}(?:[,;\t|][^\n:,;\t|]{0,40}){2}"
        ),
    ),
    Unread(
        words="the notes of a meeting by Gemini",
        pattern=_multiline(r"Gemini['’]s notes|Notes by Gemini|^📝"),
        advice="A summary is not what was said. Export the document with its transcript instead.",
    ),
    Unread(words="a Webex transcript", pattern=_multiline(rf"^{_TIME} : [^\n]{{1,80}}? : ")),
    Unread(
        words="saved Zoom captions", pattern=_multiline(rf"^\[[^\]\n]{{1,80}}\] {_TIME}$"), times=2
    ),
    Unread(words="a Fathom transcript", pattern=_multiline(rf"^@?{_TIME} - \S"), times=2),
    Unread(
        words="a transcript with a time after each name",
        pattern=_multiline(rf"^[^:\n]{{1,80}}(?:: {_TIME}$|\({_TIME}\):?(?:\s|$))"),
        times=2,
    ),
    Unread(
        words="a transcript with a time before each name",
        pattern=_multiline(rf"^(?:\\?\[{_TIME}\\?\]|\({_TIME}\)|{_TIME}) \S[^:\n]{{0,80}}:"),
        times=2,
    ),
    Unread(
        words="text with a time above each line",
        pattern=_multiline(r"^[0-9]{1,2}:[0-9]{2}$\n[^\n]*[^\W\d]"),
        times=2,
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
