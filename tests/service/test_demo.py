"""The sample programme: in and out in one go, and never in the way of anybody's own."""

from __future__ import annotations

import pytest

from coach.config import Settings
from coach.errors import AccessDeniedError, CoachError
from coach.service.demo import find_demo, has_whole_demo, load_demo, remove_demo
from coach.service.keeping import keep_meeting
from coach.service.programme import find_point
from coach.service.samples import list_samples
from coach.storage.actions import list_actions
from coach.storage.meetings import list_meetings, load_review
from coach.storage.opening import open_store
from coach.storage.records import LOCAL, MeetingState, NewSet, Outcome
from coach.storage.sets import add_set, list_sets
from tests.service.agreed import agree
from tests.service.classifiers import QuestionMarks


@pytest.fixture
def settings(tmp_path):
    return Settings(database_url=f"sqlite:///{tmp_path}/kept/coach.db", busy_seconds=30)


@pytest.fixture
def store(settings):
    with open_store(settings) as store:
        yield store


def load(store):
    return list(load_demo(store, LOCAL, classifier=QuestionMarks()))


def test_sets_meetings_and_actions_are_there_and_how_far_it_is_is_told(store):
    steps = load(store)
    assert steps == sorted(steps)
    assert steps[-1] == 1
    assert [each.details.title for each in find_demo(store, LOCAL)] == [
        "North Star",
        "Riverside",
        "Campus",
    ]
    meetings = list_meetings(store, LOCAL)
    assert len(meetings) == 8
    assert {each.state for each in meetings} == {MeetingState.REVIEWED}
    assert len(list_actions(store, LOCAL)) == 35


def test_the_programme_is_whole_once_every_meeting_of_it_is_reviewed(store):
    loading = load_demo(store, LOCAL, classifier=QuestionMarks())
    assert not has_whole_demo(store, LOCAL)
    next(loading)
    assert not has_whole_demo(store, LOCAL)
    list(loading)
    assert has_whole_demo(store, LOCAL)


def test_what_is_invented_is_kept_without_end(store):
    load(store)
    assert {each.keep_until for each in list_meetings(store, LOCAL)} == {None}


def test_what_was_reported_has_the_day_it_was_reported_on(store):
    load(store)
    first = list_actions(store, LOCAL)[0]
    (progress,) = first.progress
    assert progress.outcome is Outcome.DONE
    assert progress.at.date().isoformat() == "2026-02-25"


def test_what_was_agreed_is_not_proposed_once_more(store):
    load(store)
    points = [find_point(store, LOCAL, each) for each in list_meetings(store, LOCAL)]
    proposed = [each for point in points for each in point.proposals]
    assert len([each for each in proposed if each.is_taken]) >= 30
    assert len([each for each in proposed if not each.is_taken]) <= 5


def test_presenters_and_facilitators_are_told_and_not_guessed(store):
    load(store)
    found = [load_review(store, LOCAL, each.id) for each in list_meetings(store, LOCAL)]
    assert not any(round_.guess for review in found for round_ in review.rounds[:1])
    assert not any(review.plan.facilitator_guess for review in found)


def test_one_that_was_cut_off_goes_on_and_nothing_is_there_twice(store):
    next(load_demo(store, LOCAL, classifier=QuestionMarks()))
    load(store)
    load(store)
    assert len(list_meetings(store, LOCAL)) == 8
    assert len(list_sets(store, LOCAL)) == 3
    assert len(list_actions(store, LOCAL)) == 35


def test_it_goes_in_one_go_and_leaves_what_is_somebodys_own(store):
    mine = add_set(store, LOCAL, NewSet(title="Mine"))
    sample = list_samples()[0]
    own = keep_meeting(
        store,
        LOCAL,
        sample.path.read_bytes(),
        name="my copy.vtt",
        classifier=QuestionMarks(),
        set_id=mine.id,
        agreement=agree(store, mine.id),
    )
    load(store)
    assert len(list_meetings(store, LOCAL)) == 8
    assert remove_demo(store, LOCAL) == 3
    assert [each.id for each in list_meetings(store, LOCAL)] == [own.meeting_id]
    assert [each.id for each in list_sets(store, LOCAL)] == [mine.id]
    assert remove_demo(store, LOCAL) == 0


def test_a_sample_that_is_missing_is_said_and_what_came_before_stays(store, tmp_path):
    broken = Settings(data_dir=tmp_path / "none")
    assert list(load_demo(store, LOCAL, classifier=QuestionMarks(), settings=broken)) == []
    small = Settings(max_file_bytes=10)
    with pytest.raises(CoachError):
        list(load_demo(store, LOCAL, classifier=QuestionMarks(), settings=small))
    assert list_meetings(store, LOCAL) == ()


def test_nobody_in_particular_gets_no_demo(store):
    with pytest.raises(AccessDeniedError):
        list(load_demo(store, None, classifier=QuestionMarks()))
