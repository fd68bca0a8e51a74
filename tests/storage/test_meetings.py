"""Meetings: the file first, then all that is worked out from it, in one step."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

import pytest

from coach.errors import RecordNotFoundError, StorageDamagedError, StorageFullError
from coach.labels import Label
from coach.storage.corrections import add_correction, list_events
from coach.storage.meetings import (
    discard_file,
    finish_meeting,
    list_meetings,
    load_file,
    load_meeting,
    load_review,
    note_noticed,
    receive_file,
)
from coach.storage.moving import move_meeting
from coach.storage.records import LOCAL, MeetingState, NewSet
from coach.storage.sets import add_set
from tests.report.reviews import towpath
from tests.storage.kept import (
    FILE,
    OTHER_PERSON,
    correct,
    keep_towpath,
    labelled_line,
    look_into,
    rename,
)


def test_a_file_is_safe_before_it_is_read(store):
    received = receive_file(store, LOCAL, FILE, name="towpath.txt", known="said")
    file = load_file(store, LOCAL, received.meeting_id)
    assert (received.is_new, received.state) == (True, MeetingState.RECEIVED)
    assert (file.data, file.name, file.known) == (FILE, "towpath.txt", "said")
    with pytest.raises(RecordNotFoundError, match="not reviewed yet"):
        load_review(store, LOCAL, received.meeting_id)


def test_a_review_is_read_back_equal(store):
    assert load_review(store, LOCAL, keep_towpath(store)) == towpath()


def test_corrections_in_a_review_are_kept_with_it(store):
    review = correct(towpath(), 1, Label.ADVICE, Label.OTHER)
    meeting_id = keep_towpath(store, review=review)
    assert load_review(store, LOCAL, meeting_id) == review
    assert load_meeting(store, LOCAL, meeting_id).corrections == 2


def test_a_meeting_in_a_list_has_its_title_and_how_far_it_came(store):
    first = keep_towpath(store)
    second = receive_file(store, LOCAL, b"other", name="other.txt").meeting_id
    listed = list_meetings(store, LOCAL)
    assert [each.id for each in listed] == [first, second]
    assert [each.title for each in listed] == [towpath().transcript.title, "other.txt"]
    assert [each.state for each in listed] == [MeetingState.REVIEWED, MeetingState.RECEIVED]


def test_the_same_file_twice_is_one_meeting(store):
    first = keep_towpath(store)
    again = receive_file(store, LOCAL, FILE, name="again.txt", known="else")
    assert (again.meeting_id, again.is_new, again.state) == (first, False, MeetingState.REVIEWED)
    assert load_file(store, LOCAL, first).known == "{}"
    assert len(list_meetings(store, LOCAL)) == 1


def test_what_is_said_of_a_file_counts_anew_until_it_is_reviewed(store):
    first = receive_file(store, LOCAL, FILE, name="a.txt", known="before")
    receive_file(store, LOCAL, FILE, name="a.txt", known="after")
    assert load_file(store, LOCAL, first.meeting_id).known == "after"
    receive_file(store, LOCAL, FILE, name="a.txt")
    assert load_file(store, LOCAL, first.meeting_id).known == "after"


def test_the_same_file_of_somebody_else_is_theirs(store):
    assert keep_towpath(store) != keep_towpath(store, OTHER_PERSON)
    assert len(list_meetings(store, OTHER_PERSON)) == 1


def test_one_file_from_many_sides_at_once_is_one_meeting(store):
    found = []

    def receive():
        found.append(receive_file(store, LOCAL, FILE, name="a.txt"))

    running = [threading.Thread(target=receive) for _ in range(6)]
    for each in running:
        each.start()
    for each in running:
        each.join()
    assert len({each.meeting_id for each in found}) == 1
    assert sum(each.is_new for each in found) == 1


def test_a_meeting_that_was_finished_elsewhere_is_not_finished_twice(store):
    meeting_id = keep_towpath(store)
    assert not finish_meeting(store, LOCAL, meeting_id, rename(towpath(), "Another"))
    assert load_review(store, LOCAL, meeting_id) == towpath()


def test_a_review_made_anew_takes_the_place_of_the_one_before_and_keeps_corrections(store):
    meeting_id = keep_towpath(store)
    line = labelled_line(towpath()).utterance.id
    add_correction(store, LOCAL, meeting_id, line, label=Label.OTHER, seen=0)
    again = rename(towpath(), "Another")
    assert finish_meeting(store, LOCAL, meeting_id, again, known='{"a": 1}')
    kept = load_review(store, LOCAL, meeting_id)
    assert kept.transcript.title == load_meeting(store, LOCAL, meeting_id).title == "Another"
    assert load_file(store, LOCAL, meeting_id).known == '{"a": 1}'
    assert [each.label for each in kept.codings if each.corrections] == [Label.OTHER]
    assert len(list_events(store, LOCAL, meeting_id)) == 1


def test_what_was_noticed_is_kept_beside_the_meeting(store):
    meeting_id = keep_towpath(store)
    assert load_meeting(store, LOCAL, meeting_id).noticed == ""
    for text in ("We were quick", "We were very quick"):
        note_noticed(store, LOCAL, meeting_id, text)
    assert load_meeting(store, LOCAL, meeting_id).noticed == "We were very quick"


@pytest.mark.parametrize(("days", "kept"), [(3, 3), (None, 14)])
def test_text_is_kept_as_long_as_the_set_agreed(store, days, kept):
    set_id = add_set(store, LOCAL, NewSet(title="S", keep_days=days)).id if days else None
    meeting_id = keep_towpath(store, set_id=set_id)
    due = load_meeting(store, LOCAL, meeting_id).keep_until
    assert due - datetime.now(UTC).date() in (timedelta(days=kept), timedelta(days=kept - 1))


def test_a_meeting_may_be_moved_to_a_set_and_out_of_it(store):
    meeting_id, set_id = keep_towpath(store), add_set(store, LOCAL, NewSet(title="S")).id
    move_meeting(store, LOCAL, meeting_id, set_id)
    assert load_meeting(store, LOCAL, meeting_id).set_id == set_id
    move_meeting(store, LOCAL, meeting_id, None)
    assert load_meeting(store, LOCAL, meeting_id).set_id is None


def test_a_file_that_is_no_transcript_is_taken_away(store):
    meeting_id = receive_file(store, LOCAL, FILE, name="a.txt").meeting_id
    discard_file(store, LOCAL, meeting_id)
    assert list_meetings(store, LOCAL) == ()


def test_a_reviewed_meeting_is_never_taken_away_as_no_transcript(store):
    meeting_id = keep_towpath(store)
    discard_file(store, LOCAL, meeting_id)
    assert load_review(store, LOCAL, meeting_id) == towpath()


def test_a_full_disk_leaves_nothing_half_kept_and_goes_on_once_there_is_space(file_store):
    kept = keep_towpath(file_store)
    waiting = receive_file(file_store, LOCAL, b"other", name="b.txt").meeting_id
    with file_store.raw() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count={pages + 2}")
    with pytest.raises(StorageFullError, match="make space"):
        finish_meeting(file_store, LOCAL, waiting, towpath())
    assert load_meeting(file_store, LOCAL, waiting).state is MeetingState.RECEIVED
    assert load_review(file_store, LOCAL, kept) == towpath()
    with file_store.raw() as connection:
        connection.execute("PRAGMA max_page_count=100000")
    assert finish_meeting(file_store, LOCAL, waiting, towpath())
    assert load_review(file_store, LOCAL, waiting) == towpath()


@pytest.mark.parametrize(
    "sql", ["UPDATE codings SET label = 'advise'", "UPDATE codings SET scores = '{'"]
)
def test_a_review_that_cannot_be_read_any_more_is_one_sentence(file_store, sql):
    meeting_id = keep_towpath(file_store)
    look_into(file_store.location.path, sql)
    with pytest.raises(StorageDamagedError, match=r"not as it was kept; import it anew") as caught:
        load_review(file_store, LOCAL, meeting_id)
    assert caught.value.place == meeting_id
