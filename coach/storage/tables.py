"""The tables, row by row: what the database calls what we keep.

Only ``coach.storage`` sees these classes; everybody else sees ``records`` and
the types of ``review``. Everything a meeting said hangs on its row in
``meetings`` and goes with it.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    String,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from coach.storage.base import Base, Number
from coach.storage.records import MeetingKind


def _of_meeting() -> ForeignKey:
    return ForeignKey("meetings.id", ondelete="CASCADE")


def _of_review() -> ForeignKey:
    return ForeignKey("reviews.meeting_id", ondelete="CASCADE")


class SetRow(Base):
    """A set."""

    __tablename__ = "sets"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    owner: Mapped[str] = mapped_column(index=True)
    title: Mapped[str]
    kind: Mapped[str]
    is_self_facilitating: Mapped[bool]
    cycle_weeks: Mapped[int]
    keep_days: Mapped[int]
    created_at: Mapped[datetime]
    profile: Mapped[str]
    next_on: Mapped[date | None]
    is_sample: Mapped[bool]


class MemberRow(Base):
    """Somebody in a set."""

    __tablename__ = "members"
    set_id: Mapped[str] = mapped_column(
        ForeignKey("sets.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    level: Mapped[str]
    role: Mapped[str]
    labels: Mapped[list[Any]]


class MeetingRow(Base):
    """A meeting, and how far its import has come."""

    __tablename__ = "meetings"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    owner: Mapped[str] = mapped_column(index=True)
    set_id: Mapped[str | None] = mapped_column(
        ForeignKey("sets.id", ondelete="CASCADE"), index=True
    )
    title: Mapped[str]
    held_on: Mapped[date | None]
    state: Mapped[str]
    has_erased_words: Mapped[bool]
    keep_until: Mapped[date | None]
    kind: Mapped[str] = mapped_column(default=MeetingKind.TRANSCRIPT.value)
    noticed: Mapped[str] = mapped_column(default="")


class TranscriptRow(Base):
    """The file a meeting came from, byte for byte."""

    __tablename__ = "transcripts"
    __table_args__ = (UniqueConstraint("owner", "sha256"),)
    meeting_id: Mapped[str] = mapped_column(_of_meeting(), primary_key=True)
    owner: Mapped[str]
    name: Mapped[str]
    data: Mapped[bytes | None]
    sha256: Mapped[str] = mapped_column(String(64))
    known: Mapped[str]
    received_at: Mapped[datetime]


class ReviewRow(Base):
    """What is worked out about a meeting as a whole; the lists in it are JSON."""

    __tablename__ = "reviews"
    meeting_id: Mapped[str] = mapped_column(_of_meeting(), primary_key=True)
    transcript: Mapped[dict[str, Any]]
    facilitator_guess: Mapped[bool]
    talk: Mapped[list[Any]]
    share_basis: Mapped[str]
    measures: Mapped[list[Any]]
    moments: Mapped[list[Any]]
    actions: Mapped[list[Any]]
    notes: Mapped[list[Any]]
    classifier: Mapped[str]
    created_at: Mapped[datetime]
    held_on: Mapped[date | None]
    profile: Mapped[str]
    digest: Mapped[str] = mapped_column(String(64))
    way: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


class SpeakerRow(Base):
    """A speaker of one meeting."""

    __tablename__ = "speakers"
    meeting_id: Mapped[str] = mapped_column(_of_review(), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    role: Mapped[str]
    aliases: Mapped[list[Any]]


class TurnRow(Base):
    """A turn, as the file has it."""

    __tablename__ = "turns"
    meeting_id: Mapped[str] = mapped_column(_of_review(), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int]
    speaker: Mapped[str]
    start: Mapped[float | None]
    end: Mapped[float | None]


class UtteranceRow(Base):
    """An utterance, and its place in the meeting."""

    __tablename__ = "utterances"
    __table_args__ = (
        ForeignKeyConstraint(
            ["meeting_id", "turn_position"],
            ["turns.meeting_id", "turns.position"],
            ondelete="CASCADE",
        ),
        UniqueConstraint("meeting_id", "utterance_id"),
        # Without it, removing a meeting looks through all of its lines for every turn.
        Index("ix_utterances_turn", "meeting_id", "turn_position"),
    )
    meeting_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    turn_position: Mapped[int]
    utterance_id: Mapped[str]
    turn: Mapped[int]
    speaker: Mapped[str]
    text: Mapped[str]
    start: Mapped[float | None]
    end: Mapped[float | None]
    floor_turn: Mapped[int]
    role: Mapped[str]
    round: Mapped[int]
    phase: Mapped[str | None]


class RoundRow(Base):
    """One presenter's slot."""

    __tablename__ = "rounds"
    meeting_id: Mapped[str] = mapped_column(_of_review(), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    presenter: Mapped[str]
    guess: Mapped[bool]
    reason: Mapped[str]


class PhaseRow(Base):
    """A phase of a round, or outside any round, whose number is then 0."""

    __tablename__ = "phases"
    meeting_id: Mapped[str] = mapped_column(_of_review(), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    round: Mapped[int]
    phase: Mapped[str]
    first_utterance: Mapped[str]
    last_utterance: Mapped[str]
    sure: Mapped[bool | None]
    reason: Mapped[str]


class CodingRow(Base):
    """The software's reading of an utterance; a person's never overwrites it."""

    __tablename__ = "codings"
    __table_args__ = (
        ForeignKeyConstraint(
            ["meeting_id", "position"],
            ["utterances.meeting_id", "utterances.position"],
            ondelete="CASCADE",
        ),
    )
    meeting_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    label: Mapped[str]
    probability: Mapped[float]
    scores: Mapped[dict[str, Any]]
    flags: Mapped[list[Any]]
    sure: Mapped[bool]
    reason: Mapped[str]
    flag_reasons: Mapped[dict[str, Any]]
    classifier: Mapped[str]


class CorrectionRow(Base):
    """One thing a person did to one line: append only."""

    __tablename__ = "corrections"
    id: Mapped[int] = mapped_column(Number, primary_key=True, autoincrement=True)
    meeting_id: Mapped[str] = mapped_column(_of_meeting(), index=True)
    utterance_id: Mapped[str]
    kind: Mapped[str]
    label: Mapped[str | None]
    flags: Mapped[list[Any]]
    note: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]
    undoes: Mapped[int | None] = mapped_column(
        Number, ForeignKey("corrections.id", ondelete="CASCADE"), index=True
    )
    __table_args__ = ({"sqlite_autoincrement": True},)


class ActionRow(Base):
    """Something agreed at a meeting, or by a set: it hangs on one of them, never on both."""

    __tablename__ = "actions"
    __table_args__ = (
        CheckConstraint("(meeting_id IS NULL) <> (set_id IS NULL)", name="hangs_on_one"),
        UniqueConstraint("meeting_id", "source"),
    )
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    meeting_id: Mapped[str | None] = mapped_column(_of_meeting(), index=True)
    set_id: Mapped[str | None] = mapped_column(
        ForeignKey("sets.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    owner: Mapped[str]
    what: Mapped[str]
    due: Mapped[date | None]
    agreed_on: Mapped[date | None]
    source: Mapped[str | None]
    erase_on: Mapped[date | None]


class ProgressRow(Base):
    """What was reported of an action: append only."""

    __tablename__ = "progress"
    __table_args__ = ({"sqlite_autoincrement": True},)
    id: Mapped[int] = mapped_column(Number, primary_key=True, autoincrement=True)
    action_id: Mapped[str] = mapped_column(
        ForeignKey("actions.id", ondelete="CASCADE"), index=True
    )
    outcome: Mapped[str]
    note: Mapped[str]
    at: Mapped[datetime]


class AuditRow(Base):
    """What was done, each row sealed with the one before: never changed or removed."""

    __tablename__ = "audit"
    number: Mapped[int] = mapped_column(Number, primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    actor: Mapped[str]
    action: Mapped[str]
    object_id: Mapped[str]
    seal: Mapped[str] = mapped_column(String(64))


class TombstoneRow(Base):
    """What was erased, and must not come back with a copy."""

    __tablename__ = "tombstones"
    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    owner: Mapped[str] = mapped_column(String(64), primary_key=True)
    mark: Mapped[str] = mapped_column(String(200), primary_key=True)
