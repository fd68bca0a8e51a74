"""Rounds and roles out of the ordinary: each handled, or refused in one clear line."""

from __future__ import annotations

import json

import pytest

from coach.errors import SpeakerConflictError, SpeakerNotFoundError
from coach.labels import Phase, Role
from coach.review import OUTSIDE
from coach.service.profiles import load_shipped
from coach.service.reviewing import Known, review_transcript
from coach.service.transcripts import read_transcript
from coach.transcript import Speaker
from tests.builders import make_transcript, make_turn
from tests.measures.test_rounds import CHECKIN, MEETING, REVIEW, STORY, build, hold_round, talk
from tests.service.classifiers import QuestionMarks


def review(transcript, **known):
    return review_transcript(transcript, classifier=QuestionMarks(), known=Known(**known))


def phases_file(presenter: str, **starts: int) -> bytes:
    phases = [{"phase": phase, "from": {"turn": turn}} for phase, turn in starts.items()]
    rounds = [{"presenter": presenter, "phases": phases}]
    return json.dumps({"schema": "coach.phases/1", "rounds": rounds}).encode()


def explain(found, *names: str) -> None:
    """Check that each of these measures is not known, and says why."""
    for name in names:
        assert found.measures[name].value is None
        assert found.measures[name].reason.endswith(".")


# Rounds --------------------------------------------------------------------------


def test_a_round_of_three_turns_is_a_round():
    found = review(
        build([("Ana", STORY), ("Ben", "What now?"), ("Ana", "Sleep.")]), presenters=("Ana",)
    )
    (round_,) = found.rounds
    assert round_.phases[0].first_utterance == "1.1"
    assert round_.phases[-1].last_utterance == "3.1"
    assert {line.round for line in found.lines} == {1}
    assert found.measures["open_questions"].value == 1
    explain(found, "commitments", "phase_minutes.presenting", "interventions")


def test_a_meeting_that_is_all_one_phase_says_what_cannot_be_told():
    transcript = build(talk("Ana", ["Ben", "Cora"], 12))
    found = review(transcript, phases=phases_file("Ana", exploring=1))
    assert {line.phase for line in found.lines} == {Phase.EXPLORING}
    assert found.measures["open_questions"].value == 6
    explain(found, "first_suggestion", "asked_while_presenting", "commitments")


def test_several_rounds_have_their_own_measures():
    rounds = [*hold_round("Ana", ["Ben", "Cora"]), *hold_round("Ben", ["Ana", "Cora"])]
    found = review(build([*CHECKIN, *rounds, *REVIEW]))
    assert [each.presenter for each in found.rounds] == ["Ana", "Ben"]
    for name in ("asked_while_presenting", "commitments", "interventions"):
        assert found.measures[f"round_2.{name}"].name == f"round_2.{name}"


def test_a_meeting_without_rounds_is_counted_as_one():
    found = review(build(talk("Ana", ["Ben"], 12)))
    assert found.rounds == ()
    assert {line.round for line in found.lines} == {OUTSIDE}
    explain(found, "talk_presenter", "first_suggestion", "commitments", "interventions")


def test_a_set_without_a_facilitator_is_cut_into_rounds_too():
    lines = [("Ben", "I'm doing the time today."), *MEETING]
    lines = [("Ben" if name == "Judith" else name, text) for name, text in lines]
    found = review(build(lines), profile=load_shipped("self"))
    assert [each.presenter for each in found.rounds] == ["Ana"]
    assert all(line.role is not Role.FACILITATOR for line in found.lines)
    assert all(span.sure for span in found.rounds[0].phases)
    explain(found, "talk_facilitator", "interventions")


# Who is who ----------------------------------------------------------------------


def test_a_facilitator_may_hand_over_and_present():
    rounds = [*hold_round("Ana", ["Ben", "Cora"]), *hold_round("Judith", ["Ana"], chair="Ben")]
    found = review(
        build([*CHECKIN, *rounds, *REVIEW]),
        presenters=("Ana", "Judith"),
        facilitators=("Judith",),
    )
    roles = {(line.round, line.role) for line in found.lines if line.speaker == "Judith"}
    assert roles == {
        (0, Role.FACILITATOR),
        (1, Role.FACILITATOR),
        (2, Role.PRESENTER),
    }
    assert found.measures["round_1.talk_facilitator"].value > 0
    assert found.measures["round_2.talk_facilitator"].reason == (
        "Whoever facilitates presented here, so nobody facilitated."
    )


def test_somebody_may_facilitate_and_present_the_only_round():
    found = review(build(MEETING), presenters=("Judith",), facilitators=("Judith",))
    assert [each.presenter for each in found.rounds] == ["Judith"]
    explain(found, "talk_facilitator", "interventions")


def test_a_first_name_that_two_people_share_is_refused_naming_both():
    talk_of_two = read_transcript(
        b"Sam Hill: I froze.\n\nSam Okoro: When?\n\nAna: And then?\n", name="talk.txt"
    )
    with pytest.raises(SpeakerNotFoundError, match="“Sam” could be Sam Hill, Sam Okoro: give"):
        review(talk_of_two, presenters=("Sam",))
    assert review(talk_of_two, presenters=("Sam Hill",)).rounds[0].presenter == "Sam Hill"


def test_two_people_under_one_label_can_be_said_to_be_a_room():
    both = read_transcript(b"Sam: I froze.\n\nSam: When?\n\nAna: And then?\n", name="talk.txt")
    found = review(both, rooms=("Sam",))
    assert {share.adjusted for share in found.talk} == {None}


@pytest.mark.parametrize("told", [{"drops": ("Ana",)}, {"rooms": ("Ana",)}])
@pytest.mark.parametrize(
    "known", [{"presenters": ("Ana",)}, {"phases": phases_file("Ana", presenting=1)}]
)
def test_nobody_presents_and_is_no_person(told, known):
    with pytest.raises(SpeakerConflictError, match="“Ana” cannot present or facilitate"):
        review(build(MEETING), **told, **known)


def test_a_profile_without_a_facilitator_refuses_one():
    with pytest.raises(SpeakerConflictError) as caught:
        review(build(MEETING), facilitators=("Judith",), profile=load_shipped("self"))
    assert str(caught.value) == (
        "“Judith” cannot facilitate: the profile “self” has no facilitator; "
        "leave out --facilitator, or choose another --profile"
    )


def test_a_presenter_who_never_speaks_has_a_round_in_which_nothing_is_known():
    transcript = make_transcript(
        make_turn("What now?", index=1), speakers=[Speaker(name="Ana"), Speaker(name="Ben")]
    )
    found = review(transcript, presenters=("Ana",))
    assert [(each.presenter, each.phases) for each in found.rounds] == [("Ana", ())]
    explain(found, "talk_presenter", "longest_presenter_turn", "asked_while_presenting")


def test_a_presenter_silent_in_their_own_round_leaves_it_open_what_broke_in():
    transcript = build([("Ana", "Morning."), ("Ben", "What now?"), ("Cora", "What then?")])
    found = review(transcript, phases=phases_file("Ana", presenting=2))
    explain(found, "asked_while_presenting", "longest_presenter_turn")
    assert found.measures["open_questions"].value == 2


# Ways of working -----------------------------------------------------------------


def test_without_a_word_the_uk_way_is_taken():
    found = review(build(MEETING))
    assert (found.profile, found.way) == ("uk", load_shipped("uk"))


def test_phases_that_are_no_part_of_a_way_of_working_are_not_proposed():
    bids = [("Judith", "Who would like to present?"), ("Ana", "I have one.")]
    lines = [*CHECKIN, *bids, *MEETING[len(CHECKIN) :]]
    found = review(build(lines), profile=load_shipped("wial"))
    phases = {line.phase for line in found.lines}
    assert Phase.IDEAS not in phases
    assert Phase.REFLECTING not in phases
    assert Phase.BIDS not in phases
    assert {Phase.PRESENTING, Phase.CLARIFYING, Phase.EXPLORING, Phase.ACTIONS} <= phases
    assert found.profile == "wial"


def test_a_way_of_working_says_which_suggestions_are_early():
    profile = load_shipped("wial")
    lines = [
        (name, "You should ring them." if text == "Any suggestions now?" else text)
        for name, text in MEETING
    ]
    found = review(build(lines), profile=profile)
    assert found.measures["suggestions_before_ideas"].value == 1
