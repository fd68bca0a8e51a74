"""Names swapped in what is kept of a meeting."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from coach.config import Settings
from coach.labels import Role
from coach.language.others import MentionKind
from coach.report import review_html, review_payload
from coach.report.table import utterances_table
from coach.service.expiring import expire, list_untold
from coach.service.keeping import finish_imports, keep_meeting, receive_meeting
from coach.service.kept_meetings import load_review, review_meeting
from coach.service.reviewing import Known
from coach.service.safekeeping import (
    check_store,
    copy_store,
    erase_person,
    open_store,
    restore_store,
)
from coach.service.swapping import (
    finish_as_agreed,
    hide_third_parties,
    propose_third_parties,
    swap_review,
)
from coach.service.transcripts import read_transcript
from coach.storage.agreement_records import Answer, Terms
from coach.storage.agreements import record_agreement
from coach.storage.keys import folder_of_keys, load_key
from coach.storage.meetings import list_meetings, load_file, receive_file
from coach.storage.records import LOCAL, MeetingState
from tests.report.reviews import towpath
from tests.service.classifiers import QuestionMarks

TALK = (
    b"Ana Quillfeather: Sarah Whitcombe used to work for Microsoft, Ben, and puts it off.\n\n"
    b"Ben Hughes: What stops Sarah, Ana?\n\n"
    b"Ana Quillfeather: Sarah Whitcombe does not say.\n\n"
)
NAMES = (b"Quillfeather", b"Hughes", b"Whitcombe", b"Microsoft", b"Sarah")
OTHERS = {"Sarah Whitcombe": MentionKind.PERSON, "Microsoft": MentionKind.WORKPLACE}


class Interrupted:
    """A classifier in whose middle the program ends."""

    name, version = "interrupted", "1"

    def classify(self, _):
        raise KeyboardInterrupt


@pytest.fixture
def settings(tmp_path):
    return Settings(database_url=f"sqlite:///{tmp_path}/kept/coach.db", busy_seconds=2)


@pytest.fixture
def store(settings):
    with open_store(settings) as store:
        yield store


def keep(store, settings, **terms) -> str:
    agreed = record_agreement(store, LOCAL, Answer.YES, Terms(**terms))
    return keep_meeting(
        store,
        LOCAL,
        TALK,
        name="quillfeather.txt",
        classifier=QuestionMarks(),
        agreement=agreed,
        third_parties=OTHERS,
        settings=settings,
    ).meeting_id


def count_names(folder) -> int:
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".json"]
    return sum(path.read_bytes().count(name) for path in files for name in NAMES)


def test_who_is_talked_about_is_proposed_and_who_was_there_is_not():
    transcript = read_transcript(TALK, name="a.txt")
    found = {each.name: each for each in propose_third_parties(transcript, roster=["Sarah"])}
    assert "Ana Quillfeather" not in found
    assert "Ben" not in found
    assert found["Microsoft"].kind is MentionKind.WORKPLACE
    found = {each.name: each for each in propose_third_parties(transcript)}
    assert (found["Sarah Whitcombe"].count, found["Sarah Whitcombe"].turns) == (2, (1, 3))


def test_a_review_has_nobodys_name_and_the_key_leads_back(store, settings):
    meeting_id = receive(store, settings)
    review = ask(store, settings, meeting_id, roster=("Cy Dent",))
    said = [turn.text for turn in review.transcript.turns]
    assert said[0] == "[a person] used to work for [a place of work], Member 2, and puts it off."
    assert said[1] == "What stops [a person], Member 1?"
    assert "uillfeather" not in repr(review)
    assert load_key(store, LOCAL, meeting_id) == {
        "Member 1": "Ana Quillfeather",
        "Member 2": "Ben Hughes",
        "Member 3": "Cy Dent",
    }


def test_a_review_is_swapped_and_its_labels_stay():
    swapped = swap_review(towpath())
    assert [each.label for each in swapped.review.lines] == [
        each.label for each in towpath().lines
    ]
    assert set(swapped.key.values()) == {each.name for each in towpath().talk}
    again = swap_review(swapped.review)
    assert again.review == swapped.review


@pytest.mark.parametrize("make", [review_html, utterances_table, review_payload])
def test_a_file_has_nobodys_name_and_nobodys_who_is_talked_about(store, settings, make):
    review = load_review(store, LOCAL, keep(store, settings))
    hidden = hide_third_parties(review, OTHERS)
    assert [each.label for each in hidden.lines] == [each.label for each in review.lines]
    made, plain = repr(make(hidden, names=False)), repr(make(review, names=False))
    names = [name.decode() for name in NAMES]
    assert [name for name in names if name in made] == []
    assert "Sarah" in plain
    assert "Member 1" in made


def test_no_name_is_on_the_disk_but_in_the_key(store, settings, tmp_path):
    copy_store(store, LOCAL, settings=settings)
    meeting_id = keep(store, settings, swaps_names=True)
    assert count_names(tmp_path) == 0
    store.close()
    assert count_names(tmp_path) == 0
    review = load_review(store, LOCAL, meeting_id)
    assert [each.name for each in review.transcript.speakers] == ["Member 1", "Member 2"]
    assert load_key(store, LOCAL, meeting_id)["Member 1"] == "Ana Quillfeather"
    file = load_file(store, LOCAL, meeting_id)
    assert (file.data, file.known) == (None, "")
    assert check_store(store, LOCAL).findings == ()


def test_names_stay_where_nobody_asked(store, settings):
    meeting_id = keep(store, settings)
    review = load_review(store, LOCAL, meeting_id)
    assert review.transcript.speakers[0].name == "Ana Quillfeather"
    assert load_key(store, LOCAL, meeting_id) == {}


def test_a_review_is_kept_as_it_is_where_nothing_was_agreed(store, monkeypatch, settings):
    monkeypatch.setenv("COACH_DATABASE_URL", settings.database_url)
    received = receive_file(store, LOCAL, TALK, name="a.txt")
    assert finish_as_agreed(store, LOCAL, received.meeting_id, towpath()) == towpath()
    assert load_review(store, LOCAL, received.meeting_id) == towpath()


# Cut off, set up anew, read by another program meanwhile


def receive(store, settings, data=TALK) -> str:
    agreed = record_agreement(store, LOCAL, Answer.YES, Terms(swaps_names=True))
    return receive_meeting(
        store, LOCAL, data, name="quillfeather.txt", agreement=agreed, settings=settings
    ).meeting_id


def ask(store, settings, meeting_id, classifier=None, **known):
    return review_meeting(
        store,
        LOCAL,
        meeting_id,
        known=Known(**known),
        classifier=classifier or QuestionMarks(),
        third_parties=OTHERS,
        settings=settings,
    )


def test_who_is_who_is_still_known_once_a_meeting_is_set_up_anew(store, settings):
    meeting_id = keep(store, settings, swaps_names=True)
    key = load_key(store, LOCAL, meeting_id)
    said = [each.text for each in load_review(store, LOCAL, meeting_id).transcript.turns]
    review = ask(store, settings, meeting_id, facilitators=("Member 1",))
    assert load_key(store, LOCAL, meeting_id) == key
    assert [each.name for each in review.transcript.speakers] == ["Member 1", "Member 2"]
    assert [turn.text for turn in review.transcript.turns] == said
    assert review.transcript.speaker("Member 1").role is Role.FACILITATOR
    assert erase_person(store, LOCAL, "Ana Quillfeather", settings=settings).erased.redacted == 1


def test_set_up_anew_somebody_is_not_there_twice_and_who_is_new_gets_a_stand_in(store, settings):
    meeting_id = keep(store, settings, swaps_names=True)
    review = ask(
        store,
        settings,
        meeting_id,
        roster=("Member 1", "Member 2", "Ana Quillfeather", "Cy Dent"),
        renames=(("Member 1", "Ana Quillfeather"),),
    )
    assert {each.name for each in review.talk} == {"Member 1", "Member 2", "Member 3"}
    assert load_key(store, LOCAL, meeting_id) == {
        "Member 1": "Ana Quillfeather",
        "Member 2": "Ben Hughes",
        "Member 3": "Cy Dent",
    }


def test_where_there_is_no_way_back_stand_ins_stay_as_they_are(store, settings):
    meeting_id = keep(store, settings, swaps_names=True)
    (folder_of_keys(store) / f"{meeting_id}.json").unlink()
    review = ask(store, settings, meeting_id)
    assert [each.name for each in review.transcript.speakers] == ["Member 1", "Member 2"]
    assert load_key(store, LOCAL, meeting_id) == {}


def test_whom_a_person_named_is_swapped_though_the_review_was_cut_off(store, settings, tmp_path):
    meeting_id = receive(store, settings)
    with pytest.raises(KeyboardInterrupt):
        ask(store, settings, meeting_id, classifier=Interrupted())
    going_on = finish_imports(store, LOCAL, classifier=QuestionMarks(), settings=settings)
    assert list(going_on) == [(meeting_id, None)]
    assert count_names(tmp_path) == 0


def test_a_copy_made_before_the_names_were_swapped_does_not_keep_them(store, settings, tmp_path):
    meeting_id = receive(store, settings)
    copy = copy_store(store, LOCAL, settings=settings)
    outside = copy_store(store, LOCAL, tmp_path / "outside.db", settings=settings)
    ask(store, settings, meeting_id)
    assert count_names(copy.parent.parent) == 0
    restored = restore_store(LOCAL, outside, settings=settings)
    assert restored.erased.meetings == 1
    assert list_meetings(store, LOCAL) == ()


def test_what_another_program_keeps_from_being_cleared_is_cleared_later(store, settings, tmp_path):
    meeting_id = receive(store, settings)
    copy_store(store, LOCAL, settings=settings)
    with closing(sqlite3.connect(store.location.path)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM meetings").fetchone()
        ask(store, settings, meeting_id)
        assert load_file(store, LOCAL, meeting_id).data is None
        assert count_names(tmp_path) > 0
    assert expire(store, LOCAL, settings=settings).due == ()
    assert count_names(tmp_path) == 0
    assert list_untold(store, LOCAL) == ()


def test_what_somebody_reviews_meanwhile_is_not_reviewed_over(store, settings):
    for data in (TALK, TALK + b" "):
        with pytest.raises(KeyboardInterrupt):
            ask(store, settings, receive(store, settings, data), classifier=Interrupted())
    going_on = finish_imports(store, LOCAL, classifier=QuestionMarks(), settings=settings)
    done = [next(going_on)]
    (left,) = (
        each.id for each in list_meetings(store, LOCAL) if each.state is MeetingState.RECEIVED
    )
    review = ask(store, settings, left, presenters=("Ben Hughes",))
    key = load_key(store, LOCAL, left)
    assert (left, None) in [*done, *going_on]
    assert load_review(store, LOCAL, left) == review
    assert load_key(store, LOCAL, left) == key
