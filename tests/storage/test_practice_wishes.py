"""Wishes: one private sentence for a meeting, and what came of it."""

from __future__ import annotations

from datetime import date

import pytest

from coach.errors import RecordNotFoundError
from coach.storage.erasing import erase_set
from coach.storage.practice_records import NewWish
from coach.storage.practice_wishes import keep_wish, list_wishes, remove_wish, tell_of_wish
from coach.storage.records import LOCAL, NewSet
from coach.storage.sets import add_set
from tests.storage.kept import OTHER_PERSON
from tests.storage.test_erasing import redact

JUNE = date(2026, 6, 12)


@pytest.fixture
def set_id(store):
    return add_set(store, LOCAL, NewSet(title="Spring")).id


def test_a_wish_comes_back_and_waits_to_be_told_of(store, set_id):
    wish = NewWish(text="wait before I ask", set_id=set_id, meets_on=JUNE)
    kept = keep_wish(store, LOCAL, wish)
    assert (kept.details, kept.is_tried, kept.happened) == (wish, None, "")
    assert list_wishes(store, LOCAL) == (kept,)
    assert list_wishes(store, OTHER_PERSON) == ()


def test_a_wish_for_the_same_meeting_is_reworded(store, set_id):
    meetings = ((None, None), (None, JUNE), (set_id, None), (set_id, JUNE))
    for text in ("wait", "wait longer"):
        for of_set, day in meetings:
            keep_wish(store, LOCAL, NewWish(text=text, set_id=of_set, meets_on=day))
    assert [each.details.text for each in list_wishes(store, LOCAL)] == ["wait longer"] * 4


@pytest.mark.parametrize("is_tried", [True, False])
def test_what_came_of_a_wish_is_kept_and_the_next_wish_is_another(store, is_tried):
    first = keep_wish(store, LOCAL, NewWish(text="wait"))
    told = tell_of_wish(store, LOCAL, first.id, is_tried=is_tried, happened="It was\x00 quiet")
    assert (told.is_tried, told.happened) == (is_tried, "It was quiet")
    second = keep_wish(store, LOCAL, NewWish(text="ask shorter"))
    assert list_wishes(store, LOCAL) == (told, second)
    assert tell_of_wish(store, LOCAL, first.id, is_tried=not is_tried).happened == ""


def test_a_wish_is_removed(store):
    kept = keep_wish(store, LOCAL, NewWish(text="wait"))
    remove_wish(store, LOCAL, kept.id)
    assert list_wishes(store, LOCAL) == ()
    with pytest.raises(RecordNotFoundError, match="no such wish"):
        remove_wish(store, LOCAL, kept.id)


def test_no_wish_is_for_somebody_elses_set(store, set_id):
    with pytest.raises(RecordNotFoundError, match="no such set"):
        keep_wish(store, OTHER_PERSON, NewWish(text="wait", set_id=set_id))


def test_a_wish_goes_with_its_set(store, set_id):
    keep_wish(store, LOCAL, NewWish(text="wait", set_id=set_id))
    stays = keep_wish(store, LOCAL, NewWish(text="wait"))
    erase_set(store, LOCAL, set_id, redact)
    assert list_wishes(store, LOCAL) == (stays,)
