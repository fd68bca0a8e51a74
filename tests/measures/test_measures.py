"""What holds for the measures of any meeting at all."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach import measures
from coach.labels import Role
from coach.measures import measure_meeting, own_sheet, share_talk
from coach.transcript import count_words
from tests.builders import make_review
from tests.measures.meetings import NEW_NAMES, SPEAKERS, cut, meetings, rename, shift


def test_the_public_names_are_sorted_and_documented():
    assert sorted(measures.__all__) == measures.__all__
    callables = [getattr(measures, name) for name in measures.__all__ if name != "ShareBasis"]
    assert all(public.__doc__ for public in callables)


@given(meetings())
def test_other_names_change_no_measure(meeting):
    renamed = rename(meeting)
    theirs = measure_meeting(
        renamed.lines, renamed.transcript, renamed.plan, few=3, roster=["Zoë", "Xan"]
    )
    assert theirs == meeting.measure()


@given(meetings())
def test_other_names_change_nobodys_share_but_its_name(meeting):
    expected = [
        dataclasses.replace(person, name=NEW_NAMES[person.name]) for person in meeting.share()
    ]
    assert list(share_talk(rename(meeting).transcript, roster=["Zoë", "Xan"])) == expected


@given(meetings(), st.integers(1, 10_000))
def test_another_clock_changes_nothing(meeting, seconds):
    shifted = shift(meeting, float(seconds))
    assert shifted.measure() == meeting.measure()
    assert shifted.share() == meeting.share()


@given(meetings())
def test_cutting_turns_into_cues_changes_no_measure(meeting):
    assert cut(meeting).measure() == meeting.measure()


@given(meetings())
def test_cutting_turns_into_cues_changes_nobodys_share(meeting):
    assert cut(meeting).share() == meeting.share()


@given(meetings())
def test_every_measure_has_a_value_or_a_reason_and_never_both(meeting):
    found = meeting.measure().values()
    assert all((one.value is None) is (one.reason is not None) for one in found)


@given(meetings())
def test_no_measure_is_below_nought_and_no_share_above_one(meeting):
    for one in meeting.measure().values():
        assert one.value is None or one.value >= 0
        if one.unit.startswith("share") and one.value is not None:
            assert one.value <= 1
            assert one.count <= one.of


@given(meetings())
def test_a_range_holds_its_value(meeting):
    for one in meeting.measure().values():
        if one.low is not None:
            assert 0 <= one.low <= one.value <= one.high
            assert one.high <= 1 or not one.unit.startswith("share")


@given(meetings())
def test_no_count_is_larger_than_what_was_said(meeting):
    said = len(meeting.transcript.utterances)
    for one in meeting.measure().values():
        if one.unit in ("question", "turn") and one.value is not None:
            assert one.value <= said


@given(meetings())
def test_groups_share_no_more_than_all_of_the_talk(meeting):
    found = meeting.measure()
    groups = [found[f"talk_{group}"].value for group in ("presenter", "facilitator", "members")]
    assert sum(value for value in groups if value is not None) <= 1 + 1e-9


@given(meetings(fewest_rounds=1))
def test_questions_by_phase_add_up_to_all_of_them(meeting):
    found = meeting.measure()
    for name in ("open_questions", "closed_questions", "checks"):
        phases = [one.value for key, one in found.items() if key.startswith(f"{name}.")]
        assert sum(phases) == found[name].value


@given(meetings(fewest_rounds=2))
def test_questions_by_round_add_up_to_all_of_them(meeting):
    found = meeting.measure()
    for name in ("open_questions", "closed_questions", "checks"):
        rounds = [found[f"round_{number}.{name}"].value for number in (1, 2)]
        assert sum(value for value in rounds if value is not None) == found[name].value


@given(meetings())
def test_peoples_shares_add_up_to_one_or_none_is_known(meeting):
    shares = [person.share for person in meeting.share() if person.turns]
    if all(share is None for share in shares):
        assert not any(count_words(said.text) for said in meeting.transcript.utterances)
    else:
        assert sum(shares) == pytest.approx(1)


@given(meetings())
def test_without_a_room_shares_against_an_equal_one_add_up_to_nought(meeting):
    speakers = tuple(
        dataclasses.replace(speaker, role=Role.MEMBER) for speaker in meeting.transcript.speakers
    )
    people = share_talk(dataclasses.replace(meeting.transcript, speakers=speakers))
    adjusted = [person.adjusted for person in people if person.adjusted is not None]
    assert sum(adjusted) == pytest.approx(0, abs=1e-9)
    assert all(-1 <= value <= len(people) - 1 + 1e-9 for value in adjusted)


@given(meetings())
def test_own_counts_of_everybody_add_up_to_the_groups_questions(meeting):
    review = make_review(meeting.transcript, meeting.lines, plan=meeting.plan, few=3)
    sheets = [own_sheet(review, speaker.name) for speaker in SPEAKERS]
    for place in range(3):
        own = [sheet.measures[place].value for sheet in sheets]
        assert sum(own) == sheets[0].group[place].value
