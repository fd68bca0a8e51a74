"""Prose without names and times: a talk or a meeting written down by somebody, or by Whisper.

It is read as one unknown speaker, a paragraph a unit, and only where it is
plainly running sentences of some length: anything doubtful is left unread.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from coach.errors import TranscriptFormatError
from coach.readers._lines import Lines
from coach.readers._markup import join_words, strip_markdown
from coach.readers._matter import read_body
from coach.readers._names import split_labels
from coach.readers._unread import LAYOUTS, find_unread
from coach.readers.units import Reading, Unit
from coach.transcript import Timing

FORMAT = "monologue"

_HEAD = 40_000
_FEWEST_WORDS = 200
_FEWEST_SENTENCES = 10
_LONGEST_SENTENCE = 60
_LETTERS = 0.9
_DIFFERENT_LINES = 0.5
_MOST_NAMED = 0.05
_ENDS = re.compile(r"[.?!…][\"'”’)]{0,3}(?=\s|$)")
_TIME = re.compile(r"\b[0-9]{1,2}:[0-9]{2}\b")
_MOST_TIMES = 0.01
_HEADING = re.compile(r"\s{0,9}-{2,}[^-\n]{1,120}-{2,}\s{0,9}")


def recognises(text: str) -> bool:
    """Say whether this is plainly running prose, with neither names nor times."""
    if find_unread(text, LAYOUTS) is not None:
        return False
    lines = [line for line in _read_speech(text[:_HEAD])[0].values() if line]
    return _is_prose(lines) and not _has_names_or_times(lines)


def parse(text: str, *, name: str) -> Reading:
    """Read prose, a paragraph a unit; headings are left out and counted.

    Raises:
        TranscriptFormatError: there are no words.
    """
    lines, headings = _read_speech(text)
    units = tuple(Unit(text=line, line=number) for number, line in lines.items() if line)
    if not units:
        raise TranscriptFormatError(
            f"{name}, line 1: there are no words. Choose the transcript itself.",
            name=name,
            line=1,
        )
    return Reading(
        format=FORMAT, units=units, timing=Timing.NONE, warnings=_describe_headings(headings)
    )


def _read_speech(text: str) -> tuple[dict[int, str], int]:
    """Return each paragraph by its line in the file, and how many headings there are."""
    lines = {
        number: join_words(strip_markdown(line))
        for number, line in enumerate(read_body(text), start=1)
        if not _HEADING.fullmatch(line)
    }
    headings = sum(1 for line in Lines(text) if _HEADING.fullmatch(line))
    return lines, headings


def _is_prose(lines: Sequence[str]) -> bool:
    """Say whether lines are long enough, and made of sentences of ordinary length."""
    text = "\n".join(lines)
    words = len(text.split())
    sentences = len(_ENDS.findall(text))
    solid = sum(not character.isspace() for character in text)
    letters = sum(character.isalpha() or character in ".,?!'’-…" for character in text)
    return (
        words >= _FEWEST_WORDS
        and sentences >= _FEWEST_SENTENCES
        and words <= sentences * _LONGEST_SENTENCE
        and letters >= solid * _LETTERS
        and len(Counter(lines)) >= len(lines) * _DIFFERENT_LINES
    )


def _has_names_or_times(lines: Sequence[str]) -> bool:
    named = sum(label is not None for label, _ in split_labels(lines))
    times = sum(len(_TIME.findall(line)) for line in lines)
    words = sum(len(line.split()) for line in lines)
    return named > len(lines) * _MOST_NAMED + 1 or times > words * _MOST_TIMES + 2


def _describe_headings(count: int) -> tuple[str, ...]:
    if not count:
        return ()
    headings = "heading was" if count == 1 else "headings were"
    return (f"{count:,} {headings} left out of what was said.",)
