"""The cutting rules: invented cases, promises for any text, and speed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.language import RuleSplitter, Splitter
from tests.speed import MOST_GROWTH, measure_growth

DATA = Path(__file__).resolve().parents[1] / "data"
CASES = [json.loads(line) for line in (DATA / "splits.jsonl").read_text("utf-8").splitlines()]

TRICKY_WORDS = """
    Right. right Okay, No. no. 5 9.30 Mr. e.g. etc. a.m. J. I I'd Colin. Colin? You said that.
    that, What what? why?! but do you so.Then … ... um… who- — -- ' " ‘ ’ “ ” ( ) [ ] 'Why (he
    me?' me.) [laughs] asked. Is that right? .' '. ?' £5 2. said,
"""
TRICKY_TEXT = st.lists(st.sampled_from(TRICKY_WORDS.split()), max_size=40).map(" ".join)


def split(text: str) -> tuple[str, ...]:
    return RuleSplitter().split(text)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_invented_turn_is_cut_as_the_guide_says(case):
    assert split(case["text"]) == tuple(case["pieces"])


def test_invented_cases_have_names_of_their_own():
    names = [case["about"] for case in CASES]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("text", ["", " ", "\n\t\u00a0"])
def test_turn_without_words_has_no_utterances(text):
    assert split(text) == ()


def test_rule_splitter_is_a_splitter():
    splitter: Splitter = RuleSplitter()
    assert splitter.split("We met.") == ("We met.",)


def test_rule_splitters_are_equal_because_they_hold_no_state():
    assert RuleSplitter() == RuleSplitter()


@given(st.text() | TRICKY_TEXT)
def test_no_word_is_lost_changed_or_moved(text):
    assert " ".join(split(text)) == " ".join(text.split())


@given(st.text() | TRICKY_TEXT)
def test_no_utterance_is_empty_or_padded(text):
    assert all(piece and piece == piece.strip() for piece in split(text))


@given(TRICKY_TEXT)
def test_same_turn_is_cut_the_same_however_it_is_spaced(text):
    assert split(text.replace(" ", " \n ")) == split(text)


@given(TRICKY_TEXT)
def test_splitting_a_joined_turn_again_changes_nothing(text):
    once = split(text)
    assert split(" ".join(once)) == once


@given(st.lists(st.sampled_from(["It rained.", "We met at noon.", "Who came?", "She left!"])))
def test_plain_sentences_come_back_as_they_went_in(sentences):
    assert split(" ".join(sentences)) == tuple(sentences)


@given(st.text(alphabet=st.characters(exclude_characters=".?!…-–—,", codec="utf-8")))
def test_turn_without_end_marks_or_commas_is_at_most_one_utterance(text):
    assert len(split(text)) <= 1


def test_utterances_of_a_turn_do_not_depend_on_another_turn():
    splitter = RuleSplitter()
    before = splitter.split("She left. Who knew?")
    splitter.split("He said 'leave it. Then")
    assert splitter.split("She left. Who knew?") == before


@pytest.mark.parametrize(
    "pattern",
    [
        "We met at noon, and it was cold. What did she want? ",
        "Okay. ",
        "(a. b.) ",
        "'A. ",
        '" ',
        "You said so. ",
        "It is so. Is that right? ",
        "I'd go, but what ",
        "- ",
        "...'",
        "you ",
    ],
)
def test_time_grows_in_proportion_to_the_length_of_the_turn(pattern):
    def prepare(size):
        text = (pattern * size)[:size].rstrip()
        return lambda: split(text)

    assert measure_growth(prepare(10_000), prepare(100_000)) <= MOST_GROWTH


def test_a_very_long_turn_is_cut_like_a_short_one():
    sentences = ("The shed was locked.", "Nobody came to the gate!")
    assert split(" \u2003".join(sentences * 500)) == split(" ".join(sentences)) * 500
