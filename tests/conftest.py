"""Fixtures that more than one folder of tests needs."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# How long an example takes says more about what else the machine does than about the code.
settings.register_profile("untimed", deadline=None, max_examples=40)
settings.register_profile("thorough", deadline=None, max_examples=200)
settings.load_profile("thorough" if os.environ.get("COACH_THOROUGH") else "untimed")

# Every test's database would hold back ten megabytes; those that are about it say so.
os.environ.setdefault("COACH_SPARE_BYTES", "0")

ROOT = Path(__file__).resolve().parents[1]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what takes minutes, and say why, unless it is asked for."""
    if os.environ.get("COACH_THOROUGH"):
        return
    skip = pytest.mark.skip(reason="takes minutes: make thorough runs it")
    for item in items:
        if item.get_closest_marker("thorough"):
            item.add_marker(skip)


@pytest.fixture(scope="session", autouse=True)
def shipped_model_once() -> Iterator[None]:
    """The shipped model is opened once a process: reading with it does not change it.

    Opening it takes half a second, four times that while what is covered is noted.
    """
    # Here, since a module imported before coverage begins would seem not to be covered.
    from coach.config import find_shipped_folder
    from coach.service import models

    shipped = find_shipped_folder("models")
    load, opened = models.load_model, dict[tuple[object, ...], Any]()

    def load_once(folder: Path, *, long_turn_words: int) -> Any:
        if not folder.is_relative_to(shipped):
            return load(folder, long_turn_words=long_turn_words)
        as_it_is = tuple(each.stat().st_mtime_ns for each in sorted(folder.iterdir()))
        key = (folder, long_turn_words, as_it_is)
        if key not in opened:
            opened[key] = load(folder, long_turn_words=long_turn_words)
        return opened[key]

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(models, "load_model", load_once)
        yield


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of other people's text, beside the checkout, or skip."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder of other people's transcripts is not beside the checkout")
    return folder
