"""Keeping meetings: safe first, then reviewed, and read back as they were."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from coach.config import Settings
from coach.errors import (
    AgreementMissingError,
    CoachError,
    ModelNotFoundError,
    SpeakerNotFoundError,
    StorageFullError,
    UnknownFormatError,
)
from coach.service.keeping import finish_imports, keep_meeting, receive_meeting
from coach.service.kept_meetings import load_review
from coach.service.profiles import load_shipped
from coach.service.reviewing import Known, review_transcript
from coach.service.transcripts import read_transcript
from coach.storage.checks import verify
from coach.storage.meeting_agreements import find_meeting_agreement
from coach.storage.meetings import list_meetings, load_file, load_meeting, receive_file
from coach.storage.opening import open_store
from coach.storage.records import LOCAL, MeetingState, NewSet
from coach.storage.sets import add_set
from tests.benchmarks.warm import nth_meeting
from tests.service.agreed import agree
from tests.service.classifiers import QuestionMarks
from tests.service.spring import CHAT, keep, receive


class Missing:
    """A classifier that is not there when it is needed."""

    name, version = "missing", "1"

    def classify(self, _):
        raise ModelNotFoundError("no model; run coach train", path="models")


@pytest.fixture
def settings(tmp_path):
    return Settings(database_url=f"sqlite:///{tmp_path}/kept/coach.db", busy_seconds=30)


@pytest.fixture
def store(settings):
    with open_store(settings) as store:
        yield store


def review_afresh(review, data=CHAT, name="spring.txt", **known):
    """Return the review of the same file, made past the storage."""
    return review_transcript(
        read_transcript(data, name=name),
        classifier=QuestionMarks(),
        known=Known(file_name=name, **known),
        now=review.created_at,
    )


def test_what_is_read_back_is_what_a_review_of_the_file_says(store):
    kept = keep(store)
    review = load_review(store, LOCAL, kept.meeting_id)
    assert kept.is_new
    assert review == review_afresh(review)
    assert load_file(store, LOCAL, kept.meeting_id).data == CHAT


def test_what_a_person_said_of_a_meeting_counts(store):
    known = {
        "presenters": ("Ana Reyes",),
        "roster": ("Ana Reyes", "Dev Rao"),
        "held_on": date(2026, 3, 2),
        "profile": load_shipped("self"),
    }
    review = load_review(store, LOCAL, keep(store, **known).meeting_id)
    assert review == review_afresh(review, **known)
    assert review.held_on == date(2026, 3, 2)


def test_the_same_file_twice_is_one_meeting(store):
    first, again = keep(store), keep(store, name="again.txt")
    assert again == replace(first, is_new=False)
    assert len(list_meetings(store, LOCAL)) == 1


def test_one_file_from_two_sides_at_once_is_one_meeting_reviewed_once(store):
    found = []
    running = [threading.Thread(target=lambda: found.append(keep(store))) for _ in range(3)]
    for each in running:
        each.start()
    for each in running:
        each.join()
    assert len({each.meeting_id for each in found}) == 1
    assert sum(each.is_new for each in found) == 1
    assert verify(store, LOCAL).rows["reviews"] == 1


@pytest.mark.parametrize("data", [b"A shopping list\neggs\n", b"", bytes(500)])
def test_a_file_that_is_no_transcript_is_not_kept(store, data):
    with pytest.raises(CoachError, match=r"spring.txt"):
        keep(store, data)
    assert list_meetings(store, LOCAL) == ()


def test_an_import_that_was_cut_off_goes_on_with_the_same_file(store):
    with pytest.raises(ModelNotFoundError):
        keep(store, classifier=Missing())
    (waiting,) = list_meetings(store, LOCAL)
    assert waiting.state is MeetingState.RECEIVED
    assert keep(store).meeting_id == waiting.id
    assert load_meeting(store, LOCAL, waiting.id).state is MeetingState.REVIEWED


def test_a_name_that_was_mistyped_may_be_given_anew(store):
    with pytest.raises(SpeakerNotFoundError):
        keep(store, presenters=("Zed",))
    review = load_review(store, LOCAL, keep(store, presenters=("Ana Reyes",)).meeting_id)
    assert review.rounds[0].presenter == "Ana Reyes"


def test_imports_that_were_cut_off_go_on_with_what_was_said_of_them(store):
    phases = (
        '{"schema": "coach.phases/1", "rounds": [{"presenter": "Ana Reyes", "phases": '
        '[{"phase": "presenting", "from": {"turn": 1}}]}]}'
    )
    known = {"phases": phases.encode()}
    with pytest.raises(ModelNotFoundError):
        keep(store, classifier=Missing(), **known)
    done = list(finish_imports(store, LOCAL, classifier=QuestionMarks()))
    (meeting,) = list_meetings(store, LOCAL)
    assert done == [(meeting.id, None)]
    review = load_review(store, LOCAL, meeting.id)
    assert review == review_afresh(review, phases=phases.encode())
    assert list(finish_imports(store, LOCAL, classifier=QuestionMarks())) == []


def test_one_import_that_cannot_go_on_does_not_keep_the_others_from_it(store):
    with pytest.raises(SpeakerNotFoundError):
        keep(store, presenters=("Zed",))
    with pytest.raises(ModelNotFoundError):
        keep(store, CHAT + b"\nBen Hughes: Good.\n", classifier=Missing())
    faults = [fault for _, fault in finish_imports(store, LOCAL, classifier=QuestionMarks())]
    assert [type(each) for each in faults] == [SpeakerNotFoundError, type(None)]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "../../etc/passwd"),
        ("a\ud800b.txt", "a?b.txt"),
        ("a\nb\u202ec.txt", "a b c.txt"),
        ("<img src=x>.txt", "<img src=x>.txt"),
        ("x" * 4000, "x" * 200),
        ("\x00", "transcript"),
    ],
)
def test_a_files_name_is_text_to_show_and_never_a_path(store, tmp_path, name, shown):
    kept = keep(store, name=name)
    assert load_file(store, LOCAL, kept.meeting_id).name == shown
    assert {path.name for path in tmp_path.rglob("*") if path.is_file()} <= {
        *("coach.db", "coach.db-wal", "coach.db-shm"),
    }


def test_letters_that_no_database_takes_never_get_so_far(store):
    data = (
        b'{"segments":[{"start":0,"end":1,"speaker":"Ana\\ud800","text":"One \\ud800 \\u0000."},'
        b'{"start":2,"end":3,"speaker":"Ben","text":"What now?"}]}'
    )
    review = load_review(store, LOCAL, keep(store, data, name="a.json").meeting_id)
    assert [line.utterance.text for line in review.lines] == ["One \ufffd .", "What now?"]
    assert [each.name for each in review.transcript.speakers] == ["Ana\ufffd", "Ben"]


def test_a_full_disk_keeps_what_was_acknowledged_and_goes_on_once_there_is_space(store):
    kept = keep(store)
    with store.raw() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count={pages}")
    with pytest.raises(StorageFullError, match="nothing was changed"):
        keep(store, nth_meeting(0), name="long.vtt")
    assert [each.id for each in list_meetings(store, LOCAL)] == [kept.meeting_id]
    with store.raw() as connection:
        connection.execute("PRAGMA max_page_count=1000000")
    assert keep(store, nth_meeting(0), name="long.vtt").is_new


def test_a_meeting_that_is_received_and_nothing_more_is_no_review(store):
    receive_file(store, LOCAL, CHAT, name="a.txt")
    assert verify(store, LOCAL).findings == ()


def test_a_file_that_waits_to_be_set_up_is_no_import_that_was_cut_off(store):
    meeting_id = receive(store)
    assert not load_meeting(store, LOCAL, meeting_id).is_asked_for
    assert list(finish_imports(store, LOCAL, classifier=QuestionMarks())) == []
    assert load_meeting(store, LOCAL, meeting_id).state is MeetingState.RECEIVED


def test_what_is_no_transcript_is_not_received(store):
    with pytest.raises(UnknownFormatError):
        receive(store, b"12 34")
    assert list_meetings(store, LOCAL) == ()


def test_a_file_that_comes_again_is_the_same_meeting(store):
    agreed = agree(store)
    first = receive_meeting(store, LOCAL, CHAT, name="a.txt", agreement=agreed)
    again = receive_meeting(store, LOCAL, CHAT, name="b.txt", agreement=agreed)
    assert (first.is_new, again.is_new) == (True, False)
    assert first.meeting_id == again.meeting_id


@pytest.mark.parametrize("give", [receive_meeting, partial(keep_meeting, classifier=Missing())])
def test_without_a_yes_no_file_is_kept(store, give):
    with pytest.raises(AgreementMissingError, match="say first"):
        give(store, LOCAL, CHAT, name="a.txt")
    assert list_meetings(store, LOCAL) == ()


def test_a_yes_that_waits_is_found_and_one_that_is_used_is_not(store):
    agreed = agree(store)
    kept = receive_meeting(store, LOCAL, CHAT, name="a.txt")
    assert find_meeting_agreement(store, LOCAL, kept.meeting_id) == agreed
    with pytest.raises(AgreementMissingError):
        receive_meeting(store, LOCAL, CHAT + b" ", name="b.txt")
    with pytest.raises(AgreementMissingError, match="for one meeting"):
        receive_meeting(store, LOCAL, CHAT + b" ", name="b.txt", agreement=agreed)
    assert len(list_meetings(store, LOCAL)) == 1


def test_a_sample_needs_no_yes(store):
    set_id = add_set(store, LOCAL, NewSet(title="North", is_sample=True)).id
    assert receive_meeting(store, LOCAL, CHAT, name="a.txt", set_id=set_id).is_new
