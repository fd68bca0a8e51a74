"""From a transcript to a review: what is known, what is guessed, and who is labelled."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from coach.classifier.segments import Segment
from coach.config import Settings
from coach.errors import PhasesFileError, SpeakerConflictError, SpeakerNotFoundError
from coach.labels import Label, Phase, Role
from coach.review import Plan, Round, Span, place_lines
from coach.service.reviewing import (
    Known,
    label_lines,
    own_sheet_for,
    plan_meeting,
    review_transcript,
)
from coach.service.transcripts import read_transcript
from tests.benchmarks.make_meeting import FACILITATOR, PRESENTERS, make_meeting
from tests.builders import NOON, make_transcript, make_turn
from tests.service.classifiers import QuestionMarks

CHAT = b"""Ana Reyes: I keep putting the call off. It is three weeks now.

Ben Hughes: What stops you?

Ana Reyes: The money.

Cai Morgan: You should ring them today.
"""


@pytest.fixture(scope="module")
def long_meeting():
    """Return the benchmarks' meeting, read."""
    return read_transcript(make_meeting().encode(), name="long.vtt")


def chat():
    return read_transcript(CHAT, name="chat.txt")


def review(transcript, **known):
    return review_transcript(transcript, classifier=QuestionMarks(), known=Known(**known))


def phases_of(presenter, **starts):
    phases = [{"phase": phase, "from": {"turn": turn}} for phase, turn in starts.items()]
    return json.dumps(
        {"schema": "coach.phases/1", "rounds": [{"presenter": presenter, "phases": phases}]}
    ).encode()


def test_every_word_of_the_transcript_is_in_the_review_in_order():
    transcript = chat()
    lines = review(transcript, presenters=("Ana",)).lines
    assert tuple(line.utterance for line in lines) == transcript.utterances


def test_moments_worth_hearing_again_are_part_of_the_review():
    talk = CHAT.replace(b"stops you?", b"stops you putting the call off?")
    talk = talk.replace(b"The money.", b"The money, and how my brother sounds on the phone.")
    transcript = read_transcript(talk, name="chat.txt")
    (moment,) = review(transcript, presenters=("Ana",)).moments
    asked = {utterance.id: utterance.text for utterance in transcript.utterances}
    assert asked[moment.asked] == "What stops you putting the call off?"


def test_a_meeting_without_rounds_is_reviewed_all_the_same():
    found = review(chat())
    assert found.rounds == ()
    assert [line.label for line in found.lines] == [
        Label.OTHER,
        Label.OTHER,
        Label.OPEN_QUESTION,
        Label.OTHER,
        Label.ADVICE,
    ]


def test_labels_are_cleaned_up_before_anything_is_counted():
    found = review(chat(), merges=(("cai", "ben"),), presenters=("ana",))
    assert [share.name for share in found.talk] == ["Ana Reyes", "Ben Hughes"]
    assert found.transcript.speaker("Ben Hughes").aliases == ("Cai Morgan",)


def test_a_dropped_label_is_never_labelled_and_has_no_share():
    found = review(chat(), drops=("Cai",))
    assert [line.coding for line in found.lines if line.speaker == "Cai Morgan"] == [None]
    assert "Cai Morgan" not in [share.name for share in found.talk]
    assert found.lines[-1].utterance.text == "You should ring them today."


def test_a_room_speaks_as_one_of_the_members():
    found = review(chat(), rooms=("Cai",))
    assert {line.role for line in found.lines if line.speaker == "Cai Morgan"} == {Role.ROOM}
    assert found.lines[-1].label is Label.ADVICE


@pytest.mark.parametrize("known", [{"presenters": ("cai",)}, {"facilitators": ("cai",)}])
@pytest.mark.parametrize("told", [{"drops": ("cai",)}, {"rooms": ("cai",)}])
def test_no_person_and_no_room_presents_or_facilitates(known, told):
    with pytest.raises(SpeakerConflictError, match="“Cai Morgan” cannot present"):
        review(chat(), **known, **told)


def test_names_worth_a_look_are_noted_until_they_are_seen_to():
    talk = read_transcript(b"Ana: I froze.\n\nAna Reyes: Twice.\n\nBen: When?\n", name="talk.txt")
    (note,) = review(talk).notes
    assert '--merge "Ana=Ana Reyes"' in note
    assert review(talk, merges=(("Ana", "Ana Reyes"),)).notes == ()
    assert review(chat()).notes == ()


def test_a_presenter_is_named_by_a_part_of_the_name_and_is_no_guess():
    found = review(chat(), presenters=("ana",))
    assert [(each.presenter, each.guess) for each in found.rounds] == [("Ana Reyes", False)]


def test_a_presenters_own_words_are_never_labelled():
    found = review(chat(), presenters=("Ana",))
    own = [line for line in found.lines if line.speaker == "Ana Reyes"]
    assert {line.role for line in own} == {Role.PRESENTER}
    assert {line.coding for line in own} == {None}
    assert len(found.codings) == len(found.lines) - len(own)


def test_labels_that_are_no_person_are_neither_labelled_nor_heard():
    transcript = make_transcript(
        make_turn("What now?", index=1, speaker="Ben"),
        make_turn("Recording in progress?", index=2, speaker="Bot"),
        roles={"Bot": Role.NOT_A_PERSON},
    )
    classifier = QuestionMarks()
    lines = label_lines(place_lines(transcript, Plan()), Plan(), classifier)
    assert [line.label for line in lines] == [Label.OPEN_QUESTION, None]
    assert [segment.text for segment in classifier.given] == ["What now?"]


def test_a_turn_reaches_the_classifier_whole_across_listening_noises():
    transcript = make_transcript(
        make_turn("I froze.", index=1, speaker="Ana"),
        make_turn("Mm.", index=2, speaker="Ben"),
        make_turn("Then I left.", index=3, speaker="Ana"),
        make_turn("What happened next?", index=4, speaker="Ben"),
    )
    classifier = QuestionMarks()
    lines = label_lines(place_lines(transcript, Plan()), Plan(), classifier)
    assert [(each.turn, each.text) for each in classifier.given] == [
        ("1", "I froze."),
        ("1", "Then I left."),
        ("2", "Mm."),
        ("3", "What happened next?"),
    ]
    assert classifier.given[1].before == "I froze."
    assert [line.utterance.text for line in lines] == [
        "I froze.",
        "Mm.",
        "Then I left.",
        "What happened next?",
    ]


def test_each_label_goes_to_the_line_it_was_made_for():
    lines = review(chat()).lines
    assert {line.coding.prediction.utterance_id == line.utterance.id for line in lines} == {True}
    assert {line.coding.utterance == line.utterance for line in lines} == {True}


def test_the_classifier_hears_the_place_of_a_line_and_what_the_presenter_said():
    transcript = make_transcript(
        make_turn("We may as well begin.", index=1, speaker="Ben"),
        make_turn("I froze in front of everybody.", index=2, speaker="Ana"),
        make_turn("What happened next?", index=3, speaker="Ben"),
    )
    plan = Plan(
        rounds=(
            Round(
                presenter="Ana",
                phases=(Span(phase=Phase.EXPLORING, first_utterance="2.1", last_utterance="3.1"),),
            ),
        )
    )
    classifier = QuestionMarks()
    label_lines(place_lines(transcript, plan), plan, classifier)
    assert classifier.given[0].inside is False
    assert classifier.given[2] == Segment(
        id="3.1",
        text="What happened next?",
        role=Role.MEMBER,
        round="1",
        inside=True,
        phase=Phase.EXPLORING,
        turn="3",
        context="I froze in front of everybody.",
    )


def hear_inside(*turns, phase):
    """Return what the classifier hears of being inside a round, all of it of one phase."""
    transcript = make_transcript(
        *(make_turn(text, index=i, speaker=name) for i, (name, text) in enumerate(turns, start=1))
    )
    ids = [utterance.id for utterance in transcript.utterances]
    span = Span(phase=phase, first_utterance=ids[0], last_utterance=ids[-1])
    plan = Plan(rounds=(Round(presenter="Ana", phases=(span,)),))
    classifier = QuestionMarks()
    label_lines(place_lines(transcript, plan), plan, classifier)
    return [segment.inside for segment in classifier.given]


GIVEN = ("Ben", "If anybody has a plan, sit on it. Ana, five minutes.")
TOLD = ("Ana", "I froze in front of everybody.")
ASKED = ("Ben", "What happened next?")


def test_until_the_presenter_speaks_the_round_is_not_on():
    heard = hear_inside(GIVEN, TOLD, ASKED, phase=Phase.PRESENTING)
    assert heard == [False, True, True]


@pytest.mark.parametrize(
    ("turns", "phase"),
    [((ASKED, TOLD), Phase.EXPLORING), ((GIVEN, ASKED), Phase.PRESENTING)],
    ids=["a later phase", "the presenter never speaks"],
)
def test_only_before_a_presentation_is_a_round_not_on_yet(turns, phase):
    assert hear_inside(*turns, phase=phase) == [True, True]


def test_where_no_round_is_known_nothing_is_said_of_being_inside_one():
    classifier = QuestionMarks()
    label_lines(place_lines(chat(), Plan()), Plan(), classifier)
    assert {segment.inside for segment in classifier.given} == {None}


@pytest.mark.parametrize("known", [{"presenters": ("Zoe",)}, {"facilitators": ("Zoe",)}])
def test_somebody_named_who_is_not_there_is_refused(known):
    with pytest.raises(SpeakerNotFoundError, match="nobody called “Zoe” speaks in chat"):
        review(chat(), **known)


def test_a_facilitator_who_is_named_is_no_guess():
    transcript, plan = plan_meeting(chat(), Known(facilitators=("cai",)))
    assert transcript.speaker("Cai Morgan").role is Role.FACILITATOR
    assert plan.facilitator_guess is False


def test_a_facilitator_who_is_guessed_is_a_guess(long_meeting):
    transcript, plan = plan_meeting(long_meeting, Known())
    assert transcript.speaker(FACILITATOR).role is Role.FACILITATOR
    assert plan.facilitator_guess is True


def test_where_nobody_runs_the_meeting_nobody_is_guessed_to():
    transcript, plan = plan_meeting(chat(), Known())
    assert {speaker.role for speaker in transcript.speakers} == {Role.MEMBER}
    assert plan.facilitator_guess is False


def test_the_rounds_of_a_long_meeting_are_proposed_in_order(long_meeting):
    _, plan = plan_meeting(long_meeting, Known())
    assert [each.presenter for each in plan.rounds] == list(PRESENTERS)
    assert all(each.guess and each.reason for each in plan.rounds)


def test_a_phases_file_settles_the_rounds():
    phases = phases_of("Ana", presenting=1, exploring=2, ideas=4)
    found = review(chat(), phases=phases)
    assert [line.phase for line in found.lines] == [
        Phase.PRESENTING,
        Phase.PRESENTING,
        Phase.EXPLORING,
        Phase.EXPLORING,
        Phase.IDEAS,
    ]
    assert found.rounds[0].guess is False


def test_a_phases_file_that_does_not_fit_is_refused_by_its_name():
    with pytest.raises(PhasesFileError, match=r"ours\.json: .*Zoe"):
        review(chat(), phases=phases_of("Zoe", presenting=1), phases_name="ours.json")


def test_silent_members_of_the_roster_have_their_place_in_the_talk():
    talk = {share.name: share for share in review(chat(), roster=("Ana Reyes", "Dot Lee")).talk}
    assert (talk["Dot Lee"].words, talk["Dot Lee"].share) == (0, 0.0)
    assert len(talk) == 4


def test_too_few_questions_give_counts_and_no_share():
    few = review_transcript(chat(), classifier=QuestionMarks(), settings=Settings(few_questions=2))
    enough = review_transcript(
        chat(), classifier=QuestionMarks(), settings=Settings(few_questions=1)
    )
    assert few.measures["open_share"].value is None
    assert enough.measures["open_share"].value == 1.0


def test_the_review_says_what_labelled_it_and_when():
    found = review_transcript(chat(), classifier=QuestionMarks(), now=NOON)
    assert (found.classifier, found.created_at) == ("question marks 1", NOON)


def test_the_review_is_dated_with_a_time_zone():
    before = datetime.now(UTC)
    assert before <= review(chat()).created_at <= datetime.now(UTC)


def test_the_same_file_gives_the_same_review(long_meeting):
    first, again = (
        review_transcript(long_meeting, classifier=QuestionMarks(), now=NOON) for _ in range(2)
    )
    assert first == again


def test_a_transcript_in_which_nothing_is_said_is_reviewed():
    found = review(make_transcript())
    assert (found.lines, found.rounds, found.talk) == ((), (), ())


@pytest.mark.parametrize("typed", ["Ben Hughes", "ben", "HUGHES"])
def test_an_own_sheet_is_found_by_a_part_of_the_name(typed):
    sheet = own_sheet_for(review(chat()), typed)
    assert sheet.name == "Ben Hughes"
    assert [line.utterance.text for line in sheet.lines] == ["What stops you?"]


@pytest.mark.parametrize("typed", ["Dot Lee", "dot"])
def test_somebody_who_never_spoke_has_a_sheet_too(typed):
    sheet = own_sheet_for(review(chat(), roster=("Dot Lee",)), typed)
    assert (sheet.name, sheet.lines) == ("Dot Lee", ())


def test_nobody_gets_the_sheet_of_somebody_who_was_not_there():
    with pytest.raises(SpeakerNotFoundError, match="nobody called “Zoe”") as caught:
        own_sheet_for(review(chat(), roster=("Dot Lee",)), "Zoe")
    assert caught.value.known == ("Ana Reyes", "Ben Hughes", "Cai Morgan", "Dot Lee")


def test_actions_are_dated_from_the_meetings_day():
    spoken = CHAT + b"\nAna Reyes: I'll ring the bank by Friday.\n"
    transcript = read_transcript(spoken, name="chat-2026-01-14.txt")
    phases = phases_of("Ana Reyes", presenting=1, actions=5)
    [action] = review(transcript, phases=phases).actions
    assert (action.owner, action.what, action.due) == (
        "Ana Reyes",
        "ring the bank",
        date(2026, 1, 16),
    )
    told = review(transcript, phases=phases, held_on=date(2026, 2, 2))
    assert told.held_on == date(2026, 2, 2)
    assert told.actions[0].due == date(2026, 2, 6)
