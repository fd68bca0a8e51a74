"""A reader made of a classifier: whole turns, read after what the presenter said."""

from __future__ import annotations

import pytest

from coach.errors import LabelledDataError
from coach.labels import Label, Phase, Role
from coach.practice.items import Said
from coach.service.models import load_classifier
from coach.service.practising import make_reader
from tests.service.classifiers import QuestionMarks

CONTEXT = (
    Said(role=Role.PRESENTER, said="I keep covering for my deputy."),
    Said(role=Role.MEMBER, said="Goodness."),
)


def test_turn_is_read_with_what_the_presenter_said_and_in_its_phase():
    classifier = QuestionMarks()
    make_reader(classifier)("What is it like?", CONTEXT, phase=Phase.IDEAS)
    (segment,) = classifier.given
    assert segment.context == "I keep covering for my deputy."
    assert (segment.phase, segment.role) == (Phase.IDEAS, Role.MEMBER)


def test_several_sentences_are_read_as_one_turn():
    reading = make_reader(QuestionMarks())("How are you? You should rest.", CONTEXT)
    assert reading.label is Label.ADVICE


def test_one_who_practises_is_never_the_presenter():
    reading = make_reader(QuestionMarks())("What is it like?", CONTEXT, role=Role.PRESENTER)
    assert reading.label is Label.OPEN_QUESTION


def test_nothing_said_is_told_in_one_line():
    with pytest.raises(LabelledDataError, match="has no words in it: type some"):
        make_reader(QuestionMarks())("", CONTEXT)


def test_shipped_model_hears_the_difference():
    read = make_reader(load_classifier())
    assert read("Is it hard, covering for her?", CONTEXT).label is Label.CLOSED_QUESTION
    assert read("What have you tried so far?", CONTEXT).label is Label.OPEN_QUESTION
