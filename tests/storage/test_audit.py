"""The record of what was done: a row changed or taken out later shows."""

from __future__ import annotations

from datetime import date

import pytest

from coach.errors import AccessDeniedError
from coach.labels import Label
from coach.storage.actions import add_action
from coach.storage.agreement_records import Answer, Terms
from coach.storage.agreements import record_agreement
from coach.storage.audit import find_broken_seal, list_audit, note_export
from coach.storage.corrections import add_correction
from coach.storage.line_checks import DrawnLine, add_line_check
from coach.storage.meeting_agreements import bind_agreement
from coach.storage.meetings import receive_file
from coach.storage.records import LOCAL, NewAction, NewSet
from coach.storage.sets import add_set
from tests.report.reviews import towpath
from tests.storage.kept import OTHER_PERSON, keep_towpath, look_into
from tests.storage.test_access import WAYS_IN, call, fill_in


@pytest.fixture
def three_rows(file_store):
    for title in "ABC":
        add_set(file_store, LOCAL, NewSet(title=title))
    return file_store


def spoil(store, sql):
    path = store.location.path
    for trigger in ("audit_no_update", "audit_no_delete"):
        look_into(path, f"DROP TRIGGER {trigger}")
    look_into(path, sql)


def test_nothing_is_broken_when_nobody_meddled(three_rows):
    with three_rows.reading() as session:
        assert find_broken_seal(session) is None


@pytest.mark.parametrize(
    ("sql", "number"),
    [
        ("UPDATE audit SET actor = 'x' WHERE number = 2", 2),
        ("UPDATE audit SET seal = 'x' WHERE number = 1", 1),
        ("DELETE FROM audit WHERE number = 2", 2),
        ("DELETE FROM audit WHERE number = 1", 1),
    ],
)
def test_the_first_row_that_was_meddled_with_is_named(three_rows, sql, number):
    spoil(three_rows, sql)
    with three_rows.reading() as session:
        assert find_broken_seal(session) == number


def test_rows_come_oldest_first(three_rows):
    assert [each.number for each in list_audit(three_rows, LOCAL)] == [1, 2, 3]


def test_only_whoever_runs_the_program_reads_it(three_rows):
    with pytest.raises(AccessDeniedError):
        list_audit(three_rows, OTHER_PERSON)


LOOKING = ("find_", "list_", "load_", "verify")
"""How ways in start that change nothing, and so leave no row."""
OWN_RECORD = {
    *("add_tap", "clear_erased", "mark_cleared", "mark_said"),
    *("add_attempt", "add_turn", "relabel_turn"),
}
"""Ways in whose rows are only added, or that note how far an erasure is that has its row."""
PASSING = {"drop_draft", "drop_past_drafts", "save_draft"}
"""Ways in for what is typed and not sent, at every pause in typing."""
MANY = {"erase_due"}
"""Ways in that do something to several things, each with a row of its own."""
NO_FILE = {"restore_backup"}
"""Ways in that are for a database in a file, and tried with one elsewhere."""
OTHER_THINGS = {
    "add_action": {"details": "action"},
    "add_set_action": {"details": "action"},
    "add_turn": {"place": "next_place"},
    "answer_line": {"meeting_id": "checked"},
    "change_action": {"details": "action"},
    "discard_file": {"meeting_id": "waiting"},
    "finish_meeting": {"meeting_id": "waiting"},
    "erase_past_issues": {"today": "forever"},
    "note_known": {"meeting_id": "waiting"},
}
"""What a way in takes that goes by the same name as something else; add a new one's here."""


def begin(store) -> dict[str, object]:
    """Keep one of everything, with something done to it that can be undone; return the things."""
    set_id = add_set(store, LOCAL, NewSet(title="Spring")).id
    meeting_id = keep_towpath(store, set_id=set_id)
    action = add_action(store, LOCAL, meeting_id, NewAction(owner="Maya", what="Call"))
    waiting = receive_file(store, LOCAL, b"Maya: Not read yet.", name="waiting.txt").meeting_id
    line = towpath().codings[0].utterance.id
    day = date(2026, 1, 14)
    agreement = record_agreement(store, LOCAL, Answer.YES, Terms(), set_id=set_id, held_on=day)
    bind_agreement(store, LOCAL, meeting_id, agreement.id)
    drawn = [DrawnLine(utterance_id=line, label=Label.ADVICE)]
    checked = keep_towpath(store, data=b"Maya: Another day.")
    add_line_check(store, LOCAL, checked, drawn=drawn, seed=1, drawn_from=1)
    event = add_correction(store, LOCAL, meeting_id, line, label=Label.ADVICE, seen=0)
    return fill_in(store, set_id, meeting_id, action.id) | {
        "event_id": event.id,
        "seen": event.id,
        "waiting": waiting,
        "forever": date.max,
        "checked": checked,
        "agreement_id": agreement.id,
        "action": NewAction(owner="Ravi", what="Ring them"),
    }


@pytest.mark.parametrize("name", sorted(set(WAYS_IN) - NO_FILE))
def test_what_is_done_leaves_one_row_and_looking_leaves_none(file_store, name):
    things = begin(file_store)
    things |= {what: things[other] for what, other in OTHER_THINGS.get(name, {}).items()}
    before = list_audit(file_store, LOCAL)
    call(WAYS_IN[name], LOCAL, things)
    after = list_audit(file_store, LOCAL)
    assert after[: len(before)] == before
    rows = after[len(before) :]
    silent = name.startswith(LOOKING) or name in OWN_RECORD | PASSING
    wanted = len({each.object_id for each in rows}) if name in MANY else 1
    assert len(rows) == (0 if silent else max(wanted, 1)), [each.action for each in rows]
    assert all((each.actor, each.number > 0) == (LOCAL.id, True) for each in rows)


def test_an_export_leaves_a_row_that_says_of_what_and_as_what(file_store):
    meeting_id = keep_towpath(file_store)
    note_export(file_store, LOCAL, meeting_id, "docx")
    row = list_audit(file_store, LOCAL)[-1]
    assert (row.action, row.object_id) == ("exported as docx", meeting_id)
