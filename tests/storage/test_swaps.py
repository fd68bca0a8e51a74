"""Saying of a meeting that is kept that names are swapped in it after all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from coach.errors import AgreementMissingError
from coach.storage.agreement_records import Answer, Terms
from coach.storage.agreements import record_agreement
from coach.storage.meeting_agreements import bind_agreement, find_meeting_agreement
from coach.storage.meetings import load_meeting
from coach.storage.records import LOCAL
from coach.storage.swaps import ask_for_swap
from tests.storage.kept import keep_towpath

TERMS = Terms(keep_days=5, keeps_extracts=True)


@pytest.mark.parametrize("held_on", [None, date(2026, 1, 14)])
def test_what_was_agreed_stays_and_names_are_swapped_besides(store, held_on):
    meeting_id = keep_towpath(store)
    agreed = record_agreement(store, LOCAL, Answer.YES, TERMS, held_on=held_on)
    bind_agreement(store, LOCAL, meeting_id, agreed.id)
    until = load_meeting(store, LOCAL, meeting_id).keep_until
    asked = ask_for_swap(store, LOCAL, meeting_id)
    assert asked.terms == replace(TERMS, swaps_names=True)
    assert find_meeting_agreement(store, LOCAL, meeting_id) == asked
    assert load_meeting(store, LOCAL, meeting_id).keep_until == until


def test_without_a_yes_nothing_is_asked_for(store):
    meeting_id = keep_towpath(store)
    with pytest.raises(AgreementMissingError, match="answer that first"):
        ask_for_swap(store, LOCAL, meeting_id)
    agreed = record_agreement(store, LOCAL, Answer.YES, TERMS, held_on=date(2026, 1, 14))
    bind_agreement(store, LOCAL, meeting_id, agreed.id)
    record_agreement(store, LOCAL, Answer.NO, TERMS, held_on=date(2026, 1, 14))
    with pytest.raises(AgreementMissingError, match="answer that first"):
        ask_for_swap(store, LOCAL, meeting_id)
