"""``coach erase --due`` and ``coach names``."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from coach.service.safekeeping import open_store
from coach.storage.agreement_records import Answer, Terms
from coach.storage.agreements import record_agreement
from coach.storage.keys import write_key
from coach.storage.meeting_agreements import bind_agreement
from coach.storage.meetings import load_meeting
from coach.storage.practice_set_lines import bring_in
from coach.storage.records import LOCAL
from coach.storage.tables import MeetingRow
from tests.cli.running import run_coach
from tests.storage.kept import keep_towpath
from tests.storage.practised import new_set_lines


@pytest.fixture(autouse=True)
def path(monkeypatch, tmp_path):
    """Keep things in a new folder."""
    monkeypatch.setenv("COACH_DATABASE_URL", f"sqlite:///{tmp_path}/kept/coach.db")
    monkeypatch.setenv("COACH_BUSY_SECONDS", "2")
    return tmp_path / "kept" / "coach.db"


@pytest.fixture
def overdue(path) -> str:
    with open_store() as store:
        meeting_id = keep_towpath(store)
        agreed = record_agreement(store, LOCAL, Answer.YES, Terms())
        bind_agreement(store, LOCAL, meeting_id, agreed.id)
        write_key(store, LOCAL, meeting_id, {"Member 1": "Maya"})
        with store.writing() as session:
            row = session.get_one(MeetingRow, meeting_id)
            row.keep_until = datetime(2026, 1, 28, tzinfo=UTC).date()
    return meeting_id


def has_erased_words(meeting_id) -> bool:
    with open_store() as store:
        return load_meeting(store, LOCAL, meeting_id).has_erased_words


def test_what_is_due_is_listed_and_erased_on_a_yes(overdue):
    ended = run_coach("erase", "--due", stdin=b"n\n")
    assert ended.code == 1
    assert f"meeting  {overdue}  no date  what was said; its counts stay" in ended.out
    assert not has_erased_words(overdue)
    ended = run_coach("erase", "--due", stdin=b"y\n")
    assert "Erased as agreed: of 1 meeting." in ended.out
    assert "Copies in Teams" in ended.out
    assert has_erased_words(overdue)


def test_lines_from_a_set_are_listed_and_erased_on_their_day(path):
    with open_store() as store:
        early = new_set_lines(drop_on=date(2026, 1, 28))
        kept = bring_in(store, LOCAL, early, date(2026, 1, 1))
    ended = run_coach("erase", "--due", stdin=b"y\n")
    assert f"lines    {kept.id}  no date  lines from a set, to practise with" in ended.out
    assert "Erased as agreed: lines of 1 meeting." in ended.out


def test_a_copy_that_is_left_is_named(overdue, path):
    folder = path.parent / "backups"
    folder.mkdir()
    (folder / "damaged-1.db").touch()
    assert "damaged-1.db" in run_coach("erase", "--due", "--yes").out


def test_where_nothing_is_due_nothing_is_asked():
    assert run_coach("erase", "--due").out == "Nothing is due to be erased today.\n"


def test_one_thing_is_erased_at_a_time(overdue):
    assert run_coach("erase", "--due", "--meeting", overdue).code == 2
    assert not has_erased_words(overdue)


def test_who_is_who_is_said(overdue):
    assert run_coach("names").out == f"{overdue}\n"
    assert run_coach("names", overdue).out == "Member 1        Maya\n"


def test_where_no_key_is_kept_that_is_said():
    assert run_coach("names").out == "No meeting is kept with its names swapped.\n"
    with open_store() as store:
        meeting_id = keep_towpath(store)
    assert run_coach("names", meeting_id).out == "Who is who in this meeting is not kept.\n"
