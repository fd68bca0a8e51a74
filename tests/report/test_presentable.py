"""A review made ready for a page that leaves its owner's hands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coach.labels import Label
from coach.report.presentable import make_presentable
from tests.report.builder import correct
from tests.report.html_reviews import everything, two_rounds, unknown
from tests.report.reviews import bandstand

MEETINGS = [everything, two_rounds, unknown, bandstand]
HIDDEN = ("Maya", "Lindqvist", "Owen", "Tranter", "Bea", "Idris", "Kamara", "Fern", "Castell")


def test_no_speaker_is_named_anywhere_in_it():
    text = repr(make_presentable(everything()))
    assert [name for name in HIDDEN if name in text] == []


def test_names_stay_where_they_are_asked_for():
    review = make_presentable(everything(), names=True)
    assert review.rounds[0].presenter == "Maya Lindqvist"
    assert review.actions[0].owner == "Maya Lindqvist"
    assert "Maya, you wanted the time today." in repr(review)


@pytest.mark.parametrize("meeting", MEETINGS)
def test_nothing_but_names_is_changed(meeting):
    review = meeting()
    shown = make_presentable(review)
    assert [line.utterance.id for line in shown.lines] == [
        line.utterance.id for line in review.lines
    ]
    assert [(line.role, line.label, line.phase, line.turn) for line in shown.lines] == [
        (line.role, line.label, line.phase, line.turn) for line in review.lines
    ]
    assert shown.measures.keys() == review.measures.keys()


def test_an_utterance_reads_the_same_wherever_it_is_kept():
    shown = make_presentable(everything())
    by_turns = {said.id: said for said in shown.transcript.utterances}
    assert all(line.utterance is by_turns[line.utterance.id] for line in shown.lines)
    assert all(line.coding.utterance is line.utterance for line in shown.lines if line.coding)


def test_who_corrected_a_line_is_left_out_and_what_they_said_of_it_is_kept():
    review = everything()
    line = correct(next(line for line in review.lines if line.coding), Label.ADVICE)
    shown = make_presentable(replace(review, lines=(line,)))
    (correction,) = shown.lines[0].coding.corrections
    assert (correction.label, correction.by, correction.note) == (Label.ADVICE, "", "")


def test_nothing_invisible_is_left():
    review = everything()
    said = replace(review.lines[0].utterance, text="so\u202e \x1b[2Jwhat\x00\u200b\ud800 now")
    line = replace(review.lines[0], utterance=said, coding=None)
    turn = replace(review.transcript.turns[0], utterances=(said,))
    transcript = replace(review.transcript, turns=(turn,), title="a\u2066 b")
    shown = make_presentable(replace(review, lines=(line,), transcript=transcript), names=True)
    assert shown.lines[0].utterance.text == "so [2Jwhat now"
    assert shown.transcript.title == "a b"
