"""Segments: what stands before each in its turn, and what the presenter last said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coach.classifier.segments import hear, is_marked, link_segments, note_marks, share_turn
from coach.labels import Role
from tests.classifier.builder import make_segment, make_talk

PRESENTER, MEMBER = Role.PRESENTER, Role.MEMBER


@pytest.mark.parametrize("role", Role)
def test_only_the_presenter_is_the_presenter(role):
    assert make_segment(role=role).is_presenter is (role is PRESENTER)


def test_before_is_the_segment_before_in_the_same_turn():
    linked = link_segments(make_talk(("1", "I see.", MEMBER), ("1", "And then?", MEMBER)))
    assert [each.before for each in linked] == ["", "I see."]


def test_nothing_stands_before_the_first_segment_of_another_turn():
    linked = link_segments(make_talk(("1", "I see.", MEMBER), ("2", "And then?", MEMBER)))
    assert linked[1].before == ""


def test_nothing_is_concluded_where_turns_are_not_known():
    linked = link_segments([make_segment("I see."), make_segment("And then?", id="s2")])
    assert linked[1].before == ""


def test_context_is_what_the_presenter_last_said():
    talk = make_talk(
        ("1", "It leaks.", PRESENTER), ("2", "Badly?", MEMBER), ("3", "Since May.", PRESENTER),
        ("4", "And now?", MEMBER),
    )  # fmt: skip
    contexts = [each.context for each in link_segments(talk)]
    assert contexts == ["It leaks.", "It leaks.", "Since May.", "Since May."]


def test_context_is_the_whole_of_the_presenters_turn():
    talk = make_talk(
        ("1", "It leaks.", PRESENTER), ("1", "Badly.", PRESENTER), ("2", "Since when?", MEMBER)
    )
    assert link_segments(talk)[2].context == "It leaks. Badly."


def test_context_is_the_last_line_alone_where_turns_are_not_known():
    lines = [
        make_segment("It leaks.", role=PRESENTER),
        make_segment("Badly.", role=PRESENTER),
        make_segment("Since when?"),
    ]
    assert link_segments(lines)[2].context == "Badly."


def test_context_that_is_given_is_kept():
    talk = [make_segment("It leaks.", role=PRESENTER), make_segment(context="It is dry.")]
    assert link_segments(talk)[1].context == "It is dry."


def test_context_starts_afresh_with_a_new_round():
    talk = [make_segment("It leaks.", role=PRESENTER), make_segment("And you?", round="r2")]
    assert link_segments(talk)[1].context == ""


def test_a_presenters_turn_does_not_reach_across_rounds():
    talk = [
        make_segment("It leaks.", role=PRESENTER, turn="1"),
        make_segment("Mine is dry.", role=PRESENTER, turn="1", round="r2"),
    ]
    assert link_segments(talk)[1].context == "Mine is dry."


def test_linking_keeps_every_segment_in_its_place():
    talk = make_talk(("1", "It leaks.", PRESENTER), ("2", "Badly?", MEMBER))
    assert [(each.id, each.text) for each in link_segments(talk)] == [
        ("s1", "It leaks."),
        ("s2", "Badly?"),
    ]


def test_no_segments_link_to_none():
    assert link_segments([]) == ()


@pytest.mark.parametrize(
    ("turns", "rounds", "shared"),
    [
        (("1", "1"), ("r1", "r1"), True),
        (("1", "2"), ("r1", "r1"), False),
        (("1", "1"), ("r1", "r2"), False),
        ((None, None), ("r1", "r1"), False),
        (("1", None), ("r1", "r1"), False),
    ],
)
def test_turns_are_shared_only_where_both_are_known_and_the_round_is_one(turns, rounds, shared):
    one, other = (
        make_segment(turn=turn, round=round_) for turn, round_ in zip(turns, rounds, strict=True)
    )
    assert share_turn(one, other) is shared


def test_cues_are_heard_in_a_segment_and_in_the_one_before_it():
    [heard] = hear([make_segment("Why does it leak?", before="You should mend it.")])
    assert "why" in [match.cue.name for match in heard.cues]
    assert [match.cue.name for match in heard.cues_before] == ["you_should"]


def test_nothing_before_has_no_cues():
    assert hear([make_segment()])[0].cues_before == ()


@pytest.mark.parametrize(
    ("texts", "marked"),
    [
        (["Is it?"] * 30, True),
        (["is it"] * 30, False),
        (["is it"] * 20 + ["It is."] * 10, True),
        (["Is it?"] * 29, None),
    ],
)
def test_whether_talk_is_written_with_marks_is_told_from_enough_of_it(texts, marked):
    noted = note_marks([make_segment(text, id=str(place)) for place, text in enumerate(texts)])
    assert {segment.marked for segment in noted} == {marked}


def test_what_is_known_of_marks_is_kept():
    talk = [replace(make_segment("is it"), marked=True)] + [make_segment("is it")] * 30
    assert [segment.marked for segment in note_marks(talk)] == [True, *[False] * 30]


@pytest.mark.parametrize(
    ("text", "marked", "expected"),
    [("is it", None, False), ("Is it?", None, True), ("is it", True, True), ("I?", False, False)],
)
def test_a_segment_s_own_text_tells_where_nothing_else_does(text, marked, expected):
    assert is_marked(replace(make_segment(text), marked=marked)) is expected
