"""The day on which the words of an action go that no agreement about a meeting takes along.

One rule: the day after the set's next meeting but one, counted from when
something was last written in it; where it is of no set, that of a set as usual.
"""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from coach.storage.agreement_tables import RetentionRow
from coach.storage.people_of_sets import rewrite_progress
from coach.storage.records import Actor, MeetingKind, NewSet
from coach.storage.tables import ActionRow, MeetingRow, SetRow

GONE = "(erased)"
"""What stands where the text of an action stood."""


def set_day(session: Session, action: ActionRow, today: date) -> None:
    """Give an action in which something is written today its day, unless it goes otherwise.

    What was agreed at a meeting goes with the words of that meeting, or with its
    extracts; what is of a sample set has no end.
    """
    meeting = session.get(MeetingRow, action.meeting_id) if action.meeting_id else None
    set_id = meeting.set_id if meeting is not None else action.set_id
    of_set = session.get(SetRow, set_id) if set_id else None
    goes_along = meeting is not None and _goes_with_meeting(session, meeting)
    if goes_along or (of_set is not None and of_set.is_sample):
        action.erase_on = None
    else:
        action.erase_on = _find_day(of_set, today)


def _goes_with_meeting(session: Session, meeting: MeetingRow) -> bool:
    if meeting.kind == MeetingKind.TALLY.value:
        return False
    kept = session.get(RetentionRow, meeting.id)
    if kept is None:
        return meeting.keep_until is not None
    return kept.words_erased_on is None or kept.extracts_erased_on is None


def _find_day(of_set: SetRow | None, today: date) -> date:
    weeks = of_set.cycle_weeks if of_set is not None else NewSet(title="").cycle_weeks
    next_on = of_set.next_on if of_set is not None else None
    if next_on is None or next_on < today:
        next_on = today + timedelta(weeks=weeks)
    return next_on + timedelta(weeks=weeks, days=1)


def list_past(session: Session, actor: Actor, today: date) -> tuple[ActionRow, ...]:
    """Return the actor's actions whose own day has come."""
    wanted = (
        select(ActionRow)
        .outerjoin(MeetingRow, MeetingRow.id == ActionRow.meeting_id)
        .outerjoin(SetRow, SetRow.id == ActionRow.set_id)
        .where(
            or_(MeetingRow.owner == actor.id, SetRow.owner == actor.id),
            ActionRow.erase_on <= today,
        )
        .order_by(ActionRow.id)
    )
    return tuple(session.scalars(wanted))


def shed_past(session: Session, today: date) -> None:
    """Take the words out of everybody's actions whose own day has come: a copy keeps none."""
    for action in session.scalars(select(ActionRow).where(ActionRow.erase_on <= today)).all():
        shed_action(session, action, GONE)


def shed_action(session: Session, action: ActionRow, owner: str) -> None:
    """Take the words out of an action; that there was one stays, and how it went."""
    action.owner, action.what, action.erase_on = owner, GONE, None
    rewrite_progress(session, action.id, lambda note: GONE if note else "")
