"""The lines of a transcript as a page shows them: filtered, and a hundred at a time.

Pure: knows no page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from coach.labels import Label, Phase
from coach.review import Line

PAGE = 100
"""So many lines are on a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which lines to show: those of these labels, of this phase, in doubt, with these words.

    What is empty, or None, leaves nothing out.
    """

    labels: tuple[Label, ...] = ()
    phase: Phase | None = None
    unsure: bool = False
    corrected: bool = False
    words: str = ""

    def keeps(self, line: Line) -> bool:
        """Say whether a line is shown."""
        coding = line.coding
        return (
            (not self.labels or line.label in self.labels)
            and (self.phase is None or line.phase is self.phase)
            and (not self.unsure or (coding is not None and not coding.sure))
            and (not self.corrected or (coding is not None and bool(coding.corrections)))
            and self.words.casefold().strip() in line.utterance.text.casefold()
        )


def filter_lines(lines: Iterable[Line], wanted: Filter) -> tuple[Line, ...]:
    """Return the lines that a filter keeps, in order."""
    return tuple(line for line in lines if wanted.keeps(line))


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
