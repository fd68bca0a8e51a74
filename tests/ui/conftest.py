"""What the app keeps, for one test: never the folder of whoever runs the tests."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from streamlit.components.v2 import manifest_scanner

from coach.service.safekeeping import open_store
from coach.ui import resources


@pytest.fixture(scope="session", autouse=True)
def installed_components() -> Iterator[None]:
    """Look through what is installed once: AppTest would for every app, at length."""
    look = cache(manifest_scanner.scan_component_manifests)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", look)
        yield


@pytest.fixture(scope="session", autouse=True)
def empty_kept(tmp_path_factory) -> Path:
    """Point the app to an empty database, and return its file, to be copied."""
    folder = tmp_path_factory.mktemp("kept")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COACH_DATABASE_URL", f"sqlite:///{folder}/empty.db")
        open_store().close()
        patch.setenv("COACH_DATABASE_URL", f"sqlite:///{folder}/coach.db")
        yield folder / "empty.db"
        resources.close_store()


@pytest.fixture(autouse=True)
def kept(tmp_path, empty_kept, monkeypatch) -> Path:
    """Give each test a database of its own; return its file."""
    path = tmp_path / "kept" / "coach.db"
    path.parent.mkdir(mode=0o700)
    shutil.copy(empty_kept, path)
    resources.close_store()
    monkeypatch.setenv("COACH_DATABASE_URL", f"sqlite:///{path}")
    yield path
    resources.close_store()
