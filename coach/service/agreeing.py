"""What a set agrees to before it is recorded: nothing real is kept without a yes."""

from __future__ import annotations

from datetime import date

from coach.errors import AgreementMissingError
from coach.storage import agreements, sets
from coach.storage.agreement_records import Answer, KeptAgreement
from coach.storage.engine import Store
from coach.storage.records import Actor


def require_agreement(
    store: Store,
    actor: Actor | None,
    set_id: str | None = None,
    *,
    held_on: date | None = None,
) -> KeptAgreement | None:
    """Return what everybody agreed to, for a meeting to be kept under it.

    None means that none is needed: the set is a sample. A set's yes is for one
    meeting, by its day; one for a day that is not known counts once.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the set is not there, or not theirs.
        AgreementMissingError: nobody said yet that everybody agreed, or it was a no.
    """
    if is_sample(store, actor, set_id):
        return None
    found = agreements.find_agreement(store, actor, set_id=set_id, held_on=held_on)
    if found is None or found.answer is not Answer.YES:
        raise AgreementMissingError(_say_missing(found))
    return found


def is_sample(store: Store, actor: Actor | None, set_id: str | None) -> bool:
    """Say whether a set is an invented one, which nobody has to be asked about.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the set is not there, or not theirs.
    """
    return set_id is not None and sets.load_set(store, actor, set_id).details.is_sample


def _say_missing(found: KeptAgreement | None) -> str:
    if found is not None and found.answer is Answer.NO:
        return (
            "not everybody agreed, so nothing of this meeting is kept: use the tally, which "
            "keeps no words"
        )
    return (
        "nothing is kept yet: say first, under Before you record, whether everybody in the set "
        "has agreed"
    )
