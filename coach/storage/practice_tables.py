"""The tables of practice: all of it hangs on one row a learner, and goes with that."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from coach.storage.base import Base, Number

PRIVATE = frozenset(
    {
        *("practices", "practice_attempts", "practice_disputes", "practice_runs"),
        *("practice_run_events", "practice_drafts", "practice_wishes", "practice_set_lines"),
    }
)
"""Tables of which whoever runs the program is not told how much is in them."""


def _of_practice() -> ForeignKey:
    return ForeignKey("practices.id", ondelete="CASCADE")


class PracticeRow(Base):
    """Somebody's practice, and how they like it; begun anew it has another id."""

    __tablename__ = "practices"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    owner: Mapped[str] = mapped_column(unique=True)
    shows_sureness: Mapped[bool]
    shows_counts: Mapped[bool]
    most_words: Mapped[int]
    uses_timers: Mapped[bool]


class AttemptRow(Base):
    """One attempt: append only."""

    __tablename__ = "practice_attempts"
    __table_args__ = (UniqueConstraint("practice_id", "id"), {"sqlite_autoincrement": True})
    number: Mapped[int] = mapped_column(Number, primary_key=True, autoincrement=True)
    practice_id: Mapped[str] = mapped_column(_of_practice())
    id: Mapped[str] = mapped_column(String(36))
    exercise: Mapped[str]
    item: Mapped[str]
    pair: Mapped[str]
    boundary: Mapped[str | None]
    at: Mapped[datetime]
    fits: Mapped[bool]
    fits_later: Mapped[bool]
    sureness: Mapped[str | None]
    is_hinted: Mapped[bool]
    counts: Mapped[bool]


class DisputeRow(Base):
    """The learner hears an attempt differently, or no longer: append only, the last counts."""

    __tablename__ = "practice_disputes"
    __table_args__ = ({"sqlite_autoincrement": True},)
    id: Mapped[int] = mapped_column(Number, primary_key=True, autoincrement=True)
    attempt_number: Mapped[int] = mapped_column(
        Number, ForeignKey("practice_attempts.number", ondelete="CASCADE"), index=True
    )
    is_disputed: Mapped[bool]
    at: Mapped[datetime]


class RunRow(Base):
    """A run with a presenter."""

    __tablename__ = "practice_runs"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    practice_id: Mapped[str] = mapped_column(_of_practice(), index=True)
    case_id: Mapped[str]
    case_sha256: Mapped[str] = mapped_column(String(64))
    case_text: Mapped[str | None]
    is_senior: Mapped[bool]
    most_turns: Mapped[int]
    runs_before: Mapped[int]
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class RunEventRow(Base):
    """A turn of a run, or one that is read differently: append only, numbered from 1."""

    __tablename__ = "practice_run_events"
    run_id: Mapped[str] = mapped_column(
        ForeignKey("practice_runs.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    place: Mapped[int]
    is_relabelled: Mapped[bool]
    done: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    at: Mapped[datetime]


class DraftRow(Base):
    """What is typed at an item and not sent."""

    __tablename__ = "practice_drafts"
    practice_id: Mapped[str] = mapped_column(_of_practice(), primary_key=True)
    exercise: Mapped[str] = mapped_column(primary_key=True)
    item: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]
    drop_on: Mapped[date]


class WishRow(Base):
    """What a learner would like to try at a meeting, and what came of it."""

    __tablename__ = "practice_wishes"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    practice_id: Mapped[str] = mapped_column(_of_practice(), index=True)
    set_id: Mapped[str | None] = mapped_column(
        ForeignKey("sets.id", ondelete="CASCADE"), index=True
    )
    meets_on: Mapped[date | None]
    text: Mapped[str]
    made_at: Mapped[datetime]
    is_tried: Mapped[bool | None]
    happened: Mapped[str]


class SetLinesRow(Base):
    """Lines of one meeting that the learner brought in, from a file.

    The meeting and its set may be kept somewhere else: their ids hang on nothing here.
    """

    __tablename__ = "practice_set_lines"
    __table_args__ = (UniqueConstraint("practice_id", "meeting_mark"),)
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    practice_id: Mapped[str] = mapped_column(_of_practice())
    meeting_mark: Mapped[str] = mapped_column(String(36))
    set_mark: Mapped[str | None] = mapped_column(String(36))
    drop_on: Mapped[date]
    lines: Mapped[list[Any]]
    brought_at: Mapped[datetime]
