"""Which clauses of a presenter's can be taken up, and in what shape."""

from __future__ import annotations

import pytest

from coach.practice.rewording.clauses import list_clauses
from coach.practice.rewording.told import Told


def said(heard: str) -> list[str]:
    return [each.said for each in list_clauses(heard)]


@pytest.mark.parametrize(
    ("heard", "told"),
    [
        ("She waved at the gate.", Told.HAPPENED),
        ("She was thanked by the bishop.", Told.HAPPENED),
        ("She waves at the gate.", Told.HAPPENS),
        ("She has left the room.", Told.HAS_HAPPENED),
        ("She's left the room.", Told.HAS_HAPPENED),
        ("My wife's hidden the cheque.", Told.HAS_HAPPENED),
        ("She's been promoted to Leeds.", Told.HAS_HAPPENED),
        ("She is counting the buses.", Told.GOES_ON),
        ("She was counting the buses.", Told.WENT_ON),
        ("She wants a bench.", Told.IS_SO),
        ("She is invited to lunch.", Told.IS_SO),
        ("I've got a spare key.", Told.IS_SO),
        ("She won't answer the letter.", Told.IS_SO),
        ("She doesn't trust the figures.", Told.IS_SO),
        ("She wanted a bench.", Told.WAS_SO),
        ("She didn't answer the letter.", Told.WAS_SO),
        ("She never answered the letter.", Told.WAS_SO),
        ("She can't answer the letter.", Told.CANNOT),
        ("She's going to answer the letter.", Told.WILL),
    ],
)
def test_how_it_is_told_goes_by_the_verb(heard, told):
    (clause,) = list_clauses(heard)
    assert clause.told is told


@pytest.mark.parametrize(
    ("heard", "kept"),
    [
        (
            "I signed the leaflet, and he laughed at me.",
            ["you signed the leaflet", "he laughed at you"],
        ),
        ("I signed the leaflet because he asked.", ["you signed the leaflet"]),
        ("I signed the leaflet when he asked.", ["you signed the leaflet"]),
        ("I signed the leaflet really.", ["you signed the leaflet"]),
        ("I signed the leaflet as well.", ["you signed the leaflet"]),
        ("I went home and cried.", ["you went home and cried"]),
        ("I lock the shed and they laugh.", ["you lock the shed", "they laugh"][:1]),
        (
            "I've been finishing his statements off at the end of a long late turn.",
            ["you've been finishing his statements off"],
        ),
        (
            "She left it on the table in the hall after ten long years away.",
            ["she left it on the table in the hall"],
        ),
        ("Half the team walked out.", ["half the team walked out"]),
        ("Customers walked out of the shop.", ["customers walked out of the shop"]),
    ],
)
def test_clause_ends_before_what_goes_beyond_it(heard, kept):
    assert said(heard) == kept


@pytest.mark.parametrize(
    "heard",
    [
        pytest.param("Have they signed the leaflet?", id="asked"),
        pytest.param("She could sign the leaflet.", id="possible"),
        pytest.param("If she asks me I sign the leaflet.", id="on a condition"),
        pytest.param("I sign the leaflet if she asks me.", id="on a condition that follows"),
        pytest.param("I could stay, and I sign the leaflet.", id="in one row with a could"),
        pytest.param("Head office want a slide.", id="opens like a name"),
        pytest.param("That cost me the leaflet.", id="vague subject"),
        pytest.param("You never know the difference.", id="you"),
        pytest.param("I left.", id="too short"),
        pytest.param("I hardly slept on Monday.", id="hardly"),
        pytest.param('She wrote "no" on the leaflet.', id="cut at a quotation"),
        pytest.param("The doctor says machine.", id="says without a sentence"),
        pytest.param("She said the number twice to them.", id="said something"),
        pytest.param("We are all still waiting.", id="goes on, and no more"),
        pytest.param("I packed the thing.", id="stands in"),
        pytest.param("He said one more year.", id="says a number"),
        pytest.param("I did it twice, really.", id="empty"),
        pytest.param("I have nothing against robots.", id="nothing"),
        pytest.param("I used to make the tea.", id="used to"),
        pytest.param("I'm meant to be head of sales.", id="meant to"),
        pytest.param("Nobody was hurt in it.", id="nobody was"),
        pytest.param("Half want him gone.", id="half of what"),
        pytest.param("Nobody'll take the group on.", id="will"),
        pytest.param("There were ninety in the hall.", id="there were so many"),
        pytest.param("The other stayed where she was.", id="the other"),
        pytest.param(
            "She looks as though she sleeps badly most nights of the week.", id="as though"
        ),
        pytest.param("I let the lads go home.", id="let"),
        pytest.param("I did sign the leaflet.", id="did for weight"),
        pytest.param("I had signed the leaflet.", id="before that"),
        pytest.param("They were being asked about it.", id="being asked"),
        pytest.param("They are being friendly to him.", id="being friendly"),
        pytest.param("Signing the leaflet cost me a friend.", id="a deed as subject"),
        pytest.param("She was going to sign the leaflet.", id="a plan of the past"),
        pytest.param(
            "The man who lives beside the old chapel near the river gave my brother's wife "
            "a lift to her mother's.",
            id="too long",
        ),
    ],
)
def test_unclear_clause_is_left_alone(heard):
    assert said(heard) == []


def test_opening_word_that_is_no_name_elsewhere_is_no_name():
    assert said("Traffic blocked the bridge.") == []
    heard = "Traffic blocked the bridge. The traffic goes by the school."
    assert said(heard)[0] == "traffic blocked the bridge"


def test_nothing_is_found_in_nothing():
    assert list_clauses("") == ()


def test_event_leaves_out_what_would_not_go_with_when():
    (clause,) = list_clauses("My dad still does the books.")
    assert (clause.said, clause.event) == (
        "your dad still does the books",
        "your dad does the books",
    )


def test_present_that_looks_like_a_past_is_not_trusted():
    assert all(
        clause.told is not Told.HAPPENS
        for clause in list_clauses("And then I rewrote the whole of week two on Saturday.")
    )


@pytest.mark.parametrize("heard", ["He hasn't rung me since", "He looks after it and"])
def test_of_what_breaks_off_nothing_is_taken_up(heard):
    assert said(heard) == []


def test_two_verbs_of_one_subject_stay_together():
    assert said("I go home and answer letters.") == ["you go home and answer letters"]
