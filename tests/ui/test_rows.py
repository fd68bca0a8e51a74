"""Which lines of a transcript are shown, and on which page."""

from __future__ import annotations

import pytest

from coach.labels import Label, Phase
from coach.service.correcting import correct_lines
from coach.ui.rows import PAGE, Filter, Which, count_pages, cut_page, filter_lines
from tests.builders import make_correction, make_line, make_utterance

LINES = (
    make_line(Label.OPEN_QUESTION, utterance=make_utterance("What now?", id="a", turn=1)),
    make_line(Label.ADVICE, utterance=make_utterance("Ring her.", id="b", turn=1)),
    make_line(None, utterance=make_utterance("Er, no.", id="c", turn=2), phase=Phase.IDEAS),
)


@pytest.mark.parametrize(
    ("wanted", "kept"),
    [
        (Filter(), "abc"),
        (Filter(labels=(Label.ADVICE,)), "b"),
        (Filter(labels=(Label.ADVICE, Label.OPEN_QUESTION)), "ab"),
        (Filter(phase=Phase.IDEAS), "c"),
        (Filter(which=Which.UNSURE), ""),
        (Filter(which=Which.CHANGED), ""),
        (Filter(words=" ring HER "), "b"),
        (Filter(words="nobody said this"), ""),
    ],
)
def test_a_filter_keeps_what_is_asked_for(wanted, kept):
    assert "".join(line.utterance.id for line in filter_lines(LINES, wanted)) == kept


def test_what_was_agreed_with_was_looked_at_and_not_changed():
    lines = (
        correct(LINES[0], Label.OPEN_QUESTION),
        correct(LINES[1], Label.OTHER),
        LINES[2],
    )
    changed = filter_lines(lines, Filter(which=Which.CHANGED))
    looked_at = filter_lines(lines, Filter(which=Which.LOOKED_AT))
    assert [line.utterance.id for line in changed] == ["b"]
    assert [line.utterance.id for line in looked_at] == ["a", "b"]


def correct(line, label):
    [corrected] = correct_lines([line], [make_correction(label, utterance_id=line.utterance.id)])
    return corrected


def make_lines(count):
    return [
        make_line(utterance=make_utterance(id=f"u{place}", turn=place // 3))
        for place in range(count)
    ]


@pytest.mark.parametrize(("count", "pages"), [(0, 1), (1, 1), (PAGE, 1), (PAGE + 1, 2), (950, 10)])
def test_a_hundred_lines_go_on_a_page(count, pages):
    assert count_pages(make_lines(count)) == pages


def test_the_pages_hold_every_line_once():
    lines = make_lines(250)
    shown = [line for page in (1, 2, 3) for turn in cut_page(lines, page) for line in turn]
    assert shown == lines


@pytest.mark.parametrize(("asked", "given"), [(0, 1), (-3, 1), (99, 3)])
def test_a_page_that_is_not_there_is_the_nearest_that_is(asked, given):
    lines = make_lines(250)
    assert cut_page(lines, asked) == cut_page(lines, given)


def test_lines_of_one_turn_stand_together():
    assert [len(turn) for turn in cut_page(LINES, 1)] == [2, 1]
