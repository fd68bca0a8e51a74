"""Lines from a set, between a kept meeting, their file and what a learner practises with."""

from __future__ import annotations

from datetime import date, timedelta

from coach.errors import AgreementMissingError, ErasedTextError
from coach.practice.items import OpenUpItem
from coach.service.agreeing import is_sample
from coach.service.set_lines import as_item
from coach.service.set_lines_file import read_set_lines
from coach.storage import practice_set_lines
from coach.storage.agreement_records import Answer, Terms
from coach.storage.engine import Store
from coach.storage.meeting_agreements import find_meeting_agreement
from coach.storage.meetings import load_meeting
from coach.storage.records import Actor, MeetingKind
from coach.storage.set_line_records import KeptSetLines


def find_last_day(
    store: Store, actor: Actor | None, meeting_id: str, today: date | None = None
) -> date:
    """Return the day on which lines of a kept meeting have to go: that of its words.

    A sample has none; lines of one go after the usual time.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the meeting is not there, or not theirs.
        AgreementMissingError: nobody said that everybody agreed to it, or not any more.
        ErasedTextError: what was said is not there, or goes today.
    """
    today = today or date.today()
    meeting = load_meeting(store, actor, meeting_id)
    if meeting.kind is MeetingKind.TALLY or meeting.has_erased_words:
        raise ErasedTextError(
            "the words of this meeting are not kept, or some are erased, so there is nothing to "
            "practise with; take another meeting",
            place=meeting_id,
        )
    if is_sample(store, actor, meeting.set_id):
        return today + timedelta(days=Terms().keep_days)
    agreed = find_meeting_agreement(store, actor, meeting_id)
    if agreed is None or agreed.answer is not Answer.YES:
        raise AgreementMissingError(
            "nobody has said that everybody agreed to this meeting, so no line of it is given "
            "away; ask the set, and take a meeting that everybody agreed to"
        )
    if meeting.keep_until is None or meeting.keep_until <= today:
        raise ErasedTextError(
            "the words of this meeting go today, as was agreed, so no line of it is given away; "
            "take another meeting",
            place=meeting_id,
        )
    return meeting.keep_until


def read_file_to_practise(
    store: Store | None, data: bytes, *, name: str, today: date | None = None
) -> tuple[OpenUpItem, ...]:
    """Return the lines in a file as items of Open it up; nothing of them is kept.

    Without a store nothing is known of what was erased here.

    Raises:
        LimitExceededError, ExerciseFileError: as ``read_set_lines``.
        ErasedTextError: the meeting they are of is erased here.
    """
    today = today or date.today()
    lines = read_set_lines(data, name=name, today=today)
    if store is not None:
        practice_set_lines.refuse_gone(store, lines, today)
    return tuple(map(as_item, lines.lines))


def bring_in_file(
    store: Store, actor: Actor | None, data: bytes, *, name: str, today: date | None = None
) -> KeptSetLines:
    """Keep the lines in a file, whole or not at all, in the place of those of its meeting.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        LimitExceededError, ExerciseFileError: as ``read_set_lines``.
        ErasedTextError: the meeting they are of is erased here.
    """
    today = today or date.today()
    lines = read_set_lines(data, name=name, today=today)
    return practice_set_lines.bring_in(store, actor, lines, today)


def list_set_items(
    store: Store, actor: Actor | None, today: date | None = None
) -> tuple[OpenUpItem, ...]:
    """Return the actor's lines from sets as items of Open it up, those first that go first.

    Lines whose day has come are not shown, even before they are erased.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    today = today or date.today()
    kept = [each.details for each in practice_set_lines.list_set_lines(store, actor)]
    return tuple(as_item(line) for each in kept if each.drop_on > today for line in each.lines)
