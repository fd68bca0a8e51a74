"""A tally from its first tap to its meeting, whatever comes in between."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from coach.config import Settings
from coach.errors import RecordNotFoundError, StaleChangeError
from coach.labels import Label, Phase
from coach.service.keeping import finish_imports
from coach.service.kept_meetings import load_review
from coach.service.profiles import load_shipped
from coach.service.tally_file import read_tally, write_tally
from coach.service.tally_keeping import keep_finished, keep_tally, tap
from coach.service.tally_review import review_if_tally
from coach.service.tallying import finish
from coach.storage.checks import verify
from coach.storage.corrections import add_correction
from coach.storage.meetings import list_meetings, load_file, load_meeting, receive_file
from coach.storage.opening import open_store
from coach.storage.records import LOCAL, MeetingKind, MeetingState, NewSet
from coach.storage.sets import add_set
from coach.storage.tallies import list_taps, load_tally, start_tally
from coach.tally import Tap
from tests.service.classifiers import QuestionMarks
from tests.service.tapping import MEETING, kept_tally

ROOT = Path(__file__).resolve().parents[2]
KILLS = 4
"""How often the program is killed between two taps or in one."""


@pytest.fixture
def settings(tmp_path):
    return Settings(database_url=f"sqlite:///{tmp_path}/kept/coach.db", busy_seconds=30)


@pytest.fixture
def store(settings):
    with open_store(settings) as store:
        yield store


def begin(store, **changes):
    return start_tally(store, LOCAL, kept_tally(**changes).details)


def tap_some(store, tally):
    tap(store, LOCAL, tally, Tap.ROUND, person="Aisha Khan")
    tap(store, LOCAL, tally, Tap.OPEN, person="Ben Hughes")
    tap(store, LOCAL, tally, Tap.PHASE, phase=Phase.EXPLORING)
    tap(store, LOCAL, tally, Tap.SUGGESTION, person="Dev Rao")


def test_taps_carry_the_time_and_never_run_back(store):
    tally = begin(store)
    tap_some(store, tally)
    seconds = [each.seconds for each in list_taps(store, LOCAL, tally.id)]
    assert seconds == sorted(seconds)
    assert 0 <= seconds[0] < 60


def test_a_tap_sent_twice_counts_once(store):
    tally = begin(store)
    for _ in range(2):
        events = tap(store, LOCAL, tally, Tap.OPEN, person="Ben Hughes", key="once")
    assert len(events) == 1


def test_a_tally_becomes_a_meeting_of_its_set(store):
    set_id = add_set(store, LOCAL, NewSet(title="Spring")).id
    tally = begin(store, set_id=set_id)
    tap_some(store, tally)
    meeting_id = keep_tally(store, LOCAL, tally.id)
    meeting = load_meeting(store, LOCAL, meeting_id)
    assert (meeting.kind, meeting.set_id) == (MeetingKind.TALLY, set_id)
    assert (meeting.title, meeting.state) == ("Spring set", MeetingState.REVIEWED)
    assert meeting.corrections == 0
    review = load_review(store, LOCAL, meeting_id)
    assert review.measures["open_questions"].value == 1
    assert read_tally(load_file(store, LOCAL, meeting_id).data, name="t").id == tally.id
    assert verify(store, LOCAL).findings == ()


def test_keeping_a_tally_twice_makes_one_meeting(store):
    tally = begin(store)
    tap_some(store, tally)
    assert keep_tally(store, LOCAL, tally.id) == keep_tally(store, LOCAL, tally.id)
    assert len(list_meetings(store, LOCAL)) == 1
    with pytest.raises(StaleChangeError):
        tap(store, LOCAL, tally, Tap.OPEN, person="Ben Hughes")


def test_a_tally_that_was_cut_off_as_it_was_kept_makes_no_second_meeting(store):
    tally = begin(store)
    tap_some(store, tally)
    events = list_taps(store, LOCAL, tally.id)
    kept = load_tally(store, LOCAL, tally.id)
    finished = finish(kept, events, load_shipped())
    received = receive_file(
        store, LOCAL, write_tally(finished), name="Spring set", kind=MeetingKind.TALLY
    )
    assert keep_tally(store, LOCAL, tally.id) == received.meeting_id
    assert len(list_meetings(store, LOCAL)) == 1


def test_a_kept_file_of_a_tally_is_finished_like_any_other_import(store):
    finished = finish(kept_tally(), MEETING, load_shipped())
    received = receive_file(
        store, LOCAL, write_tally(finished), name="Spring set", kind=MeetingKind.TALLY
    )
    done = list(finish_imports(store, LOCAL, classifier=QuestionMarks()))
    assert done == [(received.meeting_id, None)]
    assert load_review(store, LOCAL, received.meeting_id).rounds[0].presenter == "Aisha Khan"


def test_a_sign_that_is_corrected_is_counted_anew_within_what_a_tally_can_tell(store):
    meeting_id = keep_finished(store, LOCAL, finish(kept_tally(), MEETING, load_shipped()))
    line = next(
        each
        for each in load_review(store, LOCAL, meeting_id).codings
        if each.label is Label.CLOSED_QUESTION
    )
    add_correction(store, LOCAL, meeting_id, line.utterance.id, label=Label.OPEN_QUESTION, seen=0)
    measures = load_review(store, LOCAL, meeting_id).measures
    assert measures["closed_questions"].value == 0
    assert measures["open_questions"].value == 14
    assert measures["talk_presenter"].reason.startswith("Not known from a tally")


def test_a_tally_that_is_not_there_cannot_be_kept(store):
    with pytest.raises(RecordNotFoundError):
        keep_tally(store, LOCAL, "none")


def test_a_file_is_reviewed_where_it_is_a_tallys_and_only_there(tmp_path):
    path, talk = tmp_path / "tally.json", tmp_path / "talk.txt"
    path.write_bytes(write_tally(finish(kept_tally(), MEETING, load_shipped())))
    talk.write_text("Ana: Hello.", "utf-8")
    assert review_if_tally(path).transcript.title == "Spring set"
    assert review_if_tally(path.read_bytes()).transcript.title == "Spring set"
    assert review_if_tally(talk) is None
    assert review_if_tally(tmp_path / "none") is None


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill so")
def test_no_tap_that_was_acknowledged_is_lost_when_the_program_is_killed(settings):
    chance = random.Random(7)
    with open_store(settings) as store:
        tally = begin(store)
    said: list[int] = []
    for _ in range(KILLS):
        first = said[-1] + 1 if said else 0
        said += _tap_until_killed(settings, tally.id, first, after=chance.uniform(0.01, 0.4))
        with open_store(settings) as store:
            number = len(list_taps(store, LOCAL, tally.id))
            # The tap in hand as it was killed may be there, and is no second one when sent anew.
            assert number in (len(said), len(said) + 1)
            tap(store, LOCAL, tally, Tap.OPEN, person="Ben Hughes", key=str(len(said)))
            said.append(len(said))
            events = list_taps(store, LOCAL, tally.id)
            assert [each.number for each in events] == list(range(1, len(said) + 1))
            assert verify(store, LOCAL).findings == ()


def _tap_until_killed(settings, tally_id, first, *, after) -> list[int]:
    """Tap in a process of its own, kill it, and return what it said was kept."""
    child = subprocess.Popen(
        [
            *(sys.executable, "-m", "tests.service.tapping_child"),
            *(settings.database_url, tally_id, str(first)),
        ],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout.readline() == "ready\n"
    time.sleep(after)
    child.kill()
    rest, _ = child.communicate()
    return [int(line) for line in rest.splitlines()]
