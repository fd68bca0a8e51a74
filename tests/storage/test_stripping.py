"""A review without its words: what was counted stays, and names become stand-ins."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from coach.review import Action, ActionStatus
from coach.storage.stripping import strip_words
from tests.report.reviews import towpath

OWNER, OTHER = (each.name for each in towpath().transcript.speakers[:2])
ACTION = Action(
    owner=OWNER,
    what=f"Ring {OTHER} about the lock",
    due=date(2026, 1, 16),
    due_words=f"when {OTHER} is back",
    status=ActionStatus.AGREED,
    first_utterance="u1",
    last_utterance="u2",
    reason=f"{OWNER} said so",
)
REVIEW = replace(towpath(), actions=(ACTION,))


def strip(*, keeps_extracts: bool):
    return strip_words(REVIEW, on=date(2026, 1, 28), keeps_extracts=keeps_extracts)


def test_an_action_that_may_stay_stays_under_stand_ins():
    (action,) = strip(keeps_extracts=True).actions
    assert action.what.startswith("Ring ")
    assert action.what.endswith(" about the lock")
    assert (action.due, action.status, action.reason) == (ACTION.due, ACTION.status, "")
    assert OWNER not in repr(action)
    assert OTHER not in repr(action)


@pytest.mark.parametrize("keeps_extracts", [True, False])
def test_what_was_counted_stays_and_the_words_go(keeps_extracts):
    stripped = strip(keeps_extracts=keeps_extracts)
    left = [line for line in stripped.lines if line.utterance.text]
    assert bool(left) is bool(stripped.moments) is bool(stripped.actions) is keeps_extracts
    assert len(left) < len(stripped.lines) == len(REVIEW.lines)
    assert [line.label for line in stripped.lines] == [line.label for line in REVIEW.lines]
    assert stripped.transcript.warnings[0].startswith("What was said went on Wednesday 28 January")
