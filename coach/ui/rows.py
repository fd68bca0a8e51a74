"""The lines of a transcript as a page shows them: filtered, in order, a hundred at a time.

Pure: knows no page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from coach.labels import Flag, Label, Phase
from coach.review import Line

PAGE = 100
"""So many lines are on a page."""


class Which(StrEnum):
    """Which lines to look at, and in which order."""

    ALL = "all"
    UNSURE_FIRST = "unsure first"
    UNSURE = "unsure only"
    CHANGED = "changed by you"
    LOOKED_AT = "looked at by you"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which lines to show: of whom, of these labels, of a phase, with a flag, with these words.

    What is empty, or None, leaves nothing out. The line with the id ``at`` counts
    as unsure, so that the line somebody is at does not leave as they label it.
    """

    person: str | None = None
    labels: tuple[Label, ...] = ()
    phase: Phase | None = None
    flag: Flag | None = None
    which: Which = Which.ALL
    words: str = ""
    at: str = ""

    def keeps(self, line: Line) -> bool:
        """Say whether a line is shown."""
        return (
            (self.person is None or line.speaker == self.person)
            and (not self.labels or line.label in self.labels)
            and (self.phase is None or line.phase is self.phase)
            and (self.flag is None or self.flag in line.flags)
            and self._is_looked_at(line)
            and self.words.casefold().strip() in line.utterance.text.casefold()
        )

    def _is_looked_at(self, line: Line) -> bool:
        if self.which is Which.UNSURE:
            return self.doubts(line)
        if self.which is Which.CHANGED:
            return line.coding is not None and line.coding.is_changed
        if self.which is Which.LOOKED_AT:
            return line.coding is not None and bool(line.coding.corrections)
        return True

    def doubts(self, line: Line) -> bool:
        """Say whether a line counts as unsure."""
        return is_unsure(line) or line.utterance.id == self.at


def is_unsure(line: Line) -> bool:
    """Say whether a line could be heard otherwise, and nobody has said how they hear it."""
    return line.coding is not None and not line.coding.sure


def filter_lines(lines: Iterable[Line], wanted: Filter) -> tuple[Line, ...]:
    """Return the lines that a filter keeps: as they were said, or the unsure ones first."""
    kept = [line for line in lines if wanted.keeps(line)]
    if wanted.which is Which.UNSURE_FIRST:
        kept.sort(key=lambda line: not wanted.doubts(line))
    return tuple(kept)


def count_pages(lines: Sequence[Line]) -> int:
    """Return how many pages lines take; nothing takes one.

    >>> count_pages([])
    1
    """
    return max(1, -(-len(lines) // PAGE))


def cut_page(lines: Sequence[Line], number: int) -> tuple[tuple[Line, ...], ...]:
    """Return the turns on a page, counted from 1; past the last one, the last.

    Lines of one turn of the file that follow one another stand together.
    """
    first = (min(max(number, 1), count_pages(lines)) - 1) * PAGE
    shown = lines[first : first + PAGE]
    return tuple(tuple(run) for _, run in groupby(shown, key=lambda line: line.utterance.turn))


def find_page(lines: Sequence[Line], id: str) -> int | None:
    """Return the page that a line is on, counted from 1; None where it is not among them.

    >>> find_page([], "u1") is None
    True
    """
    place = find_place(lines, id)
    return None if place is None else place // PAGE + 1


def find_place(lines: Sequence[Line], id: str) -> int | None:
    """Return which of the lines has an id, from 0; None where none has."""
    return next((place for place, line in enumerate(lines) if line.utterance.id == id), None)


def find_current(lines: Sequence[Line], id: str, page: int) -> Line | None:
    """Return the line somebody is at: that one, or else the first labelled one of the page.

    None where there is nothing to be at.
    """
    place = find_place(lines, id)
    if place is not None:
        return lines[place]
    shown = lines[(page - 1) * PAGE : page * PAGE]
    return next((line for line in shown if line.coding is not None), None)


def step(lines: Sequence[Line], id: str, *, by: int, unsure: bool = False) -> str:
    """Return the id of the next labelled line, or the one before where ``by`` is -1.

    With ``unsure``, of the next one that could be heard otherwise. At the end
    it is the id given.
    """
    place = find_place(lines, id)
    if place is None:
        return id
    ahead = lines[place + 1 :] if by > 0 else reversed(lines[:place])
    wanted = (line for line in ahead if is_unsure(line) or (not unsure and line.coding))
    return next((line.utterance.id for line in wanted), id)
