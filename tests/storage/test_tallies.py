"""Tallies that are going on: each tap safe, counted once, and only ever added."""

from __future__ import annotations

import threading

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from coach.errors import CoachError, RecordNotFoundError, StaleChangeError, StorageError
from coach.labels import Phase
from coach.storage.erasing import erase_meeting, erase_person, erase_set
from coach.storage.records import LOCAL, NewSet
from coach.storage.sets import add_set
from coach.storage.tallies import (
    add_tap,
    close_tally,
    drop_tally,
    list_tallies,
    list_taps,
    load_tally,
    start_tally,
)
from coach.tally import Tap, find_standing
from tests.storage.kept import OTHER_PERSON, keep_towpath
from tests.storage.tallied import new_tally, new_tap


def redact(review, _):
    return review, str


def test_a_tally_comes_back_as_it_was_begun(store):
    set_id = add_set(store, LOCAL, NewSet(title="Spring")).id
    tally = start_tally(store, LOCAL, new_tally(set_id=set_id))
    assert load_tally(store, LOCAL, tally.id) == tally
    assert list_tallies(store, LOCAL) == (tally,)


def test_taps_come_back_in_the_order_they_were_kept(store):
    tally = start_tally(store, LOCAL, new_tally())
    add_tap(store, LOCAL, tally.id, new_tap(Tap.ROUND, key="a", person="Aisha Khan"))
    add_tap(store, LOCAL, tally.id, new_tap(Tap.PHASE, key="b", phase=Phase.EXPLORING, person=""))
    told = add_tap(store, LOCAL, tally.id, new_tap(key="c", seconds=0.25))
    assert told == list_taps(store, LOCAL, tally.id)
    assert [(each.number, each.kind, each.phase) for each in told] == [
        (1, Tap.ROUND, None),
        (2, Tap.PHASE, Phase.EXPLORING),
        (3, Tap.OPEN, None),
    ]
    assert (told[2].person, told[2].seconds) == ("Ben Hughes", 0.25)


def test_a_tap_that_is_sent_twice_counts_once(store):
    tally = start_tally(store, LOCAL, new_tally())
    first = add_tap(store, LOCAL, tally.id, new_tap(key="same"))
    assert add_tap(store, LOCAL, tally.id, new_tap(key="same", seconds=9.0)) == first


def test_an_undo_takes_back_the_last_tap_that_stands_and_loses_nothing(store):
    tally = start_tally(store, LOCAL, new_tally())
    for key, kind in (("a", Tap.OPEN), ("b", Tap.CLOSED), ("c", Tap.UNDO), ("d", Tap.UNDO)):
        events = add_tap(store, LOCAL, tally.id, new_tap(kind, key=key))
    assert [each.undoes for each in events] == [None, None, 2, 1]
    assert find_standing(events) == ()


def test_nothing_is_left_to_take_back_before_the_first_tap(store):
    tally = start_tally(store, LOCAL, new_tally())
    with pytest.raises(StaleChangeError, match="nothing was tapped yet"):
        add_tap(store, LOCAL, tally.id, new_tap(Tap.UNDO))
    assert list_taps(store, LOCAL, tally.id) == ()


def test_taps_at_once_from_many_sides_are_all_kept(store):
    tally = start_tally(store, LOCAL, new_tally())
    faults = []

    def work(side):
        for turn in range(5):
            try:
                add_tap(store, LOCAL, tally.id, new_tap(key=f"{side}-{turn}"))
            except CoachError as error:
                faults.append(error)

    threads = [threading.Thread(target=work, args=(side,)) for side in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert [each.number for each in list_taps(store, LOCAL, tally.id)] == list(range(1, 21))


def test_what_was_tapped_cannot_be_rewritten(store):
    tally = start_tally(store, LOCAL, new_tally())
    add_tap(store, LOCAL, tally.id, new_tap())
    with pytest.raises((StorageError, DBAPIError)), store.writing() as session:
        session.execute(text("UPDATE tally_events SET person = 'Dev Rao'"))


def test_a_finished_tally_leads_to_its_meeting_and_keeps_no_taps(store):
    tally, meeting_id = start_tally(store, LOCAL, new_tally()), keep_towpath(store)
    add_tap(store, LOCAL, tally.id, new_tap())
    close_tally(store, LOCAL, tally.id, meeting_id)
    closed = load_tally(store, LOCAL, tally.id)
    assert (closed.meeting_id, closed.details.people) == (meeting_id, ())
    assert list_taps(store, LOCAL, tally.id) == list_tallies(store, LOCAL) == ()
    with pytest.raises(StaleChangeError, match="finished"):
        add_tap(store, LOCAL, tally.id, new_tap(key="late"))


def test_a_tally_that_is_removed_is_gone_with_its_taps(store):
    tally = start_tally(store, LOCAL, new_tally())
    add_tap(store, LOCAL, tally.id, new_tap())
    drop_tally(store, LOCAL, tally.id)
    with pytest.raises(RecordNotFoundError, match="no such tally"):
        list_taps(store, LOCAL, tally.id)


def test_a_tally_cannot_be_begun_in_somebody_elses_set(store):
    set_id = add_set(store, LOCAL, NewSet(title="Spring")).id
    with pytest.raises(RecordNotFoundError, match="no such set"):
        start_tally(store, OTHER_PERSON, new_tally(set_id=set_id))


def test_a_set_that_is_erased_takes_its_tallies_with_it(store):
    set_id = add_set(store, LOCAL, NewSet(title="Spring")).id
    tally = start_tally(store, LOCAL, new_tally(set_id=set_id))
    erase_set(store, LOCAL, set_id, redact)
    with pytest.raises(RecordNotFoundError):
        load_tally(store, LOCAL, tally.id)


def test_a_meeting_that_is_erased_takes_its_tally_with_it(store):
    tally, meeting_id = start_tally(store, LOCAL, new_tally()), keep_towpath(store)
    close_tally(store, LOCAL, tally.id, meeting_id)
    erase_meeting(store, LOCAL, meeting_id, redact)
    with pytest.raises(RecordNotFoundError):
        load_tally(store, LOCAL, tally.id)


def test_a_person_who_is_erased_is_taken_out_of_a_tally_and_the_counts_stay(store):
    tally = start_tally(store, LOCAL, new_tally(title="Ben Hughes’s day"))
    untouched = start_tally(store, OTHER_PERSON, new_tally())
    add_tap(store, LOCAL, tally.id, new_tap(key="a"))
    add_tap(store, LOCAL, tally.id, new_tap(key="b", person="Dev Rao"))
    erase_person(store, LOCAL, "Ben Hughes", redact)
    kept = load_tally(store, LOCAL, tally.id).details
    assert [seat.name for seat in kept.people][:2] == ["Aisha Khan", "Erased 1"]
    assert kept.title == "Erased 1’s day"
    events = list_taps(store, LOCAL, tally.id)
    assert [each.person for each in events] == ["Erased 1", "Dev Rao"]
    assert load_tally(store, OTHER_PERSON, untouched.id) == untouched


def test_a_person_in_a_tally_without_taps_can_be_erased(store):
    tally = start_tally(store, LOCAL, new_tally())
    erase_person(store, LOCAL, "Ben Hughes", redact)
    names = [seat.name for seat in load_tally(store, LOCAL, tally.id).details.people]
    assert "Ben Hughes" not in names
