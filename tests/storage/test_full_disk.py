"""A disk that is really full: one sentence, nothing half, and on it goes once there is space."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from coach.config import Settings
from coach.errors import StorageFullError
from coach.service.keeping import finish_imports, keep_meeting
from coach.service.safekeeping import (
    check_store,
    copy_store,
    erase_meeting,
    open_store,
    restore_store,
)
from coach.storage.backups import list_backups
from coach.storage.location import find_location, locate_file
from coach.storage.meetings import list_meetings
from coach.storage.migrating import migrate, version_of
from coach.storage.opening import migrate_store
from coach.storage.records import LOCAL
from coach.storage.spare import give_up_space, hold_space
from tests.benchmarks.warm import nth_meeting
from tests.service.agreed import agree
from tests.service.classifiers import QuestionMarks
from tests.storage.kept import keep_towpath, look_into
from tests.storage.test_migrating import next_version

MEGABYTE = 1_000_000
SIZE = 24
"""Megabytes of a disk of our own."""
FULL = "the disk is full; nothing was changed: make space and try again"


@pytest.fixture
def disk(tmp_path):
    """Mount a small disk of our own, in memory."""
    place = tmp_path / "disk"
    place.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}m", "tmpfs", str(place)]
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("only an administrator of Linux can mount a small disk to fill")
    if subprocess.run(mounting, capture_output=True, check=False).returncode:
        pytest.skip("no disk can be mounted here, so none is filled")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


@pytest.fixture
def small(disk):
    """Return settings for a database on the small disk, with space held back."""
    return Settings(
        database_url=f"sqlite:///{disk}/kept/coach.db", busy_seconds=2, spare_bytes=6 * MEGABYTE
    )


@pytest.fixture
def store(small, monkeypatch):
    monkeypatch.setattr("coach.storage.spare._LEAST_LEFT", 2)
    with open_store(small) as store:
        yield store


def fill(disk, *, but: int = 0) -> Path:
    """Fill a disk but for so many bytes; return the file to remove again."""
    path = disk / "filling"
    with path.open("wb", buffering=0) as file:
        for size in (MEGABYTE, 4096, 1):
            try:
                while True:
                    file.write(bytes(size))
            except OSError:
                continue
    if but:
        os.truncate(path, max(0, path.stat().st_size - but))
    return path


def keep(store, number):
    return keep_meeting(
        store,
        LOCAL,
        nth_meeting(number),
        name="long.vtt",
        classifier=QuestionMarks(),
        agreement=agree(store),
    )


def test_an_import_stops_whole_and_goes_on_once_there_is_space(store, disk):
    first = keep(store, 0)
    filling = fill(disk, but=700_000)
    with pytest.raises(StorageFullError, match=FULL):
        [keep(store, number) for number in range(1, 9)]
    assert first.meeting_id in {each.id for each in list_meetings(store, LOCAL)}
    filling.unlink()
    assert all(
        fault is None for _, fault in finish_imports(store, LOCAL, classifier=QuestionMarks())
    )
    assert keep(store, 9).is_new
    assert check_store(store, LOCAL).findings == ()


def test_a_copy_is_whole_or_not_there_and_older_ones_stay(store, disk, small):
    keep(store, 0)
    kept = copy_store(store, LOCAL, settings=small)
    filling = fill(disk, but=100_000)
    with pytest.raises(StorageFullError, match=FULL):
        copy_store(store, LOCAL, settings=small)
    assert list(kept.parent.iterdir()) == [kept]
    filling.unlink()
    assert copy_store(store, LOCAL, settings=small).exists()


def test_putting_a_copy_back_changes_nothing_until_there_is_space(store, disk, small, tmp_path):
    keep_towpath(store)
    copy = copy_store(store, LOCAL, tmp_path / "monday.db")
    keep(store, 1)
    for space in (0, 300_000, 600_000):
        filling = fill(disk, but=space)
        with pytest.raises(StorageFullError, match=FULL):
            restore_store(LOCAL, copy, settings=small)
        assert len(list_meetings(store, LOCAL)) == 2
        filling.unlink()
    assert check_store(store, LOCAL).findings == ()
    restore_store(LOCAL, copy, settings=small)
    assert len(list_meetings(store, LOCAL)) == 1


def test_bringing_it_up_to_date_changes_nothing_until_there_is_space(store, disk, tmp_path):
    keep(store, 0)
    scripts = next_version(tmp_path, "op.execute('UPDATE utterances SET text = text')")
    before = version_of(store)
    filling = fill(disk)
    with pytest.raises(StorageFullError, match=FULL):
        migrate(store, scripts=scripts)
    assert version_of(store) == before
    assert len(list_meetings(store, LOCAL)) == 1
    filling.unlink()
    assert migrate(store, scripts=scripts)


def test_a_new_folder_on_a_full_disk_is_one_sentence(disk, small):
    filling = fill(disk)
    with pytest.raises(StorageFullError, match=FULL):
        migrate_store(small)
    filling.unlink()
    assert migrate_store(small)


def test_a_meeting_is_erased_even_where_nothing_can_be_written(store, disk, small):
    """To delete, a database writes first: the space held back is for that."""
    kept = [keep(store, number).meeting_id for number in range(3)]
    fill(disk)
    done = erase_meeting(store, LOCAL, kept[0], settings=small)
    assert (done.erased.meetings, done.unreached) == (1, ())
    assert [each.id for each in list_meetings(store, LOCAL)] == kept[1:]
    assert look_into(store.location.path, "SELECT mark FROM tombstones") == [(kept[0],)]
    assert kept[0] in (disk / "kept" / "erased.jsonl").read_text()
    assert b"number 0" not in (disk / "kept" / "coach.db").read_bytes()
    assert (disk / "kept" / "coach.db-wal").stat().st_size == 0


def test_without_space_held_back_erasing_waits_until_there_is_some(store, disk, small):
    kept = keep(store, 0).meeting_id
    give_up_space(store.location)
    filling = fill(disk)
    with pytest.raises(StorageFullError, match=FULL):
        erase_meeting(store, LOCAL, kept, settings=small)
    assert len(list_meetings(store, LOCAL)) == 1
    filling.unlink()
    erase_meeting(store, LOCAL, kept, settings=small)
    assert list_meetings(store, LOCAL) == ()


def test_traces_that_there_is_no_space_to_clear_are_said_and_cleared_later(store, disk):
    keep(store, 0)
    give_up_space(store.location)
    filling = fill(disk)
    (finding,) = check_store(store, LOCAL).findings
    assert "so full that traces of what was erased stay beside it; make space" in finding
    filling.unlink()
    assert check_store(store, LOCAL).findings == ()


# The space held back


def test_space_is_held_back_once_and_given_up_once(tmp_path):
    location = locate_file(tmp_path / "coach.db")
    hold_space(location, MEGABYTE)
    hold_space(location, 2 * MEGABYTE)
    (path,) = tmp_path.iterdir()
    assert path.stat().st_size == MEGABYTE
    assert give_up_space(location)
    assert not give_up_space(location)


def test_space_is_held_back_without_the_systems_help_too(tmp_path, monkeypatch):
    monkeypatch.delattr(os, "posix_fallocate", raising=False)
    hold_space(locate_file(tmp_path / "coach.db"), 1 << 18)
    (path,) = tmp_path.iterdir()
    assert path.stat().st_size == 1 << 18


def test_none_is_held_back_where_it_is_not_wanted_or_there_is_little(tmp_path):
    location = locate_file(tmp_path / "coach.db")
    hold_space(location, 0)
    hold_space(location, 1 << 60)
    hold_space(locate_file(tmp_path / "none" / "coach.db"), 1)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_fills_meanwhile_is_left_as_it_was(tmp_path, monkeypatch):
    def fill_up(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "posix_fallocate", fill_up, raising=False)
    hold_space(locate_file(tmp_path / "coach.db"), 1 << 18)
    assert list(tmp_path.iterdir()) == []


def test_a_server_has_no_such_space():
    location = find_location(Settings(database_url="postgresql://db/coach"))
    hold_space(location, MEGABYTE)
    assert not give_up_space(location)
    assert list_backups(location) == ()
