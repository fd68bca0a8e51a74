"""Imports that were cut off go on when the app is opened, and stop when it is closed."""

from __future__ import annotations

import time

import pytest

from coach.storage.meetings import list_meetings, receive_file
from coach.storage.records import LOCAL, MeetingState
from coach.ui import resources
from coach.ui.resuming import Resuming

TALK = b"Ana Reyes: I keep putting it off.\n\nBen Hughes: What stops you?\n"
KNOWN = '{"presenters": ["Zed"], "phases": null}'


def leave_waiting(number: int = 0, known: str = '{"phases": null}') -> str:
    """Leave a file as an import does that was cut off after its first step."""
    data = TALK + f"\nAna Reyes: {number} things.\n".encode()
    kept = receive_file(resources.store(), LOCAL, data, name=f"waiting {number}.txt", known=known)
    return kept.meeting_id


def states() -> list[MeetingState]:
    return [each.state for each in list_meetings(resources.store(), LOCAL)]


def wait_until(met, seconds=60.0):
    end = time.monotonic() + seconds
    while not met() and time.monotonic() < end:
        time.sleep(0.05)
    assert met()


def test_one_that_cannot_be_read_is_said_without_a_word_of_it_and_the_next_is_read(capsys):
    leave_waiting(1, known=KNOWN)
    leave_waiting(2)
    resuming = Resuming()
    resuming.start()
    wait_until(lambda: MeetingState.REVIEWED in states())
    resuming.stop()
    assert sorted(states()) == [MeetingState.RECEIVED, MeetingState.REVIEWED]
    said = capsys.readouterr().err
    assert said == "coach: a file is still waiting to be read (SpeakerNotFoundError)\n"


def test_once_stopped_no_other_is_begun():
    leave_waiting()
    resuming = Resuming()
    resuming._stopped.set()
    resuming.start()
    resuming.stop()
    assert states() == [MeetingState.RECEIVED]


def test_a_store_that_cannot_be_reached_is_one_line(capsys, kept):
    resources.close_store()
    kept.write_bytes(b"no database at all" * 500)
    resuming = Resuming()
    resuming.start()
    resuming.stop()
    assert capsys.readouterr().err.endswith("(StorageDamagedError)\n")


@pytest.mark.parametrize("count", [0, 3])
def test_closing_waits_for_the_file_at_hand(count):
    for number in range(count):
        leave_waiting(number)
    resuming = Resuming()
    resuming.start()
    resuming.stop(seconds=60)
    assert not resuming._thread.is_alive()
