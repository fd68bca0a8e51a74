"""Words that went on their day go from whatever a copy brings back of their meeting."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from coach.storage.agreement_records import Answer, Terms
from coach.storage.agreements import record_agreement
from coach.storage.erased_list import read_tombstones
from coach.storage.erasing import apply_tombstones
from coach.storage.expiring import erase_due
from coach.storage.meeting_agreements import bind_agreement
from coach.storage.meetings import (
    list_meetings,
    load_file,
    load_meeting,
    load_review,
    receive_file,
)
from coach.storage.records import LOCAL, Tombstone, TombstoneKind
from tests.report.reviews import towpath
from tests.storage.kept import OTHER_PERSON, keep_towpath

DUE = datetime.now(UTC).date() + timedelta(days=14)


def keep_all(review, _):
    return review, str


def agree(store, meeting_id, **terms) -> None:
    agreed = record_agreement(store, LOCAL, Answer.YES, Terms(**terms), held_on=date(2026, 1, 14))
    bind_agreement(store, LOCAL, meeting_id, agreed.id)


def shed(store, meeting_id, kind=TombstoneKind.WORDS) -> None:
    with store.writing() as session:
        stone = Tombstone(kind=kind, owner=LOCAL.id, mark=meeting_id)
        apply_tombstones(session, [stone], keep_all)


def test_a_meeting_that_is_not_there_or_not_theirs_is_left_alone(store):
    theirs, mine = keep_towpath(store, OTHER_PERSON), keep_towpath(store)
    shed(store, "none")
    shed(store, theirs)
    assert load_review(store, OTHER_PERSON, theirs) == towpath()
    assert load_review(store, LOCAL, mine) == towpath()


def test_a_meeting_that_is_not_reviewed_has_nothing_but_words_and_goes_whole(store):
    received = receive_file(store, LOCAL, b"Maya: Hello", name="a.txt")
    agree(store, received.meeting_id)
    shed(store, received.meeting_id)
    assert list_meetings(store, LOCAL) == ()


@pytest.mark.parametrize("kind", [TombstoneKind.WORDS, TombstoneKind.EXTRACTS])
def test_the_words_go_where_what_was_agreed_is_not_known_yet(store, kind):
    meeting_id = keep_towpath(store)
    shed(store, meeting_id, kind)
    assert load_meeting(store, LOCAL, meeting_id).has_erased_words
    assert load_file(store, LOCAL, meeting_id).data is None
    review = load_review(store, LOCAL, meeting_id)
    assert not any(line.utterance.text for line in review.lines)


def test_what_may_still_stay_stays_when_the_words_are_erased_once_more(store):
    meeting_id = keep_towpath(store)
    agree(store, meeting_id, keeps_extracts=True)
    erase_due(store, LOCAL, DUE, keep_all)
    before = load_review(store, LOCAL, meeting_id)
    with store.writing() as session:
        apply_tombstones(session, read_tombstones(store), keep_all)
    assert load_review(store, LOCAL, meeting_id).moments == before.moments != ()


def test_moments_that_went_stay_gone_when_the_words_are_erased_once_more(store):
    meeting_id = keep_towpath(store)
    agree(store, meeting_id, keeps_extracts=True)
    for day in (DUE, DUE + timedelta(weeks=8)):
        erase_due(store, LOCAL, day, keep_all)
    before = load_review(store, LOCAL, meeting_id)
    shed(store, meeting_id)
    after = load_review(store, LOCAL, meeting_id)
    assert after == before
    assert not any(line.utterance.text for line in after.lines)
