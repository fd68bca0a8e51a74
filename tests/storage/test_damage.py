"""What may be the matter with a file: found, said in one sentence, with exit code 1."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from pathlib import Path

import pytest
import sqlalchemy as sa

from coach.config import Settings
from coach.errors import StorageReadOnlyError
from coach.storage import drives, engine
from coach.storage.backups import make_backup
from coach.storage.checks import verify
from coach.storage.copies import restore_backup
from coach.storage.drives import find_file_system, is_on_network
from coach.storage.meetings import list_meetings, load_review
from coach.storage.opening import open_store
from coach.storage.records import LOCAL
from tests.benchmarks.crashes import warm
from tests.cli.running import run_coach
from tests.report.reviews import towpath
from tests.storage import schemas
from tests.storage.kept import keep_towpath, look_into
from tests.storage.test_opening import (
    cut_short,
    nobody_in_particular,
    spoil_header,
    spoil_page,
)


def flip_a_bit(data: bytes) -> bytes:
    """Change one letter of what somebody said, as a failing disk may."""
    text = towpath().lines[0].utterance.text.encode()
    at = data.index(text) + len(text) // 2
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


@pytest.fixture
def kept(settings, monkeypatch):
    """Keep a meeting, all of it in the file itself; return the file."""
    monkeypatch.setenv("COACH_DATABASE_URL", settings.database_url)
    monkeypatch.setenv("COACH_BUSY_SECONDS", "2")
    with open_store(settings) as store:
        keep_towpath(store)
        verify(store, LOCAL)
        return store.location.path


def turn_into_folder(path):
    path.unlink()
    path.mkdir()


def make_newer(path):
    look_into(path, "UPDATE alembic_version SET version_num = '8888'")


def spoil(change):
    """Return what changes a file so."""
    return lambda path: path.write_bytes(change(path.read_bytes()))


LADDER = {
    "header": (spoil(spoil_header), "damaged"),
    "cut short": (spoil(cut_short), "damaged"),
    "page": (spoil(spoil_page), "damaged"),
    "not ours": (lambda path: path.write_bytes(b"nothing of use" * 999), "damaged"),
    "folder": (turn_into_folder, "cannot be opened"),
    "newer": (make_newer, "newer version"),
}


@pytest.mark.parametrize("command", ["verify", "doctor", "backup", "erase"])
@pytest.mark.parametrize(("harm", "words"), LADDER.values(), ids=LADDER)
def test_each_is_one_sentence_and_exit_code_1(kept, command, harm, words):
    harm(kept)
    ended = run_coach(command)
    assert ended.code == 1
    assert words in (ended.out if command == "doctor" else ended.err)
    assert "Traceback" not in ended.out + ended.err
    assert ended.err.count("\n") <= 1


def test_one_bit_of_what_was_said_is_found_and_its_meeting_named(kept, settings):
    kept.write_bytes(flip_a_bit(kept.read_bytes()))
    with open_store(settings) as store:
        (meeting,) = list_meetings(store, LOCAL)
    ended = run_coach("verify")
    assert ended.code == 1
    assert f"meeting {meeting.id}: its review is not as it was kept" in ended.out


def test_without_its_log_a_file_is_as_it_was_before_or_refused(kept, settings, tmp_path):
    with open_store(settings) as store:
        keep_towpath(store, data=b"Maya: Later.\n")
        shutil.copy(kept, tmp_path / "alone.db")
    alone = Settings(database_url=f"sqlite:///{tmp_path}/alone.db")
    with open_store(alone) as store:
        assert verify(store, LOCAL).findings == ()
        assert len(list_meetings(store, LOCAL)) == 1


def test_with_the_log_of_another_file_it_is_whole_all_the_same(kept, settings, tmp_path):
    """Nothing mixed: it is all its own, or all the other's."""
    other = Settings(database_url=f"sqlite:///{tmp_path}/other/coach.db")
    with open_store(other) as store:
        keep_towpath(store, data=b"Maya: Elsewhere.\n")
        shutil.copy(tmp_path / "other" / "coach.db-wal", f"{kept}-wal")
    with open_store(settings) as store:
        assert verify(store, LOCAL).findings == ()
        (meeting,) = list_meetings(store, LOCAL)
        assert load_review(store, LOCAL, meeting.id) == towpath()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_file_of_another_users_is_one_sentence():
    folder = Path(tempfile.mkdtemp())
    settings = Settings(database_url=f"sqlite:///{folder}/coach.db")
    try:
        with open_store(settings) as store:
            keep_towpath(store)
        (folder / "coach.db").chmod(0o600 if os.geteuid() == 0 else 0)
        folder.chmod(0o755)
        with nobody_in_particular(), pytest.raises(StorageReadOnlyError, match="your rights"):
            open_store(settings)
    finally:
        folder.chmod(stat.S_IRWXU)
        shutil.rmtree(folder)


def test_copies_made_while_others_write_are_whole_and_come_back_as_they_were(
    kept, settings, tmp_path
):
    copies = []
    with warm() as process, open_store(settings) as store:
        for number in range(3):
            process.begin(f"write {settings.database_url} writer-{number} 25")
        process.begin(f"keep {settings.database_url} 1")
        for number in range(5):
            before = len(look_into(kept, "SELECT id FROM sets"))
            copies.append((before, make_backup(store, tmp_path / f"{number}.db")))
        process.wait()
    for before, copy in copies:
        assert look_into(copy, "PRAGMA integrity_check") == [("ok",)]
        assert len(look_into(copy, "SELECT id FROM sets")) >= before
    wanted = digest(copies[-1][1])
    restore_backup(LOCAL, copies[-1][1], lambda review, _: (review, str), settings=settings)
    found = digest(kept)
    assert found.pop("audit")[0] == wanted.pop("audit")[0] + 1
    assert found == wanted
    with open_store(settings) as store:
        assert verify(store, LOCAL).findings == ()


def digest(path):
    with sa.create_engine(f"sqlite:///{path}").connect() as connection:
        return schemas.digest_tables(connection, schemas.list_columns(connection))


# Drives of other machines

MOUNTS = [
    "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw",
    "30 22 0:25 / /home rw - nfs4 server:/home rw",
    "31 30 0:26 / /home/ana rw - ext4 /dev/sdb1 rw",
    "32 22 0:27 / /media/my\\040share rw master:1 - cifs //server/share rw",
    "33 22 0:28 / /mnt/twice rw - ext4 /dev/sdc1 rw",
    "34 22 0:29 / /mnt/twice rw - fuse.sshfs ana@server: rw",
]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/var/coach.db", "ext4"),
        ("/home/ben/coach.db", "nfs4"),
        ("/home/ana/coach.db", "ext4"),
        ("/media/my share/coach.db", "cifs"),
        ("/mnt/twice/coach.db", "fuse.sshfs"),
    ],
)
def test_the_drive_is_the_nearest_above_and_the_last_on_top(path, kind):
    assert find_file_system(Path(path), MOUNTS) == kind


def test_where_the_system_does_not_tell_the_drive_is_this_machines(monkeypatch, tmp_path):
    assert not is_on_network(tmp_path)
    monkeypatch.setattr(drives, "_MOUNTS", tmp_path / "none")
    assert not is_on_network(tmp_path)


@pytest.mark.parametrize(
    ("remote", "journal", "mode"),
    [
        (False, "auto", "wal"),
        (True, "auto", "delete"),
        (True, "wal", "wal"),
        (False, "delete", "delete"),
    ],
)
def test_how_it_writes_is_as_its_drive_allows_or_as_somebody_says(
    monkeypatch, tmp_path, remote, journal, mode
):
    monkeypatch.setattr(engine, "is_on_network", lambda _: remote)
    url = f"sqlite:///{tmp_path}/kept/coach.db"
    with open_store(Settings(database_url=url, journal=journal)) as store:
        meeting_id = keep_towpath(store)
        with store.raw() as connection:
            assert connection.execute("PRAGMA journal_mode").fetchone() == (mode,)
        assert verify(store, LOCAL).findings == ()
    with open_store(Settings(database_url=url, journal="wal")) as store:
        assert load_review(store, LOCAL, meeting_id) == towpath()
