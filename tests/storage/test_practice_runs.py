"""Runs with a presenter: each turn is kept at once, and none is changed."""

from __future__ import annotations

import pytest

from coach.errors import RecordNotFoundError, StaleChangeError
from coach.labels import Flag, Label
from coach.storage.checks import verify
from coach.storage.engine import Store
from coach.storage.practice_drafts import list_drafts, save_draft
from coach.storage.practice_records import Spoken
from coach.storage.practice_runs import (
    add_turn,
    end_run,
    list_runs,
    load_run,
    relabel_turn,
    start_run,
)
from coach.storage.records import LOCAL
from tests.storage.kept import OTHER_PERSON, look_into
from tests.storage.practised import new_run, spoken


@pytest.fixture
def run_id(store):
    return start_run(store, LOCAL, new_run()).id


def test_a_run_comes_back_as_it_was_begun(store):
    details = new_run(text="schema: coach.case/1\n# é\n", is_senior=True, most_turns=4)
    run = start_run(store, LOCAL, details)
    assert (run.details, run.turns, run.ended_at, run.runs_before) == (details, (), None, 0)
    assert load_run(store, LOCAL, run.id) == run
    assert list_runs(store, LOCAL) == (run,)


def test_turns_come_back_in_order_with_how_they_were_read(store, run_id):
    first = spoken("Isn’t it hard? 🙂", Label.CLOSED_QUESTION, Flag.LEADING)
    for place, done in enumerate((first, None, None, spoken())):
        run = add_turn(store, LOCAL, run_id, done, place=place)
    assert run.turns == (first, None, None, spoken())
    assert load_run(store, LOCAL, run_id) == run


def test_a_turn_is_on_the_disk_before_anything_is_answered(file_store):
    run_id = start_run(file_store, LOCAL, new_run()).id
    run = add_turn(file_store, LOCAL, run_id, spoken(), place=0)
    with Store(file_store.location, busy_seconds=1) as after_a_crash:
        assert load_run(after_a_crash, LOCAL, run_id) == run


def test_what_no_database_takes_is_left_out_of_a_turn(store, run_id):
    run = add_turn(store, LOCAL, run_id, spoken("What\x00 next?"), place=0)
    assert run.turns == (spoken("What next?"),)
    assert add_turn(store, LOCAL, run_id, spoken("What\x00 next?"), place=0) == run


def test_a_turn_that_is_sent_twice_is_taken_once(store, run_id):
    add_turn(store, LOCAL, run_id, spoken(), place=0)
    run = add_turn(store, LOCAL, run_id, spoken(), place=0)
    assert run.turns == (spoken(),)


def test_a_turn_sent_twice_is_no_fault_in_a_run_that_is_over(store, run_id):
    add_turn(store, LOCAL, run_id, spoken(), place=0)
    ended = end_run(store, LOCAL, run_id)
    assert add_turn(store, LOCAL, run_id, spoken(), place=0) == ended


@pytest.mark.parametrize("place", [0, 2])
def test_of_two_pages_the_one_that_is_behind_adds_nothing(store, run_id, place):
    run = add_turn(store, LOCAL, run_id, spoken(), place=0)
    with pytest.raises(StaleChangeError, match="went on elsewhere"):
        add_turn(store, LOCAL, run_id, spoken("And then?"), place=place)
    assert load_run(store, LOCAL, run_id) == run


def test_a_run_that_is_over_is_not_gone_on_with(store, run_id):
    ended = end_run(store, LOCAL, run_id)
    assert ended.ended_at >= ended.started_at
    assert end_run(store, LOCAL, run_id) == ended
    with pytest.raises(StaleChangeError, match="is over"):
        add_turn(store, LOCAL, run_id, spoken(), place=0)


def test_a_turn_heard_differently_keeps_what_was_read_before_it(store, run_id):
    first = spoken("Was it hard?", Label.CLOSED_QUESTION, Flag.LEADING)
    add_turn(store, LOCAL, run_id, first, place=0)
    add_turn(store, LOCAL, run_id, None, place=1)
    end_run(store, LOCAL, run_id)
    run = relabel_turn(store, LOCAL, run_id, 0, Label.OPEN_QUESTION)
    heard = Spoken(said="Was it hard?", label=Label.OPEN_QUESTION)
    assert run.turns == (heard, None)
    assert [(each.spoken, each.is_relabelled) for each in run.events] == [
        (first, False),
        (None, False),
        (heard, True),
    ]


@pytest.mark.parametrize("place", [0, 1])
def test_only_what_was_said_is_heard_differently(store, run_id, place):
    add_turn(store, LOCAL, run_id, None, place=0)
    with pytest.raises(RecordNotFoundError, match="no such turn"):
        relabel_turn(store, LOCAL, run_id, place, Label.OTHER)


def test_what_was_typed_for_a_turn_is_no_draft_once_it_is_sent(store, run_id):
    save_draft(store, LOCAL, "in_the_room", run_id, text="What is")
    other = save_draft(store, LOCAL, "open_it_up", "o1", text="What")
    add_turn(store, LOCAL, run_id, spoken(), place=0)
    assert list_drafts(store, LOCAL) == (other,)


def test_runs_of_a_case_that_came_before_are_counted_where_a_turn_was_taken(store, run_id):
    assert start_run(store, LOCAL, new_run()).runs_before == 0
    add_turn(store, LOCAL, run_id, None, place=0)
    add_turn(store, LOCAL, run_id, None, place=1)
    assert start_run(store, LOCAL, new_run()).runs_before == 1
    assert start_run(store, LOCAL, new_run(case_id="rota")).runs_before == 0
    assert start_run(store, OTHER_PERSON, new_run()).runs_before == 0


def test_runs_are_listed_the_oldest_first_and_each_to_its_own(store, run_id):
    second = start_run(store, LOCAL, new_run()).id
    theirs = start_run(store, OTHER_PERSON, new_run()).id
    add_turn(store, LOCAL, second, spoken(), place=0)
    assert [(run.id, len(run.turns)) for run in list_runs(store, LOCAL)] == [
        (run_id, 0),
        (second, 1),
    ]
    assert [run.id for run in list_runs(store, OTHER_PERSON)] == [theirs]


@pytest.mark.parametrize("actor", [LOCAL, OTHER_PERSON])
def test_a_run_that_is_not_there_is_not_loaded(store, run_id, actor):
    with pytest.raises(RecordNotFoundError, match="no such run"):
        load_run(store, actor, "none" if actor is LOCAL else run_id)


def test_a_case_that_is_not_as_it_was_handed_in_is_found_out(file_store):
    run_id = start_run(file_store, LOCAL, new_run(text="schema: coach.case/1\n")).id
    start_run(file_store, LOCAL, new_run())
    assert verify(file_store, LOCAL).findings == ()
    look_into(file_store.location.path, "UPDATE practice_runs SET case_text = case_text || 'x'")
    (finding,) = verify(file_store, LOCAL).findings
    assert finding.startswith(f"run {run_id}: its case is not as it was handed in")
