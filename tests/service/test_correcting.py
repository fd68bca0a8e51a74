"""A review with corrections in it: the person's word counts, in the lines and in every figure."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from coach.coding import CodingSource
from coach.labels import Flag, Label
from coach.service.correcting import correct_review, list_kept_flags
from coach.service.models import load_classifier
from coach.service.profiles import load_shipped
from coach.service.reviewing import Known, review_transcript
from coach.service.samples import list_samples
from coach.service.transcripts import read_transcript
from tests.benchmarks.make_meeting import PRESENTERS
from tests.benchmarks.make_meeting import make_meeting as make_long_meeting
from tests.builders import make_correction, make_line, make_review, make_transcript, make_turn


def make_meeting():
    turns = (make_turn("What matters most to you here?", index=1), make_turn("So.", index=2))
    lines = [
        make_line(Label.OPEN_QUESTION, utterance=turns[0].utterances[0], turn=1),
        make_line(None, utterance=turns[1].utterances[0], turn=2),
    ]
    return make_review(make_transcript(*turns), lines)


def test_the_last_correction_of_a_line_counts():
    corrected = correct_review(
        make_meeting(),
        [make_correction(label, utterance_id="1.1") for label in (Label.OTHER, Label.ADVICE)],
    )
    assert corrected.lines[0].label is Label.ADVICE
    assert corrected.lines[0].coding.source is CodingSource.PERSON
    assert len(corrected.lines[0].coding.corrections) == 2


def test_every_figure_follows():
    review = make_meeting()
    corrected = correct_review(review, [make_correction(Label.OTHER, utterance_id="1.1")])
    assert review.measures["open_questions"].value == 1
    assert corrected.measures["open_questions"].value == 0


def test_the_review_itself_is_not_changed():
    review = make_meeting()
    before = review.lines
    correct_review(review, [make_correction(utterance_id="1.1")])
    assert review.lines is before


@pytest.mark.parametrize("id_", ["1.2", "2.1"])
def test_a_correction_of_what_is_not_there_or_has_no_label_changes_no_line(id_):
    review = make_meeting()
    assert correct_review(review, [make_correction(utterance_id=id_)]).lines == review.lines


def test_no_correction_is_the_same_review():
    review = make_meeting()
    assert correct_review(review, []) is review


def test_flags_that_do_not_go_with_the_new_label_are_left_behind():
    line = make_line(Label.ADVICE, [Flag.DISGUISED_ADVICE, Flag.STACKED])
    assert list_kept_flags(line, Label.CLOSED_QUESTION) == (Flag.STACKED,)


def test_counting_anew_changes_no_figure_that_no_label_bears_on():
    """The roster, the profile and the plan all have to be carried over for this to hold."""
    sample = next(each for each in list_samples() if each.set_name == "North Star")
    transcript = read_transcript(sample.path)
    known = Known(roster=(*sample.roster, "Somebody Silent"))
    review = review_transcript(transcript, classifier=load_classifier(), known=known)
    line = next(line for line in review.lines if line.coding is not None)
    same = correct_review(
        review, [replace(make_correction(line.label, line.flags), utterance_id=line.utterance.id)]
    )
    values = {name: measure.value for name, measure in review.measures.items()}
    assert {name: measure.value for name, measure in same.measures.items()} == values
    assert same.moments == review.moments
    assert same.actions == review.actions


# Counting only what a correction changes


@pytest.fixture(scope="module")
def long_review():
    """A meeting of four rounds, in which one round's figures may be taken from before."""
    transcript = read_transcript(make_long_meeting().encode(), name="long.vtt")
    review = review_transcript(
        transcript, classifier=load_classifier(), known=Known(presenters=PRESENTERS)
    )
    assert len(review.rounds) == 4
    return review


@pytest.mark.parametrize(
    "seed", [0, *(pytest.param(seed, marks=pytest.mark.thorough) for seed in (1, 2))]
)
def test_counting_only_what_changed_is_the_same_as_counting_anew(long_review, seed):
    random = Random(seed)
    labelled = [line for line in long_review.lines if line.coding is not None]
    made, since = [], long_review
    for _ in range(4):
        for line in random.sample(labelled, random.randint(1, 3)):
            label = random.choice(list(Label))
            made.append(
                replace(
                    make_correction(label, list_kept_flags(line, label)),
                    utterance_id=line.utterance.id,
                )
            )
        if random.random() < 0.4:
            made.pop(random.randrange(len(made)))
        since = correct_review(long_review, made, since=since)
        anew = correct_review(long_review, made)
        assert since == anew
        assert list(since.measures) == list(anew.measures)


def test_nothing_but_the_changed_round_is_counted(long_review):
    line = next(each for each in long_review.lines if each.coding and each.round == 2)
    correction = replace(make_correction(), utterance_id=line.utterance.id)
    untrue = {name: replace(each, value=-1) for name, each in long_review.measures.items()}
    corrected = correct_review(
        long_review, [correction], since=replace(long_review, measures=untrue)
    )
    kept = {name for name, each in corrected.measures.items() if each.value == -1}
    assert {name.partition(".")[0] for name in kept} == {"round_1", "round_3", "round_4"}


def test_a_way_of_working_without_one_to_ask_keeps_what_cannot_be_known():
    """Where members ask one another, who answered the presenter is not known; nor after."""
    wial = load_shipped("wial")
    assert wial.members_ask_each_other
    sample = next(each for each in list_samples() if each.set_name == "North Star")
    review = review_transcript(
        read_transcript(sample.path), classifier=load_classifier(), known=Known(profile=wial)
    )
    line = next(line for line in review.lines if line.coding is not None)
    same = correct_review(
        review, [replace(make_correction(line.label, line.flags), utterance_id=line.utterance.id)]
    )
    assert review.measures["answered"].value is None
    assert same.measures["answered"] == review.measures["answered"]
    assert same.measures["hub"] == review.measures["hub"]
