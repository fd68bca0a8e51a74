"""Which questions of a meeting could be opened up, and what of the meeting goes with them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coach.coding import Coding
from coach.labels import Flag, Label, Phase, Role
from coach.language.others import MentionKind
from coach.practice.items import Kind
from coach.service.set_lines import (
    MOST_HEARD,
    as_item,
    leave_out,
    list_planted,
    list_weak,
    spread_out,
)
from coach.service.set_lines_file import MOST_LINES, read_set_lines, write_set_lines
from tests.builders import make_correction
from tests.service.set_lines import (
    ANA,
    BEN,
    DAY,
    FAY,
    HEARD,
    MEETING,
    SET,
    TODAY,
    make_lines,
    make_meeting,
    spring,
)

CLOSED, OPEN, ADVICE = Label.CLOSED_QUESTION, Label.OPEN_QUESTION, Label.ADVICE
ASKED = (Flag.DISGUISED_ADVICE,)


def find_kinds(*said):
    return [each.kind for each in list_weak(make_meeting((ANA, HEARD), *said))]


def test_each_kind_is_found_in_its_order_and_nothing_else():
    found = list_weak(spring())
    assert [(each.kind, each.said) for each in found] == [
        (Kind.CLOSED, "Is Sarah ill?"),
        (Kind.LEADING, "Don't you think she is tired?"),
        (Kind.ADVICE, "Have you tried a rota?"),
        (Kind.STACKED, "Who knows? And who should?"),
    ]


@pytest.mark.parametrize(
    ("label", "flags", "changes", "kinds"),
    [
        (CLOSED, (), {"phase": Phase.CLARIFYING}, []),
        (CLOSED, (), {"phase": None}, []),
        (CLOSED, (), {"round": 0}, []),
        (CLOSED, (Flag.STATEMENT_AS_QUESTION,), {}, []),
        (CLOSED, (Flag.STATEMENT_AS_QUESTION, Flag.LEADING), {}, [Kind.LEADING]),
        (CLOSED, (Flag.LEADING,), {"phase": Phase.CLARIFYING}, [Kind.LEADING]),
        (OPEN, (Flag.WHY,), {}, []),
        (OPEN, (Flag.LEADING,), {}, [Kind.LEADING]),
        (OPEN, (Flag.TOO_LONG,), {}, [Kind.TOO_LONG]),
        (ADVICE, (), {}, []),
        (ADVICE, ASKED, {}, [Kind.ADVICE]),
        (ADVICE, (*ASKED, Flag.PERMISSION), {}, []),
        (ADVICE, ASKED, {"phase": Phase.IDEAS}, []),
        (Label.OTHER, (), {}, []),
        (None, (), {}, []),
    ],
)
def test_what_could_be_opened_up(label, flags, changes, kinds):
    assert find_kinds((BEN, "Is it so?", label, flags, changes)) == kinds


def change_coding(review, **changes):
    *rest, last = review.lines
    return replace(review, lines=(*rest, replace(last, coding=replace(last.coding, **changes))))


def test_what_is_close_to_another_reading_is_left_alone_until_a_person_says_so():
    review = make_meeting((ANA, HEARD), (BEN, "Is it so?", OPEN))
    coding: Coding = review.lines[-1].coding
    unsure = change_coding(review, prediction=replace(coding.prediction, label=CLOSED, sure=False))
    assert list_weak(unsure) == ()
    said = change_coding(unsure, corrections=(make_correction(CLOSED),))
    assert [each.kind for each in list_weak(said)] == [Kind.CLOSED]
    taken = change_coding(unsure, corrections=(make_correction(OPEN),))
    assert list_weak(taken) == ()


def test_what_nobody_had_said_anything_before_is_left_alone():
    assert list_weak(make_meeting((BEN, "Is it so?"), (ANA, HEARD))) == ()
    other = make_meeting((ANA, HEARD), (BEN, "Is it so?", CLOSED, (), {"round": 2}))
    assert list_weak(other) == ()


def test_two_closed_questions_in_one_go_are_two_lines_and_a_long_run_up_is_one():
    assert find_kinds((BEN, "Is it so?"), (BEN, "Is it you?")) == [Kind.CLOSED] * 2
    long = (BEN, "Is it you?", CLOSED, (Flag.TOO_LONG,))
    review = make_meeting((ANA, HEARD), (BEN, "I did."), (BEN, "Is it so?"), long)
    assert [each.said for each in list_weak(review)] == ["I did. Is it so? Is it you?"]


@pytest.mark.parametrize("text", ["Is it " + "so " * 300 + "?", "Is it <b>so</b>?"])
def test_what_no_file_may_hold_is_left_alone(text):
    assert find_kinds((BEN, text)) == []


def test_as_much_of_what_the_presenter_said_goes_before_as_helps():
    short = make_meeting((ANA, HEARD), (FAY, "Mm.", Label.OTHER), (ANA, "Yes."), (BEN, "Is it?"))
    assert list_weak(short)[0].heard == f"{HEARD} Yes."
    sentences = [(ANA, f"{'Word ' * 29}{number}.") for number in range(6)]
    (weak,) = list_weak(make_meeting(*sentences, (BEN, "Is it?")))
    assert weak.heard.endswith("5.")
    assert len(weak.heard.split()) <= MOST_HEARD
    turns = [(ANA, HEARD), (FAY, "Go on.", Label.OTHER)] * 4
    (weak,) = list_weak(make_meeting(*turns, (BEN, "Is it?")))
    assert weak.heard == f"{HEARD} {HEARD}"


def test_names_are_swapped_and_nobody_is_named_as_who_asked():
    others = {"Sarah": MentionKind.PERSON, "Microsoft": MentionKind.WORKPLACE}
    lines = make_lines(third_parties=others)
    assert lines.lines[0].said == "Is [a person] ill?"
    assert lines.lines[0].heard.startswith("Member 2, I keep covering for [a person]")
    text = write_set_lines(lines).decode()
    for name in ("Ana", "Ben", "Fay", "Sarah", "Microsoft", "Facilitator", "facilitator"):
        assert name not in text
    assert set(read_set_lines(text.encode(), name="a", today=TODAY).lines[0].__slots__) == {
        "id",
        "kind",
        "heard",
        "said",
        "rewordings",
    }


def test_lines_know_their_meeting_its_set_and_their_day_and_have_open_versions():
    lines = make_lines()
    assert (lines.meeting, lines.set, lines.drop_on) == (MEETING, SET, DAY)
    assert any(line.rewordings for line in lines.lines)
    assert all(len(line.rewordings) <= 2 for line in lines.lines)
    for line in lines.lines:
        assert all("?" in said and opens for said, opens in line.rewordings)


def test_the_same_meeting_gives_the_same_lines_and_another_one_other_ids():
    assert make_lines() == make_lines()
    other = make_lines(meeting_id=SET)
    assert {each.id for each in other.lines}.isdisjoint(each.id for each in make_lines().lines)


def test_of_very_many_some_are_taken_all_through_the_meeting():
    said = [each for n in range(70) for each in ((ANA, HEARD), (BEN, f"Is it {n}?"))]
    lines = make_lines(make_meeting(*said)).lines
    assert len(lines) == MOST_LINES
    assert lines[0].said == "Is it 0?"
    assert lines[-1].said == "Is it 66?"
    assert spread_out((), MOST_LINES) == ()


def test_lines_can_be_left_out():
    lines = make_lines()
    first, *others = lines.lines
    assert leave_out(lines, [first.id]).lines == tuple(others)
    assert leave_out(lines, []) == lines


def test_a_line_is_an_item_like_any_other():
    closed, _, advice, _ = map(as_item, make_lines().lines)
    assert (closed.kind, closed.role, closed.label) == (Kind.CLOSED, Role.MEMBER, CLOSED)
    assert closed.planted == ()
    assert [each.role for each in closed.context] == [Role.PRESENTER]
    assert advice.label is ADVICE
    assert advice.planted == ("Have you tried a rota?",) == list_planted(Kind.ADVICE, advice.said)
