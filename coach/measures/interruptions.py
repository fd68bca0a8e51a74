"""How often somebody began while another was speaking, who then stopped.

For the eyes of the one person it is about, and nobody else: talking over one
another can be warmth, and times in files are rough.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach.labels import Role
from coach.measures.gaps import NOISE, explain_no_gaps
from coach.review import Line, Measure
from coach.transcript import (
    ENCOURAGER_WORDS,
    UNKNOWN_SPEAKER,
    Transcript,
    Turn,
    count_words,
)

STOPS_WITHIN = 1.0
"""Seconds after the start of the other in which whoever was speaking stops."""

_TIME_CALL = re.compile(
    r"\b(?:time|minutes?|seconds?|clock|move on|moving on|wrap(?:ping)? up)\b", re.IGNORECASE
)
_ROOM = "Several people speak under this name."
_NO_OVERLAP = (
    "No two people's times overlap in this file, so who spoke over whom cannot be told from it."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Talk:
    """What one person says without a pause; ``turn`` is the file's turn it begins in."""

    turn: int
    start: float
    end: float
    text: str

    @property
    def holds_floor(self) -> bool:
        """Whether it is more than a listening noise."""
        return count_words(self.text) > ENCOURAGER_WORDS


def measure_interruptions(lines: Sequence[Line], transcript: Transcript, name: str) -> Measure:
    """Return ``interruptions``: how often this person began and another stopped.

    Counted where they begin while somebody else has more than 0.5 s left, say
    more than three words, and the other, who is saying more than three words
    too, stops within 1 s; unit "turn". What somebody says with pauses of up
    to 0.5 s is one piece, however the file cuts it. Left out are a
    facilitator's time calls, and whatever does not begin in these ``lines``.

    None with a reason: where the file's times cannot show it (``gaps``), where
    nobody's times overlap in the whole file, and for a label that is a room.
    To be shown to nobody but this person.
    Source: domain research, section 3.13.

    >>> from tests.builders import make_line, make_transcript, make_turn
    >>> from coach.transcript import Timing
    >>> talk = [make_turn("It was never about the rota.", speaker="Ana", start=0.0, end=5.0),
    ...     make_turn("But what did she say?", index=2, start=4.25, end=6.0)]
    >>> said = [make_line(utterance=turn.utterances[0]) for turn in talk]
    >>> measure_interruptions(said, make_transcript(*talk, timing=Timing.EXACT), "Ben").value
    1
    """
    if reason := _explain_absence(transcript, name):
        return Measure(name="interruptions", value=None, unit="turn", reason=reason)
    counted = {line.utterance.turn for line in lines}
    own = [talk for talk in _find_talk(transcript, name) if talk.turn in counted]
    if name in _list_names(transcript, Role.FACILITATOR):
        own = [talk for talk in own if not _TIME_CALL.search(talk.text)]
    others = _find_others(transcript, name)
    count = sum(any(_stops_for(other, talk) for other in others) for talk in own)
    return Measure(name="interruptions", value=count, unit="turn")


def _explain_absence(transcript: Transcript, name: str) -> str | None:
    if reason := explain_no_gaps(transcript):
        return reason
    if name in _list_names(transcript, Role.ROOM):
        return _ROOM
    return None if _has_overlap(transcript.turns) else _NO_OVERLAP


def _has_overlap(turns: Sequence[Turn]) -> bool:
    """Say whether anybody begins before somebody else has ended."""
    ends: dict[str, float] = {}
    for turn in sorted(turns, key=_read_start):
        start, speaker = _read_start(turn), turn.speaker
        if any(end > start for other, end in ends.items() if other != speaker):
            return True
        ends[speaker] = max(_read_end(turn), ends.get(speaker, 0.0))
    return False


def _list_names(transcript: Transcript, role: Role) -> frozenset[str]:
    return frozenset(speaker.name for speaker in transcript.speakers if speaker.role is role)


def _find_others(transcript: Transcript, name: str) -> tuple[_Talk, ...]:
    """Return what everybody says who is known to be somebody else."""
    left_out = {name, UNKNOWN_SPEAKER} | _list_names(transcript, Role.NOT_A_PERSON)
    names = {turn.speaker for turn in transcript.turns} - left_out
    return tuple(talk for other in sorted(names) for talk in _find_talk(transcript, other))


def _find_talk(transcript: Transcript, name: str) -> tuple[_Talk, ...]:
    """Return what one person says, turns with no more than noise between them as one."""
    pieces: list[_Talk] = []
    turns = (turn for turn in transcript.turns if turn.speaker == name)
    for turn in sorted(turns, key=_read_start):
        piece = _Talk(
            turn=turn.index, start=_read_start(turn), end=_read_end(turn), text=turn.text
        )
        if pieces and round(piece.start - pieces[-1].end, 3) <= NOISE:
            last = pieces.pop()
            end = max(last.end, piece.end)
            piece = replace(last, end=end, text=f"{last.text} {piece.text}")
        pieces.append(piece)
    return tuple(piece for piece in pieces if piece.holds_floor)


def _read_start(turn: Turn) -> float:
    return turn.start or 0.0


def _read_end(turn: Turn) -> float:
    return turn.end or 0.0


def _stops_for(other: _Talk, talk: _Talk) -> bool:
    """Say whether somebody who is speaking stops soon after another begins."""
    left = round(other.end - talk.start, 3)
    return other.start < talk.start and NOISE < left <= STOPS_WITHIN
