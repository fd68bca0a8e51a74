"""Opening what is kept: made, checked, brought up to date, or refused in one sentence."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest

from coach.config import Settings
from coach.errors import (
    SchemaVersionError,
    StorageDamagedError,
    StorageError,
    StorageReadOnlyError,
)
from coach.storage import opening
from coach.storage.backups import list_backups
from coach.storage.meetings import list_meetings
from coach.storage.migrating import SCRIPTS, migrate
from coach.storage.opening import migrate_store, open_store
from coach.storage.records import LOCAL
from tests.storage.kept import keep_towpath, look_into
from tests.storage.test_migrating import REBUILD, next_version

PAGE = 4096


def spoil_header(data: bytes) -> bytes:
    return bytes(100) + data[100:]


def cut_short(data: bytes) -> bytes:
    return data[: len(data) // 2 // PAGE * PAGE]


def spoil_page(data: bytes) -> bytes:
    at = 3 * PAGE
    return data[:at] + b"\xa5" * PAGE + data[at + PAGE :]


@contextmanager
def nobody_in_particular():
    """Do as somebody whom file permissions hold for; root may write anywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_the_settings_of_the_environment_count(monkeypatch, tmp_path):
    monkeypatch.setenv("COACH_DATABASE_URL", f"sqlite:///{tmp_path}/a/b.db")
    assert migrate_store()
    with open_store() as store:
        assert store.location.path == tmp_path / "a" / "b.db"


def test_what_is_kept_is_there_the_next_day(settings):
    with open_store(settings) as store:
        meeting_id = keep_towpath(store)
    with open_store(settings) as store:
        assert [each.id for each in list_meetings(store, LOCAL)] == [meeting_id]


@pytest.mark.parametrize("spoil", [spoil_header, cut_short, spoil_page])
def test_a_damaged_file_is_refused_and_left_as_it_is(settings, spoil):
    with open_store(settings) as store:
        keep_towpath(store)
        path = store.location.path
    path.write_bytes(spoil(path.read_bytes()))
    before = path.read_bytes()
    with pytest.raises(StorageDamagedError, match=r"damaged.*coach restore FILE"):
        open_store(settings)
    assert path.read_bytes() == before


def test_a_folder_in_the_place_of_the_file_is_one_sentence(tmp_path):
    (tmp_path / "coach.db").mkdir()
    with pytest.raises(StorageReadOnlyError, match="cannot be opened"):
        open_store(Settings(database_url=f"sqlite:///{tmp_path}/coach.db"))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
@pytest.mark.parametrize("has_file", [True, False])
def test_a_read_only_folder_is_one_sentence_and_nothing_is_lost(has_file):
    folder = Path(tempfile.mkdtemp())
    settings = Settings(database_url=f"sqlite:///{folder}/coach.db")
    try:
        if has_file:
            with open_store(settings) as store:
                keep_towpath(store)
            (folder / "coach.db").chmod(0o444)
        folder.chmod(0o555)
        before = {path.name: path.read_bytes() for path in folder.iterdir()}
        with nobody_in_particular(), pytest.raises(StorageReadOnlyError, match="your rights"):
            open_store(settings)
        assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    finally:
        folder.chmod(stat.S_IRWXU)
        shutil.rmtree(folder)


def test_an_older_file_is_copied_and_brought_up_to_date(settings, tmp_path, monkeypatch):
    """The next version of the program is one with one migration more."""
    with open_store(settings) as store:
        keep_towpath(store)
    scripts = next_version(tmp_path, REBUILD)
    monkeypatch.setattr(
        opening, "migrate", lambda store, before: migrate(store, scripts=scripts, before=before)
    )
    with open_store(settings) as store:
        (copy,) = list_backups(store.location)
        path = store.location.path
        assert len(list_meetings(store, LOCAL)) == 1
    assert look_into(path, "SELECT version_num FROM alembic_version") == [("9999",)]
    assert look_into(copy, "SELECT version_num FROM alembic_version") != [("9999",)]
    assert copy.name.endswith("-before-update.db")
    assert SCRIPTS.is_dir()


def test_a_server_is_only_brought_up_to_date_by_command(server_settings):
    with pytest.raises(SchemaVersionError, match="coach migrate"):
        open_store(server_settings)
    assert migrate_store(server_settings)
    assert not migrate_store(server_settings)
    with open_store(server_settings) as store:
        assert list_meetings(store, LOCAL) == ()


def test_a_server_that_does_not_answer_is_one_sentence_without_its_password():
    pytest.importorskip("psycopg")
    url = "postgresql://ana:secret@127.0.0.1:1/coach?connect_timeout=2"
    with pytest.raises(StorageError, match="cannot be reached") as caught:
        open_store(Settings(database_url=url))
    assert "secret" not in str(caught.value)
