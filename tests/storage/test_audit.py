"""The record of what was done: a row changed or taken out later shows."""

from __future__ import annotations

import pytest

from coach.errors import AccessDeniedError
from coach.storage.audit import find_broken_seal, list_audit
from coach.storage.records import LOCAL, NewSet
from coach.storage.sets import add_set
from tests.storage.kept import OTHER_PERSON, look_into


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
