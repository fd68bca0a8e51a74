"""A database that is ready at once: made once, and copied for each test."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from coach.config import Settings
from coach.service.safekeeping import open_store


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory) -> Path:
    """Return a database that is up to date and empty, to be copied."""
    path = tmp_path_factory.mktemp("empty") / "coach.db"
    open_store(Settings(database_url=f"sqlite:///{path}")).close()
    return path


@pytest.fixture
def ready_settings(empty_database, tmp_path) -> Settings:
    """Return settings for a database that is ready, of this test alone."""
    path = tmp_path / "kept" / "coach.db"
    path.parent.mkdir(mode=0o700)
    shutil.copy(empty_database, path)
    return Settings(database_url=f"sqlite:///{path}", busy_seconds=2)
