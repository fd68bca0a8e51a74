"""Where a tally stands after any taps, and the finished tally from them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.labels import Phase
from coach.service import tallying
from coach.service.profiles import load_shipped
from coach.service.tallying import Clock, clock_now, finish, next_phase, read_standing, time_events
from coach.tally import SIGNS, TallyEvent, Tap, find_standing
from tests.service.tapping import MEETING, NOW, PEOPLE, kept_tally, tapped

UK = load_shipped()
NAMES = [seat.name for seat in PEOPLE]
STEPS = st.one_of(
    st.tuples(st.sampled_from(list(SIGNS)), st.sampled_from(NAMES)),
    st.tuples(st.just(Tap.ROUND), st.sampled_from(NAMES)),
    st.tuples(st.just(Tap.PHASE), st.sampled_from(list(Phase))),
    st.tuples(
        st.sampled_from([Tap.SILENCE_STARTED, Tap.SILENCE_STOPPED, Tap.PAUSED, Tap.RESUMED])
    ),
)
TALLIES = st.lists(st.tuples(STEPS, st.floats(0, 60)), max_size=25)


def build(steps) -> tuple[TallyEvent, ...]:
    """Return taps from steps, each so many seconds after the one before."""
    now, taps = 0.0, []
    for (kind, *more), gap in steps:
        now += gap
        taps.append((kind, now, *more))
    return tapped(*taps)


def undo(events: tuple[TallyEvent, ...]) -> tuple[TallyEvent, ...]:
    """Take back the last tap that stands."""
    last = find_standing(events)[-1]
    seconds = max((each.seconds for each in events), default=0.0) + 1
    event = TallyEvent(
        number=len(events) + 1, kind=Tap.UNDO, at=NOW, seconds=seconds, undoes=last.number
    )
    return (*events, event)


@given(steps=TALLIES.filter(bool))
def test_an_undo_takes_a_tally_back_to_where_it_was(steps):
    events = build(steps)
    assert read_standing(undo(events), UK) == read_standing(events[:-1], UK)
    assert finish(kept_tally(), undo(events), UK) == finish(kept_tally(), events[:-1], UK)


@given(steps=TALLIES)
def test_as_many_undos_as_taps_leave_nothing(steps):
    events = build(steps)
    for _ in steps:
        events = undo(events)
    assert not read_standing(events, UK).can_undo
    assert finish(kept_tally(), events, UK).entries == ()


@given(steps=TALLIES)
def test_every_sign_is_in_the_finished_tally_and_in_order(steps):
    events = build(steps)
    entries = finish(kept_tally(), events, UK).entries
    signs = [(each.kind, each.person) for each in entries if each.kind in SIGNS]
    assert signs == [(each.kind, each.person) for each in events if each.kind in SIGNS]


@given(steps=TALLIES)
def test_the_clock_of_a_meeting_never_runs_back_nor_faster_than_time(steps):
    events = build(steps)
    times = time_events(events)
    assert list(times) == sorted(times)
    assert all(at <= each.seconds for each, at in zip(events, times, strict=True))


def test_a_pause_that_does_not_add_up_to_the_last_digit_puts_no_tap_back():
    at = 0.6075740053013902
    events = tapped((Tap.ROUND, at, "Aisha Khan"), (Tap.PAUSED, at), (Tap.RESUMED, at + 33))
    times = time_events((*events, *tapped((Tap.ROUND, at + 33, "Aisha Khan"))))
    assert list(times) == sorted(times)


def test_counts_are_those_of_the_round_that_is_on():
    standing = read_standing(MEETING[:-1], UK)
    assert (standing.round, standing.presenter, standing.phase) == (
        2,
        "Ben Hughes",
        Phase.PRESENTING,
    )
    assert standing.counts == {("Aisha Khan", Tap.OPEN): 1}


def test_before_anything_is_tapped_nothing_is_on():
    standing = read_standing((), UK)
    assert (standing.round, standing.phase, standing.can_undo) == (0, None, False)
    assert finish(kept_tally(), (), UK).length == 0.0


def test_a_phase_outside_any_round_ends_the_round():
    events = tapped((Tap.ROUND, 0, "Aisha Khan"), (Tap.PHASE, 9, Phase.REVIEW))
    standing = read_standing(events, UK)
    assert (standing.round, standing.presenter, standing.phase) == (0, "", Phase.REVIEW)


def test_whatever_is_tapped_ends_a_silence():
    events = tapped(
        (Tap.ROUND, 0, "Aisha Khan"), (Tap.SILENCE_STARTED, 5), (Tap.OPEN, 12, "Dev Rao")
    )
    assert read_standing(events[:2], UK).silence_since == 5
    assert read_standing(events, UK).silence_since is None
    silence = finish(kept_tally(), events, UK).entries[1]
    assert (silence.at, silence.until) == (5, 12)


def test_a_silence_at_the_very_end_lasts_to_the_last_tap():
    events = tapped((Tap.SILENCE_STARTED, 5), (Tap.ENDED, 9))
    assert finish(kept_tally(), events, UK).entries[0].until == 9
    assert finish(kept_tally(), events[:1], UK).entries == ()


def test_a_break_is_no_time_of_the_meeting():
    finished = finish(kept_tally(), MEETING, UK)
    assert finished.length == 1510
    ideas = next(each for each in finished.entries if each.phase is Phase.IDEAS)
    assert ideas.at == 1010


def test_a_clock_stands_still_in_a_break_and_after_the_end():
    events = tapped((Tap.OPEN, 10, "Dev Rao"), (Tap.PAUSED, 20))
    assert clock_now(events, 500) == 20
    assert clock_now(events[:1], 500) == 500
    assert clock_now(tapped((Tap.ENDED, 30)), 500) == 30


def test_a_phase_that_was_only_passed_is_left_out():
    events = tapped(
        (Tap.ROUND, 0, "Aisha Khan"),
        (Tap.PHASE, 100, Phase.CLARIFYING),
        (Tap.PHASE, 101, Phase.EXPLORING),
        (Tap.OPEN, 110, "Dev Rao"),
    )
    phases = [each.phase for each in finish(kept_tally(), events, UK).entries if each.phase]
    assert phases == [Phase.PRESENTING, Phase.EXPLORING]


@pytest.mark.parametrize(
    ("taps", "phase"),
    [
        (((Tap.ROUND, 0, "Aisha Khan"),), Phase.CLARIFYING),
        (((Tap.ROUND, 0, "Aisha Khan"), (Tap.PHASE, 1, Phase.ACTIONS)), None),
        (((Tap.PHASE, 1, Phase.CHECKIN),), None),
        ((), None),
    ],
)
def test_the_next_phase_is_that_of_the_way_of_working(taps, phase):
    assert next_phase(read_standing(tapped(*taps), UK), UK) is phase


def test_a_way_of_working_without_rounds_begins_with_presenting():
    assert tallying.first_phase(replace(UK, phases=())) is Phase.PRESENTING


def test_a_clock_goes_on_from_the_last_tap_after_a_start_anew():
    tally = replace(kept_tally(), started_at=NOW + timedelta(days=30_000))
    clock = Clock()
    first = clock.read(tally, tapped((Tap.OPEN, 90, "Dev Rao")))
    assert 90 <= first < 91
    assert clock.read(tally, ()) >= first - 0.01


def test_a_clock_counts_the_time_the_program_was_away():
    tally = kept_tally()
    seconds = Clock().read(tally, ())
    assert seconds > 60
