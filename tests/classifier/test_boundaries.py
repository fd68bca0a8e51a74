"""Cutting turns without punctuation."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.classifier.boundaries import (
    LONG_TURN,
    WORDS_A_MARK,
    BoundarySplitter,
    FittedBoundaries,
    MixedSplitter,
    lacks_punctuation,
    needs_boundaries,
)
from coach.classifier.boundary_training import fit_boundaries
from coach.language import RuleSplitter

SEGMENTS = (
    "I walked round the allotment first.",
    "What did the committee say?",
    "We locked the gate at nine, more or less.",
    "Who holds the spare key?",
    "They mended the tap on Sunday.",
    "How was it left with the neighbours?",
)
LONG = "we walked round the plot and nobody had locked the gate so the hens were out on the road"


@pytest.fixture(scope="module")
def fitted() -> FittedBoundaries:
    """Return a model fitted to every order of two of the segments."""
    return replace(fit_boundaries(tuple(permutations(SEGMENTS, 2))), threshold=0.5)


@pytest.fixture(scope="module")
def splitter(fitted: FittedBoundaries) -> BoundarySplitter:
    """Return a splitter that goes by the small model."""
    return BoundarySplitter(fitted)


class MarkingSplitter:
    """Puts its name and every turn in one piece."""

    def __init__(self, name: str) -> None:
        self.name = name

    def split(self, text: str) -> tuple[str, ...]:
        return (f"{self.name}: {text}",)


def test_a_turn_without_punctuation_is_cut_where_the_next_thought_begins(
    splitter: BoundarySplitter,
) -> None:
    said = "we locked the gate at nine more or less who holds the spare key"
    assert splitter.split(said) == (
        "we locked the gate at nine more or less",
        "who holds the spare key",
    )


def test_a_turn_is_cut_more_than_once(splitter: BoundarySplitter) -> None:
    said = "they mended the tap on sunday what did the committee say who holds the spare key"
    assert len(splitter.split(said)) == 3


def test_one_thought_stays_whole(splitter: BoundarySplitter) -> None:
    assert splitter.split("they mended the tap on sunday") == ("they mended the tap on sunday",)


def test_capitals_and_marks_make_no_difference(splitter: BoundarySplitter) -> None:
    bare = splitter.split("they mended the tap on sunday who holds the spare key")
    dressed = splitter.split("They mended the tap, on Sunday. WHO holds the spare key?")
    assert [len(piece.split()) for piece in dressed] == [len(piece.split()) for piece in bare]


@pytest.mark.parametrize("text", ["", "  ", "\n\t"])
def test_a_turn_without_words_has_no_pieces(splitter: BoundarySplitter, text: str) -> None:
    assert splitter.split(text) == ()


@pytest.mark.parametrize("text", ["gate", "—", "- - -", "?", "twenty-five"])
def test_a_turn_of_one_word_or_of_marks_alone_is_one_piece(
    splitter: BoundarySplitter, text: str
) -> None:
    assert splitter.split(text) == (text,)


def test_a_mark_that_stands_alone_stays_with_what_came_before(
    splitter: BoundarySplitter,
) -> None:
    said = "they mended the tap on sunday — who holds the spare key"
    assert splitter.split(said)[0] == "they mended the tap on sunday —"


def test_nothing_is_cut_inside_a_token(fitted: FittedBoundaries) -> None:
    eager = BoundarySplitter(replace(fitted, threshold=1e-9))
    assert eager.split("sunday-who holds") == ("sunday-who", "holds")


def test_a_lower_threshold_never_cuts_the_first_time_later(fitted: FittedBoundaries) -> None:
    said = "we locked the gate at nine more or less who holds the spare key"
    firsts = [
        len(BoundarySplitter(replace(fitted, threshold=each)).split(said)[0])
        for each in (0.1, 0.5, 0.9)
    ]
    assert firsts == sorted(firsts)


def test_a_cut_is_made_where_the_weights_are_more_than_the_threshold_asks() -> None:
    """At a threshold of one half the weights and the intercept have to be more than 0."""
    fitted = FittedBoundaries(weights={"+1=who": 2.0}, intercept=-1.5, threshold=0.5)
    said = "it rained who came"
    assert BoundarySplitter(fitted).split(said) == ("it rained", "who came")
    assert BoundarySplitter(replace(fitted, intercept=-2.5)).split(said) == (said,)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from([*" ".join(SEGMENTS).split(), "—", "...", "’", "é", "٣", "twenty-five"]),
        max_size=40,
    ),
    st.sampled_from([" ", "  ", "\n"]),
)
def test_no_word_is_lost_changed_or_moved(
    splitter: BoundarySplitter, tokens: list[str], space: str
) -> None:
    text = space.join(tokens)
    pieces = splitter.split(text)
    assert " ".join(pieces) == " ".join(text.split())
    assert all(pieces)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_any_text_keeps_its_words(splitter: BoundarySplitter, text: str) -> None:
    assert " ".join(splitter.split(text)) == " ".join(text.split())


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        (LONG, True),
        (f"{LONG}.", False),
        (f"{LONG} again?", False),
        (f"stop! {LONG} again", False),
        (f"{LONG} again…", False),
        (f"he said 'why?' {LONG}", False),
        (f"{LONG} for 3.5 miles", True),
        (f"{LONG}, again, twice", True),
        ("who has it", True),
        ("", False),
    ],
)
def test_talk_without_a_mark_at_a_sentence_end_lacks_punctuation(text: str, lacks: bool) -> None:
    assert lacks_punctuation(text) is lacks


def test_one_mark_among_very_many_words_is_not_punctuation() -> None:
    assert lacks_punctuation("Dr. " + "gate " * WORDS_A_MARK)
    assert not lacks_punctuation("Dr. " + "gate " * (WORDS_A_MARK - 1))


@pytest.mark.parametrize(
    ("texts", "needs"),
    [
        ([], False),
        ([""], False),
        (["Yes.", "Who has it?"], False),
        (["yes", "who has it"], False),
        (["who has the key then"] * 5, True),
        ([*["who has the key then"] * 5, "Me."], False),
        ([f"{LONG} again", "Okay."], True),
        ([f"{LONG} again.", "okay"], False),
        ([f"{LONG} again", f"{LONG} again", f"{LONG} again."], True),
        ([f"{LONG} again", f"{LONG} again."], False),
    ],
)
def test_a_transcript_needs_boundaries_when_most_of_its_long_turns_are_unmarked(
    texts: list[str], needs: bool
) -> None:
    assert needs_boundaries(texts) is needs


def test_long_means_twenty_words() -> None:
    assert needs_boundaries(["gate " * LONG_TURN])
    assert not needs_boundaries(["gate " * (LONG_TURN - 1)])


def test_any_iterable_of_texts_will_do() -> None:
    assert needs_boundaries(text for text in [f"{LONG} again"])


def test_the_same_turn_said_twice_counts_twice() -> None:
    assert needs_boundaries([f"{LONG} again"] * 2 + [f"{LONG} once more."])


@pytest.mark.parametrize("text", [LONG, "who has it"])
def test_turns_without_punctuation_go_to_the_model(text: str) -> None:
    mixed = MixedSplitter(unpunctuated=MarkingSplitter("a"), punctuated=MarkingSplitter("b"))
    assert mixed.split(text)[0].startswith("a: ")


@pytest.mark.parametrize("text", [f"{LONG} again.", "Who?"])
def test_all_other_turns_go_to_the_rules(text: str) -> None:
    mixed = MixedSplitter(unpunctuated=MarkingSplitter("a"), punctuated=MarkingSplitter("b"))
    assert mixed.split(text)[0].startswith("b: ")


def test_turns_with_punctuation_are_cut_by_the_guides_rules_unless_told_otherwise(
    splitter: BoundarySplitter,
) -> None:
    said = "Right. Who has the key? I'd leave it, but what do you want?"
    mixed = MixedSplitter(unpunctuated=splitter)
    assert mixed.split(said) == RuleSplitter().split(said)
    assert mixed.split("") == ()
