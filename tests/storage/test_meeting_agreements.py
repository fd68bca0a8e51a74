"""Under which answer a meeting is kept: the day its words go follows from it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from coach.errors import AgreementMissingError, RecordNotFoundError
from coach.storage.agreement_records import Answer, Terms
from coach.storage.agreements import find_agreement, record_agreement
from coach.storage.meeting_agreements import bind_agreement, find_meeting_agreement
from coach.storage.meetings import list_meetings, load_meeting, receive_file
from coach.storage.records import LOCAL
from tests.storage.kept import OTHER_PERSON, keep_towpath

DAY = date(2026, 1, 14)
TODAY = datetime.now(UTC).date()


def agree(store, days=14, answer=Answer.YES, held_on=DAY, **more):
    return record_agreement(store, LOCAL, answer, Terms(keep_days=days), held_on=held_on, **more)


def test_an_answer_for_a_day_that_is_not_known_counts_once(store):
    agreed = agree(store, held_on=None)
    assert find_agreement(store, LOCAL) == agreed
    meeting_id = keep_towpath(store)
    bind_agreement(store, LOCAL, meeting_id, agreed.id)
    assert find_agreement(store, LOCAL) is None
    agree(store, held_on=None, answer=Answer.NO)
    assert find_meeting_agreement(store, LOCAL, meeting_id) == agreed


def test_a_meetings_words_go_on_the_day_that_is_agreed_last(store):
    meeting_id = keep_towpath(store)
    assert find_meeting_agreement(store, LOCAL, meeting_id) is None
    bind_agreement(store, LOCAL, meeting_id, agree(store, days=7).id)
    assert load_meeting(store, LOCAL, meeting_id).keep_until == TODAY + timedelta(days=7)
    last = agree(store, days=3)
    assert load_meeting(store, LOCAL, meeting_id).keep_until == TODAY + timedelta(days=3)
    assert find_meeting_agreement(store, LOCAL, meeting_id) == last
    bind_agreement(store, LOCAL, meeting_id, agree(store, days=5, held_on=TODAY).id)
    assert load_meeting(store, LOCAL, meeting_id).keep_until == TODAY + timedelta(days=5)


def test_what_is_somebody_elses_cannot_be_bound(store):
    theirs = record_agreement(store, OTHER_PERSON, Answer.YES, Terms(), held_on=DAY)
    with pytest.raises(RecordNotFoundError, match="no such agreement"):
        bind_agreement(store, LOCAL, keep_towpath(store), theirs.id)


@pytest.mark.parametrize(
    ("answers", "held_on"),
    [
        ([Answer.NO], DAY),
        ([Answer.NOT_YET], None),
        ([Answer.YES, Answer.NO], DAY),
        ([Answer.YES, Answer.NO], None),
    ],
)
def test_what_is_no_yes_any_more_cannot_be_bound(store, answers, held_on):
    given = [agree(store, answer=answer, held_on=held_on) for answer in answers]
    with pytest.raises(AgreementMissingError, match="not everybody"):
        bind_agreement(store, LOCAL, keep_towpath(store), given[0].id)


def test_a_yes_for_a_day_that_is_not_known_is_for_one_meeting(store):
    agreed = agree(store, held_on=None)
    first, second = keep_towpath(store), keep_towpath(store, data=b"other")
    bind_agreement(store, LOCAL, first, agreed.id)
    assert bind_agreement(store, LOCAL, first, agreed.id) == agreed
    with pytest.raises(AgreementMissingError, match="for one meeting"):
        bind_agreement(store, LOCAL, second, agreed.id)
    assert find_meeting_agreement(store, LOCAL, second) is None


def test_a_yes_for_a_day_is_for_all_files_of_that_day(store):
    agreed = agree(store)
    for data in (b"one", b"two"):
        kept = receive_file(store, LOCAL, data, name="a.txt", agreement_id=agreed.id)
        assert find_meeting_agreement(store, LOCAL, kept.meeting_id) == agreed


def test_a_file_that_nobody_agreed_to_is_not_received(store):
    answer = agree(store, answer=Answer.NO)
    with pytest.raises(AgreementMissingError):
        receive_file(store, LOCAL, b"one", name="a.txt", agreement_id=answer.id)
    assert list_meetings(store, LOCAL) == ()
    with pytest.raises(RecordNotFoundError):
        receive_file(store, LOCAL, b"one", name="a.txt", agreement_id=answer.id + 1)


def test_a_file_that_came_without_an_agreement_is_bound_when_it_comes_again(store):
    first = receive_file(store, LOCAL, b"one", name="a.txt")
    agreed = agree(store, days=3)
    receive_file(store, LOCAL, b"one", name="a.txt", agreement_id=agreed.id)
    receive_file(store, LOCAL, b"one", name="a.txt", agreement_id=agree(store, held_on=TODAY).id)
    assert find_meeting_agreement(store, LOCAL, first.meeting_id) == agreed
    kept = load_meeting(store, LOCAL, first.meeting_id)
    assert kept.keep_until == TODAY + timedelta(days=3)
