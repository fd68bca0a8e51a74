"""Saying of a meeting that is kept that names are swapped in it after all."""

from __future__ import annotations

from dataclasses import replace

from coach.errors import AgreementMissingError
from coach.storage.access import lock_meeting, require_person
from coach.storage.agreement_records import Answer, KeptAgreement
from coach.storage.agreements import as_agreement, copy_answer
from coach.storage.audit import record
from coach.storage.engine import Store
from coach.storage.meeting_agreements import find_standing, hang
from coach.storage.records import Actor


def ask_for_swap(store: Store, actor: Actor | None, meeting_id: str) -> KeptAgreement:
    """Have a meeting kept as it was agreed, but with names swapped as it is next set up.

    Where its day is known, this holds for all that is kept of that day.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the meeting is not there, or not theirs.
        AgreementMissingError: there is no yes for it.
    """
    actor = require_person(actor)
    with store.writing() as session:
        meeting = lock_meeting(session, actor, meeting_id)
        standing = find_standing(session, meeting_id)
        if standing is None or standing.answer is not Answer.YES:
            raise AgreementMissingError(
                f"{meeting.title}: nobody said that everybody agreed to this meeting: answer that "
                "first"
            )
        swapped = replace(standing, terms=replace(standing.terms, swaps_names=True))
        row = copy_answer(session, swapped, set_id=meeting.set_id)
        hang(session, meeting, row)
        record(session, actor, "swapping of names agreed", meeting_id)
        return as_agreement(row)
