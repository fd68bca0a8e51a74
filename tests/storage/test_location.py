"""Where things are kept."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from coach.config import Settings
from coach.errors import SettingsError, StorageReadOnlyError
from coach.storage.location import find_location, locate_file, make_folder


def test_by_default_it_is_a_file_in_the_users_own_data_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    location = find_location(Settings(database_url=""))
    assert location.path is not None
    assert location.path.name == "coach.db"
    assert location.path.parent.name == "question-coach"
    assert not location.path.parent.exists()


def test_a_file_may_be_named(tmp_path):
    location = find_location(Settings(database_url=f"sqlite:///{tmp_path}/my.db"))
    assert location.path == tmp_path / "my.db"
    assert location.backups == tmp_path / "backups"
    assert location.words == str(tmp_path / "my.db")


def test_a_relative_file_is_found_from_any_folder():
    assert locate_file(Path("my.db")).path == Path.cwd() / "my.db"


@pytest.mark.parametrize("kind", ["postgresql", "postgres", "postgresql+psycopg"])
def test_a_server_is_reached_by_psycopg_and_its_password_is_never_shown(kind):
    location = find_location(Settings(database_url=f"{kind}://ana:secret@db/coach"))
    assert location.url.drivername == "postgresql+psycopg"
    assert location.path is None
    assert location.backups is None
    assert "secret" not in location.words
    assert "db/coach" in location.words


@pytest.mark.parametrize(
    "url", ["nonsense", "mysql://db/coach", "sqlite://", "sqlite:///:memory:"]
)
def test_an_address_of_nothing_we_know_is_refused(url):
    with pytest.raises(SettingsError, match=r"COACH_DATABASE_URL .*; give sqlite:///FILE"):
        find_location(Settings(database_url=url))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_new_folder_is_its_owners_alone(tmp_path):
    make_folder(tmp_path / "a")
    make_folder(tmp_path / "a")
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o700


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageReadOnlyError, match=r"cannot be made .*COACH_DATABASE_URL"):
        make_folder(tmp_path / "file" / "a")
