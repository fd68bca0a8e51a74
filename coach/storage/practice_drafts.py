"""What is typed at an item of practice and not sent: it survives a reload, and then goes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from coach.errors import LimitExceededError
from coach.storage.access import require_person
from coach.storage.engine import Store
from coach.storage.practice import clean_text, find_practice, lock_practice
from coach.storage.practice_records import Draft
from coach.storage.practice_tables import DraftRow, PracticeRow
from coach.storage.records import Actor

DRAFT_DAYS = 30
"""How long what was typed last waits to be sent."""
MOST_LETTERS = 100_000
"""More than ten thousand words; nothing longer is kept while it is typed."""


def save_draft(
    store: Store, actor: Actor | None, exercise: str, item: str, *, text: str
) -> Draft | None:
    """Keep what is typed at an item, in the place of what was; nothing where nothing is.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        LimitExceededError: it is longer than anything anybody types.
    """
    actor = require_person(actor)
    if len(text) > MOST_LETTERS:
        raise LimitExceededError(
            f"what is typed is longer than {MOST_LETTERS:,} letters; it stays on the page, and is "
            "kept once it is shorter",
            name=item,
            limit=MOST_LETTERS,
        )
    if not text.strip():
        drop_draft(store, actor, exercise, item)
        return None
    today = datetime.now(UTC).date()
    draft = Draft(
        exercise=exercise,
        item=item,
        text=clean_text(text),
        drop_on=today + timedelta(days=DRAFT_DAYS),
    )
    with store.writing() as session:
        practice_id = lock_practice(session, actor).id
        session.merge(
            DraftRow(
                practice_id=practice_id,
                exercise=exercise,
                item=item,
                text=draft.text,
                drop_on=draft.drop_on,
            )
        )
        _drop_past(session, practice_id, today)
    return draft


def load_draft(store: Store, actor: Actor | None, exercise: str, item: str) -> Draft | None:
    """Return what is typed at an item and not sent, or None.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    actor = require_person(actor)
    wanted = (
        select(DraftRow)
        .join(PracticeRow, PracticeRow.id == DraftRow.practice_id)
        .where(PracticeRow.owner == actor.id, DraftRow.exercise == exercise, DraftRow.item == item)
    )
    with store.reading() as session:
        row = session.scalar(wanted)
        return None if row is None else _as_draft(row)


def list_drafts(store: Store, actor: Actor | None) -> tuple[Draft, ...]:
    """Return all that the actor typed and did not send, those first that go first.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    actor = require_person(actor)
    with store.reading() as session:
        return read_drafts(session, actor)


def read_drafts(session: Session, actor: Actor) -> tuple[Draft, ...]:
    """Return what somebody typed and did not send, in a session that is open."""
    wanted = (
        select(DraftRow)
        .where(DraftRow.practice_id == find_practice(session, actor.id))
        .order_by(DraftRow.drop_on, DraftRow.exercise, DraftRow.item)
    )
    return tuple(map(_as_draft, session.scalars(wanted)))


def _as_draft(row: DraftRow) -> Draft:
    return Draft(exercise=row.exercise, item=row.item, text=row.text, drop_on=row.drop_on)


def drop_draft(store: Store, actor: Actor | None, exercise: str, item: str) -> None:
    """Forget what is typed at an item, as it is sent; where nothing is, nothing changes.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    actor = require_person(actor)
    with store.writing() as session:
        session.execute(
            delete(DraftRow).where(
                DraftRow.practice_id == find_practice(session, actor.id),
                DraftRow.exercise == exercise,
                DraftRow.item == item,
            )
        )


def drop_past_drafts(store: Store, actor: Actor | None, today: date) -> int:
    """Forget what the actor typed long ago and never sent; return at how many items.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    actor = require_person(actor)
    with store.reading() as session:
        past = [each for each in read_drafts(session, actor) if each.drop_on <= today]
    if past:
        with store.writing() as session:
            _drop_past(session, find_practice(session, actor.id), today)
    return len(past)


def drop_everybodys_past_drafts(session: Session, today: date) -> None:
    """Forget what anybody typed long ago: a copy must not keep it longer."""
    session.execute(delete(DraftRow).where(DraftRow.drop_on <= today))


def _drop_past(session: Session, practice_id: str | None, today: date) -> None:
    session.execute(
        delete(DraftRow).where(DraftRow.practice_id == practice_id, DraftRow.drop_on <= today)
    )
