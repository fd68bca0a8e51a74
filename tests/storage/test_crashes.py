"""Imports killed at any moment: nothing half, nothing acknowledged lost, nothing twice.

``python -m tests.benchmarks.reliability`` does the same 50 times.
"""

from __future__ import annotations

import os

import pytest

from coach.config import Settings
from tests.benchmarks.crashes import (
    crash_imports,
    end_backends,
    kill_import,
    warm,
    write_at_once,
)
from tests.storage.servers import make_database

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
KILLS = 7
WRITERS, EACH = 6, 20


@pytest.fixture(scope="module")
def process():
    with warm() as process:
        yield process


def test_imports_into_a_file(process, tmp_path):
    settings = Settings(database_url=f"sqlite:///{tmp_path}/kept/coach.db", busy_seconds=30)
    found = crash_imports(process, settings, KILLS)
    assert found.broken == []
    assert sum(found.fates.values()) == KILLS
    assert len(found.fates) > 1, "every import was killed at the same stage, so little was tried"


@pytest.mark.thorough
@pytest.mark.parametrize("kill", [kill_import, end_backends], ids=lambda kill: kill.__name__)
def test_imports_into_a_server(process, server, template, kill):
    found = crash_imports(process, make_database(server, template), KILLS - 3, kill=kill)
    assert found.broken == []
    assert sum(found.fates.values()) == KILLS - 3


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_writers_side_by_side_queue_up_and_none_fails(process, request, tmp_path, kind):
    if kind == "sqlite":
        settings = Settings(database_url=f"sqlite:///{tmp_path}/kept/coach.db")
    else:
        settings = make_database(*map(request.getfixturevalue, ("server", "template")))
    found = write_at_once(process, settings, writers=WRITERS, each=EACH)
    assert (found.transactions, found.faults) == (WRITERS * EACH, 0)
