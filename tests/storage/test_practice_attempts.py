"""Attempts: kept as they were made, and disputed without being changed."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError

from coach.errors import RecordNotFoundError
from coach.storage.practice_attempts import add_attempt, dispute_attempt, list_attempts
from coach.storage.practice_records import NewAttempt
from coach.storage.practice_runs import add_turn, start_run
from coach.storage.practice_tables import DisputeRow
from coach.storage.records import LOCAL
from tests.storage.kept import OTHER_PERSON
from tests.storage.practised import NOON, new_attempt, new_run, spoken


def count_disputes(store) -> int:
    with store.reading() as session:
        return session.scalar(select(func.count()).select_from(DisputeRow))


def test_attempts_come_back_as_they_were_made_in_the_order_they_were_kept(store):
    full = NewAttempt(
        exercise="open_it_up",
        item="o1",
        pair="o0",
        boundary=None,
        at=NOON,
        fits=False,
        fits_later=True,
        sureness="certain",
        is_hinted=True,
        counts=False,
    )
    assert list_attempts(store, LOCAL) == ()
    kept = [add_attempt(store, LOCAL, each) for each in (full, new_attempt())]
    assert list(list_attempts(store, LOCAL)) == kept
    assert [each.details for each in kept] == [full, new_attempt()]
    assert [each.counts for each in kept] == [False, True]


def test_an_attempt_that_is_sent_twice_is_kept_once(store):
    kept = add_attempt(store, LOCAL, new_attempt(), attempt_id="a")
    assert add_attempt(store, LOCAL, new_attempt(fits=False), attempt_id="a") == kept
    assert list_attempts(store, LOCAL) == (kept,)


def test_two_people_may_use_one_id(store):
    add_attempt(store, LOCAL, new_attempt(), attempt_id="a")
    theirs = add_attempt(store, OTHER_PERSON, new_attempt(item="s9"), attempt_id="a")
    dispute_attempt(store, OTHER_PERSON, "a", is_disputed=True)
    assert list_attempts(store, OTHER_PERSON)[0].details == theirs.details
    assert list_attempts(store, LOCAL)[0].counts


def test_what_is_heard_differently_leaves_the_counts_and_may_come_back(store):
    kept, other = (add_attempt(store, LOCAL, new_attempt(item=each)) for each in ("a", "b"))
    for is_disputed in (True, False, True):
        said = dispute_attempt(store, LOCAL, kept.id, is_disputed=is_disputed)
        assert (said.is_disputed, said.counts) == (is_disputed, not is_disputed)
        assert list_attempts(store, LOCAL) == (said, other)
    assert said.details == kept.details
    assert count_disputes(store) == 3


def test_what_is_said_already_is_not_said_once_more(store):
    kept = add_attempt(store, LOCAL, new_attempt())
    assert dispute_attempt(store, LOCAL, kept.id, is_disputed=False) == kept
    assert count_disputes(store) == 0


@pytest.mark.parametrize("actor", [LOCAL, OTHER_PERSON])
def test_an_attempt_that_is_not_there_is_not_disputed(store, actor):
    kept = add_attempt(store, LOCAL, new_attempt())
    missing = "none" if actor is LOCAL else kept.id
    with pytest.raises(RecordNotFoundError, match="no such attempt"):
        dispute_attempt(store, actor, missing, is_disputed=True)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE practice_attempts SET fits = false",
        "UPDATE practice_disputes SET is_disputed = false",
        "UPDATE practice_run_events SET place = 9",
    ],
)
def test_the_database_itself_refuses_to_change_what_was_added(store, statement):
    kept = add_attempt(store, LOCAL, new_attempt())
    dispute_attempt(store, LOCAL, kept.id, is_disputed=True)
    add_turn(store, LOCAL, start_run(store, LOCAL, new_run()).id, spoken(), place=0)
    with pytest.raises(DBAPIError, match="only grows"), store.writing() as session:
        session.execute(text(statement))
