"""Databases to keep things in: a file, and a real PostgreSQL where its wheel is installed."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from coach.config import Settings
from coach.storage.opening import migrate_store, open_store
from tests.storage.servers import WHEEL, make_database, name_of, running_server

_MISSING = f"{WHEEL} is not installed, so nothing is tried on PostgreSQL"


@pytest.fixture(scope="module", autouse=True)
def own_folder(tmp_path_factory):
    """Keep what belongs to a database on a server, and lies beside none, in a new folder."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("own")
        patch.setenv("XDG_DATA_HOME", str(folder))
        yield folder


@pytest.fixture
def settings(tmp_path) -> Settings:
    """Return settings for a database in a new folder."""
    return Settings(database_url=f"sqlite:///{tmp_path}/kept/coach.db", busy_seconds=2)


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory) -> Path:
    """Return a database that is up to date and empty, to be copied: quicker than made anew."""
    path = tmp_path_factory.mktemp("empty") / "coach.db"
    open_store(Settings(database_url=f"sqlite:///{path}")).close()
    return path


@pytest.fixture
def file_store(settings, empty_file, tmp_path):
    """Give an open database in a file."""
    (tmp_path / "kept").mkdir(mode=0o700)
    shutil.copy(empty_file, tmp_path / "kept" / "coach.db")
    with open_store(settings) as store:
        yield store


@pytest.fixture(scope="session")
def server(tmp_path_factory) -> str:
    """Start a PostgreSQL of our own; return its address. In CI it must be there."""
    if "CI" not in os.environ:
        pytest.importorskip(WHEEL, reason=_MISSING)
    folders = tmp_path_factory.mktemp("pg"), tmp_path_factory.mktemp("run")
    with running_server(*folders) as address:
        yield address


@pytest.fixture(scope="session")
def template(server) -> str:
    """Return the name of a database on the server that is up to date and empty."""
    settings = make_database(server)
    migrate_store(settings)
    return name_of(settings)


@pytest.fixture
def server_settings(server) -> Settings:
    """Return settings for a new database on the server, with nothing in it at all."""
    return make_database(server)


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request):
    """Give an open database, once in a file and once on a server."""
    if request.param == "sqlite":
        yield request.getfixturevalue("file_store")
        return
    settings = make_database(
        request.getfixturevalue("server"), request.getfixturevalue("template")
    )
    with open_store(settings) as store:
        yield store
