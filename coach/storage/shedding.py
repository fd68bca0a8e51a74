"""Taking the words out of the rows of a meeting, inside a transaction that is open."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from coach.errors import StorageDamagedError
from coach.language.pseudonyms import hide_names, list_people
from coach.review import Review
from coach.storage.action_days import GONE, shed_action
from coach.storage.agreement_tables import RetentionRow
from coach.storage.meeting_agreements import find_standing
from coach.storage.people_of_sets import Redact, redact_action
from coach.storage.records import NewSet, Tombstone, TombstoneKind
from coach.storage.reviews import read_review, write_review
from coach.storage.stripping import strip_words
from coach.storage.tables import ActionRow, MeetingRow, SetRow, TranscriptRow

_UNREADABLE = (StorageDamagedError, LookupError, TypeError, ValueError)
FILE_NAME = "transcript"


def shed_words(session: Session, stone: Tombstone, redact: Redact) -> None:
    """Take the words out of a meeting that is there; what may stay longer stays till its day.

    A meeting whose review cannot be read, to take only its words, goes whole, and so does
    one that a copy holds as it was before it was reviewed.
    """
    meeting = session.get(MeetingRow, stone.mark)
    if meeting is None or meeting.owner != stone.owner:
        return
    kept = session.get(RetentionRow, meeting.id)
    stays = stone.kind is TombstoneKind.WORDS and _settle_end(session, meeting, kept)
    try:
        review, _ = redact(read_review(session, meeting.id), None)
    except _UNREADABLE:
        session.execute(delete(MeetingRow).where(MeetingRow.id == meeting.id))
        return
    if kept is None or kept.extracts_erased_on is None:
        _shed_actions(session, meeting.id, review, keeps_texts=stays)
    _shed_review(session, meeting, review, keeps_extracts=stays)
    file = session.get_one(TranscriptRow, meeting.id)
    file.name, file.known, file.data = FILE_NAME, "", None
    meeting.noticed, meeting.has_erased_words = "", True
    if kept is not None:
        today = datetime.now(UTC).date()
        kept.words_erased_on = kept.words_erased_on or meeting.keep_until or today
        kept.extracts_erased_on = None if stays else kept.extracts_erased_on or today
    session.flush()


def _settle_end(session: Session, meeting: MeetingRow, kept: RetentionRow | None) -> bool:
    """Settle till when the extracts of a meeting stay; return whether they outlast the words."""
    agreement = find_standing(session, meeting.id)
    if kept is None or agreement is None or not agreement.terms.keeps_extracts:
        return False
    if kept.extracts_erased_on is not None:
        return False
    if kept.extracts_until is None:
        ends = _find_next_day(session, meeting)
        kept.extracts_until = ends if ends >= (meeting.keep_until or ends) else None
    return kept.extracts_until is not None


def _find_next_day(session: Session, meeting: MeetingRow) -> date:
    """Return the day of the set's next meeting: as known, else a cycle after the words go."""
    received = session.get_one(TranscriptRow, meeting.id).received_at.date()
    of_set = session.get(SetRow, meeting.set_id) if meeting.set_id else None
    next_on = of_set.next_on if of_set is not None else None
    if next_on is not None and next_on > (meeting.held_on or received):
        return next_on
    weeks = of_set.cycle_weeks if of_set is not None else NewSet(title="").cycle_weeks
    return (meeting.keep_until or received) + timedelta(weeks=weeks)


def _shed_review(
    session: Session, meeting: MeetingRow, review: Review, *, keeps_extracts: bool
) -> None:
    on = meeting.keep_until or datetime.now(UTC).date()
    stripped = strip_words(review, on=on, keeps_extracts=keeps_extracts)
    meeting.title = stripped.transcript.title
    write_review(session, meeting.id, stripped)


def _shed_actions(session: Session, meeting_id: str, review: Review, *, keeps_texts: bool) -> None:
    """Take the words out of what was agreed, or only names: whose it is stays with its text."""
    names = hide_names(list_people(review))
    wanted = select(ActionRow).where(ActionRow.meeting_id == meeting_id)
    for action in session.scalars(wanted).all():
        if keeps_texts:
            redact_action(session, action, names.replace_in)
        else:
            shed_action(session, action, names.shown.get(action.owner, GONE))
