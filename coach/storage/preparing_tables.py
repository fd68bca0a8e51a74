"""The tables of what a set brings to its next meeting; all of it goes with the set."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from coach.storage.base import Base


def _of_set() -> ForeignKey:
    return ForeignKey("sets.id", ondelete="CASCADE")


class IssueRow(Base):
    """What somebody would like to bring to the next meeting, in confidence."""

    __tablename__ = "issues"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    set_id: Mapped[str] = mapped_column(_of_set(), index=True)
    added_at: Mapped[datetime]
    whose: Mapped[str]
    text: Mapped[str]
    erase_on: Mapped[date]


class PreparationRow(Base):
    """How a set's next meeting will go; ``running`` is its agenda while the time is kept."""

    __tablename__ = "preparations"
    set_id: Mapped[str] = mapped_column(_of_set(), primary_key=True)
    starts_at: Mapped[str]
    presenters: Mapped[list[Any]]
    timekeeper: Mapped[str]
    minutes: Mapped[dict[str, Any]]
    running: Mapped[str]
