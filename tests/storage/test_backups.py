"""Copies: whole, checked, one file each, made while others write."""

from __future__ import annotations

import os
import threading
from datetime import UTC, datetime, timedelta

import pytest

from coach.errors import StorageDamagedError, StorageError, StorageReadOnlyError
from coach.storage.backups import list_backups, make_backup, make_own_backup
from coach.storage.records import LOCAL, NewSet
from coach.storage.sets import add_set
from tests.storage.kept import keep_towpath, look_into

COUNT = "SELECT count(*) FROM utterances"


def files(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_copy_holds_all_and_is_one_file(file_store, tmp_path):
    keep_towpath(file_store)
    (tmp_path / "copies").mkdir()
    copy = make_backup(file_store, tmp_path / "copies" / "monday.db")
    assert files(tmp_path / "copies") == ["monday.db"]
    assert look_into(copy, COUNT) == look_into(file_store.location.path, COUNT) != [(0,)]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_copy_is_its_owners_alone(file_store, tmp_path):
    copy = make_backup(file_store, tmp_path / "monday.db")
    assert copy.stat().st_mode & 0o777 == 0o600


def test_a_copy_made_while_others_write_is_whole(file_store, tmp_path):
    done = threading.Event()

    def write():
        number = 0
        while not done.is_set():
            number += 1
            add_set(file_store, LOCAL, NewSet(title=str(number)))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(3):
            before = len(look_into(file_store.location.path, "SELECT id FROM sets"))
            copy = make_backup(file_store, tmp_path / f"{number}.db")
            assert look_into(copy, "PRAGMA integrity_check") == [("ok",)]
            assert len(look_into(copy, "SELECT id FROM sets")) >= before
    finally:
        done.set()
        writer.join()


def test_a_file_that_is_there_is_never_written_over(file_store, tmp_path):
    (tmp_path / "monday.db").write_text("mine")
    with pytest.raises(StorageError, match="there is a file of this name"):
        make_backup(file_store, tmp_path / "monday.db")
    assert (tmp_path / "monday.db").read_text() == "mine"


def test_a_folder_that_is_not_there_is_one_sentence(file_store, tmp_path):
    with pytest.raises(StorageReadOnlyError, match="cannot be opened or written"):
        make_backup(file_store, tmp_path / "nowhere" / "monday.db")


def test_a_damaged_database_gives_no_copy(file_store, tmp_path):
    keep_towpath(file_store)
    with file_store.raw() as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    file_store.close()
    path = file_store.location.path
    data = path.read_bytes()
    path.write_bytes(data[: 3 * 4096] + b"\xa5" * 4096 + data[4 * 4096 :])
    with pytest.raises(StorageDamagedError, match="damaged"):
        make_backup(file_store, tmp_path / "monday.db")
    assert files(tmp_path) == ["kept"]


def test_copies_of_its_own_are_listed_oldest_first(file_store):
    made = [make_own_backup(file_store, "by-hand", keep_days=30) for _ in range(3)]
    (made[0].parent / "coach-holiday.db").write_text("somebody's own")
    assert list(list_backups(file_store.location)) == made


def test_old_copies_of_its_own_are_removed_and_nothing_else(file_store):
    folder = file_store.location.backups
    folder.mkdir()
    for days in (29, 31):
        stamp = (datetime.now(UTC) - timedelta(days=days)).strftime("%Y%m%dT%H%M%S%fZ")
        (folder / f"coach-{stamp}-by-hand.db").write_text(str(days))
    (folder / "holiday.db").write_text("somebody's own")
    made = make_own_backup(file_store, "by-hand", keep_days=30)
    kept = [path for path in folder.iterdir() if path != made]
    assert sorted(path.read_text() for path in kept) == ["29", "somebody's own"]


def test_only_the_newest_of_its_own_copies_are_kept(file_store):
    made = [make_own_backup(file_store, "by-hand", keep_days=30, keep=2) for _ in range(4)]
    assert list(list_backups(file_store.location)) == made[2:]


def test_a_database_on_a_server_is_copied_with_its_own_tools(store, tmp_path):
    if store.location.path is None:
        with pytest.raises(StorageError, match="pg_dump"):
            make_backup(store, tmp_path / "monday.db")
        assert list_backups(store.location) == ()
    else:
        assert make_backup(store, tmp_path / "monday.db").exists()
