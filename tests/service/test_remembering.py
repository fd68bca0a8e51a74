"""What a set remembers from one meeting to the next."""

from __future__ import annotations

from datetime import date

import pytest

from coach.labels import Role
from coach.service.remembering import recall_people, remember_meeting
from coach.storage.records import Member, NewSet
from coach.transcript import Speaker
from tests.builders import make_transcript, make_turn

TALK = make_transcript(
    make_turn("It is a long story.", index=1, speaker="Ana"),
    make_turn("What is it about?", index=2, speaker="iPad"),
    make_turn("Let us begin.", index=3, speaker="Judith"),
    speakers=(
        Speaker(name="Ana"),
        Speaker(name="iPad", aliases=("B H",)),
        Speaker(name="Judith", role=Role.FACILITATOR),
        Speaker(name="Break", role=Role.NOT_A_PERSON),
    ),
)


def test_a_label_that_a_member_had_before_is_theirs():
    details = NewSet(title="S", members=(Member(name="Ben Hughes", labels=("ipad",)),))
    recalled = recall_people(details, TALK)
    assert recalled.called == (("iPad", "Ben Hughes"),)
    assert recalled.roles == {"iPad": Role.MEMBER}
    assert recalled.same == recalled.missing == ()


def test_two_labels_of_one_member_are_one_person():
    details = NewSet(title="S", members=(Member(name="ANA", labels=("iPad", "Judith")),))
    assert recall_people(details, TALK).same == (("iPad", "Ana"), ("Judith", "Ana"))
    details = NewSet(title="S", members=(Member(name="Zed", labels=("iPad", "Judith")),))
    recalled = recall_people(details, TALK)
    assert recalled.called == (("iPad", "Zed"),)
    assert recalled.same == (("Judith", "iPad"),)


def test_members_without_a_label_are_missing():
    assert recall_people(NewSet(title="S", members=(Member(name="Zed"),)), TALK).missing == (
        "Zed",
    )


def test_a_meeting_adds_whom_it_had_and_takes_nobody_out():
    details = NewSet(title="S", members=(Member(name="Zed"), Member(name="ana", level="head")))
    members = remember_meeting(details, TALK).members
    assert [(each.name, each.role) for each in members] == [
        ("Zed", Role.MEMBER),
        ("ana", Role.MEMBER),
        ("iPad", Role.MEMBER),
        ("Judith", Role.FACILITATOR),
    ]
    assert members[1].level == "head"
    assert members[2].labels == ("B H",)


def test_what_is_remembered_twice_is_remembered_once():
    once = remember_meeting(NewSet(title="S"), TALK)
    assert remember_meeting(once, TALK) == once


@pytest.mark.parametrize(("chosen", "does"), [("", True), ("uk", True), ("wial", False)])
def test_a_set_facilitates_itself_until_a_way_with_a_facilitator_is_chosen(chosen, does):
    details = NewSet(title="S", profile="uk", is_self_facilitating=True)
    changed = remember_meeting(details, TALK, profile=chosen)
    assert changed.is_self_facilitating == does


@pytest.mark.parametrize("profile", ["self", "wial"])
def test_the_way_of_working_is_remembered(profile):
    changed = remember_meeting(NewSet(title="S"), TALK, profile=profile)
    assert changed.profile == profile
    assert changed.is_self_facilitating == (profile == "self")


@pytest.mark.parametrize(
    ("planned", "held", "next_on"),
    [
        (None, None, None),
        (date(2026, 3, 1), None, date(2026, 3, 1)),
        (None, date(2026, 1, 5), date(2026, 2, 16)),
        (date(2026, 1, 5), date(2026, 1, 5), date(2026, 2, 16)),
        (date(2026, 3, 1), date(2026, 1, 5), date(2026, 3, 1)),
    ],
)
def test_the_next_meeting_is_one_cycle_on_unless_it_is_planned(planned, held, next_on):
    details = NewSet(title="S", next_on=planned)
    assert remember_meeting(details, TALK, held_on=held).next_on == next_on


def test_somebody_who_was_there_and_silent_is_remembered_once():
    members = remember_meeting(NewSet(title="S"), TALK, silent=["Zed", "Zed", "Ana"]).members
    assert [each.name for each in members] == ["Ana", "iPad", "Judith", "Zed"]
