"""Moments worth hearing again, as text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coach.labels import Phase
from coach.report.moments_text import moments_text
from coach.review import Moment, MomentKind
from coach.transcript import Timing
from tests.report.builder import OPEN, make_review, said
from tests.report.reviews import bandstand, orchard, towpath

TURNS = [
    turn
    for place in range(4)
    for turn in (
        (60.0 + 10 * place, "Bo", said(f"What then, {place}?", OPEN)),
        (65.0 + 10 * place, "Wren", "word " * 60),
    )
]


def moment(asked=1, *, last=None, number=1, kind=MomentKind.OPENED_UP):
    return Moment(
        first_utterance=f"u{asked}.1",
        last_utterance=f"u{last or asked + 1}.1",
        asked=f"u{asked}.1",
        kind=kind,
        reason="Wren then spoke for 60 words.",
        debrief="What did Wren hear?",
        round=number,
    )


def told(*moments, presenters=("Wren",)):
    parts = [(Phase.EXPLORING, 1, TURNS)]
    parts += [(Phase.EXPLORING, 2, TURNS)] if len(presenters) > 1 else []
    review = make_review(parts, presenters=presenters, timing=Timing.STARTS_ONLY, moments=moments)
    return moments_text(review)


def test_a_moment_has_its_question_what_followed_why_and_a_question_for_the_set():
    lines = told(moment())
    assert lines[:2] == ("Worth hearing again", "  ● 01:00  “What then, 0?”")
    assert lines[2].startswith("           “word word")
    assert lines[-3].endswith("word …”")
    assert lines[-2:] == (
        "           Opened up: Wren then spoke for 60 words.",
        "           For the debrief: What did Wren hear?",
    )


@pytest.mark.parametrize(
    ("count", "words"), [(2, "  One more:"), (3, "  Two more:"), (4, "  3 more:")]
)
def test_further_moments_of_a_round_are_told_shortly(count, words):
    lines = told(*(moment(2 * place + 1) for place in range(count)))
    rest = lines[lines.index(words) + 1 :]
    assert rest[:2] == (
        "  ● 01:10  “What then, 1?”",
        "           Opened up: Wren then spoke for 60 words.",
    )
    assert len(rest) == 2 * (count - 1)


@pytest.mark.parametrize("kind", MomentKind)
def test_each_kind_is_named_in_words(kind):
    assert kind.value not in " ".join(told(moment(kind=kind)))


def test_with_several_rounds_each_moment_says_which_it_is_of():
    lines = told(moment(), moment(9, number=2), presenters=("Wren", "Bo"))
    assert [line for line in lines if line.startswith("  Round")] == ["  Round 1", "  Round 2"]


def test_a_moment_without_words_of_the_presenter_quotes_none():
    lines = told(moment(last=1))
    assert not any(line.strip().startswith("“word") for line in lines)


def test_without_moments_there_is_no_section():
    assert moments_text(replace(towpath(), moments=())) == ()


@pytest.mark.parametrize("meeting", [towpath, orchard, bandstand])
def test_nobody_is_named_as_the_one_who_asked(meeting):
    review = meeting()
    text = "\n".join(moments_text(review))
    assert not any(speaker.name in text for speaker in review.transcript.speakers)
