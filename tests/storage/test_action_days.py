"""The day on which the words of an action go that go with no meeting."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from coach.errors import ErasedTextError
from coach.storage.actions import (
    add_action,
    add_set_action,
    change_action,
    list_actions,
    report_progress,
)
from coach.storage.agreement_records import Answer, Loss, Terms
from coach.storage.agreements import record_agreement
from coach.storage.backups import make_backup
from coach.storage.copies import restore_backup
from coach.storage.erasing import erase_meeting
from coach.storage.expiring import erase_due, list_due, list_erasures
from coach.storage.meeting_agreements import bind_agreement
from coach.storage.meetings import note_noticed, receive_file
from coach.storage.records import LOCAL, MeetingKind, NewAction, NewSet, Outcome
from coach.storage.sets import add_set
from coach.storage.tables import ActionRow
from tests.storage.kept import OTHER_PERSON, keep_towpath

TODAY = datetime.now(UTC).date()
NEXT = TODAY + timedelta(days=10)
ACTION = NewAction(owner="Maya", what="Call")
SETS = [
    (NewSet(title="Spring", cycle_weeks=4, next_on=NEXT), NEXT + timedelta(weeks=4, days=1)),
    (NewSet(title="Spring", cycle_weeks=4), TODAY + timedelta(weeks=8, days=1)),
    (
        NewSet(title="Spring", cycle_weeks=4, next_on=TODAY - timedelta(days=1)),
        TODAY + timedelta(weeks=8, days=1),
    ),
    (NewSet(title="North", is_sample=True), None),
    (None, TODAY + timedelta(weeks=12, days=1)),
]


def keep_all(review, _):
    return review, str


def erase(store, today) -> list[Loss]:
    return [each.loss for each in erase_due(store, LOCAL, today, keep_all)]


def find_day(store) -> date | None:
    with store.reading() as session:
        return session.scalars(select(ActionRow.erase_on)).one()


def tally(store, set_id):
    return receive_file(
        store, LOCAL, b"{}", name="tally", kind=MeetingKind.TALLY, set_id=set_id
    ).meeting_id


@pytest.mark.parametrize(("details", "day"), SETS)
def test_what_a_tallys_meeting_agreed_goes_after_the_next_meeting_but_one(store, details, day):
    set_id = add_set(store, LOCAL, details).id if details else None
    add_action(store, LOCAL, tally(store, set_id), ACTION)
    assert find_day(store) == day


def test_the_words_of_a_sets_action_go_on_their_day_and_how_it_went_stays(store):
    set_id = add_set(store, LOCAL, SETS[0][0]).id
    action = add_set_action(store, LOCAL, set_id, ACTION)
    report_progress(store, LOCAL, action.id, Outcome.DONE, note="Maya rang")
    day = SETS[0][1]
    assert list_due(store, LOCAL, day - timedelta(days=1)) == ()
    assert list_due(store, OTHER_PERSON, day) == ()
    assert [each.meeting_id for each in list_due(store, LOCAL, day)] == [action.id]
    assert erase(store, day) == [Loss.ACTIONS]
    assert "Maya" not in repr(list_actions(store, LOCAL))
    (left,) = list_actions(store, LOCAL)
    assert (left.details.what, left.progress[0].outcome) == ("(erased)", Outcome.DONE)
    assert [each.loss for each in list_erasures(store, LOCAL)] == [Loss.ACTIONS]
    assert erase(store, day) == []


@pytest.mark.parametrize(
    "write",
    [
        lambda store, id_: change_action(store, LOCAL, id_, ACTION),
        lambda store, id_: report_progress(store, LOCAL, id_, Outcome.PARTLY, note="Two of three"),
    ],
)
def test_what_is_written_once_the_words_are_gone_goes_in_its_turn(store, write):
    meeting_id = keep_towpath(store)
    agreed = record_agreement(store, LOCAL, Answer.YES, Terms())
    bind_agreement(store, LOCAL, meeting_id, agreed.id)
    action = add_action(store, LOCAL, meeting_id, ACTION)
    assert find_day(store) is None
    assert erase(store, TODAY + timedelta(days=14)) == [Loss.WORDS]
    write(store, action.id)
    day = TODAY + timedelta(weeks=12, days=1)
    assert find_day(store) == day
    assert erase(store, day) == [Loss.ACTIONS]
    (left,) = list_actions(store, LOCAL)
    assert left.details.what == "(erased)"
    assert all(each.note in ("", "(erased)") for each in left.progress)


@pytest.mark.parametrize("terms", [None, Terms(keeps_extracts=True)])
def test_what_goes_with_its_meeting_has_no_day_of_its_own(store, terms):
    meeting_id = keep_towpath(store)
    if terms:
        agreed = record_agreement(store, LOCAL, Answer.YES, terms)
        bind_agreement(store, LOCAL, meeting_id, agreed.id)
    action = add_action(store, LOCAL, meeting_id, ACTION)
    if terms:
        erase(store, TODAY + timedelta(days=14))
    report_progress(store, LOCAL, action.id, Outcome.DONE)
    assert find_day(store) is None


def test_what_stays_when_its_meeting_goes_has_a_day(store):
    set_id = add_set(store, LOCAL, SETS[0][0]).id
    meeting_id = keep_towpath(store, set_id=set_id)
    add_action(store, LOCAL, meeting_id, ACTION)
    erase_meeting(store, LOCAL, meeting_id, keep_all, keep_actions=True)
    assert find_day(store) == SETS[0][1]


def test_a_copy_brings_nothing_back_whose_day_has_come(file_store, settings, tmp_path):
    set_id = add_set(file_store, LOCAL, SETS[0][0]).id
    add_set_action(file_store, LOCAL, set_id, ACTION)
    with file_store.writing() as session:
        session.scalars(select(ActionRow)).one().erase_on = TODAY
    copy = make_backup(file_store, tmp_path / "monday.db")
    restore_backup(LOCAL, copy, keep_all, settings=settings)
    assert list_actions(file_store, LOCAL)[0].details.what == "(erased)"


def test_nothing_is_noticed_any_more_once_the_words_are_gone(store):
    meeting_id = keep_towpath(store)
    agreed = record_agreement(store, LOCAL, Answer.YES, Terms())
    bind_agreement(store, LOCAL, meeting_id, agreed.id)
    erase(store, TODAY + timedelta(days=14))
    with pytest.raises(ErasedTextError, match="nothing that was noticed"):
        note_noticed(store, LOCAL, meeting_id, "It went fast")
