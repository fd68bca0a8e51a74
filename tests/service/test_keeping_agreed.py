"""Keeping meetings under what was agreed, whatever happens meanwhile."""

from __future__ import annotations

import pytest

from coach.config import Settings
from coach.service.keeping import receive_meeting
from coach.storage import agreements, meeting_agreements, meetings
from coach.storage.agreement_records import Answer, Terms
from coach.storage.opening import open_store
from coach.storage.records import LOCAL

TALK = b"""Ana Reyes: I keep putting the call off. It is three weeks now.

Ben Hughes: What stops you?

Cai Morgan: You should ring them today. Will you?

Ana Reyes: I will ring them on Friday.
"""


@pytest.fixture
def store(tmp_path):
    with open_store(Settings(database_url=f"sqlite:///{tmp_path}/coach.db")) as store:
        yield store


def test_a_file_cut_off_before_it_was_bound_is_bound_when_it_is_given_again(store):
    cut_off = meetings.receive_file(store, LOCAL, TALK, name="talk.txt")
    agreed = agreements.record_agreement(store, LOCAL, Answer.YES, Terms())
    kept = receive_meeting(store, LOCAL, TALK, name="talk.txt", agreement=agreed)
    assert (kept.is_new, kept.meeting_id) == (False, cut_off.meeting_id)
    assert meeting_agreements.find_meeting_agreement(store, LOCAL, kept.meeting_id) == agreed
