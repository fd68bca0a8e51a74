"""The tables of lines drawn at random for a person to label, and of what they answered."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from coach.storage.base import Base, Number


class LineCheckRow(Base):
    """One draw: which lines, and how the software read them then; never changed.

    ``position`` counts the draws of a meeting from 0; ``lines`` holds pairs of
    an utterance id and a label, never a word that was said.
    """

    __tablename__ = "line_checks"
    meeting_id: Mapped[str] = mapped_column(
        ForeignKey("meetings.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    id: Mapped[str] = mapped_column(String(36), unique=True)
    seed: Mapped[int] = mapped_column(Number)
    drawn_from: Mapped[int]
    lines: Mapped[list[Any]]
    drawn_at: Mapped[datetime]


class LineAnswerRow(Base):
    """A person's reading of one line that was drawn: append only.

    ``label`` is None where they could not tell.
    """

    __tablename__ = "line_check_answers"
    check_id: Mapped[str] = mapped_column(
        ForeignKey("line_checks.id", ondelete="CASCADE"), primary_key=True
    )
    utterance_id: Mapped[str] = mapped_column(primary_key=True)
    label: Mapped[str | None]
    by: Mapped[str]
    at: Mapped[datetime]
