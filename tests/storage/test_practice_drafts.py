"""Drafts: what is typed survives a reload, and does not stay for ever."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from coach.errors import LimitExceededError
from coach.storage.erasing import apply_tombstones
from coach.storage.practice_drafts import (
    MOST_LETTERS,
    drop_draft,
    drop_past_drafts,
    list_drafts,
    load_draft,
    save_draft,
)
from coach.storage.records import LOCAL
from tests.storage.kept import OTHER_PERSON
from tests.storage.test_erasing import redact

TODAY = datetime.now(UTC).date()
LONG_AGO = datetime.now(UTC) - timedelta(days=31)


def save(store, text="What is", item="o1", actor=LOCAL):
    return save_draft(store, actor, "open_it_up", item, text=text)


def test_what_is_typed_is_there_again_as_it_was_typed_last(store):
    save(store, "What")
    text = "What is it like? 🙂\n\tif (x < 1) { } " + "word " * 5000
    save(store, text)
    kept = load_draft(store, LOCAL, "open_it_up", "o1")
    assert (kept.text, kept.drop_on) == (text, TODAY + timedelta(days=30))


def test_every_item_has_its_own_and_so_has_everybody(store):
    mine = [save(store, item=item) for item in ("o1", "o2")]
    theirs = save(store, "Theirs", actor=OTHER_PERSON)
    assert list(list_drafts(store, LOCAL)) == mine
    assert list_drafts(store, OTHER_PERSON) == (theirs,)
    drop_draft(store, OTHER_PERSON, "open_it_up", "o2")
    drop_draft(store, LOCAL, "open_it_up", "o1")
    assert list_drafts(store, LOCAL) == (mine[1],)
    assert load_draft(store, LOCAL, "open_it_up", "o1") is None


def test_whoever_clears_the_field_leaves_nothing(store):
    save(store)
    assert save(store, " \n") is None
    assert list_drafts(store, LOCAL) == ()


def test_what_is_far_too_long_leaves_what_was_kept_before(store):
    kept = save(store)
    with pytest.raises(LimitExceededError, match="100,000 letters"):
        save(store, "x" * (MOST_LETTERS + 1))
    assert list_drafts(store, LOCAL) == (kept,)


def test_what_was_typed_long_ago_goes_as_the_next_is_typed(store):
    with time_machine.travel(LONG_AGO):
        save(store)
        theirs = save(store, actor=OTHER_PERSON)
    kept = save(store, item="o2")
    assert list_drafts(store, LOCAL) == (kept,)
    assert list_drafts(store, OTHER_PERSON) == (theirs,)


def test_what_was_typed_long_ago_goes_on_its_day(store):
    kept = save(store)
    assert drop_past_drafts(store, LOCAL, kept.drop_on - timedelta(days=1)) == 0
    assert list_drafts(store, LOCAL) == (kept,)
    assert drop_past_drafts(store, LOCAL, kept.drop_on) == 1
    assert list_drafts(store, LOCAL) == ()
    assert drop_past_drafts(store, OTHER_PERSON, TODAY) == 0


def test_a_copy_does_not_bring_back_what_was_typed_long_ago(file_store):
    with time_machine.travel(LONG_AGO):
        save(file_store)
    with file_store.writing() as session:
        apply_tombstones(session, [], redact)
    assert list_drafts(file_store, LOCAL) == ()
