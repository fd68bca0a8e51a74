"""Two ways to use a database: to read, and to write; many at once."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from sqlalchemy import func, select

from coach.errors import StorageError, StorageLockedError
from coach.storage import server
from coach.storage.audit import list_audit
from coach.storage.engine import Store
from coach.storage.location import Location, locate_file
from coach.storage.records import LOCAL, NewSet
from coach.storage.sets import add_set
from coach.storage.tables import MeetingRow, SetRow
from tests.storage.kept import look_into


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1)],
)
def test_a_file_is_set_so_that_nothing_acknowledged_is_lost(file_store, pragma, value):
    with file_store.raw() as connection:
        assert connection.execute(f"PRAGMA {pragma}").fetchone() == (value,)


def test_what_a_reader_sees_does_not_change_while_it_reads(store):
    with store.reading() as session:
        assert session.scalar(select(func.count()).select_from(SetRow)) == 0
        if store.location.path:
            add_set(store, LOCAL, NewSet(title="Spring"))
            assert session.scalar(select(func.count()).select_from(SetRow)) == 0


def test_a_change_that_fails_leaves_nothing_behind(store):
    def keep_and_fail(session):
        session.add(MeetingRow(id="m", owner="local", title="", state="", has_erased_words=False))
        session.flush()
        raise ValueError("something goes wrong")

    with pytest.raises(ValueError, match="goes wrong"), store.writing() as session:
        keep_and_fail(session)
    with store.reading() as session:
        assert session.scalar(select(func.count()).select_from(MeetingRow)) == 0


def test_a_writer_that_waits_too_long_is_told_so(file_store):
    with (
        Store(file_store.location, busy_seconds=0) as other,
        file_store.writing(),
        pytest.raises(StorageLockedError, match="another program"),
    ):
        add_set(other, LOCAL, NewSet(title="Spring"))


def test_writers_in_one_program_keep_the_record_of_what_was_done_whole(store):
    def write():
        for number in range(5):
            add_set(store, LOCAL, NewSet(title=str(number)))

    running = [threading.Thread(target=write) for _ in range(3)]
    for each in running:
        each.start()
    for each in running:
        each.join()
    assert [each.number for each in list_audit(store, LOCAL)] == list(range(1, 16))


def test_a_driver_that_is_not_installed_is_one_sentence(monkeypatch):
    def refuse(*_: object, **__: object):
        raise ModuleNotFoundError("No module named 'psycopg'")

    monkeypatch.setattr(server, "create_engine", refuse)
    url = locate_file(Path("x.db")).url.set(drivername="postgresql+psycopg")
    with pytest.raises(StorageError, match=r"question-coach\[postgres\]"):
        Store(Location(url=url, path=None), busy_seconds=1)


def test_an_error_never_holds_what_was_to_be_kept(file_store):
    secret = "nobody must read this"
    row = {"id": "s", "owner": "local", "title": secret}
    with pytest.raises(Exception, match="NOT NULL") as caught, file_store.writing() as session:
        session.add(SetRow(**row))
    assert secret not in str(caught.value)


def test_the_file_is_there_for_others_to_look_into(file_store):
    add_set(file_store, LOCAL, NewSet(title="Spring"))
    assert look_into(file_store.location.path, "SELECT title FROM sets") == [("Spring",)]
