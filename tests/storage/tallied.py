"""Tallies to keep."""

from __future__ import annotations

from coach.labels import Role
from coach.tally import NewTally, Seat, Tap, Tapped

PEOPLE = (
    Seat(name="Aisha Khan"),
    Seat(name="Ben Hughes"),
    Seat(name="Chloe Price"),
    Seat(name="Dev Rao"),
    Seat(name="Judith Amoah", role=Role.FACILITATOR),
)


def new_tally(**changes) -> NewTally:
    """Return an invented meeting that is to be tallied."""
    return NewTally(**{"title": "Spring set", "people": PEOPLE, **changes})


def new_tap(kind=Tap.OPEN, *, key="k1", seconds=1.0, person="Ben Hughes", phase=None) -> Tapped:
    """Return one tap."""
    return Tapped(kind=kind, key=key, seconds=seconds, person=person, phase=phase)
