"""What a set brings to its next meeting, and when it goes."""

from __future__ import annotations

from datetime import date

import pytest

from coach.errors import RecordNotFoundError
from coach.storage.erasing import erase_set
from coach.storage.expiring import clear_erased
from coach.storage.preparing import (
    NewIssue,
    Preparation,
    add_issue,
    erase_past_issues,
    list_issues,
    load_preparation,
    remove_issue,
    save_preparation,
)
from coach.storage.records import LOCAL, NewSet
from coach.storage.sets import add_set
from tests.storage.kept import OTHER_PERSON

LATE, EARLY = date(2100, 1, 1), date(2026, 3, 2)
MARK = "MARKMARKMARK"


def make_issue(text="My diary is full", erase_on=LATE):
    return NewIssue(whose="Maya", text=text, erase_on=erase_on)


@pytest.fixture
def set_id(store):
    return add_set(store, LOCAL, NewSet(title="Spring")).id


def test_issues_come_back_in_the_order_they_were_brought(store, set_id):
    kept = [add_issue(store, LOCAL, set_id, make_issue(text)) for text in ("B", "A")]
    assert list(list_issues(store, LOCAL, set_id)) == kept
    remove_issue(store, LOCAL, kept[0].id)
    assert list_issues(store, LOCAL, set_id) == (kept[1],)
    with pytest.raises(RecordNotFoundError, match="no such issue"):
        remove_issue(store, LOCAL, kept[0].id)


def test_issues_go_when_their_day_has_come(store, set_id):
    theirs = add_set(store, OTHER_PERSON, NewSet(title="Theirs")).id
    for id_, actor in ((set_id, LOCAL), (theirs, OTHER_PERSON)):
        add_issue(store, actor, id_, make_issue(erase_on=EARLY))
    stays = add_issue(store, LOCAL, set_id, make_issue())
    assert erase_past_issues(store, LOCAL, date(2026, 3, 1)) == 0
    assert erase_past_issues(store, LOCAL, EARLY) == 1
    assert list_issues(store, LOCAL, set_id) == (stays,)
    assert len(list_issues(store, OTHER_PERSON, theirs)) == 1


def test_nothing_of_an_issue_is_left_on_the_disk(file_store, tmp_path):
    kept = add_set(file_store, LOCAL, NewSet(title="Spring"))
    add_issue(file_store, LOCAL, kept.id, make_issue(MARK, EARLY))
    erase_past_issues(file_store, LOCAL, EARLY)
    clear_erased(file_store, LOCAL)
    files = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert not any(MARK.encode() in data for data in files)


def test_a_preparation_is_read_back_as_it_was_kept(store, set_id):
    assert load_preparation(store, LOCAL, set_id) == Preparation()
    full = Preparation(
        starts_at="14:00",
        presenters=("Maya", "Bea <b>"),
        timekeeper="Bea",
        minutes={"exploring": 30},
        running="{}",
    )
    for each in (Preparation(timekeeper="Zed"), full):
        save_preparation(store, LOCAL, set_id, each)
        assert load_preparation(store, LOCAL, set_id) == each


def test_all_of_it_goes_with_its_set(store, set_id):
    add_issue(store, LOCAL, set_id, make_issue())
    save_preparation(store, LOCAL, set_id, Preparation(timekeeper="Zed"))
    erase_set(store, LOCAL, set_id, lambda review, _: (review, str))
    with pytest.raises(RecordNotFoundError, match="no such set"):
        load_preparation(store, LOCAL, set_id)
    with pytest.raises(RecordNotFoundError, match="no such set"):
        list_issues(store, LOCAL, set_id)
