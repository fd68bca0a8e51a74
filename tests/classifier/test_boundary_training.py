"""Fitting the boundary model: what it learns from, what is left out, and the same each time."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from coach.classifier.boundaries import BoundarySplitter
from coach.classifier.boundary_training import (
    THRESHOLD,
    BoundaryAgreement,
    fit_boundaries,
    gather_presenters_turns,
    gather_turns,
    measure_boundaries,
    train_on_files,
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
    fitted = replace(fit_boundaries(TURNS), threshold=0.5)
    agreement = measure_boundaries(BoundarySplitter(fitted), TURNS)
    assert agreement.f1 is not None
    assert agreement.f1 > 0.95


def test_punctuation_and_capitals_are_not_learnt_from() -> None:
    shouted = [[segment.upper().rstrip(".?") for segment in turn] for turn in TURNS]
    plain = fit_boundaries([[segment.replace(",", "") for segment in turn] for turn in TURNS])
    stripped = fit_boundaries([[each.replace(",", "") for each in turn] for turn in shouted])
    assert plain == stripped


def test_a_comma_is_a_weaker_no_than_no_comma() -> None:
    with_comma = fit_boundaries(TURNS)
    without = fit_boundaries([[each.replace(",", "") for each in turn] for turn in TURNS])
    assert with_comma.weights["x=green|more"] > without.weights["x=green|more"]


def test_the_same_turns_give_the_same_weights() -> None:
    assert fit_boundaries(TURNS) == fit_boundaries(TURNS)


def test_facts_that_make_no_difference_are_left_out() -> None:
    assert all(fit_boundaries(TURNS).weights.values())


def test_facts_seen_once_or_twice_are_passed_over_where_there_are_many() -> None:
    once = ("The ladder fell.", "Whose is it?")
    assert "+1=whose" in fit_boundaries([*TURNS, once]).weights
    assert "+1=whose" not in fit_boundaries([*TURNS * 5, once]).weights


def test_turns_of_one_segment_are_learnt_from_by_joining_them() -> None:
    fitted = fit_boundaries([[segment] for segment in SEGMENTS * 5])
    assert fitted.weights["+1=who"] > 0


@pytest.mark.parametrize("turns", [[], [["Who pays?"]], [["—", "…"], ["?"]]])
def test_turns_without_a_cut_are_refused(turns: list[list[str]]) -> None:
    with pytest.raises(LabelledDataError, match="add turns with two segments or more"):
        fit_boundaries(turns)


def test_turns_of_nothing_but_cuts_are_refused() -> None:
    with pytest.raises(LabelledDataError, match="no turn here"):
        fit_boundaries([["Yes.", "No."]])


def test_a_segment_of_marks_alone_is_passed_over() -> None:
    said = "Who pays for the water?"
    assert fit_boundaries([*TURNS, ["…", said]]) == fit_boundaries([*TURNS, [said]])


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
    assert none.as_dict() == {"precision": None, "recall": None, "f1": None, "count": 0}


def test_shares_are_kept_to_four_places() -> None:
    agreement = BoundaryAgreement(agreed=1, added=2, missed=2)
    assert agreement.as_dict() == {
        "precision": 0.3333,
        "recall": 0.3333,
        "f1": 0.3333,
        "count": 3,
    }


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


def test_files_are_learnt_from_whether_or_not_their_turns_are_marked() -> None:
    meeting = [
        say(segment, Role.MEMBER, str(number))
        for number, turn in enumerate(TURNS)
        for segment in turn
    ]
    rounds = [say("The ladder fell.", Role.PRESENTER, None)] * 10
    fitted = train_on_files({"m": meeting, "r": rounds})
    assert "+1=ladder" in fitted.weights
    assert fitted.threshold == THRESHOLD


def test_every_turn_of_the_corpus_keeps_all_its_segments(corpus: Corpus) -> None:
    for examples in corpus.files.values():
        spoken = [each.segment.text for each in examples if not each.segment.is_presenter]
        assert [text for turn in gather_turns(examples) for text in turn] == spoken


@pytest.mark.slow
@pytest.mark.thorough
def test_the_held_out_meetings_are_cut_much_as_the_labellers_cut_them(corpus: Corpus) -> None:
    splitter = BoundarySplitter(train_on_files(corpus.training))
    turns = [
        turn for examples in corpus.held_out_meetings.values() for turn in gather_turns(examples)
    ]
    agreement = measure_boundaries(splitter, turns)
    assert agreement.f1 is not None
    assert agreement.f1 >= 0.55


def test_lines_of_no_known_place_teach_nothing() -> None:
    placed = [say("The ladder fell.", Role.MEMBER, "1"), say("Who saw?", Role.MEMBER, "1")]
    alone = [replace(each, segment=replace(each.segment, inside=None)) for each in placed]
    with pytest.raises(LabelledDataError):
        train_on_files({"alone": alone})
