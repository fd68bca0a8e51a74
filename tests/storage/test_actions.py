"""What was agreed, and what was reported of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from coach.errors import RecordNotFoundError
from coach.storage.actions import (
    add_action,
    add_set_action,
    change_action,
    list_actions,
    remove_action,
    report_progress,
    take_actions,
)
from coach.storage.records import LOCAL, NewAction, NewSet, Outcome
from coach.storage.sets import add_set
from tests.report.reviews import towpath
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


def test_an_action_knows_its_set_and_the_day_of_its_meeting(store):
    set_id = add_set(store, LOCAL, NewSet(title="A")).id
    action = add_action(store, LOCAL, keep_towpath(store, set_id=set_id), CALL)
    assert (action.set_id, action.details.agreed_on) == (set_id, towpath().held_on)


def test_a_set_may_have_actions_of_no_meeting(store):
    set_id = add_set(store, LOCAL, NewSet(title="A")).id
    agreed = replace(CALL, agreed_on=date(2025, 12, 3))
    action = add_set_action(store, LOCAL, set_id, agreed)
    assert (action.meeting_id, action.set_id, action.details) == (None, set_id, agreed)
    reported = report_progress(store, LOCAL, action.id, Outcome.PARTLY, note="Two of three.")
    assert list_actions(store, LOCAL, set_id=set_id) == (reported,)
    remove_action(store, LOCAL, action.id)
    assert list_actions(store, LOCAL) == ()


def test_an_action_may_be_worded_anew_and_what_was_reported_stays(store):
    action = add_action(store, LOCAL, keep_towpath(store), CALL)
    report_progress(store, LOCAL, action.id, Outcome.NOT_YET)
    changed = change_action(store, LOCAL, action.id, WRITE)
    assert (changed.details.owner, changed.details.what, changed.details.due) == (
        *("Bea", "Write it down"),
        None,
    )
    assert len(changed.progress) == 1
    assert list_actions(store, LOCAL) == (changed,)


def test_what_a_review_proposes_is_taken_over_once(store):
    meeting_id = keep_towpath(store)
    first, second = (replace(CALL, source=each) for each in ("u1 u2 1", "u1 u2 2"))
    assert take_actions(store, LOCAL, meeting_id, [first]) == 1
    assert take_actions(store, LOCAL, meeting_id, [first, second, second]) == 1
    assert [each.details.source for each in list_actions(store, LOCAL)] == ["u1 u2 1", "u1 u2 2"]


def test_an_action_hangs_on_a_meeting_or_on_a_set_and_never_on_both(store):
    set_id = add_set(store, LOCAL, NewSet(title="A")).id
    add_action(store, LOCAL, keep_towpath(store), CALL)
    with pytest.raises(DBAPIError), store.writing() as session:
        session.execute(text("UPDATE actions SET set_id = :id"), {"id": set_id})
