"""Putting a copy back: whole or not at all, with what it replaces kept, and erased things gone."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from coach.errors import (
    SchemaVersionError,
    StorageDamagedError,
    StorageError,
    StorageLockedError,
)
from coach.storage.backups import list_backups, make_backup, make_own_backup
from coach.storage.copies import restore_backup, scrub_backups
from coach.storage.erasing import erase_meeting
from coach.storage.meetings import list_meetings, load_review
from coach.storage.opening import open_store
from coach.storage.records import LOCAL, NewSet
from coach.storage.sets import add_set, list_sets
from tests.report.reviews import towpath
from tests.storage.kept import keep_towpath, look_into


def keep_all(review, _):
    return review, str


def restore(path, settings):
    return restore_backup(LOCAL, path, keep_all, settings=settings)


@pytest.fixture
def copy(file_store, tmp_path):
    """Return a copy that holds one meeting."""
    keep_towpath(file_store)
    return make_backup(file_store, tmp_path / "monday.db")


def test_what_a_copy_holds_is_there_again_and_what_it_replaced_is_kept(copy, settings, file_store):
    add_set(file_store, LOCAL, NewSet(title="Later"))
    done = restore(copy, settings)
    assert list_sets(file_store, LOCAL) == ()
    (meeting,) = list_meetings(file_store, LOCAL)
    assert load_review(file_store, LOCAL, meeting.id) == towpath()
    restore(done.replaced, settings)
    assert [each.details.title for each in list_sets(file_store, LOCAL)] == ["Later"]


def test_a_copy_comes_back_where_everything_was_lost(copy, settings, file_store, tmp_path):
    file_store.close()
    for path in (tmp_path / "kept").iterdir():
        path.unlink()
    (tmp_path / "kept").rmdir()
    assert restore(copy, settings).replaced is None
    with open_store(settings) as store:
        assert len(list_meetings(store, LOCAL)) == 1


def test_a_damaged_database_is_set_aside_and_not_thrown_away(copy, settings, file_store):
    file_store.close()
    path = file_store.location.path
    path.write_bytes(b"nothing of use" * 999)
    done = restore(copy, settings)
    assert done.replaced.read_bytes() == b"nothing of use" * 999
    with open_store(settings) as store:
        assert len(list_meetings(store, LOCAL)) == 1
        assert done.replaced in scrub_backups(store, keep_all, settings=settings)


def test_what_was_erased_since_does_not_come_back(copy, settings, file_store):
    (meeting,) = list_meetings(file_store, LOCAL)
    erase_meeting(file_store, LOCAL, meeting.id, keep_all)
    assert restore(copy, settings).erased.meetings == 1
    assert list_meetings(file_store, LOCAL) == ()


def test_what_was_erased_does_not_come_back_where_the_database_is_lost_too(
    copy, settings, file_store
):
    """The list beside the database remembers."""
    (meeting,) = list_meetings(file_store, LOCAL)
    erase_meeting(file_store, LOCAL, meeting.id, keep_all)
    file_store.close()
    file_store.location.path.write_bytes(b"nothing of use" * 999)
    assert restore(copy, settings).erased.meetings == 1
    with open_store(settings) as store:
        assert list_meetings(store, LOCAL) == ()


@pytest.mark.parametrize(
    "content", [b"", b"a letter", b"SQLite format 3\x00" + b"\xa5" * 9000], ids=len
)
def test_a_file_that_is_no_copy_changes_nothing(settings, file_store, tmp_path, content):
    meeting_id = keep_towpath(file_store)
    (tmp_path / "letter.db").write_bytes(content)
    with pytest.raises(StorageDamagedError, match=r"letter.db"):
        restore(tmp_path / "letter.db", settings)
    assert load_review(file_store, LOCAL, meeting_id) == towpath()
    assert list_backups(file_store.location) == ()
    assert not [path for path in (tmp_path / "kept").iterdir() if "restoring" in path.name]


def test_a_copy_that_was_damaged_since_changes_nothing(copy, settings, file_store):
    data = copy.read_bytes()
    copy.write_bytes(data[: 3 * 4096] + b"\xa5" * 4096 + data[4 * 4096 :])
    with pytest.raises(StorageDamagedError, match=r"monday.db: this copy is damaged"):
        restore(copy, settings)
    assert list_backups(file_store.location) == ()


def test_a_copy_that_is_not_there_is_one_sentence(settings, file_store, tmp_path):
    with pytest.raises(StorageError, match=r"none.db: it cannot be opened"):
        restore(tmp_path / "none.db", settings)


def test_a_copy_of_a_newer_version_is_refused(copy, settings, file_store):
    look_into(copy, "UPDATE alembic_version SET version_num = '8888'")
    with pytest.raises(SchemaVersionError, match="newer version"):
        restore(copy, settings)
    assert len(list_meetings(file_store, LOCAL)) == 1


def test_a_database_of_a_newer_version_is_not_written_over(copy, settings, file_store):
    look_into(file_store.location.path, "UPDATE alembic_version SET version_num = '8888'")
    with pytest.raises(SchemaVersionError, match="newer version"):
        restore(copy, settings)
    (version,) = look_into(file_store.location.path, "SELECT version_num FROM alembic_version")
    assert version == ("8888",)


def test_a_database_with_nothing_in_it_is_replaced(copy, settings, file_store):
    file_store.close()
    file_store.location.path.write_bytes(b"")
    restore(copy, settings)
    with open_store(settings) as store:
        assert len(list_meetings(store, LOCAL)) == 1


def test_a_database_in_use_is_not_replaced_and_not_waited_for_for_ever(copy, settings, file_store):
    settings = settings.model_copy(update={"busy_seconds": 1})
    with closing(sqlite3.connect(file_store.location.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageLockedError, match="another program"):
            restore(copy, settings)
    assert len(list_meetings(file_store, LOCAL)) == 1


def test_a_server_is_restored_with_its_own_tools(server_settings, tmp_path):
    with pytest.raises(StorageError, match="pg_restore"):
        restore(tmp_path / "monday.db", server_settings)


def test_what_is_erased_goes_from_the_programs_own_copies(settings, file_store):
    kept = keep_towpath(file_store, data=b"other")
    meeting_id = keep_towpath(file_store)
    copy = make_own_backup(file_store, "by-hand", keep_days=30)
    erase_meeting(file_store, LOCAL, meeting_id, keep_all)
    assert scrub_backups(file_store, keep_all, settings=settings) == ()
    assert look_into(copy, "SELECT id FROM meetings") == [(kept,)]
    assert look_into(copy, "PRAGMA journal_mode") == [("delete",)]
    assert list(copy.parent.iterdir()) == [copy]


def test_a_copy_that_cannot_be_cleared_is_named(settings, file_store):
    keep_towpath(file_store)
    copy = make_own_backup(file_store, "by-hand", keep_days=30)
    copy.write_bytes(b"nothing of use")
    assert scrub_backups(file_store, keep_all, settings=settings) == (copy,)


def test_a_server_has_no_copies_of_ours(store, settings):
    assert scrub_backups(store, keep_all, settings=settings) == ()
