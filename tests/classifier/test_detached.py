"""Examples heard without their surroundings."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from coach.classifier.dataset import Example
from coach.classifier.detached import break_off, detach, list_detached
from coach.classifier.segments import Segment
from coach.labels import Label, Role

TELLING = "We moved the stall to the other side of the square last spring."


def example(text: str, role: Role = Role.MEMBER, label: Label = Label.OTHER) -> Example:
    segment = Segment(
        id="7",
        text=text,
        role=role,
        round="r1",
        inside=True,
        turn="3",
        context="It was cold.",
        before="Mm.",
    )
    return Example(segment=segment, label=label, flags=(), sure=True, name="f", line=7)


def test_nothing_of_the_surroundings_is_left() -> None:
    assert detach(example(TELLING).segment) == Segment(id="7", text=TELLING)


def test_a_members_question_keeps_its_label() -> None:
    asked = example("What changed?", label=Label.OPEN_QUESTION)

    assert [(each.text, label) for each, label in list_detached(asked)] == [
        ("What changed?", Label.OPEN_QUESTION)
    ]


def test_what_a_presenter_tells_is_other_whole_and_broken_off() -> None:
    (whole, label), (broken, other) = list_detached(example(TELLING, Role.PRESENTER))

    assert (whole.text, label, other) == (TELLING, Label.OTHER, Label.OTHER)
    assert broken.text.rstrip(" -.—") in TELLING
    assert len(broken.text) < len(TELLING)


def test_a_broken_off_line_is_of_talk_that_has_marks() -> None:
    _, (broken, _) = list_detached(example(TELLING))

    assert broken.marked is True


def test_a_presenters_question_teaches_nothing() -> None:
    assert list(list_detached(example("Was it the stall?", Role.PRESENTER))) == []


def test_a_facilitators_housekeeping_needs_its_place() -> None:
    assert list(list_detached(example("Shall we go on?", Role.FACILITATOR))) == []


@pytest.mark.parametrize("text", ["Yes.", "It was cold then.", ""])
def test_a_short_line_is_not_broken_off(text: str) -> None:
    assert break_off(text, Random(1)) is None


def test_the_same_example_is_always_broken_off_alike() -> None:
    assert list(list_detached(example(TELLING))) == list(list_detached(example(TELLING)))


def test_a_line_nobody_was_sure_of_teaches_nothing_by_itself() -> None:
    assert list(list_detached(replace(example("What changed?"), sure=False))) == []


def test_a_short_line_is_learnt_whole_only() -> None:
    assert [each.text for each, _ in list_detached(example("Mm, yes."))] == ["Mm, yes."]
