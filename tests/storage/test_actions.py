"""What was agreed, and what was reported of it."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from coach.errors import RecordNotFoundError
from coach.storage.actions import add_action, list_actions, remove_action, report_progress
from coach.storage.records import LOCAL, NewAction, NewSet, Outcome
from coach.storage.sets import add_set
from tests.storage.kept import keep_towpath

CALL = NewAction(owner="Maya", what="Call the council", due=date(2026, 3, 9))
WRITE = NewAction(owner="Bea", what="Write it down")


def test_actions_come_back_in_their_order(store):
    meeting_id = keep_towpath(store)
    kept = [add_action(store, LOCAL, meeting_id, each) for each in (WRITE, CALL)]
    assert list(list_actions(store, LOCAL)) == kept
    assert [each.details for each in kept] == [WRITE, CALL]


def test_progress_is_added_to_what_was_reported_before(store):
    action = add_action(store, LOCAL, keep_towpath(store), CALL)
    report_progress(store, LOCAL, action.id, Outcome.NOT_YET, note="No answer.")
    reported = report_progress(store, LOCAL, action.id, Outcome.DONE)
    assert [each.outcome for each in reported.progress] == [Outcome.NOT_YET, Outcome.DONE]
    assert [each.note for each in reported.progress] == ["No answer.", ""]
    assert list_actions(store, LOCAL) == (reported,)


def test_actions_of_one_set_alone(store):
    spring, summer = (add_set(store, LOCAL, NewSet(title=each)).id for each in ("A", "B"))
    mine = add_action(store, LOCAL, keep_towpath(store, set_id=spring), CALL)
    add_action(store, LOCAL, keep_towpath(store, data=b"other", set_id=summer), WRITE)
    assert list_actions(store, LOCAL, set_id=spring) == (mine,)


def test_an_action_may_be_removed_with_what_was_reported(store):
    action = add_action(store, LOCAL, keep_towpath(store), CALL)
    report_progress(store, LOCAL, action.id, Outcome.DONE)
    remove_action(store, LOCAL, action.id)
    assert list_actions(store, LOCAL) == ()
    with pytest.raises(RecordNotFoundError, match="no such action"):
        remove_action(store, LOCAL, action.id)


def test_what_was_reported_is_never_rewritten(store):
    action = add_action(store, LOCAL, keep_towpath(store), CALL)
    report_progress(store, LOCAL, action.id, Outcome.DONE)
    with pytest.raises(DBAPIError, match="only grows"), store.writing() as session:
        session.execute(text("UPDATE progress SET note = 'x'"))
