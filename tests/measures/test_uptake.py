"""Which questions picked up the presenter's words."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coach.labels import Flag, Label, Phase, Role
from coach.measures.uptake import find_uptakes, measure_uptake
from coach.review import Line
from tests.builders import make_line, make_utterance

OPEN, CLOSED, ADVICE, OTHER = Label
STORY = "I have been dreading the bridge all spring."


def talk(*said: tuple[str, str], phase: Phase | None = Phase.EXPLORING, round: int = 1):
    """Return lines, a turn each: ``P`` presents, ``M`` asks an open question, ``N`` notes."""
    return [
        make_line(
            OTHER if who == "N" else OPEN,
            utterance=make_utterance(
                text, id=f"{round}.{turn}", speaker={"P": "Ana"}.get(who, "Ben")
            ),
            turn=100 * round + turn,
            role=Role.PRESENTER if who == "P" else Role.MEMBER,
            round=round,
            phase=phase,
        )
        for turn, (who, text) in enumerate(said, start=1)
    ]


def last(*said: tuple[str, str]):
    return find_uptakes(talk(*said))[-1]


@pytest.mark.parametrize(
    ("question", "shared"),
    [
        ("What is it you dread?", ("dread",)),
        ("What do you see from the bridges?", ("bridges",)),
        ("Dread?", ("Dread",)),
        ("Dread, is it dread?", ("Dread",)),
        ("Where is the spring in dreading it?", ("spring", "dreading")),
    ],
)
def test_a_rare_word_of_the_presenter_is_picked_up(question, shared):
    uptake = last(("P", STORY), ("M", question))
    assert uptake.is_uptake
    assert uptake.shared == shared


@pytest.mark.parametrize(
    "question", ["What else?", "How do you feel about it?", "Who sweeps the chimney?", "…?"]
)
def test_a_question_without_the_presenters_words_picks_up_nothing(question):
    uptake = last(("P", STORY), ("M", question))
    assert (uptake.overlap, uptake.shared, uptake.is_uptake) == (0, (), False)


def test_the_overlap_is_the_weighted_share_of_the_content_words():
    uptake = last(("P", STORY), ("M", "Which bridge, which chimney?"))
    # One turn so far: ln(2/2) + 1 for the bridge, ln(2/1) + 1 for the chimney.
    assert uptake.overlap == pytest.approx(1 / (1 + 1.6931), abs=1e-4)


def test_a_word_of_every_workplace_alone_is_not_picked_up():
    uptake = last(("P", "My team went quiet on me."), ("M", "Which team?"))
    assert (uptake.overlap, uptake.shared, uptake.is_uptake) == (1, ("team",), False)


def test_words_of_every_workplace_are_not_picked_up_by_being_several():
    said = ("P", "My team, and then the manager, went quiet on me.")
    assert not last(said, ("M", "Which of them, team or manager?")).is_uptake


SPREAD = [("P", STORY), ("N", "Bridges creak."), ("N", "Old bridges do.")]
FAR = ", chimney, ladder, gravel, harbour, lantern, orchard, velvet, walnut, timber?"


def test_a_word_on_everybodys_lips_counts_where_it_makes_up_a_quarter():
    assert last(*SPREAD, ("M", "Which bridge?")).is_uptake
    assert not last(*SPREAD, ("M", "Which bridge" + FAR)).is_uptake


def test_a_word_that_three_turns_have_said_is_no_longer_rare():
    assert last(*SPREAD[:2], ("M", "Which bridge" + FAR)).is_uptake
    assert not last(*SPREAD, ("M", "Which bridge" + FAR)).is_uptake


def test_two_neighbouring_words_are_picked_up_however_often_they_are_said():
    said = [("P", "The night team again."), *[("N", "The night team.")] * 3]
    ask = "Night team, chimney, ladder, gravel, harbour, lantern, orchard, velvet, walnut?"
    assert last(*said, ("M", ask)).is_uptake
    assert not last(*said, ("M", ask.replace("Night team", "Team by night"))).is_uptake


ELSEWHERE = [("P", "It rains a great deal there."), ("P", "And the chimney smokes a bit.")]


def test_only_the_last_two_turns_have_just_been_said():
    early = [("P", STORY), ("N", "Bridges creak.")]
    assert last(*early, *ELSEWHERE[:1], ("M", "Which bridge?")).is_uptake
    assert not last(*early, *ELSEWHERE, ("M", "Which bridge?")).is_uptake


def test_three_words_or_fewer_are_no_turn_to_look_at():
    said = [("P", STORY), ("N", "Bridges creak."), *ELSEWHERE[:1], ("P", "Yes, it does.")]
    assert last(*said, ("M", "Which bridge?")).is_uptake


def test_a_word_said_once_and_by_the_presenter_alone_is_picked_up_from_far_back():
    uptake = last(("P", STORY), *ELSEWHERE, ("M", "You said dreading: what is that like?"))
    assert (uptake.overlap, uptake.shared, uptake.is_uptake) == (0, ("dreading",), True)


@pytest.mark.parametrize("between", [("P", "I dread it."), ("N", "Such dread.")])
def test_a_word_said_again_is_not_picked_up_from_far_back(between):
    assert not last(("P", STORY), between, *ELSEWHERE, ("M", "What is dread like?")).is_uptake


def test_four_words_in_a_row_are_picked_up_whatever_they_are():
    said = [("P", "I get on with everybody."), *ELSEWHERE]
    uptake = last(*said, ("M", "What does getting on with everybody cost you?"))
    assert (uptake.shared, uptake.is_uptake) == (("getting on with everybody",), True)


def test_words_said_back_in_a_row_are_not_listed_twice():
    uptake = last(("P", STORY), ("M", "Dreading the bridge all spring, on what bridge?"))
    assert uptake.shared == ("Dreading the bridge all spring",)


def test_a_name_is_nobodys_own_word():
    said = ("P", "Then Maya locked the door on us.")
    assert not last(said, ("M", "What would Maya say?")).is_uptake


def test_what_the_presenter_says_later_cannot_be_picked_up():
    assert not find_uptakes(talk(("M", "What do you dread?"), ("P", STORY)))[0].is_uptake


def test_what_was_said_in_another_round_cannot_be_picked_up():
    lines = [*talk(("P", STORY)), *talk(("P", "Mine is different."), ("M", "Dread?"), round=2)]
    assert [uptake.is_uptake for uptake in find_uptakes(lines)] == [False]


def test_checks_and_anything_but_questions_are_left_out():
    lines = talk(("P", STORY), ("M", "Dread?"), ("M", "Dread?"), ("M", "Dread?"))
    for place, (label, flags) in enumerate(
        [(CLOSED, []), (CLOSED, [Flag.STATEMENT_AS_QUESTION]), (ADVICE, [])], start=1
    ):
        lines[place] = make_line(label, flags, utterance=lines[place].utterance, turn=place + 1)
    assert [uptake.asked for uptake in find_uptakes(lines)] == ["1.2"]


@pytest.mark.parametrize(
    ("phase", "of"),
    [
        (Phase.PRESENTING, None),
        (Phase.CLARIFYING, 1),
        (Phase.EXPLORING, 1),
        (Phase.IDEAS, None),
        (Phase.ACTIONS, None),
        (None, 1),
    ],
)
def test_questions_count_while_clarifying_or_exploring_or_where_no_phase_is_marked(phase, of):
    assert measure_uptake(talk(("P", STORY), ("M", "Dread?"), phase=phase))[0].of == of


def test_the_measure_counts_questions_over_all_rounds():
    lines = [
        *talk(("P", STORY), ("M", "Dread?"), ("M", "What else?")),
        *talk(("P", "My kettle is too slow."), ("M", "Slow?"), round=2),
    ]
    (measure,) = measure_uptake(lines)
    assert (measure.name, measure.value, measure.count, measure.of, measure.unit) == (
        "picked_up",
        2,
        2,
        3,
        "question",
    )


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ([], "No round is marked, so whose words could be picked up is not known."),
        (
            talk(("M", "Dread?"), round=0),
            "No round is marked, so whose words could be picked up is not known.",
        ),
        (talk(("M", "Dread?")), "No words of a presenter are marked here."),
        (talk(("P", STORY)), "No questions were asked while clarifying or exploring."),
    ],
)
def test_what_cannot_be_counted_says_why(lines, reason):
    (measure,) = measure_uptake(lines)
    assert (measure.value, measure.reason) == (None, reason)


TALK = st.lists(
    st.tuples(
        st.sampled_from("PMN"),
        st.lists(
            st.sampled_from(
                [
                    "I",
                    "you",
                    "dread",
                    "the",
                    "bridge",
                    "team",
                    "on",
                    "with",
                    "everybody",
                    "what",
                    "is",
                ]
            ),
            min_size=1,
            max_size=8,
        ).map(" ".join),
    ),
    max_size=10,
)


@given(TALK)
@example(
    [
        ("P", "I I dread bridge"),
        ("P", "I I dread team"),
        ("P", "dread"),
        ("P", "bridge team"),
        ("M", "dread bridge team"),
    ]
)
def test_bounds_hold(said):
    for uptake in find_uptakes(talk(*said)):
        assert 0 <= uptake.overlap <= 1
        assert bool(uptake.shared) or not uptake.is_uptake
    (measure,) = measure_uptake(talk(*said))
    assert measure.value is None or 0 <= measure.value <= measure.of


def change(line: Line, **values) -> Line:
    utterance = dataclasses.replace(line.utterance, **values)
    return dataclasses.replace(line, utterance=utterance)


@given(TALK, st.floats(0, 9000))
def test_names_the_clock_and_how_turns_are_cut_in_the_file_change_nothing(said, shift):
    lines = talk(*said)
    moved = [
        change(line, speaker=line.speaker[::-1], start=shift + place, turn=place + 50)
        for place, line in enumerate(lines)
    ]
    assert find_uptakes(moved) == find_uptakes(lines)
