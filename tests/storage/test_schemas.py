"""Databases of every version there has been, with rows in every table, brought up to date."""

from __future__ import annotations

from datetime import date

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from coach.config import Settings
from coach.storage.acting import act_as, whole_database
from coach.storage.backups import list_backups
from coach.storage.base import Base
from coach.storage.checks import verify
from coach.storage.engine import Store
from coach.storage.location import find_location
from coach.storage.meetings import list_meetings, load_review
from coach.storage.migrating import find_loose_ends, newest_version, version_of
from coach.storage.opening import migrate_store, open_store
from coach.storage.records import LOCAL, MeetingState
from tests.report.reviews import towpath
from tests.storage import schemas
from tests.storage.kept import look_into

VERSIONS = schemas.list_versions()
WRITE_IT = "python -m tests.storage.schemas writes it"


def test_every_version_has_a_file_and_no_file_is_of_none():
    there = sorted(path.stem for path in schemas.FOLDER.iterdir())
    assert there == sorted(VERSIONS), WRITE_IT


@pytest.mark.parametrize("version", VERSIONS)
def test_a_file_is_made_as_its_version_makes_it_and_has_rows_in_every_table(version, tmp_path):
    assert schemas.fits(version, tmp_path), WRITE_IT
    with sa.create_engine(f"sqlite:///{tmp_path}/loaded.db").connect() as connection:
        found = schemas.digest_tables(connection, schemas.list_columns(connection))
        assert version_in(connection) == version
        assert find_loose_ends(connection) == ()
    assert [name for name, (count, _) in found.items() if count == 0] == []


def version_in(connection) -> str:
    return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar_one()


def check_up_to_date(store, columns, before):
    """Hold a database that was brought up to date against what it was."""
    with whole_database(), store.transaction() as connection:
        assert schemas.digest_tables(connection, columns) == before
        assert find_loose_ends(connection) == ()
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
        rows = connection.execute(sa.text("SELECT utterance_id, text FROM utterances"))
        texts = {row[0]: row[1] for row in rows}
    assert version_of(store) == newest_version()
    assert verify(store, LOCAL).findings == ()
    reviewed, waiting = sorted(list_meetings(store, LOCAL), key=lambda each: each.state)[::-1]
    assert waiting.state is MeetingState.RECEIVED
    review = load_review(store, LOCAL, reviewed.id)
    assert {line.utterance.id: line.utterance.text for line in review.lines} == texts
    assert [each.utterance for each in review.codings] == [
        each.utterance for each in towpath().codings
    ]
    assert sum(len(each.corrections) for each in review.codings) == 1


@pytest.mark.parametrize("version", VERSIONS)
def test_a_file_of_any_version_loses_nothing_on_its_way_to_this_one(version, settings, tmp_path):
    (tmp_path / "kept").mkdir()
    path = tmp_path / "kept" / "coach.db"
    schemas.load(version, path)
    with sa.create_engine(f"sqlite:///{path}").connect() as connection:
        columns = schemas.list_columns(connection)
        before = schemas.digest_tables(connection, columns)
    with open_store(settings) as store:
        check_up_to_date(store, columns, before)
        copies = list_backups(store.location)
    if version != newest_version():
        (copy,) = copies
        assert look_into(copy, "SELECT version_num FROM alembic_version") == [(version,)]


@pytest.mark.parametrize("version", VERSIONS)
def test_a_server_of_any_version_loses_nothing_on_its_way_to_this_one(
    version, server_settings, tmp_path
):
    schemas.load(version, tmp_path / "coach.db")
    columns, before = pour(version, tmp_path / "coach.db", server_settings)
    assert migrate_store(server_settings) is (version != newest_version())
    act_as("")
    with open_store(server_settings) as store:
        check_up_to_date(store, columns, before)


def pour(version, path, settings: Settings):
    """Put the rows of a file into a server's database of the same version."""
    location = find_location(settings)
    with (
        whole_database(),
        sa.create_engine(f"sqlite:///{path}").connect() as source,
        Store(location, busy_seconds=5) as store,
        store.transaction() as target,
    ):
        schemas.upgrade(target, version)
        theirs, ours = schemas.reflect(source), schemas.reflect(target)
        for table in ours.sorted_tables:
            rows = source.execute(sa.select(theirs.tables[table.name])).mappings().all()
            if table.name != schemas.VERSIONS and rows:
                target.execute(table.insert(), [dict(row) for row in rows])
        columns = schemas.list_columns(target)
        return columns, schemas.digest_tables(target, columns)


def test_actions_that_would_have_had_no_end_are_given_one(tmp_path):
    path = tmp_path / "coach.db"
    schemas.load("0007", path)
    row = (
        "INSERT INTO actions (id, set_id, position, owner, what) SELECT ?, id, 0, '', '' FROM sets"
    )
    look_into(path, row, "of a set")
    with open_store(Settings(database_url=f"sqlite:///{path}")):
        found = look_into(path, "SELECT erase_on FROM actions WHERE id = 'of a set'")
    assert date.fromisoformat(found[0][0]) > date.today()
