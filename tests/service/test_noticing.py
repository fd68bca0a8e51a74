"""What was noticed at a meeting, and what else is kept beside its review, as names are swapped."""

from __future__ import annotations

import pytest

from coach.service.noticing import keep_noticed
from coach.service.safekeeping import erase_person
from coach.storage.actions import add_action, change_action, list_actions, report_progress
from coach.storage.keys import folder_of_keys
from coach.storage.meetings import list_meetings
from coach.storage.moving import move_meeting
from coach.storage.records import LOCAL, Member, NewAction, NewSet, Outcome
from coach.storage.sets import add_set
from coach.storage.swaps import ask_for_swap
from tests.service.test_swapping import (
    ask,
    count_names,
    keep,
    receive,
    settings,
    store,
)

__all__ = ["settings", "store"]

NOTE = "Ana was quick, and Ben Hughes asked for Sarah."
SWAPPED = "Member 1 was quick, and Member 2 asked for [a person]."


def read_noticed(store) -> str:
    return list_meetings(store, LOCAL)[-1].noticed


def test_names_in_it_are_swapped_as_the_meetings_are(store, settings, tmp_path):
    meeting_id = receive(store, settings)
    assert keep_noticed(store, LOCAL, meeting_id, NOTE) == NOTE
    ask(store, settings, meeting_id)
    assert read_noticed(store) == SWAPPED
    assert count_names(tmp_path) == 0


def test_names_in_it_are_swapped_at_once_where_the_meetings_are_already(store, settings):
    meeting_id = keep(store, settings, swaps_names=True)
    kept = keep_noticed(store, LOCAL, meeting_id, "Quillfeather was quick, O’Ben was not, Ben?")
    assert read_noticed(store) == kept == "Member 1 was quick, O’Ben was not, Member 2?"
    ask(store, settings, meeting_id)
    assert read_noticed(store) == kept


def test_what_a_set_calls_somebody_is_looked_for_as_well(store, settings):
    members = (Member(name="Ana Quillfeather", labels=("Annie",)), Member(name="Cy Dent"))
    set_ = add_set(store, LOCAL, NewSet(title="Spring", members=members))
    meeting_id = keep(store, settings, swaps_names=True)
    move_meeting(store, LOCAL, meeting_id, set_.id)
    assert keep_noticed(store, LOCAL, meeting_id, "Annie, then Ben") == "Member 1, then Member 2"


def test_without_the_key_it_is_kept_as_it_is_typed(store, settings):
    meeting_id = keep(store, settings, swaps_names=True)
    (folder_of_keys(store) / f"{meeting_id}.json").unlink()
    assert keep_noticed(store, LOCAL, meeting_id, NOTE) == NOTE


def test_names_stay_in_it_where_nobody_asked(store, settings):
    meeting_id = keep(store, settings)
    assert keep_noticed(store, LOCAL, meeting_id, NOTE) == NOTE


@pytest.fixture
def acted(store, settings):
    """Keep a meeting with an action, and have its names swapped afterwards; return its id."""
    meeting_id = keep(store, settings)
    details = NewAction(owner="Ana Quillfeather", what="Ring Ben about Microsoft")
    action = add_action(store, LOCAL, meeting_id, details)
    report_progress(store, LOCAL, action.id, Outcome.DONE, note="Hughes was glad")
    keep_noticed(store, LOCAL, meeting_id, NOTE)
    ask_for_swap(store, LOCAL, meeting_id)
    ask(store, settings, meeting_id)
    return meeting_id


@pytest.mark.usefixtures("acted")
def test_swapped_later_no_name_is_left_in_what_is_kept_beside_it(store, tmp_path):
    (action,) = list_actions(store, LOCAL)
    assert (action.details.owner, action.details.what) == (
        "Member 1",
        "Ring Member 2 about [a place of work]",
    )
    assert [each.note for each in action.progress] == ["Member 2 was glad"]
    assert read_noticed(store) == SWAPPED
    assert count_names(tmp_path) == 0


def test_set_up_anew_whom_somebody_names_in_an_action_stays(store, settings, acted):
    (action,) = list_actions(store, LOCAL)
    named = NewAction(owner="Ana Quillfeather", what="Ring Cy")
    change_action(store, LOCAL, action.id, named)
    ask(store, settings, acted)
    assert list_actions(store, LOCAL)[0].details.owner == "Ana Quillfeather"


@pytest.mark.usefixtures("acted")
def test_an_action_goes_with_whose_it_is_under_a_stand_in_too(store, settings):
    erase_person(store, LOCAL, "Ana Quillfeather", settings=settings)
    assert list_actions(store, LOCAL) == ()
