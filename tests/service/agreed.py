"""Everybody's yes, given where a test needs a meeting and the yes is not what it is about."""

from __future__ import annotations

from coach.storage.agreement_records import Answer, KeptAgreement, Terms
from coach.storage.agreements import record_agreement
from coach.storage.engine import Store
from coach.storage.records import LOCAL


def agree(store: Store, set_id: str | None = None, **terms: object) -> KeptAgreement:
    """Say that everybody agreed to one more meeting."""
    return record_agreement(store, LOCAL, Answer.YES, Terms(**terms), set_id=set_id)
