"""What came before and after the facilitator spoke of how the set was working."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.labels import Flag, Label, Phase, Role
from coach.measures.interventions import WINDOW, find_interventions, measure_interventions
from coach.review import Line, Measure
from tests.builders import make_line, make_utterance

STEP_IN = "Can I just bring us back?"


def say(
    text: str,
    *,
    turn: int,
    label: Label = Label.OTHER,
    flags: tuple[Flag, ...] = (),
    role: Role = Role.MEMBER,
    round: int = 1,
    phase: Phase = Phase.EXPLORING,
) -> Line:
    utterance = make_utterance(text, id=f"u{turn}", turn=turn)
    return make_line(
        label, flags, utterance=utterance, turn=turn, role=role, round=round, phase=phase
    )


def ask(turn: int, **details: object) -> Line:
    return say("What matters most to you?", turn=turn, label=Label.OPEN_QUESTION, **details)


def suggest(turn: int, **details: object) -> Line:
    return say("You could write to them all.", turn=turn, label=Label.ADVICE, **details)


def step_in(turn: int, text: str = STEP_IN, **details: object) -> Line:
    return say(text, turn=turn, role=Role.FACILITATOR, **details)


def measure(*lines: Line) -> dict[str, Measure]:
    return {each.name: each for each in measure_interventions(lines)}


def is_intervention(text: str, *, opens: bool = False, role: Role = Role.FACILITATOR) -> bool:
    phase = Phase.CLARIFYING if opens else Phase.EXPLORING
    return bool(find_interventions([ask(1, phase=phase), say(text, turn=2, role=role)]))


# What counts as one --------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "We've drifted a bit, I think.",
        "I think we're drifting into ideas.",
        "We're solving it for her.",
        "Let's stay with questions.",
        "Let her finish.",
        "Let Priya answer that one.",
        "Hold that thought for the ideas round.",
        "Hang on to that one, Ben.",
        "I'm going to stop you there.",
        "Can I stop us there a moment?",
        "We're still on clarifying.",
        "Let's park that, shall we?",
        "Keep that one for later, if you would.",
        "We'll come back to that when we get to ideas.",
        "Is there a question in that?",
        "Was that a question?",
        "What's the question under it?",
        "Could you turn that into a question?",
        "Have another go?",
        "That was a suggestion, I think.",
        "I'm noticing that we keep answering for him.",
        "I notice we have all gone quiet.",
        "I'm aware we jumped in there.",
        "Let's bring it back to Priya.",
        "Let's leave a bit of room there.",
        "There's no rush.",
        "Let that land.",
        "One at a time, please.",
        "Just leave it a minute.",
        "LET’S STAY THERE",
    ],
)
def test_a_remark_on_how_the_set_works_is_one(text: str):
    assert is_intervention(text)


@pytest.mark.parametrize(
    "text",
    [
        "Let's move to actions.",
        "Clarifying questions first, just the facts.",
        "So now it is the open questions.",
        "Would you like ideas from the others?",
        "What would let him finish the course?",
        "What stops you there?",
        "What would it take to let go?",
        "How would it be to leave the room?",
        "What are you holding on to?",
        "Where has the team drifted to?",
        "What did she say when you came back to it?",
        "What would be the question you would ask her?",
        "I'm aware we've got ten minutes left.",
        "Nobody is going to come in until you have finished.",
        "Let me know when you are ready.",
        "Let's stop there for questions.",
        "Take your time.",
        "What did you notice?",
        "We meet again in May.",
        "",
    ],
)
def test_running_the_meeting_and_asking_the_presenter_are_none(text: str):
    assert not is_intervention(text)


@pytest.mark.parametrize("role", [Role.MEMBER, Role.PRESENTER, Role.OBSERVER])
def test_only_a_facilitator_steps_in(role: Role):
    assert not is_intervention("We've drifted apart, she and I.", role=role)


@pytest.mark.parametrize(
    ("text", "counts"),
    [("Let everybody finish, and no rush.", False), ("Hold that thought for ideas.", True)],
)
def test_making_room_as_a_phase_opens_is_part_of_the_opening(text: str, counts: bool):
    assert is_intervention(text, opens=True) is counts


def test_several_lines_of_one_turn_are_one_intervention():
    lines = [ask(1), step_in(2), step_in(2, "Let her finish."), ask(3), step_in(4)]
    assert find_interventions(lines) == (2, 4)


# Before and after ----------------------------------------------------------------


def test_turns_either_side_are_counted_apart():
    found = measure(suggest(1), suggest(2), ask(3), step_in(4), ask(5), ask(6), suggest(7))
    shares = {name: (each.count, each.of) for name, each in found.items()}
    assert found["interventions"].value == 1
    assert shares["suggestions_before_intervention"] == (2, 3)
    assert shares["open_before_intervention"] == (1, 3)
    assert shares["suggestions_after_intervention"] == (1, 3)
    assert shares["open_after_intervention"] == (2, 3)
    assert found["open_after_intervention"].value == pytest.approx(2 / 3)


def test_no_more_than_ten_turns_a_side_are_looked_at():
    lines = [suggest(turn) for turn in range(1, 15)]
    found = measure(*lines, step_in(15), *(ask(turn) for turn in range(16, 40)))
    assert found["suggestions_before_intervention"].of == WINDOW
    assert found["open_after_intervention"].of == WINDOW


def test_a_suggestion_that_was_asked_for_is_not_counted():
    asked_for = suggest(1, flags=(Flag.PERMISSION,))
    assert measure(asked_for, step_in(2))["suggestions_before_intervention"].value == 0


def test_listening_noises_and_notices_are_no_turns():
    notice = say("The recording has been stopped here.", turn=3, role=Role.NOT_A_PERSON)
    found = measure(ask(1), say("Mm, yes.", turn=2), notice, step_in(4), say("Why?", turn=5))
    assert found["open_before_intervention"].of == 1
    assert found["open_after_intervention"].of == 1


def test_a_turn_between_two_interventions_counts_once_a_side():
    found = measure(ask(1), step_in(2), suggest(3), step_in(4), ask(5))
    assert found["interventions"].value == 2
    assert found["suggestions_before_intervention"].of == 2
    assert found["suggestions_after_intervention"].of == 2


def test_windows_stay_inside_their_round_and_rounds_are_pooled():
    found = measure(
        ask(1),
        step_in(2),
        suggest(3, round=2),
        step_in(4, round=2),
        ask(5, round=2),
    )
    assert (found["open_before_intervention"].count, found["open_before_intervention"].of) == (
        1,
        2,
    )
    assert (found["open_after_intervention"].count, found["open_after_intervention"].of) == (1, 1)


def test_without_rounds_the_whole_meeting_is_looked_at():
    found = measure(ask(1, round=0), step_in(2, round=0))
    assert found["open_before_intervention"].value == 1


def test_without_a_facilitator_nobody_could_step_in():
    found = measure(ask(1), say(STEP_IN, turn=2))
    assert {(each.value, each.reason) for each in found.values()} == {
        (None, "No facilitator speaks here, so there was nobody to step in.")
    }


def test_without_an_intervention_there_is_no_before_and_after():
    found = measure(ask(1), step_in(2, "Who would like to go next?"))
    assert found["interventions"].value == 0
    reasons = {each.reason for name, each in found.items() if name != "interventions"}
    assert reasons == {"No remark by the facilitator on how the set was working was found here."}


def test_an_intervention_at_the_edge_has_one_side():
    found = measure(ask(1), step_in(2))
    assert found["open_before_intervention"].value == 1
    assert found["open_after_intervention"].reason == "Nothing was said on that side of it."


def test_nothing_said_is_nothing_known():
    assert all(each.value is None and each.reason for each in measure().values())


# Whatever is said ----------------------------------------------------------------

TURNS = st.lists(st.sampled_from("asfmn"), max_size=40)


def build(kinds: list[str]) -> list[Line]:
    makers = {
        "a": ask,
        "s": suggest,
        "f": step_in,
        "m": lambda turn: step_in(turn, "Who would like to go next?"),
        "n": lambda turn: say("Mm.", turn=turn),
    }
    return [makers[kind](turn) for turn, kind in enumerate(kinds, start=1)]


@given(TURNS)
def test_shares_stay_within_bounds_and_windows(kinds: list[str]):
    for each in measure(*build(kinds)).values():
        if each.of is not None:
            assert 0 <= each.count <= each.of <= WINDOW * max(1, kinds.count("f"))
            assert each.value == each.count / each.of


@given(TURNS)
def test_renaming_speakers_and_moving_the_clock_changes_nothing(kinds: list[str]):
    lines = build(kinds)
    moved = [
        dataclasses.replace(
            line,
            utterance=dataclasses.replace(line.utterance, speaker=f"X {line.speaker}", start=9.5),
        )
        for line in lines
    ]
    assert measure(*moved) == measure(*lines)


@given(TURNS)
def test_cutting_turns_into_more_lines_changes_nothing(kinds: list[str]):
    lines = build(kinds)
    more = [
        each
        for line in lines
        for each in (line, say("And so on, as I was saying.", turn=line.turn, role=line.role))
        if each is line or not line.utterance.text.startswith("Mm")
    ]
    assert measure(*more) == measure(*lines)
