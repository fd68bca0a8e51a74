"""The actions proposed for the sample meetings, against those the sets wrote down.

A match has the same owner, a day at most one day off, and a reader who saw the
two texts and nothing else said that they are one action. Those readings are
kept beside the tests; where a reader was in doubt it is marked, and the bars
must hold even if every doubt had gone the other way.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from coach.config import find_shipped_folder
from coach.measures.actions import propose_actions
from coach.review import ActionStatus, place_lines, wilson_rate
from coach.service.reviewing import Known, find_day, plan_meeting
from coach.service.transcripts import read_transcript

SAMPLES = find_shipped_folder("data") / "samples"
JUDGED = Path(__file__).resolve().parents[1] / "data" / "action-judgements.json"
LEAST = 0.7


@pytest.fixture(scope="module")
def judgements():
    rows = json.loads(JUDGED.read_text("utf-8"))
    return {(row["proposed"], row["labelled"]): row for row in rows}


@pytest.fixture(scope="module")
def meetings():
    """Return the actions proposed and written down, meeting by meeting."""
    sets = json.loads((SAMPLES / "sets.json").read_text("utf-8"))["sets"]
    return [
        (propose(meeting["file"]), meeting["actions"])
        for each in sets
        for meeting in each["meetings"]
    ]


def propose(file):
    transcript, plan = plan_meeting(read_transcript(SAMPLES / file), Known())
    day = find_day(transcript.title, file)
    return propose_actions(place_lines(transcript, plan), transcript, day)


def is_near(action, written):
    due = date.fromisoformat(written["due"])
    return action.due is not None and abs(action.due - due) <= timedelta(days=1)


def count_matches(meetings, judgements, *, strict=False):
    """Return how many pairs match, each action in one pair at most."""
    found = 0
    for proposed, written in meetings:
        left = list(written)
        for action in proposed:
            for one in left:
                row = judgements.get((action.what, one["what"]), {"same": False})
                same = row["same"] and not (strict and row["doubtful"])
                if action.owner == one["owner"] and is_near(action, one) and same:
                    left.remove(one)
                    found += 1
                    break
    return found


def test_every_pair_with_one_owner_has_been_read(meetings, judgements):
    unread = [
        (action.what, one["what"])
        for proposed, written in meetings
        for action in proposed
        for one in written
        if action.owner == one["owner"] and (action.what, one["what"]) not in judgements
    ]
    assert not unread, f"read these pairs and add them to {JUDGED.name}: {unread}"


def test_no_reading_is_of_a_pair_that_no_longer_comes_up(meetings, judgements):
    pairs = {
        (action.what, one["what"])
        for proposed, written in meetings
        for action in proposed
        for one in written
    }
    assert set(judgements) <= pairs


@pytest.mark.parametrize("strict", [False, True])
def test_most_written_actions_are_proposed_and_most_proposals_are_written(
    meetings, judgements, strict
):
    found = count_matches(meetings, judgements, strict=strict)
    proposed = sum(
        action.status is not ActionStatus.REFUSED for actions, _ in meetings for action in actions
    )
    recall = wilson_rate(found, sum(len(written) for _, written in meetings))
    precision = wilson_rate(found, proposed)
    for name, rate in (("recall", recall), ("precision", precision)):
        print(
            f"{name} {rate.count} of {rate.of}: {rate.value:.2f}, {rate.low:.2f}-{rate.high:.2f}"
        )
    assert min(recall.value, precision.value) >= LEAST
