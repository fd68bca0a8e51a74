"""A tally sheet as it is typed in: letters in cells, made into a finished tally."""

from __future__ import annotations

import re
import uuid
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from coach.labels import Phase
from coach.tally import SIGNS, Entry, PhaseMinutes, Seat, Tally, Tap

MOST = 200
"""More of one sign than this in a cell is a slip of the keyboard."""

_LETTERS = {
    "o": Tap.OPEN,
    "●": Tap.OPEN,
    "c": Tap.CLOSED,
    "○": Tap.CLOSED,
    "s": Tap.SUGGESTION,
    "◆": Tap.SUGGESTION,
    "l": Tap.LISTENING,
    "·": Tap.LISTENING,
}
_PART = re.compile(r"([0-9]{1,3})?\s*([oc●○◆·sl])[\s,;]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRound:
    """A round on a sheet: the signs of each cell by phase and name, the minutes by phase."""

    presenter: str
    cells: Mapping[tuple[Phase, str], Counter[Tap]] = field(default_factory=dict)
    minutes: Mapping[Phase, float] = field(default_factory=dict)


def read_cell(text: str) -> Counter[Tap] | None:
    """Return how often each sign stands in a cell, or None where something else does.

    >>> read_cell("oo c 3s") == Counter({Tap.OPEN: 2, Tap.CLOSED: 1, Tap.SUGGESTION: 3})
    True
    >>> read_cell("why?") is None
    True
    """
    counts: Counter[Tap] = Counter()
    rest = text.strip().lower()
    while rest:
        part = _PART.match(rest)
        if part is None:
            return None
        counts[_LETTERS[part[2]]] += int(part[1] or 1)
        rest = rest[part.end() :]
    return counts if all(count <= MOST for count in counts.values()) else None


def build_sheet(
    *,
    title: str,
    people: Sequence[Seat],
    rounds: Sequence[SheetRound],
    profile: str,
    held_on: date | None,
    id: str | None = None,
) -> Tally:
    """Return the finished tally of a sheet; ``id`` is a new one by default."""
    return Tally(
        id=id or str(uuid.uuid4()),
        title=title,
        people=tuple(people),
        entries=tuple(entry for each in rounds for entry in _list_entries(each, people)),
        profile=profile,
        held_on=held_on,
        is_sheet=True,
        minutes=tuple(
            PhaseMinutes(round=number, phase=phase, minutes=minutes)
            for number, each in enumerate(rounds, start=1)
            for phase, minutes in each.minutes.items()
            if minutes > 0
        ),
    )


def _list_entries(sheet: SheetRound, people: Sequence[Seat]) -> Iterator[Entry]:
    """Return a round's entries: phase by phase in order, within it person by person."""
    filled = {phase for (phase, _), counts in sheet.cells.items() if counts}
    filled |= {phase for phase, minutes in sheet.minutes.items() if minutes > 0}
    phases = [phase for phase in Phase if phase in filled] or [Phase.PRESENTING]
    for place, phase in enumerate(phases):
        kind = Tap.PHASE if place else Tap.ROUND
        yield Entry(kind=kind, person="" if place else sheet.presenter, phase=phase)
        for seat in people:
            counts = sheet.cells.get((phase, seat.name), Counter())
            for sign in SIGNS:
                for _ in range(counts[sign]):
                    yield Entry(kind=sign, person=seat.name)
