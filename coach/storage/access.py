"""Who may do what: nobody, unless something here says so.

What belongs to somebody else looks the same as what is not there.
"""

from __future__ import annotations

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from coach.errors import AccessDeniedError, RecordNotFoundError
from coach.storage.acting import act_as
from coach.storage.preparing_tables import IssueRow
from coach.storage.records import Actor
from coach.storage.tables import ActionRow, MeetingRow, SetRow


def require_person(actor: Actor | None) -> Actor:
    """Return the actor, if it is somebody who may keep things.

    From here on a server shows their rows, and nobody's if they are refused.

    Raises:
        AccessDeniedError: nobody asks, or somebody who may not any more.
    """
    act_as("")
    if actor is None or not actor.id or not actor.is_enabled:
        raise _refuse(actor, "sign in first: only its owner may see or change what is kept")
    act_as(actor.id)
    return actor


def require_operator(actor: Actor | None) -> Actor:
    """Return the actor, if they may do what concerns the whole database.

    Raises:
        AccessDeniedError: they may not.
    """
    actor = require_person(actor)
    if not actor.is_operator:
        raise _refuse(actor, "only whoever runs the program may do this; ask them")
    return actor


def get_set(session: Session, actor: Actor, set_id: str) -> SetRow:
    """Return a set of the actor's.

    Raises:
        RecordNotFoundError: there is none of that id, or it is not theirs.
    """
    row = session.scalar(select(SetRow).where(SetRow.id == set_id, SetRow.owner == actor.id))
    if row is None:
        raise _not_found("set", set_id)
    return row


def get_meeting(session: Session, actor: Actor, meeting_id: str) -> MeetingRow:
    """Return a meeting of the actor's.

    Raises:
        RecordNotFoundError: there is none of that id, or it is not theirs.
    """
    wanted = select(MeetingRow).where(MeetingRow.id == meeting_id, MeetingRow.owner == actor.id)
    row = session.scalar(wanted)
    if row is None:
        raise _not_found("meeting", meeting_id)
    return row


def lock_meeting(session: Session, actor: Actor, meeting_id: str) -> MeetingRow:
    """Return a meeting of the actor's that nobody else can change until the session ends.

    Raises:
        RecordNotFoundError: there is none of that id, or it is not theirs.
    """
    meeting = get_meeting(session, actor, meeting_id)
    session.refresh(meeting, with_for_update=True)
    return meeting


def get_action(session: Session, actor: Actor, action_id: str) -> ActionRow:
    """Return an action agreed at a meeting of the actor's, or by a set of theirs.

    Raises:
        RecordNotFoundError: there is none of that id, or it is not theirs.
    """
    row = session.scalar(
        select(ActionRow)
        .outerjoin(MeetingRow, MeetingRow.id == ActionRow.meeting_id)
        .outerjoin(SetRow, SetRow.id == ActionRow.set_id)
        .where(
            ActionRow.id == action_id,
            or_(MeetingRow.owner == actor.id, SetRow.owner == actor.id),
        )
    )
    if row is None:
        raise _not_found("action", action_id)
    return row


def get_issue(session: Session, actor: Actor, issue_id: str) -> IssueRow:
    """Return an issue brought to a set of the actor's.

    Raises:
        RecordNotFoundError: there is none of that id, or it is not theirs.
    """
    row = session.scalar(
        select(IssueRow)
        .join(SetRow, SetRow.id == IssueRow.set_id)
        .where(IssueRow.id == issue_id, SetRow.owner == actor.id)
    )
    if row is None:
        raise _not_found("issue", issue_id)
    return row


def _refuse(actor: Actor | None, words: str) -> AccessDeniedError:
    return AccessDeniedError(words, actor=actor.id if actor else "")


def _not_found(kind: str, id: str) -> RecordNotFoundError:
    return RecordNotFoundError(
        f"no such {kind} is kept ({id}); it may have been erased: look at the list again", place=id
    )
