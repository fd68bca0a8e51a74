"""From timed cues to a reading: what the caption formats share.

Each format says who speaks in a cue; this builds the units, the times and the
warnings. It knows no format of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from coach.errors import TranscriptFormatError
from coach.readers._changes import strip_change
from coach.readers._cues import Cue, CueSheet, describe_damaged
from coach.readers._markup import join_words, strip_tags
from coach.readers._names import find_labels, split_label
from coach.readers._sharing import Sharing
from coach.readers.units import UNKNOWN, Reading, Unit
from coach.transcript import Timing


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What one speaker says in a cue; ``label`` is as a unit's is."""

    cue: Cue
    label: str | None
    text: str


def read_prefixes(cues: Sequence[Cue], *, tags: bool = True) -> Iterator[Said]:
    """Yield what is said in each cue, with the name in front of it as its label.

    A name that is known from the front of a cue also counts in front of a later
    line, where two people share a cue. Where the file names people, a mark for a
    change of speaker without a name says that it is not known who speaks. ``tags``
    says whether the words may hold caption tags and entities.
    """
    clean = strip_tags if tags else join_words
    # Cleaned twice rather than kept: names are known only after the last cue.
    names = find_labels(clean("\n".join(cue.lines)) for cue in cues)
    for cue in cues:
        whole = _split_opening(clean("\n".join(cue.lines)), names)
        for label, text in _split_lines(cue, names, clean) or (whole,):
            yield Said(cue=cue, label=label, text=text)


def _split_opening(text: str, names: frozenset[str]) -> tuple[str | None, str]:
    """Return the label and the words of a cue or line, None for the label if it goes on."""
    label, words = split_label(text, names)
    change = strip_change(words) if names and label is None else None
    return (label, words) if change is None else (UNKNOWN, change)


def _split_lines(
    cue: Cue, names: frozenset[str], clean: Callable[[str], str]
) -> list[tuple[str | None, str]]:
    """Return the parts of a cue that two people share, or none if it has one speaker."""
    if len(cue.lines) < 2 or not names:
        return []
    parts: list[tuple[str | None, str]] = []
    for line in map(clean, cue.lines):
        label, text = _split_opening(line, names)
        if label is None and parts:
            label, before = parts.pop()
            text = f"{before} {text}".strip()
        parts.append((label, text))
    return parts if len(parts) > 1 else []


def build_reading(
    sheet: CueSheet,
    said: Iterable[Said],
    *,
    format: str,
    name: str,
    writer: str | None = None,
    title: str | None = None,
    warnings: tuple[str, ...] = (),
) -> Reading:
    """Return the reading of a caption file, its damaged cues named in a warning.

    Raises:
        TranscriptFormatError: no cue holds any words.
    """
    units = _build_units(said)
    if not units:
        raise _explain_nothing(sheet, name=name)
    if sheet.damaged:
        warnings = (describe_damaged(sheet.damaged, whole=len(sheet.cues)), *warnings)
    return Reading(
        format=format,
        units=units,
        timing=Timing.EXACT,
        writer=writer,
        title=title,
        first_start=min(unit.start for unit in units if unit.start is not None),
        last_end=max(unit.end for unit in units if unit.end is not None),
        warnings=warnings,
    )


def _build_units(said: Iterable[Said]) -> tuple[Unit, ...]:
    """Turn what is said into units; a name with no words goes to the words that follow."""
    units: list[Unit] = []
    waiting: str | None = None
    sharing = Sharing()
    for part in said:
        label = sharing.share_label(waiting if part.label is None else part.label)
        waiting = None if part.text else label
        if part.text:
            units.append(
                Unit(
                    text=sharing.share_words(part.text),
                    label=label,
                    start=part.cue.start,
                    end=part.cue.end,
                    line=part.cue.line,
                )
            )
    return tuple(units)


def _explain_nothing(sheet: CueSheet, *, name: str) -> TranscriptFormatError:
    if not sheet.damaged:
        return TranscriptFormatError(
            f"{name} is a caption file that holds no speech. Check that the recording had a "
            "transcript, and export it again.",
            name=name,
        )
    line = sheet.damaged[0]
    return TranscriptFormatError(
        f"{name}, line {line}: no cue has times and words that can be read; this is the first. "
        "Export the captions again.",
        name=name,
        line=line,
    )
