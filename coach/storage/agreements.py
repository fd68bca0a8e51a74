"""What a set agreed to for one of its meetings: answers are only added, and the latest counts."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import Select, or_, select
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
        row = bind(session, actor, meeting, agreement_id)
        record(session, actor, "meeting kept as agreed", meeting_id)
        return as_agreement(row)


def bind(session: Session, actor: Actor, meeting: MeetingRow, agreement_id: int) -> AgreementRow:
    """Do what ``bind_agreement`` does, inside a transaction that is open."""
    row = _get_open(session, actor, agreement_id, meeting.id)
    hang(session, meeting, row)
    _set_day(session, meeting, row.keep_days)
    return row


def _get_open(session: Session, actor: Actor, agreement_id: int, meeting_id: str) -> AgreementRow:
    """Return an answer under which a meeting may be kept; nobody else can use it meanwhile."""
    row = session.get(AgreementRow, agreement_id, with_for_update=True)
    if row is None or row.owner != actor.id:
        raise RecordNotFoundError(
            f"{agreement_id}: no such agreement is kept; ask the set once more",
            place=str(agreement_id),
        )
    latest = session.scalars(of_meeting(row.owner, row.set_id, row.held_on)).one()
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


def is_bound(session: Session, meeting_id: str) -> bool:
    """Say whether a meeting is kept under an agreement."""
    return session.get(RetentionRow, meeting_id) is not None


def take_back(store: Store, actor: Actor | None, meeting_id: str) -> KeptAgreement:
    """Take back what was agreed for a meeting that is kept: all that is kept of it is due.

    Where its day is known, this is a no for all that is kept of that day.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: it is not there, or not theirs, or nothing was agreed for it.
    """
    actor = require_person(actor)
    with store.writing() as session:
        meeting = lock_meeting(session, actor, meeting_id)
        standing = find_standing(session, meeting_id)
        if standing is None:
            raise RecordNotFoundError(
                f"{meeting_id}: nothing was agreed for this meeting that could be taken back; "
                "to have it gone, erase it",
                place=meeting_id,
            )
        row = copy_answer(session, standing, answer=Answer.NO, set_id=meeting.set_id)
        hang(session, meeting, row)
        record(session, actor, "agreement taken back", meeting_id)
        return as_agreement(row)


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


def hang(session: Session, meeting: MeetingRow, row: AgreementRow) -> None:
    """Have a meeting kept under an answer from now on; the day its words go stays."""
    bound = session.get(RetentionRow, meeting.id)
    if bound is None:
        session.add(RetentionRow(meeting_id=meeting.id, agreement_id=row.id))
    else:
        bound.agreement_id = row.id
    session.flush()


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
    """Return the answer that now counts for a meeting: its agreement's, or a later one.

    Later ones are those for the set and day of its agreement, and for its own.
    """
    bound = session.get(RetentionRow, meeting_id)
    if bound is None:
        return None
    row = session.get_one(AgreementRow, bound.agreement_id)
    meeting = session.get_one(MeetingRow, meeting_id)
    later = [
        session.scalar(of_meeting(row.owner, set_id, day))
        for set_id, day in ((row.set_id, row.held_on), (meeting.set_id, meeting.held_on))
        if day is not None
    ]
    found = max((row, *(each for each in later if each is not None)), key=lambda each: each.id)
    return as_agreement(found)


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
        _set_day(session, meeting, row.keep_days)


def _set_day(session: Session, meeting: MeetingRow, days: int) -> None:
    file = session.get_one(TranscriptRow, meeting.id)
    meeting.keep_until = file.received_at.date() + timedelta(days=days)
