"""Fitting both readings: what they learn from, what they never see, and the same each time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest
from sklearn.pipeline import Pipeline

from coach.classifier.context import LABELS
from coach.classifier.dataset import Example
from coach.classifier.pipeline import WORDS
from coach.classifier.segments import Segment, hear
from coach.classifier.training import FORMS, Fitted, fit, fit_reader, read_scores
from coach.errors import LabelledDataError
from coach.labels import Label, Role
from tests.classifier.builder import make_example, make_segment

OPEN, CLOSED, ADVICE, OTHER = Label


def list_segments(files: Mapping[str, tuple[Example, ...]]) -> list[Segment]:
    return [each.segment for group in files.values() for each in group]


def list_words(reader: Pipeline) -> set[str]:
    """Return the words and phrases that a reader has learnt."""
    return set(dict(reader["features"].transformer_list)[WORDS]["vectorise"].vocabulary_)


def test_every_example_is_seen_in_four_forms():
    assert len(set(FORMS)) == len(FORMS) == 4


def test_both_readings_know_every_label(fitted):
    assert set(fitted.reader.classes_) == set(fitted.settler.classes_) == set(Label)


def test_the_same_corpus_gives_the_same_models(tiny, fitted):
    again = fit(tiny.training)
    for one, other in ((again.reader, fitted.reader), (again.settler, fitted.settler)):
        assert np.array_equal(one["model"].coef_, other["model"].coef_)


def test_the_order_of_the_files_does_not_decide_which_meetings_are_left_out(tiny, fitted):
    backwards = fit(dict(reversed(tiny.training.items())))
    assert (
        backwards.settler["vectorise"].feature_names_ == fitted.settler["vectorise"].feature_names_
    )


@pytest.mark.parametrize(
    ("word", "known"), [("bettany", False), ("wassail", False), ("lunch", True)]
)
def test_words_that_only_held_out_talk_has_are_never_learnt(fitted, word, known):
    assert (word in list_words(fitted.reader)) is known


@pytest.mark.parametrize(
    ("said", "known"),
    [("Zanzibar zanzibar zanzibar?", False), ("Zanzibar zanzibar zanzibar.", True)],
)
def test_a_presenters_telling_is_learnt_from_and_a_question_of_theirs_is_not(said, known):
    labelled = [make_example(OPEN), make_example(OTHER, text="I see.")]
    presenter = make_example(OTHER, text=said, role=Role.PRESENTER)
    reader = fit_reader([*labelled, *labelled, *[presenter] * 9])
    assert ("zanzibar" in list_words(reader)) is known


def test_an_unsure_label_weighs_less():
    asks = [make_example(OPEN, text="Where to?")] * 3 + [make_example(OTHER, text="I see.")] * 3
    firm = [make_example(OTHER, text="Where to?")] * 3
    doubtful = [replace(each, sure=False) for each in firm]
    heard = hear([make_segment("Where to?")])
    open_among_doubtful, open_among_firm = (
        fit_reader([*asks, *others]).predict_proba(heard)[0][0] for others in (doubtful, firm)
    )
    assert open_among_doubtful > open_among_firm


def test_scores_have_a_row_a_segment_that_sums_to_one_or_is_a_presenters(tiny, fitted):
    segments = list_segments(tiny.training)
    sums = read_scores(fitted.reader, segments).sum(axis=1)
    expected = [0.0 if segment.is_presenter else 1.0 for segment in segments]
    assert sums == pytest.approx(expected)


@pytest.mark.parametrize("roles", [[], [Role.PRESENTER, Role.PRESENTER]])
def test_where_nobody_but_the_presenter_speaks_there_are_no_scores(fitted, roles):
    scores = read_scores(fitted.reader, [make_segment(role=role) for role in roles])
    assert scores.shape == (len(roles), len(LABELS))
    assert not scores.any()


@pytest.mark.parametrize("label", Label)
def test_a_label_without_examples_is_refused(tiny, label):
    files = {
        name: tuple(each for each in group if each.label is not label)
        for name, group in tiny.training.items()
    }
    with pytest.raises(LabelledDataError, match=f"has no {label.value}; add examples"):
        fit(files)


def test_every_label_without_examples_is_named():
    with pytest.raises(LabelledDataError, match="no open_question and no closed_question and no"):
        fit({})


def test_a_presenters_line_is_no_example_of_other():
    lines = (make_example(OTHER, role=Role.PRESENTER),)
    with pytest.raises(LabelledDataError, match="no other"):
        fit({"a": lines})


@pytest.mark.parametrize("kept", [["garden"], ["garden", "mill"]])
def test_fewer_than_two_meetings_are_refused(tiny, kept):
    with pytest.raises(LabelledDataError, match="two meetings or more"):
        fit({name: tiny.training[name] for name in kept})


def test_a_meeting_with_a_line_of_no_known_turn_counts_as_rounds(tiny):
    first, *rest = tiny.training["mill"]
    loose = replace(first, segment=replace(first.segment, turn=None))
    with pytest.raises(LabelledDataError, match="two meetings or more"):
        fit({**tiny.training, "mill": (loose, *rest)})


def test_meetings_alone_are_enough(tiny):
    files = {name: tiny.training[name] for name in ("harbour", "mill")}
    assert isinstance(fit(files), Fitted)
