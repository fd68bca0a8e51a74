"""What was agreed goes along when a meeting is moved, and can be taken back where it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from coach.errors import RecordNotFoundError
from coach.storage.agreement_records import Answer, Loss, Terms
from coach.storage.agreements import find_agreement, record_agreement
from coach.storage.erasing import erase_set
from coach.storage.expiring import list_due
from coach.storage.meeting_agreements import bind_agreement, find_meeting_agreement, take_back
from coach.storage.meetings import load_meeting, receive_file
from coach.storage.moving import move_meeting
from coach.storage.records import LOCAL, NewSet
from coach.storage.sets import add_set
from tests.report.reviews import towpath
from tests.storage.kept import keep_towpath

DAY, OTHER_DAY = date(2026, 1, 14), date(2026, 2, 25)
TODAY = datetime.now(UTC).date()
HELD = replace(towpath(), held_on=DAY)
TERMS = Terms(keep_days=5, keeps_extracts=True)


@pytest.fixture
def spring(store) -> str:
    return add_set(store, LOCAL, NewSet(title="Spring")).id


def keep(store, *, held_on=DAY, set_id=None, terms=TERMS, **more) -> str:
    meeting_id = keep_towpath(store, set_id=set_id, review=HELD, **more)
    agreed = record_agreement(store, LOCAL, Answer.YES, terms, set_id=set_id, held_on=held_on)
    bind_agreement(store, LOCAL, meeting_id, agreed.id)
    return meeting_id


def due(store) -> list[Loss]:
    return [each.loss for each in list_due(store, LOCAL, TODAY)]


@pytest.mark.parametrize("held_on", [DAY, None])
def test_what_was_agreed_goes_along_to_another_set(store, spring, held_on):
    meeting_id = keep(store, held_on=held_on)
    before = load_meeting(store, LOCAL, meeting_id).keep_until
    move_meeting(store, LOCAL, meeting_id, spring)
    found = find_meeting_agreement(store, LOCAL, meeting_id)
    assert (found.set_id, found.held_on, found.terms) == (spring, held_on, TERMS)
    assert load_meeting(store, LOCAL, meeting_id).keep_until == before
    move_meeting(store, LOCAL, meeting_id, spring)
    assert find_meeting_agreement(store, LOCAL, meeting_id) == found


def test_what_was_agreed_stays_when_the_set_it_was_agreed_in_goes(store, spring):
    meeting_id = keep(store, set_id=spring)
    other = add_set(store, LOCAL, NewSet(title="Autumn")).id
    move_meeting(store, LOCAL, meeting_id, other)
    erase_set(store, LOCAL, spring, lambda review, _: (review, str))
    assert find_meeting_agreement(store, LOCAL, meeting_id).terms == TERMS


@pytest.mark.parametrize("held_on", [DAY, None])
@pytest.mark.parametrize("is_before", [True, False])
def test_a_no_of_the_set_it_is_moved_to_counts(store, spring, held_on, is_before):
    meeting_id = keep(store, held_on=held_on)
    if is_before:
        record_agreement(store, LOCAL, Answer.NO, Terms(), set_id=spring, held_on=DAY)
    move_meeting(store, LOCAL, meeting_id, spring)
    if not is_before:
        assert due(store) == []
        record_agreement(store, LOCAL, Answer.NO, Terms(), set_id=spring, held_on=DAY)
    assert due(store) == [Loss.WHOLE]


def test_a_no_that_is_older_than_the_yes_of_a_meeting_moved_there_counts_too(store, spring):
    refused = record_agreement(store, LOCAL, Answer.NO, Terms(), set_id=spring, held_on=DAY)
    meeting_id = keep(store)
    move_meeting(store, LOCAL, meeting_id, spring)
    assert find_meeting_agreement(store, LOCAL, meeting_id) == refused
    assert due(store) == [Loss.WHOLE]


def test_what_a_set_agreed_for_a_day_is_not_changed_by_what_is_moved_to_it(store, spring):
    theirs = record_agreement(store, LOCAL, Answer.YES, Terms(), set_id=spring, held_on=DAY)
    meeting_id = keep(store)
    move_meeting(store, LOCAL, meeting_id, spring)
    assert find_agreement(store, LOCAL, set_id=spring, held_on=DAY) == theirs
    assert find_meeting_agreement(store, LOCAL, meeting_id).terms == TERMS


def test_a_meeting_nobody_was_asked_about_is_moved_without(store, spring):
    meeting_id = keep_towpath(store)
    move_meeting(store, LOCAL, meeting_id, spring)
    assert find_meeting_agreement(store, LOCAL, meeting_id) is None


def test_a_later_answer_reaches_a_meeting_by_its_own_set_and_day(store, spring):
    meeting_id = keep(store, set_id=spring, held_on=None)
    record_agreement(
        store, LOCAL, Answer.YES, Terms(keep_days=2), set_id=spring, held_on=OTHER_DAY
    )
    until = TODAY + timedelta(days=5)
    assert load_meeting(store, LOCAL, meeting_id).keep_until == until
    record_agreement(store, LOCAL, Answer.YES, Terms(keep_days=2), set_id=spring, held_on=DAY)
    until = TODAY + timedelta(days=2)
    assert load_meeting(store, LOCAL, meeting_id).keep_until == until
    record_agreement(store, LOCAL, Answer.NO, Terms(), set_id=spring, held_on=DAY)
    assert due(store) == [Loss.WHOLE]


def test_what_was_agreed_for_a_meeting_of_no_known_day_can_be_taken_back(store, spring):
    meeting_id = keep(store, set_id=spring, held_on=None)
    other = keep(store, set_id=spring, held_on=None, data=b"another")
    assert take_back(store, LOCAL, meeting_id).answer is Answer.NO
    assert due(store) == [Loss.WHOLE]
    assert find_meeting_agreement(store, LOCAL, other).answer is Answer.YES


def test_what_is_taken_back_of_a_known_day_is_so_for_all_that_is_kept_of_it(store, spring):
    meeting_id = keep(store, set_id=spring)
    keep(store, set_id=spring, data=b"its second half")
    take_back(store, LOCAL, meeting_id)
    assert due(store) == [Loss.WHOLE, Loss.WHOLE]


def test_what_was_never_agreed_cannot_be_taken_back(store):
    with pytest.raises(RecordNotFoundError, match="nothing was agreed"):
        take_back(store, LOCAL, keep_towpath(store))


def test_a_file_is_kept_as_agreed_from_the_first(store):
    agreed = record_agreement(store, LOCAL, Answer.YES, TERMS)
    first = receive_file(store, LOCAL, b"A: Hello", name="a.txt")
    assert find_meeting_agreement(store, LOCAL, first.meeting_id) is None
    again = receive_file(store, LOCAL, b"A: Hello", name="a.txt", agreement_id=agreed.id)
    assert (again.is_new, again.meeting_id) == (False, first.meeting_id)
    assert find_meeting_agreement(store, LOCAL, first.meeting_id) == agreed
    other = record_agreement(store, LOCAL, Answer.YES, Terms())
    receive_file(store, LOCAL, b"A: Hello", name="a.txt", agreement_id=other.id)
    assert find_meeting_agreement(store, LOCAL, first.meeting_id) == agreed


def test_a_file_is_not_kept_where_its_agreement_is_not_there(store):
    with pytest.raises(RecordNotFoundError, match="no such agreement"):
        receive_file(store, LOCAL, b"A: Hello", name="a.txt", agreement_id=99)
    assert receive_file(store, LOCAL, b"A: Hello", name="a.txt").is_new
