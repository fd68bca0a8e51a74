"""People by name in all that somebody keeps: finding them, and taking one out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from coach.storage.naming import list_naming
from coach.storage.people_of_sets import (
    NOTHING,
    Redact,
    find_names_of_sets,
    redact_action,
    redact_sets,
)
from coach.storage.practice_people import redact_practice
from coach.storage.records import MeetingState
from coach.storage.reviews import read_review, write_review
from coach.storage.tables import (
    ActionRow,
    MeetingRow,
    MemberRow,
    SetRow,
    SpeakerRow,
    TranscriptRow,
)
from coach.storage.tally_people import find_tallied, rename_tallied

__all__ = ["Redact", "find_names", "name_in", "redact_named", "redact_person"]


def find_names(session: Session, owner: str) -> tuple[str, ...]:
    """Return every name in all that somebody keeps, each once: members, speakers, owners."""
    members = select(MemberRow).join(SetRow).where(SetRow.owner == owner)
    actions = select(ActionRow.owner).join(MeetingRow).where(MeetingRow.owner == owner)
    names = [
        name for row in session.scalars(members) for name in (row.name, *map(str, row.labels))
    ]
    names += [*session.scalars(actions), *find_tallied(session, owner)]
    names += find_names_of_sets(session, owner)
    for meeting_id in _list_reviewed(session, owner):
        names += _names_in(session, meeting_id)
    return tuple(dict.fromkeys(names))


def name_in(meeting_id: str, name: str) -> str:
    """Return what somebody is called in one meeting alone.

    >>> name_in("3f0c", "Member 2")
    '3f0c: Member 2'
    """
    return f"{meeting_id}: {name}"


def redact_named(
    session: Session, owner: str, is_named: Callable[[str], bool], redact: Redact
) -> int:
    """Take everybody out who is so called, in all meetings or in one; return from how many."""
    found = [name for name in find_names(session, owner) if is_named(name)]
    count = sum(redact_person(session, owner, name, redact) for name in found)
    for meeting_id in _list_reviewed(session, owner):
        for name in sorted(_names_in(session, meeting_id)):
            if is_named(name_in(meeting_id, name)):
                _redact_meeting(session, meeting_id, name, redact)
                count += 1
    return count


def redact_person(session: Session, owner: str, name: str, redact: Redact) -> int:
    """Take one name out of all that somebody keeps; return from how many meetings.

    Files that name them and are not reviewed yet go, with their meetings.
    """
    for set_id in session.scalars(select(SetRow.id).where(SetRow.owner == owner)).all():
        session.execute(
            delete(MemberRow).where(MemberRow.set_id == set_id, MemberRow.name == name)
        )
    rename_tallied(session, owner, name)
    mine = select(MeetingRow.id).where(MeetingRow.owner == owner)
    session.execute(
        delete(ActionRow).where(ActionRow.owner == name, ActionRow.meeting_id.in_(mine))
    )
    redact_sets(session, owner, name, redact)
    found = [each for each in _list_reviewed(session, owner) if name in _names_in(session, each)]
    for meeting_id in found:
        _redact_meeting(session, meeting_id, name, redact)
    _redact_notes(session, owner, name, redact)
    gone = MeetingRow.id.in_(list_naming(session, owner, name))
    session.execute(delete(MeetingRow).where(gone))
    return len(found)


def _redact_notes(session: Session, owner: str, name: str, redact: Redact) -> None:
    """Take one name out of what was noticed at meetings, whoever was there, and of practice."""
    _, hide = redact(NOTHING, name)
    for meeting in session.scalars(select(MeetingRow).where(MeetingRow.owner == owner)).all():
        if hide(meeting.noticed) != meeting.noticed:
            meeting.noticed = hide(meeting.noticed)
    redact_practice(session, owner, name, hide)
    session.flush()


def _redact_meeting(session: Session, meeting_id: str, name: str, redact: Redact) -> None:
    session.execute(
        delete(ActionRow).where(ActionRow.owner == name, ActionRow.meeting_id == meeting_id)
    )
    review, hide = redact(read_review(session, meeting_id), name)
    title = hide(review.transcript.title)
    review = replace(review, transcript=replace(review.transcript, title=title))
    write_review(session, meeting_id, review)
    meeting = session.get_one(MeetingRow, meeting_id)
    meeting.title, meeting.has_erased_words = title, True
    meeting.noticed = hide(meeting.noticed)
    file = session.get_one(TranscriptRow, meeting_id)
    file.name, file.known, file.data = hide(file.name), "", None
    for action in session.scalars(select(ActionRow).where(ActionRow.meeting_id == meeting_id)):
        redact_action(session, action, hide)
    session.flush()


def _list_reviewed(session: Session, owner: str) -> tuple[str, ...]:
    wanted = select(MeetingRow.id).where(
        MeetingRow.owner == owner, MeetingRow.state == MeetingState.REVIEWED.value
    )
    return tuple(session.scalars(wanted))


def _names_in(session: Session, meeting_id: str) -> set[str]:
    """Return the speakers' names and others they go by, and those who only were there."""
    found: set[str] = set()
    wanted = select(SpeakerRow).where(SpeakerRow.meeting_id == meeting_id)
    for row in session.scalars(wanted):
        found |= {row.name, *row.aliases}
    return found | {share.name for share in read_review(session, meeting_id).talk}
