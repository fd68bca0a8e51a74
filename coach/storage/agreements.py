"""What a set answered for one of its meetings: answers are only added, and the latest counts.

Under which of them a meeting is kept: ``coach.storage.meeting_agreements``.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from coach.storage.access import get_set, require_person
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
        row = _as_row(actor.id, answer, terms, set_id, held_on)
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
        row = session.scalar(of_meeting(actor.id, set_id, held_on))
        if row is None or (held_on is None and is_used(session, row)):
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


def of_meeting(owner: str, set_id: str | None, held_on: date | None) -> Select[AgreementRow]:
    """Return what asks for the answer that counts for the meeting of a set on a day."""
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


def copy_answer(
    session: Session,
    agreed: KeptAgreement,
    *,
    set_id: str | None,
    answer: Answer | None = None,
) -> AgreementRow:
    """Add an answer like one that was given, but of another set, or another answer."""
    owner = session.get_one(AgreementRow, agreed.id).owner
    row = _as_row(owner, answer or agreed.answer, agreed.terms, set_id, agreed.held_on)
    session.add(row)
    session.flush()
    return row


def _as_row(
    owner: str, answer: Answer, terms: Terms, set_id: str | None, held_on: date | None
) -> AgreementRow:
    return AgreementRow(
        owner=owner,
        set_id=set_id,
        held_on=held_on,
        answer=answer.value,
        keep_days=terms.keep_days,
        keeps_counts=terms.keeps_counts,
        keeps_extracts=terms.keeps_extracts,
        swaps_names=terms.swaps_names,
        at=datetime.now(UTC),
    )


def is_used(session: Session, row: AgreementRow, *, but: str = "") -> bool:
    """Say whether a meeting is kept under this very answer, leaving one out of account."""
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
            MeetingRow.owner == row.owner,
            or_(
                AgreementRow.set_id.is_not_distinct_from(row.set_id)
                & (AgreementRow.held_on == row.held_on),
                MeetingRow.set_id.is_not_distinct_from(row.set_id)
                & (MeetingRow.held_on == row.held_on),
            ),
            RetentionRow.words_erased_on.is_(None),
        )
    )
    for meeting in session.scalars(wanted).all():
        set_day(session, meeting, row.keep_days)


def set_day(session: Session, meeting: MeetingRow, days: int) -> None:
    """Set the day a meeting's words go: so many days from the one its file came."""
    file = session.get_one(TranscriptRow, meeting.id)
    meeting.keep_until = file.received_at.date() + timedelta(days=days)
