"""A set's next meeting, and its agenda as it runs."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from coach.errors import StorageLockedError
from coach.labels import Phase, Role
from coach.programme.running import pause, skip, start
from coach.service.preparing import (
    bring_issue,
    find_way,
    keep_running,
    list_items,
    list_minutes,
    read_running,
)
from coach.service.safekeeping import (
    copy_store,
    erase_past_issues,
    open_store,
    remove_issue,
    remove_wish,
)
from coach.storage.practice_records import NewWish
from coach.storage.practice_wishes import keep_wish
from coach.storage.preparing import Preparation, list_issues, load_preparation, save_preparation
from coach.storage.records import LOCAL, Member, NewSet
from coach.storage.sets import add_set

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
PEOPLE = (
    Member(name="Maya", role=Role.FACILITATOR),
    Member(name="Bea"),
    Member(name="Oz", role=Role.OBSERVER),
)


@pytest.fixture
def store(ready_settings):
    with open_store(ready_settings) as store:
        yield store


@pytest.fixture
def kept(store):
    details = NewSet(title="Spring", members=PEOPLE, next_on=date(2026, 2, 25), keep_days=7)
    return add_set(store, LOCAL, details)


@pytest.mark.parametrize(
    ("profile", "is_self", "way"),
    [
        ("uk", False, "uk"),
        ("uk", True, "self"),
        ("wial", True, "wial"),
        ("our own", False, "uk"),
    ],
)
def test_a_set_works_as_it_says(kept, profile, is_self, way):
    details = replace(kept.details, profile=profile, is_self_facilitating=is_self)
    assert find_way(replace(kept, details=details)).name == way


def test_minutes_are_as_usual_but_where_somebody_said_otherwise(kept):
    minutes = list_minutes(kept, Preparation(minutes={"exploring": 30}))
    assert minutes[Phase.EXPLORING] == 30
    assert minutes[Phase.CHECKIN] == 6


def test_the_agenda_has_a_round_for_each_who_presents(kept):
    items = list_items(kept, Preparation(presenters=("Bea", "Maya"), minutes={"ideas": 0}))
    assert {each.presenter for each in items} == {None, 0, 1}
    assert Phase.IDEAS not in [each.phase for each in items]


def test_an_issue_is_kept_as_long_as_the_text_of_its_meeting(store, kept):
    today = date(2026, 2, 1)
    issue = bring_issue(store, LOCAL, kept, whose="Bea", text="My diary", today=today)
    assert issue.details.erase_on == date(2026, 3, 4)
    assert list_issues(store, LOCAL, kept.id) == (issue,)


def test_an_issue_goes_from_the_copies_as_well(store, ready_settings, kept, tmp_path):
    settings = ready_settings
    bring_issue(store, LOCAL, kept, whose="Bea", text="tapestryword", today=date(2026, 2, 1))
    copy_store(store, LOCAL, settings=settings)
    assert erase_past_issues(store, LOCAL, today=date(2026, 3, 1), settings=settings) == 0
    assert erase_past_issues(store, LOCAL, today=date(2026, 3, 4), settings=settings) == 1
    store.close()
    found = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not any(b"tapestryword" in path.read_bytes() for path in found)


def test_what_runs_is_read_back_as_it_was(store, kept):
    items = list_items(kept, Preparation())
    begun = keep_running(store, LOCAL, kept.id, lambda _: start(items, NOON))
    assert read_running(load_preparation(store, LOCAL, kept.id)) == begun
    paused = keep_running(store, LOCAL, kept.id, lambda each: pause(skip(each, NOON), NOON))
    assert read_running(load_preparation(store, LOCAL, kept.id)) == paused
    assert keep_running(store, LOCAL, kept.id, lambda _: None) is None
    assert read_running(load_preparation(store, LOCAL, kept.id)) is None


def test_keeping_time_leaves_the_preparation_as_it_is(store, kept):
    prepared = Preparation(presenters=("Bea",), timekeeper="Maya")
    save_preparation(store, LOCAL, kept.id, prepared)
    keep_running(store, LOCAL, kept.id, lambda _: start((), NOON))
    after = load_preparation(store, LOCAL, kept.id)
    assert replace(after, running="") == prepared


def test_what_another_version_wrote_is_no_agenda_under_way():
    assert read_running(Preparation(running='{"place": "later"}')) is None


def hold(store):
    """Give another program's look at what is kept, which keeps traces from being cleared."""
    other = sqlite3.connect(store.location.path)
    other.execute("BEGIN")
    other.execute("SELECT * FROM sets").fetchall()
    return closing(other)


@pytest.mark.parametrize("is_removed", [True, False])
def test_traces_of_an_issue_that_could_not_be_cleared_are_cleared_the_next_time(
    store, ready_settings, kept, tmp_path, is_removed
):
    issue = bring_issue(store, LOCAL, kept, whose="Bea", text="tapestryword", today=NOON.date())
    copy_store(store, LOCAL, settings=ready_settings)
    day = issue.details.erase_on

    def erase():
        if is_removed:
            remove_issue(store, LOCAL, issue.id, settings=ready_settings)
        else:
            erase_past_issues(store, LOCAL, today=day, settings=ready_settings)

    with hold(store), pytest.raises(StorageLockedError):
        erase()
    assert erase_past_issues(store, LOCAL, today=NOON.date(), settings=ready_settings) == 0
    store.close()
    found = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not any(b"tapestryword" in path.read_bytes() for path in found)


def test_a_wish_that_was_let_go_of_leaves_no_word_anywhere(store, ready_settings, tmp_path):
    kept = keep_wish(store, LOCAL, NewWish(text="tapestryword"))
    copy_store(store, LOCAL, settings=ready_settings)
    remove_wish(store, LOCAL, kept.id, settings=ready_settings)
    store.close()
    found = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert all(b"tapestryword" not in path.read_bytes() for path in found)
