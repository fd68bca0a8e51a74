"""``coach backup``, ``restore``, ``verify``, ``doctor``, ``migrate`` and ``erase``."""

from __future__ import annotations

import json
import shutil

import pytest

from coach.service.safekeeping import open_store
from coach.storage.meetings import list_meetings
from coach.storage.records import LOCAL, Member, NewSet
from coach.storage.sets import add_set
from tests.cli.running import run_coach
from tests.storage.kept import keep_towpath, look_into
from tests.storage.practised import practise


@pytest.fixture(autouse=True)
def path(monkeypatch, tmp_path):
    """Keep things in a new folder."""
    monkeypatch.setenv("COACH_DATABASE_URL", f"sqlite:///{tmp_path}/kept/coach.db")
    monkeypatch.setenv("COACH_BUSY_SECONDS", "2")
    return tmp_path / "kept" / "coach.db"


@pytest.fixture
def meeting_id(path) -> str:
    with open_store() as store:
        return keep_towpath(store)


def say(*arguments, stdin=b""):
    ended = run_coach(*arguments, stdin=stdin)
    assert (ended.code, ended.err) == (0, "")
    return ended.out


def count_meetings() -> int:
    with open_store() as store:
        return len(list_meetings(store, LOCAL))


def test_a_copy_is_made_where_it_was_asked_for(meeting_id, tmp_path):
    assert f"Copied to {tmp_path}/monday.db" in say("backup", "--out", tmp_path / "monday.db")
    assert look_into(tmp_path / "monday.db", "SELECT id FROM meetings") == [(meeting_id,)]


def test_a_copy_goes_into_a_folder_of_its_own_where_nobody_says(meeting_id, path):
    say("backup")
    (copy,) = (path.parent / "backups").iterdir()
    assert str(copy) in say("doctor")


def test_a_copy_is_put_back_and_what_it_replaced_is_named(meeting_id, tmp_path):
    say("backup", "--out", tmp_path / "monday.db")
    with open_store() as store:
        add_set(store, LOCAL, NewSet(title="Later"))
    out = say("restore", tmp_path / "monday.db", "--yes")
    assert "What was there before is in" in out
    assert "Erased again" not in out
    assert "Later" not in say("erase")


def test_a_copy_put_back_where_nothing_is_replaces_nothing(meeting_id, tmp_path, path):
    say("backup", "--out", tmp_path / "monday.db")
    path.unlink()
    assert "before" not in say("restore", tmp_path / "monday.db", "--yes")
    assert count_meetings() == 1


def test_what_was_erased_is_erased_again_and_said(meeting_id, tmp_path):
    say("backup", "--out", tmp_path / "monday.db")
    say("erase", "--meeting", meeting_id, "--yes")
    out = say("restore", tmp_path / "monday.db", "--yes")
    assert "Erased again from this copy: 1 meeting, in whole or in part." in out
    assert count_meetings() == 0


def test_what_came_back_with_a_file_put_back_by_hand_is_erased_again(meeting_id, tmp_path, path):
    say("backup", "--out", tmp_path / "monday.db")
    say("erase", "--meeting", meeting_id, "--yes")
    shutil.copy(tmp_path / "monday.db", path)
    assert count_meetings() == 1
    assert "gone again: 1 meeting, in whole or in part." in say("erase", "--again", stdin=b"y\n")
    assert count_meetings() == 0


def test_everything_in_order_is_said(meeting_id, path):
    assert say("verify") == f"Checked {path}\nEverything is as it was kept: 1 meeting.\n"
    found = json.loads(say("verify", "--json"))
    assert (found["place"], found["findings"], found["rows"]["meetings"]) == (str(path), [], 1)


def test_what_is_not_in_order_is_said_and_ends_with_1(meeting_id, path):
    look_into(path, "UPDATE utterances SET text = 'changed' WHERE position = 0")
    ended = run_coach("verify")
    assert ended.code == 1
    assert f"meeting {meeting_id}: its review is not as it was kept" in ended.out
    ended = run_coach("verify", "--json")
    assert (ended.code, len(json.loads(ended.out)["findings"])) == (1, 1)


def test_the_doctor_says_where_things_lie(path):
    out = say("doctor")
    assert f"kept in   {path}" in out
    assert "not there yet; nothing is kept" in out
    assert "not known" in out
    with open_store():
        pass
    assert "state     in order" in say("doctor")
    health = json.loads(say("doctor", "--json"))
    assert (health["place"], health["is_there"], health["fault"]) == (str(path), True, None)


def test_the_doctor_ends_with_1_where_something_is_the_matter(meeting_id, path):
    path.write_bytes(b"nothing of use" * 999)
    ended = run_coach("doctor")
    assert ended.code == 1
    assert "damaged" in ended.out


def test_a_damaged_file_is_one_line_for_every_command(meeting_id, path):
    path.write_bytes(b"nothing of use" * 999)
    for command in ("backup", "verify", "erase", "migrate"):
        ended = run_coach(command)
        assert (ended.code, ended.out, ended.err.count("\n")) == (1, "", 1)
        assert "coach restore FILE" in ended.err


def test_a_database_is_brought_up_to_date():
    assert say("migrate") == "The database is up to date now.\n"
    assert say("migrate") == "The database was up to date.\n"


def test_what_is_kept_is_listed_with_what_to_erase_it_by(path):
    assert say("erase") == "Nothing is kept yet.\n"
    with open_store() as store:
        kept = add_set(store, LOCAL, NewSet(title="Spring"))
        meeting_id = keep_towpath(store, set_id=kept.id)
    out = say("erase")
    assert f"set      {kept.id}  Spring" in out
    assert f"meeting  {meeting_id}  no date" in out


def test_a_meeting_is_erased_and_other_copies_are_spoken_of(meeting_id):
    out = say("erase", "--meeting", meeting_id, "--yes")
    assert out.startswith("Erased: 1 meeting.\n")
    assert "Copies in Teams, in Downloads" in out
    assert count_meetings() == 0


def test_a_set_is_erased(path):
    with open_store() as store:
        kept = add_set(store, LOCAL, NewSet(title="Spring"))
        for data in (b"a", b"b"):
            keep_towpath(store, data=data, set_id=kept.id)
    assert say("erase", "--set", kept.id, "--yes").startswith("Erased: 2 meetings.\n")


def test_a_person_is_taken_out(meeting_id):
    out = say("erase", "--person", "Maya Lindqvist", "--yes")
    assert out.startswith("Taken out of 1 meeting; its counts stay.\n")
    assert count_meetings() == 1


def test_practice_is_listed_and_erased(path):
    with open_store() as store:
        practise(store)
    assert "practice 2 items tried, 1 run; erase it with --practice" in say("erase")
    assert say("erase", "--practice", stdin=b"y\n").endswith("Erased: all of your practice.\n")
    assert say("erase") == "Nothing is kept yet.\n"
    assert say("erase", "--practice", "--yes") == "Erased: all of your practice.\n"


def test_practice_stays_where_nobody_says_yes(path):
    with open_store() as store:
        practise(store)
    assert run_coach("erase", "--practice", stdin=b"n\n").code == 1
    assert run_coach("erase", "--practice", "--due", "--yes").code == 2
    assert "2 items tried" in say("erase")


def test_somebody_who_only_was_a_member_is_erased(path):
    with open_store() as store:
        add_set(store, LOCAL, NewSet(title="Spring", members=(Member(name="Zed"),)))
    assert say("erase", "--person", "Zed", "--yes").startswith("Erased: 0 meetings.\n")


def test_a_copy_that_could_not_be_cleared_is_named(meeting_id, path):
    say("backup")
    (copy,) = (path.parent / "backups").iterdir()
    copy.write_bytes(b"nothing of use")
    assert f"remove it yourself: {copy}" in say("erase", "--meeting", meeting_id, "--yes")


@pytest.mark.parametrize("answer", [b"n\n", b""])
def test_nothing_is_erased_or_replaced_without_a_yes(meeting_id, tmp_path, answer):
    say("backup", "--out", tmp_path / "monday.db")
    assert run_coach("erase", "--meeting", meeting_id, stdin=answer).code == 1
    assert run_coach("restore", tmp_path / "monday.db", stdin=answer).code == 1
    assert count_meetings() == 1


def test_a_yes_at_the_question_is_enough(meeting_id):
    assert run_coach("erase", "--meeting", meeting_id, stdin=b"y\n").code == 0
    assert count_meetings() == 0


def test_one_thing_is_erased_at_a_time(meeting_id):
    ended = run_coach("erase", "--meeting", meeting_id, "--person", "Zed", "--yes")
    assert ended.code == 2
    assert count_meetings() == 1


def test_what_is_not_there_is_one_line(meeting_id):
    ended = run_coach("erase", "--meeting", "none", "--yes")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("coach: no such meeting is kept (none)")
