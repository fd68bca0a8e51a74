"""Moving a meeting to another set, with what was agreed for it."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.orm import Session

from coach.storage.access import get_set, lock_meeting, require_person
from coach.storage.agreement_records import Answer
from coach.storage.agreements import copy_answer, of_meeting
from coach.storage.audit import record
from coach.storage.engine import Store
from coach.storage.meeting_agreements import find_standing, hang
from coach.storage.records import Actor
from coach.storage.tables import MeetingRow


def move_meeting(store: Store, actor: Actor | None, meeting_id: str, set_id: str | None) -> None:
    """Say which set a meeting is of, or that it is of none; what was agreed goes with it.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: one of them is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.writing() as session:
        meeting = lock_meeting(session, actor, meeting_id)
        meeting.set_id = get_set(session, actor, set_id).id if set_id else None
        session.flush()
        _move_agreement(session, meeting)
        record(session, actor, "meeting moved", meeting_id)


def _move_agreement(session: Session, meeting: MeetingRow) -> None:
    """Keep a meeting under an answer of the set it is of now.

    So the answer stays when the other set goes, and later ones of this set reach
    the meeting. A no that this set gave for its day counts.
    """
    standing = find_standing(session, meeting.id)
    if standing is None or standing.set_id == meeting.set_id:
        return
    theirs = [
        found
        for day in dict.fromkeys((standing.held_on, meeting.held_on))
        if day and (found := session.scalar(of_meeting(meeting.owner, meeting.set_id, day)))
    ]
    refused = [each for each in theirs if each.answer == Answer.NO]
    if refused:
        hang(session, meeting, refused[0])
        return
    # What this set said of the day holds for what else is kept of it: the copy is for this one.
    copied = replace(standing, held_on=None) if theirs else standing
    hang(session, meeting, copy_answer(session, copied, set_id=meeting.set_id))
