"""What goes into storage and comes out of it: plain values, and who asks for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from coach.coding import Correction
from coach.labels import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Whoever asks: owns what they keep, and reaches nothing else.

    ``is_operator`` may do what concerns the whole database: copies, restoring,
    checks. Somebody who is not ``is_enabled`` may do nothing.
    """

    id: str
    name: str
    is_operator: bool = False
    is_enabled: bool = True


LOCAL = Actor(id="local", name="You", is_operator=True)
"""The one person who uses the program on their own machine."""


class SetKind(StrEnum):
    """Whether the members of a set are peers."""

    HORIZONTAL = "horizontal"
    """All of one level."""
    VERTICAL = "vertical"
    """Of several levels of one organisation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody in a set.

    ``level`` is their place in the organisation, in its own words; ``labels``
    are other names that transcripts have given them.
    """

    name: str
    level: str = ""
    role: Role = Role.MEMBER
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSet:
    """A set as a person describes it.

    It meets every ``cycle_weeks`` weeks, next on ``next_on`` where that is
    known; the text of its meetings is kept for ``keep_days`` days. ``profile``
    is the name of its way of working. A set that ``is_sample`` is invented.
    """

    title: str
    kind: SetKind = SetKind.HORIZONTAL
    is_self_facilitating: bool = False
    cycle_weeks: int = 6
    keep_days: int = 14
    members: tuple[Member, ...] = ()
    profile: str = "uk"
    next_on: date | None = None
    is_sample: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptSet:
    """A set that is kept."""

    id: str
    details: NewSet
    created_at: datetime


class MeetingKind(StrEnum):
    """What a meeting's review is made from."""

    TRANSCRIPT = "transcript"
    TALLY = "tally"
    """Somebody counted as they listened; no words were kept."""


class MeetingState(StrEnum):
    """How far the import of a meeting has come."""

    RECEIVED = "received"
    """Its file is safe; it is not reviewed yet."""
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedFile:
    """A transcript's file as it came, and what was said of it when it came.

    ``data`` is None once its text is erased; ``known`` is whatever the caller
    needs to go on with an import that was cut off, as text.
    """

    name: str
    data: bytes | None
    sha256: str
    known: str
    received_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptMeeting:
    """A meeting in a list: everything but its words.

    ``keep_until`` is the day on which the text is due to be erased, or None
    where nobody agreed on one; ``noticed`` what somebody noticed before they
    saw the counts.
    """

    id: str
    set_id: str | None
    title: str
    held_on: date | None
    state: MeetingState
    has_erased_words: bool
    keep_until: date | None
    received_at: datetime
    corrections: int
    kind: MeetingKind = MeetingKind.TRANSCRIPT
    noticed: str = ""
    is_asked_for: bool = True
    """Whether somebody said who is who, and asked for the review."""
    reviewed_at: datetime | None = None
    """When its review was made; None before."""
    digest: str = ""
    """That of its review as it is kept; empty before."""
    has_file: bool = True
    """Whether the file it came from is still kept."""

    @property
    def is_swapped(self) -> bool:
        """Whether it is kept with names swapped."""
        gone = self.has_file or self.has_erased_words
        return self.state is MeetingState.REVIEWED and not gone


class EventKind(StrEnum):
    """What a person did to the reading of a line."""

    CORRECT = "correct"
    UNDO = "undo"


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionEvent:
    """One thing a person did to one line; never changed, and undone by another event.

    ``correction`` is None for an undo, whose ``undoes`` is the id of what it
    takes back: a correction, or another undo.
    """

    id: int
    utterance_id: str
    kind: EventKind
    by: str
    at: datetime
    correction: Correction | None = None
    undoes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAction:
    """Something a person will do, as agreed at a meeting or by a set.

    ``agreed_on`` is the day it was agreed on; for an action of a meeting that is
    the meeting's day, whatever stands here. ``source`` says which proposal of
    the meeting's review it was taken over from; empty where somebody wrote it.
    """

    owner: str
    what: str
    due: date | None = None
    agreed_on: date | None = None
    source: str = ""


class Outcome(StrEnum):
    """What was reported of an action at a later meeting."""

    DONE = "done"
    PARTLY = "partly"
    NOT_YET = "not_yet"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What somebody reported of an action."""

    outcome: Outcome
    note: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptAction:
    """An action that is kept, with what was reported of it, the oldest first.

    ``meeting_id`` is None where it hangs on its set alone; ``set_id`` is the set
    it is of, either way, and None where its meeting is of no set.
    """

    id: str
    meeting_id: str | None
    details: NewAction
    progress: tuple[Progress, ...]
    set_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """One thing that was done, without any text of a meeting."""

    number: int
    at: datetime
    actor: str
    action: str
    object_id: str


class TombstoneKind(StrEnum):
    """What was erased."""

    MEETING = "meeting"
    MEETING_ONLY = "meeting_only"
    """A meeting whose actions stay with its set."""
    SET = "set"
    PERSON = "person"
    WORDS = "words"
    """The words of a meeting, whose counts stay."""
    EXTRACTS = "extracts"
    """Those words of it that had stayed longer."""
    FILE = "file"
    """The file of a meeting in which names are swapped."""
    ISSUE = "issue"
    """What somebody brought to a set's next meeting."""
    PRACTICE = "practice"
    """All that somebody kept of practice up to then."""
    LINES = "lines"
    """Lines from a set that a learner had brought in."""
    WISH = "wish"
    """One sentence of somebody's on what they would like to try."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tombstone:
    """What must not come back with a copy: an id, or a person's name as a salted hash.

    Where words, extracts or a file went, the id is that of their meeting; of a
    practice it is that practice's own, and whoever begins anew has another; of
    lines from a set, that under which they were brought in.
    """

    kind: TombstoneKind
    owner: str
    mark: str
