"""All of somebody's practice at once: to be taken along, or buried."""

from __future__ import annotations

from sqlalchemy import delete
from sqlalchemy.orm import Session

from coach.storage.access import require_person
from coach.storage.audit import record
from coach.storage.engine import Store
from coach.storage.practice import find_practice, read_choices
from coach.storage.practice_attempts import read_attempts
from coach.storage.practice_drafts import read_drafts
from coach.storage.practice_records import KeptPractice
from coach.storage.practice_run_rows import read_runs
from coach.storage.practice_tables import PracticeRow
from coach.storage.practice_wishes import read_wishes
from coach.storage.records import Actor, Tombstone, TombstoneKind


def take_out_practice(store: Store, actor: Actor | None) -> KeptPractice:
    """Return all that is kept of the actor's practice, for a file of their own; it is noted.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    actor = require_person(actor)
    with store.writing() as session:
        record(session, actor, "practice exported", find_practice(session, actor.id) or "")
        return KeptPractice(
            choices=read_choices(session, actor),
            attempts=read_attempts(session, actor),
            runs=read_runs(session, actor),
            drafts=read_drafts(session, actor),
            wishes=read_wishes(session, actor),
        )


def bury_practice(session: Session, owner: str) -> tuple[Tombstone, ...]:
    """Return the tombstone of somebody's practice; none where they keep none.

    What they practise afterwards has another mark, so it is not erased again.
    """
    practice_id = find_practice(session, owner)
    if practice_id is None:
        return ()
    return (Tombstone(kind=TombstoneKind.PRACTICE, owner=owner, mark=practice_id),)


def drop_practice(session: Session, stone: Tombstone) -> None:
    """Take away a practice that was erased, with all that hangs on it."""
    session.execute(
        delete(PracticeRow).where(PracticeRow.id == stone.mark, PracticeRow.owner == stone.owner)
    )
