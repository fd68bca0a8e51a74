"""What a reader returns: the cues, paragraphs or rows of a file, as they stand.

Readers do not group or split anything; the service does.
"""

from __future__ import annotations

from dataclasses import dataclass

from coach.transcript import Timing


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One cue, paragraph or row.

    ``start`` and ``end`` are seconds from the file's own clock, or None where
    the file does not say; ``label`` is the speaker's label, or None where the
    unit carries none (it then goes on from the unit before); ``line`` is where
    it starts in the file, from 1, or None for formats without lines.
    """

    text: str
    label: str | None = None
    start: float | None = None
    end: float | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything a reader found in one file.

    ``writer`` is the software that wrote it, where the file shows it;
    ``first_start`` and ``last_end`` are seconds from the file's own clock,
    None where it does not say; ``warnings`` are whole sentences for a person.
    """

    format: str
    units: tuple[Unit, ...]
    timing: Timing
    writer: str | None = None
    title: str | None = None
    first_start: float | None = None
    last_end: float | None = None
    warnings: tuple[str, ...] = ()
