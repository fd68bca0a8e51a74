"""A meeting that somebody counted as they listened: who was there, and what was tapped.

Data only. No words are among it, and nothing here knows how it is kept or shown.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from coach.labels import Label, Phase, Role


class Tap(StrEnum):
    """What one tap says: a sign for somebody, or how the meeting goes on."""

    OPEN = "open"
    CLOSED = "closed"
    SUGGESTION = "suggestion"
    LISTENING = "listening"
    SILENCE_STARTED = "silence_started"
    SILENCE_STOPPED = "silence_stopped"
    PHASE = "phase"
    """A phase begins; one outside any round ends the round."""
    ROUND = "round"
    """A presenter's round begins, with its first phase."""
    PAUSED = "paused"
    RESUMED = "resumed"
    ENDED = "ended"
    UNDO = "undo"
    """Takes one event back."""


SIGNS = {
    Tap.OPEN: Label.OPEN_QUESTION,
    Tap.CLOSED: Label.CLOSED_QUESTION,
    Tap.SUGGESTION: Label.ADVICE,
    Tap.LISTENING: Label.OTHER,
}
"""The four signs, in the order they are always listed, and the label each stands for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Somebody at the meeting."""

    name: str
    role: Role = Role.MEMBER


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTally:
    """A tally as somebody begins it; ``profile`` is the name of the way of working."""

    title: str
    people: tuple[Seat, ...]
    profile: str = "uk"
    set_id: str | None = None
    held_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tapped:
    """One tap, before it is kept.

    ``person`` is whom a sign is for, or who presents; ``seconds`` are since the
    tally began. ``key`` is the tap's own: sent twice, it counts once.
    """

    kind: Tap
    key: str
    seconds: float
    person: str = ""
    phase: Phase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyEvent:
    """One thing that was tapped, never changed; ``undoes`` is the number of what it takes back.

    ``number`` counts from 1 in the order in which taps were kept.
    """

    number: int
    kind: Tap
    at: datetime
    seconds: float
    person: str = ""
    phase: Phase | None = None
    undoes: int | None = None


def find_standing(events: Iterable[TallyEvent]) -> tuple[TallyEvent, ...]:
    """Return the taps that nothing takes back, in order, and no undo."""
    events = tuple(events)
    gone = {event.undoes for event in events}
    return tuple(
        event for event in events if event.kind is not Tap.UNDO and event.number not in gone
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptTally:
    """A tally that is kept; ``meeting_id`` is its meeting's, once there is a review of it."""

    id: str
    details: NewTally
    started_at: datetime
    meeting_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a finished tally: a sign, a silence from start to stop, a phase, a round.

    Times are seconds of the meeting, pauses left out; None on a sheet that was
    typed in. A silence has the kind ``silence_started``, and ``until``.
    """

    kind: Tap
    person: str = ""
    phase: Phase | None = None
    at: float | None = None
    until: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseMinutes:
    """How long a phase of a round took, as written on a sheet; rounds count from 1."""

    round: int
    phase: Phase
    minutes: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A finished tally: all that a review is made from, and that is kept of it.

    ``length`` is in seconds. One that ``is_sheet`` was typed in from paper: its
    entries stand in no order within a phase.
    """

    id: str
    title: str
    people: tuple[Seat, ...]
    entries: tuple[Entry, ...]
    profile: str = "uk"
    held_on: date | None = None
    length: float | None = None
    is_sheet: bool = False
    minutes: tuple[PhaseMinutes, ...] = field(default=())
