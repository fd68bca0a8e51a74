"""One line as it was said: its mark, where it stands, its words, how they read.

Never says who said it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from coach.coding import TALLIED, Coding, CodingSource
from coach.labels import Label
from coach.report.excerpts import find_second_reading
from coach.report.page import quote, shortened, visible
from coach.report.wording import MARKS, clock, reading, sentence, uncapitalised
from coach.review import Line, Review

_CHECKED = "Somebody who checked it said so."
_NAMED = re.compile(r"(?:reads|could be heard) as [^:]*: ", re.IGNORECASE)

QUOTE_LETTERS = 120
"""A quotation is cut after this many letters."""


class Addressed(dict[str, float]):
    """When each line was said, as ``find_starts`` has it, where lines can be opened as well.

    ``address`` makes the address of a line from its id. What has no address,
    such as a page that is one file, takes a plain mapping.
    """

    def __init__(self, starts: Mapping[str, float], address: Callable[[str], str]) -> None:
        super().__init__(starts)
        self.address = address


def find_starts(
    lines: Iterable[Line], turn_starts: Mapping[int, float] | None = None
) -> dict[str, float]:
    """Return when each utterance was said, in seconds from the file's own clock, by id.

    One without a time of its own takes the last one known in its turn of the
    file, or the turn's own from ``turn_starts``. Undated ones are left out.
    """
    latest = dict(turn_starts or {})
    starts: dict[str, float] = {}
    for line in lines:
        utterance = line.utterance
        if utterance.start is not None:
            latest[utterance.turn] = utterance.start
        if utterance.turn in latest:
            starts[utterance.id] = latest[utterance.turn]
    return starts


def find_review_starts(review: Review) -> dict[str, float]:
    """Return ``find_starts`` for every line of a review."""
    turns = review.transcript.turns
    return find_starts(
        review.lines, {turn.index: turn.start for turn in turns if turn.start is not None}
    )


def pair_codings(lines: Iterable[Line]) -> tuple[tuple[Line, Coding], ...]:
    """Return the lines that have a label, each with its coding."""
    return tuple((line, line.coding) for line in lines if line.coding is not None)


def quote_line(
    line: Line,
    *notes: str,
    starts: Mapping[str, float],
    text: str | None = None,
    then: str = "",
) -> tuple[str, ...]:
    """Return a line as it was said, or ``text`` in its place, and notes under it.

    It stands at its time, or at its turn in the file where no time is known;
    ``then`` goes on where the quotation ends.
    """
    start = starts.get(line.utterance.id)
    place = f"turn {line.utterance.turn}" if start is None else clock(start)
    words = shortened(visible(text or line.utterance.text), letters=QUOTE_LETTERS) or "…"
    return quote(MARKS[line.label or Label.OTHER], place, words, *notes, then=then)


def say_reading(coding: Coding) -> str:
    """Return what a line reads as, and why, in one sentence."""
    if coding.prediction.classifier == TALLIED and not coding.corrections:
        return sentence(f"Tallied as {reading(coding.label)}")
    opening = "Reads as" if coding.sure else "Could be heard as"
    named = f"{opening} {reading(coding.label, coding.flags)}"
    why = find_reason(coding)
    return sentence(f"{named}: {uncapitalised(why)}" if why else named)


def find_reason(coding: Coding) -> str:
    """Return why a line reads as it does, without what it reads as; may be empty."""
    if coding.source is CodingSource.PERSON:
        return _CHECKED if coding.corrections else ""
    return _NAMED.sub("", visible(coding.prediction.reason))


def say_doubt(coding: Coding) -> str:
    """Return the second reading of a line."""
    return f"Could be heard as {reading(find_second_reading(coding))}."
