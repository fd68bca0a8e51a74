"""What a way of working says about its phases."""

from __future__ import annotations

import pytest

from coach.labels import Phase, Role
from coach.profiles import Minutes, Profile, ProfilePhase, Suggestions


def make_phase(phase: Phase, suggestions: Suggestions = Suggestions.NEITHER) -> ProfilePhase:
    return ProfilePhase(
        phase=phase,
        minutes=None,
        talks=(Role.MEMBER,),
        usual="as it comes",
        suggestions=suggestions,
        is_optional=True,
    )


PROFILE = Profile(
    name="ours",
    title="Our own way",
    runner="convener",
    has_facilitator=True,
    members_ask_each_other=False,
    group_may_own_issue=False,
    statements_only_in_answer=False,
    phases=(
        make_phase(Phase.CHECKIN),
        make_phase(Phase.PRESENTING, Suggestions.EARLY),
        make_phase(Phase.IDEAS, Suggestions.EXPECTED),
    ),
)


def test_the_phases_of_a_round_leave_out_those_around_it():
    assert PROFILE.round_phases == (Phase.PRESENTING, Phase.IDEAS)


def test_suggestions_are_early_where_the_profile_says_so():
    assert PROFILE.before_ideas == (Phase.PRESENTING,)


def test_a_phase_that_is_no_part_of_it_is_not_found():
    assert PROFILE.find(Phase.IDEAS) == make_phase(Phase.IDEAS, Suggestions.EXPECTED)
    assert PROFILE.find(Phase.EXPLORING) is None


@pytest.mark.parametrize(("low", "high"), [(5, 4), (-1, 4)])
def test_minutes_that_are_no_range_are_refused(low: float, high: float):
    with pytest.raises(ValueError, match="is no range"):
        Minutes(low=low, high=high)
