"""What is kept of an exercise once it is done."""

from __future__ import annotations

from dataclasses import replace

from coach.labels import Label
from coach.practice.attempts import Exercise
from coach.practice.done import make_attempt, make_last_attempt
from coach.practice.items import Boundary
from coach.practice.open_it_up import OpenItUp, try_wording
from coach.practice.park_the_advice import ParkTheAdvice, ask_after_parking, park
from coach.practice.pick_up_the_thread import PickUpTheThread, ask_with_thread
from coach.practice.spot_it import SpotIt, Sureness, answer_spot, dispute_spot
from tests.practice.builders import (
    NOON,
    make_open_up,
    make_park,
    make_thread_item,
    make_trim,
    make_twins,
    read_plainly,
)


def spot(*labels):
    item, twin = make_twins()
    state = SpotIt(item=item, twin=twin)
    for label in labels:
        state = answer_spot(state, label, Sureness.FAIRLY)
    return state


def test_nothing_done_leaves_nothing():
    assert make_attempt(spot(), NOON) is None
    assert make_attempt(OpenItUp(item=make_open_up()), NOON) is None


def test_of_a_line_the_first_answer_is_kept_and_whether_a_later_one_fitted():
    attempt = make_attempt(spot(Label.OTHER, Label.ADVICE), NOON)
    assert (attempt.fits, attempt.fits_later, attempt.sureness) == (False, True, Sureness.FAIRLY)
    assert (attempt.item, attempt.pair, attempt.boundary) == ("s1", "s1", Boundary.HAVE_YOU)
    assert attempt.counts
    assert not make_attempt(dispute_spot(spot(Label.OTHER)), NOON).counts


def test_of_a_wording_it_is_kept_whether_it_met_all():
    state = OpenItUp(item=make_open_up())
    for said in ("Is it?", "What about the gaps?"):
        state = try_wording(state, said, read_plainly)
    attempt = make_attempt(state, NOON)
    assert (attempt.exercise, attempt.fits, attempt.fits_later) == (
        Exercise.OPEN_IT_UP,
        False,
        True,
    )


def test_of_a_question_closed_on_purpose_it_is_kept_whether_it_is_closed():
    state = OpenItUp(item=make_open_up(), to_close=True)
    assert make_attempt(try_wording(state, "Is it the gaps?", read_plainly), NOON).fits
    assert not make_attempt(try_wording(state, "What of the gaps?", read_plainly), NOON).fits


def test_a_long_question_is_kept_as_its_own_exercise():
    state = try_wording(OpenItUp(item=make_trim()), "Is it?", read_plainly)
    assert make_attempt(state, NOON).exercise is Exercise.TRIM_IT


def test_of_a_question_after_parking_it_is_kept_whether_the_idea_is_out_of_it():
    state = ParkTheAdvice(item=make_park())
    for text in ("Hire a temp", "Money", "Wishes"):
        state = park(state, text)
    state = ask_after_parking(state, "Could a temp be hired?", read_plainly)
    attempt = make_attempt(state, NOON)
    assert (attempt.exercise, attempt.fits) == (Exercise.PARK_THE_ADVICE, False)


def test_of_a_thread_it_is_kept_whether_it_was_picked_up():
    state = ask_with_thread(
        PickUpTheThread(item=make_thread_item()), "What of the gaps?", read_plainly
    )
    attempt = make_attempt(replace(state, is_disputed_here=True), NOON)
    assert (attempt.exercise, attempt.fits, attempt.counts) == (
        Exercise.PICK_UP_THE_THREAD,
        True,
        False,
    )


def test_of_a_line_only_the_first_answer_is_one_more_attempt():
    first = spot(Label.OTHER)
    assert make_last_attempt(first, NOON) == make_attempt(first, NOON)
    assert make_last_attempt(spot(Label.OTHER, Label.ADVICE), NOON) is None
    assert make_last_attempt(spot(), NOON) is None


def test_of_tries_the_first_is_an_attempt_and_the_first_later_one_that_fits():
    state, made = OpenItUp(item=make_open_up()), []
    assert make_last_attempt(state, NOON) is None
    for said in ("Is it?", "Is it so?", "What about the gaps?", "How are the gaps seen?"):
        state = try_wording(state, said, read_plainly)
        made.append(make_last_attempt(state, NOON))
    assert [each and (each.fits, each.is_hinted) for each in made] == [
        (False, False),
        None,
        (True, True),
        None,
    ]
