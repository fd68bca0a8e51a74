"""Keeping meetings under what was agreed, whatever happens meanwhile."""

from __future__ import annotations

import pytest

from coach.config import Settings
from coach.errors import StaleChangeError
from coach.labels import Label
from coach.service.keeping import load_review, receive_meeting, review_meeting
from coach.service.reviewing import Known
from coach.storage import agreements, meetings
from coach.storage.agreement_records import Answer, Terms
from coach.storage.corrections import add_correction
from coach.storage.opening import open_store
from coach.storage.records import LOCAL
from tests.service.classifiers import QuestionMarks

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
    assert agreements.find_meeting_agreement(store, LOCAL, kept.meeting_id) == agreed


def test_a_label_given_while_names_are_joined_is_not_moved_to_another_line(store):
    meeting_id = receive_meeting(store, LOCAL, TALK, name="talk.txt").meeting_id

    def review(on_step=lambda _: None, **known):
        return review_meeting(
            store,
            LOCAL,
            meeting_id,
            known=Known(**known),
            classifier=QuestionMarks(),
            on_step=on_step,
        )

    line = review().codings[0].utterance.id

    def correct(done):
        if done == 0.9:
            add_correction(store, LOCAL, meeting_id, line, label=Label.ADVICE, seen=0)

    with pytest.raises(StaleChangeError, match="changed elsewhere"):
        review(correct, merges=(("Cai Morgan", "Ben Hughes"),))
    kept = load_review(store, LOCAL, meeting_id)
    assert len(kept.transcript.speakers) == 3
    assert kept.codings[0].label is Label.ADVICE
