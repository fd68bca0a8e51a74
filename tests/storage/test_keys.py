"""Who is who where names were swapped: apart, for its owner, and gone with the meeting."""

from __future__ import annotations

import pytest

from coach.errors import StorageError
from coach.storage.backups import make_backup
from coach.storage.erasing import erase_meeting, erase_person, erase_set
from coach.storage.keys import folder_of_keys, list_keys, load_key, write_key
from coach.storage.meetings import (
    finish_meeting,
    load_file,
    load_meeting,
    load_review,
    receive_file,
)
from coach.storage.records import LOCAL, MeetingState, NewSet
from coach.storage.sets import add_set
from tests.report.reviews import towpath
from tests.storage.kept import keep_towpath
from tests.storage.test_erasing import redact

NAMES = {"Member 1": "Maya Quillfeather", "Facilitator": "Ben"}


def test_a_key_is_kept_and_written_anew(store):
    meeting_id = keep_towpath(store)
    assert load_key(store, LOCAL, meeting_id) == {}
    write_key(store, LOCAL, meeting_id, {"Member 1": "Wrong"})
    write_key(store, LOCAL, meeting_id, NAMES)
    assert load_key(store, LOCAL, meeting_id) == NAMES
    assert list_keys(store, LOCAL) == (meeting_id,)


def test_only_its_owner_can_read_the_file_and_no_copy_has_it(file_store, tmp_path):
    write_key(file_store, LOCAL, keep_towpath(file_store), NAMES)
    (path,) = folder_of_keys(file_store).iterdir()
    assert path.stat().st_mode & 0o777 == 0o600
    assert folder_of_keys(file_store).stat().st_mode & 0o777 == 0o700
    copy = make_backup(file_store, tmp_path / "monday.db")
    assert b"Quillfeather" not in copy.read_bytes()


@pytest.mark.parametrize("what", ["meeting", "set"])
def test_a_key_goes_with_its_meeting_or_set(store, what):
    set_id = add_set(store, LOCAL, NewSet(title="Spring")).id
    meeting_id = keep_towpath(store, set_id=set_id)
    write_key(store, LOCAL, meeting_id, NAMES)
    if what == "set":
        erase_set(store, LOCAL, set_id, redact)
    else:
        erase_meeting(store, LOCAL, meeting_id, redact)
    assert list(folder_of_keys(store).iterdir()) == []


def test_somebody_whose_name_is_only_in_a_key_is_taken_out_of_that_meeting(store):
    speaker = load_review(store, LOCAL, keep_towpath(store)).transcript.speakers[0].name
    one, other = keep_towpath(store), keep_towpath(store, data=b"other")
    write_key(store, LOCAL, one, {speaker: "Zed Abara", "Member 2": "Ben"})
    write_key(store, LOCAL, other, {speaker: "Somebody else"})
    assert erase_person(store, LOCAL, "zed abara", redact).redacted == 1
    assert load_review(store, LOCAL, one).transcript.speakers[0].name == "Erased 1"
    assert load_review(store, LOCAL, other).transcript.speakers[0].name == speaker
    assert load_key(store, LOCAL, one) == {"Member 2": "Ben"}
    assert load_key(store, LOCAL, other) == {speaker: "Somebody else"}


def test_a_key_that_cannot_be_read_is_one_sentence(file_store):
    meeting_id = keep_towpath(file_store)
    write_key(file_store, LOCAL, meeting_id, NAMES)
    path = folder_of_keys(file_store) / f"{meeting_id}.json"
    path.unlink()
    path.mkdir()
    with pytest.raises(StorageError, match=r"json: "):
        load_key(file_store, LOCAL, meeting_id)


def test_a_file_is_forgotten_and_its_review_stays(store):
    meeting_id = keep_towpath(store)
    review = load_review(store, LOCAL, meeting_id)
    assert finish_meeting(store, LOCAL, meeting_id, review, known="{}", key=NAMES)
    file = load_file(store, LOCAL, meeting_id)
    assert (file.data, file.known, file.name) == (None, "", review.transcript.title)
    assert load_review(store, LOCAL, meeting_id) == review
    assert load_key(store, LOCAL, meeting_id) == NAMES


def test_who_is_who_is_not_kept_anew_once_somebody_else_finished(store):
    meeting_id = keep_towpath(store)
    review = load_review(store, LOCAL, meeting_id)
    assert not finish_meeting(store, LOCAL, meeting_id, review, key=NAMES)
    assert load_key(store, LOCAL, meeting_id) == {}
    assert load_file(store, LOCAL, meeting_id).data is not None


def test_where_who_is_who_cannot_be_kept_the_file_stays(file_store):
    received = receive_file(file_store, LOCAL, b"A: Hello", name="a.txt")
    folder_of_keys(file_store).write_bytes(b"")
    with pytest.raises(StorageError):
        finish_meeting(file_store, LOCAL, received.meeting_id, towpath(), key=NAMES)
    assert load_meeting(file_store, LOCAL, received.meeting_id).state is MeetingState.RECEIVED
    assert load_file(file_store, LOCAL, received.meeting_id).data == b"A: Hello"
