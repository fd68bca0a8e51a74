"""What a set agreed to for one of its meetings: answers are only added, and the latest counts."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from coach.errors import AgreementMissingError, RecordNotFoundError
from coach.storage.access import get_meeting, get_set, lock_meeting, require_person
from coach.storage.agreement_records import Answer, KeptAgreement, Terms
from coach.storage.agreement_tables import AgreementRow, RetentionRow
from coach.storage.audit import record
from coach.storage.engine import Store
from coach.storage.records import Actor
from coach.storage.tables import MeetingRow, TranscriptRow


def record_agreement(
    store: Store,
    actor: Actor | None,
    answer: Answer,
    terms: Terms,
    *,
    set_id: str | None = None,
    held_on: date | None = None,
) -> KeptAgreement:
    """Keep an answer for the meeting of a set, or of none, on a day.

    It counts in the place of those given before for that meeting: what is kept
    of it is erased on the day that is now agreed.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the set is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.writing() as session:
        if set_id is not None:
            get_set(session, actor, set_id)
        row = AgreementRow(
            owner=actor.id,
            set_id=set_id,
            held_on=held_on,
            answer=answer.value,
            keep_days=terms.keep_days,
            keeps_counts=terms.keeps_counts,
            keeps_extracts=terms.keeps_extracts,
            swaps_names=terms.swaps_names,
            at=datetime.now(UTC),
        )
        session.add(row)
        session.flush()
        _set_days(session, row)
        record(session, actor, f"agreement: {answer}", str(row.id))
        return as_agreement(row)


def find_agreement(
    store: Store,
    actor: Actor | None,
    *,
    set_id: str | None = None,
    held_on: date | None = None,
) -> KeptAgreement | None:
    """Return the answer that counts for a meeting, or None where none was given.

    One for a day that is not known counts for one meeting only.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the set is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.reading() as session:
        if set_id is not None:
            get_set(session, actor, set_id)
        row = session.scalar(_of_meeting(actor.id, set_id, held_on))
        if row is None or (held_on is None and _is_used(session, row)):
            return None
        return as_agreement(row)


def list_agreements(store: Store, actor: Actor | None) -> tuple[KeptAgreement, ...]:
    """Return the answers that count, one for each meeting asked about, the latest first.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    actor = require_person(actor)
    wanted = select(AgreementRow).where(AgreementRow.owner == actor.id)
    found: dict[tuple[str | None, date | None], KeptAgreement] = {}
    with store.reading() as session:
        for row in session.scalars(wanted.order_by(AgreementRow.id.desc())):
            found.setdefault((row.set_id, row.held_on), as_agreement(row))
    return tuple(found.values())


def bind_agreement(
    store: Store, actor: Actor | None, meeting_id: str, agreement_id: int
) -> KeptAgreement:
    """Say under which agreement a meeting is kept; from it follows the day its words go.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: one of them is not there, or not theirs.
        AgreementMissingError: it is no yes, or is used: one for a day that is
            not known is for one meeting only.
    """
    actor = require_person(actor)
    with store.writing() as session:
        meeting = lock_meeting(session, actor, meeting_id)
        row = _get_open(session, actor, agreement_id, meeting_id)
        bound = session.get(RetentionRow, meeting_id)
        if bound is None:
            session.add(RetentionRow(meeting_id=meeting_id, agreement_id=row.id))
        else:
            bound.agreement_id = row.id
        session.flush()
        _set_day(session, meeting, row.keep_days)
        record(session, actor, "meeting kept as agreed", meeting_id)
        return as_agreement(row)


def bind_unbound(session: Session, actor: Actor, meeting: MeetingRow, agreement_id: int) -> bool:
    """Bind a meeting that is bound to nothing yet, in a transaction that is open; say if it was.

    Raises:
        RecordNotFoundError, AgreementMissingError: as ``bind_agreement``.
    """
    if session.get(RetentionRow, meeting.id) is not None:
        return False
    row = _get_open(session, actor, agreement_id, meeting.id)
    session.add(RetentionRow(meeting_id=meeting.id, agreement_id=row.id))
    session.flush()
    _set_day(session, meeting, row.keep_days)
    return True


def _get_open(session: Session, actor: Actor, agreement_id: int, meeting_id: str) -> AgreementRow:
    """Return an answer under which a meeting may be kept; nobody else can use it meanwhile."""
    row = session.get(AgreementRow, agreement_id, with_for_update=True)
    if row is None or row.owner != actor.id:
        raise RecordNotFoundError(
            f"{agreement_id}: no such agreement is kept; ask the set once more",
            place=str(agreement_id),
        )
    latest = session.scalars(_of_meeting(row.owner, row.set_id, row.held_on)).one()
    if row.answer != Answer.YES or latest.answer != Answer.YES:
        raise AgreementMissingError(
            "not everybody is known to agree, so nothing of this meeting is kept: wait for a yes "
            "from everyone, and answer once more"
        )
    if row.held_on is None and _is_used(session, row, but=meeting_id):
        raise AgreementMissingError(
            "what everybody agreed to was for one meeting, of no certain day, and that one is "
            "kept: say on which day the set met, or answer once more, and open this file again"
        )
    return row


def find_meeting_agreement(
    store: Store, actor: Actor | None, meeting_id: str
) -> KeptAgreement | None:
    """Return the answer that counts for a meeting that is kept, or None.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: it is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.reading() as session:
        get_meeting(session, actor, meeting_id)
        return find_standing(session, meeting_id)


def find_standing(session: Session, meeting_id: str) -> KeptAgreement | None:
    """Return the answer that now counts for a meeting: its agreement's, or a later one."""
    bound = session.get(RetentionRow, meeting_id)
    if bound is None:
        return None
    row = session.get_one(AgreementRow, bound.agreement_id)
    if row.held_on is not None:
        row = session.scalars(_of_meeting(row.owner, row.set_id, row.held_on)).one()
    return as_agreement(row)


def as_agreement(row: AgreementRow) -> KeptAgreement:
    """Return what a row says was agreed."""
    return KeptAgreement(
        id=row.id,
        set_id=row.set_id,
        held_on=row.held_on,
        answer=Answer(row.answer),
        terms=Terms(
            keep_days=row.keep_days,
            keeps_counts=row.keeps_counts,
            keeps_extracts=row.keeps_extracts,
            swaps_names=row.swaps_names,
        ),
        at=row.at,
    )


def _of_meeting(owner: str, set_id: str | None, held_on: date | None) -> Select[AgreementRow]:
    return (
        select(AgreementRow)
        .where(
            AgreementRow.owner == owner,
            AgreementRow.set_id.is_(None) if set_id is None else AgreementRow.set_id == set_id,
            AgreementRow.held_on.is_(None) if held_on is None else AgreementRow.held_on == held_on,
        )
        .order_by(AgreementRow.id.desc())
        .limit(1)
    )


def _is_used(session: Session, row: AgreementRow, *, but: str = "") -> bool:
    wanted = select(RetentionRow.meeting_id).where(
        RetentionRow.agreement_id == row.id, RetentionRow.meeting_id != but
    )
    return session.scalar(wanted.limit(1)) is not None


def _set_days(session: Session, row: AgreementRow) -> None:
    """Set the day of every meeting that this answer is about, where its day is known."""
    if row.held_on is None or row.answer != Answer.YES:
        return
    wanted = (
        select(MeetingRow)
        .join(RetentionRow, RetentionRow.meeting_id == MeetingRow.id)
        .join(AgreementRow, AgreementRow.id == RetentionRow.agreement_id)
        .where(
            AgreementRow.owner == row.owner,
            AgreementRow.set_id.is_(None)
            if row.set_id is None
            else AgreementRow.set_id == row.set_id,
            AgreementRow.held_on == row.held_on,
            RetentionRow.words_erased_on.is_(None),
        )
    )
    for meeting in session.scalars(wanted).all():
        _set_day(session, meeting, row.keep_days)


def _set_day(session: Session, meeting: MeetingRow, days: int) -> None:
    file = session.get_one(TranscriptRow, meeting.id)
    meeting.keep_until = file.received_at.date() + timedelta(days=days)
