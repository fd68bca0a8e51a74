"""People's readings of lines: only ever added, and taken back by another event."""

from __future__ import annotations

import pytest
from sqlalchemy import delete, text
from sqlalchemy.exc import DBAPIError

from coach.coding import CodingSource
from coach.errors import RecordNotFoundError, StaleChangeError
from coach.labels import Flag, Label, Role
from coach.storage.audit import list_audit
from coach.storage.corrections import add_correction, list_events, undo_event, undo_last
from coach.storage.meetings import load_review
from coach.storage.records import LOCAL, EventKind
from coach.storage.tables import AuditRow
from tests.report.reviews import towpath
from tests.storage.kept import keep_towpath

LINE = towpath().codings[2].utterance.id
OTHER_LINE = towpath().codings[3].utterance.id


@pytest.fixture
def meeting_id(store) -> str:
    return keep_towpath(store)


def add(store, meeting_id, label, seen, line=LINE, **more):
    return add_correction(store, LOCAL, meeting_id, line, label=label, seen=seen, **more)


def undo(store, meeting_id, seen, line=LINE):
    return undo_last(store, LOCAL, meeting_id, line, seen=seen)


def coding(store, meeting_id, line=LINE):
    review = load_review(store, LOCAL, meeting_id)
    return next(each for each in review.codings if each.utterance.id == line)


def test_a_persons_reading_beats_the_softwares_and_both_are_kept(store, meeting_id):
    event = add(store, meeting_id, Label.ADVICE, 0, flags=(Flag.WHY,), note="Heard it.")
    found = coding(store, meeting_id)
    assert (found.label, found.flags, found.source) == (
        Label.ADVICE,
        (Flag.WHY,),
        CodingSource.PERSON,
    )
    assert found.corrections == (event.correction,)
    assert found.prediction == towpath().codings[2].prediction
    assert (event.by, event.correction.note) == ("You", "Heard it.")


def test_the_last_reading_wins(store, meeting_id):
    first = add(store, meeting_id, Label.ADVICE, 0)
    add(store, meeting_id, Label.OTHER, first.id)
    assert coding(store, meeting_id).label is Label.OTHER


def test_undo_goes_back_one_reading_at_a_time(store, meeting_id):
    first = add(store, meeting_id, Label.ADVICE, 0)
    second = add(store, meeting_id, Label.OTHER, first.id)
    third = undo(store, meeting_id, second.id)
    assert coding(store, meeting_id).label is Label.ADVICE
    fourth = undo(store, meeting_id, third.id)
    assert load_review(store, LOCAL, meeting_id) == towpath()
    with pytest.raises(RecordNotFoundError, match="nothing was changed here"):
        undo(store, meeting_id, fourth.id)


def test_an_undo_is_an_event_of_its_own_and_can_be_undone(store, meeting_id):
    made = add(store, meeting_id, Label.ADVICE, 0)
    taken_back = undo(store, meeting_id, made.id)
    undo_event(store, LOCAL, meeting_id, taken_back.id)
    assert coding(store, meeting_id).label is Label.ADVICE
    events = list_events(store, LOCAL, meeting_id)
    assert [each.kind for each in events] == [EventKind.CORRECT, EventKind.UNDO, EventKind.UNDO]
    assert [each.undoes for each in events] == [None, made.id, taken_back.id]


def test_any_one_thing_may_be_taken_back(store, meeting_id):
    first = add(store, meeting_id, Label.ADVICE, 0)
    add(store, meeting_id, Label.OTHER, first.id)
    undo_event(store, LOCAL, meeting_id, first.id)
    assert [each.label for each in coding(store, meeting_id).corrections] == [Label.OTHER]


def test_what_is_taken_back_cannot_be_taken_back_again(store, meeting_id):
    made = add(store, meeting_id, Label.ADVICE, 0)
    undo_event(store, LOCAL, meeting_id, made.id)
    with pytest.raises(StaleChangeError, match="changed elsewhere"):
        undo_event(store, LOCAL, meeting_id, made.id)


def test_an_event_that_is_not_there_cannot_be_taken_back(store, meeting_id):
    with pytest.raises(RecordNotFoundError, match="nothing was changed here"):
        undo_event(store, LOCAL, meeting_id, 99)


def test_the_second_of_two_who_change_one_line_is_told(store, meeting_id):
    add(store, meeting_id, Label.ADVICE, 0)
    with pytest.raises(StaleChangeError, match="changed elsewhere meanwhile"):
        add(store, meeting_id, Label.OTHER, 0)
    with pytest.raises(StaleChangeError):
        undo(store, meeting_id, 0)
    assert coding(store, meeting_id).label is Label.ADVICE


def test_two_who_change_two_lines_are_not_in_each_others_way(store, meeting_id):
    add(store, meeting_id, Label.ADVICE, 0)
    add(store, meeting_id, Label.OTHER, 0, line=OTHER_LINE)
    assert coding(store, meeting_id, OTHER_LINE).label is Label.OTHER


def test_a_presenters_own_line_has_no_label_to_correct(store, meeting_id):
    line = next(line for line in towpath().lines if line.role is Role.PRESENTER)
    with pytest.raises(RecordNotFoundError, match="a presenter’s own words have no label"):
        add(store, meeting_id, Label.ADVICE, 0, line=line.utterance.id)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE corrections SET note = 'x'",
        "UPDATE audit SET actor = 'x'",
        "DELETE FROM audit",
    ],
)
def test_the_database_itself_refuses_to_rewrite_what_was_done(store, meeting_id, statement):
    add(store, meeting_id, Label.ADVICE, 0)
    with pytest.raises(DBAPIError, match="only grows"), store.writing() as session:
        session.execute(text(statement))


def test_each_change_is_recorded_without_a_word_of_the_meeting(store, meeting_id):
    made = add(store, meeting_id, Label.ADVICE, 0, note="a secret")
    undo(store, meeting_id, made.id)
    entries = list_audit(store, LOCAL)
    assert [each.action for each in entries][-2:] == ["line corrected", "change undone"]
    assert "secret" not in str(entries)
    assert {each.object_id for each in entries} == {meeting_id}
    assert {each.actor for each in entries} == {"local"}
    with pytest.raises(DBAPIError), store.writing() as session:
        session.execute(delete(AuditRow))
