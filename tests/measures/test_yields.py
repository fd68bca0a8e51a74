"""What questions and suggestions opened up."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.labels import Flag, Label, Phase, Role
from coach.measures.yields import find_yields, measure_yields
from tests.builders import make_line, make_utterance

LABELS = dict(zip("OCAX", Label, strict=True))


def talk(*said: str, phase: Phase | None = Phase.EXPLORING, round: int = 1):
    """Return lines, a turn each: "P: words" presents, "O:", "C:", "A:" and "X:" are labels.

    A "+" in front goes on with the turn before.
    """
    lines, turn = [], 100 * round
    for place, each in enumerate(said, start=1):
        who, text = each.removeprefix("+").split(": ")
        turn += not each.startswith("+")
        lines.append(
            make_line(
                LABELS.get(who),
                utterance=make_utterance(text, id=f"{round}.{place}"),
                turn=turn,
                role=Role.PRESENTER if who == "P" else Role.MEMBER,
                round=round,
                phase=phase,
            )
        )
    return lines


def values(lines):
    return [(measure.value, measure.count) for measure in measure_yields(lines)]


def test_words_are_counted_until_somebody_else_takes_the_floor():
    lines = talk(
        "O: Why?", "P: It frightens me.", "+P: Badly.", "X: Thank you for that.", "P: Yes."
    )
    (found,) = find_yields(lines)
    assert (found.asked, found.words, found.answer_ids) == ("1.1", 4, ("1.2", "1.3"))


@pytest.mark.parametrize(
    ("between", "words"),
    [
        ("X: Mm, go on.", 6),
        ("X: We had that too.", 3),
        ("O: What else?", 3),
        ("C: Tired?", 3),
        ("A: Stop it.", 3),
    ],
)
def test_a_listening_noise_does_not_end_an_answer(between, words):
    lines = talk("O: Why?", "P: It frightens me.", between, "P: All of it.")
    assert find_yields(lines)[0].words == words


def test_a_label_that_is_no_person_does_not_end_an_answer():
    lines = talk("O: Why?", "P: It frightens me.", "X: The recording has begun again.", "P: Yes.")
    lines[2] = dataclasses.replace(lines[2], role=Role.NOT_A_PERSON)
    assert find_yields(lines)[0].words == 4


def test_somebody_else_speaking_first_leaves_no_answer():
    first, second = find_yields(talk("O: Why?", "O: Where was that?", "P: In the mill."))
    assert (first.words, first.answer_ids, first.against_usual) == (0, (), None)
    assert second.words == 3


@pytest.mark.parametrize(
    ("turn", "asked"),
    [
        (["O: Why?", "+C: Was it late?"], "1.2"),
        (["O: Why?", "+X: I did wonder."], "1.1"),
        (["A: Ring her.", "+O: What do you think?"], "1.1"),
    ],
)
def test_the_answer_belongs_to_the_line_that_speaks_for_its_turn(turn, asked):
    assert [one.asked for one in find_yields(talk(*turn, "P: I was asleep."))] == [asked]


def test_turns_that_ask_and_suggest_nothing_open_nothing():
    assert find_yields(talk("X: Thank you for that.", "P: It was hard.")) == ()


def test_answers_are_set_against_the_presenters_usual():
    lines = talk("O: Why?", "P: a b", "O: Why?", "P: a b c d", "C: So?", "P: a")
    assert [one.against_usual for one in find_yields(lines)] == [0, 1, -1]


def test_with_fewer_than_three_answers_nothing_is_usual():
    lines = talk("O: Why?", "P: a b", "O: Why?", "P: a b c d", "O: Why?")
    assert [one.against_usual for one in find_yields(lines)] == [None, None, None]


def test_each_round_has_its_own_usual():
    short = talk(*["O: Why?", "P: a b"] * 3)
    long = talk(*["O: Why?", "P: a b c d"] * 3, round=2)
    assert {one.against_usual for one in find_yields([*short, *long])} == {0}


def test_new_words_are_those_nobody_had_used_in_the_round():
    lines = talk(
        "P: The mill burned.", "O: Which mill?", "P: The mill, its wheel, the wheel, owls."
    )
    assert find_yields(lines)[0].new_words == 2


@pytest.mark.parametrize(
    ("answer", "thinking"),
    [
        ("Well, I suppose it was.", True),
        ("I hadn't thought of that.", True),
        ("I hadn’t really noticed.", True),
        ("I've never told anyone.", True),
        ("Maybe what I want is quiet.", True),
        ("Now you say it, yes.", True),
        ("Three, on a Monday.", False),
        ("Nobody supposes that.", False),
    ],
)
def test_thinking_aloud_is_heard_in_its_words(answer, thinking):
    assert find_yields(talk("O: Why?", f"P: {answer}"))[0].thinking is thinking


def test_medians_are_of_answers_by_what_was_asked():
    lines = talk(
        "O: Why?", "P: a b c", "O: Why?", "P: a b c d e", "C: So?", "P: a", "A: Stop.", "P: a b",
        "O: Why?", "X: I was there as well.",
    )  # fmt: skip
    assert values(lines) == [(4, 2), (1, 1), (2, 1), (2.5, 4)]


def test_an_answer_to_a_check_is_usual_and_no_answer_to_a_closed_question():
    lines = talk("C: So it hurt?", "P: It did.")
    lines[0] = make_line(
        Label.CLOSED_QUESTION, [Flag.STATEMENT_AS_QUESTION], utterance=lines[0].utterance
    )
    assert values(lines) == [(None, 0), (None, 0), (None, 0), (2, 1)]


@pytest.mark.parametrize("phase", [Phase.REFLECTING, Phase.IDEAS])
def test_answers_where_the_presenter_listens_are_not_in_the_medians(phase):
    lines = talk(*["O: Why?", "P: a b"] * 3, phase=phase)
    assert values(lines) == [(None, 0)] * 4
    assert [one.against_usual for one in find_yields(lines)] == [None] * 3


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ([], "No round is marked, so whose answers to look at is not known."),
        (
            talk("O: Why?", round=0),
            "No round is marked, so whose answers to look at is not known.",
        ),
        (talk("O: Why?"), "No open question here was answered by a presenter."),
    ],
)
def test_what_is_not_known_says_why(lines, reason):
    measure = measure_yields(lines)[0]
    assert (measure.value, measure.reason) == (None, reason)


TALK = st.lists(
    st.tuples(
        st.sampled_from("POCAX"),
        st.lists(
            st.sampled_from(["fog", "mill", "owl", "why", "I", "suppose"]), min_size=1, max_size=6
        ),
    ).map(lambda each: f"{each[0]}: {' '.join(each[1])}"),
    max_size=12,
)


@given(TALK)
def test_bounds_hold(said):
    lines = talk(*said)
    answers = [id for one in find_yields(lines) for id in one.answer_ids]
    assert len(answers) == len(set(answers))
    assert all(0 <= one.new_words <= one.words for one in find_yields(lines))
    known = [measure for measure in measure_yields(lines) if measure.value is not None]
    assert all(measure.value > 0 and measure.count > 0 for measure in known)


@given(TALK, st.floats(0, 9000))
def test_names_the_clock_and_how_turns_are_cut_in_the_file_change_nothing(said, shift):
    lines = talk(*said)
    moved = [
        dataclasses.replace(
            line,
            utterance=dataclasses.replace(
                line.utterance, speaker="Zoe", start=shift + place, turn=place + 50
            ),
        )
        for place, line in enumerate(lines)
    ]
    assert find_yields(moved) == find_yields(lines)
