"""Turns, the floor, and words counted."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.labels import Role
from coach.transcript import Speaker, Turn, count_words, floor_turns, is_encourager
from tests.builders import make_transcript, make_turn

LONG = "I keep coming back to the same three people every week."


def talk(*said: tuple[str, str]) -> list[Turn]:
    """Return a turn for each speaker and text, numbered from 1."""
    return [
        make_turn(text, index=number, speaker=speaker)
        for number, (speaker, text) in enumerate(said, start=1)
    ]


def outline(*said: tuple[str, str]) -> list[tuple[str, tuple[int, ...]]]:
    """Return who has each floor turn, and which turns of the file it joins."""
    return [(turn.speaker, turn.turns) for turn in floor_turns(talk(*said))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        (" … ", 0),
        ("Mm.", 1),
        ("don't", 1),
        ("don’t", 1),
        ("the girls' rota", 3),
        ("twenty-five", 2),
        ("over_and_out", 3),
        ("Well, she's - er - 19 years in.", 6),
        ("Où est né José?", 4),
    ],
)
def test_words_are_runs_of_letters_digits_and_apostrophes(text, words):
    assert count_words(text) == words


@given(st.text(), st.text())
def test_words_add_up_across_a_space(before, after):
    assert count_words(f"{before} {after}") == count_words(before) + count_words(after)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mm.", True),
        ("Yes, of course", True),
        ("Yes, I see that", False),
        ("(laughter)", True),
        ("…", True),
        ("Why?", False),
        ("Really? Gosh.", False),
    ],
)
def test_an_encourager_is_short_and_asks_nothing(text, expected):
    assert is_encourager(make_turn(text)) is expected


@pytest.mark.parametrize("after", ["How many?", "How many? ", "“How many?”", "(how many?)"])
def test_a_short_turn_after_a_question_is_an_answer(after):
    assert not is_encourager(make_turn("Four."), after=after)


def test_a_question_further_back_does_not_make_an_answer():
    assert is_encourager(make_turn("Mm."), after="How many? I lost count.")


def test_no_turns_make_no_floor_turns():
    assert floor_turns([]) == ()


def test_a_turn_goes_on_across_an_encourager():
    assert outline(("Ana", LONG), ("Ben", "Mm."), ("Ana", LONG)) == [
        ("Ana", (1, 3)),
        ("Ben", (2,)),
    ]


def test_a_turn_goes_on_across_encouragers_by_several_people():
    assert outline(("Ana", LONG), ("Ben", "Mm."), ("Chloe", "Right."), ("Ana", LONG)) == [
        ("Ana", (1, 4)),
        ("Ben", (2,)),
        ("Chloe", (3,)),
    ]


def test_an_encourager_stays_apart_from_what_its_speaker_says_next():
    assert outline(("Ana", LONG), ("Ben", "Mm."), ("Ana", LONG), ("Ben", LONG)) == [
        ("Ana", (1, 3)),
        ("Ben", (2,)),
        ("Ben", (4,)),
    ]


def test_a_short_answer_takes_the_floor():
    assert outline(("Ben", "And how many is that?"), ("Ana", "Four."), ("Ben", LONG)) == [
        ("Ben", (1,)),
        ("Ana", (2,)),
        ("Ben", (3,)),
    ]


def test_a_short_question_takes_the_floor():
    assert outline(("Ana", LONG), ("Ben", "Why?"), ("Ana", LONG)) == [
        ("Ana", (1,)),
        ("Ben", (2,)),
        ("Ana", (3,)),
    ]


def test_a_longer_turn_takes_the_floor():
    assert outline(("Ana", LONG), ("Ben", "Yes, I see that"), ("Ana", LONG)) == [
        ("Ana", (1,)),
        ("Ben", (2,)),
        ("Ana", (3,)),
    ]


def test_whoever_speaks_first_has_the_floor_however_short():
    assert outline(("Judith", "Morning."), ("Ana", "Hello."), ("Judith", LONG)) == [
        ("Judith", (1, 3)),
        ("Ana", (2,)),
    ]


def test_an_encourager_at_the_end_is_a_floor_turn_too():
    assert outline(("Ana", LONG), ("Ben", "Mm.")) == [("Ana", (1,)), ("Ben", (2,))]


def test_neighbouring_turns_of_one_label_are_one_floor_turn():
    assert outline(("Ana", LONG), ("Ben", "Mm."), ("Ben", LONG), ("Ana", LONG)) == [
        ("Ana", (1,)),
        ("Ben", (2, 3)),
        ("Ana", (4,)),
    ]


def test_the_floor_turn_keeps_its_utterances_in_the_order_they_were_said():
    first, noise, second = talk(("Ana", "I froze."), ("Ben", "Mm."), ("Ana", "Twice."))
    joined = floor_turns([first, noise, second])[0]
    assert [utterance.text for utterance in joined.utterances] == ["I froze.", "Twice."]


SAID = st.tuples(
    st.sampled_from(["Ana", "Ben", "Chloe"]),
    st.sampled_from(["Mm.", "Why?", "Four.", LONG, "What else?", "…"]),
)


@given(st.lists(SAID, max_size=12))
def test_floor_turns_lose_nothing_and_repeat_nothing(said):
    turns = talk(*said)
    found = floor_turns(turns)
    kept = [utterance.id for turn in found for utterance in turn.utterances]
    assert sorted(kept) == sorted(f"{turn.index}.1" for turn in turns)
    assert [turn.index for turn in found] == list(range(1, len(found) + 1))


@given(st.lists(SAID, max_size=12))
def test_a_floor_turn_is_one_persons_words(said):
    turns = talk(*said)
    speakers = {turn.index: turn.speaker for turn in turns}
    for turn in floor_turns(turns):
        assert {speakers[index] for index in turn.turns} == {turn.speaker}


@given(st.lists(SAID, max_size=12))
def test_cutting_a_turn_in_two_changes_no_floor_turn(said):
    whole = [
        make_turn(text, LONG, index=number, speaker=speaker)
        for number, (speaker, text) in enumerate(said, start=1)
    ]
    pieces = [
        dataclasses.replace(turn, utterances=(utterance,))
        for turn in whole
        for utterance in turn.utterances
    ]
    assert [(turn.speaker, turn.utterances) for turn in floor_turns(pieces)] == [
        (turn.speaker, turn.utterances) for turn in floor_turns(whole)
    ]


def test_a_speaker_is_never_the_presenter():
    with pytest.raises(ValueError, match="belongs to a round"):
        Speaker(name="Ana", role=Role.PRESENTER)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.PRESENTER])
def test_a_speaker_may_hold_any_other_role(role):
    assert Speaker(name="Ana", role=role).role is role


def test_a_turns_text_is_its_utterances_with_single_spaces():
    assert make_turn("I see.", "And then?").text == "I see. And then?"


def test_a_transcripts_utterances_come_in_the_order_they_were_said():
    transcript = make_transcript(make_turn("One.", "Two."), make_turn("Three.", index=2))
    assert [said.text for said in transcript.utterances] == ["One.", "Two.", "Three."]


def test_a_speaker_is_found_by_name():
    transcript = make_transcript(
        make_turn(), make_turn(index=2, speaker="Judith"), roles={"Judith": Role.FACILITATOR}
    )
    assert transcript.speaker("Judith").role is Role.FACILITATOR


def test_a_name_nobody_has_is_refused():
    with pytest.raises(KeyError, match="Zed"):
        make_transcript(make_turn()).speaker("Zed")


@pytest.mark.parametrize(
    ("value", "field"), [(make_turn(), "utterances"), (make_transcript(make_turn()), "turns")]
)
def test_what_was_said_cannot_be_changed(value, field):
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(value, field, ())
