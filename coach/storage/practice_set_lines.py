"""Lines from a set that a learner practises with: brought in from a file, gone with the meeting.

They go on the day their meeting's words do, or as the meeting or its set is
erased here; with them goes all that was typed at them, and every try.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterator
from dataclasses import asdict
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, or_, select
from sqlalchemy.orm import Session

from coach.errors import ErasedTextError
from coach.storage.access import require_person
from coach.storage.acting import whole_database
from coach.storage.audit import record
from coach.storage.engine import Store
from coach.storage.practice import find_practice, lock_practice, not_kept
from coach.storage.practice_tables import AttemptRow, DraftRow, SetLinesRow
from coach.storage.records import Actor, Tombstone, TombstoneKind
from coach.storage.set_line_records import KeptSetLines, SetLine, SetLines
from coach.storage.tables import MeetingRow, TombstoneRow

_OF_MEETING = (
    TombstoneKind.MEETING,
    TombstoneKind.MEETING_ONLY,
    TombstoneKind.WORDS,
    TombstoneKind.EXTRACTS,
)


def bring_in(store: Store, actor: Actor | None, lines: SetLines, today: date) -> KeptSetLines:
    """Keep the lines of a meeting, in the place of those of it that are there.

    What was done at a line that stays stays too.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        ErasedTextError: their day is past, or the meeting is erased here; nothing changes.
    """
    actor = require_person(actor)
    refuse_gone(store, lines, today)
    with store.writing() as session:
        practice_id = lock_practice(session, actor).id
        row = session.scalar(
            select(SetLinesRow).where(
                SetLinesRow.practice_id == practice_id, SetLinesRow.meeting_mark == lines.meeting
            )
        )
        if row is None:
            row = SetLinesRow(
                id=str(uuid.uuid4()), practice_id=practice_id, meeting_mark=lines.meeting
            )
            session.add(row)
        else:
            stays = {each.id for each in lines.lines}
            _drop_done(session, practice_id, _list_ids(row) - stays)
        row.set_mark, row.drop_on, row.brought_at = lines.set, lines.drop_on, datetime.now(UTC)
        row.lines = [asdict(each) for each in lines.lines]
        record(session, actor, "lines from a set brought in", row.id)
        return _as_kept(row)


def refuse_gone(store: Store, lines: SetLines, today: date) -> None:
    """Refuse lines whose words went, whoever kept the meeting that they are of.

    Raises:
        ErasedTextError: their day is past, or the meeting is erased here.
    """
    if lines.drop_on <= today:
        raise ErasedTextError(
            f"these lines were to go on {lines.drop_on:%d.%m.%Y}, with the words of their "
            "meeting, so they are not brought in; ask for lines of a later meeting",
            place=lines.meeting,
        )
    with whole_database(), store.reading() as session:
        meeting = session.get(MeetingRow, lines.meeting)
        is_gone = meeting is not None and meeting.has_erased_words
        buried = select(TombstoneRow.mark).where(
            or_(
                _is_of(*_OF_MEETING) & (TombstoneRow.mark == lines.meeting),
                _is_of(TombstoneKind.SET) & (TombstoneRow.mark == lines.set),
            )
        )
        if is_gone or session.scalar(buried.limit(1)) is not None:
            raise ErasedTextError(
                "the meeting that these lines are of is erased here, or its words are, so they "
                "are not brought in; remove the file, and ask for lines of another meeting",
                place=lines.meeting,
            )


def list_set_lines(store: Store, actor: Actor | None) -> tuple[KeptSetLines, ...]:
    """Return the lines that the actor brought in, those first that go first.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    actor = require_person(actor)
    wanted = select(SetLinesRow).order_by(SetLinesRow.drop_on, SetLinesRow.id)
    with store.reading() as session:
        mine = SetLinesRow.practice_id == find_practice(session, actor.id)
        return tuple(_as_kept(row) for row in session.scalars(wanted.where(mine)))


def bury_set_lines(session: Session, actor: Actor, lines_id: str) -> Tombstone:
    """Return the tombstone of lines that the actor brought in.

    Brought in once more they have another id, so they are not erased again.

    Raises:
        RecordNotFoundError: they are not there, or not theirs.
    """
    row = session.get(SetLinesRow, lines_id)
    if row is None or row.practice_id != find_practice(session, actor.id):
        raise not_kept("lines from a set", lines_id)
    return Tombstone(kind=TombstoneKind.LINES, owner=actor.id, mark=lines_id)


def drop_buried_lines(session: Session, stone: Tombstone) -> None:
    """Take away the lines that a tombstone says were erased."""
    row = session.get(SetLinesRow, stone.mark)
    if row is not None and row.practice_id == find_practice(session, stone.owner):
        drop_lines(session, row)


def find_gone_lines(session: Session, today: date) -> Iterator[SetLinesRow]:
    """Yield lines that have to go: their day has come, or their meeting's words are erased."""
    meetings = select(TombstoneRow.mark).where(_is_of(*_OF_MEETING))
    sets = select(TombstoneRow.mark).where(_is_of(TombstoneKind.SET))
    shed = select(MeetingRow.id).where(MeetingRow.has_erased_words)
    yield from session.scalars(
        select(SetLinesRow)
        .where(
            or_(
                SetLinesRow.drop_on <= today,
                SetLinesRow.meeting_mark.in_(meetings),
                SetLinesRow.meeting_mark.in_(shed),
                SetLinesRow.set_mark.in_(sets),
            )
        )
        .order_by(SetLinesRow.id)
    ).all()


def drop_gone_lines(session: Session, today: date) -> None:
    """Take away lines that have to go, whoever's they are: a copy must not keep them longer."""
    for row in find_gone_lines(session, today):
        drop_lines(session, row)


def sweep_gone_lines(store: Store) -> None:
    """Take away lines that have to go, of everybody: whose meeting it was may be another."""
    today = datetime.now(UTC).date()
    with whole_database(), store.reading() as session:
        if not any(True for _ in find_gone_lines(session, today)):
            return
    with whole_database(), store.writing() as session:
        drop_gone_lines(session, today)


def drop_lines(session: Session, row: SetLinesRow, gone: Collection[str] | None = None) -> None:
    """Take lines away with what was done at them: all of them, or those with these ids."""
    gone = _list_ids(row) if gone is None else frozenset(gone)
    _drop_done(session, row.practice_id, gone)
    left = [each for each in row.lines if each["id"] not in gone]
    if left:
        row.lines = left
    else:
        session.delete(row)
    session.flush()


def list_texts(line: dict[str, Any]) -> tuple[str, ...]:
    """Return all that a kept line says."""
    return (line["heard"], line["said"], *(text for each in line["rewordings"] for text in each))


def _drop_done(session: Session, practice_id: str, ids: Collection[str]) -> None:
    """Take away what was typed at lines, and every try at them."""
    mine = select(DraftRow).where(DraftRow.practice_id == practice_id)
    for draft in session.scalars(mine).all():
        # A part of an item, or a try at it, comes after a sign.
        if draft.item.partition("#")[0] in ids:
            session.delete(draft)
    session.execute(
        delete(AttemptRow).where(AttemptRow.practice_id == practice_id, AttemptRow.item.in_(ids))
    )


def _is_of(*kinds: TombstoneKind) -> ColumnElement[bool]:
    return TombstoneRow.kind.in_([kind.value for kind in kinds])


def _list_ids(row: SetLinesRow) -> frozenset[str]:
    return frozenset(each["id"] for each in row.lines)


def _as_kept(row: SetLinesRow) -> KeptSetLines:
    return KeptSetLines(
        id=row.id,
        details=SetLines(
            meeting=row.meeting_mark,
            set=row.set_mark,
            drop_on=row.drop_on,
            lines=tuple(_as_line(each) for each in row.lines),
        ),
        brought_at=row.brought_at,
    )


def _as_line(plain: dict[str, Any]) -> SetLine:
    rewordings = tuple((said, opens) for said, opens in plain["rewordings"])
    return SetLine(**{**plain, "rewordings": rewordings})
