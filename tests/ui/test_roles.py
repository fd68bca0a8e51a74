"""Who is what: what is proposed, and what the review is told once somebody has chosen."""

from __future__ import annotations

import pytest

from coach.labels import Role
from coach.service.clean_up import propose_clean_up
from coach.service.profiles import load_shipped
from coach.service.remembering import recall_people
from coach.service.reviewing import Known
from coach.storage.records import Member, NewSet
from coach.ui.roles import (
    FACILITATOR,
    MEMBER,
    NOBODY,
    OBSERVER,
    ROOM,
    build_known,
    list_choices,
    list_people,
    recall_choices,
    say_choice,
    settle_choices,
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
    known = build_known(people, {}, planned=PLANNED)
    assert known.merges == (("Monica", "Monica Powell"),)
    assert known.drops == ("Break",)
    assert known.rooms == ("Boardroom",)
    assert known.facilitators == known.presenters == ()


def test_what_is_chosen_is_told(people):
    chosen = {"Judith": MEMBER, "Monica": FACILITATOR, "Break": MEMBER, "Boardroom": MEMBER}
    known = build_known(people, chosen, planned=PLANNED, presenters=["Judith"])
    assert known.facilitators == ("Monica",)
    assert known.presenters == ("Judith",)
    assert known.merges == known.drops == known.rooms == ()


def test_a_way_of_working_without_a_facilitator_is_told_of_none(people):
    known = build_known(
        people, {"Monica": FACILITATOR}, planned=PLANNED, profile=load_shipped("self")
    )
    assert known.facilitators == ()


@pytest.mark.parametrize("choice", [NOBODY, ROOM, ("same", "Judith")])
def test_what_is_no_single_person_cannot_present(people, choice):
    known = build_known(
        people, {"Monica Powell": choice}, planned=PLANNED, presenters=["Monica Powell"]
    )
    assert known.presenters == ()


def test_a_facilitator_who_was_told_before_stays_told(people):
    known = build_known(people, {}, planned=TALK)
    assert known.facilitators == ("Judith",)


def test_what_was_settled_before_goes_before_every_proposal():
    known = Known(merges=(("Monica", "Judith"),), observers=("Break",), rooms=("Boardroom",))
    people = list_people(TALK, PLANNED, propose_clean_up(TALK), settle_choices(known))
    proposed = {person.name: person.proposed for person in people}
    assert proposed["Monica"] == ("same", "Judith")
    assert proposed["Break"] == OBSERVER
    assert not any(person.why for person in people)
    assert build_known(people, {}, planned=PLANNED) == known


def test_a_set_remembers_who_is_what_and_whose_labels_these_are():
    members = (
        Member(name="Judith", role=Role.OBSERVER),
        Member(name="Monica Powell", labels=("Monica",)),
        Member(name="Zed"),
    )
    recalled = recall_people(NewSet(title="S", members=members), TALK)
    choices = recall_choices(recalled)
    assert choices["Judith"] == OBSERVER
    assert choices["Monica"] == ("same", "Monica Powell")
    assert recalled.missing == ("Zed",)


def test_a_label_may_be_anything_but_itself():
    choices = list_choices("Ana", ["Ana", "Ben"])
    assert [say_choice(each) for each in choices][-1] == "Same person as Ben"
    assert ("same", "Ana") not in choices
