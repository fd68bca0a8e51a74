"""What holds for whatever is found in a meeting, beside its measures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.labels import ROUND_PHASES
from coach.measures import find_moments, measure_meeting
from coach.measures.balance import find_dominance, find_evenness, find_gini
from coach.measures.interruptions import measure_interruptions
from coach.measures.interventions import find_interventions
from coach.measures.scope import group_turns, select_round
from coach.measures.silence import LONGEST_WAIT, find_waits
from coach.measures.uptake import find_uptakes
from coach.measures.yields import find_yields
from coach.review import Measure, Plan
from tests.builders import make_transcript
from tests.measures.meetings import NEW_NAMES, SPEAKERS, Meeting, cut, meetings, rename, shift

PEOPLE = [speaker.name for speaker in SPEAKERS]


def find_all(meeting: Meeting, people=PEOPLE) -> dict[str, object]:
    """Return what is found, without the words of reasons, which have names in them."""
    lines, transcript = meeting.lines, meeting.transcript
    moments = find_moments(lines, transcript)
    return {
        "uptakes": find_uptakes(lines),
        "yields": find_yields(lines),
        "waits": find_waits(lines, transcript),
        "interruptions": [measure_interruptions(lines, transcript, who) for who in people],
        "moments": [
            (one.first_utterance, one.last_utterance, one.asked, one.kind, one.round)
            for one in moments
        ],
    }


def count_interventions(meeting: Meeting) -> int:
    """Return how many turns of each round are interventions; cut turns have other numbers."""
    rounds = {line.round for line in meeting.lines}
    return sum(len(find_interventions(select_round(meeting.lines, one))) for one in rounds)


@given(meetings())
def test_other_names_change_nothing_that_is_found(meeting):
    renamed = rename(meeting)
    assert find_all(renamed, [NEW_NAMES[who] for who in PEOPLE]) == find_all(meeting)
    assert count_interventions(renamed) == count_interventions(meeting)


@given(meetings(), st.integers(1, 10_000))
def test_another_clock_changes_nothing_that_is_found(meeting, seconds):
    assert find_all(shift(meeting, float(seconds))) == find_all(meeting)


@given(meetings())
def test_cutting_turns_into_cues_changes_nothing_that_is_found(meeting):
    assert find_all(cut(meeting)) == find_all(meeting)
    assert count_interventions(cut(meeting)) == count_interventions(meeting)


@given(meetings())
def test_what_is_found_keeps_its_bounds(meeting):
    said = {utterance.id for utterance in meeting.transcript.utterances}
    found = find_all(meeting)
    assert all(0 <= one.overlap <= 1 + 1e-9 and one.asked in said for one in found["uptakes"])
    assert all(one.words >= 0 and one.new_words >= 0 for one in found["yields"])
    assert all((one.against_usual is None) or one.words for one in found["yields"])
    waits = [one.before_answer for one in found["waits"] if one.before_answer is not None]
    assert all(0 <= wait <= LONGEST_WAIT for wait in waits)
    turns = len(meeting.transcript.turns)
    assert all(one.value is None or 0 <= one.value <= turns for one in found["interruptions"])
    assert all(set(one[:3]) <= said for one in found["moments"])


@given(st.lists(st.integers(0, 20), max_size=8))
def test_evenness_inequality_and_dominance_keep_their_bounds(counts):
    for found in (find_evenness(counts), find_gini(counts), find_dominance(counts)):
        assert found is None or -1e-9 <= found <= 1 + 1e-9


@given(st.lists(st.integers(0, 20), min_size=2, max_size=8).filter(any), st.randoms())
def test_evenness_inequality_and_dominance_know_no_order(counts, random):
    other = random.sample(counts, len(counts))
    for find in (find_evenness, find_gini, find_dominance):
        assert find(other) == pytest.approx(find(counts))


def test_in_a_meeting_where_nothing_was_said_nothing_is_found_or_it_says_why():
    empty = Meeting(transcript=make_transcript(), plan=Plan(), readings={})
    found = find_all(empty)
    interruptions: list[Measure] = found.pop("interruptions")
    assert all(one.value is None and one.reason for one in interruptions)
    assert set(map(len, found.values())) == {0}


ADDED = (
    *("open_questions", "closed_questions", "checks"),
    *("suggestions_plain", "suggestions_disguised", "suggestions_invited"),
    *("suggestions_before_ideas", "picked_up", "asked_while_presenting"),
    *("suggested_while_presenting", "commitments", "interventions", "long_waits"),
)


@given(meetings(fewest_rounds=2))
def test_counts_of_rounds_add_up_to_those_of_the_meeting(meeting):
    found = meeting.measure()
    for name in ADDED:
        rounds = [found[f"round_{number}.{name}"].value for number in (1, 2)]
        assert sum(value or 0 for value in rounds) == (found[name].value or 0), name


@given(meetings(fewest_rounds=2))
def test_shares_of_rounds_rest_on_counts_that_add_up(meeting):
    found = meeting.measure()
    for name in ("open_share", "disguised_share", "answered", "picked_up"):
        rounds = [found[f"round_{number}.{name}"] for number in (1, 2)]
        assert sum(one.count or 0 for one in rounds) == (found[name].count or 0), name
        assert sum(one.of or 0 for one in rounds) == (found[name].of or 0), name


@given(meetings(fewest_rounds=2))
def test_the_longest_of_a_meeting_is_that_of_one_of_its_rounds(meeting):
    found = meeting.measure()
    for name in ("same_person_again", "longest_turn", "longest_presenter_turn"):
        rounds = [found[f"round_{number}.{name}"].value for number in (1, 2)]
        known = [value for value in rounds if value is not None]
        assert (max(known) if known else None) == found[name].value, name


@given(meetings())
def test_a_turn_lies_in_one_round(meeting):
    for turn in group_turns(meeting.lines):
        assert len({line.round for line in turn}) == 1


def test_phases_of_rounds_have_minutes_of_their_own():
    measures = measure_meeting([], make_transcript(), Plan(), few=1)
    assert not any(f"phase_minutes.{phase.value}" in measures for phase in ROUND_PHASES)
