"""Names swapped in what is kept of a meeting."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coach.config import Settings
from coach.language.others import MentionKind
from coach.service.keeping import keep_meeting, load_review
from coach.service.safekeeping import check_store, copy_store, open_store
from coach.service.swapping import (
    finish_as_agreed,
    propose_third_parties,
    swap_review,
    swap_transcript,
)
from coach.service.transcripts import read_transcript
from coach.storage.agreement_records import Answer, Terms
from coach.storage.agreements import record_agreement
from coach.storage.keys import load_key
from coach.storage.meetings import load_file, receive_file
from coach.storage.records import LOCAL
from tests.report.reviews import towpath
from tests.service.classifiers import QuestionMarks

TALK = (
    b"Ana Quillfeather: Sarah Whitcombe used to work for Microsoft, Ben, and puts it off.\n\n"
    b"Ben Hughes: What stops Sarah, Ana?\n\n"
    b"Ana Quillfeather: Sarah Whitcombe does not say.\n\n"
)
NAMES = (b"Quillfeather", b"Hughes", b"Whitcombe", b"Microsoft", b"Sarah")
OTHERS = {"Sarah Whitcombe": MentionKind.PERSON, "Microsoft": MentionKind.WORKPLACE}


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


def test_a_transcript_has_nobodys_name_and_the_key_leads_back():
    transcript = read_transcript(TALK, name="quillfeather.txt")
    swapped = swap_transcript(transcript, roster=["Cy Dent"], third_parties=OTHERS)
    said = [turn.text for turn in swapped.meeting.turns]
    assert said[0] == "[a person] used to work for [a place of work], Member 2, and puts it off."
    assert said[1] == "What stops [a person], Member 1?"
    assert "uillfeather" not in repr(swapped.meeting)
    assert swapped.key == {
        "Member 1": "Ana Quillfeather",
        "Member 2": "Ben Hughes",
        "Member 3": "Cy Dent",
    }


def test_a_review_is_swapped_and_its_labels_stay():
    swapped = swap_review(towpath())
    assert [each.label for each in swapped.meeting.lines] == [
        each.label for each in towpath().lines
    ]
    assert set(swapped.key.values()) == {each.name for each in towpath().talk}
    again = swap_review(swapped.meeting)
    assert replace(again.meeting) == swapped.meeting


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
