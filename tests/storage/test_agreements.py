"""What a set agreed to: answers are only added, and the latest counts."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from coach.storage.agreement_records import Answer, Terms
from coach.storage.agreements import find_agreement, list_agreements, record_agreement
from coach.storage.erasing import erase_set
from coach.storage.records import LOCAL, NewSet
from coach.storage.sets import add_set
from tests.storage.kept import OTHER_PERSON

DAY = date(2026, 1, 14)
TODAY = datetime.now(UTC).date()


def agree(store, days=14, answer=Answer.YES, held_on=DAY, **more):
    return record_agreement(store, LOCAL, answer, Terms(keep_days=days), held_on=held_on, **more)


def test_the_latest_answer_counts_and_the_others_stay(store):
    agree(store, answer=Answer.NOT_YET)
    last = agree(store)
    agree(store, held_on=date(2026, 2, 25), answer=Answer.NO)
    assert find_agreement(store, LOCAL, held_on=DAY) == last
    with store.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM agreements")) == 3
    assert [each.answer for each in list_agreements(store, LOCAL)] == [Answer.NO, Answer.YES]


def test_an_answer_is_never_rewritten(store):
    agree(store)
    with pytest.raises(DBAPIError, match="only grows"), store.engine.begin() as connection:
        connection.execute(text("UPDATE agreements SET answer = 'no'"))


def test_an_answer_is_for_one_set_and_one_day(store):
    set_id = add_set(store, LOCAL, NewSet(title="Spring")).id
    agree(store, set_id=set_id)
    assert find_agreement(store, LOCAL, set_id=set_id, held_on=DAY)
    assert find_agreement(store, LOCAL, held_on=DAY) is None
    assert find_agreement(store, LOCAL, set_id=set_id, held_on=TODAY) is None
    assert find_agreement(store, OTHER_PERSON, held_on=DAY) is None


def test_the_answers_go_with_their_set(store):
    set_id = add_set(store, LOCAL, NewSet(title="Spring")).id
    agree(store, set_id=set_id)
    erase_set(store, LOCAL, set_id, lambda review, _: (review, str))
    assert list_agreements(store, LOCAL) == ()
