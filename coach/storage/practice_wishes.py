"""What a learner would like to try at a meeting: one private sentence, and what came of it.

It is theirs alone, also where the meeting is that of a set, and goes with the set.
"""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from coach.storage.access import get_set, require_person
from coach.storage.agreement_records import Loss
from coach.storage.audit import record
from coach.storage.engine import Store
from coach.storage.erasures import note_erasure
from coach.storage.practice import clean_text, lock_practice, not_kept
from coach.storage.practice_records import KeptWish, NewWish
from coach.storage.practice_tables import PracticeRow, WishRow
from coach.storage.records import Actor, Tombstone, TombstoneKind
from coach.storage.tables import TombstoneRow


def keep_wish(store: Store, actor: Actor | None, wish: NewWish) -> KeptWish:
    """Keep a wish; one for the same meeting, not told of yet, is reworded.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: its set is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.writing() as session:
        if wish.set_id is not None:
            get_set(session, actor, wish.set_id)
        practice_id = lock_practice(session, actor).id
        row = _find_waiting(session, practice_id, wish) or WishRow(
            id=str(uuid.uuid4()),
            practice_id=practice_id,
            set_id=wish.set_id,
            meets_on=wish.meets_on,
            happened="",
        )
        row.text, row.made_at = clean_text(wish.text), datetime.now(UTC)
        session.add(row)
        session.flush()
        record(session, actor, "wish kept", row.id)
        return _as_wish(row)


def _find_waiting(session: Session, practice_id: str, wish: NewWish) -> WishRow | None:
    return session.scalar(
        select(WishRow)
        .where(
            WishRow.practice_id == practice_id,
            WishRow.set_id.is_not_distinct_from(wish.set_id),
            WishRow.meets_on.is_not_distinct_from(wish.meets_on),
            WishRow.is_tried.is_(None),
        )
        .limit(1)
    )


def tell_of_wish(
    store: Store, actor: Actor | None, wish_id: str, *, is_tried: bool, happened: str = ""
) -> KeptWish:
    """Keep whether the learner tried it, and what happened, in the place of what was said before.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the wish is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.writing() as session:
        row = _get(session, actor, wish_id)
        row.is_tried, row.happened = is_tried, clean_text(happened)
        record(session, actor, "wish told of", wish_id)
        return _as_wish(row)


def remove_wish(store: Store, actor: Actor | None, wish_id: str) -> None:
    """Remove a wish with what was said of it; ``clear_erased`` clears its traces.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: it is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.writing() as session:
        session.delete(_get(session, actor, wish_id))
        kind = TombstoneKind.WISH.value
        session.merge(TombstoneRow(kind=kind, owner=actor.id, mark=wish_id))
        note_erasure(session, actor, Loss.WISH, is_said=True)
        record(session, actor, "wish removed", wish_id)


def drop_wish(session: Session, stone: Tombstone) -> None:
    """Take away a wish that was removed, where a copy brought it back."""
    mine = select(PracticeRow.id).where(PracticeRow.owner == stone.owner)
    session.execute(delete(WishRow).where(WishRow.id == stone.mark, WishRow.practice_id.in_(mine)))


def list_wishes(store: Store, actor: Actor | None) -> tuple[KeptWish, ...]:
    """Return the actor's wishes, the oldest first.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    actor = require_person(actor)
    with store.reading() as session:
        return read_wishes(session, actor)


def read_wishes(session: Session, actor: Actor) -> tuple[KeptWish, ...]:
    """Return somebody's wishes, in a session that is open."""
    wanted = select(WishRow).join(PracticeRow).where(PracticeRow.owner == actor.id)
    found = map(_as_wish, session.scalars(wanted))
    return tuple(sorted(found, key=lambda wish: (wish.made_at, wish.id)))


def _get(session: Session, actor: Actor, wish_id: str) -> WishRow:
    wanted = select(WishRow).join(PracticeRow)
    row = session.scalar(wanted.where(WishRow.id == wish_id, PracticeRow.owner == actor.id))
    if row is None:
        raise not_kept("wish", wish_id)
    return row


def _as_wish(row: WishRow) -> KeptWish:
    return KeptWish(
        id=row.id,
        details=NewWish(text=row.text, set_id=row.set_id, meets_on=row.meets_on),
        made_at=row.made_at,
        is_tried=row.is_tried,
        happened=row.happened,
    )
