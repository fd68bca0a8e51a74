"""Actions that are typed at a meeting's side, as its names are swapped or not."""

from __future__ import annotations

import pytest

from coach.errors import RecordNotFoundError
from coach.service.agreed_actions import alter_action, keep_action, report_action
from coach.service.kept_meetings import load_review
from coach.storage.actions import add_set_action, list_actions
from coach.storage.keys import folder_of_keys
from coach.storage.records import LOCAL, NewAction, NewSet, Outcome
from coach.storage.sets import add_set
from coach.ui.exports import KINDS
from tests.service.test_swapping import NAMES, count_names, keep, settings, store

__all__ = ["settings", "store"]

NAMED = NewAction(owner="Ana Quillfeather", what="Ring Ben about the rota")


def read(action):
    return action.details.owner, action.details.what


def test_names_in_an_action_of_a_swapped_meeting_are_swapped_as_it_is_typed(
    store, settings, tmp_path
):
    action = keep_action(store, LOCAL, keep(store, settings, swaps_names=True), NAMED)
    assert read(action) == ("Member 1", "Ring Member 2 about the rota")
    changed = alter_action(store, LOCAL, action, NewAction(owner="Hughes, Ben", what="Ask Ana"))
    assert read(changed) == ("Member 2", "Ask Member 1")
    report_action(store, LOCAL, changed, Outcome.DONE, note="Quillfeather was glad")
    (kept,) = list_actions(store, LOCAL)
    assert [each.note for each in kept.progress] == ["Member 1 was glad"]
    assert count_names(tmp_path) == 0


def test_names_stay_in_actions_of_a_meeting_that_has_its_names(store, settings):
    action = keep_action(store, LOCAL, keep(store, settings), NAMED)
    assert read(action) == (NAMED.owner, NAMED.what)


def test_names_stay_in_what_is_the_sets_own_record(store, settings):
    keep(store, settings, swaps_names=True)
    set_ = add_set(store, LOCAL, NewSet(title="Spring"))
    action = add_set_action(store, LOCAL, set_.id, NAMED)
    assert read(alter_action(store, LOCAL, action, NAMED)) == (NAMED.owner, NAMED.what)
    reported = report_action(store, LOCAL, action, Outcome.DONE, note="Ana was glad")
    assert reported.progress[0].note == "Ana was glad"


def test_without_the_key_an_action_is_kept_as_it_is_typed(store, settings):
    meeting_id = keep(store, settings, swaps_names=True)
    (folder_of_keys(store) / f"{meeting_id}.json").unlink()
    assert read(keep_action(store, LOCAL, meeting_id, NAMED)) == (NAMED.owner, NAMED.what)


def test_no_export_of_a_swapped_meeting_leads_back_to_who_is_who(store, settings):
    meeting_id = keep(store, settings, swaps_names=True)
    keep_action(store, LOCAL, meeting_id, NAMED)
    review = load_review(store, LOCAL, meeting_id)
    for kind in KINDS.values():
        made = kind.make(review, True)
        assert made
        assert not any(name in made for name in NAMES)


def test_a_meeting_that_is_not_there_keeps_no_action(store):
    with pytest.raises(RecordNotFoundError):
        keep_action(store, LOCAL, "gone", NAMED)
    assert list_actions(store, LOCAL) == ()
