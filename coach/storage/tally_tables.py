"""The tables of tallies that are not yet finished; a finished one is a meeting like any other."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from coach.storage.base import Base, Number


class TallyRow(Base):
    """A tally; once its meeting is reviewed, only the way to that."""

    __tablename__ = "tallies"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    owner: Mapped[str] = mapped_column(index=True)
    set_id: Mapped[str | None] = mapped_column(
        ForeignKey("sets.id", ondelete="CASCADE"), index=True
    )
    meeting_id: Mapped[str | None] = mapped_column(
        ForeignKey("meetings.id", ondelete="CASCADE"), index=True
    )
    title: Mapped[str]
    held_on: Mapped[date | None]
    profile: Mapped[str]
    people: Mapped[list[Any]]
    started_at: Mapped[datetime]


class TallyEventRow(Base):
    """One tap: append only, numbered from 1 within its tally."""

    __tablename__ = "tally_events"
    __table_args__ = (UniqueConstraint("tally_id", "key"),)
    tally_id: Mapped[str] = mapped_column(
        ForeignKey("tallies.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(Number, primary_key=True, autoincrement=False)
    key: Mapped[str] = mapped_column(String(64))
    kind: Mapped[str]
    person: Mapped[str]
    phase: Mapped[str | None]
    at: Mapped[datetime]
    seconds: Mapped[float]
    undoes: Mapped[int | None] = mapped_column(Number)
