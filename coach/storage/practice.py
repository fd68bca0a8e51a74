"""Somebody's practice as a whole: theirs alone, made as they begin, and gone at once.

No operator, facilitator or lead is shown any of it, and no figure is made of it
for anybody else.
"""

from __future__ import annotations

import uuid
from dataclasses import asdict

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from coach.errors import RecordNotFoundError
from coach.storage.access import require_person
from coach.storage.audit import record
from coach.storage.engine import Store
from coach.storage.practice_records import PracticeChoices
from coach.storage.practice_tables import PracticeRow
from coach.storage.records import Actor


def load_choices(store: Store, actor: Actor | None) -> PracticeChoices:
    """Return how the actor likes to practise; the usual way where they said nothing.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    actor = require_person(actor)
    with store.reading() as session:
        return read_choices(session, actor)


def change_choices(store: Store, actor: Actor | None, choices: PracticeChoices) -> None:
    """Keep how the actor likes to practise.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    actor = require_person(actor)
    with store.writing() as session:
        row = lock_practice(session, actor)
        for name, value in asdict(choices).items():
            setattr(row, name, value)
        record(session, actor, "practice choices changed", row.id)


def read_choices(session: Session, actor: Actor) -> PracticeChoices:
    """Return how somebody likes to practise, in a session that is open."""
    row = session.scalar(select(PracticeRow).where(PracticeRow.owner == actor.id))
    if row is None:
        return PracticeChoices()
    return PracticeChoices(
        shows_sureness=row.shows_sureness,
        shows_counts=row.shows_counts,
        most_words=row.most_words,
        uses_timers=row.uses_timers,
    )


def find_practice(session: Session, owner: str) -> str | None:
    """Return the id of somebody's practice, or None where they keep none."""
    return session.scalar(select(PracticeRow.id).where(PracticeRow.owner == owner))


def lock_practice(session: Session, actor: Actor) -> PracticeRow:
    """Return somebody's practice, begun if need be, that nobody else changes meanwhile."""
    insert = sqlite.insert if session.connection().dialect.name == "sqlite" else postgresql.insert
    values = {"id": str(uuid.uuid4()), "owner": actor.id, **asdict(PracticeChoices())}
    if find_practice(session, actor.id) is None:
        # Two pages may begin at once; whoever comes second finds what the first one made.
        session.execute(insert(PracticeRow).values(values).on_conflict_do_nothing())
    wanted = select(PracticeRow).where(PracticeRow.owner == actor.id)
    return session.scalars(wanted.with_for_update()).one()


def clean_text(text: str) -> str:
    r"""Return what somebody typed without what no database takes.

    >>> clean_text("What\x00 next?")
    'What next?'
    """
    return text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")


def not_kept(what: str, id: str) -> RecordNotFoundError:
    """Return what is raised where nothing of practice is kept under an id."""
    return RecordNotFoundError(
        f"no such {what} is kept ({id}); it may have been erased: begin a new one", place=id
    )
