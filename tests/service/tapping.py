"""Taps, one after the other, as a tally keeps them."""

from __future__ import annotations

from datetime import UTC, datetime

from coach.labels import Phase, Role
from coach.tally import KeptTally, NewTally, Seat, TallyEvent, Tap

NOW = datetime(2026, 1, 14, 20, 0, tzinfo=UTC)
PEOPLE = (
    Seat(name="Aisha Khan"),
    Seat(name="Ben Hughes"),
    Seat(name="Chloe Price"),
    Seat(name="Dev Rao"),
    Seat(name="Judith Amoah", role=Role.FACILITATOR),
)


def tapped(*taps: tuple) -> tuple[TallyEvent, ...]:
    """Return taps from (kind, seconds), with a person, a phase, or what is undone."""
    events = []
    for number, (kind, seconds, *more) in enumerate(taps, start=1):
        what = more[0] if more else None
        events.append(
            TallyEvent(
                number=number,
                kind=kind,
                at=NOW,
                seconds=seconds,
                person=what if isinstance(what, str) and not isinstance(what, Phase) else "",
                phase=what if isinstance(what, Phase) else None,
                undoes=what if isinstance(what, int) else None,
            )
        )
    return tuple(events)


def kept_tally(**changes) -> KeptTally:
    """Return a tally that somebody began."""
    details = NewTally(**{"title": "Spring set", "people": PEOPLE, **changes})
    return KeptTally(id="t1", details=details, started_at=NOW)


MEETING = tapped(
    (Tap.ROUND, 10, "Aisha Khan"),
    (Tap.SUGGESTION, 60, "Dev Rao"),
    (Tap.PHASE, 310, Phase.CLARIFYING),
    (Tap.CLOSED, 320, "Ben Hughes"),
    (Tap.PHASE, 610, Phase.EXPLORING),
    *((Tap.OPEN, 620 + 20 * n, PEOPLE[1 + n % 3].name) for n in range(12)),
    (Tap.SILENCE_STARTED, 900),
    (Tap.SILENCE_STOPPED, 915),
    (Tap.LISTENING, 920, "Chloe Price"),
    (Tap.PAUSED, 930),
    (Tap.RESUMED, 1230),
    (Tap.PHASE, 1310, Phase.IDEAS),
    (Tap.SUGGESTION, 1320, "Ben Hughes"),
    (Tap.ROUND, 1510, "Ben Hughes"),
    (Tap.OPEN, 1600, "Aisha Khan"),
    (Tap.ENDED, 1810),
)
"""Two rounds, with a break of five minutes in the first."""
