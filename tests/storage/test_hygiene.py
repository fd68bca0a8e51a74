"""Whatever goes amiss, nothing of what anybody said is in a message, on a screen or in a log."""

from __future__ import annotations

import json
import logging
import traceback

import pytest
from sqlalchemy import text

from coach.config import Settings
from coach.errors import CoachError
from coach.labels import Label
from coach.service.keeping import finish_imports, keep_meeting
from coach.service.kept_meetings import load_review
from coach.service.safekeeping import erase_meeting, restore_store
from coach.storage.acting import act_as
from coach.storage.actions import add_action
from coach.storage.corrections import add_correction, undo_last
from coach.storage.engine import Store
from coach.storage.meetings import discard_file, note_noticed, receive_file
from coach.storage.moving import move_meeting
from coach.storage.opening import open_store
from coach.storage.practice_attempts import dispute_attempt
from coach.storage.practice_drafts import MOST_LETTERS, save_draft
from coach.storage.practice_runs import add_turn
from coach.storage.practice_tables import WishRow
from coach.storage.records import LOCAL, Member, NewAction, NewSet
from coach.storage.sets import add_set, change_set
from coach.storage.tables import MeetingRow, SetRow, TranscriptRow
from tests.cli.running import run_coach
from tests.report.reviews import towpath
from tests.service.agreed import agree
from tests.service.classifiers import QuestionMarks
from tests.storage.kept import keep_towpath, look_into
from tests.storage.practised import practise, spoken

MARK = "quillfeatherword"
"""Stands in every text field of what is kept here, and must stand nowhere else."""
TALK = f"Ana {MARK}: It is the {MARK} again.\n\nBen Hughes: What of the {MARK}?\n".encode()
BROKEN = (
    f"WEBVTT\n\n00:00:01.000 --> what\n<v {MARK}>It is the {MARK}.\n".encode(),
    json.dumps({"segments": [{"start": "x", "speaker": MARK, "text": MARK}]}).encode(),
    f"{MARK}\n{MARK}\n".encode(),
    b"PK\x03\x04" + MARK.encode(),
    f"speaker,text\n{MARK}".encode(),
)


def fill(store) -> str:
    """Keep things that all hold the mark; return their meeting."""
    members = (Member(name=f"Ana {MARK}", level=MARK),)
    set_id = add_set(store, LOCAL, NewSet(title=MARK, members=members)).id
    meeting_id = keep_towpath(store, data=TALK, set_id=set_id)
    practise(store, words=MARK)
    add_action(store, LOCAL, meeting_id, NewAction(owner=MARK, what=MARK))
    note_noticed(store, LOCAL, meeting_id, MARK)
    line = towpath().codings[0].utterance.id
    add_correction(store, LOCAL, meeting_id, line, label=Label.ADVICE, note=MARK, seen=0)
    return meeting_id


def keep(store, data=TALK, **more):
    return keep_meeting(
        store,
        LOCAL,
        data,
        name="talk.txt",
        classifier=QuestionMarks(),
        agreement=agree(store),
        settings=None,
        **more,
    )


def add_row(row):
    def fault(store, _):
        act_as(LOCAL.id)
        with store.writing() as session:
            session.add(row())

    return fault


def run_sql(sql):
    def fault(store, _):
        act_as(LOCAL.id)
        with store.writing() as session:
            session.execute(text(sql), {"mark": MARK})

    return fault


def read(data):
    return lambda store, _: keep(store, data)


def correct(store, meeting_id, **more):
    wanted = {"label": Label.OTHER, "note": MARK, "seen": 0, **more}
    line = wanted.pop("line", towpath().codings[0].utterance.id)
    add_correction(store, LOCAL, meeting_id, line, **wanted)


def spoil_review(store, meeting_id):
    act_as(LOCAL.id)
    with store.writing() as session:
        session.execute(text("UPDATE codings SET label = :mark"), {"mark": MARK})
    load_review(store, LOCAL, meeting_id)


def break_off(store, _):
    with pytest.raises(ZeroDivisionError):
        keep_meeting(
            store,
            LOCAL,
            TALK + b" ",
            name="a.txt",
            classifier=Failing(),
            agreement=agree(store),
        )
    list(finish_imports(store, LOCAL, classifier=Failing()))


class Failing:
    name, version = "failing", "1"

    def classify(self, _):
        raise ZeroDivisionError


FAULTS = {
    "no title": add_row(lambda: SetRow(id="s", owner=LOCAL.id, kind=MARK)),
    "twice": add_row(lambda: MeetingRow(id=None, owner=LOCAL.id, title=MARK, state=MARK)),
    "hangs on nothing": add_row(
        lambda: TranscriptRow(meeting_id="none", owner=LOCAL.id, name=MARK, data=b"", sha256=MARK)
    ),
    "rewritten": run_sql("UPDATE corrections SET note = :mark"),
    "no such column": run_sql("UPDATE meetings SET none = :mark"),
    "no such table": run_sql("INSERT INTO none VALUES (:mark)"),
    "not a number": run_sql("INSERT INTO progress (id, action_id) VALUES (:mark, :mark)"),
    "too long": run_sql("INSERT INTO tombstones VALUES (:mark, NULL, :mark)"),
    "no practice": add_row(lambda: WishRow(id="w", practice_id=MARK, text=MARK, happened=MARK)),
    "a turn rewritten": run_sql("UPDATE practice_run_events SET done = :mark"),
}
"""What a database itself complains of, which quotes what it was given."""
OTHER_FAULTS = {
    **{f"file {number}": read(data) for number, data in enumerate(BROKEN)},
    "no such line": lambda store, id: correct(store, id, line="none"),
    "changed elsewhere": lambda store, id: correct(store, id, seen=99),
    "nothing to undo": lambda store, id: undo_last(store, LOCAL, id, "none", seen=0),
    "no such set": lambda store, id: change_set(store, LOCAL, "none", NewSet(title=MARK)),
    "no such meeting": lambda store, id: note_noticed(store, LOCAL, "none", MARK),
    "moved to none": lambda store, id: move_meeting(store, LOCAL, id, "none"),
    "label that is none": spoil_review,
    "our own mistake": break_off,
    "nothing to erase": lambda store, id: erase_meeting(store, LOCAL, "none"),
    "too much typed": lambda store, id: save_draft(
        store, LOCAL, MARK, MARK, text=MARK * MOST_LETTERS
    ),
    "no such run": lambda store, id: add_turn(store, LOCAL, "none", spoken(MARK), place=0),
    "no such attempt": lambda store, id: dispute_attempt(store, LOCAL, "none", is_disputed=True),
    "nothing to discard": lambda store, id: discard_file(store, LOCAL, "none"),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_database_says_nothing_of_what_was_said(store, fault, capfd, caplog):
    check(store, fault, capfd, caplog)


@pytest.mark.parametrize("fault", OTHER_FAULTS.values(), ids=OTHER_FAULTS)
def test_a_fault_says_nothing_of_what_was_said(file_store, fault, capfd, caplog):
    check(file_store, fault, capfd, caplog)


def check(store, fault, capfd, caplog):
    meeting_id = fill(store)
    caplog.set_level(logging.DEBUG)
    error = catch(fault, store, meeting_id)
    seen = capfd.readouterr()
    # What a log would have, were it written whole: every exception that led to this one.
    whole = "".join(traceback.format_exception(error))
    for told in (str(error), whole, caplog.text, seen.out, seen.err):
        assert MARK not in told


def catch(fault, *arguments) -> Exception:
    """Return what goes amiss, whatever it is."""
    try:
        fault(*arguments)
    except Exception as error:
        return error
    raise AssertionError("nothing went amiss, so nothing was tried")


def test_a_store_that_cannot_be_opened_says_nothing_either(tmp_path, capfd, caplog):
    settings = Settings(database_url=f"sqlite:///{tmp_path}/coach.db")
    (tmp_path / "coach.db").write_bytes(f"{MARK} ".encode() * 999)
    for way in (
        open_store,
        lambda each: restore_store(LOCAL, tmp_path / "coach.db", settings=each),
    ):
        with pytest.raises(CoachError) as caught:
            way(settings)
        assert MARK not in "".join(traceback.format_exception(caught.value))
    seen = capfd.readouterr()
    assert MARK not in caplog.text + seen.out + seen.err


def test_the_program_itself_says_nothing_of_it(file_store, settings, monkeypatch):
    monkeypatch.setenv("COACH_DATABASE_URL", settings.database_url)
    meeting_id = keep_towpath(file_store, data=TALK)
    look_into(file_store.location.path, "UPDATE utterances SET text = ?", MARK)
    for arguments in (("verify",), ("verify", "--json"), ("doctor",), ("erase",)):
        ended = run_coach(*arguments)
        assert MARK not in ended.out + ended.err
    ended = run_coach("erase", "--meeting", meeting_id, "--yes")
    assert (ended.code, MARK in ended.out) == (0, False)


def test_a_file_that_is_full_says_nothing_of_what_was_to_be_kept(file_store, caplog):
    with Store(file_store.location, busy_seconds=1) as store:
        with store.raw() as connection:
            connection.execute("PRAGMA max_page_count=1")
        with pytest.raises(CoachError) as caught:
            receive_file(store, LOCAL, TALK * 9999, name=f"{MARK}.txt")
    assert MARK not in "".join(traceback.format_exception(caught.value)) + caplog.text
