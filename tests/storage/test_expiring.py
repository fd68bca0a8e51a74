"""Erasing on the agreed day: what goes when, and that it does not come back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from coach.errors import ErasedTextError, StorageFullError
from coach.labels import Label
from coach.storage.actions import add_action, list_actions, report_progress
from coach.storage.agreement_records import Answer, Loss, Terms
from coach.storage.agreements import record_agreement
from coach.storage.backups import make_backup
from coach.storage.checks import verify
from coach.storage.copies import restore_backup
from coach.storage.corrections import add_correction
from coach.storage.expiring import (
    clear_erased,
    erase_due,
    list_due,
    list_erasures,
    mark_cleared,
    mark_said,
)
from coach.storage.keys import folder_of_keys, list_keys, write_key
from coach.storage.meeting_agreements import bind_agreement
from coach.storage.meetings import (
    list_meetings,
    load_file,
    load_meeting,
    load_review,
    note_noticed,
    receive_file,
)
from coach.storage.records import LOCAL, MeetingKind, NewAction, NewSet, Outcome
from coach.storage.sets import add_set
from coach.storage.tables import ReviewRow
from tests.report.reviews import towpath
from tests.storage.kept import keep_towpath

TODAY = datetime.now(UTC).date()
DUE = TODAY + timedelta(days=14)
LATER = DUE + timedelta(weeks=6, days=1)
"""The day after the next meeting."""
COUNTS, ALL, NOTHING = (
    Terms(),
    Terms(keeps_extracts=True),
    Terms(keeps_counts=False, keeps_extracts=True),
)


def keep_all(review, _):
    return review, str


def keep(store, terms=COUNTS, **more) -> str:
    meeting_id = keep_towpath(store, **more)
    if terms is not None:
        agreed = record_agreement(store, LOCAL, Answer.YES, terms, held_on=date(2026, 1, 14))
        bind_agreement(store, LOCAL, meeting_id, agreed.id)
    note_noticed(store, LOCAL, meeting_id, "We fixed it too fast")
    action = add_action(store, LOCAL, meeting_id, NewAction(owner="Maya Lindqvist", what="Call"))
    report_progress(store, LOCAL, action.id, Outcome.DONE, note="Done on Monday")
    return meeting_id


def erase(store, today=DUE) -> list[Loss]:
    return [each.loss for each in erase_due(store, LOCAL, today, keep_all)]


@pytest.mark.parametrize(
    ("terms", "loss"), [(COUNTS, Loss.WORDS), (NOTHING, Loss.WHOLE), (None, Loss.WHOLE)]
)
def test_nothing_is_due_before_the_day_and_then_what_was_agreed(store, terms, loss):
    keep(store, terms)
    assert list_due(store, LOCAL, DUE - timedelta(days=1)) == ()
    assert [each.loss for each in list_due(store, LOCAL, DUE)] == [loss]


def test_the_words_go_and_the_counts_stay(store):
    meeting_id = keep(store)
    assert erase(store) == [Loss.WORDS]
    review = load_review(store, LOCAL, meeting_id)
    assert not any(line.utterance.text for line in review.lines)
    assert [line.label for line in review.lines] == [line.label for line in towpath().lines]
    assert {key: each.value for key, each in review.measures.items()} == {
        key: each.value for key, each in towpath().measures.items()
    }
    assert "Maya" not in repr(review)
    meeting, file = load_meeting(store, LOCAL, meeting_id), load_file(store, LOCAL, meeting_id)
    assert (meeting.has_erased_words, meeting.noticed) == (True, "")
    assert (file.data, file.known, file.name) == (None, "", "transcript")
    (action,) = list_actions(store, LOCAL)
    assert (action.details.what, action.progress[0].note) == ("(erased)", "(erased)")
    assert "Maya" not in action.details.owner
    assert action.progress[0].outcome is Outcome.DONE
    assert verify(store, LOCAL).findings == () if store.location.path else True
    assert erase(store, LATER) == []


def test_no_line_is_corrected_any_more(store):
    meeting_id = keep(store)
    erase(store)
    line = towpath().codings[0].utterance.id
    with pytest.raises(ErasedTextError):
        add_correction(store, LOCAL, meeting_id, line, label=Label.ADVICE, seen=0)


def test_moments_and_actions_stay_until_the_next_meeting_if_agreed(store):
    meeting_id = keep(store, ALL)
    moments = towpath().moments
    assert erase(store) == [Loss.WORDS]
    review = load_review(store, LOCAL, meeting_id)
    assert [each.asked for each in review.moments] == [each.asked for each in moments]
    assert 0 < sum(bool(line.utterance.text) for line in review.lines) < len(review.lines)
    assert "Maya" not in repr(review)
    assert list_actions(store, LOCAL)[0].details.what == "Call"
    assert erase(store, LATER - timedelta(days=1)) == []
    assert erase(store, LATER) == [Loss.EXTRACTS]
    review = load_review(store, LOCAL, meeting_id)
    assert (review.moments, review.actions) == ((), ())
    assert not any(line.utterance.text for line in review.lines)
    assert list_actions(store, LOCAL)[0].details.what == "(erased)"
    assert erase(store, LATER + timedelta(days=99)) == []


@pytest.mark.parametrize(
    ("next_on", "ends"),
    [
        (DUE, DUE),
        (TODAY + timedelta(days=30), TODAY + timedelta(days=30)),
        (TODAY - timedelta(days=9), DUE + timedelta(weeks=4)),
        (None, DUE + timedelta(weeks=4)),
    ],
)
def test_the_next_meeting_is_the_one_that_is_known_else_a_cycle_later(store, next_on, ends):
    details = NewSet(title="Spring", next_on=next_on, cycle_weeks=4)
    keep(store, ALL, set_id=add_set(store, LOCAL, details).id)
    erase(store)
    assert erase(store, ends) == []
    assert erase(store, ends + timedelta(days=1)) == [Loss.EXTRACTS]


def test_what_may_stay_longer_goes_at_once_where_the_next_meeting_was_before(store):
    details = NewSet(title="Spring", next_on=TODAY + timedelta(days=10))
    meeting_id = keep(store, ALL, set_id=add_set(store, LOCAL, details).id)
    assert erase(store) == [Loss.WORDS]
    assert load_review(store, LOCAL, meeting_id).moments == ()


def test_a_long_absence_erases_both_at_once(store):
    meeting_id = keep(store, ALL)
    assert erase(store, LATER) == [Loss.WORDS, Loss.EXTRACTS]
    assert load_review(store, LOCAL, meeting_id).moments == ()


def test_a_meeting_that_may_not_be_counted_goes_whole(store):
    keep(store, NOTHING)
    assert erase(store) == [Loss.WHOLE]
    assert list_meetings(store, LOCAL) == ()


def test_a_yes_that_is_taken_back_erases_the_meeting_today(store):
    keep(store)
    record_agreement(store, LOCAL, Answer.NO, Terms(), held_on=date(2026, 1, 14))
    assert erase(store, TODAY) == [Loss.WHOLE]
    assert list_meetings(store, LOCAL) == ()


def test_invented_sets_and_tallies_stay(store):
    sample = add_set(store, LOCAL, NewSet(title="North", is_sample=True)).id
    keep(store, None, set_id=sample)
    receive_file(store, LOCAL, b"{}", name="tally", kind=MeetingKind.TALLY)
    assert erase(store, LATER) == []
    assert len(list_meetings(store, LOCAL)) == 2


def test_a_file_that_was_never_reviewed_goes_whole(store):
    received = receive_file(store, LOCAL, b"A: Hello", name="a.txt")
    agreed = record_agreement(store, LOCAL, Answer.YES, COUNTS)
    bind_agreement(store, LOCAL, received.meeting_id, agreed.id)
    assert erase(store) == [Loss.WHOLE]


def test_what_was_erased_is_said_once_and_cleared_once(store):
    keep(store)
    assert not clear_erased(store, LOCAL)
    erase(store)
    (said,) = list_erasures(store, LOCAL)
    assert (said.loss, said.is_cleared, said.is_said) == (Loss.WORDS, False, False)
    assert clear_erased(store, LOCAL)
    mark_said(store, LOCAL)
    assert [each.is_said for each in list_erasures(store, LOCAL)] == [True]
    mark_cleared(store, LOCAL)
    assert list_erasures(store, LOCAL) == ()
    mark_said(store, LOCAL)
    assert not clear_erased(store, LOCAL)


@pytest.mark.parametrize("today", [DUE, LATER])
def test_words_do_not_come_back_with_a_copy_and_extracts_only_while_they_may(
    file_store, settings, tmp_path, today
):
    meeting_id = keep(file_store, ALL)
    copy = make_backup(file_store, tmp_path / "monday.db")
    erase(file_store, today)
    clear_erased(file_store, LOCAL)
    restore_backup(LOCAL, copy, keep_all, settings=settings)
    review = load_review(file_store, LOCAL, meeting_id)
    left = sum(bool(line.utterance.text) for line in review.lines)
    assert bool(left) is bool(review.moments) is (today == DUE)
    assert left < len(review.lines)
    assert load_file(file_store, LOCAL, meeting_id).data is None


def test_what_a_copy_holds_of_somebody_elses_meeting_is_left_alone(file_store):
    meeting_id = keep(file_store)
    (due,) = list_due(file_store, LOCAL, DUE)
    assert erase_due(file_store, replace(LOCAL, id="else"), DUE, keep_all) == ()
    assert due.meeting_id == meeting_id


def test_a_key_goes_with_the_words(file_store):
    kept, gone = keep(file_store), keep(file_store, data=b"other")
    for each in (kept, gone):
        write_key(file_store, LOCAL, each, {"Member 1": "Maya"})
    erase_due(file_store, LOCAL, DUE - timedelta(days=1), keep_all)
    clear_erased(file_store, LOCAL)
    assert len(list_keys(file_store, LOCAL)) == 2
    erase(file_store)
    clear_erased(file_store, LOCAL)
    assert list_keys(file_store, LOCAL) == ()
    assert not list(folder_of_keys(file_store).iterdir())


def damage(store, meeting_id) -> None:
    with store.writing() as session:
        row = session.get_one(ReviewRow, meeting_id)
        row.moments = [{"kind": "none of ours"}]


def test_a_meeting_that_cannot_be_read_goes_whole_and_the_others_as_agreed(store):
    unreadable, other = keep(store), keep(store, data=b"other")
    damage(store, unreadable)
    assert sorted(erase(store)) == [Loss.UNREADABLE, Loss.WORDS]
    assert [each.id for each in list_meetings(store, LOCAL)] == [other]
    assert not any(line.utterance.text for line in load_review(store, LOCAL, other).lines)
    assert Loss.UNREADABLE in {each.loss for each in list_erasures(store, LOCAL)}


def test_what_cannot_be_erased_keeps_nothing_else_and_is_said(store):
    first, second = sorted((keep(store), keep(store, data=b"other")))

    asked: list[str] = []

    def refuse_first(review, _):
        asked.append(review.transcript.id)
        if len(asked) % 2:
            raise StorageFullError("the disk is full", place="")
        return review, str

    with pytest.raises(StorageFullError):
        erase_due(store, LOCAL, DUE, refuse_first)
    gone = [load_meeting(store, LOCAL, each).has_erased_words for each in (first, second)]
    assert gone == [False, True]


def test_names_in_what_was_agreed_are_swapped_and_whose_it_is_stays(store):
    meeting_id = keep(store, ALL)
    name = towpath().transcript.speakers[1].name
    action = add_action(
        store, LOCAL, meeting_id, NewAction(owner="Maya Lindqvist", what=f"Call {name}")
    )
    report_progress(store, LOCAL, action.id, Outcome.PARTLY, note=f"Wrote to {name}")
    erase(store)
    (left,) = (each for each in list_actions(store, LOCAL) if each.id == action.id)
    assert left.details.owner == "Maya Lindqvist"
    assert left.details.what.startswith("Call ")
    assert name not in left.details.what + left.progress[0].note
