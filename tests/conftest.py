"""Fixtures that more than one folder of tests needs."""

from __future__ import annotations

import os
from pathlib import Path

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


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of other people's text, beside the checkout, or skip."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder of other people's transcripts is not beside the checkout")
    return folder
