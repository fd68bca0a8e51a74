"""What a database says when it cannot, in one clear sentence each."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import InvalidRequestError, OperationalError, ProgrammingError

from coach.errors import (
    StorageDamagedError,
    StorageError,
    StorageFullError,
    StorageLockedError,
    StorageReadOnlyError,
)
from coach.storage.faults import explained


def lock(folder):
    with (
        closing(sqlite3.connect(folder / "a.db")) as first,
        closing(sqlite3.connect(folder / "a.db", timeout=0)) as second,
    ):
        first.execute("BEGIN IMMEDIATE")
        second.execute("BEGIN IMMEDIATE")


def fill(folder):
    with closing(sqlite3.connect(folder / "a.db")) as connection:
        connection.execute("PRAGMA max_page_count=3")
        connection.execute("CREATE TABLE t (x)")
        connection.execute("INSERT INTO t VALUES (zeroblob(99999))")


def write_to_read_only(folder):
    sqlite3.connect(folder / "a.db").close()
    with closing(sqlite3.connect(f"file:{folder}/a.db?mode=ro", uri=True)) as connection:
        connection.execute("CREATE TABLE t (x)")


def open_folder(folder):
    with closing(sqlite3.connect(folder)) as connection:
        connection.execute("CREATE TABLE t (x)")


def open_picture(folder):
    (folder / "a.db").write_bytes(b"\x89PNG" * 2000)
    with closing(sqlite3.connect(folder / "a.db")) as connection:
        connection.execute("SELECT * FROM sqlite_master")


def fill_disk(_):
    Path("/dev/full").write_bytes(b"x" * 9)


def write_nowhere(folder):
    (folder / "nowhere" / "a.db").write_bytes(b"")


def reach_nobody(_):
    raise OperationalError("SELECT 1", None, Exception("connection refused"))


FAULTS = [
    (lock, StorageLockedError, "wait a moment"),
    (fill, StorageFullError, "make space"),
    (write_to_read_only, StorageReadOnlyError, "your rights"),
    (open_folder, StorageReadOnlyError, "cannot be opened"),
    (open_picture, StorageDamagedError, "coach restore"),
    pytest.param(
        *(fill_disk, StorageFullError, "make space"),
        marks=pytest.mark.skipif(
            not Path("/dev/full").exists(), reason="this system has no /dev/full"
        ),
    ),
    (write_nowhere, StorageReadOnlyError, "cannot be opened"),
    (reach_nobody, StorageError, "cannot be reached"),
]


@pytest.mark.parametrize(("fault", "kind", "words"), FAULTS)
def test_a_fault_is_one_sentence_that_names_the_place(tmp_path, fault, kind, words):
    with pytest.raises(kind, match=words) as caught, explained("the shed"):
        fault(tmp_path)
    assert type(caught.value) is kind
    assert str(caught.value).startswith("the shed: ")
    assert caught.value.place == "the shed"


@pytest.mark.parametrize(
    "bug",
    [
        sqlite3.ProgrammingError("closed"),
        ProgrammingError("SELECT", None, Exception("syntax")),
        InvalidRequestError("a slip of ours"),
        ValueError("a slip of ours"),
    ],
    ids=lambda bug: type(bug).__name__,
)
def test_a_bug_is_no_fault_of_the_database(bug):
    with pytest.raises(type(bug)), explained("the shed"):
        raise bug


def test_a_statement_that_is_none_is_a_bug():
    with (
        closing(sqlite3.connect(":memory:")) as connection,
        pytest.raises(sqlite3.OperationalError),
        explained("the shed"),
    ):
        connection.execute("SELEKT")
