"""What the tally's pages ask of what is kept, for the person who uses the app."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from coach.labels import Phase, Role
from coach.profiles import Profile
from coach.service import tally_keeping
from coach.service.preparing import find_way
from coach.service.profiles import SHIPPED, load_shipped
from coach.service.tallying import Standing, clock_now, read_standing
from coach.storage import tallies
from coach.storage.records import LOCAL, KeptSet
from coach.storage.sets import list_sets
from coach.tally import KeptTally, NewTally, Seat, Tally, TallyEvent, Tap
from coach.ui import resources


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A tally as it stands: all that was tapped, what follows from it, and its clock now."""

    tally: KeptTally
    events: tuple[TallyEvent, ...]
    standing: Standing
    profile: Profile
    now: float


def find_tally(tally_id: str) -> KeptTally:
    """Return a tally of the person's.

    Raises:
        CoachError: there is none of that id, or it cannot be read.
    """
    return tallies.load_tally(resources.store(), LOCAL, tally_id)


def read_board(tally: KeptTally) -> Board:
    """Return a tally as it stands.

    Raises:
        CoachError: it is not there, or cannot be read.
    """
    events = tallies.list_taps(resources.store(), LOCAL, tally.id)
    profile = load_shipped(tally.details.profile)
    return Board(
        tally=tally,
        events=events,
        standing=read_standing(events, profile),
        profile=profile,
        now=clock_now(events, tally_keeping.read_seconds(tally, events)),
    )


def is_over(tally: KeptTally) -> bool:
    """Say whether a tally was ended, or is a meeting already."""
    return tally.meeting_id is not None or read_board(tally).standing.is_ended


def tap(tally: KeptTally, kind: Tap, *, person: str = "", phase: Phase | None = None) -> None:
    """Keep one tap.

    Raises:
        CoachError: it could not be kept.
    """
    tally_keeping.tap(resources.store(), LOCAL, tally, kind, person=person, phase=phase)


def begin(
    *,
    title: str,
    people: Sequence[Seat],
    profile: str,
    set_id: str | None,
    held_on: date | None,
    presenter: str | None,
) -> str:
    """Begin a tally, with somebody's round where they present first; return its id.

    Raises:
        CoachError: it could not be kept.
    """
    new = NewTally(
        title=title, people=tuple(people), profile=profile, set_id=set_id, held_on=held_on
    )
    tally = tallies.start_tally(resources.store(), LOCAL, new)
    if presenter:
        tap(tally, Tap.ROUND, person=presenter)
    return tally.id


def list_going_on() -> tuple[KeptTally, ...]:
    """Return the tallies that have no review yet, the newest first."""
    return tallies.list_tallies(resources.store(), LOCAL)


def list_kept_sets() -> tuple[KeptSet, ...]:
    """Return the person's sets."""
    return list_sets(resources.store(), LOCAL)


def find_roles(kept: KeptSet | None) -> dict[str, Role]:
    """Return what each member of a set is; nothing without a set."""
    return {member.name: member.role for member in kept.details.members} if kept else {}


def choose_profile_of(kept: KeptSet | None) -> str:
    """Return the way of working to begin with: the set's, if it ships with the program."""
    return find_way(kept).name if kept else SHIPPED[0]


def keep(tally: KeptTally) -> str:
    """Keep the review of a tally; return its meeting's id.

    Raises:
        CoachError: it could not be kept; every tap stays.
    """
    return tally_keeping.keep_tally(resources.store(), LOCAL, tally.id)


def keep_sheet(tally: Tally, set_id: str | None) -> str:
    """Keep a sheet that was typed in, and its review; return its meeting's id.

    Raises:
        CoachError: it could not be kept.
    """
    return tally_keeping.keep_finished(resources.store(), LOCAL, tally, set_id=set_id)


def remove(tally: KeptTally) -> None:
    """Remove a tally with all that was tapped.

    Raises:
        CoachError: it could not be removed.
    """
    tallies.drop_tally(resources.store(), LOCAL, tally.id)
