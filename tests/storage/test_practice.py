"""Practice as a whole: it is somebody's own, and begins by itself."""

from __future__ import annotations

import pytest
from sqlalchemy import select, text

from coach.storage import practice
from coach.storage.acting import act_as
from coach.storage.practice import change_choices, clean_text, load_choices, lock_practice
from coach.storage.practice_attempts import add_attempt, list_attempts
from coach.storage.practice_records import PracticeChoices
from coach.storage.practice_tables import PRIVATE, PracticeRow
from coach.storage.practice_whole import take_out_practice
from coach.storage.records import LOCAL
from tests.storage.kept import OTHER_PERSON
from tests.storage.practised import CHOICES, new_attempt, practise


def test_choices_are_the_usual_ones_until_somebody_says_otherwise(store):
    usual = PracticeChoices(
        shows_sureness=False, shows_counts=False, most_words=15, uses_timers=True
    )
    assert load_choices(store, LOCAL) == usual
    change_choices(store, LOCAL, CHOICES)
    assert load_choices(store, LOCAL) == CHOICES
    assert load_choices(store, OTHER_PERSON) == usual


def test_practice_begins_once_however_many_pages_begin_it(store, monkeypatch):
    add_attempt(store, LOCAL, new_attempt())
    monkeypatch.setattr(practice, "find_practice", lambda *_: None)
    with store.writing() as session:
        assert lock_practice(session, LOCAL).owner == LOCAL.id
        assert len(session.scalars(select(PracticeRow)).all()) == 1


@pytest.mark.parametrize("store", ["postgresql"], indirect=True)
def test_a_server_shows_nobody_elses_practice_whatever_is_asked(store):
    practise(store)
    for whose, is_shown in ((LOCAL.id, True), (OTHER_PERSON.id, False), ("", False)):
        act_as(whose)
        with store.reading() as session:
            counts = [session.scalar(text(f"SELECT count(*) FROM {each}")) for each in PRIVATE]
        assert [count > 0 for count in counts] == [is_shown] * len(PRIVATE)


def test_each_takes_out_their_own(store):
    practise(store)
    practise(store, OTHER_PERSON, words="What else?")
    assert [run.turns[0].said for run in take_out_practice(store, LOCAL).runs] == [
        "What is it like?"
    ]
    assert len(list_attempts(store, OTHER_PERSON)) == 2


def test_letters_that_are_none_are_left_out():
    assert clean_text("a\x00b \ud800 é 🙂") == "ab ? é 🙂"
