"""Whether a file's times can show silence and overlap, and how long a gap was.

The one place that says which sources can be trusted for what lies between
turns. Start and end times alone are not enough: some writers put one speaker
after the other although they spoke at once.
"""

from __future__ import annotations

from itertools import pairwise

from coach.transcript import Timing, Transcript, Turn

NOISE = 0.5
"""Seconds: captions round and pad, so that less than this tells nothing."""

SERIALISING_WRITERS = frozenset({"zoom"})
"""Writers that put one speaker after the other even where they spoke at once."""

_ABUTTING = 0.9
"""Where this share of turns starts just as the last one ends, the ends are made up."""
_EXACTLY = 0.002

_REASONS = {
    Timing.NONE: "The file has no times, so silence and overlap cannot be told.",
    Timing.BLOCKS: "The file dates blocks of talk only, so silence and overlap cannot be told.",
    Timing.STARTS_ONLY: "The file says when turns start and not when they end, "
    "so silence and overlap cannot be told.",
}
_SERIAL = (
    "Captions by this program put speakers one after the other, "
    "so silence and overlap cannot be told from them."
)
_MADE_UP = (
    "In this file a turn ends just when the next one starts, "
    "so silence and overlap cannot be told."
)
_GAPS_MISSING = "Some turns in the file have no times, so silence and overlap cannot be told."


def explain_no_gaps(transcript: Transcript) -> str | None:
    """Return why what lies between turns cannot be told from this file, or None if it can.

    Needs exact timing, by no writer of ``SERIALISING_WRITERS``, with a start
    and an end for every turn, and ends of turns that are not just the start of
    the next. Source: domain research, section 3.10.

    >>> from tests.builders import make_transcript
    >>> explain_no_gaps(make_transcript())
    'The file has no times, so silence and overlap cannot be told.'
    """
    if transcript.timing is not Timing.EXACT:
        return _REASONS[transcript.timing]
    source = transcript.source
    if {(source.writer or "").lower(), source.format.split("_")[0]} & SERIALISING_WRITERS:
        return _SERIAL
    if any(turn.start is None or turn.end is None for turn in transcript.turns):
        return _GAPS_MISSING
    return _MADE_UP if _has_made_up_ends(transcript.turns) else None


def find_gap(before: Turn, after: Turn) -> float | None:
    """Return the seconds from the end of one turn to the start of another.

    Below 0 where they overlap; None where either has no such time. To the
    millisecond, so that the same file by another clock gives the same.

    >>> from tests.builders import make_turn
    >>> find_gap(make_turn(start=1.0, end=2.5), make_turn(start=4.0, end=5.0))
    1.5
    """
    if before.end is None or after.start is None:
        return None
    return round(after.start - before.end, 3)


def _has_made_up_ends(turns: tuple[Turn, ...]) -> bool:
    gaps = [
        gap
        for before, after in pairwise(turns)
        if before.speaker != after.speaker and (gap := find_gap(before, after)) is not None
    ]
    abutting = sum(abs(gap) <= _EXACTLY for gap in gaps)
    return bool(gaps) and abutting >= _ABUTTING * len(gaps)
