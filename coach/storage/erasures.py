"""Writing down that something was erased, inside a transaction that is open."""

from __future__ import annotations

from datetime import UTC, date, datetime

from sqlalchemy.orm import Session

from coach.storage.agreement_records import Loss
from coach.storage.agreement_tables import ErasureRow
from coach.storage.records import Actor


def note_erasure(
    session: Session,
    actor: Actor,
    loss: Loss,
    *,
    held_on: date | None = None,
    is_said: bool = False,
) -> None:
    """Note that something was erased whose traces are still to be cleared.

    With ``is_said`` somebody knows already, and is not told once more.
    """
    session.add(
        ErasureRow(
            owner=actor.id,
            loss=loss.value,
            held_on=held_on,
            at=datetime.now(UTC),
            is_cleared=False,
            is_said=is_said,
        )
    )
