"""What is kept of an exercise once it is done: one attempt, made of its state."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from coach.practice.attempts import Attempt, Exercise
from coach.practice.choosing import find_boundary, find_pair
from coach.practice.items import Item, TrimItem
from coach.practice.open_it_up import OpenItUp, Try
from coach.practice.park_the_advice import ParkTheAdvice
from coach.practice.pick_up_the_thread import PickUpTheThread, picks_up
from coach.practice.spot_it import SpotIt, Sureness, fits

Done = SpotIt | OpenItUp | ParkTheAdvice | PickUpTheThread
"""The exercises that an attempt is kept of."""


def make_attempt(state: Done, at: datetime) -> Attempt | None:
    """Return the attempt at an item, or None where nothing was answered. ``at`` is in UTC."""
    if isinstance(state, SpotIt):
        return _of_spot(state, at)
    if not state.tries:
        return None
    if isinstance(state, OpenItUp):
        exercise = Exercise.TRIM_IT if isinstance(state.item, TrimItem) else Exercise.OPEN_IT_UP
        return _of_tries(exercise, state, [_is_ready(state, each) for each in state.tries], at)
    if isinstance(state, ParkTheAdvice):
        free = [each.findings[0].is_met for each in state.tries]
        return _of_tries(Exercise.PARK_THE_ADVICE, state, free, at)
    return _of_tries(Exercise.PICK_UP_THE_THREAD, state, [bool(picks_up(state))], at)


def make_last_attempt(state: Done, at: datetime) -> Attempt | None:
    """Return the attempt that the last try adds, or None where it adds none. ``at`` is in UTC.

    The first try is one; so is a later one that is the first to be what was
    looked for, after something was said of those before. Of answers to a line
    the first alone counts.
    """
    if isinstance(state, SpotIt):
        return make_attempt(state, at) if len(state.answers) == 1 else None
    made = [make_attempt(replace(state, tries=(each,)), at) for each in state.tries]
    *before, last = made or [None]
    if last is None or not before:
        return last
    is_first_to_fit = last.fits and not any(each and each.fits for each in before)
    return replace(last, is_hinted=True) if is_first_to_fit else None


def _is_ready(state: OpenItUp, one: Try) -> bool:
    return one.is_closed if state.to_close else one.is_ready


def _of_spot(state: SpotIt, at: datetime) -> Attempt | None:
    if not state.answers:
        return None
    return _make(
        Exercise.SPOT_IT,
        state.item,
        at,
        is_disputed=not state.counts,
        tries=[fits(state.item, answer.label) for answer in state.answers],
        sureness=state.answers[0].sureness,
    )


def _of_tries(
    exercise: Exercise,
    state: OpenItUp | ParkTheAdvice | PickUpTheThread,
    tries: list[bool],
    at: datetime,
) -> Attempt:
    return _make(exercise, state.item, at, is_disputed=state.is_disputed_here, tries=tries)


def _make(
    exercise: Exercise,
    item: Item,
    at: datetime,
    *,
    is_disputed: bool,
    tries: list[bool],
    sureness: Sureness | None = None,
) -> Attempt:
    return Attempt(
        exercise=exercise,
        item=item.id,
        pair=find_pair(item),
        boundary=find_boundary(item),
        at=at,
        fits=tries[0],
        fits_later=any(tries[1:]),
        sureness=sureness,
        counts=not is_disputed,
    )
