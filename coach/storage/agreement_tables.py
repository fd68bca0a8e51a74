"""The tables of what sets agreed to, and of what was erased because of it."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from coach.storage.base import Base, Number


class AgreementRow(Base):
    """One answer to whether everybody agreed: append only."""

    __tablename__ = "agreements"
    __table_args__ = ({"sqlite_autoincrement": True},)
    id: Mapped[int] = mapped_column(Number, primary_key=True, autoincrement=True)
    owner: Mapped[str] = mapped_column(index=True)
    set_id: Mapped[str | None] = mapped_column(
        ForeignKey("sets.id", ondelete="CASCADE"), index=True
    )
    held_on: Mapped[date | None]
    answer: Mapped[str] = mapped_column(String(16))
    keep_days: Mapped[int]
    keeps_counts: Mapped[bool]
    keeps_extracts: Mapped[bool]
    swaps_names: Mapped[bool]
    at: Mapped[datetime]


class RetentionRow(Base):
    """Under which agreement a meeting is kept, and what of it is erased since."""

    __tablename__ = "retention"
    meeting_id: Mapped[str] = mapped_column(
        ForeignKey("meetings.id", ondelete="CASCADE"), primary_key=True
    )
    agreement_id: Mapped[int] = mapped_column(
        Number, ForeignKey("agreements.id", ondelete="CASCADE"), index=True
    )
    words_erased_on: Mapped[date | None]
    extracts_until: Mapped[date | None]
    extracts_erased_on: Mapped[date | None]


class ErasureRow(Base):
    """Something that was erased on its day: that it was, and never what it was."""

    __tablename__ = "erasures"
    __table_args__ = ({"sqlite_autoincrement": True},)
    id: Mapped[int] = mapped_column(Number, primary_key=True, autoincrement=True)
    owner: Mapped[str] = mapped_column(index=True)
    loss: Mapped[str] = mapped_column(String(16))
    held_on: Mapped[date | None]
    at: Mapped[datetime]
    is_cleared: Mapped[bool]
    is_said: Mapped[bool]
