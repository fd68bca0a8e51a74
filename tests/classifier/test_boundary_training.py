"""Fitting the boundary model: what it learns from, what is left out, and the same each time."""

from __future__ import annotations

import hashlib
import io
from itertools import permutations

import joblib
import pytest

from coach.classifier.boundaries import BoundarySplitter, FittedBoundaries
from coach.classifier.boundary_training import (
    THRESHOLDS,
    BoundaryAgreement,
    fit_boundaries,
    gather_presenters_turns,
    gather_turns,
    measure_boundaries,
    train_boundaries,
    train_on_files,
    tune_threshold,
)
from coach.classifier.dataset import Corpus, Example, parse_examples
from coach.errors import LabelledDataError
from coach.labels import Label, Role
from coach.language import RuleSplitter
from tests.classifier.builder import make_example, make_line

SEGMENTS = (
    "I walked round the greenhouse first.",
    "What did the treasurer say?",
    "We painted the fence green, more or less.",
    "Who pays for the water?",
    "They moved the bench on Tuesday.",
    "How was it left with the school?",
)
TURNS = tuple(permutations(SEGMENTS, 2))


class WhoSplitter:
    """Cuts before every "who", which is easy to count."""

    def split(self, text: str) -> tuple[str, ...]:
        first, *others = text.split("who ")
        return tuple(each.strip() for each in (first, *(f"who {it}" for it in others)) if each)


def say(text: str, role: Role, turn: str | None) -> Example:
    """Return one labelled line of this turn."""
    return make_example(Label.OTHER, text=text, role=role, turn=turn)


def parse(*lines: bytes) -> tuple[Example, ...]:
    """Return the examples in a file of these lines."""
    return parse_examples(b"\n".join(lines), name="x.jsonl")


def test_what_it_learnt_it_finds_again() -> None:
    fitted = FittedBoundaries(pipeline=fit_boundaries(TURNS), threshold=0.5)
    agreement = measure_boundaries(BoundarySplitter(fitted), TURNS)
    assert agreement.f1 is not None
    assert agreement.f1 > 0.95


def test_punctuation_and_capitals_are_not_learnt_from() -> None:
    shouted = [[segment.upper().rstrip(".?") for segment in turn] for turn in TURNS]
    plain = fit_boundaries([[segment.replace(",", "") for segment in turn] for turn in TURNS])
    stripped = fit_boundaries([[each.replace(",", "") for each in turn] for turn in shouted])
    assert plain["facts"].vocabulary_ == stripped["facts"].vocabulary_
    assert (plain["model"].coef_ == stripped["model"].coef_).all()


def test_a_comma_is_a_weaker_no_than_no_comma() -> None:
    with_comma = fit_boundaries(TURNS)
    without = fit_boundaries([[each.replace(",", "") for each in turn] for turn in TURNS])
    fact = with_comma["facts"].vocabulary_["x=green|more"]
    assert with_comma["model"].coef_[0][fact] > without["model"].coef_[0][fact]


def test_the_same_turns_give_the_same_bytes() -> None:
    def hash_fit() -> str:
        buffer = io.BytesIO()
        joblib.dump(train_boundaries(TURNS), buffer)
        return hashlib.sha256(buffer.getvalue()).hexdigest()

    assert hash_fit() == hash_fit()


def test_turns_of_one_segment_are_learnt_from_by_joining_them() -> None:
    fitted = fit_boundaries([[segment] for segment in SEGMENTS * 5])
    assert list(fitted.classes_) == [False, True]


@pytest.mark.parametrize("turns", [[], [["Who pays?"]], [["—", "…"], ["?"]]])
def test_turns_without_a_cut_are_refused(turns: list[list[str]]) -> None:
    with pytest.raises(LabelledDataError, match="add turns with two segments or more"):
        fit_boundaries(turns)


def test_turns_of_nothing_but_cuts_are_refused() -> None:
    with pytest.raises(LabelledDataError, match="no turn here"):
        fit_boundaries([["Yes.", "No."]])


def test_a_segment_of_marks_alone_is_passed_over() -> None:
    fitted = fit_boundaries([*TURNS, ["…", "Who pays for the water?"]])
    assert list(fitted.classes_) == [False, True]


def test_the_threshold_is_one_of_those_tried() -> None:
    assert train_boundaries(TURNS).threshold in THRESHOLDS


def test_the_threshold_is_the_one_that_agrees_best() -> None:
    pipeline = fit_boundaries(TURNS)
    threshold = tune_threshold(pipeline, TURNS)

    def measure(each: float) -> float:
        fitted = FittedBoundaries(pipeline=pipeline, threshold=each)
        return measure_boundaries(BoundarySplitter(fitted), TURNS).f1 or 0.0

    assert measure(threshold) == max(measure(each) for each in THRESHOLDS)


def test_where_nobody_cuts_the_lowest_threshold_is_kept() -> None:
    assert tune_threshold(fit_boundaries(TURNS), []) == THRESHOLDS[0]


def test_cuts_are_counted_and_turn_ends_are_not() -> None:
    turns = [
        ["It rained.", "Who came?"],
        ["Ask the man who knows.", "He pays."],
        ["Thanks."],
    ]
    agreement = measure_boundaries(WhoSplitter(), turns)
    assert agreement == BoundaryAgreement(agreed=1, added=1, missed=1)


def test_shares_are_of_the_cuts_made_and_of_the_labellers() -> None:
    agreement = BoundaryAgreement(agreed=3, added=1, missed=3)
    assert agreement.precision == 0.75
    assert agreement.recall == 0.5
    assert agreement.f1 == 0.6


def test_a_share_of_no_cuts_is_not_known() -> None:
    none = BoundaryAgreement(agreed=0, added=0, missed=0)
    assert (none.precision, none.recall, none.f1) == (None, None, None)


def test_segments_of_a_marked_turn_are_one_turn() -> None:
    examples = [
        say("It rained.", Role.MEMBER, "1"),
        say("Who came?", Role.MEMBER, "1"),
        say("Thanks.", Role.FACILITATOR, "2"),
    ]
    assert gather_turns(examples) == (("It rained.", "Who came?"), ("Thanks.",))


def test_presenters_turns_are_left_out() -> None:
    examples = [say("It rained.", Role.PRESENTER, "1"), say("Who came?", Role.MEMBER, "2")]
    assert gather_turns(examples) == (("Who came?",),)


def test_unmarked_neighbours_with_one_context_are_one_turn() -> None:
    examples = parse(
        make_line(said="Who came?", context="It rained."),
        make_line(said="And who left?", context="It rained."),
        make_line(said="What then?", context="They all left."),
        make_line(said="Go on.", context="They all left.", role="facilitator", label="other"),
    )
    assert gather_turns(examples) == (("Who came?", "And who left?"), ("What then?",), ("Go on.",))


def test_unmarked_rounds_are_never_joined() -> None:
    examples = parse(make_line(said="Who?", round="r1"), make_line(said="Why?", round="r2"))
    assert gather_turns(examples) == (("Who?",), ("Why?",))


def test_what_presenters_say_is_cut_by_the_rules() -> None:
    said = "It rained all week. The hens got out."
    examples = (say(said, Role.PRESENTER, "1"), say("Who came?", Role.MEMBER, "2"))
    assert gather_presenters_turns(examples) == (RuleSplitter().split(said),)


def test_loose_turns_are_learnt_from_too() -> None:
    loose = [["The ladder fell.", "Whose ladder?"]] * 10
    facts = fit_boundaries(TURNS, loose=loose)["facts"].vocabulary_
    assert "+1=ladder" in facts
    assert "+1=ladder" not in fit_boundaries(TURNS)["facts"].vocabulary_


def test_files_are_learnt_from_whether_or_not_their_turns_are_marked() -> None:
    meeting = [
        say(segment, Role.MEMBER, str(number))
        for number, turn in enumerate(TURNS)
        for segment in turn
    ]
    rounds = [say("The ladder fell.", Role.PRESENTER, None)] * 10
    fitted = train_on_files({"m": meeting, "r": rounds})
    assert "+1=ladder" in fitted.pipeline["facts"].vocabulary_
    assert fitted.threshold in THRESHOLDS


def test_every_turn_of_the_corpus_keeps_all_its_segments(corpus: Corpus) -> None:
    for examples in corpus.files.values():
        spoken = [each.segment.text for each in examples if not each.segment.is_presenter]
        assert [text for turn in gather_turns(examples) for text in turn] == spoken


@pytest.mark.slow
def test_the_held_out_meetings_are_cut_much_as_the_labellers_cut_them(corpus: Corpus) -> None:
    splitter = BoundarySplitter(train_on_files(corpus.training))
    turns = [
        turn for examples in corpus.held_out_meetings.values() for turn in gather_turns(examples)
    ]
    agreement = measure_boundaries(splitter, turns)
    assert agreement.f1 is not None
    assert agreement.f1 >= 0.52
