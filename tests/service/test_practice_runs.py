"""Runs are left and taken up: what was asked is there again, and is answered the same."""

from __future__ import annotations

import pytest

from coach.config import Settings
from coach.errors import ExerciseFileError, RecordNotFoundError, StaleChangeError
from coach.labels import Flag, Label
from coach.practice.case_files import read_case
from coach.practice.moves import Asked
from coach.practice.playing import play, start_run, stop
from coach.practice.replaying import hear_differently
from coach.practice.room import SHORT_TURNS, Wait
from coach.service import practice_runs as service
from coach.service.exercises import CaseFile, find_case_file, read_shipped_case
from coach.service.practice_runs import (
    begin_run,
    has_case_changed,
    hear_turn,
    replay_run,
    resume_run,
    stop_run,
    take_turn,
)
from coach.service.safekeeping import open_store
from coach.storage import practice_runs
from coach.storage.practice_records import NewRun
from coach.storage.records import LOCAL
from tests.practice.test_room import ADVICE, CLOSED, OTHER, asked, case, deep, find_told

DONE = (
    asked("Have you told them?", CLOSED, Flag.LEADING),
    Wait(),
    asked(deep(1)),
    asked("You should tell them.", ADVICE),
    asked("A rota, you said.", OTHER),
    asked(deep(2)),
)


@pytest.fixture
def settings(tmp_path):
    return Settings(database_url=f"sqlite:///{tmp_path}/coach.db", busy_seconds=2)


@pytest.fixture
def store(settings):
    with open_store(settings) as store:
        yield store


def own_case() -> CaseFile:
    """Return a case of one's own, which looks like a shipped one but for its title."""
    text = read_shipped_case("deputy").decode().replace("title:", "title: My own", 1)
    data = text.encode()
    return CaseFile(case=read_case(data, name="mine.yaml"), data=data)


def take(store, kept, run, *done):
    for each in done:
        run = take_turn(store, LOCAL, kept.id, run, each, find_told)
    return run


def begin(store, file=None, **options):
    kept = begin_run(store, LOCAL, file or find_case_file("deputy"), **options)
    return kept, replay_run(kept, find_told)


@pytest.mark.parametrize("count", range(len(DONE) + 1))
def test_a_run_that_was_left_anywhere_goes_on_as_it_was(store, settings, count):
    kept, run = begin(store)
    run = take(store, kept, run, *DONE[:count])
    assert run == play(start_run(case()), DONE[:count], find_told)
    store.close()
    with open_store(settings) as after_a_restart:
        left = resume_run(after_a_restart, LOCAL, kept.id, find_told)
        assert left == run
        whole = take(after_a_restart, kept, left, *DONE[count:])
    assert whole == play(start_run(case()), DONE, find_told)


def test_how_a_run_began_is_kept(store):
    kept, run = begin(store, find_case_file("merger"), is_senior=True, most_turns=SHORT_TURNS)
    assert run == start_run(case("merger"), is_senior=True, most_turns=SHORT_TURNS)
    assert (kept.details.is_senior, kept.details.case_text) == (True, None)


def test_a_turn_is_kept_before_it_is_answered(store):
    kept, run = begin(store)

    def fail(*_):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        take_turn(store, LOCAL, kept.id, run, asked(deep(1)), fail)
    left = resume_run(store, LOCAL, kept.id, find_told)
    assert left == play(run, [asked(deep(1))], find_told)


def test_a_case_of_ones_own_is_kept_with_its_run(store):
    kept, run = begin(store, own_case())
    assert run.case.title.startswith("My own")
    assert run == start_run(own_case().case)
    assert resume_run(store, LOCAL, kept.id, find_told) == run
    assert not has_case_changed(kept)


def test_a_run_that_ends_is_over_for_good(store):
    kept, run = begin(store, most_turns=SHORT_TURNS)
    run = take(store, kept, run, *(asked(deep(1)) for _ in range(SHORT_TURNS)))
    assert run.has_ended
    assert practice_runs.load_run(store, LOCAL, kept.id).ended_at is not None
    assert take_turn(store, LOCAL, kept.id, run, asked(deep(1)), find_told) == run
    assert resume_run(store, LOCAL, kept.id, find_told) == run


def test_a_run_that_the_learner_ends_is_over(store):
    kept, run = begin(store)
    run = take(store, kept, run, DONE[0])
    assert stop_run(store, LOCAL, kept.id, run) == stop(run)
    assert resume_run(store, LOCAL, kept.id, find_told) == stop(run)


def test_a_page_that_is_behind_is_told_so(store):
    kept, run = begin(store)
    take(store, kept, run, DONE[0])
    with pytest.raises(StaleChangeError, match="went on elsewhere"):
        take(store, kept, run, DONE[2])


def test_a_turn_heard_differently_is_answered_anew_and_so_is_all_after_it(store):
    kept, run = begin(store)
    run = take(store, kept, run, *DONE)
    heard = hear_turn(store, LOCAL, kept.id, 0, Label.OPEN_QUESTION, find_told)
    assert heard == hear_differently(run, 0, Label.OPEN_QUESTION, find_told)
    assert resume_run(store, LOCAL, kept.id, find_told) == heard
    assert take(store, kept, heard, Wait()).steps[: len(DONE)] == heard.steps


def test_a_wait_is_heard_in_no_other_way(store):
    kept, run = begin(store)
    take(store, kept, run, Wait())
    with pytest.raises(RecordNotFoundError, match="no such turn"):
        hear_turn(store, LOCAL, kept.id, 0, Label.OTHER, find_told)


def test_a_case_that_changed_with_the_program_is_played_as_it_is_now(store):
    made = NewRun(case_id="deputy", case_sha256="that of another day")
    kept = practice_runs.start_run(store, LOCAL, made)
    assert has_case_changed(kept)
    assert resume_run(store, LOCAL, kept.id, find_told) == start_run(case())
    assert not has_case_changed(begin(store)[0])


def test_a_case_that_does_not_ship_any_more_is_said_in_one_line(store, monkeypatch):
    kept, _ = begin(store)
    monkeypatch.setattr(service, "CASES", ("rota",))
    assert not has_case_changed(kept)
    with pytest.raises(ExerciseFileError, match="does not come with the program any more"):
        resume_run(store, LOCAL, kept.id, find_told)


def test_what_was_asked_stays_as_it_was_typed(store):
    kept, run = begin(store)
    odd = Asked(said="  What’s “it”?\n\t<b>🙂</b> ", label=Label.OPEN_QUESTION, flags=(Flag.WHY,))
    take(store, kept, run, odd)
    assert resume_run(store, LOCAL, kept.id, find_told).steps[0].asked == odd
