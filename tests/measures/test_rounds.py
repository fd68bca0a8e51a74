"""Who presented when, proposed: on invented meetings, and measured on labelled ones."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.errors import SpeakerNotFoundError
from coach.labels import ROUND_PHASES, Phase, Role
from coach.measures.rounds import guess_facilitators, propose_plan
from coach.profiles import Profile, ProfilePhase, Suggestions
from coach.review import Plan, Span
from coach.transcript import (
    UNKNOWN_SPEAKER,
    Speaker,
    Transcript,
    Turn,
)
from tests.builders import make_transcript, make_turn

# Invented meetings ---------------------------------------------------------------

STORY = (
    "I run the two night shelters, and since the spring I have had nobody to hold the keys. "
    "So I hold them. I drive over at ten and again at six, and I tell the trustees it is fine. "
    "I would like to know why I have not told them that it is not."
)
QUESTIONS = (
    "How many of you are there?",
    "What happens at six?",
    "And who else could drive over?",
    "What do you tell yourself on the way there?",
)
ANSWERS = (
    "There are four of us, and three will not go near the place after dark, so it is me.",
    "I park round the back and sit there until the kettle has boiled for the first of them.",
    "I think that if I say so out loud then somebody is going to have to do something.",
    "Nobody has asked me that before, and I am not sure I like where it is going.",
)

Line = tuple[str, str]


def talk(presenter: str, others: Sequence[str], turns: int) -> list[Line]:
    """Return turns in which others ask, one after the other, and the presenter answers."""
    lines: list[Line] = []
    for number in range(turns):
        if number % 2:
            lines.append((presenter, ANSWERS[number // 2 % len(ANSWERS)]))
        else:
            lines.append((others[number // 2 % len(others)], QUESTIONS[number // 2 % 4]))
    return lines


SAID = {
    Phase.PRESENTING: "{}, take about five minutes.",
    Phase.CLARIFYING: "Clarifying questions first, just the facts.",
    Phase.EXPLORING: "Let's open it up.",
    Phase.IDEAS: "Any suggestions now?",
    Phase.ACTIONS: "Let's move to actions.",
}
LENGTHS = {
    Phase.CLARIFYING: 12,
    Phase.EXPLORING: 18,
    Phase.REFLECTING: 4,
    Phase.IDEAS: 6,
    Phase.ACTIONS: 4,
}


def hold_round(
    presenter: str,
    others: Sequence[str],
    *,
    chair: str = "Judith",
    said: Mapping[Phase, str] = SAID,
) -> list[Line]:
    """Return a round whose phases somebody announces, each in the words given."""
    lines = [(chair, said[Phase.PRESENTING].format(presenter)), (presenter, STORY)]
    for phase, turns in LENGTHS.items():
        if phase in said:
            lines += [(chair, said[phase]), *talk(presenter, others, turns)]
    return lines


CHECKIN: list[Line] = [
    ("Judith", "Morning. Let's check in, a word each."),
    ("Ben", "Tired, and glad to be out of the office."),
    ("Judith", "Thank you, Ben. Cora?"),
    ("Cora", "I rang the landlord as I said, and he rang back."),
    ("Judith", "And Ana?"),
    ("Ana", "I have slept."),
]
REVIEW: list[Line] = [
    ("Judith", "How was that as a process?"),
    ("Ana", "I was asked, and not told."),
    ("Ben", "I wanted to mend it, all the way through."),
    ("Cora", "So did I."),
    ("Judith", "Thank you, all of you."),
]


def build(lines: Iterable[Line], **options: object) -> Transcript:
    """Return the transcript of these lines, a turn each, cut into sentences."""
    turns = [
        make_turn(*re.split(r"(?<=[.?]) ", text), index=index, speaker=speaker)
        for index, (speaker, text) in enumerate(lines, start=1)
    ]
    return make_transcript(*turns, **options)  # type: ignore[arg-type]


MEETING = [*CHECKIN, *hold_round("Ana", ["Ben", "Cora"]), *REVIEW]


def list_starts(transcript: Transcript, plan: Plan) -> list[tuple[str, int]]:
    """Return each phase with the turn in which it starts, in order."""
    turns = {utterance.id: utterance.turn for utterance in transcript.utterances}
    spans = [*plan.outside, *(span for round_ in plan.rounds for span in round_.phases)]
    starts = [(span.phase.value, turns[span.first_utterance]) for span in spans]
    return sorted(starts, key=lambda start: start[1])


def turn_of(lines: Sequence[Line], text: str) -> int:
    return 1 + [said for _, said in lines].index(text)


def test_a_meeting_is_cut_where_its_phases_are_announced():
    transcript = build(MEETING)
    assert list_starts(transcript, propose_plan(transcript)) == [
        ("checkin", 1),
        ("presenting", 7),
        ("clarifying", 9),
        ("exploring", 22),
        ("ideas", 41),
        ("actions", 48),
        ("review", 53),
    ]


def test_a_proposal_says_that_it_is_one_and_what_it_rests_on():
    (round_,) = propose_plan(build(MEETING)).rounds
    assert round_.guess
    assert round_.presenter == "Ana"
    assert round_.reason.startswith("Ana is given the floor at turn 7 and says ")
    assert "words of the round" in round_.reason
    assert round_.reason.endswith(" words of the round.")


def test_a_phase_that_is_announced_is_sure_and_says_in_which_words():
    (round_,) = propose_plan(build(MEETING)).rounds
    assert [(span.sure, span.reason) for span in round_.phases] == [
        (True, "Announced: “Ana, take about five minutes.”"),
        (True, "Announced: “Clarifying questions first, just the facts.”"),
        (True, "Announced: “Let's open it up.”"),
        (True, "Announced: “Any suggestions now?”"),
        (True, "Announced: “Let's move to actions.”"),
    ]


def test_a_long_announcement_is_quoted_short():
    long = "Clarifying questions first, so only facts, and nobody need hurry over them at all."
    lines = [
        *CHECKIN,
        *hold_round("Ana", ["Ben", "Cora"], said={**SAID, Phase.CLARIFYING: long}),
        *REVIEW,
    ]
    span = propose_plan(build(lines)).rounds[0].phases[1]
    assert (
        span.reason == "Announced: “Clarifying questions first, so only facts, and nobody need …”"
    )


def test_what_a_member_announces_is_not_sure_where_somebody_runs_the_meeting():
    lines = list(MEETING)
    place = turn_of(lines, SAID[Phase.IDEAS]) - 1
    lines[place] = ("Ben", SAID[Phase.IDEAS])
    span = propose_plan(build(lines)).rounds[0].phases[3]
    assert (span.phase, span.sure) == (Phase.IDEAS, False)
    assert span.reason == "Announced by a member: “Any suggestions now?”"


def test_phases_outside_rounds_say_what_they_rest_on():
    checkin, review = propose_plan(build([("Ben", "Rain."), *MEETING])).outside
    assert (checkin.sure, checkin.reason) == (True, "The transcript starts here.")
    assert (review.sure, review.reason) == (True, "Announced: “How was that as a process?”")


def test_a_phase_outside_rounds_that_nobody_announces_is_not_sure():
    chat = [("Ben", "Is the car park still open?"), ("Cora", "Until eight, they said.")] * 20
    span = propose_plan(build([*MEETING[: -len(REVIEW)], *chat])).outside[-1]
    assert (span.phase, span.sure) == (Phase.REVIEW, False)
    assert span.reason == "By who speaks and where in a meeting it usually comes."


def find_span(lines: Sequence[Line], phase: Phase) -> Span:
    (round_,) = propose_plan(build(lines)).rounds
    return next(span for span in round_.phases if span.phase is phase)


def test_a_phase_that_nobody_announces_is_not_sure_and_says_what_places_it():
    said = {phase: text for phase, text in SAID.items() if phase is not Phase.EXPLORING}
    lines = [*CHECKIN, *hold_round("Ana", ["Ben", "Cora"], said=said), *REVIEW]
    span = find_span(lines, Phase.EXPLORING)
    assert not span.sure
    assert span.reason == "By who speaks and where in a round it usually comes."


def test_an_aside_after_an_announcement_does_not_weaken_it():
    said = {**SAID, Phase.ACTIONS: "Let's move to actions. How will you know?"}
    lines = [*CHECKIN, *hold_round("Ana", ["Ben", "Cora"], said=said), *REVIEW]
    assert find_span(lines, Phase.ACTIONS).sure


def test_a_hint_places_a_phase_but_is_no_announcement():
    said = {**SAID, Phase.ACTIONS: "And by when?"}
    lines = [*CHECKIN, *hold_round("Ana", ["Ben", "Cora"], said=said), *REVIEW]
    span = find_span(lines, Phase.ACTIONS)
    assert (span.first_utterance, span.sure) == ("48.1", False)


def test_a_phase_that_nobody_speaks_of_is_not_made_up():
    said = {Phase.PRESENTING: SAID[Phase.PRESENTING], Phase.EXPLORING: SAID[Phase.EXPLORING]}
    lines = [*CHECKIN, *hold_round("Ana", ["Ben", "Cora"], said=said), *REVIEW]
    (round_,) = propose_plan(build(lines), presenters=["Ana"]).rounds
    assert not {Phase.REFLECTING, Phase.IDEAS, Phase.ACTIONS} & {
        span.phase for span in round_.phases
    }


def test_whoever_runs_the_meeting_is_believed_before_a_member():
    lines = list(MEETING)
    place = turn_of(lines, SAID[Phase.IDEAS]) - 1
    lines[place] = ("Ben", SAID[Phase.IDEAS])
    lines[place + 5] = ("Judith", SAID[Phase.IDEAS])
    transcript = build(lines)
    starts = dict(list_starts(transcript, propose_plan(transcript)))
    assert starts["ideas"] == place + 6


@pytest.mark.parametrize("invited", ["Ana", "Ben"])
def test_of_two_who_talk_the_one_named_presents(invited: str):
    both = [("Ana", STORY), ("Ben", STORY)] * 20
    lines = [
        *CHECKIN,
        ("Judith", SAID[Phase.PRESENTING].format(invited)),
        *both[:6],
        ("Judith", SAID[Phase.CLARIFYING]),
        *both[:10],
        ("Judith", SAID[Phase.EXPLORING]),
        *both[:16],
        ("Judith", SAID[Phase.ACTIONS]),
        *both[:4],
        *REVIEW,
    ]
    assert [round_.presenter for round_ in propose_plan(build(lines)).rounds] == [invited]


WORDS = {
    Phase.PRESENTING: (
        "{}, you're presenting.",
        "Over to you, {}.",
        "Perfect, so let's go straight into that. {}, off you go.",
        "{} has the floor for ten minutes.",
        "It's {}'s turn, and we'll all just listen.",
        "{}, tell us what you've brought.",
    ),
    Phase.CLARIFYING: (
        "Clarifying questions?",
        "What do we need to know, just on the facts?",
        "Any points of clarification?",
    ),
    Phase.EXPLORING: (
        "Shall we explore?",
        "Let's open this out.",
        "Now for the bigger questions.",
        "Time to go to open questions.",
    ),
    Phase.REFLECTING: (
        "What did people notice?",
        "Let's have some reflections.",
        "What's become clearer?",
    ),
    Phase.IDEAS: (
        "Any ideas now?",
        "I'd like to move us to solutions.",
        "Would you like some suggestions from us?",
        "Has anybody got anything to offer?",
    ),
    Phase.ACTIONS: (
        "What will you do?",
        "Who, what and by when?",
        "Let's move to actions, then.",
        "So what are your next steps?",
    ),
}


@pytest.mark.parametrize(
    ("phase", "text"), [(phase, text) for phase, texts in WORDS.items() for text in texts]
)
def test_a_phase_starts_where_it_is_announced_in_other_words(phase: Phase, text: str):
    lines = [*CHECKIN, *hold_round("Ana", ["Ben", "Cora"], said={**SAID, phase: text}), *REVIEW]
    transcript = build(lines)
    starts = dict(list_starts(transcript, propose_plan(transcript)))
    assert starts[phase] == turn_of(lines, text.format("Ana"))


@pytest.mark.parametrize(
    "text",
    ["Let's do a process review.", "How did we do?", "Ana, how was that for you?", "So, review."],
)
def test_a_review_starts_where_it_is_announced_in_other_words(text: str):
    lines = [*MEETING[: -len(REVIEW)], ("Judith", text), *REVIEW[1:]]
    transcript = build(lines)
    starts = dict(list_starts(transcript, propose_plan(transcript)))
    assert starts["review"] == turn_of(lines, text)


@pytest.mark.parametrize(
    "text",
    ["Who would like to present?", "Has anybody got an issue?", "Let's hear your bids."],
)
def test_bids_start_where_they_are_announced(text: str):
    bids = [("Judith", text), ("Ben", "Not me."), ("Ana", "I have one.")]
    lines = [*CHECKIN, *bids, *MEETING[len(CHECKIN) :]]
    transcript = build(lines)
    assert ("bids", 7) in list_starts(transcript, propose_plan(transcript))


def test_what_a_presenter_says_of_the_issue_announces_nothing():
    lines = list(MEETING)
    place = turn_of(lines, SAID[Phase.EXPLORING]) + 1
    lines[place] = ("Ana", "Let's move to solutions, the trustees said, and I had none.")
    transcript = build(lines)
    assert dict(list_starts(transcript, propose_plan(transcript)))["ideas"] == 41


def test_a_long_report_in_the_check_in_is_no_round():
    lines = [
        *CHECKIN[:3],
        ("Cora", STORY),
        ("Ben", "Oh dear."),
        ("Cora", ANSWERS[0]),
        *MEETING[4:],
    ]
    assert [round_.presenter for round_ in propose_plan(build(lines)).rounds] == ["Ana"]


def test_a_turn_may_end_one_phase_and_start_the_next():
    lines = list(MEETING)
    place = turn_of(lines, SAID[Phase.ACTIONS]) + 3
    lines[place:] = [
        ("Judith", "Those are your actions. Let's have a process review."),
        *REVIEW[1:],
    ]
    plan = propose_plan(build(lines))
    review = plan.outside[-1]
    assert review.phase is Phase.REVIEW
    assert (review.first_utterance, review.last_utterance) == (
        f"{place + 1}.2",
        f"{len(lines)}.1",
    )
    assert plan.rounds[0].phases[-1].last_utterance == f"{place + 1}.1"


@pytest.mark.parametrize("offer", ["Ideas now?", "Do you want anything from us?"])
def test_a_phase_announced_again_at_once_starts_the_first_time(offer: str):
    lines = list(MEETING)
    place = turn_of(lines, SAID[Phase.IDEAS])
    lines[place:place] = [("Ana", ANSWERS[0]), ("Judith", offer)]
    assert ("ideas", place) in list_starts(build(lines), propose_plan(build(lines)))


def test_a_phase_announced_twice_in_a_turn_starts_the_first_time():
    lines = list(MEETING)
    place = turn_of(lines, SAID[Phase.ACTIONS]) - 1
    lines[place] = ("Judith", "No more ideas. Let's go to actions. What are your actions?")
    plan = propose_plan(build(lines))
    assert plan.rounds[0].phases[-1].first_utterance == f"{place + 1}.2"


def test_thanks_go_with_the_phase_they_lead_over_to():
    lines = list(MEETING)
    place = turn_of(lines, SAID[Phase.EXPLORING]) - 1
    lines[place] = ("Judith", "Thank you all. That was plain. Let's open it up.")
    plan = propose_plan(build(lines))
    assert plan.rounds[0].phases[2].first_utterance == f"{place + 1}.1"


def test_several_rounds_are_told_apart():
    lines = [
        *CHECKIN,
        *hold_round("Ana", ["Ben", "Cora"]),
        ("Judith", "Let's take a ten minute break."),
        ("Cora", "Tea?"),
        *hold_round("Ben", ["Ana", "Cora"]),
        *REVIEW,
    ]
    transcript = build(lines)
    plan = propose_plan(transcript)
    assert [round_.presenter for round_ in plan.rounds] == ["Ana", "Ben"]
    assert [span.phase for span in plan.outside] == [Phase.CHECKIN, Phase.BIDS, Phase.REVIEW]


def test_a_second_round_may_follow_at_once():
    lines = [
        *CHECKIN,
        *hold_round("Ana", ["Ben", "Cora"]),
        *hold_round("Ben", ["Ana", "Cora"]),
        *REVIEW,
    ]
    plan = propose_plan(build(lines))
    assert [round_.presenter for round_ in plan.rounds] == ["Ana", "Ben"]


def test_a_recording_may_start_with_the_presentation():
    transcript = build(MEETING[len(CHECKIN) :])
    plan = propose_plan(transcript)
    assert plan.rounds[0].phases[0].first_utterance == "1.1"
    assert [span.phase for span in plan.outside] == [Phase.REVIEW]


def test_talk_after_the_actions_is_not_taken_for_bids():
    chat = [("Ben", "Is the car park still open?"), ("Cora", "Until eight, I think.")] * 4
    plan = propose_plan(build([*MEETING[: -len(REVIEW)], *chat]))
    assert Phase.BIDS not in [span.phase for span in plan.outside]


def test_a_recording_may_stop_inside_a_round():
    transcript = build(MEETING[: turn_of(MEETING, SAID[Phase.IDEAS]) - 1])
    phases = [span.phase for span in propose_plan(transcript).rounds[0].phases]
    assert phases == [Phase.PRESENTING, Phase.CLARIFYING, Phase.EXPLORING]


def test_a_set_may_run_itself():
    chairs = {Phase.PRESENTING: "Ben", Phase.CLARIFYING: "Cora", Phase.EXPLORING: "Ben"}
    lines = [
        (chairs.get(phase, "Cora"), text) if (phase := announces(text)) else (speaker, text)
        for speaker, text in MEETING
    ]
    lines[0] = ("Ben", "I'm doing the time today. Let's check in.")
    transcript = build(lines)
    assert guess_facilitators(transcript) == ()
    assert [round_.presenter for round_ in propose_plan(transcript).rounds] == ["Ana"]


def announces(text: str) -> Phase | None:
    return next((phase for phase, said in SAID.items() if said.format("Ana") == text), None)


def bare(text: str) -> str:
    return re.sub(r"[^\w\s']", "", text.lower())


def test_words_without_marks_and_capitals_make_the_same_plan():
    marked = build(MEETING)
    turns = tuple(
        dataclasses.replace(
            turn,
            utterances=tuple(
                dataclasses.replace(utterance, text=bare(utterance.text))
                for utterance in turn.utterances
            ),
        )
        for turn in marked.turns
    )
    bared = dataclasses.replace(marked, turns=turns)
    assert list_starts(bared, propose_plan(bared)) == list_starts(marked, propose_plan(marked))


def test_speakers_without_names_make_the_same_phases():
    labels = {"Judith": "SPEAKER_00", "Ana": "SPEAKER_03", "Ben": "SPEAKER_01", "Cora": "X 2"}
    transcript = build((labels[speaker], text) for speaker, text in MEETING)
    plan = propose_plan(transcript)
    assert [round_.presenter for round_ in plan.rounds] == ["SPEAKER_03"]
    assert list_starts(transcript, plan) == list_starts(
        build(MEETING), propose_plan(build(MEETING))
    )


# Not a set meeting ---------------------------------------------------------------


def test_a_business_meeting_has_no_rounds():
    parts = ("Let's go to the agenda.", "Let's have some reflections.", "Any ideas now?")
    closing = [("Judith", "Let's move to actions."), *talk("Ana", ["Ben"], 4), *REVIEW]
    lines = [line for text in parts for line in [("Judith", text), *talk("Ana", ["Ben"], 14)]]
    assert propose_plan(build([*lines, *closing])) == Plan()


@pytest.mark.parametrize(
    "lines",
    [
        [],
        [("Ana", STORY)],
        talk("Ana", ["Ben"], 40),
        [("Ana", ANSWERS[0]), ("Ben", ANSWERS[1]), ("Cora", ANSWERS[2])] * 20,
        [("Judith", SAID[Phase.CLARIFYING]), *talk("Ana", ["Ben"], 40)],
        hold_round(
            "Ana", ["Ben"], said={**dict.fromkeys(LENGTHS, "Yes."), Phase.PRESENTING: "{}?"}
        ),
        [("Judith", "Let's go to the agenda."), *talk("Ana", ["Ben"], 20), *REVIEW],
    ],
)
def test_other_meetings_have_no_rounds_and_no_phases(lines: list[Line]):
    assert propose_plan(build(lines)) == Plan()


def test_a_meeting_all_under_one_label_has_no_rounds():
    assert propose_plan(build(("Room 4", text) for _, text in MEETING)) == Plan()


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.ROOM, Role.NOT_A_PERSON])
def test_some_speakers_are_never_taken_for_presenters(role: Role):
    plan = propose_plan(build(MEETING, roles={"Ana": role}))
    assert "Ana" not in [round_.presenter for round_ in plan.rounds]


def test_whoever_runs_the_meeting_is_not_taken_for_a_presenter():
    lines = [*CHECKIN, *hold_round("Judith", ["Ben", "Cora"]), *REVIEW]
    plan = propose_plan(build(lines), facilitators=["Judith"])
    assert "Judith" not in [round_.presenter for round_ in plan.rounds]


def test_nobody_unknown_is_taken_for_a_presenter():
    lines = [(UNKNOWN_SPEAKER if name == "Ana" else name, text) for name, text in MEETING]
    known = [Speaker(name=name) for name in ("Judith", "Ben", "Cora")]
    plan = propose_plan(build(lines, speakers=known))
    assert UNKNOWN_SPEAKER not in [round_.presenter for round_ in plan.rounds]


# Presenters known ----------------------------------------------------------------


def test_a_named_presenter_is_no_guess_but_the_phases_are():
    (round_,) = propose_plan(build(MEETING), presenters=["Ana"]).rounds
    assert not round_.guess
    assert round_.reason.startswith(
        "The presenter was named; where the phases start is a proposal"
    )
    assert round_.phases == propose_plan(build(MEETING)).rounds[0].phases


def test_whoever_is_named_presented_whatever_the_talk_says():
    plan = propose_plan(build(MEETING), presenters=["Cora"])
    assert [round_.presenter for round_ in plan.rounds] == ["Cora"]


def test_a_named_presenter_has_a_round_where_nothing_is_announced():
    transcript = build(talk("Ana", ["Ben", "Cora"], 30))
    (round_,) = propose_plan(transcript, presenters=["Ana"]).rounds
    assert round_.presenter == "Ana"
    assert "takes the floor" in round_.reason
    assert Phase.EXPLORING in [span.phase for span in round_.phases]


def test_somebody_may_present_twice():
    lines = [
        *CHECKIN,
        *hold_round("Ana", ["Ben", "Cora"]),
        *hold_round("Ana", ["Ben", "Cora"]),
        *REVIEW,
    ]
    plan = propose_plan(build(lines), presenters=["Ana", "Ana"])
    assert [round_.presenter for round_ in plan.rounds] == ["Ana", "Ana"]
    assert all(len(round_.phases) == 5 for round_ in plan.rounds)


def test_named_presenters_keep_their_order():
    lines = [*hold_round("Ana", ["Ben", "Cora"]), *hold_round("Ben", ["Ana", "Cora"])]
    plan = propose_plan(build(lines), presenters=["Ana", "Ben", "Ana"])
    assert [round_.presenter for round_ in plan.rounds] == ["Ana", "Ben", "Ana"]


def test_a_named_presenter_without_a_place_has_a_round_without_phases():
    plan = propose_plan(build([("Ana", STORY)]), presenters=["Ana", "Ana"])
    first, second = plan.rounds
    assert [span.phase for span in first.phases] == [Phase.PRESENTING]
    assert second.phases == ()
    assert "no place for this round was found" in second.reason


def test_a_named_presenter_who_says_nothing_has_a_round_without_phases():
    speakers = [Speaker(name="Ana"), Speaker(name="Ben")]
    transcript = make_transcript(make_turn(speaker="Ben"), speakers=speakers)
    plan = propose_plan(transcript, presenters=["Ana"])
    assert [(round_.presenter, round_.phases) for round_ in plan.rounds] == [("Ana", ())]


def test_a_named_presenter_may_say_little():
    lines = [("Ben", STORY), ("Ana", "Yes."), ("Ben", STORY)]
    (round_,) = propose_plan(build(lines), presenters=["Ana"]).rounds
    assert round_.phases[0].phase is Phase.PRESENTING


def test_a_transcript_without_words_has_rounds_without_phases():
    turn = Turn(index=1, speaker="Ana", utterances=())
    plan = propose_plan(make_transcript(turn), presenters=["Ana"])
    assert [(round_.presenter, round_.phases) for round_ in plan.rounds] == [("Ana", ())]


@pytest.mark.parametrize("options", [{"presenters": ["Dai"]}, {"facilitators": ["Dai"]}])
def test_a_name_nobody_carries_is_refused_with_the_names_there_are(
    options: dict[str, list[str]],
):
    with pytest.raises(SpeakerNotFoundError, match=r"“Dai”.*Judith, Ben, Cora, Ana") as caught:
        propose_plan(build(MEETING), **options)
    assert caught.value.known == ("Judith", "Ben", "Cora", "Ana")


# Who runs it ---------------------------------------------------------------------


def test_whoever_opens_announces_and_calls_on_people_runs_the_meeting():
    assert guess_facilitators(build(MEETING)) == ("Judith",)


def test_where_nobody_is_named_announcements_are_enough():
    labels = {"Judith": "SPEAKER_00", "Ana": "SPEAKER_03", "Ben": "SPEAKER_01", "Cora": "X 2"}
    lines = [
        (labels[speaker], text.replace("Ana, ", "").replace(", Ben. Cora", "").replace(" Ana", ""))
        for speaker, text in MEETING
    ]
    assert guess_facilitators(build(lines)) == ("SPEAKER_00",)


@pytest.mark.parametrize(
    "lines",
    [
        [],
        talk("Ana", ["Ben"], 20),
        [("Judith", SAID[Phase.ACTIONS]), *talk("Ana", ["Ben"], 20)],
        [("Judith", SAID[Phase.ACTIONS])] * 8,
    ],
)
def test_nobody_runs_a_meeting_without_enough_announcements(lines: list[Line]):
    assert guess_facilitators(build(lines)) == ()


def test_three_announcements_are_too_few_to_run_a_meeting():
    said = {phase: text for phase, text in SAID.items() if phase in list(SAID)[:3]}
    lines = [*CHECKIN, *hold_round("Ana", ["Ben", "Cora"], said=said)]
    assert guess_facilitators(build(lines)) == ()


def test_whoever_makes_half_the_announcements_does_not_run_the_meeting():
    lines = [*CHECKIN, *hold_round("Ana", ["Ben"]), *hold_round("Ana", ["Ben"], chair="Cora")]
    assert guess_facilitators(build(lines)) == ()


def test_nobody_runs_a_meeting_where_announcements_are_shared_out():
    speakers = iter(["Judith", "Ben", "Cora"] * 20)
    lines = [
        (next(speakers), text) if announces(text) or speaker == "Judith" else (speaker, text)
        for speaker, text in MEETING
    ]
    assert guess_facilitators(build(lines)) == ()


def test_whoever_comes_in_late_does_not_run_the_meeting():
    assert guess_facilitators(build([*talk("Ana", ["Ben"], 4), *MEETING[1:]])) == ()


def test_whoever_calls_on_nobody_does_not_run_the_meeting():
    lines = [
        (speaker, text.replace("Ana", "well").replace("Ben", "well").replace("Cora", "well"))
        if speaker == "Judith"
        else (speaker, text)
        for speaker, text in MEETING
    ]
    assert guess_facilitators(build([*lines[:2], ("Cora", "Yes, Ben."), *lines[2:]])) == ()


def test_a_label_of_no_person_does_not_run_the_meeting():
    assert guess_facilitators(build(MEETING, roles={"Judith": Role.ROOM})) == ()


def test_a_facilitator_somebody_has_set_is_not_guessed_again():
    lines = [*CHECKIN, *hold_round("Ana", ["Ben"], chair="Cora"), *REVIEW]
    transcript = build(lines, roles={"Cora": Role.FACILITATOR})
    assert propose_plan(transcript) == propose_plan(transcript, facilitators=["Cora"])


# Any talk at all -----------------------------------------------------------------

PIECES = (
    *QUESTIONS,
    *ANSWERS,
    *(text.format("Ana") for text in SAID.values()),
    "Who would like to present?",
    "How was that as a process?",
    "Mm.",
)
said_by = st.tuples(
    st.sampled_from(["Judith", "Ana", "Ben"]),
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=3).map(" ".join),
)


@settings(max_examples=150, deadline=None)
@given(
    lines=st.lists(said_by, min_size=1, max_size=40),
    presenters=st.lists(st.sampled_from(["Ana", "Ben"]), max_size=3),
)
def test_a_plan_covers_everything_said_in_order_and_once(lines: list[Line], presenters: list[str]):
    people = [Speaker(name=name) for name in ("Judith", "Ana", "Ben")]
    transcript = build(lines, speakers=people)
    plan = propose_plan(transcript, presenters=presenters)
    order = {utterance.id: place for place, utterance in enumerate(transcript.utterances)}
    spans = [*plan.outside, *(span for round_ in plan.rounds for span in round_.phases)]
    edges = sorted((order[span.first_utterance], order[span.last_utterance]) for span in spans)
    assert all(before[1] + 1 == after[0] for before, after in pairwise(edges))
    if spans:
        assert (edges[0][0], edges[-1][1]) == (0, len(order) - 1)
    else:
        assert all(round_.phases == () for round_ in plan.rounds)
    for round_ in plan.rounds:
        phases = [span.phase for span in round_.phases]
        assert phases == [phase for phase in ROUND_PHASES if phase in phases]
    if presenters:
        assert [round_.presenter for round_ in plan.rounds] == presenters


def test_rounds_are_found_where_the_way_of_working_has_no_facilitator():
    profile = Profile(
        name="ours",
        title="Our own way",
        runner="",
        has_facilitator=False,
        members_ask_each_other=False,
        group_may_own_issue=False,
        statements_only_in_answer=False,
        phases=tuple(
            ProfilePhase(
                phase=phase,
                minutes=None,
                talks=(),
                usual="",
                suggestions=Suggestions.EARLY,
                is_optional=False,
            )
            for phase in ROUND_PHASES
        ),
    )
    plan = propose_plan(build(MEETING), profile=profile)
    assert [round_.presenter for round_ in plan.rounds] == ["Ana"]
    assert plan.rounds[0].phases == propose_plan(build(MEETING)).rounds[0].phases
