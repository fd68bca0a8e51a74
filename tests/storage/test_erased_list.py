"""What was erased, written down where no copy takes it along; and erased again by it."""

from __future__ import annotations

import shutil
from datetime import date

import pytest

from coach.errors import StorageError
from coach.storage.backups import make_backup
from coach.storage.beside import find_folder
from coach.storage.checks import verify
from coach.storage.erased_list import find_missing, read_list, read_tombstones
from coach.storage.erasing import Erased, erase_again, erase_meeting, erase_person, erase_set
from coach.storage.expiring import clear_erased
from coach.storage.keys import load_key, write_key
from coach.storage.meetings import finish_meeting, list_meetings, load_review
from coach.storage.opening import open_store
from coach.storage.practice_records import NewWish
from coach.storage.practice_wishes import keep_wish, list_wishes, remove_wish
from coach.storage.preparing import NewIssue, add_issue, list_issues, remove_issue
from coach.storage.records import LOCAL, NewSet
from coach.storage.sets import add_set, list_sets
from tests.report.reviews import towpath
from tests.storage.kept import OTHER_PERSON, keep_towpath
from tests.storage.servers import make_database
from tests.storage.test_erasing import redact


def test_what_was_erased_is_written_down_in_the_database_and_beside_it(store):
    first = keep_towpath(store)
    erase_meeting(store, LOCAL, first, redact)
    second = keep_towpath(store)
    erase_meeting(store, LOCAL, second, redact)
    assert {each.mark for each in read_tombstones(store)} == {first, second}
    assert {each.mark for each in read_list(find_folder(store))} == {first, second}
    assert find_missing(store) == ()


def test_the_list_is_of_everybodys_and_not_only_of_whoever_erases(store):
    theirs, mine = keep_towpath(store, OTHER_PERSON), keep_towpath(store)
    erase_meeting(store, OTHER_PERSON, theirs, redact)
    (find_folder(store) / "erased.jsonl").unlink()
    erase_meeting(store, LOCAL, mine, redact)
    assert {each.mark for each in read_list(find_folder(store))} == {theirs, mine}


def test_only_its_owner_can_look_into_the_folder_of_a_database(store):
    erase_meeting(store, LOCAL, keep_towpath(store), redact)
    assert find_folder(store).stat().st_mode & 0o777 == 0o700


def test_where_nothing_was_ever_erased_no_list_is_made(store, own_folder):
    before = set(own_folder.rglob("*"))
    assert verify(store, LOCAL).findings == ()
    assert not (find_folder(store) / "erased.jsonl").exists()
    assert set(own_folder.rglob("*")) == before


def test_a_list_that_cannot_be_read_is_one_sentence(tmp_path):
    (tmp_path / "erased.jsonl").mkdir()
    with pytest.raises(StorageError, match=r"erased.jsonl: "):
        read_list(tmp_path)


@pytest.fixture
def copied(store, settings, request, tmp_path):
    """Return what copies all that is kept, and gives what puts the copy back past us."""
    if store.location.path is None:
        server = request.getfixturevalue("server")

        def copy():
            store.close()  # A database that is in use cannot be copied so.
            other = make_database(server, str(store.location.url.database))
            return lambda: open_store(other)

        return copy

    def copy_file():
        path, made = store.location.path, make_backup(store, tmp_path / "monday.db")

        def put_back():
            store.close()
            shutil.copy(made, path)
            return open_store(settings)

        return put_back

    return copy_file


def test_what_a_copy_brings_back_is_erased_again(store, copied):
    theirs = keep_towpath(store, OTHER_PERSON)
    gone, stays = keep_towpath(store), keep_towpath(store, data=b"another day")
    set_id = add_set(store, LOCAL, NewSet(title="Spring")).id
    put_back = copied()
    erase_meeting(store, LOCAL, gone, redact)
    erase_meeting(store, OTHER_PERSON, theirs, redact)
    erase_set(store, LOCAL, set_id, redact)
    erase_person(store, LOCAL, "Maya Lindqvist", redact)
    with put_back() as back:
        assert {each.id for each in list_meetings(back, LOCAL)} == {gone, stays}
        assert erase_again(back, LOCAL, redact) == Erased(meetings=2, redacted=1)
        assert [each.id for each in list_meetings(back, LOCAL)] == [stays]
        assert list_meetings(back, OTHER_PERSON) == ()
        assert list_sets(back, LOCAL) == ()
        names = {each.name for each in load_review(back, LOCAL, stays).transcript.speakers}
        assert "Maya Lindqvist" not in names
        assert find_missing(back) == ()
        assert erase_again(back, LOCAL, redact) == Erased(meetings=0, redacted=0)


def test_what_was_kept_anew_after_a_copy_is_not_erased_again(store, copied):
    before = keep_towpath(store)
    erase_person(store, LOCAL, "Maya Lindqvist", redact)
    put_back = copied()
    with put_back() as back:
        kept = keep_towpath(back, data=b"another day")
        assert erase_again(back, LOCAL, redact) == Erased(meetings=0, redacted=0)
        assert {each.id for each in list_meetings(back, LOCAL)} == {before, kept}
        assert load_review(back, LOCAL, kept) == towpath()


def test_a_file_that_was_forgotten_and_an_issue_that_was_removed_do_not_come_back(store, copied):
    set_id = add_set(store, LOCAL, NewSet(title="Spring")).id
    issue = NewIssue(whose="Maya", text="My diary", erase_on=date(9000, 1, 1))
    removed, stays = (add_issue(store, LOCAL, set_id, issue).id for _ in range(2))
    meeting_id = keep_towpath(store)
    put_back = copied()
    remove_issue(store, LOCAL, removed)
    finish_meeting(store, LOCAL, meeting_id, towpath(), known="{}", key={"Member 1": "Maya"})
    clear_erased(store, LOCAL)
    with put_back() as back:
        assert erase_again(back, LOCAL, redact).meetings == 1
        assert list_meetings(back, LOCAL) == ()
        assert [each.id for each in list_issues(back, LOCAL, set_id)] == [stays]


def test_a_wish_that_was_removed_does_not_come_back(store, copied):
    removed = keep_wish(store, LOCAL, NewWish(text="wait")).id
    stays = keep_wish(store, LOCAL, NewWish(text="ask shorter", meets_on=date(2026, 6, 12))).id
    theirs = keep_wish(store, OTHER_PERSON, NewWish(text="wait")).id
    put_back = copied()
    remove_wish(store, LOCAL, removed)
    clear_erased(store, LOCAL)
    with put_back() as back:
        erase_again(back, LOCAL, redact)
        assert [each.id for each in list_wishes(back, LOCAL)] == [stays]
        assert [each.id for each in list_wishes(back, OTHER_PERSON)] == [theirs]


@pytest.mark.parametrize("store", ["postgresql"], indirect=True)
def test_a_server_that_was_put_back_is_found_out(store, copied):
    meeting_id = keep_towpath(store)
    put_back = copied()
    erase_meeting(store, LOCAL, meeting_id, redact)
    with put_back() as back:
        (finding,) = verify(back, LOCAL).findings
        assert "coach erase --again" in finding
        assert verify(back, LOCAL).findings == (finding,)
        erase_again(back, LOCAL, redact)
        assert verify(back, LOCAL).findings == ()


def test_another_database_on_a_server_has_a_folder_and_keys_of_its_own(store, server, template):
    meeting_id = keep_towpath(store)
    write_key(store, LOCAL, meeting_id, {"Member 1": "Maya"})
    with open_store(make_database(server, template)) as other:
        keep_towpath(other)
        assert find_folder(other) != find_folder(store)
        assert verify(other, LOCAL).findings == ()
    assert load_key(store, LOCAL, meeting_id) == {"Member 1": "Maya"}


def test_keys_of_somebody_else_stay_when_somebody_erases(store):
    theirs = keep_towpath(store, OTHER_PERSON)
    write_key(store, OTHER_PERSON, theirs, {"Member 1": "Maya"})
    erase_meeting(store, LOCAL, keep_towpath(store), redact)
    assert load_key(store, OTHER_PERSON, theirs) == {"Member 1": "Maya"}
