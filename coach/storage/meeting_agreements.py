"""Under which answer of its set a meeting is kept, and so the day its words go."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coach.errors import AgreementMissingError, RecordNotFoundError
from coach.storage.access import get_meeting, lock_meeting, require_person
from coach.storage.agreement_records import Answer, KeptAgreement
from coach.storage.agreement_tables import AgreementRow, RetentionRow
from coach.storage.agreements import as_agreement, copy_answer, is_used, of_meeting, set_day
from coach.storage.audit import record
from coach.storage.engine import Store
from coach.storage.records import Actor
from coach.storage.tables import MeetingRow


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
    set_day(session, meeting, row.keep_days)
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
    if row.held_on is None and is_used(session, row, but=meeting_id):
        raise AgreementMissingError(
            "what everybody agreed to was for one meeting, of no certain day, and that one is "
            "kept: say on which day the set met, or answer once more, and open this file again"
        )
    return row


def is_bound(session: Session, meeting_id: str) -> bool:
    """Say whether a meeting is kept under an agreement."""
    return session.get(RetentionRow, meeting_id) is not None


def hang(session: Session, meeting: MeetingRow, row: AgreementRow) -> None:
    """Have a meeting kept under an answer from now on; the day its words go stays."""
    bound = session.get(RetentionRow, meeting.id)
    if bound is None:
        session.add(RetentionRow(meeting_id=meeting.id, agreement_id=row.id))
    else:
        bound.agreement_id = row.id
    session.flush()


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
