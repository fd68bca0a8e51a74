"""Who is what: what is proposed, and what the review is told once somebody has chosen."""

from __future__ import annotations

import pytest

from coach.labels import Role
from coach.review import Plan, Round
from coach.service.clean_up import propose_clean_up
from coach.service.profiles import load_shipped
from coach.ui.roles import (
    FACILITATOR,
    MEMBER,
    NOBODY,
    ROOM,
    build_known,
    list_choices,
    list_people,
    say_choice,
)
from tests.builders import make_transcript, make_turn

TALK = make_transcript(
    make_turn("Let us begin then.", index=1, speaker="Judith"),
    make_turn("So what is it like for you to be there?", index=2, speaker="Monica"),
    make_turn("It is a long story.", index=3, speaker="Monica Powell"),
    make_turn("Back at ten.", index=4, speaker="Break"),
    make_turn("We can hear you.", index=5, speaker="Boardroom"),
)
PLANNED = make_transcript(*TALK.turns, roles={"Judith": Role.FACILITATOR})
PLAN = Plan(rounds=(Round(presenter="Monica Powell", phases=(), guess=True),))


@pytest.fixture
def people():
    return list_people(TALK, PLANNED, propose_clean_up(TALK))


def test_those_who_said_most_come_first(people):
    assert [person.words for person in people] == [10, 5, 4, 4, 3]
    assert people[0].share == 1


def test_each_label_has_its_proposal_and_why(people):
    proposed = {person.name: person.proposed for person in people}
    assert proposed == {
        "Judith": FACILITATOR,
        "Monica": ("same", "Monica Powell"),
        "Monica Powell": MEMBER,
        "Break": NOBODY,
        "Boardroom": ROOM,
    }
    assert {person.name for person in people if person.why} == {"Monica", "Break", "Boardroom"}


def test_proposals_left_alone_are_applied_and_guesses_stay_guesses(people):
    known = build_known(people, {}, proposed=PLAN, presenters=["Monica Powell"])
    assert known.merges == (("Monica", "Monica Powell"),)
    assert known.drops == ("Break",)
    assert known.rooms == ("Boardroom",)
    assert known.facilitators == known.presenters == ()


def test_what_is_chosen_is_told(people):
    chosen = {"Judith": MEMBER, "Monica": FACILITATOR, "Break": MEMBER, "Boardroom": MEMBER}
    known = build_known(people, chosen, proposed=PLAN, presenters=["Judith"])
    assert known.facilitators == ("Monica",)
    assert known.presenters == ("Judith",)
    assert known.merges == known.drops == known.rooms == ()


def test_a_way_of_working_without_a_facilitator_is_told_of_none(people):
    known = build_known(
        people, {"Monica": FACILITATOR}, proposed=PLAN, profile=load_shipped("self")
    )
    assert known.facilitators == ()


@pytest.mark.parametrize("choice", [NOBODY, ROOM, ("same", "Judith")])
def test_what_is_no_single_person_cannot_present(people, choice):
    known = build_known(
        people, {"Monica Powell": choice}, proposed=PLAN, presenters=["Monica Powell"]
    )
    assert known.presenters == ()


def test_a_label_may_be_anything_but_itself():
    choices = list_choices("Ana", ["Ana", "Ben"])
    assert [say_choice(each) for each in choices][-1] == "Same person as Ben"
    assert ("same", "Ana") not in choices
