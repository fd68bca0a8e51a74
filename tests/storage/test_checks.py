"""Looking after what is kept: is it whole, is it as it was written, where is it."""

from __future__ import annotations

import pytest

from coach.config import Settings
from coach.errors import StorageDamagedError
from coach.storage.backups import make_own_backup
from coach.storage.checks import examine, verify
from coach.storage.meetings import receive_file
from coach.storage.migrating import newest_version
from coach.storage.opening import open_store
from coach.storage.records import LOCAL, NewSet
from coach.storage.sets import add_set
from tests.report.reviews import towpath
from tests.storage.kept import keep_towpath, look_into


def test_what_nobody_touched_is_as_it_was_kept(store):
    keep_towpath(store)
    receive_file(store, LOCAL, b"other", name="waiting.txt")
    found = verify(store, LOCAL)
    assert found.findings == ()
    assert found.place == store.place
    assert (found.rows["meetings"], found.rows["utterances"]) == (2, len(towpath().lines))


SPOILED = [
    ("UPDATE utterances SET text = replace(text, 'o', 'p') WHERE position = 0", "its review"),
    ("UPDATE codings SET scores = '{'", "its review"),
    ("UPDATE codings SET label = 'advise'", "its review"),
    ("UPDATE reviews SET notes = '[1]'", "its review"),
    ("UPDATE utterances SET text = CAST(x'ff41' AS TEXT) WHERE position = 0", "its review"),
    ("UPDATE transcripts SET data = CAST(data || x'20' AS BLOB)", "its file"),
]


@pytest.mark.parametrize(("sql", "what"), SPOILED)
def test_one_change_past_our_own_code_is_found_and_its_meeting_named(file_store, sql, what):
    """The database itself sees nothing the matter with any of these."""
    meeting_id = keep_towpath(file_store)
    look_into(file_store.location.path, sql)
    assert verify(file_store, LOCAL).findings == (
        f"meeting {meeting_id}: {what} is not as it was "
        f"{'handed in' if what == 'its file' else 'kept'}; import it anew.",
    )


def test_rows_that_hang_on_nothing_are_found(file_store):
    keep_towpath(file_store)
    look_into(
        file_store.location.path, "INSERT INTO members VALUES ('none', 0, 'Zed', '', '', '[]')"
    )
    assert verify(file_store, LOCAL).findings == (
        "members: rows that belong to something that is not there.",
    )


def test_a_record_that_was_meddled_with_is_found(file_store):
    add_set(file_store, LOCAL, NewSet(title="S"))
    look_into(file_store.location.path, "DROP TRIGGER audit_no_update")
    look_into(file_store.location.path, "UPDATE audit SET action = 'nothing'")
    (finding,) = verify(file_store, LOCAL).findings
    assert finding.startswith("audit: row 1 is not as it was written")


def test_it_says_where_things_lie_and_how_they_are(file_store, settings):
    copy = make_own_backup(file_store, "by-hand", keep_days=30)
    health = examine(settings)
    assert health.place == str(file_store.location.path)
    assert (health.is_there, health.fault) == (True, None)
    assert health.schema == health.newest == newest_version()
    assert health.backups == (copy,)
    assert health.size > 0
    assert health.free > 0


def test_it_says_so_where_nothing_is_kept_yet_and_makes_nothing(tmp_path):
    health = examine(Settings(database_url=f"sqlite:///{tmp_path}/a/b/coach.db"))
    assert (health.is_there, health.schema, health.fault, health.size) == (False, None, None, None)
    assert health.free > 0
    assert list(tmp_path.iterdir()) == []


def test_it_says_what_is_the_matter_with_a_damaged_file(file_store, settings):
    file_store.close()
    file_store.location.path.write_bytes(b"nothing of use" * 999)
    health = examine(settings)
    assert health.is_there
    assert "damaged" in health.fault
    with pytest.raises(StorageDamagedError):
        open_store(settings)


def test_a_folder_in_the_place_of_the_file_is_said(tmp_path):
    (tmp_path / "coach.db").mkdir()
    health = examine(Settings(database_url=f"sqlite:///{tmp_path}/coach.db"))
    assert (health.size, health.schema) == (None, None)
    assert "cannot be opened" in health.fault


def test_a_server_is_looked_at_without_its_password(server_settings):
    health = examine(server_settings)
    assert (health.schema, health.fault, health.size, health.free) == (None, None, None, None)
    assert "***" in health.place or "@" in health.place
