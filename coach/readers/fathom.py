"""Fathom's transcripts, copied or pasted: ``m:ss - Name (Company)`` above the words.

Between them stand notes of the program, on actions and shared screens, which
nobody said; they are left out and counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.readers._lines import Lines
from coach.readers._markup import join_words
from coach.readers._stamped import (
    TIME,
    Opening,
    build_stamped_reading,
    opens_often,
    split_turns,
)
from coach.readers.units import Reading

FORMAT = "fathom_txt"

_OPENING = re.compile(rf"@?({TIME}) - (\S[^:\n]{{0,160}})")
_NOTE = re.compile(r"\s{0,9}(?:ACTION ITEM|SCREEN SHARING|HIGHLIGHT)\b")
_LINK = re.compile(r"\s{0,9}VIEW RECORDING\b")
_MAIL = re.compile(r"\s?[(<]?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}[)>]?")
_RULE = re.compile(r"\s{0,9}-{3,}\s*$")


def recognises(text: str) -> bool:
    """Say whether two lines near the top are a time, a dash and a name."""
    return opens_often(text, _read_opening, believe=False)


def parse(text: str, *, name: str) -> Reading:
    """Read a Fathom transcript.

    Raises:
        TranscriptFormatError: there are no words below the names.
    """
    notes = sum(1 for line in Lines(text) if _NOTE.match(line))
    spoken = Lines(text, change=_drop_furniture)
    return build_stamped_reading(
        split_turns(spoken, _read_opening, believe=False),
        format=FORMAT,
        name=name,
        writer="Fathom",
        title=_find_title(spoken),
        lines=spoken,
        warnings=_describe_notes(notes),
    )


def _read_opening(line: str) -> Opening | None:
    match = _OPENING.fullmatch(line.strip())
    label = join_words(_MAIL.sub(" ", match[2])) if match else ""
    if match is None or not label:
        return None
    return Opening(label=label, time=match[1])


def _drop_furniture(line: str) -> str:
    return "" if any(pattern.match(line) for pattern in (_NOTE, _LINK, _RULE)) else line


def _find_title(spoken: Sequence[str]) -> str | None:
    """Return the first line, if there is one above the first opening."""
    first = next((line for line in spoken if line.strip()), "")
    return None if _read_opening(first) else join_words(first) or None


def _describe_notes(count: int) -> tuple[str, ...]:
    if not count:
        return ()
    notes = "note by Fathom was" if count == 1 else "notes by Fathom were"
    return (f"{count:,} {notes} left out of what was said.",)
