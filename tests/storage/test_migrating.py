"""Bringing a database up to date: all of it or nothing, and no row lost."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from coach.errors import SchemaVersionError, StorageError
from coach.storage.backups import list_backups
from coach.storage.base import Base
from coach.storage.engine import Store
from coach.storage.location import locate_file
from coach.storage.meetings import list_meetings, load_review
from coach.storage.migrating import SCRIPTS, count_rows, migrate, newest_version, version_of
from coach.storage.opening import open_store
from coach.storage.records import LOCAL
from tests.report.reviews import towpath
from tests.storage.kept import keep_towpath, look_into

REBUILD = (
    "with op.batch_alter_table('meetings') as batch: batch.alter_column('title', nullable=True)"
)
"""Builds a table anew on which most others hang."""


def next_version(folder, *statements: str):
    """Write the migrations of an invented next version; return their folder."""
    scripts = folder / "migrations"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    body = "".join(f"    {each}\n" for each in statements)
    (scripts / "versions" / "9999_next.py").write_text(
        "from alembic import op\nrevision = '9999'\n"
        f"down_revision = {newest_version()!r}\n\n\ndef upgrade():\n{body}"
    )
    return scripts


def test_an_empty_database_gets_every_table(store):
    with store.transaction() as connection:
        assert set(count_rows(connection)) == set(Base.metadata.tables)
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    assert version_of(store) == newest_version()
    assert not migrate(store)


def test_a_table_built_anew_loses_no_row_that_hangs_on_it(file_store, tmp_path):
    meeting_id = keep_towpath(file_store)
    assert migrate(file_store, scripts=next_version(tmp_path, REBUILD))
    assert version_of(file_store) == "9999"
    assert load_review(file_store, LOCAL, meeting_id) == towpath()


def test_a_copy_is_made_before_anything_that_holds_something_is_changed(file_store, tmp_path):
    made = []
    migrate(
        file_store,
        scripts=next_version(tmp_path, REBUILD),
        before=lambda: made.append(version_of(file_store)),
    )
    assert made == [newest_version()]


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("op.execute('DELETE FROM codings')", "codings"),
        ("op.drop_table('phases')", "phases"),
        ("op.execute('UPDATE speakers SET meeting_id = 1')", "speakers"),
    ],
)
def test_a_step_that_would_lose_rows_changes_nothing(file_store, tmp_path, statement, named):
    meeting_id = keep_towpath(file_store)
    with pytest.raises(StorageError, match=rf"lose rows of {named};.*nothing was changed"):
        migrate(file_store, scripts=next_version(tmp_path, REBUILD, statement))
    assert version_of(file_store) == newest_version()
    assert load_review(file_store, LOCAL, meeting_id) == towpath()


def test_a_step_that_fails_half_way_changes_nothing(file_store, tmp_path):
    meeting_id = keep_towpath(file_store)
    with pytest.raises(ZeroDivisionError):
        migrate(file_store, scripts=next_version(tmp_path, REBUILD, "1 / 0"))
    assert version_of(file_store) == newest_version()
    assert load_review(file_store, LOCAL, meeting_id) == towpath()


def test_a_database_of_a_newer_version_is_left_alone(file_store, settings):
    keep_towpath(file_store)
    look_into(file_store.location.path, "UPDATE alembic_version SET version_num = '8888'")
    before = file_store.location.path.read_bytes()
    with pytest.raises(SchemaVersionError, match=r"newer version of Question Coach .schema 8888"):
        open_store(settings)
    assert file_store.location.path.read_bytes() == before
    assert list_backups(file_store.location) == ()


def test_a_database_of_another_program_is_left_alone(tmp_path):
    with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
        connection.execute("CREATE TABLE recipes (x)")
    with (
        Store(locate_file(tmp_path / "a.db"), busy_seconds=1) as store,
        pytest.raises(StorageError, match=r"another program .it has a table “recipes”"),
    ):
        migrate(store)
    assert look_into(tmp_path / "a.db", "SELECT name FROM sqlite_master") == [("recipes",)]


def test_a_version_table_with_nothing_in_it_is_no_version(file_store):
    keep_towpath(file_store)
    look_into(file_store.location.path, "DELETE FROM alembic_version")
    assert version_of(file_store) is None
    with pytest.raises(StorageError, match="another program"):
        migrate(file_store)
    assert len(list_meetings(file_store, LOCAL)) == 1
