"""Gaps between words, described."""

from __future__ import annotations

import pytest

from coach.classifier.boundary_features import (
    MARGIN,
    Gap,
    build_gaps,
    build_stretch,
    classify_word,
    count_in_steps,
    describe_gap,
)


def describe(text: str, *, after: int, start: int = 0) -> list[str]:
    """Return the facts of the gap after so many words, the piece begun at ``start``."""
    stretch = build_stretch(text.split())
    return describe_gap(Gap(stretch=stretch, position=MARGIN + after, start=MARGIN + start))


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("i'd", "first"),
        ("you've", "second"),
        ("they", "third"),
        ("that's", "that"),
        ("them", "object"),
        ("our", "possessive"),
        ("the", "determiner"),
        ("what's", "question"),
        ("mustn't", "auxiliary"),
        ("'cause", "conjunction"),
        ("under", "preposition"),
        ("um", "filler"),
        ("seven", "quantity"),
        ("wondering", "thinking"),
        ("tomorrow", "time"),
        ("depot's", "-'s"),
        ("planting", "-ing"),
        ("planted", "-ed"),
        ("quickly", "-ly"),
        ("seeds", "-s"),
        ("1950", "number"),
        ("spade", "word"),
    ],
)
def test_a_word_has_the_class_of_its_list_or_else_of_its_ending(word: str, name: str) -> None:
    assert classify_word(word) == name


def test_a_word_in_two_lists_has_the_class_of_the_first() -> None:
    assert classify_word("while") == "conjunction"
    assert classify_word("are") == "auxiliary"


def test_a_stretch_has_a_margin_on_both_sides() -> None:
    stretch = build_stretch(["mend", "it"])
    assert len(stretch.words) == len(stretch.classes) == 2 + 2 * MARGIN
    assert stretch.words[MARGIN : stretch.end] == ("mend", "it")


def test_there_is_one_gap_fewer_than_words() -> None:
    assert len(build_gaps(["the", "shed", "is", "full"], [])) == 3


@pytest.mark.parametrize("words", [[], ["alone"]])
def test_a_turn_of_one_word_or_none_has_no_gap(words: list[str]) -> None:
    assert build_gaps(words, []) == []


def test_a_gap_knows_where_its_piece_began() -> None:
    gaps = build_gaps(["it", "rained", "who", "came", "then"], [2])
    assert [gap.start - MARGIN for gap in gaps] == [0, 0, 2, 2]


def test_the_words_on_both_sides_are_described() -> None:
    facts = describe("the shed is full who has the key", after=4)
    assert {"-1=full", "+1=who", "-2..=is full", "..+3=who has the", "x=full|who"} <= set(facts)


def test_a_description_does_not_change_with_words_beyond_the_margin_and_the_piece() -> None:
    near = "a b c d e f g h i j k l"
    far = f"another thing {near}"
    one, other = (
        Gap(
            stretch=build_stretch(text.split(), is_turn=False),
            position=MARGIN + after,
            start=MARGIN + start,
        )
        for text, after, start in ((near, 6, 1), (far, 8, 3))
    )
    assert describe_gap(one) == describe_gap(other)


def test_a_piece_of_nothing_but_filler_says_so() -> None:
    assert "filler" in describe("right um okay who goes", after=3)
    assert "filler" not in describe("right um lamps who goes", after=3)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("what happened there then", True),
        ("and did you go then", True),
        ("we did go back then", False),
    ],
)
def test_a_piece_that_asks_says_so(text: str, asks: bool) -> None:
    facts = describe(f"{text} lamp", after=len(text.split()))
    assert f"asks={asks} word" in facts


def test_a_question_that_begins_after_the_gap_is_seen() -> None:
    assert "asks=False True" in describe("it rained all week did you go", after=4)
    assert "asks=False False" in describe("it rained all week and then snow", after=4)


@pytest.mark.parametrize(
    ("text", "has_verb"), [("they mended it", True), ("she's out", True), ("a new lamp", False)]
)
def test_a_piece_with_a_verb_in_it_says_so(text: str, has_verb: bool) -> None:
    assert f"verb={has_verb} word" in describe(f"{text} spade", after=len(text.split()))


def test_a_very_long_piece_is_described_by_its_beginning() -> None:
    long, longer = ("lamp " * count for count in (100, 200))
    assert describe(f"{long} so it", after=100) == describe(f"{longer} so it", after=200)


def test_the_length_of_the_piece_is_counted_from_its_start() -> None:
    text = "it rained all week and we left"
    assert "length=4" in describe(text, after=4)
    assert "length=2" in describe(text, after=4, start=2)


def test_lengths_stop_growing() -> None:
    assert count_in_steps(24) == count_in_steps(500)
    assert [count_in_steps(length) for length in (3, 7)] == [3, 7]


def test_facts_of_different_kinds_never_share_a_name() -> None:
    facts = describe("so so so so so so so so so", after=5)
    names = [fact.partition("=")[0] for fact in facts]
    assert {"-1", "+1", "c-1", "c+1", "length", "rest", "opens", "asks"} <= set(names)


def test_the_length_of_a_turn_and_the_place_in_it_are_described() -> None:
    assert {"turn", "turn=1", "at=0", "left=0"} <= set(
        describe("the shed is full who has it", after=4)
    )
    assert "turn=10" in describe("spade " * 91, after=1)


def test_where_turns_were_joined_their_length_tells_nothing() -> None:
    words = ["the", "shed", "is", "full", "who", "has", "it"]
    joined = build_gaps(words, [4], is_turn=False)
    whole = build_gaps(words, [4])
    for one, other in zip(joined, whole, strict=True):
        known = describe_gap(one)
        told = describe_gap(other)[len(known) :]
        assert describe_gap(other)[: len(known)] == known
        assert told[0] == "turn"
