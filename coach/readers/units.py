"""What a reader returns: the cues, paragraphs or rows of a file, as they stand.

Readers do not group or split anything; the service does. Where a unit has no
name, a reader says which of two things that means:

- ``label=None``: the file leaves the name out because the talk goes on. Captions
  that name people at changes only, paragraphs below a name, empty cells below a
  name, and JSON without the key of the speaker are so.
- ``label=UNKNOWN``: the file has a place for the name there, and says that it is
  not known: an empty name, ``null``, ``?``. What no name covers is nobody's.

Labels that mean the second (``?``, ``Unknown``, ``U_UKN``) may be given as they
stand; ``read_units`` makes ``UNKNOWN`` of them, whatever the format.
"""

from __future__ import annotations

from dataclasses import dataclass

from coach.transcript import Timing

UNKNOWN = ""
"""The label of a unit of which the file says that it is not known who spoke."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One cue, paragraph or row.

    ``start`` and ``end`` are seconds from the file's own clock, or None where
    the file does not say; ``label`` is the speaker's label, None where the unit
    carries none (it then goes on from the unit before), ``UNKNOWN`` where the
    file says that it is not known; ``line`` is where it starts in the file, from
    1, or None for formats without lines.
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


def build_units_reading(
    units: tuple[Unit, ...],
    *,
    format: str,
    writer: str | None = None,
    title: str | None = None,
    last_end: float | None = None,
    warnings: tuple[str, ...] = (),
) -> Reading:
    """Return the reading of units, its times as theirs are.

    ``last_end`` is the end in seconds that the file gives for the whole, where its
    units have none.

    >>> build_units_reading((Unit(text="So?", start=4.0),), format="plain").timing.value
    'starts_only'
    """
    starts = [unit.start for unit in units if unit.start is not None]
    ends = [unit.end for unit in units if unit.end is not None]
    exact = len(starts) == len(ends) == len(units)
    return Reading(
        format=format,
        units=units,
        timing=Timing.NONE if not starts else Timing.EXACT if exact else Timing.STARTS_ONLY,
        writer=writer,
        title=title,
        first_start=min(starts, default=None),
        last_end=max(ends, default=last_end),
        warnings=warnings,
    )
