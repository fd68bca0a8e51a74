"""Where a tally stands, worked out from all that was tapped; and the finished tally from it.

Pure: the same taps give the same state, whatever happened in between.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from coach.labels import ROUND_PHASES, Phase
from coach.profiles import Profile
from coach.review import OUTSIDE
from coach.tally import (
    SIGNS,
    Entry,
    KeptTally,
    Tally,
    TallyEvent,
    Tap,
    find_standing,
)

BRIEF = 3.0
"""Seconds: a phase left sooner, with nothing in it, was only passed on the way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a tally stands.

    ``round`` is 0 outside any round; ``silence_since`` and ``clock`` are seconds
    of the meeting, pauses left out, ``clock`` that of the last tap. ``counts``
    are by person and sign in this part: this round, or what lies outside any.
    """

    round: int = OUTSIDE
    presenter: str = ""
    phase: Phase | None = None
    silence_since: float | None = None
    is_paused: bool = False
    is_ended: bool = False
    counts: Mapping[tuple[str, Tap], int] = field(default_factory=dict)
    can_undo: bool = False
    clock: float = 0.0


def read_standing(events: Iterable[TallyEvent], profile: Profile) -> Standing:
    """Return where a tally stands after these taps."""
    events = find_standing(events)
    standing = Standing(can_undo=bool(events))
    counts: Counter[tuple[int, str, Tap]] = Counter()
    rounds = 0
    for event, clock in zip(events, time_events(events), strict=True):
        if event.kind in SIGNS:
            counts[standing.round, event.person, event.kind] += 1
        rounds += event.kind is Tap.ROUND
        standing = replace(_move(standing, event, clock, rounds, profile), clock=clock)
    here = {key[1:]: count for key, count in counts.items() if key[0] == standing.round}
    return replace(standing, counts=here)


def _move(
    standing: Standing, event: TallyEvent, clock: float, rounds: int, profile: Profile
) -> Standing:
    # Whatever is tapped, the quiet is over: nobody has to remember to stop it.
    standing = replace(standing, silence_since=None)
    match event.kind:
        case Tap.ROUND:
            phase = first_phase(profile)
            return replace(standing, round=rounds, presenter=event.person, phase=phase)
        case Tap.PHASE:
            return _move_phase(standing, event.phase)
        case Tap.SILENCE_STARTED:
            return replace(standing, silence_since=clock)
        case Tap.PAUSED | Tap.RESUMED:
            return replace(standing, is_paused=event.kind is Tap.PAUSED)
        case Tap.ENDED:
            return replace(standing, is_ended=True)
    return standing


def _move_phase(standing: Standing, phase: Phase | None) -> Standing:
    if phase in ROUND_PHASES and standing.round != OUTSIDE:
        return replace(standing, phase=phase)
    return replace(standing, phase=phase, round=OUTSIDE, presenter="")


def first_phase(profile: Profile) -> Phase:
    """Return the phase with which a round begins."""
    return profile.round_phases[0] if profile.round_phases else Phase.PRESENTING


def next_phase(standing: Standing, profile: Profile) -> Phase | None:
    """Return the phase that usually follows in a round; None where none does."""
    phases = profile.round_phases
    if standing.round == OUTSIDE or standing.phase not in phases:
        return None
    after = phases[phases.index(standing.phase) + 1 :]
    return after[0] if after else None


def time_events(events: Sequence[TallyEvent]) -> tuple[float, ...]:
    """Return when each came, in seconds of the meeting: never back, and without the pauses."""
    times: list[float] = []
    paused = lost = latest = 0.0
    is_paused = False
    for event in events:
        latest = max(latest, event.seconds)
        at = (paused if is_paused else latest) - lost
        # Adding up pauses rounds: what is left of them may be a hair before the time before.
        times.append(max(at, times[-1] if times else at))
        if event.kind is Tap.PAUSED and not is_paused:
            is_paused, paused = True, latest
        elif event.kind is Tap.RESUMED and is_paused:
            is_paused, lost = False, lost + latest - paused
    return tuple(times)


def clock_now(events: Iterable[TallyEvent], seconds: float) -> float:
    """Return the meeting's own clock at ``seconds`` after the tally began."""
    events = find_standing(events)
    ended = [place for place, event in enumerate(events) if event.kind is Tap.ENDED]
    if ended:
        return time_events(events)[ended[0]]
    now = TallyEvent(number=0, kind=Tap.OPEN, at=datetime.now(UTC), seconds=seconds)
    return time_events((*events, now))[-1]


class Clock:
    """Seconds since a tally began: by a clock that nobody sets while the program runs on.

    After a start anew it goes on from the last tap by the time of day.
    """

    def __init__(self) -> None:
        self._starts: dict[str, float] = {}

    def read(self, tally: KeptTally, events: Sequence[TallyEvent]) -> float:
        """Return the seconds now, never before the last tap."""
        now, latest = time.monotonic(), max((each.seconds for each in events), default=0.0)
        if tally.id not in self._starts:
            since = (datetime.now(UTC) - tally.started_at).total_seconds()
            self._starts[tally.id] = now - max(0.0, since, latest)
        return round(max(latest, now - self._starts[tally.id]), 3)


def finish(tally: KeptTally, events: Iterable[TallyEvent], profile: Profile) -> Tally:
    """Return the finished tally: what stands of the taps, on the meeting's own clock."""
    events = find_standing(events)
    times = time_events(events)
    length = max(times, default=0.0)
    entries = _drop_passed(_list_entries(events, times, length, profile))
    details = tally.details
    return Tally(
        id=tally.id,
        title=details.title,
        people=details.people,
        entries=tuple(entries),
        profile=details.profile,
        held_on=details.held_on,
        length=length,
    )


def _list_entries(
    events: Sequence[TallyEvent], times: Sequence[float], length: float, profile: Profile
) -> list[Entry]:
    """Return signs, phases, rounds and silences; whatever comes next ends a silence."""
    entries: list[Entry] = []
    silent: int | None = None
    for event, at in zip(events, times, strict=True):
        if silent is not None:
            entries[silent] = replace(entries[silent], until=at)
            silent = None
        if event.kind is Tap.SILENCE_STARTED:
            silent = len(entries)
        if event.kind in (*SIGNS, Tap.SILENCE_STARTED, Tap.PHASE, Tap.ROUND):
            phase = first_phase(profile) if event.kind is Tap.ROUND else event.phase
            entries.append(Entry(kind=event.kind, person=event.person, phase=phase, at=at))
    if silent is not None:
        entries[silent] = replace(entries[silent], until=length)
    return [each for each in entries if each.kind is not Tap.SILENCE_STARTED or _lasts(each)]


def _lasts(silence: Entry) -> bool:
    return silence.at is not None and silence.until is not None and silence.until > silence.at


def _drop_passed(entries: Sequence[Entry]) -> list[Entry]:
    """Leave out phases that were only passed on the way to the one that was meant."""
    kept: list[Entry] = []
    for entry in entries:
        if entry.kind in (Tap.PHASE, Tap.ROUND) and kept and _is_passed(kept[-1], entry):
            kept.pop()
        kept.append(entry)
    return kept


def _is_passed(last: Entry, entry: Entry) -> bool:
    if last.kind is not Tap.PHASE or last.at is None or entry.at is None:
        return False
    return entry.at - last.at < BRIEF
